<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SpellingPractice</name>
    <message numerus="yes">
        <source>Spell all %n words once, and both curves begin.</source>
        <translation>
            <numerusform>Spell %n word once, and both curves begin.</numerusform>
            <numerusform>Spell all %n words once, and both curves begin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model has %1 of the letters right after %n rounds alone. Now you.</source>
        <translation>
            <numerusform>The model has %1 of the letters right after %n round alone. Now you.</numerusform>
            <numerusform>The model has %1 of the letters right after %n rounds alone. Now you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model, after %n rounds, has %1. It needs more tries than you.</source>
        <translation>
            <numerusform>The model, after %n round, has %1. It needs more tries than you.</numerusform>
            <numerusform>The model, after %n rounds, has %1. It needs more tries than you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassbox::views::CopiedPanel</name>
    <message numerus="yes">
        <source>These %1 words stand there %2</source>
        <translation>
            <numerusform>This %1 word stands there %2</numerusform>
            <numerusform>These %1 words stand there %2</numerusform>
        </translation>
    </message>
</context>
</TS>
