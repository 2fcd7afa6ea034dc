<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
