<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Alterations</name>
    <message>
        <source>layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
    <message>
        <source>layer %1, MLP</source>
        <translation>Schicht %1, MLP</translation>
    </message>
    <message>
        <source>layer %1, unit %2</source>
        <translation>Schicht %1, Einheit %2</translation>
    </message>
    <message>
        <source>%1, row %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 aus</translation>
    </message>
</context>
<context>
    <name>CleaningText</name>
    <message>
        <source>Broken characters</source>
        <translation>Kaputte Zeichen</translation>
    </message>
    <message>
        <source>Repairs characters that were read in the wrong encoding and takes out control characters.</source>
        <translation>Repariert Zeichen, die in der falschen Kodierung gelesen wurden, und entfernt Steuerzeichen.</translation>
    </message>
    <message>
        <source>Web markup</source>
        <translation>Web-Auszeichnung</translation>
    </message>
    <message>
        <source>Takes out tags and writes characters such as &amp;amp; plainly.</source>
        <translation>Entfernt Tags und schreibt Zeichen wie &amp;amp; schlicht.</translation>
    </message>
    <message>
        <source>Unicode forms</source>
        <translation>Unicode-Formen</translation>
    </message>
    <message>
        <source>Leaves one way to write a character: joins accents to their letters and takes out invisible characters.</source>
        <translation>Lässt eine Schreibweise für jedes Zeichen: verbindet Akzente mit ihren Buchstaben und entfernt unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Leaves one plain space between words and at most one empty line.</source>
        <translation>Lässt ein schlichtes Leerzeichen zwischen Wörtern und höchstens eine leere Zeile.</translation>
    </message>
    <message>
        <source>Typing slips</source>
        <translation>Tippfehler</translation>
    </message>
    <message>
        <source>Puts well-known slips right that are no word of their own, such as teh.</source>
        <translation>Verbessert bekannte Tippfehler, die kein eigenes Wort sind, etwa teh.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Persönliche Daten</translation>
    </message>
    <message>
        <source>Covers e-mail and postal addresses, telephone numbers and numbers of payment cards.</source>
        <translation>Verdeckt E-Mail- und Postadressen, Telefonnummern und Nummern von Bezahlkarten.</translation>
    </message>
    <message>
        <source>Menus, adverts</source>
        <translation>Menüs, Werbung</translation>
    </message>
    <message>
        <source>Takes out lines that belong to a web page and not to its text.</source>
        <translation>Entfernt Zeilen, die zu einer Webseite gehören und nicht zu ihrem Text.</translation>
    </message>
    <message>
        <source>Garbage</source>
        <translation>Müll</translation>
    </message>
    <message>
        <source>Takes out lines with hardly any letters, endless repetition, or letters that make no words.</source>
        <translation>Entfernt Zeilen mit kaum Buchstaben, mit endloser Wiederholung oder mit Buchstaben, die keine Wörter ergeben.</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Andere Sprachen</translation>
    </message>
    <message>
        <source>Takes out lines that are plainly in another language than the text.</source>
        <translation>Entfernt Zeilen, die deutlich in einer anderen Sprache sind als der Text.</translation>
    </message>
    <message>
        <source>Inappropriate words</source>
        <translation>Unpassende Wörter</translation>
    </message>
    <message>
        <source>Takes out lines with a word of a list, unless the words around it make it harmless.</source>
        <translation>Entfernt Zeilen mit einem Wort einer Liste, außer die Wörter darum machen es harmlos.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Takes out lines that stand there before, letter by letter.</source>
        <translation>Entfernt Zeilen, die Buchstabe für Buchstabe schon vorher dastehen.</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>Beinahe-Dubletten</translation>
    </message>
    <message>
        <source>Takes out lines that are almost the same as an earlier one: they share most of their stretches of five letters.</source>
        <translation>Entfernt Zeilen, die fast gleich sind wie eine frühere: Sie haben die meisten ihrer Stücke aus fünf Buchstaben gemeinsam.</translation>
    </message>
    <message>
        <source>read in the wrong encoding: %1</source>
        <translation>in der falschen Kodierung gelesen: %1</translation>
    </message>
    <message>
        <source>a byte that is no UTF-8: %1</source>
        <translation>ein Byte, das kein UTF-8 ist: %1</translation>
    </message>
    <message>
        <source>a byte order mark inside the text</source>
        <translation>eine Bytereihenfolge-Marke mitten im Text</translation>
    </message>
    <message>
        <source>a control character: %1</source>
        <translation>ein Steuerzeichen: %1</translation>
    </message>
    <message>
        <source>written in the way of web pages: %1</source>
        <translation>nach Art von Webseiten geschrieben: %1</translation>
    </message>
    <message>
        <source>markup of a web page: %1</source>
        <translation>Auszeichnung einer Webseite: %1</translation>
    </message>
    <message>
        <source>nothing but markup of a web page</source>
        <translation>nichts als Auszeichnung einer Webseite</translation>
    </message>
    <message>
        <source>accents joined to their letters</source>
        <translation>Akzente mit ihren Buchstaben verbunden</translation>
    </message>
    <message>
        <source>an invisible character: %1</source>
        <translation>ein unsichtbares Zeichen: %1</translation>
    </message>
    <message>
        <source>joined letters: %1</source>
        <translation>verbundene Buchstaben: %1</translation>
    </message>
    <message>
        <source>a wide character: %1</source>
        <translation>ein breites Zeichen: %1</translation>
    </message>
    <message>
        <source>superfluous spaces</source>
        <translation>überflüssige Leerzeichen</translation>
    </message>
    <message>
        <source>another white space than the plain one: %1</source>
        <translation>ein anderer Leerraum als der schlichte: %1</translation>
    </message>
    <message>
        <source>one empty line too many</source>
        <translation>eine leere Zeile zu viel</translation>
    </message>
    <message>
        <source>an e-mail address: %1</source>
        <translation>eine E-Mail-Adresse: %1</translation>
    </message>
    <message>
        <source>a telephone number: %1</source>
        <translation>eine Telefonnummer: %1</translation>
    </message>
    <message>
        <source>the number of a payment card: %1</source>
        <translation>die Nummer einer Bezahlkarte: %1</translation>
    </message>
    <message>
        <source>a postal address: %1</source>
        <translation>eine Postadresse: %1</translation>
    </message>
    <message>
        <source>belongs to a web page and not to its text: %1</source>
        <translation>gehört zu einer Webseite und nicht zu ihrem Text: %1</translation>
    </message>
    <message>
        <source>only %1 letters and digits</source>
        <translation>nur %1 Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>the same again and again: %1</source>
        <translation>immer wieder dasselbe: %1</translation>
    </message>
    <message>
        <source>letters that make no words: %1</source>
        <translation>Buchstaben, die keine Wörter ergeben: %1</translation>
    </message>
    <message>
        <source>a word of the list: %1</source>
        <translation>ein Wort der Liste: %1</translation>
    </message>
    <message>
        <source>the same as line %1</source>
        <translation>gleich wie Zeile %1</translation>
    </message>
    <message>
        <source>almost the same as line %1, %2 alike</source>
        <translation>fast gleich wie Zeile %1, zu %2 gleich</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (zurückgenommen)</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>letters of another script</source>
        <translation>Buchstaben einer anderen Schrift</translation>
    </message>
</context>
<context>
    <name>ClozeText</name>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 nats</source>
        <translation>%1 Nats</translation>
    </message>
    <message>
        <source>covered word</source>
        <translation>verdecktes Wort</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>%1 (in the text)</source>
        <translation>%1 (im Text)</translation>
    </message>
    <message>
        <source>The model gave “%1” a probability of %2</source>
        <translation>Das Modell gab „%1“ eine Wahrscheinlichkeit von %2</translation>
    </message>
    <message>
        <source>The model found “%1” likeliest, with %2; the text&apos;s “%3” got %4.</source>
        <translation>Am wahrscheinlichsten fand das Modell „%1“ mit %2; das „%3“ des Textes bekam %4.</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>There is nothing to explain here.</source>
        <translation>Hier gibt es nichts zu erklären.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Numbers as CSV…</source>
        <translation>Zahlen als CSV …</translation>
    </message>
    <message>
        <source>Text as TXT…</source>
        <translation>Text als TXT …</translation>
    </message>
    <message>
        <source>Figure as %1…</source>
        <translation>Bild als %1 …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>animal</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>school</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>home</source>
        <translation>Zuhause</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>food</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>feeling</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>LadderPlot</name>
    <message>
        <source>weights, without the tables at both ends</source>
        <translation>Gewichte, ohne die Tabellen an beiden Enden</translation>
    </message>
    <message>
        <source>operations of the training</source>
        <translation>Rechenoperationen des Trainings</translation>
    </message>
    <message>
        <source>loss on new text, nats a token</source>
        <translation>Loss auf neuem Text, Nat je Token</translation>
    </message>
    <message>
        <source>curve, floor known</source>
        <translation>Kurve, Boden bekannt</translation>
    </message>
    <message>
        <source>curve, floor unknown</source>
        <translation>Kurve, Boden unbekannt</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>each seed</source>
        <translation>jede Startzahl</translation>
    </message>
    <message>
        <source>mean of the seeds</source>
        <translation>Mittel der Startzahlen</translation>
    </message>
    <message>
        <source>as it came out</source>
        <translation>wie es ausging</translation>
    </message>
    <message>
        <source>lowest possible</source>
        <translation>tiefster möglicher</translation>
    </message>
</context>
<context>
    <name>LiveQuestions</name>
    <message>
        <source>It ends clearly lower: it learns better</source>
        <translation>Sie endet deutlich tiefer: Es lernt besser</translation>
    </message>
    <message>
        <source>It ends at about the same place</source>
        <translation>Sie endet etwa an derselben Stelle</translation>
    </message>
    <message>
        <source>It ends clearly higher: it learns worse</source>
        <translation>Sie endet deutlich höher: Es lernt schlechter</translation>
    </message>
    <message>
        <source>It shoots up and stays above even guessing</source>
        <translation>Sie schießt hoch und bleibt über dem gleichmäßigen Raten</translation>
    </message>
    <message>
        <source>Ten times the learning rate</source>
        <translation>Zehnfache Lernrate</translation>
    </message>
    <message>
        <source>The learning rate says how far the weights move at each step. What will ten times as much do to the curve?</source>
        <translation>Die Lernrate sagt, wie weit sich die Gewichte bei jedem Schritt bewegen. Was macht das Zehnfache aus der Kurve?</translation>
    </message>
    <message>
        <source>Each step goes too far and jumps over the low places.</source>
        <translation>Jeder Schritt geht zu weit und springt über die tiefen Stellen hinweg.</translation>
    </message>
    <message>
        <source>The direction of a step is right only close by. Who goes ten times as far by it leaves the place for which it was worked out.</source>
        <translation>Die Richtung eines Schrittes stimmt nur in der Nähe. Wer ihr zehnmal so weit folgt, verlässt die Stelle, für die sie berechnet wurde.</translation>
    </message>
    <message>
        <source>Larger steps arrive sooner.</source>
        <translation>Größere Schritte sind schneller am Ziel.</translation>
    </message>
    <message>
        <source>That holds as long as the steps are too small, and not beyond: there is a best learning rate, and more is not better.</source>
        <translation>Das gilt, solange die Schritte zu klein sind, und nicht darüber hinaus: Es gibt eine beste Lernrate, und mehr ist nicht besser.</translation>
    </message>
    <message>
        <source>The optimizer evens out how large the steps are.</source>
        <translation>Das Optimierungsverfahren (Optimizer) gleicht aus, wie groß die Schritte sind.</translation>
    </message>
    <message>
        <source>The optimizer does divide by the usual size of the gradient, but the learning rate is a factor after that.</source>
        <translation>Es teilt zwar durch die übliche Größe des Gradienten, aber danach wird noch mit der Lernrate malgenommen.</translation>
    </message>
    <message>
        <source>The computer calculates faster with a larger learning rate.</source>
        <translation>Der Computer rechnet mit einer größeren Lernrate schneller.</translation>
    </message>
    <message>
        <source>The learning rate has nothing to do with the speed of the computer. A step takes as long; it moves the weights further.</source>
        <translation>Die Lernrate hat nichts mit der Geschwindigkeit des Computers zu tun. Ein Schritt dauert gleich lang; er bewegt die Gewichte weiter.</translation>
    </message>
    <message>
        <source>A hundredth of the learning rate</source>
        <translation>Ein Hundertstel der Lernrate</translation>
    </message>
    <message>
        <source>Now the weights move a hundredth as far at each step. What will the curve do?</source>
        <translation>Jetzt bewegen sich die Gewichte bei jedem Schritt nur ein Hundertstel so weit. Was macht die Kurve?</translation>
    </message>
    <message>
        <source>Careful steps find the lowest place.</source>
        <translation>Vorsichtige Schritte finden die tiefste Stelle.</translation>
    </message>
    <message>
        <source>Careful steps find a low place only if there are enough of them. The number of steps is the same here.</source>
        <translation>Vorsichtige Schritte finden eine tiefe Stelle nur, wenn es genug davon gibt. Die Zahl der Schritte ist hier dieselbe.</translation>
    </message>
    <message>
        <source>With so small steps it does not get far in the same number of steps.</source>
        <translation>Mit so kleinen Schritten kommt es in derselben Zahl von Schritten nicht weit.</translation>
    </message>
    <message>
        <source>The way down is the same, the steps are shorter, and there are no more of them.</source>
        <translation>Der Weg hinunter ist derselbe, die Schritte sind kürzer, und es sind nicht mehr.</translation>
    </message>
    <message>
        <source>It only matters that the direction is right.</source>
        <translation>Es kommt nur darauf an, dass die Richtung stimmt.</translation>
    </message>
    <message>
        <source>The direction is right in both runs. How far one goes in it matters too.</source>
        <translation>Die Richtung stimmt in beiden Läufen. Wie weit man in sie geht, zählt auch.</translation>
    </message>
    <message>
        <source>It learns each text more thoroughly before it reads the next.</source>
        <translation>Es lernt jeden Text gründlicher, bevor es den nächsten liest.</translation>
    </message>
    <message>
        <source>It reads the same text in the same order, one batch a step. A smaller learning rate makes less of each, and does not look at it longer.</source>
        <translation>Es liest denselben Text in derselben Reihenfolge, in jedem Schritt einen Stapel (Batch). Eine kleinere Lernrate macht aus jedem weniger und verweilt nicht länger bei ihm.</translation>
    </message>
    <message>
        <source>No warm-up</source>
        <translation>Ohne Aufwärmen</translation>
    </message>
    <message>
        <source>Usually the learning rate rises slowly over the first tenth of the steps. What happens if it is full from the first step on?</source>
        <translation>Gewöhnlich steigt die Lernrate im ersten Zehntel der Schritte langsam an (Warm-up). Was geschieht, wenn sie vom ersten Schritt an voll ist?</translation>
    </message>
    <message>
        <source>The first steps are guesses in the dark, and full steps lead it astray.</source>
        <translation>Die ersten Schritte gehen ins Dunkle, und volle Schritte führen in die Irre.</translation>
    </message>
    <message>
        <source>At first the optimizer has seen few gradients and cannot tell which are usual. Full steps by so little may cost more than they bring.</source>
        <translation>Am Anfang hat das Optimierungsverfahren erst wenige Gradienten gesehen und kann nicht wissen, welche üblich sind. Volle Schritte nach so wenig können mehr kosten, als sie bringen.</translation>
    </message>
    <message>
        <source>A small model finds its way back from a rough start.</source>
        <translation>Ein kleines Modell findet nach einem holprigen Anfang zurück.</translation>
    </message>
    <message>
        <source>If the rest of the run is long enough, a rough start is made up for. Large models often are not so lucky.</source>
        <translation>Wenn der Rest des Laufs lang genug ist, wird ein holpriger Anfang aufgeholt. Große Modelle haben oft nicht so viel Glück.</translation>
    </message>
    <message>
        <source>The slow steps at the start were lost time.</source>
        <translation>Die langsamen Schritte am Anfang waren verlorene Zeit.</translation>
    </message>
    <message>
        <source>It gains some steps of full size at the start. Whether that pays is what the run shows.</source>
        <translation>Er gewinnt am Anfang einige volle Schritte. Ob sich das lohnt, zeigt der Lauf.</translation>
    </message>
    <message>
        <source>A cold processor calculates less exactly.</source>
        <translation>Ein kalter Prozessor rechnet ungenauer.</translation>
    </message>
    <message>
        <source>‘Warm-up’ is only a name. What rises is the learning rate; the processor calculates the same, warm or cold.</source>
        <translation>„Aufwärmen“ ist nur ein Name. Was steigt, ist die Lernrate; der Prozessor rechnet warm und kalt dasselbe.</translation>
    </message>
    <message>
        <source>Half the text</source>
        <translation>Halb so viel Text</translation>
    </message>
    <message>
        <source>The run gets half as many stories to learn from, and as many steps as before. What happens on stories that it has not read?</source>
        <translation>Der Lauf bekommt halb so viele Geschichten zum Lernen und genauso viele Schritte. Was geschieht bei Geschichten, die er nicht gelesen hat?</translation>
    </message>
    <message>
        <source>In so few steps it hardly reads a story twice, so half is plenty.</source>
        <translation>In so wenigen Schritten liest er kaum eine Geschichte zweimal, also reicht die Hälfte.</translation>
    </message>
    <message>
        <source>Text is missed only by those who run out of it. With more steps it would read the same stories again and again.</source>
        <translation>Text fehlt nur dem, dem er ausgeht. Mit mehr Schritten würde er dieselben Geschichten wieder und wieder lesen.</translation>
    </message>
    <message>
        <source>It reads the same stories again and learns them by heart.</source>
        <translation>Er liest dieselben Geschichten noch einmal und lernt sie auswendig.</translation>
    </message>
    <message>
        <source>That happens when a small text is read many times: the training loss falls, and the loss on unread text rises.</source>
        <translation>Das geschieht, wenn ein kleiner Text viele Male gelesen wird: Der Loss beim Training sinkt, und der Loss auf ungelesenem Text steigt.</translation>
    </message>
    <message>
        <source>Less text is easier to learn.</source>
        <translation>Weniger Text ist leichter zu lernen.</translation>
    </message>
    <message>
        <source>Less text is easier to learn by heart. For stories it has not read that is no help.</source>
        <translation>Weniger Text ist leichter auswendig zu lernen. Für Geschichten, die er nicht gelesen hat, hilft das nicht.</translation>
    </message>
    <message>
        <source>It stops half way, since the text is over.</source>
        <translation>Er hört auf halbem Weg auf, weil der Text zu Ende ist.</translation>
    </message>
    <message>
        <source>The number of steps is set by us. When the text is over, it is read once more from the start.</source>
        <translation>Die Zahl der Schritte legen wir fest. Ist der Text zu Ende, wird er noch einmal von vorn gelesen.</translation>
    </message>
    <message>
        <source>A batch of one</source>
        <translation>Ein Stapel aus einem</translation>
    </message>
    <message>
        <source>Each step now follows a single row of text instead of a whole batch. What will the curve look like?</source>
        <translation>Jeder Schritt richtet sich jetzt nach einer einzigen Textzeile statt nach einem ganzen Stapel (Batch). Wie sieht die Kurve aus?</translation>
    </message>
    <message>
        <source>It zigzags more and ends clearly higher</source>
        <translation>Sie zackt stärker und endet deutlich höher</translation>
    </message>
    <message>
        <source>It zigzags more, but ends as low or lower</source>
        <translation>Sie zackt stärker, endet aber genauso tief oder tiefer</translation>
    </message>
    <message>
        <source>It is smoother, since each step is simpler</source>
        <translation>Sie ist glatter, weil jeder Schritt einfacher ist</translation>
    </message>
    <message>
        <source>It zigzags no more and no less than before</source>
        <translation>Sie zackt nicht mehr und nicht weniger als vorher</translation>
    </message>
    <message>
        <source>One row is a poor guide: each step follows what is odd about it.</source>
        <translation>Eine einzelne Zeile ist ein schlechter Führer: Jeder Schritt folgt dem, was gerade an ihr eigen ist.</translation>
    </message>
    <message>
        <source>A batch is a mean over many rows, and what is odd about one of them evens out. A single row has nothing to even it out.</source>
        <translation>Ein Stapel ist ein Mittel über viele Zeilen, und was an einer von ihnen eigen ist, gleicht sich aus. Eine einzelne Zeile hat nichts, was sie ausgleicht.</translation>
    </message>
    <message>
        <source>A single row can be understood more exactly than many at once.</source>
        <translation>Eine einzelne Zeile lässt sich genauer erfassen als viele auf einmal.</translation>
    </message>
    <message>
        <source>The step fits that row better, and what it learns from it holds less for the others.</source>
        <translation>Der Schritt passt besser zu dieser Zeile, und was er aus ihr holt, gilt weniger für die anderen.</translation>
    </message>
    <message>
        <source>The size of a batch only decides how much memory is needed.</source>
        <translation>Die Größe des Stapels entscheidet nur, wie viel Speicher nötig ist.</translation>
    </message>
    <message>
        <source>It decides about memory too. But above all it decides how well a step knows the direction.</source>
        <translation>Über den Speicher entscheidet sie auch. Vor allem aber entscheidet sie, wie gut die Richtung eines Schrittes stimmt.</translation>
    </message>
    <message>
        <source>It waits until enough rows have come together.</source>
        <translation>Es wartet, bis genug Zeilen zusammengekommen sind.</translation>
    </message>
    <message>
        <source>Nothing waits: after every row the weights are moved.</source>
        <translation>Nichts wartet: Nach jeder Zeile werden die Gewichte bewegt.</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Eine andere Startzahl</translation>
    </message>
    <message>
        <source>Nothing is changed but the number from which chance is drawn: other first weights, another order, other stories. What will the curve do?</source>
        <translation>Nichts wird geändert als die Zahl, aus der der Zufall kommt (Seed): andere Anfangsgewichte, eine andere Reihenfolge, andere Geschichten. Was macht die Kurve?</translation>
    </message>
    <message>
        <source>It is the same, point by point</source>
        <translation>Sie ist dieselbe, Punkt für Punkt</translation>
    </message>
    <message>
        <source>Its zigzag is another one, but it ends at about the same place</source>
        <translation>Sie zackt anders, endet aber etwa an derselben Stelle</translation>
    </message>
    <message>
        <source>It ends clearly lower or higher</source>
        <translation>Sie endet deutlich tiefer oder höher</translation>
    </message>
    <message>
        <source>Another beginning and another order, but as much to learn from.</source>
        <translation>Ein anderer Anfang und eine andere Reihenfolge, aber genauso viel zu lernen.</translation>
    </message>
    <message>
        <source>Chance decides about details. What there is to be learned is the same in both runs, and so the curves come together.</source>
        <translation>Der Zufall entscheidet über Einzelheiten. Was zu lernen ist, ist in beiden Läufen dasselbe, und so kommen die Kurven zusammen.</translation>
    </message>
    <message>
        <source>Luck decides which model learns well.</source>
        <translation>Glück entscheidet, welches Modell gut lernt.</translation>
    </message>
    <message>
        <source>How much luck decides can be measured: by how far the ends of runs lie apart that differ in the seed alone.</source>
        <translation>Wie viel das Glück entscheidet, lässt sich messen: daran, wie weit die Enden von Läufen auseinanderliegen, die sich nur in der Startzahl unterscheiden.</translation>
    </message>
    <message>
        <source>A computer knows no chance, so it must come out the same.</source>
        <translation>Ein Computer kennt keinen Zufall, also muss dasselbe herauskommen.</translation>
    </message>
    <message>
        <source>It is true that the same seed gives the same run, to the last bit. But the seed is another one here.</source>
        <translation>Es stimmt, dass dieselbe Startzahl denselben Lauf gibt, bis aufs letzte Bit. Aber hier ist die Startzahl eine andere.</translation>
    </message>
    <message>
        <source>A larger number as seed makes a stronger model.</source>
        <translation>Eine größere Startzahl macht ein stärkeres Modell.</translation>
    </message>
    <message>
        <source>The number only chooses which chance is drawn. It measures nothing, and 4242 is worth no more than 1.</source>
        <translation>Die Zahl wählt nur aus, welcher Zufall gezogen wird. Sie misst nichts, und 4242 ist nicht mehr wert als 1.</translation>
    </message>
</context>
<context>
    <name>LossReading</name>
    <message>
        <source>one step</source>
        <translation>einen Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>validation loss from %1 to %2 over %3</source>
        <translation>Loss auf neuem Text von %1 auf %2 über %3</translation>
    </message>
    <message>
        <source>training loss from %1 to %2 over %3</source>
        <translation>Loss beim Training von %1 auf %2 über %3</translation>
    </message>
    <message>
        <source>The first steps: %1.</source>
        <translation>Die ersten Schritte: %1.</translation>
    </message>
    <message>
        <source>Falling fast: %1.</source>
        <translation>Fällt schnell: %1.</translation>
    </message>
    <message>
        <source>Still falling: %1.</source>
        <translation>Fällt noch: %1.</translation>
    </message>
    <message>
        <source>It has stopped improving: no clear fall since about step %1 (%2).</source>
        <translation>Es wird nicht mehr besser: kein deutliches Fallen etwa seit Schritt %1 (%2).</translation>
    </message>
    <message>
        <source>The model is learning the training text by heart (overfitting): validation loss was lowest, %1, at step %2, and is now %3, while training loss still fell to %4.</source>
        <translation>Das Modell lernt den Trainingstext auswendig (Overfitting): Der Loss auf neuem Text war bei Schritt %2 mit %1 am niedrigsten und ist jetzt %3, während er beim Training noch auf %4 fiel.</translation>
    </message>
    <message>
        <source>The loss shot up at step %1, from %2 to %3: the learning rate (%4) is too high. Go back to a step before and branch with a lower one.</source>
        <translation>Der Loss schoss bei Schritt %1 von %2 auf %3 hoch: Die Lernrate (%4) ist zu groß. Geh zu einem früheren Schritt zurück und zweige dort mit einer kleineren ab.</translation>
    </message>
    <message>
        <source>It crawls: after %1 steps the training loss has gone only from %2 to %3. The learning rate (%4) is probably too low.</source>
        <translation>Es kriecht: Nach %1 Schritten ist der Loss beim Training erst von %2 auf %3 gekommen. Die Lernrate (%4) ist wohl zu klein.</translation>
    </message>
    <message>
        <source>It is still above all lines, no better than even guessing</source>
        <translation>Er liegt noch über allen Linien, nicht besser als gleichmäßiges Raten</translation>
    </message>
    <message>
        <source>It has got below the line of %1 (%2)</source>
        <translation>Er liegt jetzt unter der Linie „%1“ (%2)</translation>
    </message>
    <message>
        <source>, %1 above the lowest possible for this text (%2)</source>
        <translation>, %1 über dem niedrigstmöglichen Wert für diesen Text (%2)</translation>
    </message>
    <message>
        <source>even guessing</source>
        <translation>gleichmäßiges Raten</translation>
    </message>
    <message>
        <source>word frequencies</source>
        <translation>Worthäufigkeiten</translation>
    </message>
    <message>
        <source>token frequencies</source>
        <translation>Tokenhäufigkeiten</translation>
    </message>
    <message>
        <source>word pairs</source>
        <translation>Wortpaare</translation>
    </message>
    <message>
        <source>token pairs</source>
        <translation>Tokenpaare</translation>
    </message>
    <message>
        <source>word triples</source>
        <translation>Worttripel</translation>
    </message>
    <message>
        <source>token triples</source>
        <translation>Tokentripel</translation>
    </message>
    <message>
        <source>lowest possible for this text</source>
        <translation>niedrigstmöglicher Wert</translation>
    </message>
    <message>
        <source>%1 (perplexity %2)</source>
        <translation>%1 (Perplexität %2)</translation>
    </message>
    <message>
        <source>lowest possible</source>
        <translation>niedrigstmöglicher Wert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Of a level line: what it shows, and the run whose line it is</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>OwnText</name>
    <message>
        <source>%1, %2 words, %3 different ones.</source>
        <translation>%1, %2 Wörter, %3 verschiedene.</translation>
    </message>
    <message>
        <source>%1, about %2 words.</source>
        <translation>%1, etwa %2 Wörter.</translation>
    </message>
    <message>
        <source>This is short. Below %1 words a model learns the text by heart rather than how its words are used.</source>
        <translation>Das ist kurz. Unter %1 Wörtern lernt ein Modell den Text eher auswendig als den Gebrauch seiner Wörter.</translation>
    </message>
</context>
<context>
    <name>PastRuns</name>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1, training</source>
        <translation>%1, Training</translation>
    </message>
    <message>
        <source>%1, validation</source>
        <translation>%1, neuer Text</translation>
    </message>
</context>
<context>
    <name>RaceText</name>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Processor, one core</source>
        <translation>Prozessor, ein Kern</translation>
    </message>
    <message>
        <source>Processor, both cores</source>
        <translation>Prozessor, beide Kerne</translation>
    </message>
    <message>
        <source>Processor, all %1 cores</source>
        <translation>Prozessor, alle %1 Kerne</translation>
    </message>
    <message>
        <source>Processor, %1 cores</source>
        <translation>Prozessor, %1 Kerne</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>der Grafikkarte</translation>
    </message>
    <message>
        <source>one core</source>
        <translation>einem Kern</translation>
    </message>
    <message>
        <source>both cores</source>
        <translation>beiden Kernen</translation>
    </message>
    <message>
        <source>all %1 cores</source>
        <translation>allen %1 Kernen</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kernen</translation>
    </message>
    <message>
        <source>Both engines are about equally fast.</source>
        <translation>Beide Rechenwerke sind etwa gleich schnell.</translation>
    </message>
    <message>
        <source>At each of %1 steps the losses are the same to the last bit.</source>
        <translation>In jedem von %1 Schritten ist der Loss bis aufs letzte Bit gleich.</translation>
    </message>
    <message>
        <source>At the same step the losses differ by at most %1 %.</source>
        <translation>Im selben Schritt weicht der Loss um höchstens %1 % ab.</translation>
    </message>
    <message>
        <source>With %1 %2 times as fast as with %3.</source>
        <translation>Mit %1 %2-mal so schnell wie mit %3.</translation>
    </message>
    <message>
        <source>The race was too short to tell which one is faster.</source>
        <translation>Der Wettlauf war zu kurz, um zu sagen, welches schneller ist.</translation>
    </message>
    <message>
        <source>%1 steps: %2 with %3, %4 with %5.</source>
        <translation>%1 Schritte: %2 mit %3, %4 mit %5.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>surprise (loss), nats a token</source>
        <translation>Überraschung (Loss), Nats je Token</translation>
    </message>
    <message>
        <source>training, each step</source>
        <translation>Training, jeder Schritt</translation>
    </message>
    <message>
        <source>training, mean of the last 20 steps</source>
        <translation>Training, Mittel der letzten 20 Schritte</translation>
    </message>
    <message>
        <source>validation, unseen text</source>
        <translation>neuer Text (Validierung)</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>The loss, step by step</source>
        <translation>Der Loss, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Training and validation loss over %1 steps.</source>
        <translation>Loss beim Training und auf neuem Text über %1 Schritte.</translation>
    </message>
    <message>
        <source>The words as a map</source>
        <translation>Die Wörter als Karte</translation>
    </message>
    <message>
        <source>%1 words; those that the model treats alike lie together.</source>
        <translation>%1 Wörter; was das Modell ähnlich behandelt, liegt beieinander.</translation>
    </message>
    <message>
        <source>the story world</source>
        <translation>der Geschichtenwelt</translation>
    </message>
    <message>
        <source>A model that learned from %1</source>
        <translation>Ein Modell, gelernt aus: %1</translation>
    </message>
    <message>
        <source>It guesses the next word. Told of as it was after %1 steps of training, on %2.</source>
        <translation>Es rät das nächste Wort. Beschrieben, wie es nach %1 Trainingsschritten war, am %2.</translation>
    </message>
    <message>
        <source>It guesses covered words. Told of as it was after %1 steps of training, on %2.</source>
        <translation>Es rät verdeckte Wörter. Beschrieben, wie es nach %1 Trainingsschritten war, am %2.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Loss beim Training</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Loss auf neuem Text</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Tokens of text</source>
        <translation>Token Text</translation>
    </message>
    <message>
        <source>Surprise (loss) is the mean of −ln(chance of the right token), in nats; 0 would be no surprise at all.</source>
        <translation>Überraschung (Loss) ist das Mittel von −ln(Wahrscheinlichkeit des richtigen Tokens) in Nats; 0 wäre gar keine Überraschung.</translation>
    </message>
    <message>
        <source>this model, unseen text</source>
        <translation>dieses Modell, neuer Text</translation>
    </message>
    <message>
        <source>Against simpler guessers</source>
        <translation>Gegen einfachere Rater</translation>
    </message>
    <message>
        <source>How the loss fell</source>
        <translation>Wie der Loss fiel</translation>
    </message>
    <message>
        <source>Who guesses</source>
        <translation>Wer rät</translation>
    </message>
    <message>
        <source>Loss, nats a token</source>
        <translation>Loss, Nats je Token</translation>
    </message>
    <message>
        <source>It was given the beginning of texts it had never read, and went on by itself (temperature 0.8).</source>
        <translation>Es bekam Anfänge von Texten, die es nie gelesen hatte, und schrieb selbst weiter (Temperatur 0,8).</translation>
    </message>
    <message>
        <source>In texts it had never read every fourth word was covered, and it guessed what stood there.</source>
        <translation>In Texten, die es nie gelesen hatte, war jedes vierte Wort verdeckt, und es riet, was dort stand.</translation>
    </message>
    <message>
        <source>In the text: %1</source>
        <translation>Im Text: %1</translation>
    </message>
    <message>
        <source>What it writes</source>
        <translation>Was es schreibt</translation>
    </message>
    <message>
        <source>Nearest to “%1”</source>
        <translation>Am nächsten bei „%1“</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Closeness (cosine)</source>
        <translation>Nähe (Kosinus)</translation>
    </message>
    <message>
        <source>%1 frequent words, flattened by t-SNE from %2 numbers each to the two of the paper. Words that lie close are treated alike by the model; large distances and the sizes of groups mean little.</source>
        <translation>%1 häufige Wörter, mit t-SNE von je %2 Zahlen auf die zwei des Papiers gebracht. Wörter, die nah beieinanderliegen, behandelt das Modell ähnlich; große Abstände und die Größe von Gruppen sagen wenig.</translation>
    </message>
    <message>
        <source>Closeness is the cosine between two lists of numbers (embedding vectors), centred over the vocabulary. Between words drawn by chance it lies mostly from %1 to %2.</source>
        <translation>Nähe ist der Kosinus zweier Zahlenlisten (Embedding-Vektoren), zentriert über den Wortschatz. Zwischen zufällig gezogenen Wörtern liegt er meist von %1 bis %2.</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Seine Wörter</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>whole words</source>
        <translation>ganze Wörter</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>pieces of words (byte pairs)</source>
        <translation>Wortteile (Byte-Paare)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Its fingerprint</source>
        <translation>Sein Fingerabdruck</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 for training, %2 for validation; %3</source>
        <translation>%1 fürs Training, %2 zum Prüfen; %3</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Geschichten</translation>
    </message>
    <message>
        <source>%1, %2 animals, %3 % picture-book pages, seed %4</source>
        <translation>%1, %2 Tiere, %3 % Bilderbuchseiten, Startzahl %4</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Zutaten</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>guess the next word</source>
        <translation>das nächste Wort raten</translation>
    </message>
    <message>
        <source>guess covered words, %1 % of them</source>
        <translation>verdeckte Wörter raten, %1 % davon</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads, width %3, context %4; word table %5</source>
        <translation>%1 Schichten, %2 Köpfe, Breite %3, Kontext %4; Worttabelle %5</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>falling to a tenth</source>
        <translation>fällt auf ein Zehntel</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>10 % of the steps</source>
        <translation>10 % der Schritte</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>plain descent (SGD)</source>
        <translation>einfacher Abstieg (SGD)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>%1, %2, warm-up %3</source>
        <translation>%1, %2, Aufwärmen %3</translation>
    </message>
    <message>
        <source>%1 done, %2 planned, %3 rows each</source>
        <translation>%1 getan, %2 geplant, je %3 Zeilen</translation>
    </message>
    <message>
        <source>Clipping, weight decay</source>
        <translation>Kürzung, Gewichtsabbau</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl (Seed)</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Gerechnet von</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>Die Einstellungen</translation>
    </message>
    <message>
        <source>Trained from random weights with Glassbox %1. Every number on this page was measured on this model. The same settings give the same model to the last bit on the same kind of computer; they stand below in full.</source>
        <translation>Aus zufälligen Gewichten trainiert mit Glassbox %1. Jede Zahl auf dieser Seite wurde an diesem Modell gemessen. Dieselben Einstellungen ergeben auf einem Rechner gleicher Art bis aufs letzte Bit dasselbe Modell; sie stehen unten vollständig.</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es entstand</translation>
    </message>
    <message>
        <source>Report of a run on %1</source>
        <translation>Bericht über einen Lauf mit %1</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Glassbox: certificate</source>
        <translation>Glassbox: Urkunde</translation>
    </message>
</context>
<context>
    <name>RunName</name>
    <message>
        <source>story world</source>
        <translation>Geschichtenwelt</translation>
    </message>
    <message>
        <source>guesses the next word</source>
        <translation>rät das nächste Wort</translation>
    </message>
    <message>
        <source>guesses covered words</source>
        <translation>rät verdeckte Wörter</translation>
    </message>
    <message>
        <source>width %1</source>
        <translation>Breite %1</translation>
    </message>
    <message>
        <source>one layer</source>
        <translation>eine Schicht</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>one head</source>
        <translation>ein Kopf</translation>
    </message>
    <message>
        <source>%1 heads</source>
        <translation>%1 Köpfe</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>Kontext %1</translation>
    </message>
    <message>
        <source>dropout %1</source>
        <translation>Dropout %1</translation>
    </message>
    <message>
        <source>one table of words</source>
        <translation>eine Worttabelle</translation>
    </message>
    <message>
        <source>two tables of words</source>
        <translation>zwei Worttabellen</translation>
    </message>
    <message>
        <source>text %1</source>
        <translation>Text %1</translation>
    </message>
    <message>
        <source>words as tokens</source>
        <translation>Wörter als Token</translation>
    </message>
    <message>
        <source>letters as tokens</source>
        <translation>Buchstaben als Token</translation>
    </message>
    <message>
        <source>pieces of words as tokens</source>
        <translation>Wortteile als Token</translation>
    </message>
    <message>
        <source>%1 stories</source>
        <translation>%1 Geschichten</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>anderer Text</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>optimizer AdamW</source>
        <translation>Optimierer AdamW</translation>
    </message>
    <message>
        <source>optimizer SGD</source>
        <translation>Optimierer SGD</translation>
    </message>
    <message>
        <source>falling learning rate</source>
        <translation>fallende Lernrate</translation>
    </message>
    <message>
        <source>constant learning rate</source>
        <translation>gleichbleibende Lernrate</translation>
    </message>
    <message>
        <source>usual warm-up</source>
        <translation>übliches Aufwärmen</translation>
    </message>
    <message>
        <source>warm-up to step %1</source>
        <translation>Aufwärmen bis Schritt %1</translation>
    </message>
    <message>
        <source>weight decay %1</source>
        <translation>Gewichtsabbau %1</translation>
    </message>
    <message>
        <source>clipping at %1</source>
        <translation>Kürzung bei %1</translation>
    </message>
    <message>
        <source>no clipping</source>
        <translation>keine Kürzung</translation>
    </message>
    <message>
        <source>betas %1 and %2</source>
        <translation>Betas %1 und %2</translation>
    </message>
    <message>
        <source>steps in all: %1</source>
        <translation>Schritte insgesamt: %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Stapel %1</translation>
    </message>
    <message>
        <source>%1 % covered</source>
        <translation>%1 % verdeckt</translation>
    </message>
    <message>
        <source>another start of the weights</source>
        <translation>andere Anfangsgewichte</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startzahl %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>same settings</source>
        <translation>gleiche Einstellungen</translation>
    </message>
    <message>
        <source>from run %1 at step %2</source>
        <translation>aus Lauf %1 bei Schritt %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SortingText</name>
    <message>
        <source>Self-supervised</source>
        <translation>Selbstüberwacht</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keins von beiden</translation>
    </message>
    <message>
        <source>It guesses, and the answer is a part of the raw data itself</source>
        <translation>Es rät, und die Antwort ist ein Teil der rohen Daten selbst</translation>
    </message>
    <message>
        <source>It guesses, and people have added an answer to each example</source>
        <translation>Es rät, und Menschen haben zu jedem Beispiel eine Antwort hinzugefügt</translation>
    </message>
    <message>
        <source>It does not learn, or not by comparing guesses with answers</source>
        <translation>Es lernt nicht oder nicht dadurch, dass es Geratenes mit Antworten vergleicht</translation>
    </message>
    <message>
        <source>Not every program learns, and not all learning compares a guess with an answer.</source>
        <translation>Nicht jedes Programm lernt, und nicht jedes Lernen vergleicht Geratenes mit einer Antwort.</translation>
    </message>
    <message>
        <source>It does learn: it guesses, compares with an answer, and changes a little each time.</source>
        <translation>Es lernt durchaus: Es rät, vergleicht mit einer Antwort und ändert sich jedes Mal ein wenig.</translation>
    </message>
    <message>
        <source>Supervised would mean that people have added an answer to each example. Nobody did.</source>
        <translation>Überwacht würde heißen, dass Menschen zu jedem Beispiel eine Antwort hinzugefügt haben. Das hat niemand getan.</translation>
    </message>
    <message>
        <source>Self-supervised does not mean ‘by itself’ or ‘without help’: it means that the answer is a part of the raw data. Here people had to add it.</source>
        <translation>Selbstüberwacht heißt nicht „von allein“ oder „ohne Hilfe“: Es heißt, dass die Antwort ein Teil der rohen Daten ist. Hier mussten Menschen sie hinzufügen.</translation>
    </message>
</context>
<context>
    <name>SpellingPractice</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message numerus="yes">
        <source>Spell all %n words once, and both curves begin.</source>
        <translation>
            <numerusform>Buchstabiere %n Wort einmal, dann beginnen beide Kurven.</numerusform>
            <numerusform>Buchstabiere alle %n Wörter einmal, dann beginnen beide Kurven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model has %1 of the letters right after %n rounds alone. Now you.</source>
        <translation>
            <numerusform>Das Modell hat nach %n Runde allein %1 der Buchstaben richtig. Nun du.</numerusform>
            <numerusform>Das Modell hat nach %n Runden allein %1 der Buchstaben richtig. Nun du.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your round %1 you had %2 of the letters right at the first try.</source>
        <translation>In deiner Runde %1 hattest du %2 der Buchstaben beim ersten Versuch richtig.</translation>
    </message>
    <message numerus="yes">
        <source>The model, after %n rounds, has %1. It needs more tries than you.</source>
        <translation>
            <numerusform>Das Modell hat nach %n Runde %1. Es braucht mehr Versuche als du.</numerusform>
            <numerusform>Das Modell hat nach %n Runden %1. Es braucht mehr Versuche als du.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model was as good in its round %1.</source>
        <translation>Das Modell war in seiner Runde %1 so gut.</translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The model has read only the sign that a text begins, and must guess the first word.</source>
        <translation>Das Modell hat nur das Zeichen gelesen, dass ein Text beginnt, und muss das erste Wort raten.</translation>
    </message>
    <message>
        <source>The model reads one word and must guess the one after it.</source>
        <translation>Das Modell liest ein Wort und muss das nächste raten.</translation>
    </message>
    <message>
        <source>The model reads the %1 earlier words and must guess the one after them.</source>
        <translation>Das Modell liest die %1 früheren Wörter und muss das nächste raten.</translation>
    </message>
    <message>
        <source>The answer, %1, stands in the text itself: nobody had to write an answer key. Every word of the batch is guessed so.</source>
        <translation>Die Antwort, %1, steht im Text selbst: Niemand musste einen Lösungsschlüssel schreiben. So wird jedes Wort des Stapels geraten.</translation>
    </message>
    <message>
        <source>%1 was covered. The model sees the words on both sides of it and must guess it. The text is its own answer key.</source>
        <translation>%1 wurde verdeckt. Das Modell sieht die Wörter auf beiden Seiten und muss raten. Der Text ist sein eigener Lösungsschlüssel.</translation>
    </message>
    <message>
        <source>%1 is to be guessed although it is shown: a tenth of the chosen words stay as they are, so that the model cannot rely on what it sees.</source>
        <translation>%1 soll geraten werden, obwohl es zu sehen ist: Ein Zehntel der gewählten Wörter bleibt, wie es ist, damit sich das Modell nicht auf das verlassen kann, was es sieht.</translation>
    </message>
    <message>
        <source>Here the model is shown the wrong word %1 and must guess that %2 stood there: a tenth of the chosen words are replaced by another one.</source>
        <translation>Hier bekommt das Modell das falsche Wort %1 und muss raten, dass dort %2 stand: Ein Zehntel der gewählten Wörter wird durch ein anderes ersetzt.</translation>
    </message>
    <message>
        <source>Guessing evenly would give each of the %1 words %2.</source>
        <translation>Gleichmäßiges Raten gäbe jedem der %1 Wörter %2.</translation>
    </message>
    <message>
        <source>The model no longer computes numbers, so it has no guess.</source>
        <translation>Das Modell rechnet keine Zahlen mehr aus, also hat es keine Vermutung.</translation>
    </message>
    <message>
        <source>The surest guess is the right one: %1 gets %2.</source>
        <translation>Die sicherste Vermutung ist die richtige: %1 bekommt %2.</translation>
    </message>
    <message>
        <source>The surest guess is %1 with %2; the right word %3 gets %4.</source>
        <translation>Die sicherste Vermutung ist %1 mit %2; das richtige Wort %3 bekommt %4.</translation>
    </message>
    <message>
        <source>The loss is no longer a number: the weights have grown too large.</source>
        <translation>Der Loss ist keine Zahl mehr: Die Gewichte sind zu groß geworden.</translation>
    </message>
    <message>
        <source>The right word got %1: less than even guessing would have given it.</source>
        <translation>Das richtige Wort bekam %1: weniger, als gleichmäßiges Raten ihm gegeben hätte.</translation>
    </message>
    <message>
        <source>The right word got only %1, so the loss is high.</source>
        <translation>Das richtige Wort bekam nur %1, darum ist der Loss hoch.</translation>
    </message>
    <message>
        <source>The right word got %1: some surprise was left.</source>
        <translation>Das richtige Wort bekam %1: Etwas Überraschung blieb.</translation>
    </message>
    <message>
        <source>The right word got %1, so the loss is low.</source>
        <translation>Das richtige Wort bekam %1, darum ist der Loss niedrig.</translation>
    </message>
    <message>
        <source>A sure and right guess would score 0; spreading the guess evenly over all %1 words would score %2.</source>
        <translation>Eine sichere und richtige Vermutung hätte den Loss 0; gleichmäßig über alle %1 Wörter geraten wären es %2.</translation>
    </message>
    <message>
        <source>The loss or its gradient is no longer a finite number, so it does not say which way to go. No step can be taken from here.</source>
        <translation>Der Loss oder sein Gradient ist keine endliche Zahl mehr und sagt nicht, wohin es gehen soll. Von hier ist kein Schritt möglich.</translation>
    </message>
    <message>
        <source>For each weight the gradient says how fast the loss of the batch rises with it; each then moves the other way. The largest share, %2, falls on %1.</source>
        <translation>Für jedes Gewicht sagt der Gradient, wie schnell der Loss des Stapels mit ihm steigt; jedes geht dann in die Gegenrichtung. Der größte Anteil, %2, entfällt auf: %1.</translation>
    </message>
    <message>
        <source>The whole gradient is %1 long, more than the limit %2, so it is shortened to %3 (clipping).</source>
        <translation>Der ganze Gradient ist %1 lang, mehr als die Grenze %2, darum wird er auf %3 gekürzt (Clipping).</translation>
    </message>
    <message>
        <source>The whole gradient is %1 long; it is used as it is.</source>
        <translation>Der ganze Gradient ist %1 lang; er wird so benutzt, wie er ist.</translation>
    </message>
    <message>
        <source>the loss of the whole batch went from %1 to %2</source>
        <translation>der Loss des ganzen Stapels ging von %1 auf %2</translation>
    </message>
    <message>
        <source>No weight was moved, because the gradient is not a finite number. Undo, and go back to an earlier step or start again with a lower learning rate.</source>
        <translation>Kein Gewicht wurde verschoben, denn der Gradient ist keine endliche Zahl. Nimm den Schritt zurück und geh zu einem früheren, oder fang mit einer kleineren Lernrate neu an.</translation>
    </message>
    <message>
        <source>Much too far: %1. The nudge of learning rate %2 jumped over the place where the loss is low. Undo it, and try a smaller one.</source>
        <translation>Viel zu weit: %1. Mit der Lernrate %2 sprangen die Gewichte über die Stelle hinweg, an der der Loss niedrig ist. Nimm den Schritt zurück und probier einen kleineren.</translation>
    </message>
    <message>
        <source>The step made it worse: %1 went from %2 to %3, and %4. A learning rate of %5 is too far for one step here.</source>
        <translation>Der Schritt hat es schlechter gemacht: %1 ging von %2 auf %3, und %4. Eine Lernrate von %5 ist hier für einen einzigen Schritt zu weit.</translation>
    </message>
    <message>
        <source>%1 went from %2 to %3, but at the cost of the others: %4. A learning rate of %5 is too far for one step here.</source>
        <translation>%1 ging von %2 auf %3, aber auf Kosten der anderen: %4. Eine Lernrate von %5 ist hier für einen einzigen Schritt zu weit.</translation>
    </message>
    <message>
        <source>This step made %1 less likely, from %2 to %3. It is taken for all %4 guesses of the batch together, and for them it helped: %5.</source>
        <translation>Dieser Schritt machte %1 weniger wahrscheinlich, von %2 auf %3. Er gilt für alle %4 Vermutungen des Stapels zusammen, und ihnen half er: %5.</translation>
    </message>
    <message>
        <source>The learning rate is still rising from zero (warm-up): %1 of at most %2.</source>
        <translation>Die Lernrate steigt noch von null an (Aufwärmen): %1 von höchstens %2.</translation>
    </message>
    <message>
        <source>With a learning rate of %1 a single step is small.</source>
        <translation>Bei einer Lernrate von %1 ist ein einzelner Schritt klein.</translation>
    </message>
    <message>
        <source>Hardly anything changed for %1: %2 before, %3 after; %4.</source>
        <translation>Für %1 änderte sich kaum etwas: %2 davor, %3 danach; %4.</translation>
    </message>
    <message>
        <source>%1 went from %2 to %3, its loss from %4 to %5; %6. Training is this step, a thousand times over.</source>
        <translation>%1 ging von %2 auf %3, sein Loss von %4 auf %5; %6. Training ist dieser Schritt, tausendmal hintereinander.</translation>
    </message>
    <message>
        <source>1  Cover a word</source>
        <translation>1  Wort verdecken</translation>
    </message>
    <message>
        <source>2  Guess</source>
        <translation>2  Raten</translation>
    </message>
    <message>
        <source>3  Check</source>
        <translation>3  Prüfen</translation>
    </message>
    <message>
        <source>4  Find who to blame</source>
        <translation>4  Wer ist schuld?</translation>
    </message>
    <message>
        <source>5  Nudge</source>
        <translation>5  Verschieben</translation>
    </message>
    <message>
        <source>Let it guess</source>
        <translation>Raten lassen</translation>
    </message>
    <message>
        <source>Check the guess</source>
        <translation>Vermutung prüfen</translation>
    </message>
    <message>
        <source>Find who to blame</source>
        <translation>Wer ist schuld?</translation>
    </message>
    <message>
        <source>Nudge the weights</source>
        <translation>Gewichte verschieben</translation>
    </message>
    <message>
        <source>Next text</source>
        <translation>Nächster Text</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
<context>
    <name>StepReading</name>
    <message>
        <source>(start)</source>
        <translation>(Anfang)</translation>
    </message>
    <message>
        <source>[MASK]</source>
        <translation>[MASK]</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>shown as it is</source>
        <translation>gezeigt, wie es ist</translation>
    </message>
    <message>
        <source>shown as “%1”</source>
        <translation>gezeigt als „%1“</translation>
    </message>
    <message>
        <source>“%1” is only read, not guessed.</source>
        <translation>„%1“ wird nur gelesen, nicht geraten.</translation>
    </message>
    <message>
        <source>“%1”: probability %2 before the step and %3 after, loss %4 and %5 nats.</source>
        <translation>„%1“: Wahrscheinlichkeit %2 vor dem Schritt und %3 danach, Loss %4 und %5 Nats.</translation>
    </message>
    <message>
        <source>to guess</source>
        <translation>zu raten</translation>
    </message>
    <message>
        <source>%1 before the step, %2 after it</source>
        <translation>%1 vor dem Schritt, %2 danach</translation>
    </message>
    <message>
        <source>Probability %1</source>
        <translation>Wahrscheinlichkeit %1</translation>
    </message>
    <message>
        <source>and %1 more words share the remaining %2</source>
        <translation>und %1 weitere Wörter teilen sich die übrigen %2</translation>
    </message>
    <message>
        <source>counted in this batch; drawn by chance, 80, 10 and 10 % in the long run</source>
        <translation>gezählt in diesem Stapel; zufällig gezogen, auf die Dauer 80, 10 und 10 %</translation>
    </message>
    <message>
        <source>another word</source>
        <translation>anderes Wort</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>Length of the gradient on the vector of “%1”, for the whole batch; the step moved the vector by %2</source>
        <translation>Länge des Gradienten am Vektor von „%1“, für den ganzen Stapel; der Schritt verschob den Vektor um %2</translation>
    </message>
    <message>
        <source>Norm 1</source>
        <translation>Norm 1</translation>
    </message>
    <message>
        <source>Q K V</source>
        <translation>Q K V</translation>
    </message>
    <message>
        <source>Heads out</source>
        <translation>Köpfe raus</translation>
    </message>
    <message>
        <source>Norm 2</source>
        <translation>Norm 2</translation>
    </message>
    <message>
        <source>MLP in</source>
        <translation>MLP rein</translation>
    </message>
    <message>
        <source>MLP out</source>
        <translation>MLP raus</translation>
    </message>
    <message>
        <source>word vectors</source>
        <translation>Wortvektoren</translation>
    </message>
    <message>
        <source>place vectors</source>
        <translation>Ortsvektoren</translation>
    </message>
    <message>
        <source>output vectors</source>
        <translation>Ausgabevektoren</translation>
    </message>
    <message>
        <source>last norm</source>
        <translation>letzte Norm</translation>
    </message>
    <message>
        <source>layer norm before the attention</source>
        <translation>Layer Norm vor der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>attention: makes queries, keys and values</source>
        <translation>Aufmerksamkeit: macht Anfragen, Schlüssel und Werte (queries, keys, values)</translation>
    </message>
    <message>
        <source>attention: puts the heads back together</source>
        <translation>Aufmerksamkeit: fügt die Köpfe wieder zusammen</translation>
    </message>
    <message>
        <source>layer norm before the MLP</source>
        <translation>Layer Norm vor dem MLP</translation>
    </message>
    <message>
        <source>MLP: from the stream to the neurons</source>
        <translation>MLP: vom Strom zu den Neuronen</translation>
    </message>
    <message>
        <source>MLP: from the neurons back to the stream</source>
        <translation>MLP: von den Neuronen zurück zum Strom</translation>
    </message>
    <message>
        <source>token embedding table; also reads out the guesses if tied</source>
        <translation>Embedding-Tabelle der Token; liest auch die Vermutungen ab, wenn sie gekoppelt ist</translation>
    </message>
    <message>
        <source>position embedding table</source>
        <translation>Embedding-Tabelle der Stellen</translation>
    </message>
    <message>
        <source>output table, reads out the guesses</source>
        <translation>Ausgabetabelle, liest die Vermutungen ab</translation>
    </message>
    <message>
        <source>final layer norm</source>
        <translation>letzte Layer Norm</translation>
    </message>
    <message>
        <source>layer %1, %2</source>
        <translation>Schicht %1, %2</translation>
    </message>
    <message>
        <source>vector of “%1”, number %2</source>
        <translation>Vektor von „%1“, Zahl %2</translation>
    </message>
    <message>
        <source>output vector of “%1”, number %2</source>
        <translation>Ausgabevektor von „%1“, Zahl %2</translation>
    </message>
    <message>
        <source>vector of place %1, number %2</source>
        <translation>Vektor der Stelle %1, Zahl %2</translation>
    </message>
    <message>
        <source>%1, row %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>%1, bias %2</source>
        <translation>%1, Bias %2</translation>
    </message>
    <message>
        <source>%1, gain %2</source>
        <translation>%1, Faktor %2</translation>
    </message>
    <message>
        <source>%1, shift %2</source>
        <translation>%1, Verschiebung %2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>%1 (%2): the gradient is %3 long (√Σg², before clipping). The weights themselves are %4 long.</source>
        <translation>%1 (%2): Der Gradient ist %3 lang (√Σg², vor der Kürzung). Die Gewichte selbst sind %4 lang.</translation>
    </message>
    <message>
        <source>%1 (%2): moved by %3 in all (√Σ(after − before)²), %4 of the length of its weights.</source>
        <translation>%1 (%2): insgesamt um %3 verschoben (√Σ(danach − davor)²), %4 der Länge seiner Gewichte.</translation>
    </message>
    <message>
        <source>from zero</source>
        <translation>von null</translation>
    </message>
    <message>
        <source>momentum m</source>
        <translation>Schwung m</translation>
    </message>
    <message>
        <source>%1 × %2 + %3 × %4</source>
        <translation>%1 × %2 + %3 × %4</translation>
    </message>
    <message>
        <source>First moment: a running mean of the gradients (β₁ = %1)</source>
        <translation>Erstes Moment: ein laufendes Mittel der Gradienten (β₁ = %1)</translation>
    </message>
    <message>
        <source>size v</source>
        <translation>Größe v</translation>
    </message>
    <message>
        <source>%1 × %2 + %3 × %4²</source>
        <translation>%1 × %2 + %3 × %4²</translation>
    </message>
    <message>
        <source>Second moment: a running mean of the squared gradients (β₂ = %1)</source>
        <translation>Zweites Moment: ein laufendes Mittel der quadrierten Gradienten (β₂ = %1)</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>%1 ÷ √%2</source>
        <translation>%1 ÷ √%2</translation>
    </message>
    <message>
        <source>m and v made up for their start at zero (m ÷ (1 − β₁ⁿ), v ÷ (1 − β₂ⁿ), n = %1), then m ÷ (√v + ε): about 1 where the gradient keeps its sign</source>
        <translation>m und v, berichtigt um ihren Anfang bei null (m ÷ (1 − β₁ⁿ), v ÷ (1 − β₂ⁿ), n = %1), dann m ÷ (√v + ε): etwa 1, wo der Gradient sein Vorzeichen behält</translation>
    </message>
    <message>
        <source>gradient g</source>
        <translation>Gradient g</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>How fast the loss of the batch rises with this weight, shortened by clipping</source>
        <translation>Wie schnell der Loss des Stapels mit diesem Gewicht steigt, nach der Kürzung</translation>
    </message>
    <message>
        <source>%1 × %2 + %3</source>
        <translation>%1 × %2 + %3</translation>
    </message>
    <message>
        <source>Velocity: the gradients of all steps so far, fading</source>
        <translation>Geschwindigkeit: die Gradienten aller bisherigen Schritte, verblassend</translation>
    </message>
    <message>
        <source>(%1 + %2 × %3)</source>
        <translation>(%1 + %2 × %3)</translation>
    </message>
    <message>
        <source>nudge</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>−%1 × %2</source>
        <translation>−%1 × %2</translation>
    </message>
    <message>
        <source>−learning rate × (direction + weight decay × weight)</source>
        <translation>−Lernrate × (Richtung + Gewichtsabbau × Gewicht)</translation>
    </message>
    <message>
        <source>−learning rate × direction; no weight decay here</source>
        <translation>−Lernrate × Richtung; hier ohne Gewichtsabbau</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Before, and as the step left it</source>
        <translation>Vorher, und wie der Schritt es hinterließ</translation>
    </message>
</context>
<context>
    <name>WordSentences</name>
    <message>
        <source>Expected near “%1” at step %2</source>
        <translation>Erwartet bei „%1“, Schritt %2</translation>
    </message>
    <message>
        <source>Nearest to “%1” before layer 1, step %2</source>
        <translation>Am nächsten bei „%1“ vor Schicht 1, Schritt %2</translation>
    </message>
    <message>
        <source>Nearest to “%1” after layer %2, step %3</source>
        <translation>Am nächsten bei „%1“ nach Schicht %2, Schritt %3</translation>
    </message>
    <message>
        <source>Nearest to “%1” at step %2</source>
        <translation>Am nächsten bei „%1“, Schritt %2</translation>
    </message>
    <message>
        <source>Reading the validation text: %1 %</source>
        <translation>Der Validierungstext wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>1 means: as likely near it as anywhere.</source>
        <translation>1 heißt: in seiner Nähe so wahrscheinlich wie überall.</translation>
    </message>
    <message>
        <source>Random pairs of words: %1 to %2</source>
        <translation>Zufällige Wortpaare: %1 bis %2</translation>
    </message>
    <message>
        <source>Near “%2” the model expects “%1” %3 times as much as usual: number %4 of %5.</source>
        <translation>In der Nähe von „%2“ erwartet das Modell „%1“ %3-mal so sehr wie sonst: Nummer %4 von %5.</translation>
    </message>
    <message>
        <source>“%1” is number 1 of %3 from “%2”: no word is closer.</source>
        <translation>„%1“ ist von „%2“ aus Nummer 1 von %3: Kein Wort ist näher.</translation>
    </message>
    <message>
        <source>“%1” is number %3 of %4 from “%2”, closer than %5 of the words.</source>
        <translation>„%1“ ist von „%2“ aus Nummer %3 von %4, näher als %5 der Wörter.</translation>
    </message>
    <message>
        <source>Grey: 8 of 10 random pairs of words lie in this band.</source>
        <translation>Grau: In diesem Band liegen 8 von 10 zufälligen Wortpaaren.</translation>
    </message>
    <message>
        <source>The curve is always of the embedding table, whatever the list shows.</source>
        <translation>Die Kurve gehört immer zur Embedding-Tabelle, was auch die Liste zeigt.</translation>
    </message>
</context>
<context>
    <name>WordText</name>
    <message>
        <source>(the end)</source>
        <translation>(das Ende)</translation>
    </message>
    <message>
        <source>(unknown word)</source>
        <translation>(unbekanntes Wort)</translation>
    </message>
</context>
<context>
    <name>glassbox::app::CoursePages</name>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Fragen öffnen</translation>
    </message>
    <message>
        <source>Questions (*.gift *.xml *.txt)</source>
        <translation>Fragen (*.gift *.xml *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was among your quizzes already and is replaced.</source>
        <translation>%1 war schon unter deinen Quizzen und ist ersetzt.</translation>
    </message>
    <message>
        <source>%1 is among your quizzes now.</source>
        <translation>%1 ist jetzt unter deinen Quizzen.</translation>
    </message>
    <message>
        <source>The quiz is offered no more. Its file is kept as %1.</source>
        <translation>Das Quiz wird nicht mehr angeboten. Seine Datei ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Save the questions</source>
        <translation>Die Fragen speichern</translation>
    </message>
    <message>
        <source>Save your words</source>
        <translation>Deine Worte speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>glassbox::app::DropTarget</name>
    <message>
        <source>Drop it here: a text to learn from, questions for a quiz, or the folder of a saved run</source>
        <translation>Hier loslassen: einen Text zum Lernen, Fragen für ein Quiz oder den Ordner eines gespeicherten Laufs</translation>
    </message>
</context>
<context>
    <name>glassbox::app::Header</name>
    <message>
        <source>How language models learn</source>
        <translation>Wie Sprachmodelle lernen</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Glassbox</source>
        <translation>Glassbox</translation>
    </message>
    <message>
        <source>Choose topics and answer questions</source>
        <translation>Themen wählen und Fragen beantworten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Open, save, export, appearance, help</source>
        <translation>Öffnen, Speichern, Export, Aussehen, Hilfe</translation>
    </message>
</context>
<context>
    <name>glassbox::app::KeyScrolling</name>
    <message>
        <source>Scrolled part</source>
        <translation>Rollbarer Teil</translation>
    </message>
</context>
<context>
    <name>glassbox::app::Learners</name>
    <message>
        <source>in lesson %1</source>
        <translation>in Lektion %1</translation>
    </message>
    <message>
        <source>in lesson %1, read to the end: %2</source>
        <translation>in Lektion %1, zu Ende gelesen: %2</translation>
    </message>
    <message>
        <source>There is somebody of this name already.</source>
        <translation>Diesen Namen hat schon jemand.</translation>
    </message>
    <message>
        <source>What you do in the lessons is not kept on this computer: %1</source>
        <translation>Was du in den Lektionen tust, wird auf diesem Computer nicht aufgehoben: %1</translation>
    </message>
</context>
<context>
    <name>glassbox::app::LessonDirector</name>
    <message>
        <source>This lesson begins with another run than the one that is there.</source>
        <translation>Diese Lektion beginnt mit einem anderen Lauf als dem bisherigen.</translation>
    </message>
    <message>
        <source>The model has been trained already, while somebody else was learning.</source>
        <translation>Das Modell wurde schon trainiert, während jemand anderes gelernt hat.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>A lesson has a fault. %1: %2. All the rest is shown.</source>
        <translation>Eine Lektion hat einen Fehler. %1: %2. Alles andere wird gezeigt.</translation>
    </message>
    <message>
        <source>Lessons have faults, %1 of them. The first is in %2: %3. All the rest is shown; “glassbox-cli lesson check” tells every one.</source>
        <translation>Lektionen haben Fehler, insgesamt %1. Der erste ist in %2: %3. Alles andere wird gezeigt; „glassbox-cli lesson check“ nennt jeden.</translation>
    </message>
</context>
<context>
    <name>glassbox::app::LessonPlace</name>
    <message>
        <source>To the lab</source>
        <translation>Zum Labor</translation>
    </message>
    <message>
        <source>To the lesson</source>
        <translation>Zur Lektion</translation>
    </message>
    <message>
        <source>There is no room for both side by side: the lesson and the lab take turns (F4)</source>
        <translation>Für beides nebeneinander ist kein Platz: Lektion und Labor wechseln sich ab (F4)</translation>
    </message>
</context>
<context>
    <name>glassbox::app::MainWindow</name>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Glassbox</source>
        <translation>Glassbox</translation>
    </message>
    <message>
        <source>The run was saved in %1.</source>
        <translation>Der Lauf ist gespeichert: %1.</translation>
    </message>
    <message>
        <source>The model of step %1 is in %2. README.txt there says how Python reads it.</source>
        <translation>Das Modell von Schritt %1 liegt in %2. Dort sagt README.txt, wie Python es liest.</translation>
    </message>
    <message>
        <source>The text was not prepared to its end. The run that was there stays.</source>
        <translation>Der Text wurde nicht zu Ende vorbereitet. Der bisherige Lauf bleibt.</translation>
    </message>
    <message>
        <source>All planned steps are done. Press play to train further, or press the model&apos;s name for a new run.</source>
        <translation>Alle geplanten Schritte sind getan. Drück auf Start, um weiter zu trainieren, oder auf den Namen des Modells für einen neuen Lauf.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben: %1.</translation>
    </message>
    <message>
        <source>Open a text…</source>
        <translation>Text öffnen …</translation>
    </message>
    <message>
        <source>Open a saved run…</source>
        <translation>Gespeicherten Lauf öffnen …</translation>
    </message>
    <message>
        <source>Save the run…</source>
        <translation>Lauf speichern …</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Export for Python…</source>
        <translation>Für Python exportieren …</translation>
    </message>
    <message>
        <source>Export this view…</source>
        <translation>Diese Ansicht exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Branch from this step…</source>
        <translation>Von diesem Schritt abzweigen …</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Übliche Schrift</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Explain everything on screen</source>
        <translation>Alles auf dem Bildschirm erklären</translation>
    </message>
    <message>
        <source>What is on screen</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About Glassbox</source>
        <translation>Über Glassbox</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Einen Text öffnen</translation>
    </message>
    <message>
        <source>Open the folder of a saved run</source>
        <translation>Den Ordner eines gespeicherten Laufs öffnen</translation>
    </message>
    <message>
        <source>Save the run as a folder</source>
        <translation>Den Lauf als Ordner speichern</translation>
    </message>
    <message>
        <source>Export the model for Python, as a folder</source>
        <translation>Das Modell für Python exportieren, als Ordner</translation>
    </message>
    <message>
        <source>Write a report of the run</source>
        <translation>Einen Bericht über den Lauf schreiben</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>%1 shows nothing yet that could be exported.</source>
        <translation>„%1“ zeigt noch nichts, was sich exportieren ließe.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language is used from the next start of Glassbox on.</source>
        <translation>Die Sprache gilt ab dem nächsten Start von Glassbox.</translation>
    </message>
    <message>
        <source>Results of all</source>
        <translation>Ergebnisse aller</translation>
    </message>
    <message>
        <source>Open questions…</source>
        <translation>Fragen öffnen …</translation>
    </message>
    <message>
        <source>Spelling drill</source>
        <translation>Buchstabieren üben</translation>
    </message>
    <message>
        <source>Who is learning?</source>
        <translation>Wer lernt?</translation>
    </message>
    <message>
        <source>Present to a class</source>
        <translation>Vor der Klasse zeigen</translation>
    </message>
    <message>
        <source>Hear the loss</source>
        <translation>Den Loss hören</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Fold or unfold the lesson</source>
        <translation>Lektion ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Alles finden …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>glassbox::app::ReportMaker</name>
    <message>
        <source>There is no run to report of yet.</source>
        <translation>Es gibt noch keinen Lauf, über den sich berichten ließe.</translation>
    </message>
    <message>
        <source>Report: letting the model write …</source>
        <translation>Bericht: Das Modell schreibt …</translation>
    </message>
    <message>
        <source>Report: drawing the map of words …</source>
        <translation>Bericht: Die Karte der Wörter wird gezeichnet …</translation>
    </message>
</context>
<context>
    <name>glassbox::app::Sheet</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>Start oder Pause</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>back to an earlier kept step</source>
        <translation>zurück zu einem früheren aufbewahrten Schritt</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>Pfeil rechts</translation>
    </message>
    <message>
        <source>forward to a later kept step; at the newest, one training step</source>
        <translation>vor zu einem späteren aufbewahrten Schritt; beim neuesten ein Trainingsschritt</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>the first step, the newest step</source>
        <translation>der erste Schritt, der neueste Schritt</translation>
    </message>
    <message>
        <source>1, 2, …</source>
        <translation>1, 2, …</translation>
    </message>
    <message>
        <source>show a view</source>
        <translation>eine Ansicht zeigen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next control; in a chart the arrows move its cursor</source>
        <translation>nächstes Bedienfeld; in einem Diagramm bewegen die Pfeile die Marke</translation>
    </message>
    <message>
        <source>Shift F1, Ctrl F1</source>
        <translation>Umschalt F1, Strg F1</translation>
    </message>
    <message>
        <source>what is this? for the focused control, or for everything on screen</source>
        <translation>Was ist das? Für das gewählte Bedienfeld oder für alles auf dem Bildschirm</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Ctrl +, Ctrl −, Ctrl 0</source>
        <translation>Strg +, Strg −, Strg 0</translation>
    </message>
    <message>
        <source>larger, smaller, usual text</source>
        <translation>größere, kleinere, übliche Schrift</translation>
    </message>
    <message>
        <source>Ctrl O, Ctrl S</source>
        <translation>Strg O, Strg S</translation>
    </message>
    <message>
        <source>open a text, save the run</source>
        <translation>einen Text öffnen, den Lauf speichern</translation>
    </message>
    <message>
        <source>Ctrl E, Ctrl R</source>
        <translation>Strg E, Strg R</translation>
    </message>
    <message>
        <source>export this view, write a report of the run</source>
        <translation>diese Ansicht exportieren, einen Bericht über den Lauf schreiben</translation>
    </message>
    <message>
        <source>Menu, Shift F10</source>
        <translation>Menü, Umschalt F10</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>take a card like this away</source>
        <translation>eine Karte wie diese schließen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Version %1. Glassbox trains a small language model before your eyes and lets you look inside. Everything on screen is the model&apos;s own, measured at that moment.&lt;/p&gt;&lt;p&gt;No account, no network, nothing leaves this computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Version %1. Glassbox trainiert vor deinen Augen ein kleines Sprachmodell und lässt dich hineinsehen. Alles auf dem Bildschirm gehört zu diesem Modell und ist in diesem Augenblick gemessen.&lt;/p&gt;&lt;p&gt;Kein Konto, kein Netz, nichts verlässt diesen Rechner.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>present to a class: large type, answers hidden until revealed; its keys are shown at the lower edge</source>
        <translation>vor der Klasse zeigen: große Schrift, Antworten bleiben verborgen, bis du sie aufdeckst; die Tasten dafür stehen am unteren Rand</translation>
    </message>
    <message>
        <source>Ctrl T</source>
        <translation>Strg T</translation>
    </message>
    <message>
        <source>hear the loss while it trains: a tone that falls with it, three octaves from even guessing to the lowest possible loss</source>
        <translation>den Loss beim Training hören: ein Ton, der mit ihm fällt, drei Oktaven vom gleichmäßigen Raten bis zum kleinstmöglichen Loss</translation>
    </message>
    <message>
        <source>fold the lesson away; where there is no room for both, lesson and lab in turns</source>
        <translation>Lektion einklappen; wo für beides kein Platz ist, Lektion und Labor im Wechsel</translation>
    </message>
    <message>
        <source>export the plot that has the focus, or show its numbers as a table</source>
        <translation>das Diagramm mit dem Fokus exportieren oder seine Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>find a command, a view, a lesson or a word by its name</source>
        <translation>einen Befehl, eine Ansicht, eine Lektion oder ein Wort nach dem Namen finden</translation>
    </message>
</context>
<context>
    <name>glassbox::app::Stage</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Where the picture comes from</source>
        <translation>Woher das Bild stammt</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Recorded at step %1</source>
        <translation>Aufgezeichnet bei Schritt %1</translation>
    </message>
    <message>
        <source>Live, step %1</source>
        <translation>Live, Schritt %1</translation>
    </message>
    <message>
        <source>You are looking back: the model as it was at step %1. Training has come to step %2.</source>
        <translation>Du blickst zurück: Das Modell, wie es bei Schritt %1 war. Das Training ist bei Schritt %2.</translation>
    </message>
    <message>
        <source>Measured now on the model that is being trained.</source>
        <translation>Jetzt gemessen, an dem Modell, das gerade trainiert wird.</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>lesson %1</source>
        <translation>Lektion %1</translation>
    </message>
    <message>
        <source>what is it?</source>
        <translation>was ist das?</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>word of the model</source>
        <translation>Wort des Modells</translation>
    </message>
</context>
<context>
    <name>glassbox::app::TimelineFigure</name>
    <message>
        <source>Training loss over the steps of the run</source>
        <translation>Loss beim Training über die Schritte des Laufs</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>surprise (loss), nats a token</source>
        <translation>Überraschung (Loss), Nats je Token</translation>
    </message>
    <message>
        <source>training, each step</source>
        <translation>Training, jeder Schritt</translation>
    </message>
    <message>
        <source>step %1 is shown</source>
        <translation>gezeigt wird Schritt %1</translation>
    </message>
</context>
<context>
    <name>glassbox::app::Welcome</name>
    <message>
        <source>Watch a model learn</source>
        <translation>Sieh zu, wie ein Modell lernt</translation>
    </message>
    <message>
        <source>A language model is ready on the right, small but built like the large ones. All its weights are still random numbers.</source>
        <translation>Rechts steht ein Sprachmodell bereit, klein, aber gebaut wie die großen. Alle seine Gewichte sind noch Zufallszahlen.</translation>
    </message>
    <message>
        <source>It learns in one way only. It reads a piece of text, guesses the word that comes next, looks at the word that really came, and moves each weight a little. Nobody tells it what a dog is.</source>
        <translation>Es lernt nur auf eine Art. Es liest ein Stück Text, rät das nächste Wort, vergleicht mit dem Wort, das wirklich kam, und verschiebt jedes Gewicht ein wenig. Niemand sagt ihm, was ein Hund ist.</translation>
    </message>
    <message>
        <source>Try this</source>
        <translation>Probier es aus</translation>
    </message>
    <message>
        <source>&lt;b&gt;1.&lt;/b&gt; Press &lt;b&gt;play&lt;/b&gt;. In &lt;b&gt;Loss&lt;/b&gt; the curve shows how surprised the model is by the text. Watch it fall below the lines of simpler guessers.</source>
        <translation>&lt;b&gt;1.&lt;/b&gt; Drück auf &lt;b&gt;Start&lt;/b&gt;. In &lt;b&gt;Loss&lt;/b&gt; zeigt die Kurve, wie sehr der Text das Modell überrascht. Sieh zu, wie sie unter die Linien einfacherer Rater fällt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;2.&lt;/b&gt; Open &lt;b&gt;Words&lt;/b&gt;. Each word is a list of numbers, drawn as a point. Words that are used alike come to lie together.</source>
        <translation>&lt;b&gt;2.&lt;/b&gt; Öffne &lt;b&gt;Wörter&lt;/b&gt;. Jedes Wort ist eine Zahlenliste, gezeichnet als Punkt. Wörter, die ähnlich gebraucht werden, rücken zusammen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;3.&lt;/b&gt; Pin &lt;b&gt;dog&lt;/b&gt; and &lt;b&gt;bark&lt;/b&gt; and see how close they come, and which words come closer still.</source>
        <translation>&lt;b&gt;3.&lt;/b&gt; Hefte &lt;b&gt;dog&lt;/b&gt; und &lt;b&gt;bark&lt;/b&gt; an und sieh, wie nah sie sich kommen und welche Wörter noch näher rücken.</translation>
    </message>
    <message>
        <source>&lt;b&gt;4.&lt;/b&gt; Press the model&apos;s name at the top right and start a run with a much larger learning rate. What does the curve do?</source>
        <translation>&lt;b&gt;4.&lt;/b&gt; Drück oben rechts auf den Namen des Modells und starte einen Lauf mit einer viel größeren Lernrate. Was tut die Kurve?</translation>
    </message>
    <message>
        <source>All numbers are measured on this model while you watch. F1 shows the keys, F4 folds this column away.</source>
        <translation>Alle Zahlen werden an diesem Modell gemessen, während du zusiehst. F1 zeigt die Tasten, F4 klappt diese Spalte weg.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::BranchPanel</name>
    <message>
        <source>Start the branch</source>
        <translation>Zweig starten</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step moves the weights: new weight = old weight − learning rate × direction</source>
        <translation>Wie weit jeder Schritt die Gewichte verschiebt: neues Gewicht = altes Gewicht − Lernrate × Richtung</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps. Another one starts without memory of the steps before.</source>
        <translation>Die Regel, die aus Gradienten Schritte macht. Eine andere beginnt ohne Gedächtnis der Schritte davor.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel (Batch)</translation>
    </message>
    <message>
        <source>Pieces of text read in one step</source>
        <translation>Textstücke, die in einem Schritt gelesen werden</translation>
    </message>
    <message>
        <source>Seed of batches</source>
        <translation>Startzahl der Stapel</translation>
    </message>
    <message>
        <source>Another seed gives the same text in another order; the weights stay those of the step</source>
        <translation>Eine andere Startzahl ergibt denselben Text in anderer Reihenfolge; die Gewichte bleiben die dieses Schritts</translation>
    </message>
    <message>
        <source>Steps in all</source>
        <translation>Schritte insgesamt</translation>
    </message>
    <message>
        <source>Training ends at this step</source>
        <translation>Das Training endet bei diesem Schritt</translation>
    </message>
    <message>
        <source>A new run with the weights of this step. The run so far stays as a curve in the Loss view.</source>
        <translation>Ein neuer Lauf mit den Gewichten dieses Schritts. Der bisherige bleibt als Kurve in der Ansicht Loss.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change nothing (Escape)</source>
        <translation>Nichts ändern (Esc)</translation>
    </message>
    <message>
        <source>A new run that goes on from step %1 of run %2, with</source>
        <translation>Ein neuer Lauf, der bei Schritt %1 von Lauf %2 weitergeht, mit</translation>
    </message>
    <message>
        <source>The learning rate must be a number above 0 and at most 100.</source>
        <translation>Die Lernrate muss eine Zahl über 0 und höchstens 100 sein.</translation>
    </message>
    <message>
        <source>The batch must be a whole number from 1 to %1.</source>
        <translation>Der Stapel muss eine ganze Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 up.</source>
        <translation>Die Startzahl muss eine ganze Zahl ab 0 sein.</translation>
    </message>
    <message>
        <source>Steps in all must be a whole number from %1 to %2: more than those done.</source>
        <translation>Die Schritte insgesamt müssen eine ganze Zahl von %1 bis %2 sein: mehr als die schon getanen.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::CostLine</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Time for the run</source>
        <translation>Zeit für den Lauf</translation>
    </message>
    <message>
        <source>What the estimate of the time rests on</source>
        <translation>Worauf die Schätzung der Zeit beruht</translation>
    </message>
    <message>
        <source>What it costs is told when all settings are right.</source>
        <translation>Was es kostet, steht hier, sobald alle Einstellungen stimmen.</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Numbers the model has to adjust, with a vocabulary of %1 tokens</source>
        <translation>Zahlen, die das Modell einstellen muss, bei einem Wortschatz von %1 Token</translation>
    </message>
    <message>
        <source>Numbers the model has to adjust. Estimated with a vocabulary of %1 tokens; the true one is known when the text has been read.</source>
        <translation>Zahlen, die das Modell einstellen muss. Geschätzt mit einem Wortschatz von %1 Token; der wahre steht fest, wenn der Text gelesen ist.</translation>
    </message>
    <message>
        <source>At most, while training, 4 bytes a number: weights %1 + gradients %2 + moments of the optimizer %3 + activations of a full batch %4</source>
        <translation>Höchstens, beim Training, 4 Byte je Zahl: Gewichte %1 + Gradienten %2 + Momente des Optimierers %3 + Aktivierungen eines vollen Stapels %4</translation>
    </message>
    <message>
        <source>An estimate: tokens of all steps ÷ measured tokens a second × work a token here ÷ work a token there. Work a token ≈ 6 × (12 × layers × width² + width × vocabulary + layers × width × length of a row)</source>
        <translation>Eine Schätzung: Token aller Schritte ÷ gemessene Token je Sekunde × Arbeit je Token hier ÷ Arbeit je Token dort. Arbeit je Token ≈ 6 × (12 × Schichten × Breite² + Breite × Wortschatz + Schichten × Breite × Länge einer Zeile)</translation>
    </message>
    <message>
        <source>Train a few steps, and the time can be estimated.</source>
        <translation>Trainiere ein paar Schritte, dann lässt sich die Zeit schätzen.</translation>
    </message>
    <message>
        <source>The time is not known: nothing was measured on this engine yet.</source>
        <translation>Die Zeit ist offen: Auf diesem Rechenwerk wurde noch nichts gemessen.</translation>
    </message>
    <message>
        <source>Time estimated from %1 tokens a second, measured on this computer in the newest run, by the work of a token.</source>
        <translation>Zeit geschätzt aus %1 Token je Sekunde, auf diesem Rechner im neuesten Lauf gemessen, nach der Arbeit je Token.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::EngineSection</name>
    <message>
        <source>Engine and examination</source>
        <translation>Rechenwerk und Prüfung</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenwerk</translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation>Was rechnet.</translation>
    </message>
    <message>
        <source>Processor (CPU) or graphics card (CUDA). By itself: the card where there is one that can be used.</source>
        <translation>Prozessor (CPU) oder Grafikkarte (CUDA). Von selbst: die Karte, wo eine brauchbare da ist.</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>How many cores compute; 0: all of them.</source>
        <translation>Wie viele Kerne rechnen; 0: alle.</translation>
    </message>
    <message>
        <source>The result is the same to the last bit for any number of threads</source>
        <translation>Das Ergebnis ist bei jeder Zahl von Threads bis aufs letzte Bit gleich</translation>
    </message>
    <message>
        <source>Examine every</source>
        <translation>Prüfen alle</translation>
    </message>
    <message>
        <source>Steps between two looks at unseen text; 0: only at the end.</source>
        <translation>Schritte zwischen zwei Blicken auf neuen Text; 0: nur am Ende.</translation>
    </message>
    <message>
        <source>After so many steps the validation loss is measured</source>
        <translation>Nach so vielen Schritten wird der Loss auf neuem Text (Validierung) gemessen</translation>
    </message>
    <message>
        <source>Examine on</source>
        <translation>Prüfen an</translation>
    </message>
    <message>
        <source>Pieces of unseen text looked at each time; 0: all.</source>
        <translation>Stücke neuen Textes, die jedes Mal angesehen werden; 0: alle.</translation>
    </message>
    <message>
        <source>Rows of the validation text; more give a calmer curve and take longer</source>
        <translation>Zeilen des Validierungstextes; mehr ergeben eine ruhigere Kurve und dauern länger</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How exactly a graphics card multiplies; less is less work.</source>
        <translation>Wie genau eine Grafikkarte malnimmt; ungenauer ist weniger Arbeit.</translation>
    </message>
    <message>
        <source>Numbers that are multiplied in matrices are rounded to 24 binary digits (fp32), 11 (tf32) or 8 (bf16). Sums, weights and everything else keep 24. The processor computes in fp32 only</source>
        <translation>Zahlen, die in Matrizen malgenommen werden, werden auf 24 Binärstellen (fp32), 11 (tf32) oder 8 (bf16) gerundet. Summen, Gewichte und alles andere behalten 24. Der Prozessor rechnet nur in fp32</translation>
    </message>
    <message>
        <source>exact (fp32)</source>
        <translation>genau (fp32)</translation>
    </message>
    <message>
        <source>less exact (tf32)</source>
        <translation>weniger genau (tf32)</translation>
    </message>
    <message>
        <source>least exact (bf16)</source>
        <translation>am wenigsten genau (bf16)</translation>
    </message>
    <message>
        <source>The processor multiplies exactly only; choose exact (fp32) or another engine.</source>
        <translation>Der Prozessor nimmt nur genau mal; wähle genau (fp32) oder ein anderes Rechenwerk.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::Field</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Can be changed while the run trains, with ‘Apply now’</source>
        <translation>Lässt sich mit „Jetzt anwenden“ ändern, während der Lauf trainiert</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::Finder</name>
    <message>
        <source>A command, a view, a lesson, a word</source>
        <translation>Ein Befehl, eine Ansicht, eine Lektion, ein Wort</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Type what it is called, or a part of it</source>
        <translation>Tippe, wie es heißt, oder einen Teil davon</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Press one, or choose it with the arrows and press Enter</source>
        <translation>Drück auf eines, oder wähle es mit den Pfeilen und drück die Eingabetaste</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Hier heißt nichts so.</translation>
    </message>
    <message>
        <source>Arrows choose, Enter goes there, Esc takes this away.</source>
        <translation>Pfeile wählen, die Eingabetaste führt hin, Esc nimmt dies weg.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::LearningSection</name>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step moves the weights.</source>
        <translation>Wie weit jeder Schritt die Gewichte verschiebt.</translation>
    </message>
    <message>
        <source>New weight = old weight − learning rate × direction. Too large and the model blows up, too small and it hardly moves.</source>
        <translation>Neues Gewicht = altes Gewicht − Lernrate × Richtung. Zu groß, und das Modell zerspringt; zu klein, und es rührt sich kaum.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the weights are corrected.</source>
        <translation>Wie oft die Gewichte berichtigt werden.</translation>
    </message>
    <message>
        <source>Training steps in all; a falling learning rate reaches its end there</source>
        <translation>Trainingsschritte insgesamt; eine fallende Lernrate ist dort am Ende</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl (Seed)</translation>
    </message>
    <message>
        <source>The same seed gives the same run, to the last bit.</source>
        <translation>Dieselbe Startzahl ergibt denselben Lauf, bis aufs letzte Bit.</translation>
    </message>
    <message>
        <source>Decides the first weights, the order of the text, covers and dropout</source>
        <translation>Entscheidet über Anfangsgewichte, Reihenfolge des Textes, Verdecktes und Dropout</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps.</source>
        <translation>Die Regel, die aus Gradienten Schritte macht.</translation>
    </message>
    <message>
        <source>AdamW (Loshchilov and Hutter 2019) gives every weight a step of its own size; plain descent (SGD) follows the gradient with some momentum.</source>
        <translation>AdamW (Loshchilov und Hutter 2019) gibt jedem Gewicht eine eigene Schrittweite; einfacher Abstieg (SGD) folgt dem Gradienten mit etwas Schwung.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Plain descent (SGD)</source>
        <translation>Einfacher Abstieg (SGD)</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel (Batch)</translation>
    </message>
    <message>
        <source>How many pieces of text it reads before each correction.</source>
        <translation>Wie viele Textstücke vor jeder Berichtigung gelesen werden.</translation>
    </message>
    <message>
        <source>Rows a step; their gradients are averaged</source>
        <translation>Zeilen je Schritt; ihre Gradienten werden gemittelt</translation>
    </message>
    <message>
        <source>Course of the rate</source>
        <translation>Verlauf der Rate</translation>
    </message>
    <message>
        <source>Whether the learning rate falls towards the end.</source>
        <translation>Ob die Lernrate gegen Ende fällt.</translation>
    </message>
    <message>
        <source>Falling: after the warm-up along a cosine down to a tenth at the last step</source>
        <translation>Fallend: nach dem Aufwärmen entlang eines Kosinus bis auf ein Zehntel beim letzten Schritt</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Steps over which the rate rises from zero.</source>
        <translation>Schritte, über die die Rate von null ansteigt.</translation>
    </message>
    <message>
        <source>The learning rate rises in a straight line over these steps</source>
        <translation>Die Lernrate steigt über diese Schritte geradlinig an</translation>
    </message>
    <message>
        <source>10 % of the steps</source>
        <translation>10 % der Schritte</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Kürzung (Clipping)</translation>
    </message>
    <message>
        <source>The longest step direction allowed; 0: any.</source>
        <translation>Die größte erlaubte Länge des Gradienten; 0: jede.</translation>
    </message>
    <message>
        <source>If the norm of the whole gradient is larger, it is scaled down to this</source>
        <translation>Ist der ganze Gradient länger (Norm), wird er auf diese Länge gekürzt</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabbau</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero, against rote learning.</source>
        <translation>Zieht die Gewichte gegen null, gegen Auswendiglernen.</translation>
    </message>
    <message>
        <source>Each step also takes learning rate × weight decay × weight from every weight of a matrix</source>
        <translation>Jeder Schritt nimmt außerdem Lernrate × Gewichtsabbau × Gewicht von jedem Gewicht einer Matrix weg (weight decay)</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::LookingBack</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Show the newest model again (End)</source>
        <translation>Wieder das neueste Modell zeigen (Ende)</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Start a new run that goes on from this step with other settings, and compare</source>
        <translation>Einen neuen Lauf starten, der von diesem Schritt mit anderen Einstellungen weitergeht, und vergleichen</translation>
    </message>
    <message>
        <source>Looking back at step %1; training has come to step %2.</source>
        <translation>Rückblick auf Schritt %1; das Training ist bei Schritt %2.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Nachricht schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::ModelChip</name>
    <message>
        <source>Preparing the text…</source>
        <translation>Der Text wird vorbereitet …</translation>
    </message>
    <message>
        <source>The text is read and the model made</source>
        <translation>Der Text wird gelesen und das Modell angelegt</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
    <message>
        <source>No text has been prepared. Press to choose one.</source>
        <translation>Kein Text ist vorbereitet. Drück hier, um einen zu wählen.</translation>
    </message>
    <message>
        <source>%1 · %2 weights · %3</source>
        <translation>%1 · %2 Gewichte · %3</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads, lists of %3 numbers; text: %4, %5 tokens; %6. Press for a new run.</source>
        <translation>%1 Schichten, %2 Köpfe, Listen von %3 Zahlen; Text: %4, %5 Token; %6. Drück hier für einen neuen Lauf.</translation>
    </message>
    <message>
        <source>Model and new run: %1</source>
        <translation>Modell und neuer Lauf: %1</translation>
    </message>
    <message>
        <source>Tiny model</source>
        <translation>Winziges Modell</translation>
    </message>
    <message>
        <source>Small model</source>
        <translation>Kleines Modell</translation>
    </message>
    <message>
        <source>Medium model</source>
        <translation>Mittleres Modell</translation>
    </message>
    <message>
        <source>Large model</source>
        <translation>Großes Modell</translation>
    </message>
    <message>
        <source>Own model</source>
        <translation>Eigenes Modell</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::NumberField</name>
    <message>
        <source>This must be a whole number from %1 up.</source>
        <translation>Das muss eine ganze Zahl ab %1 sein.</translation>
    </message>
    <message>
        <source>This must be a whole number from %1 to %2.</source>
        <translation>Das muss eine ganze Zahl von %1 bis %2 sein.</translation>
    </message>
    <message>
        <source>This must be a number above %1 and at most %2.</source>
        <translation>Das muss eine Zahl über %1 und höchstens %2 sein.</translation>
    </message>
    <message>
        <source>This must be a number from %1 to %2.</source>
        <translation>Das muss eine Zahl von %1 bis %2 sein.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::PreparingBar</name>
    <message>
        <source>Preparing the text</source>
        <translation>Der Text wird vorbereitet</translation>
    </message>
    <message>
        <source>the story world</source>
        <translation>der Geschichtenwelt</translation>
    </message>
    <message>
        <source>Preparing %1: %2 %</source>
        <translation>%1 wird vorbereitet: %2 %</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::SettingsPanel</name>
    <message>
        <source>Settings of the run</source>
        <translation>Einstellungen des Laufs</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Die Einstellungen schließen</translation>
    </message>
    <message>
        <source>Close (Esc). The run goes on as it is.</source>
        <translation>Schließen (Esc). Der Lauf geht weiter wie bisher.</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>Das Wichtige</translation>
    </message>
    <message>
        <source>Text, task, size, learning rate, steps and seed</source>
        <translation>Text, Aufgabe, Größe, Lernrate, Schritte und Startzahl</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Also what the stories are made of, pieces of text, sizes, optimizer, batch</source>
        <translation>Auch woraus die Geschichten sind, Textstücke, Größen, Optimierer, Stapel</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All settings there are</source>
        <translation>Alle Einstellungen, die es gibt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to the lesson&apos;s settings</source>
        <translation>Auf die Einstellungen der Lektion zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to the lesson&apos;s settings. The run goes on as it is.</source>
        <translation>Auf die Einstellungen der Lektion zurücksetzen. Der Lauf geht weiter wie bisher.</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Jetzt anwenden</translation>
    </message>
    <message>
        <source>Start new run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Ends the run that is there and begins another with these settings</source>
        <translation>Beendet den bisherigen Lauf und beginnt einen anderen mit diesen Einstellungen</translation>
    </message>
    <message>
        <source>Mend what is marked above, then the run can start.</source>
        <translation>Berichtige, was oben markiert ist, dann kann der Lauf starten.</translation>
    </message>
    <message>
        <source>The run has done %1 steps already; plan more than that.</source>
        <translation>Der Lauf hat schon %1 Schritte getan; plane mehr als das.</translation>
    </message>
    <message>
        <source>The run that is there goes on with what is marked ‘live’, from its next step</source>
        <translation>Der bisherige Lauf geht mit dem, was „live“ markiert ist, ab seinem nächsten Schritt weiter</translation>
    </message>
    <message>
        <source>Change something marked ‘live’, and the run that is there can go on with it</source>
        <translation>Ändere etwas, das „live“ markiert ist, dann kann der bisherige Lauf damit weitergehen</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::SizeSection</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Larger ones can learn more, and take longer.</source>
        <translation>Größere können mehr lernen und dauern länger.</translation>
    </message>
    <message>
        <source>A preset also chooses the learning rate, steps and pieces of text that suit it</source>
        <translation>Eine Vorgabe wählt auch Lernrate, Schritte und Textstücke, die dazu passen</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Winzig</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Own sizes</source>
        <translation>Eigene Größen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>How often the text is worked over.</source>
        <translation>Wie oft der Text durchgearbeitet wird.</translation>
    </message>
    <message>
        <source>Transformer blocks, each with attention and a small network (MLP)</source>
        <translation>Transformer-Blöcke, jeder mit Aufmerksamkeit und einem kleinen Netz (MLP)</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>In how many ways a word can look at others in one layer.</source>
        <translation>Auf wie viele Arten ein Wort in einer Schicht auf andere blicken kann.</translation>
    </message>
    <message>
        <source>Attention heads a layer; their number must divide the width</source>
        <translation>Aufmerksamkeitsköpfe je Schicht; ihre Zahl muss die Breite teilen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How many numbers stand for one word.</source>
        <translation>Wie viele Zahlen für ein Wort stehen.</translation>
    </message>
    <message>
        <source>Channels of the residual stream: the length of an embedding vector</source>
        <translation>Kanäle des Reststroms (residual stream): die Länge eines Embedding-Vektors</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>How many pieces of text it sees at once.</source>
        <translation>Wie viele Textstücke es auf einmal sieht.</translation>
    </message>
    <message>
        <source>Most tokens a row may have; each place has a learned position vector</source>
        <translation>So viele Token darf eine Zeile höchstens haben; zu jeder Stelle gehört ein gelernter Vektor</translation>
    </message>
    <message>
        <source>Words in and out</source>
        <translation>Wörter hinein und heraus</translation>
    </message>
    <message>
        <source>The table that reads words also guesses them: fewer weights.</source>
        <translation>Die Tabelle, die Wörter liest, rät sie auch: weniger Gewichte.</translation>
    </message>
    <message>
        <source>Tied embeddings: output matrix = token embedding table (Press and Wolf 2017)</source>
        <translation>Gekoppelte Embeddings: Ausgabematrix = Embedding-Tabelle der Token (Press und Wolf 2017)</translation>
    </message>
    <message>
        <source>share one table</source>
        <translation>eine gemeinsame Tabelle</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of values left out by chance while training, against rote learning.</source>
        <translation>Anteil der Werte, die beim Training zufällig wegbleiben, gegen Auswendiglernen.</translation>
    </message>
    <message>
        <source>Each value is set to 0 with this probability and the others are enlarged by 1 / (1 − dropout); none when the model is used (Srivastava et al. 2014)</source>
        <translation>Jeder Wert wird mit dieser Wahrscheinlichkeit 0, die anderen werden um 1 / (1 − Dropout) vergrößert; im Gebrauch des Modells keiner (Srivastava u. a. 2014)</translation>
    </message>
    <message>
        <source>The width %1 cannot be shared out evenly among %2 heads.</source>
        <translation>Die Breite %1 lässt sich nicht gleichmäßig auf %2 Köpfe verteilen.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::StorySection</name>
    <message>
        <source>Dogs</source>
        <translation>Hunde</translation>
    </message>
    <message>
        <source>Without dogs only trees have a bark.</source>
        <translation>Ohne Hunde kommt „bark“ nur an Bäumen vor (Rinde).</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>Stories of the forest.</source>
        <translation>Geschichten aus dem Wald.</translation>
    </message>
    <message>
        <source>Cats</source>
        <translation>Katzen</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>Mahlzeiten</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Geburtstage</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The story world</source>
        <translation>Die Geschichtenwelt</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Tiere</translation>
    </message>
    <message>
        <source>Each has a sound, food and a home of its own.</source>
        <translation>Jedes hat einen eigenen Laut, ein Futter und ein Zuhause.</translation>
    </message>
    <message>
        <source>Dog, cat, cow, duck, horse, pig, hen, goose: the first so many take part</source>
        <translation>Hund, Katze, Kuh, Ente, Pferd, Schwein, Henne, Gans: so viele der ersten machen mit</translation>
    </message>
    <message>
        <source>Picture books</source>
        <translation>Bilderbücher</translation>
    </message>
    <message>
        <source>Pages that put words of one kind side by side.</source>
        <translation>Seiten, die Wörter einer Art nebeneinanderstellen.</translation>
    </message>
    <message>
        <source>Share of the stories that are pages of a picture book; without them words of one kind come close more slowly</source>
        <translation>Anteil der Geschichten, die Bilderbuchseiten sind; ohne sie kommen Wörter einer Art langsamer zusammen</translation>
    </message>
    <message>
        <source>How often the stories speak of this, against as usual. The lowest possible loss is counted anew for every choice.</source>
        <translation>Wie oft die Geschichten davon handeln, verglichen mit sonst. Der niedrigstmögliche Loss wird für jede Wahl neu berechnet.</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Geschichten</translation>
    </message>
    <message>
        <source>More stories are more to learn from.</source>
        <translation>Aus mehr Geschichten ist mehr zu lernen.</translation>
    </message>
    <message>
        <source>Training stories; a tenth as many are kept for validation</source>
        <translation>Geschichten fürs Training; ein Zehntel so viele werden zum Prüfen zurückgehalten</translation>
    </message>
    <message>
        <source>A story can need two animals, and something must be left to tell: allow more animals or more of something.</source>
        <translation>Eine Geschichte kann zwei Tiere brauchen, und etwas zum Erzählen muss bleiben: Lass mehr Tiere zu oder mehr von etwas.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>ein Viertel</translation>
    </message>
    <message>
        <source>half</source>
        <translation>halb so oft</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>2 times</source>
        <translation>2-mal so oft</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3-mal so oft</translation>
    </message>
    <message>
        <source>5 times</source>
        <translation>5-mal so oft</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::TaskSection</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>The model guesses</source>
        <translation>Das Modell rät</translation>
    </message>
    <message>
        <source>What it must guess, over and over.</source>
        <translation>Was es immer wieder raten muss.</translation>
    </message>
    <message>
        <source>The next word: from all words before it (causal language model, as GPT). A covered word: from the words on both sides (masked language model, as BERT).</source>
        <translation>Das nächste Wort: aus allen Wörtern davor (kausales Sprachmodell, wie GPT). Ein verdecktes Wort: aus den Wörtern auf beiden Seiten (maskiertes Sprachmodell, wie BERT).</translation>
    </message>
    <message>
        <source>the next word</source>
        <translation>das nächste Wort</translation>
    </message>
    <message>
        <source>covered words</source>
        <translation>verdeckte Wörter</translation>
    </message>
    <message>
        <source>Covered words</source>
        <translation>Verdeckte Wörter</translation>
    </message>
    <message>
        <source>How many words of 100 are covered, for covered-word models.</source>
        <translation>Wie viele von 100 Wörtern verdeckt werden, bei Modellen für verdeckte Wörter.</translation>
    </message>
    <message>
        <source>Share of tokens to guess in each row, in percent; the others are what it reads</source>
        <translation>Anteil der Token jeder Zeile, die zu raten sind, in Prozent; die anderen liest es</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::TextSection</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>It learns from</source>
        <translation>Es lernt aus</translation>
    </message>
    <message>
        <source>The text that the model reads. A file or folder of plain text can also be dropped onto the window.</source>
        <translation>Der Text, den das Modell liest. Du kannst auch eine Datei oder einen Ordner mit einfachem Text auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>The story world</source>
        <translation>Die Geschichtenwelt</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Choose a plain text (.txt, UTF-8 or older) to learn from</source>
        <translation>Einen einfachen Text zum Lernen wählen (.txt, UTF-8 oder älter)</translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation>Text einfügen …</translation>
    </message>
    <message>
        <source>Type or paste a text; it is kept in the program&apos;s own folder</source>
        <translation>Einen Text tippen oder einfügen; er wird im Ordner des Programms aufbewahrt</translation>
    </message>
    <message>
        <source>A text of your own</source>
        <translation>Ein eigener Text</translation>
    </message>
    <message>
        <source>The text to learn from. An empty line ends a paragraph.</source>
        <translation>Der Text zum Lernen. Eine leere Zeile beendet einen Absatz.</translation>
    </message>
    <message>
        <source>Paste a text here: a story, a song, a chapter …</source>
        <translation>Füg hier einen Text ein: eine Geschichte, ein Lied, ein Kapitel …</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text nehmen</translation>
    </message>
    <message>
        <source>Keeps the text as a file, so that the run can be opened again later</source>
        <translation>Bewahrt den Text als Datei auf, damit sich der Lauf später wieder öffnen lässt</translation>
    </message>
    <message>
        <source>Short stories of children, animals and trees, made for this program.</source>
        <translation>Kurze Geschichten von Kindern, Tieren und Bäumen, für dieses Programm gemacht.</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Einen Text öffnen</translation>
    </message>
    <message>
        <source>One word.</source>
        <translation>Ein Wort.</translation>
    </message>
    <message>
        <source>%1 words.</source>
        <translation>%1 Wörter.</translation>
    </message>
    <message>
        <source>Nothing there yet.</source>
        <translation>Noch nichts da.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::Timeline</name>
    <message>
        <source>Timeline of training</source>
        <translation>Zeitleiste des Trainings</translation>
    </message>
    <message>
        <source>The steps of this run. Drag or click to look back at the model as it was; every view follows (left and right arrow, Home, End). The curve behind is the loss.</source>
        <translation>Die Schritte dieses Laufs. Zieh oder klick, um das Modell zu sehen, wie es war; jede Ansicht folgt (Pfeil links und rechts, Pos1, Ende). Die Kurve dahinter ist der Loss.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Step %1, loss %2</source>
        <translation>Schritt %1, Loss %2</translation>
    </message>
    <message>
        <source>%1, the newest</source>
        <translation>%1, der neueste</translation>
    </message>
    <message>
        <source>%1, looking back from step %2</source>
        <translation>%1, im Rückblick von Schritt %2</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::TokenSection</name>
    <message>
        <source>Pieces of text (tokens)</source>
        <translation>Textstücke (Token)</translation>
    </message>
    <message>
        <source>A piece is</source>
        <translation>Ein Stück ist</translation>
    </message>
    <message>
        <source>What the model reads and guesses at a time.</source>
        <translation>Was das Modell auf einmal liest und rät.</translation>
    </message>
    <message>
        <source>a whole word</source>
        <translation>ein ganzes Wort</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>ein Buchstabe</translation>
    </message>
    <message>
        <source>a piece of a word</source>
        <translation>ein Wortteil</translation>
    </message>
    <message>
        <source>Most pieces</source>
        <translation>Höchstens so viele Stücke</translation>
    </message>
    <message>
        <source>The largest number of different pieces; 0 leaves it to the program.</source>
        <translation>Die größte Zahl verschiedener Stücke; 0 überlässt sie dem Programm.</translation>
    </message>
    <message>
        <source>Size of the vocabulary, with four special tokens. 0: all words or letters of the text, or 4,096 pieces of words</source>
        <translation>Größe des Wortschatzes, mit vier besonderen Token. 0: alle Wörter oder Buchstaben des Textes oder 4 096 Wortteile</translation>
    </message>
    <message>
        <source>Pieces of words need at least %1, or 0.</source>
        <translation>Wortteile brauchen mindestens %1, oder 0.</translation>
    </message>
    <message>
        <source>At least %1 are needed, four of them special; or 0.</source>
        <translation>Mindestens %1 sind nötig, vier davon besondere; oder 0.</translation>
    </message>
    <message>
        <source>Whole words: shortest texts, but a new word is unknown. Letters: no word is unknown, but it must learn to spell. Pieces of words (byte pair encoding): frequent words whole, rare ones in parts.</source>
        <translation>Ganze Wörter: die kürzesten Texte, aber ein neues Wort ist unbekannt. Buchstaben: kein Wort ist unbekannt, aber es muss buchstabieren lernen. Wortteile (Byte-Paar-Kodierung): häufige Wörter ganz, seltene in Teilen.</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::TransportBar</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>The training step of the model that is shown</source>
        <translation>Der Trainingsschritt des gezeigten Modells</translation>
    </message>
    <message>
        <source>Surprise (loss) at the text of that step, in nats a token</source>
        <translation>Überraschung (Loss) beim Text dieses Schritts, in Nats je Token</translation>
    </message>
    <message>
        <source>Words/s</source>
        <translation>Wörter/s</translation>
    </message>
    <message>
        <source>Tokens the model reads in a second while it trains</source>
        <translation>Token, die das Modell beim Training in einer Sekunde liest</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <source>Start the same run anew</source>
        <translation>Denselben Lauf neu beginnen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Train (Space)</source>
        <translation>Trainieren (Leertaste)</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>Train one step (right arrow); while looking back, the arrow goes to the next kept step</source>
        <translation>Einen Schritt trainieren (Pfeil rechts); im Rückblick geht der Pfeil zum nächsten aufbewahrten Schritt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many training steps a second</source>
        <translation>Wie viele Trainingsschritte je Sekunde</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>Volles Tempo</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 Schritt/s</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
</context>
<context>
    <name>glassbox::controls::WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Stop this; everything stays as it was</source>
        <translation>Das hier anhalten; alles bleibt, wie es war</translation>
    </message>
</context>
<context>
    <name>glassbox::drill::SpellingPage</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Spelling drill</source>
        <translation>Buchstabieren üben</translation>
    </message>
    <message>
        <source>Words to spell</source>
        <translation>Wörter zum Buchstabieren</translation>
    </message>
    <message>
        <source>Which words you and the model practise; another list begins anew</source>
        <translation>Welche Wörter du und das Modell übt; eine andere Liste beginnt von vorn</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>Zurück ins Labor</translation>
    </message>
    <message>
        <source>Leave the spelling drill (Esc)</source>
        <translation>Das Buchstabieren verlassen (Esc)</translation>
    </message>
    <message>
        <source>You and a small letter model practise the same words in the same way: guess a letter, check it, remember. The model has never seen a word before. You are given the first letter and a clue, the model only the letters before.</source>
        <translation>Du und ein kleines Buchstabenmodell übt dieselben Wörter auf dieselbe Weise: einen Buchstaben raten, prüfen, merken. Das Modell hat noch nie ein Wort gesehen. Du bekommst den ersten Buchstaben und einen Hinweis, das Modell nur die Buchstaben davor.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>A round is once through all words</source>
        <translation>Eine Runde ist einmal durch alle Wörter</translation>
    </message>
    <message>
        <source>What the word means</source>
        <translation>Was das Wort bedeutet</translation>
    </message>
    <message>
        <source>Letters of the word</source>
        <translation>Buchstaben des Wortes</translation>
    </message>
    <message>
        <source>The letters of the word; dashed: not guessed yet</source>
        <translation>Die Buchstaben des Wortes; gestrichelt: noch nicht geraten</translation>
    </message>
    <message>
        <source>Your next letter</source>
        <translation>Dein nächster Buchstabe</translation>
    </message>
    <message>
        <source>Type the letter that you think comes next</source>
        <translation>Tippe den Buchstaben, der deiner Meinung nach kommt</translation>
    </message>
    <message>
        <source>Whether the last letter was right</source>
        <translation>Ob der letzte Buchstabe richtig war</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>Nächstes Wort</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>Weiter (Eingabetaste)</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The model&apos;s letters</source>
        <translation>Die Buchstaben des Modells</translation>
    </message>
    <message>
        <source>In each box the letter that the model found likeliest; below it the probability that it gave to the right one</source>
        <translation>In jedem Kästchen der Buchstabe, der für das Modell am wahrscheinlichsten war; darunter die Wahrscheinlichkeit, die es dem richtigen gab</translation>
    </message>
    <message>
        <source>probability of the right letter</source>
        <translation>Wahrscheinlichkeit des richtigen Buchstabens</translation>
    </message>
    <message>
        <source>1 round alone</source>
        <translation>1 Runde allein</translation>
    </message>
    <message>
        <source>The model goes through all words once more, without you</source>
        <translation>Das Modell geht noch einmal durch alle Wörter, ohne dich</translation>
    </message>
    <message>
        <source>10 rounds alone</source>
        <translation>10 Runden allein</translation>
    </message>
    <message>
        <source>The model goes through all words ten times more, without you</source>
        <translation>Das Modell geht noch zehnmal durch alle Wörter, ohne dich</translation>
    </message>
    <message>
        <source>Let it practise:</source>
        <translation>Lass es üben:</translation>
    </message>
    <message>
        <source>Who gets better, and how fast?</source>
        <translation>Wer wird besser, und wie schnell?</translation>
    </message>
    <message>
        <source>What the two curves say</source>
        <translation>Was die beiden Kurven sagen</translation>
    </message>
    <message>
        <source>Letters right at the first try, by round</source>
        <translation>Beim ersten Versuch richtige Buchstaben, nach Runden</translation>
    </message>
    <message>
        <source>Share of the letters that were right at the first try, round by round</source>
        <translation>Anteil der beim ersten Versuch richtigen Buchstaben, Runde für Runde</translation>
    </message>
    <message>
        <source>round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>right at the first try, %</source>
        <translation>beim ersten Versuch richtig, %</translation>
    </message>
    <message>
        <source>you</source>
        <translation>du</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>%1 is right.</source>
        <translation>%1 ist richtig.</translation>
    </message>
    <message>
        <source>Not %1. It is %2: remember it.</source>
        <translation>Nicht %1. Es ist %2: Merk es dir.</translation>
    </message>
    <message>
        <source>Round %1, word %2 of %3</source>
        <translation>Runde %1, Wort %2 von %3</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>%1, given</source>
        <translation>%1, gegeben</translation>
    </message>
    <message>
        <source>not guessed yet</source>
        <translation>noch nicht geraten</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1, richtig</translation>
    </message>
    <message>
        <source>%1; you guessed %2</source>
        <translation>%1; du hast %2 geraten</translation>
    </message>
    <message>
        <source>%1 of %2 letters guessed.</source>
        <translation>%1 von %2 Buchstaben geraten.</translation>
    </message>
    <message>
        <source>It guessed %1; the right letter %2 got %3.</source>
        <translation>Es riet %1; der richtige Buchstabe %2 bekam %3.</translation>
    </message>
    <message>
        <source>%1 of %2 letters right, loss %3 nats a letter. Then it took one training step.</source>
        <translation>%1 von %2 Buchstaben richtig, Loss %3 nats je Buchstabe. Dann machte es einen Trainingsschritt.</translation>
    </message>
    <message>
        <source>It takes its turn when you have spelled the word. It has %1 weights and %2 letters to choose from.</source>
        <translation>Es ist dran, wenn du das Wort buchstabiert hast. Es hat %1 Gewichte und %2 Buchstaben zur Auswahl.</translation>
    </message>
    <message>
        <source>How the model did on this word before it learned from it. It has %1 weights and %2 letters to choose from.</source>
        <translation>Wie gut das Modell dieses Wort konnte, bevor es daraus lernte. Es hat %1 Gewichte und %2 Buchstaben zur Auswahl.</translation>
    </message>
    <message>
        <source>even guessing</source>
        <translation>gleichmäßiges Raten</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::DemonstrationCard</name>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Worauf du achten kannst</translation>
    </message>
    <message>
        <source>Begin the demonstration</source>
        <translation>Die Vorführung beginnen</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on (%1 of %2)</source>
        <translation>Weiter (%1 von %2)</translation>
    </message>
    <message>
        <source>Carry out the next part (in presentation D); it takes about %1 s in all</source>
        <translation>Den nächsten Teil ausführen (vor der Klasse mit D); alles zusammen dauert etwa %1 s</translation>
    </message>
    <message>
        <source>Estimated from how fast the newest run trained, in proportion to the work of a step. The script&apos;s own time is meant for a slow computer.</source>
        <translation>Geschätzt daraus, wie schnell der neueste Lauf trainiert hat, im Verhältnis zur Arbeit eines Schritts. Die Zeit im Drehbuch ist für einen langsamen Computer gemeint.</translation>
    </message>
    <message>
        <source>The script counts on %1 s. How long its training takes on this computer is told after a few steps.</source>
        <translation>Das Drehbuch rechnet mit %1 s. Wie lange das Training auf diesem Computer dauert, steht hier nach einigen Schritten.</translation>
    </message>
    <message>
        <source>On this computer its training takes about %1 s, the script counts on %2 s: plan for the difference.</source>
        <translation>Auf diesem Computer dauert das Training darin etwa %1 s, das Drehbuch rechnet mit %2 s: Plane mehr Zeit ein.</translation>
    </message>
    <message>
        <source>On this computer its training takes about %1 s; the script counts on %2 s.</source>
        <translation>Auf diesem Computer dauert das Training darin etwa %1 s; das Drehbuch rechnet mit %2 s.</translation>
    </message>
    <message>
        <source>Under way (%1 of %2)</source>
        <translation>Läuft (%1 von %2)</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::HandCount</name>
    <message>
        <source>Show of hands</source>
        <translation>Handzeichen</translation>
    </message>
    <message>
        <source>When asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Hands for %1 when asked</source>
        <translation>Hände für %1 bei der ersten Frage</translation>
    </message>
    <message>
        <source>Hands for %1 when asked again</source>
        <translation>Hände für %1, noch einmal gefragt</translation>
    </message>
    <message>
        <source>Hands for each choice</source>
        <translation>Hände für jede Antwort</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>How many are for each choice; the dashed outline is what it was when first asked</source>
        <translation>Wie viele für jede Antwort sind; der gestrichelte Umriss ist der Stand der ersten Frage</translation>
    </message>
    <message>
        <source>All hands counted</source>
        <translation>Alle gezählten Hände</translation>
    </message>
    <message>
        <source>Type how many hands are up; Tab or Enter goes on</source>
        <translation>Tippe ein, wie viele Hände oben sind; mit Tab oder Enter geht es weiter</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Hands for each choice: %1.</source>
        <translation>Hände für jede Antwort: %1.</translation>
    </message>
    <message>
        <source>Hands when asked: %1; asked again: %2. Dashed: as first asked.</source>
        <translation>Hände zuerst: %1; noch einmal gefragt: %2. Gestrichelt: zuerst.</translation>
    </message>
    <message>
        <source>Hands: %1.</source>
        <translation>Hände: %1.</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::LessonColumn</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>The run that is there has other settings than the lesson&apos;s</source>
        <translation>Der bisherige Lauf hat andere Einstellungen als die Lektion</translation>
    </message>
    <message>
        <source>Begin the lesson&apos;s run</source>
        <translation>Den Lauf der Lektion beginnen</translation>
    </message>
    <message>
        <source>Begins a new run with the lesson&apos;s settings; the present one ends</source>
        <translation>Beginnt einen neuen Lauf mit den Einstellungen der Lektion; der jetzige endet</translation>
    </message>
    <message>
        <source>Explanation of a word</source>
        <translation>Erklärung eines Wortes</translation>
    </message>
    <message>
        <source>What the word means</source>
        <translation>Was das Wort bedeutet</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>Die Erklärung schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The screen before (Ctrl+Page Up)</source>
        <translation>Die vorige Seite (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The screen of this lesson</source>
        <translation>Die Seite dieser Lektion</translation>
    </message>
    <message>
        <source>You can now:</source>
        <translation>Du kannst jetzt:</translation>
    </message>
    <message>
        <source>Quiz of this lesson</source>
        <translation>Quiz zu dieser Lektion</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>Lektion %1 von %2</translation>
    </message>
    <message>
        <source>%1, all lessons</source>
        <translation>%1, alle Lektionen</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Go on (Ctrl+Page Down)</source>
        <translation>Weiter (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>The next screen (Ctrl+Page Down)</source>
        <translation>Die nächste Seite (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Questions: %1, with feedback on every answer</source>
        <translation>Fragen: %1, mit Rückmeldung zu jeder Antwort</translation>
    </message>
    <message>
        <source>Who is learning?</source>
        <translation>Wer lernt?</translation>
    </message>
    <message>
        <source>%1 is learning</source>
        <translation>%1 lernt</translation>
    </message>
    <message>
        <source>Give yourself a nickname, or go on as somebody else</source>
        <translation>Gib dir einen Spitznamen oder mach als jemand anderes weiter</translation>
    </message>
    <message>
        <source>%1 is learning; somebody else?</source>
        <translation>%1 lernt; jemand anderes?</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::LessonEntry</name>
    <message>
        <source>Lesson %1: %2, %3</source>
        <translation>Lektion %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::LessonList</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done</source>
        <translation>%1 von %2 Aufgaben erledigt</translation>
    </message>
    <message>
        <source>read to the end, %1</source>
        <translation>zu Ende gelesen, %1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Quiz over all lessons</source>
        <translation>Quiz über alle Lektionen</translation>
    </message>
    <message>
        <source>Choose topics and answer questions</source>
        <translation>Themen wählen und Fragen beantworten</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::LessonScreen</name>
    <message>
        <source>The lesson&apos;s text. What it claims about the model is checked on the model when the program is built</source>
        <translation>Der Text der Lektion. Was er über das Modell behauptet, wird beim Bauen des Programms am Modell geprüft</translation>
    </message>
    <message>
        <source>Sets the lab up to show this; you can change all of it again</source>
        <translation>Richtet das Labor so ein, dass es das zeigt; du kannst alles wieder ändern</translation>
    </message>
    <message>
        <source>counted here</source>
        <translation>hier gezählt</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::LessonText</name>
    <message>
        <source>Tab goes from marked word to marked word, Enter explains it</source>
        <translation>Tab geht von einem markierten Wort zum nächsten, die Eingabetaste erklärt es</translation>
    </message>
    <message>
        <source>The lesson&apos;s text</source>
        <translation>Der Text der Lektion</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::PeoplePage</name>
    <message>
        <source>No nickname yet</source>
        <translation>Noch kein Spitzname</translation>
    </message>
    <message>
        <source>Who is learning?</source>
        <translation>Wer lernt?</translation>
    </message>
    <message>
        <source>Your nickname</source>
        <translation>Dein Spitzname</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keeps what you have done so far under this nickname</source>
        <translation>Bewahrt unter diesem Spitznamen auf, was du bisher getan hast</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begins the course anew under this nickname; all others are kept</source>
        <translation>Beginnt den Kurs unter diesem Spitznamen von vorn; alle anderen bleiben erhalten</translation>
    </message>
    <message>
        <source>Results of all</source>
        <translation>Ergebnisse aller</translation>
    </message>
    <message>
        <source>A table of everybody&apos;s lessons, to look at or to save</source>
        <translation>Eine Tabelle der Lektionen aller, zum Ansehen oder Speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>Nicknames, no accounts. What you do is kept on this computer only.</source>
        <translation>Spitznamen, keine Konten. Was du tust, bleibt nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>The file is gone already; it can be written again until you leave</source>
        <translation>Die Datei ist schon weg; bis du gehst, kann sie wieder geschrieben werden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Brings back everything that was erased just now</source>
        <translation>Bringt alles zurück, was eben gelöscht wurde</translation>
    </message>
    <message>
        <source>%1, is learning now, %2</source>
        <translation>%1, lernt gerade, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Goes on learning</source>
        <translation>Lernt weiter</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <translation>Als %1 weitermachen</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Erases %1 and everything kept of them; you can take it back</source>
        <translation>Löscht %1 und alles, was davon aufbewahrt ist; du kannst es zurücknehmen</translation>
    </message>
    <message>
        <source>%1 is erased.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::PredictionCard</name>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Guess before the model answers; afterwards the two are compared</source>
        <translation>Rate, bevor das Modell antwortet; danach werden beide verglichen</translation>
    </message>
    <message>
        <source>Lock my guess</source>
        <translation>Vermutung festlegen</translation>
    </message>
    <message>
        <source>After that it cannot be changed</source>
        <translation>Danach lässt sie sich nicht mehr ändern</translation>
    </message>
    <message>
        <source>Train the model as far as the answer needs</source>
        <translation>Das Modell so weit trainieren, wie die Antwort es braucht</translation>
    </message>
    <message>
        <source>What was measured on your model</source>
        <translation>Was an deinem Modell gemessen wurde</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Deine Vermutung</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A number, in %1</source>
        <translation>Eine Zahl, in %1</translation>
    </message>
    <message>
        <source>A number, with comma or point</source>
        <translation>Eine Zahl, mit Komma oder Punkt</translation>
    </message>
    <message>
        <source>The smallest first.</source>
        <translation>Das Kleinste zuerst.</translation>
    </message>
    <message>
        <source>The largest first.</source>
        <translation>Das Größte zuerst.</translation>
    </message>
    <message>
        <source>surprise (loss), nats</source>
        <translation>Überraschung (Loss), Nats</translation>
    </message>
    <message>
        <source>It cannot be measured: %1.</source>
        <translation>Es lässt sich nicht messen: %1.</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>nichts davon</translation>
    </message>
    <message>
        <source>its curve is drawn above. Yours lies %1 nats away on average</source>
        <translation>seine Kurve ist oben gezeichnet. Deine liegt im Mittel %1 Nats daneben</translation>
    </message>
    <message>
        <source>The model&apos;s answer at step %1: %2.</source>
        <translation>Die Antwort des Modells bei Schritt %1: %2.</translation>
    </message>
    <message>
        <source>Measured: %1.</source>
        <translation>Gemessen: %1.</translation>
    </message>
    <message>
        <source>Your guess agrees.</source>
        <translation>Deine Vermutung stimmt damit überein.</translation>
    </message>
    <message>
        <source>Your guess was another one.</source>
        <translation>Deine Vermutung war eine andere.</translation>
    </message>
    <message>
        <source>Train to step %1</source>
        <translation>Bis Schritt %1 trainieren</translation>
    </message>
    <message>
        <source>Begin this run</source>
        <translation>Diesen Lauf beginnen</translation>
    </message>
    <message>
        <source>The model answers at step %1.</source>
        <translation>Das Modell antwortet bei Schritt %1.</translation>
    </message>
    <message>
        <source>Locked. The model has not answered yet.</source>
        <translation>Festgelegt. Das Modell hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>the model’s answer</source>
        <translation>Antwort des Modells</translation>
    </message>
    <message>
        <source>its curve is drawn above</source>
        <translation>Seine Kurve ist oben eingezeichnet</translation>
    </message>
    <message>
        <source>The model has answered. Press R to show it.</source>
        <translation>Das Modell hat geantwortet. Drück R, um es zu zeigen.</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::ReflectionCard</name>
    <message>
        <source>Own words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>Begin a sentence this way</source>
        <translation>So einen Satz beginnen</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Deine eigenen Worte</translation>
    </message>
    <message>
        <source>Kept on this computer as you write; nobody grades it</source>
        <translation>Bleibt auf diesem Rechner, während du schreibst; niemand benotet es</translation>
    </message>
    <message>
        <source>Write in your own words. Nobody grades this.</source>
        <translation>Schreib mit eigenen Worten. Niemand benotet das.</translation>
    </message>
    <message>
        <source>There is no right answer; these are thoughts of others</source>
        <translation>Es gibt keine richtige Antwort; das sind Gedanken anderer</translation>
    </message>
    <message>
        <source>Save as a text…</source>
        <translation>Als Text speichern …</translation>
    </message>
    <message>
        <source>The question and your words, as a text file to take away</source>
        <translation>Die Frage und deine Worte als Textdatei zum Mitnehmen</translation>
    </message>
    <message>
        <source>Show other thoughts</source>
        <translation>Andere Gedanken zeigen</translation>
    </message>
</context>
<context>
    <name>glassbox::lesson::TaskRow</name>
    <message>
        <source>A task: the box ticks itself when it has really happened</source>
        <translation>Eine Aufgabe: Der Haken setzt sich selbst, wenn sie wirklich getan ist</translation>
    </message>
    <message>
        <source>Task, done: %1</source>
        <translation>Aufgabe, erledigt: %1</translation>
    </message>
    <message>
        <source>Task, to do: %1</source>
        <translation>Aufgabe, noch offen: %1</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::AmountBars</name>
    <message>
        <source>%1 trillion</source>
        <translation>%1 Billionen</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Milliarden</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Millionen</translation>
    </message>
    <message>
        <source>Amounts side by side</source>
        <translation>Mengen nebeneinander</translation>
    </message>
    <message>
        <source>Bars along a logarithmic axis: from one line to the next is ten times as much</source>
        <translation>Balken an einer logarithmischen Achse: von einem Strich zum nächsten ist es zehnmal so viel</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>%1, each line ten times as many</source>
        <translation>%1, jeder Strich zehnmal so viel</translation>
    </message>
    <message>
        <source>1 trillion</source>
        <translation>1 Billion</translation>
    </message>
    <message>
        <source>1 billion</source>
        <translation>1 Milliarde</translation>
    </message>
    <message>
        <source>1 million</source>
        <translation>1 Million</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::BarList</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::Chart</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>The numbers behind the curves: in the first column the horizontal axis, then one column a curve; empty where a curve has no point</source>
        <translation>Die Zahlen hinter den Kurven: in der ersten Spalte die waagerechte Achse, dann je Kurve eine Spalte; leer, wo eine Kurve keinen Punkt hat</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1, lower</source>
        <translation>%1, unten</translation>
    </message>
    <message>
        <source>%1, upper</source>
        <translation>%1, oben</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::CurvePad</name>
    <message>
        <source>Drawing of the curve</source>
        <translation>Zeichnung der Kurve</translation>
    </message>
    <message>
        <source>Draw with the mouse, or go through the steps with the arrow keys left and right and set the height with up and down</source>
        <translation>Zeichne mit der Maus, oder geh mit den Pfeiltasten links und rechts durch die Schritte und stell mit auf und ab die Höhe ein</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>your drawing</source>
        <translation>deine Zeichnung</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>Draw here, from left to right</source>
        <translation>Zeichne hier, von links nach rechts</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Noch ist nichts gezeichnet.</translation>
    </message>
    <message>
        <source>Your drawing goes from %1 to %2 %3 over %4 steps.</source>
        <translation>Deine Zeichnung geht über %4 Schritte von %1 bis %2 %3.</translation>
    </message>
    <message>
        <source>The model&apos;s curve lies %1 away on average.</source>
        <translation>Die Kurve des Modells liegt im Mittel %1 daneben.</translation>
    </message>
    <message>
        <source>step %1: %2 %3</source>
        <translation>Schritt %1: %2 %3</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::ExampleRows</name>
    <message>
        <source>to be guessed</source>
        <translation>zu raten</translation>
    </message>
    <message>
        <source>what is read</source>
        <translation>was gelesen wird</translation>
    </message>
    <message>
        <source>answer: the next word of the text</source>
        <translation>Antwort: das nächste Wort des Textes</translation>
    </message>
    <message>
        <source>answer: the covered word of the text</source>
        <translation>Antwort: das verdeckte Wort des Textes</translation>
    </message>
    <message>
        <source>later, not read</source>
        <translation>später, nicht gelesen</translation>
    </message>
    <message>
        <source>Example %1 of %2. Read: %3. To be guessed: %4.</source>
        <translation>Beispiel %1 von %2. Gelesen: %3. Zu raten: %4.</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::FlowBands</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 in, %3 repaired, %4 taken out, %5 go on. %6</source>
        <translation>%1: %2 hinein, %3 repariert, %4 entfernt, %5 gehen weiter. %6</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::HeatMatrix</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>“%1” comes before “%2” and cannot look at it.</source>
        <translation>„%1“ steht vor „%2“ und kann es nicht sehen.</translation>
    </message>
    <message>
        <source>“%1” to “%2”: %3 %</source>
        <translation>„%1“ zu „%2“: %3 %</translation>
    </message>
    <message>
        <source>shade: %1</source>
        <translation>Schattierung: %1</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::LayerGrid</name>
    <message>
        <source>“%1”, %2, number %3 of %4: %5</source>
        <translation>„%1“, %2, Zahl %3 von %4: %5</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>„%1“, %2</translation>
    </message>
    <message>
        <source>layer, from the input at the bottom upwards</source>
        <translation>Schicht, vom Eingang unten nach oben</translation>
    </message>
    <message>
        <source>words of the sentence; colours: blue below zero, orange above</source>
        <translation>Wörter des Satzes; Farben: blau unter null, orange darüber</translation>
    </message>
    <message>
        <source>colours to ±%1</source>
        <translation>Farben bis ±%1</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::RangeRows</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::ScatterMap</name>
    <message>
        <source>places on the map: without unit, nearness counts</source>
        <translation>Stellen auf der Karte: ohne Einheit, Nähe zählt</translation>
    </message>
    <message>
        <source>directions of most spread, through the middle</source>
        <translation>Richtungen der größten Streuung, durch die Mitte</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::SentenceStrip</name>
    <message>
        <source>words in their order; bars: %1</source>
        <translation>Wörter der Reihe nach; Balken: %1</translation>
    </message>
    <message>
        <source>words in their order</source>
        <translation>Wörter der Reihe nach</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::SpeedLanes</name>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::SurpriseCurve</name>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>probability of the right word</source>
        <translation>Wahrscheinlichkeit des richtigen Wortes</translation>
    </message>
    <message>
        <source>loss, nats</source>
        <translation>Loss, Nats</translation>
    </message>
    <message>
        <source>−ln(%1 %) = %2</source>
        <translation>−ln(%1 %) = %2</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::TokenBoxes</name>
    <message>
        <source>Token %1 of %2</source>
        <translation>Token %1 von %2</translation>
    </message>
    <message>
        <source>%1: “%2” is not in the vocabulary. The model would read [UNK], number %3.</source>
        <translation>%1: „%2“ ist nicht im Wortschatz. Das Modell würde [UNK] lesen, Nummer %3.</translation>
    </message>
    <message>
        <source>%1: “%2”, number %3 (token id)</source>
        <translation>%1: „%2“, Nummer %3 (Token-ID)</translation>
    </message>
    <message>
        <source>below each token: its number (id)</source>
        <translation>unter jedem Token: seine Nummer (ID)</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::ValueBars</name>
    <message>
        <source>%1 %2 of %3: %4</source>
        <translation>%1 %2 von %3: %4</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, from 1 to %2</source>
        <translation>%1, von 1 bis %2</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::WeightGrid</name>
    <message>
        <source>part of the model, and its parts</source>
        <translation>Teil des Modells und seine Teile</translation>
    </message>
    <message>
        <source>the stronger the colour, the larger: %1</source>
        <translation>je kräftiger die Farbe, desto größer: %1</translation>
    </message>
</context>
<context>
    <name>glassbox::plots::WordFlow</name>
    <message>
        <source>line under a word: its probability, 100 % where it is filled to the end</source>
        <translation>Strich unter einem Wort: seine Wahrscheinlichkeit, 100 %, wo er ganz gefüllt ist</translation>
    </message>
</context>
<context>
    <name>glassbox::present::BlackOut</name>
    <message>
        <source>The screen is black</source>
        <translation>Der Bildschirm ist schwarz</translation>
    </message>
    <message>
        <source>Any key or click shows the window again</source>
        <translation>Jede Taste und jeder Klick zeigt das Fenster wieder</translation>
    </message>
</context>
<context>
    <name>glassbox::present::KeyLine</name>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Bild ab, Bild auf</translation>
    </message>
    <message>
        <source>on and back</source>
        <translation>weiter und zurück</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>reveal the answer</source>
        <translation>Antwort aufdecken</translation>
    </message>
    <message>
        <source>count hands</source>
        <translation>Hände zählen</translation>
    </message>
    <message>
        <source>pointer spot</source>
        <translation>Lichtpunkt</translation>
    </message>
    <message>
        <source>B or .</source>
        <translation>B oder .</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>train or pause</source>
        <translation>trainieren oder anhalten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>end</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>Keys of the presentation: %1</source>
        <translation>Tasten zum Zeigen: %1</translation>
    </message>
    <message>
        <source>What the keys do in presentation; a clicker sends Page Down, Page Up, B and F5</source>
        <translation>Was die Tasten beim Zeigen tun; eine Fernbedienung sendet Bild ab, Bild auf, B und F5</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::ChoiceRow</name>
    <message>
        <source>Choose this answer</source>
        <translation>Diese Antwort wählen</translation>
    </message>
    <message>
        <source>Choose this answer too</source>
        <translation>Auch diese Antwort wählen</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::ClassGame</name>
    <message>
        <source>The class was less surprised</source>
        <translation>Die Klasse war weniger überrascht</translation>
    </message>
    <message>
        <source>The model was less surprised</source>
        <translation>Das Modell war weniger überrascht</translation>
    </message>
    <message>
        <source>The class against the model</source>
        <translation>Die Klasse gegen das Modell</translation>
    </message>
    <message>
        <source>The class against the model, sentence %1 of %2</source>
        <translation>Die Klasse gegen das Modell, Satz %1 von %2</translation>
    </message>
    <message>
        <source>Reveal (Page Down)</source>
        <translation>Aufdecken (Bild ab)</translation>
    </message>
    <message>
        <source>Next (Page Down)</source>
        <translation>Weiter (Bild ab)</translation>
    </message>
    <message>
        <source>See the result (Page Down)</source>
        <translation>Zum Ergebnis (Bild ab)</translation>
    </message>
    <message>
        <source>For the projector. A word is covered; the class raises its hands for one of four, and you type how many hands went up for each. Then a key reveals what the model expects.</source>
        <translation>Für den Beamer. Ein Wort ist verdeckt; die Klasse meldet sich für eins von vieren, und du tippst ein, wie viele sich für jedes gemeldet haben. Dann deckt eine Taste auf, was das Modell erwartet.</translation>
    </message>
    <message>
        <source>The hands are the class&apos;s prediction: if three in ten raise theirs, the class gives that word about 30 %. Both are scored by hits and by surprise (loss), over %1 sentences that the model was not trained on.</source>
        <translation>Die Meldungen sind die Vorhersage der Klasse: Melden sich drei von zehn, gibt die Klasse diesem Wort etwa 30 %. Beide werden nach Treffern und nach Überraschung (Loss) gewertet, über %1 Sätze, mit denen das Modell nicht trainiert wurde.</translation>
    </message>
    <message>
        <source>Each choice gets one hand more than was raised, so that nothing is impossible: (hands + 1) / (all hands + 4)</source>
        <translation>Jede Wahl bekommt eine Meldung mehr, als es waren, damit nichts unmöglich ist: (Meldungen + 1) / (alle Meldungen + 4)</translation>
    </message>
    <message>
        <source>The model has come to step %1 of %2.</source>
        <translation>Das Modell ist bei Schritt %1 von %2.</translation>
    </message>
    <message>
        <source>How far the run has come</source>
        <translation>Wie weit der Lauf gekommen ist</translation>
    </message>
    <message>
        <source>Hands for “%1”</source>
        <translation>Meldungen für „%1“</translation>
    </message>
    <message>
        <source>How many hands went up for “%1”; Enter goes to the next</source>
        <translation>Wie viele sich für „%1“ gemeldet haben; die Eingabetaste geht zum nächsten</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>%1 of %2 hits, mean loss %3</source>
        <translation>%1 von %2 Treffern, mittlerer Loss %3</translation>
    </message>
    <message>
        <source>Class: %1.   Model: %2.</source>
        <translation>Klasse: %1.   Modell: %2.</translation>
    </message>
    <message>
        <source>A hit: most hands, or the highest probability, on the word of the text. Loss: −ln(the share given to it among the four)</source>
        <translation>Ein Treffer: die meisten Meldungen oder die höchste Wahrscheinlichkeit auf dem Wort des Textes. Loss: −ln(sein Anteil unter den vieren)</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Der ganze Text</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>%1 gave %2 to “%3”, the word of the text.</source>
        <translation>%1 gab %2 für „%3“, das Wort des Textes.</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>Die Klasse</translation>
    </message>
    <message>
        <source>share of the hands, one more for each choice</source>
        <translation>Anteil der Meldungen, für jede Wahl eine mehr</translation>
    </message>
    <message>
        <source>Hands: %1</source>
        <translation>Meldungen: %1</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>probability among the four choices</source>
        <translation>Wahrscheinlichkeit unter den vier Wörtern</translation>
    </message>
    <message>
        <source>Among all words of its vocabulary: %1</source>
        <translation>Unter allen Wörtern seines Wortschatzes: %1</translation>
    </message>
    <message>
        <source>Nobody wrote the answer down: the text was the answer key, for the class as for the model.</source>
        <translation>Niemand hat die Antwort aufgeschrieben: Der Text war der Lösungsschlüssel, für die Klasse wie für das Modell.</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>mean loss, nats a word</source>
        <translation>mittlerer Loss, Nats je Wort</translation>
    </message>
    <message>
        <source>%1, hits: %2 of %3</source>
        <translation>%1, Treffer: %2 von %3</translation>
    </message>
    <message>
        <source>Mean loss and hits over these sentences</source>
        <translation>Mittlerer Loss und Treffer über diese Sätze</translation>
    </message>
    <message>
        <source>Even guessing</source>
        <translation>Gleichmäßiges Raten</translation>
    </message>
    <message>
        <source>All %1 choices alike: ln(%1)</source>
        <translation>Alle %1 Wörter gleich: ln(%1)</translation>
    </message>
    <message>
        <source>The class&apos;s mean loss was %1, the model&apos;s %2; even guessing is %3.</source>
        <translation>Der mittlere Loss der Klasse war %1, der des Modells %2; gleichmäßiges Raten hat %3.</translation>
    </message>
    <message>
        <source>Mean surprise (loss) a word; less is better</source>
        <translation>Mittlere Überraschung (Loss) je Wort; weniger ist besser</translation>
    </message>
    <message>
        <source>Mean of −ln(the share given to the word of the text), in nats</source>
        <translation>Mittel von −ln(Anteil, den das Wort des Textes bekam), in Nats</translation>
    </message>
    <message>
        <source>A class that agrees is sure of itself, and pays much where it is wrong. A class that is divided says: it could be any of these. That is what a model&apos;s probabilities say too.</source>
        <translation>Eine Klasse, die sich einig ist, ist sich sicher und zahlt viel, wo sie sich irrt. Eine geteilte Klasse sagt: Es könnte jedes davon sein. Genau das sagen auch die Wahrscheinlichkeiten eines Modells.</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::ClozeGame</name>
    <message>
        <source>Questions that make themselves</source>
        <translation>Fragen, die sich selbst machen</translation>
    </message>
    <message>
        <source>Another round</source>
        <translation>Noch eine Runde</translation>
    </message>
    <message>
        <source>This run&apos;s text has no sentence that can be asked.</source>
        <translation>Der Text dieses Laufs hat keinen Satz, nach dem sich fragen lässt.</translation>
    </message>
    <message>
        <source>The model sees the same: what stands before and after the gap</source>
        <translation>Das Modell sieht dasselbe: was vor und nach der Lücke steht</translation>
    </message>
    <message>
        <source>The model sees the same: only what stands before the gap</source>
        <translation>Das Modell sieht dasselbe: nur was vor der Lücke steht</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Zum Ergebnis</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::DuelGame</name>
    <message>
        <source>You against the model</source>
        <translation>Du gegen das Modell</translation>
    </message>
    <message>
        <source>The model was less surprised</source>
        <translation>Das Modell war weniger überrascht</translation>
    </message>
    <message>
        <source>You were less surprised</source>
        <translation>Du warst weniger überrascht</translation>
    </message>
    <message>
        <source>Which word is covered?</source>
        <translation>Welches Wort ist verdeckt?</translation>
    </message>
    <message>
        <source>Which word comes next?</source>
        <translation>Welches Wort kommt als Nächstes?</translation>
    </message>
    <message>
        <source>You against the model, sentence %1 of %2</source>
        <translation>Du gegen das Modell, Satz %1 von %2</translation>
    </message>
    <message>
        <source>Lock my guess</source>
        <translation>Meinen Tipp festlegen</translation>
    </message>
    <message>
        <source>You read the beginning of a sentence that the model was not trained on, name the covered word and say how sure you are. The model is asked the same three times: as it was untrained, half trained and as it is now.</source>
        <translation>Du liest den Anfang eines Satzes, mit dem das Modell nicht trainiert wurde, nennst das verdeckte Wort und sagst, wie sicher du bist. Das Modell wird dreimal dasselbe gefragt: so, wie es untrainiert war, halb trainiert und so, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Two scores count: hits, and surprise (loss). Whoever is sure and right loses little; whoever is sure and wrong loses most. What you do not give to your word is spread evenly over all the others.</source>
        <translation>Zwei Wertungen zählen: Treffer und Überraschung (Loss). Wer sicher ist und recht hat, verliert wenig; wer sicher ist und sich irrt, verliert am meisten. Was du deinem Wort nicht gibst, wird gleichmäßig auf alle anderen verteilt.</translation>
    </message>
    <message>
        <source>Loss is −ln(the probability given to the word of the text), in nats</source>
        <translation>Der Loss ist −ln(Wahrscheinlichkeit, die das Wort des Textes bekam), in Nats</translation>
    </message>
    <message>
        <source>The run is being trained: step %1 of %2.</source>
        <translation>Der Lauf wird trainiert: Schritt %1 von %2.</translation>
    </message>
    <message>
        <source>How far the run has come</source>
        <translation>Wie weit der Lauf gekommen ist</translation>
    </message>
    <message>
        <source>The run has not been trained yet, so there is only the untrained model.</source>
        <translation>Der Lauf ist noch nicht trainiert, also gibt es nur das untrainierte Modell.</translation>
    </message>
    <message>
        <source>The run has only come to step %1 of %2, so its newest model is not yet a trained one.</source>
        <translation>Der Lauf ist erst bei Schritt %1 von %2, sein neuestes Modell ist also noch nicht fertig trainiert.</translation>
    </message>
    <message>
        <source>Train it to step %1</source>
        <translation>Bis Schritt %1 trainieren</translation>
    </message>
    <message>
        <source>Goes on with your run to the end of its plan</source>
        <translation>Setzt deinen Lauf bis zum geplanten Ende fort</translation>
    </message>
    <message>
        <source>Untrained (step 0)</source>
        <translation>Untrainiert (Schritt 0)</translation>
    </message>
    <message>
        <source>Half trained (step %1)</source>
        <translation>Halb trainiert (Schritt %1)</translation>
    </message>
    <message>
        <source>Newest (step %1)</source>
        <translation>Neuestes (Schritt %1)</translation>
    </message>
    <message>
        <source>Trained (step %1)</source>
        <translation>Trainiert (Schritt %1)</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Dein Wort</translation>
    </message>
    <message>
        <source>One of the %1 words of the vocabulary; those that fit are offered as you type</source>
        <translation>Eins der %1 Wörter des Wortschatzes; passende werden beim Tippen angeboten</translation>
    </message>
    <message>
        <source>How sure you are</source>
        <translation>Wie sicher du bist</translation>
    </message>
    <message>
        <source>The probability you give your word; the rest is spread evenly over all other words of the vocabulary</source>
        <translation>Die Wahrscheinlichkeit, die du deinem Wort gibst; der Rest wird gleichmäßig auf alle anderen Wörter des Wortschatzes verteilt</translation>
    </message>
    <message>
        <source>−ln of the probability you would have given to the word of the text</source>
        <translation>−ln der Wahrscheinlichkeit, die du dem Wort des Textes gegeben hättest</translation>
    </message>
    <message>
        <source>The vocabulary does not have this word; choose another. </source>
        <translation>Dieses Wort hat der Wortschatz nicht; nimm ein anderes. </translation>
    </message>
    <message>
        <source>No idea: all words alike</source>
        <translation>Keine Ahnung: alle Wörter gleich</translation>
    </message>
    <message>
        <source>Costs %1, whatever comes.</source>
        <translation>Kostet %1, was auch kommt.</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <translation>%1 sicher</translation>
    </message>
    <message>
        <source>If right: a loss of %1. If wrong: %2.</source>
        <translation>Wenn es stimmt: ein Loss von %1. Wenn nicht: %2.</translation>
    </message>
    <message>
        <source>The text has “%1”. Without any idea you lose %2, as much as the model before it has learned anything.</source>
        <translation>Im Text steht „%1“. Ganz ohne Ahnung verlierst du %2, so viel wie ein Modell, das noch nichts gelernt hat.</translation>
    </message>
    <message>
        <source>A hit: “%1”. But a right word with little trust in it still costs %2. Say how sure you really are.</source>
        <translation>Ein Treffer: „%1“. Aber ein richtiges Wort, dem du wenig zutraust, kostet immer noch %2. Sag, wie sicher du wirklich bist.</translation>
    </message>
    <message>
        <source>A hit: “%1”. It cost you %2.</source>
        <translation>Ein Treffer: „%1“. Er hat dich %2 gekostet.</translation>
    </message>
    <message>
        <source>The text has “%1”. You were %2 sure of another word, and to be sure and wrong costs most: %3. Confidence is no proof, neither yours nor the model&apos;s.</source>
        <translation>Im Text steht „%1“. Du warst dir eines anderen Wortes zu %2 sicher, und sicher danebenzuliegen kostet am meisten: %3. Sicherheit ist kein Beweis, weder deine noch die des Modells.</translation>
    </message>
    <message>
        <source>The text has “%1”. It cost you %2. Not every miss costs the same: it depends on what you left for the other words.</source>
        <translation>Im Text steht „%1“. Das hat dich %2 gekostet. Nicht jeder Fehlgriff kostet gleich viel: Es kommt darauf an, was du den anderen Wörtern gelassen hast.</translation>
    </message>
    <message>
        <source>What your guess cost</source>
        <translation>Was dein Tipp gekostet hat</translation>
    </message>
    <message>
        <source>How much probability each gave to “%1”</source>
        <translation>Wie viel Wahrscheinlichkeit jeder „%1“ gab</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>probability of the word of the text</source>
        <translation>Wahrscheinlichkeit des Wortes im Text</translation>
    </message>
    <message>
        <source>%1, loss %2</source>
        <translation>%1, Loss %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>No idea</source>
        <translation>Keine Ahnung</translation>
    </message>
    <message>
        <source>You named “%1”</source>
        <translation>Du nanntest „%1“</translation>
    </message>
    <message>
        <source>You gave it %1</source>
        <translation>Du gabst ihm %1</translation>
    </message>
    <message>
        <source>Its first guess was “%1”, with %2</source>
        <translation>Sein erster Tipp war „%1“ mit %2</translation>
    </message>
    <message>
        <source>Mean surprise (loss) a word; less is better</source>
        <translation>Mittlere Überraschung (Loss) je Wort; weniger ist besser</translation>
    </message>
    <message>
        <source>Mean of −ln(probability given to the word of the text), in nats</source>
        <translation>Mittel von −ln(Wahrscheinlichkeit, die das Wort des Textes bekam), in Nats</translation>
    </message>
    <message>
        <source>mean loss, nats a word</source>
        <translation>mittlerer Loss, Nats je Wort</translation>
    </message>
    <message>
        <source>%1, hits: %2 of %3</source>
        <translation>%1, Treffer: %2 von %3</translation>
    </message>
    <message>
        <source>Mean loss and hits over these sentences</source>
        <translation>Mittlerer Loss und Treffer über diese Sätze</translation>
    </message>
    <message>
        <source>Even guessing</source>
        <translation>Gleichmäßiges Raten</translation>
    </message>
    <message>
        <source>All %1 words alike: ln(%1)</source>
        <translation>Alle %1 Wörter gleich: ln(%1)</translation>
    </message>
    <message>
        <source>Your mean loss was %1, the newest model&apos;s %2; even guessing is %3.</source>
        <translation>Dein mittlerer Loss war %1, der des neuesten Modells %2; gleichmäßiges Raten hat %3.</translation>
    </message>
    <message>
        <source>You hit no less often, and yet lost more: hits do not ask how sure you were. The model is trained by loss alone, so it learns to say how sure it may be.</source>
        <translation>Du hast nicht seltener getroffen und doch mehr verloren: Treffer fragen nicht, wie sicher du warst. Das Modell wird allein nach dem Loss trainiert und lernt so, wie sicher es sein darf.</translation>
    </message>
    <message>
        <source>The model hit more often, and yet lost more: it was sure where it was wrong.</source>
        <translation>Das Modell hat öfter getroffen und doch mehr verloren: Es war sicher, wo es danebenlag.</translation>
    </message>
    <message>
        <source>You brought to these sentences what you know of the world and of people; the model only has what stands in its text. Train it further, or try another round.</source>
        <translation>Du hast mitgebracht, was du von der Welt und von Menschen weißt; das Modell hat nur, was in seinem Text steht. Trainier es weiter, oder versuch noch eine Runde.</translation>
    </message>
    <message>
        <source>You could use what you know of the world; the model has read nothing but text of this kind, over and over. On such sentences it is hard to beat, and on others it would have no chance.</source>
        <translation>Du konntest nutzen, was du von der Welt weißt; das Modell hat nur Text dieser Art gelesen, wieder und wieder. Bei solchen Sätzen ist es schwer zu schlagen, und bei anderen hätte es keine Chance.</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::GameCards</name>
    <message>
        <source>Best so far: %1.</source>
        <translation>Bestes bisher: %1.</translation>
    </message>
    <message>
        <source>Made from your text</source>
        <translation>Aus deinem Text gemacht</translation>
    </message>
    <message>
        <source>A word of any text is covered: find it among those the model would put there.</source>
        <translation>Ein Wort eines Textes ist verdeckt: Finde es unter denen, die das Modell dort hinsetzen würde.</translation>
    </message>
    <message>
        <source>You against the model</source>
        <translation>Du gegen das Modell</translation>
    </message>
    <message>
        <source>Name the next word and say how sure you are; the model does the same.</source>
        <translation>Nenne das nächste Wort und sag, wie sicher du bist; das Modell tut dasselbe.</translation>
    </message>
    <message>
        <source>Live questions</source>
        <translation>Live-Fragen</translation>
    </message>
    <message>
        <source>Say what will happen and why; then the program trains, and what is measured decides.</source>
        <translation>Sag, was geschehen wird und warum; dann trainiert das Programm, und das Gemessene entscheidet.</translation>
    </message>
    <message>
        <source>Sort them</source>
        <translation>Sortiere sie</translation>
    </message>
    <message>
        <source>Self-supervised, supervised or neither: where does the answer come from?</source>
        <translation>Selbstüberwacht, überwacht oder keins von beiden: Woher kommt die Antwort?</translation>
    </message>
    <message>
        <source>The class against the model</source>
        <translation>Die Klasse gegen das Modell</translation>
    </message>
    <message>
        <source>For the projector: hands up for one of four words, then the model&apos;s answer.</source>
        <translation>Für den Beamer: Meldungen für eins von vier Wörtern, dann die Antwort des Modells.</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::ImportPage</name>
    <message>
        <source>one of several</source>
        <translation>eine von mehreren</translation>
    </message>
    <message>
        <source>several of several</source>
        <translation>mehrere von mehreren</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a word or a few</source>
        <translation>ein Wort oder ein paar</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>find the pairs</source>
        <translation>Paare finden</translation>
    </message>
    <message>
        <source>put in order</source>
        <translation>in eine Reihenfolge bringen</translation>
    </message>
    <message>
        <source>own words, not graded</source>
        <translation>eigene Worte, ohne Bewertung</translation>
    </message>
    <message>
        <source>a text that asks nothing</source>
        <translation>ein Text, der nichts fragt</translation>
    </message>
    <message>
        <source>%1; right: %2</source>
        <translation>%1; richtig: %2</translation>
    </message>
    <message>
        <source>Questions from a file</source>
        <translation>Fragen aus einer Datei</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>Zurück zum Labor</translation>
    </message>
    <message>
        <source>Leave; nothing is kept of this file (Esc)</source>
        <translation>Verlassen; von dieser Datei bleibt nichts (Esc)</translation>
    </message>
    <message>
        <source>How many questions could be read</source>
        <translation>Wie viele Fragen gelesen werden konnten</translation>
    </message>
    <message>
        <source>What is chosen below, and what could not be read</source>
        <translation>Was unten gewählt ist und was nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Writes the ticked questions as GIFT or as Moodle XML</source>
        <translation>Schreibt die angekreuzten Fragen als GIFT oder Moodle-XML</translation>
    </message>
    <message>
        <source>Add to my quizzes</source>
        <translation>Zu meinen Quizzen</translation>
    </message>
    <message>
        <source>Keeps a copy of the ticked questions on this computer; the quiz offers them from now on</source>
        <translation>Bewahrt eine Kopie der angekreuzten Fragen auf diesem Computer auf; das Quiz bietet sie von nun an an</translation>
    </message>
    <message>
        <source>Ask me these</source>
        <translation>Frag mich diese</translation>
    </message>
    <message>
        <source>Begins a quiz with the ticked questions</source>
        <translation>Beginnt ein Quiz mit den angekreuzten Fragen</translation>
    </message>
    <message>
        <source>No question could be read in %1</source>
        <translation>In %1 ließ sich keine Frage lesen</translation>
    </message>
    <message>
        <source>Questions in %1: %2</source>
        <translation>Fragen in %1: %2</translation>
    </message>
    <message>
        <source>What was not taken</source>
        <translation>Was nicht übernommen wurde</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>This question was left out</source>
        <translation>Diese Frage wurde ausgelassen</translation>
    </message>
    <message>
        <source>Something smaller was left</source>
        <translation>Eine Kleinigkeit wurde ausgelassen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <translation>Frage %1: %2</translation>
    </message>
    <message>
        <source>Take this question (line %1 of the file)</source>
        <translation>Diese Frage übernehmen (Zeile %1 der Datei)</translation>
    </message>
    <message>
        <source>Ticked: %1. Left out of the file: %2.</source>
        <translation>Angekreuzt: %1. Aus der Datei ausgelassen: %2.</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::LiveGame</name>
    <message>
        <source>Live questions</source>
        <translation>Live-Fragen</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>Questions that make themselves</source>
        <translation>Fragen, die sich selbst machen</translation>
    </message>
    <message>
        <source>Lock it and let it run</source>
        <translation>Festlegen und laufen lassen</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Zum Ergebnis</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>Eine andere Frage</translation>
    </message>
    <message>
        <source>Another round</source>
        <translation>Noch eine Runde</translation>
    </message>
    <message>
        <source>Say what will happen, and why. Then the program trains twice from the start, %1 steps each: as your run is set, and with the change. Nobody wrote down the answer; what is measured decides. Your own run stays as it is.</source>
        <translation>Sag, was geschehen wird und warum. Dann trainiert das Programm zweimal von vorn, je %1 Schritte: so, wie dein Lauf eingestellt ist, und mit der Änderung. Niemand hat die Antwort aufgeschrieben; das Gemessene entscheidet. Dein eigener Lauf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Two short runs in the background, with the settings of your run</source>
        <translation>Zwei kurze Läufe im Hintergrund, mit den Einstellungen deines Laufs</translation>
    </message>
    <message>
        <source>%1: %2 of 2 points</source>
        <translation>%1: %2 von 2 Punkten</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>Was wird geschehen?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>surprise (loss) while training, nats a token</source>
        <translation>Überraschung (Loss) beim Training, Nats je Token</translation>
    </message>
    <message>
        <source>The curves of both runs</source>
        <translation>Die Kurven beider Läufe</translation>
    </message>
    <message>
        <source>The loss of every step of both runs; lower is better</source>
        <translation>Der Loss jedes Schrittes beider Läufe; tiefer ist besser</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie er ist</translation>
    </message>
    <message>
        <source>Preparing the text of the first run …</source>
        <translation>Der Text des ersten Laufs wird vorbereitet …</translation>
    </message>
    <message>
        <source>How far the two runs have come, and what they show</source>
        <translation>Wie weit die beiden Läufe sind und was sie zeigen</translation>
    </message>
    <message>
        <source>Progress of both runs</source>
        <translation>Fortschritt beider Läufe</translation>
    </message>
    <message>
        <source>Steps of both runs together</source>
        <translation>Schritte beider Läufe zusammen</translation>
    </message>
    <message>
        <source>even guessing</source>
        <translation>gleichmäßiges Raten</translation>
    </message>
    <message>
        <source>The run as it is: step %1 of %2.</source>
        <translation>Der Lauf, wie er ist: Schritt %1 von %2.</translation>
    </message>
    <message>
        <source>Preparing the text of the changed run …</source>
        <translation>Der Text des geänderten Laufs wird vorbereitet …</translation>
    </message>
    <message>
        <source>The changed run: step %1 of %2.</source>
        <translation>Der geänderte Lauf: Schritt %1 von %2.</translation>
    </message>
    <message>
        <source>It cannot be run: %1</source>
        <translation>Das lässt sich nicht ausführen: %1</translation>
    </message>
    <message>
        <source>Measured on text that was kept out: the changed run ends at %1, the run as it is at %2; its curve zigzags %3 times as much.</source>
        <translation>Gemessen an zurückgehaltenem Text: Der geänderte Lauf endet bei %1, der Lauf, wie er ist, bei %2; seine Kurve zackt %3-mal so stark.</translation>
    </message>
    <message>
        <source>The changed run could not go on: its loss is no number any more.</source>
        <translation>Der geänderte Lauf konnte nicht weitergehen: Sein Loss ist keine Zahl mehr.</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>Das hast du gesagt.</translation>
    </message>
    <message>
        <source>None of the answers offered describes that; so it goes with experiments.</source>
        <translation>Keine der angebotenen Antworten beschreibt das; so ist es mit Versuchen.</translation>
    </message>
    <message>
        <source>You expected something else. What happened: “%1”.</source>
        <translation>Du hast etwas anderes erwartet. Geschehen ist: „%1“.</translation>
    </message>
    <message>
        <source>Your reason explains it. %1</source>
        <translation>Deine Begründung erklärt es. %1</translation>
    </message>
    <message>
        <source>Your reason is a mistake that many make. %1</source>
        <translation>Deine Begründung ist ein Irrtum, dem viele erliegen. %1</translation>
    </message>
    <message>
        <source>Your reason would explain another outcome. %1</source>
        <translation>Deine Begründung würde einen anderen Ausgang erklären. %1</translation>
    </message>
    <message>
        <source>What explains it: “%1” %2</source>
        <translation>Was es erklärt: „%1“ %2</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>not so</source>
        <translation>nicht so</translation>
    </message>
    <message>
        <source>explains it</source>
        <translation>erklärt es</translation>
    </message>
    <message>
        <source>does not explain it</source>
        <translation>erklärt es nicht</translation>
    </message>
    <message>
        <source>After %1 steps the run as it is has come to %2 and the changed one to %3.</source>
        <translation>Nach %1 Schritten ist der Lauf, wie er ist, bei %2 und der geänderte bei %3.</translation>
    </message>
    <message>
        <source>The changed run stopped because its loss was no number any more.</source>
        <translation>Der geänderte Lauf hielt an, weil sein Loss keine Zahl mehr war.</translation>
    </message>
    <message>
        <source>One point for what happened, one for a reason that explains it</source>
        <translation>Ein Punkt für das, was geschah, einer für eine Begründung, die es erklärt</translation>
    </message>
    <message>
        <source>You did what researchers do: guess, give a reason, try it, and believe the measurement. Every training run is such an experiment.</source>
        <translation>Du hast getan, was Forschende tun: vermuten, begründen, ausprobieren und der Messung glauben. Jedes Training ist so ein Versuch.</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::OrderList</name>
    <message>
        <source>Move up: %1</source>
        <translation>Nach oben: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Nach unten: %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>The place in the order</source>
        <translation>Der Platz in der Reihenfolge</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::OwnTextGame</name>
    <message>
        <source>Which word is covered?</source>
        <translation>Welches Wort ist verdeckt?</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>Made from your text</source>
        <translation>Aus deinem Text gemacht</translation>
    </message>
    <message>
        <source>Made from your text, question %1 of %2</source>
        <translation>Aus deinem Text gemacht, Frage %1 von %2</translation>
    </message>
    <message>
        <source>Make questions</source>
        <translation>Fragen machen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>One word is covered. You choose the real one among others, and those others are the words that the model, as it is now, finds likely there. Nobody wrote these questions and nobody wrote their answers.</source>
        <translation>Ein Wort ist verdeckt. Du suchst das echte unter anderen heraus, und diese anderen sind die Wörter, die das Modell, so wie es jetzt ist, dort wahrscheinlich findet. Niemand hat diese Fragen geschrieben und niemand ihre Antworten.</translation>
    </message>
    <message>
        <source>Sentences from the run&apos;s text that it was not trained on</source>
        <translation>Sätze aus dem Text des Laufs, mit denen er nicht trainiert wurde</translation>
    </message>
    <message>
        <source>From the part of the text that is kept out of training</source>
        <translation>Aus dem Teil des Textes, der vom Training zurückgehalten wird</translation>
    </message>
    <message>
        <source>A text of my own</source>
        <translation>Ein eigener Text</translation>
    </message>
    <message>
        <source>Type or paste any text; it stays on this computer</source>
        <translation>Tipp oder füg irgendeinen Text ein; er bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Dein Text</translation>
    </message>
    <message>
        <source>Type or paste a text here</source>
        <translation>Tipp oder füg hier einen Text ein</translation>
    </message>
    <message>
        <source>Words that the model&apos;s vocabulary does not have can be read but not asked for</source>
        <translation>Wörter, die der Wortschatz des Modells nicht hat, können dastehen, aber nicht gefragt werden</translation>
    </message>
    <message>
        <source>The model is looking for words that would fit as well …</source>
        <translation>Das Modell sucht Wörter, die auch passen würden …</translation>
    </message>
    <message>
        <source>No word of this text can be asked for: the model&apos;s vocabulary has none of them, or the sentences are too short. Try other words.</source>
        <translation>Nach keinem Wort dieses Textes lässt sich fragen: Der Wortschatz des Modells hat keines davon, oder die Sätze sind zu kurz. Versuch andere Wörter.</translation>
    </message>
    <message>
        <source>Right: the text has “%1”. The text was the answer key, for you as for the model.</source>
        <translation>Richtig: Im Text steht „%1“. Der Text war der Lösungsschlüssel, für dich wie für das Modell.</translation>
    </message>
    <message>
        <source>The text has “%1”. You chose what the model finds likeliest too. But likely is not the same as what stands there: the text was the answer key, for you as for the model, and from this difference it learns.</source>
        <translation>Im Text steht „%1“. Du hast gewählt, was auch das Modell am wahrscheinlichsten findet. Aber wahrscheinlich ist nicht dasselbe wie das, was dasteht: Der Text war der Lösungsschlüssel, für dich wie für das Modell, und aus diesem Unterschied lernt es.</translation>
    </message>
    <message>
        <source>The text has “%1”. “%2” may make a sentence as well, but nobody judges whether a sentence is good: the text was the answer key, for you as for the model.</source>
        <translation>Im Text steht „%1“. Auch „%2“ mag einen Satz ergeben, aber niemand beurteilt, ob ein Satz gut ist: Der Text war der Lösungsschlüssel, für dich wie für das Modell.</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>im Text</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>What your answer shows</source>
        <translation>Was deine Antwort zeigt</translation>
    </message>
    <message>
        <source>What the model guessed, at step %1</source>
        <translation>Was das Modell riet, bei Schritt %1</translation>
    </message>
    <message>
        <source>Its own probabilities for the covered word, over its whole vocabulary</source>
        <translation>Seine eigenen Wahrscheinlichkeiten für das verdeckte Wort, über seinen ganzen Wortschatz</translation>
    </message>
    <message>
        <source>The model&apos;s first guess was the word of the text in %1 of %2. It had no choices to pick from: it chose among all %3 words of its vocabulary.</source>
        <translation>Der erste Tipp des Modells war in %1 von %2 Fällen das Wort des Textes. Es hatte keine Auswahl vor sich: Es riet unter allen %3 Wörtern seines Wortschatzes.</translation>
    </message>
    <message>
        <source>How often the model&apos;s likeliest word was the covered one</source>
        <translation>Wie oft das wahrscheinlichste Wort des Modells das verdeckte war</translation>
    </message>
    <message>
        <source>Who wrote these questions? Nobody. Cover a word of any text, and question and answer are there. That is self-supervised learning: the model makes its exercises in the same way, thousands of times.</source>
        <translation>Wer hat diese Fragen geschrieben? Niemand. Verdeck ein Wort in irgendeinem Text, und Frage und Antwort sind da. Das ist selbstüberwachtes Lernen: Das Modell macht seine Aufgaben auf dieselbe Weise, tausende Male.</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::QuestionCard</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>A hint to this question</source>
        <translation>Ein Hinweis zu dieser Frage</translation>
    </message>
    <message>
        <source>What your answer shows</source>
        <translation>Was deine Antwort zeigt</translation>
    </message>
    <message>
        <source>More than one can be right.</source>
        <translation>Mehr als eine kann richtig sein.</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>Ein Wort oder ein paar</translation>
    </message>
    <message>
        <source>A number, with comma or point</source>
        <translation>Eine Zahl, mit Komma oder Punkt</translation>
    </message>
    <message>
        <source>Type your answer</source>
        <translation>Tipp deine Antwort ein</translation>
    </message>
    <message>
        <source>What belongs to “%1”</source>
        <translation>Was zu „%1“ gehört</translation>
    </message>
    <message>
        <source>Choose what belongs to it</source>
        <translation>Wähle, was dazu gehört</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Deine eigenen Worte</translation>
    </message>
    <message>
        <source>Write in your own words. Nobody grades this.</source>
        <translation>Schreib mit eigenen Worten. Niemand benotet das.</translation>
    </message>
    <message>
        <source>Your own words; afterwards you see an example to compare with</source>
        <translation>Deine eigenen Worte; danach siehst du ein Beispiel zum Vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Show an example to compare with</source>
        <translation>Ein Beispiel zum Vergleichen zeigen</translation>
    </message>
    <message>
        <source>Check your answer</source>
        <translation>Deine Antwort prüfen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Change your answer and check it again</source>
        <translation>Deine Antwort ändern und noch einmal prüfen</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Show a hint; it costs nothing</source>
        <translation>Einen Hinweis zeigen; er kostet nichts</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Show what is right and why</source>
        <translation>Zeigen, was richtig ist und warum</translation>
    </message>
    <message>
        <source>The answer:</source>
        <translation>Die Antwort:</translation>
    </message>
    <message>
        <source>To compare with:</source>
        <translation>Zum Vergleichen:</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>%1 of %2 are right.</source>
        <translation>%1 von %2 sind richtig.</translation>
    </message>
    <message>
        <source>Partly right.</source>
        <translation>Teilweise richtig.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::QuizPage</name>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>Zurück zum Labor</translation>
    </message>
    <message>
        <source>Leave the quiz; what you answered is kept (Esc)</source>
        <translation>Das Quiz verlassen; deine Antworten bleiben erhalten (Esc)</translation>
    </message>
    <message>
        <source>Where you are in this quiz</source>
        <translation>Wo du in diesem Quiz bist</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What shall the quiz be about?</source>
        <translation>Worum soll es im Quiz gehen?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Self-supervised learning, from all lessons</source>
        <translation>Selbstüberwachtes Lernen, aus allen Lektionen</translation>
    </message>
    <message>
        <source>or by lesson</source>
        <translation>oder nach Lektion</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Ten of them, mixed</source>
        <translation>Zehn davon, gemischt</translation>
    </message>
    <message>
        <source>Twenty of them, mixed</source>
        <translation>Zwanzig davon, gemischt</translation>
    </message>
    <message>
        <source>All, in order</source>
        <translation>Alle, der Reihe nach</translation>
    </message>
    <message>
        <source>How many questions</source>
        <translation>Wie viele Fragen</translation>
    </message>
    <message>
        <source>How many questions are asked</source>
        <translation>Wie viele Fragen gestellt werden</translation>
    </message>
    <message>
        <source>So many questions will be asked</source>
        <translation>So viele Fragen werden gestellt</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Neu wählen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ergebnis ansehen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1: %2 von %3 richtig</translation>
    </message>
    <message>
        <source>A learning goal of lesson %1, and how many of its questions you answered rightly</source>
        <translation>Ein Lernziel der Lektion %1, und wie viele seiner Fragen du richtig beantwortet hast</translation>
    </message>
    <message>
        <source>By learning goal</source>
        <translation>Nach Lernziel</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Deine Antworten</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>eigene Worte</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>teilweise richtig</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>nicht richtig</translation>
    </message>
    <message>
        <source>Look at this question again: %1</source>
        <translation>Diese Frage noch einmal ansehen: %1</translation>
    </message>
    <message>
        <source>Ask again what was not right</source>
        <translation>Noch einmal fragen, was nicht richtig war</translation>
    </message>
    <message>
        <source>Nothing was graded</source>
        <translation>Nichts wurde bewertet</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>Questions with the full score, of those that were graded</source>
        <translation>Fragen mit voller Punktzahl, von den bewerteten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Another quiz</source>
        <translation>Noch ein Quiz</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Fragen: %1</translation>
    </message>
    <message>
        <source>My quizzes</source>
        <translation>Meine Quizze</translation>
    </message>
    <message>
        <source>Offer %1 no more</source>
        <translation>%1 nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Offer %1 no more; its file is kept under another name</source>
        <translation>%1 nicht mehr anbieten; die Datei bleibt unter anderem Namen erhalten</translation>
    </message>
    <message>
        <source>Open questions…</source>
        <translation>Fragen öffnen …</translation>
    </message>
    <message>
        <source>Looks into a file in GIFT or Moodle XML; a file can be dropped here too</source>
        <translation>Sieht in eine Datei in GIFT oder Moodle-XML; man kann sie auch hier loslassen</translation>
    </message>
    <message>
        <source>Save these questions…</source>
        <translation>Diese Fragen speichern …</translation>
    </message>
    <message>
        <source>Writes the questions chosen above as GIFT or as Moodle XML</source>
        <translation>Schreibt die oben gewählten Fragen als GIFT oder Moodle-XML</translation>
    </message>
    <message>
        <source>or a game whose questions make themselves</source>
        <translation>oder ein Spiel, dessen Fragen sich selbst machen</translation>
    </message>
    <message>
        <source>Questions: %1. No clock; what you answer stays on this computer.</source>
        <translation>Fragen: %1. Keine Uhr; deine Antworten bleiben auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>glassbox::quiz::SortingGame</name>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>Where does the answer come from?</source>
        <translation>Woher kommt die Antwort?</translation>
    </message>
    <message>
        <source>Questions that make themselves</source>
        <translation>Fragen, die sich selbst machen</translation>
    </message>
    <message>
        <source>Sort them, example %1 of %2</source>
        <translation>Sortiere sie, Beispiel %1 von %2</translation>
    </message>
    <message>
        <source>More examples</source>
        <translation>Mehr Beispiele</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Zum Ergebnis</translation>
    </message>
    <message>
        <source>The example to be sorted</source>
        <translation>Das Beispiel, das zu sortieren ist</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message>
        <source>Right: %1. %2</source>
        <translation>Richtig: %1. %2</translation>
    </message>
    <message>
        <source>It is: %1. %2
%3</source>
        <translation>Es ist: %1. %2
%3</translation>
    </message>
    <message>
        <source>What your answer shows</source>
        <translation>Was deine Antwort zeigt</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>You said %1: %2</source>
        <translation>Du sagtest %1: %2</translation>
    </message>
</context>
<context>
    <name>glassbox::results::ResultsPage</name>
    <message>
        <source>has read %1 of the %2 lessons of “How language models learn” to the end, a course in which one trains a small language model oneself and looks inside.</source>
        <translation>hat %1 der %2 Lektionen von „Wie Sprachmodelle lernen“ zu Ende gelesen, einem Kurs, in dem man selbst ein kleines Sprachmodell trainiert und hineinsieht.</translation>
    </message>
    <message>
        <source>Tasks done: %1 of %2    Guesses that the model answered: %3 of %4    Questions right: %5 of %6 answered</source>
        <translation>Aufgaben erledigt: %1 von %2    Vorhersagen beantwortet: %3 von %4    Fragen richtig: %5 von %6</translation>
    </message>
    <message>
        <source>Glassbox</source>
        <translation>Glassbox</translation>
    </message>
    <message>
        <source>How language models learn</source>
        <translation>Wie Sprachmodelle lernen</translation>
    </message>
    <message>
        <source>A tick: read to the end. A dot: a question answered, filled if the answer was right. Counted by the program on the learner&apos;s computer; it is no examination.</source>
        <translation>Ein Haken: zu Ende gelesen. Ein Punkt: eine beantwortete Frage, gefüllt bei richtiger Antwort. Gezählt vom Programm auf dem Computer, auf dem gelernt wurde; es ist keine Prüfung.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1: %2 von %3 richtig</translation>
    </message>
    <message>
        <source>Results of all</source>
        <translation>Ergebnisse aller</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>Erledigte Aufgaben</translation>
    </message>
    <message>
        <source>Guesses that the model answered</source>
        <translation>Vorhersagen, die das Modell beantwortet hat</translation>
    </message>
    <message>
        <source>Questions right, of those answered</source>
        <translation>Richtige Fragen von den beantworteten</translation>
    </message>
    <message>
        <source>Questions right, by learning goal</source>
        <translation>Richtige Fragen nach Lernziel</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>Was die Tabelle zeigt</translation>
    </message>
    <message>
        <source>What the table shows of every lesson</source>
        <translation>Was die Tabelle von jeder Lektion zeigt</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>Zurück zum Labor</translation>
    </message>
    <message>
        <source>Leave the results (Esc)</source>
        <translation>Die Ergebnisse verlassen (Esc)</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Als Tabelle speichern …</translation>
    </message>
    <message>
        <source>All measures of all lessons and goals, one line a person, as CSV for a spreadsheet. The column idnumber is empty: fill it in for Moodle&apos;s grade import.</source>
        <translation>Alle Zahlen aller Lektionen und Lernziele, eine Zeile pro Person, als CSV für eine Tabellenkalkulation. Die Spalte idnumber ist leer: Füll sie für Moodles Bewertungsimport aus.</translation>
    </message>
    <message>
        <source>Whoever the cursor of the table is on</source>
        <translation>Wer in der Tabelle ausgewählt ist</translation>
    </message>
    <message>
        <source>Counted over all lessons</source>
        <translation>Gezählt über alle Lektionen</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Urkunde …</translation>
    </message>
    <message>
        <source>One page to print: name, lessons, score by learning goal, date (PDF, PNG or SVG)</source>
        <translation>Eine Seite zum Drucken: Name, Lektionen, Stand nach Lernziel, Datum (PDF, PNG oder SVG)</translation>
    </message>
    <message>
        <source>By learning goal</source>
        <translation>Nach Lernziel</translation>
    </message>
    <message>
        <source>Lessons read to the end: %1 of %2. Tasks done: %3. Questions right: %4.</source>
        <translation>Lektionen zu Ende gelesen: %1 von %2. Aufgaben erledigt: %3. Fragen richtig: %4.</translation>
    </message>
    <message>
        <source>none answered</source>
        <translation>keine beantwortet</translation>
    </message>
    <message>
        <source>A learning goal of lesson %1, and how many of its questions were answered rightly</source>
        <translation>Ein Lernziel von Lektion %1 und wie viele seiner Fragen richtig beantwortet wurden</translation>
    </message>
    <message>
        <source>Scores are here when questions have been answered, in a lesson or in the quiz.</source>
        <translation>Hier steht der Stand, sobald Fragen beantwortet sind, in einer Lektion oder im Quiz.</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Die Ergebnisse speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Die Urkunde speichern</translation>
    </message>
    <message>
        <source>Everybody who learned on this computer. Nothing is sent anywhere; each person can be erased under “Who is learning?”.</source>
        <translation>Alle, die auf diesem Computer gelernt haben. Nichts wird irgendwohin gesendet; unter „Wer lernt?“ lässt sich jede Person löschen.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Prints the certificate</source>
        <translation>Druckt die Urkunde</translation>
    </message>
    <message>
        <source>Own quizzes: %1 right</source>
        <translation>Eigene Quizze: %1 richtig</translation>
    </message>
    <message>
        <source>Questions that came from files and not with the course</source>
        <translation>Fragen, die aus Dateien kamen und nicht mit dem Kurs</translation>
    </message>
    <message>
        <source>Game “%1”: best %2</source>
        <translation>Spiel „%1“: Bestwert %2</translation>
    </message>
    <message>
        <source>The best score in this game of the quiz, of 100 %</source>
        <translation>Der Bestwert in diesem Spiel des Quiz, von 100 %</translation>
    </message>
</context>
<context>
    <name>glassbox::results::ResultsTable</name>
    <message>
        <source>No nickname yet</source>
        <translation>Noch kein Spitzname</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Results of all</source>
        <translation>Ergebnisse aller</translation>
    </message>
    <message>
        <source>One line a person. A press on a heading sorts by that column, and so does the key S with the cursor in it.</source>
        <translation>Eine Zeile pro Person. Ein Klick auf eine Überschrift sortiert nach der Spalte, ebenso die Taste S in einer Zelle der Spalte.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Nicknames of this computer</source>
        <translation>Spitznamen dieses Computers</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All goals together</source>
        <translation>Alle Lernziele zusammen</translation>
    </message>
    <message>
        <source>All lessons together</source>
        <translation>Alle Lektionen zusammen</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>Lektion %1: %2</translation>
    </message>
    <message>
        <source>%1, all together</source>
        <translation>%1, alles zusammen</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>zu Ende gelesen</translation>
    </message>
    <message>
        <source>tasks done</source>
        <translation>Aufgaben erledigt</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>guesses answered by the model</source>
        <translation>Vorhersagen vom Modell beantwortet</translation>
    </message>
    <message>
        <source>guesses</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>questions right</source>
        <translation>Fragen richtig</translation>
    </message>
    <message>
        <source>questions answered</source>
        <translation>Fragen beantwortet</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>score in percent</source>
        <translation>Punkte in Prozent</translation>
    </message>
    <message>
        <source>Lesson %1</source>
        <translation>Lektion %1</translation>
    </message>
    <message>
        <source>Made from your text</source>
        <translation>Aus deinem Text gemacht</translation>
    </message>
    <message>
        <source>You against the model</source>
        <translation>Du gegen das Modell</translation>
    </message>
    <message>
        <source>Live questions</source>
        <translation>Live-Fragen</translation>
    </message>
    <message>
        <source>Sort them</source>
        <translation>Sortiere sie</translation>
    </message>
    <message>
        <source>The class against the model</source>
        <translation>Die Klasse gegen das Modell</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Own quizzes: %1</source>
        <translation>Eigene Quizze: %1</translation>
    </message>
    <message>
        <source>best score in percent</source>
        <translation>Bestwert in Prozent</translation>
    </message>
    <message>
        <source>times played</source>
        <translation>so oft gespielt</translation>
    </message>
    <message>
        <source>Game “%1”: %2</source>
        <translation>Spiel „%1“: %2</translation>
    </message>
</context>
<context>
    <name>glassbox::sound::TonePlayer</name>
    <message>
        <source>The loss cannot be heard: this computer has no loudspeaker or headphones that the program can use.</source>
        <translation>Der Loss ist nicht zu hören: Dieser Computer hat keinen Lautsprecher oder Kopfhörer, den das Programm benutzen kann.</translation>
    </message>
    <message>
        <source>The loss cannot be heard: %1 does not take sound of 44,100 samples a second.</source>
        <translation>Der Loss ist nicht zu hören: %1 nimmt keinen Ton mit 44.100 Werten in der Sekunde an.</translation>
    </message>
    <message>
        <source>The loss cannot be heard: %1 could not be opened. Perhaps another program uses it.</source>
        <translation>Der Loss ist nicht zu hören: %1 ließ sich nicht öffnen. Vielleicht benutzt es gerade ein anderes Programm.</translation>
    </message>
    <message>
        <source>The loss cannot be heard: this program was built without Qt&apos;s sound (qt6-multimedia-dev).</source>
        <translation>Der Loss ist nicht zu hören: Dieses Programm wurde ohne die Tonausgabe von Qt gebaut (qt6-multimedia-dev).</translation>
    </message>
</context>
<context>
    <name>glassbox::theme::core</name>
    <message>
        <source>the file is missing</source>
        <translation>die Datei fehlt</translation>
    </message>
    <message>
        <source>this is no text in UTF-8, or it has control characters in it</source>
        <translation>das ist kein Text in UTF-8, oder er enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>a quiz may have at most 5 MB</source>
        <translation>ein Quiz darf höchstens 5 MB groß sein</translation>
    </message>
    <message>
        <source>a lesson may have at most 256 kB</source>
        <translation>eine Lektion darf höchstens 256 kB groß sein</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>this is no progress of a learner: %8</source>
        <translation>das ist kein Lernstand: %8</translation>
    </message>
    <message>
        <source>expected &apos;key: value&apos;</source>
        <translation>hier wird „Schlüssel: Wert“ erwartet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands here a second time</source>
        <translation>„%1“ steht hier zum zweiten Mal</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number from %2 to %3</source>
        <translation>„%1“ muss eine Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number from %2 to %3</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a step or &apos;newest&apos;</source>
        <translation>„%1“ muss ein Schritt oder „newest“ sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be NAME=AMOUNT, for example trees=0</source>
        <translation>„%1“ muss NAME=MENGE sein, zum Beispiel trees=0</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %9</source>
        <translation>„%1“ muss %9 sein</translation>
    </message>
    <message>
        <source>an id has small letters, digits and hyphens only</source>
        <translation>eine Kennung besteht nur aus kleinen Buchstaben, Ziffern und Bindestrichen</translation>
    </message>
    <message>
        <source>the id &apos;%1&apos; is there already</source>
        <translation>die Kennung „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>there is no key &apos;%1&apos;</source>
        <translation>es gibt keinen Schlüssel „%1“</translation>
    </message>
    <message>
        <source>there is no key &apos;%1&apos; here</source>
        <translation>hier gibt es keinen Schlüssel „%1“</translation>
    </message>
    <message>
        <source>there are no pages</source>
        <translation>es gibt keine Seiten</translation>
    </message>
    <message>
        <source>there are no pages of the view &apos;%1&apos;</source>
        <translation>die Ansicht „%1“ hat keine Seiten</translation>
    </message>
    <message>
        <source>there is no page &apos;%1&apos;; known are %9</source>
        <translation>es gibt keine Seite „%1“; bekannt sind %9</translation>
    </message>
    <message>
        <source>there is no page &apos;%1&apos; of the view &apos;%2&apos;; known are %9</source>
        <translation>die Ansicht „%2“ hat keine Seite „%1“; bekannt sind %9</translation>
    </message>
    <message>
        <source>the lesson has no text</source>
        <translation>die Lektion hat keinen Text</translation>
    </message>
    <message>
        <source>write: goal: the-id What one can do afterwards</source>
        <translation>schreibe: goal: die-kennung Was man danach kann</translation>
    </message>
    <message>
        <source>the goal &apos;%1&apos; is there already</source>
        <translation>das Ziel „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>it needs one to five lines &apos;goal&apos;</source>
        <translation>es braucht eine bis fünf Zeilen „goal“</translation>
    </message>
    <message>
        <source>only &apos;## &apos; begins a screen; there are no other headings</source>
        <translation>nur „## “ beginnt einen Bildschirm; andere Überschriften gibt es nicht</translation>
    </message>
    <message>
        <source>no tables here</source>
        <translation>Tabellen sind hier nicht möglich</translation>
    </message>
    <message>
        <source>no pictures here</source>
        <translation>Bilder sind hier nicht möglich</translation>
    </message>
    <message>
        <source>no HTML here; write \&lt; for the sign itself</source>
        <translation>HTML ist hier nicht möglich; schreibe \&lt; für das Zeichen selbst</translation>
    </message>
    <message>
        <source>this block is not closed by %1</source>
        <translation>dieser Block wird nicht mit %1 geschlossen</translation>
    </message>
    <message>
        <source>there is no block &apos;%1&apos;; known are %9</source>
        <translation>es gibt keinen Block „%1“; bekannt sind %9</translation>
    </message>
    <message>
        <source>this screen is empty</source>
        <translation>dieser Bildschirm ist leer</translation>
    </message>
    <message>
        <source>this screen has %1 words; about 90 fit without scrolling</source>
        <translation>dieser Bildschirm hat %1 Wörter; etwa 90 passen, ohne dass man rollen muss</translation>
    </message>
    <message>
        <source>a link whose ( has no )</source>
        <translation>ein Verweis, dessen ( kein ) hat</translation>
    </message>
    <message>
        <source>a link begins with glossary:, view: or https://, or is drill:spelling, not &apos;%1&apos;</source>
        <translation>ein Verweis beginnt mit glossary:, view: oder https:// oder ist drill:spelling, nicht „%1“</translation>
    </message>
    <message>
        <source>it sets nothing up</source>
        <translation>der Block stellt nichts ein</translation>
    </message>
    <message>
        <source>it does nothing</source>
        <translation>der Block tut nichts</translation>
    </message>
    <message>
        <source>an amount must be more than 0</source>
        <translation>eine Menge muss größer als 0 sein</translation>
    </message>
    <message>
        <source>a number needs its source: Label = 100 | Who, when</source>
        <translation>eine Zahl braucht ihre Quelle: Name = 100 | Wer, wann</translation>
    </message>
    <message>
        <source>write: Label = NUMBER | source</source>
        <translation>schreibe: Name = ZAHL | Quelle</translation>
    </message>
    <message>
        <source>a choice is judged by a measure that yields a word, such as nearest dog at 800; for numbers write &apos;when&apos; below each choice</source>
        <translation>eine Auswahl wird nach einem Maß beurteilt, das ein Wort ergibt, etwa nearest dog at 800; für Zahlen schreibe „when“ unter jede Antwort</translation>
    </message>
    <message>
        <source>what makes this choice right? Write &apos;when&apos; below it, or &apos;judge&apos; for the whole block</source>
        <translation>was macht diese Antwort richtig? Schreibe „when“ darunter oder „judge“ für den ganzen Block</translation>
    </message>
    <message>
        <source>it needs two to six lines &apos;choice&apos;</source>
        <translation>es braucht zwei bis sechs Zeilen „choice“</translation>
    </message>
    <message>
        <source>it needs three to six lines &apos;item&apos;</source>
        <translation>es braucht drei bis sechs Zeilen „item“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a word and no number</source>
        <translation>„%1“ ist ein Wort und keine Zahl</translation>
    </message>
    <message>
        <source>write: item: Text = MEASURE</source>
        <translation>schreibe: item: Text = MASS</translation>
    </message>
    <message>
        <source>an item needs a measure that is a number</source>
        <translation>ein Eintrag braucht ein Maß, das eine Zahl ist</translation>
    </message>
    <message>
        <source>write: run: lr 0.1, steps 200</source>
        <translation>schreibe: run: lr 0.1, steps 200</translation>
    </message>
    <message>
        <source>the block must hold exactly one question</source>
        <translation>der Block muss genau eine Frage enthalten</translation>
    </message>
    <message>
        <source>it needs an id: // [id:…] [goal:…]</source>
        <translation>die Frage braucht eine Kennung: // [id:…] [goal:…]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a word after it</source>
        <translation>nach „%1“ muss ein Wort stehen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is %9</source>
        <translation>„%1“ ist %9</translation>
    </message>
    <message>
        <source>there is nothing between two &apos;and&apos;</source>
        <translation>zwischen zwei „and“ steht nichts</translation>
    </message>
    <message>
        <source>there is no fact &apos;%1&apos;; known are %9</source>
        <translation>es gibt keine Angabe „%1“; bekannt sind %9</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be compared with a number: %2 &gt;= 1</source>
        <translation>„%1“ muss mit einer Zahl verglichen werden: %2 &gt;= 1</translation>
    </message>
    <message>
        <source>before &apos;*&apos; there must be a number</source>
        <translation>vor „*“ muss eine Zahl stehen</translation>
    </message>
    <message>
        <source>after &apos;+&apos; or &apos;-&apos; there must be a number</source>
        <translation>nach „+“ oder „-“ muss eine Zahl stehen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; compares nothing: write MEASURE &lt; VALUE, or another sign</source>
        <translation>„%1“ vergleicht nichts: schreibe MASS &lt; WERT oder ein anderes Zeichen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a word: write = WORD after it</source>
        <translation>„%1“ ist ein Wort: schreibe = WORT dahinter</translation>
    </message>
    <message>
        <source>there is no measure &apos;%1&apos;; known are %9</source>
        <translation>es gibt kein Maß „%1“; bekannt sind %9</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be written: %2</source>
        <translation>„%1“ muss so geschrieben werden: %2</translation>
    </message>
    <message>
        <source>the entry &apos;%1&apos; explains nothing</source>
        <translation>der Eintrag „%1“ erklärt nichts</translation>
    </message>
    <message>
        <source>the id &apos;%1&apos; has other signs than small letters, digits and hyphens; write: ## id: shown name</source>
        <translation>die Kennung „%1“ hat andere Zeichen als kleine Buchstaben, Ziffern und Bindestriche; schreibe: ## kennung: Name, der zu sehen ist</translation>
    </message>
    <message>
        <source>the entry &apos;%1&apos; is there already</source>
        <translation>den Eintrag „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>the list &apos;%1&apos; has no words</source>
        <translation>die Liste „%1“ hat keine Wörter</translation>
    </message>
    <message>
        <source>a list begins with its name: ## Hard words</source>
        <translation>eine Liste beginnt mit ihrem Namen: ## Schwere Wörter</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no word of 2 to 24 letters; write: word: what it means</source>
        <translation>„%1“ ist kein Wort aus 2 bis 24 Buchstaben; schreibe: Wort: was es bedeutet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no clue; write: %2: what it means</source>
        <translation>„%1“ hat keinen Hinweis; schreibe: %2: was es bedeutet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in the list already</source>
        <translation>„%1“ steht schon in der Liste</translation>
    </message>
    <message>
        <source>it needs an id: // [id:…]</source>
        <translation>das Beispiel braucht eine Kennung: // [id:…]</translation>
    </message>
    <message>
        <source>the example &apos;%1&apos; is there already</source>
        <translation>das Beispiel „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>an example has three options, one of them right: self-supervised, supervised, neither</source>
        <translation>ein Beispiel hat drei Antworten, eine davon richtig: selbstüberwacht, überwacht, keins von beiden</translation>
    </message>
    <message>
        <source>an example needs the reason: ####…</source>
        <translation>ein Beispiel braucht die Begründung: ####…</translation>
    </message>
    <message>
        <source>it has %1 examples and sorting.gift %2</source>
        <translation>die Datei hat %1 Beispiele und sorting.gift %2</translation>
    </message>
    <message>
        <source>here sorting.gift has the example &apos;%1&apos;</source>
        <translation>hier hat sorting.gift das Beispiel „%1“</translation>
    </message>
    <message>
        <source>another option is right than in sorting.gift</source>
        <translation>hier ist eine andere Antwort richtig als in sorting.gift</translation>
    </message>
    <message>
        <source>%8 (question left out)</source>
        <translation>%8 (Frage ausgelassen)</translation>
    </message>
    <message>
        <source>the question is longer than 64 kB; is an empty line missing?</source>
        <translation>die Frage ist länger als 64 kB; fehlt eine leere Zeile?</translation>
    </message>
    <message>
        <source>the title begins with &apos;::&apos; but does not end with &apos;::&apos;</source>
        <translation>der Titel beginnt mit „::“, endet aber nicht mit „::“</translation>
    </message>
    <message>
        <source>there is no text here but its format</source>
        <translation>hier steht kein Text, nur sein Format</translation>
    </message>
    <message>
        <source>one of &apos;{&apos; and &apos;}&apos; is missing; write \{ for the sign itself</source>
        <translation>eines von „{“ und „}“ fehlt; schreibe \{ für das Zeichen selbst</translation>
    </message>
    <message>
        <source>a second &apos;{&apos;: only the first pair of braces holds answers; write \{ for the sign itself</source>
        <translation>ein zweites „{“: nur das erste Paar Klammern enthält Antworten; schreibe \{ für das Zeichen selbst</translation>
    </message>
    <message>
        <source>there is no question before &apos;{&apos;</source>
        <translation>vor „{“ steht keine Frage</translation>
    </message>
    <message>
        <source>read as a short answer: a true or false question says TRUE or FALSE in capitals</source>
        <translation>als kurze Antwort gelesen: Bei wahr oder falsch steht TRUE oder FALSE in großen Buchstaben</translation>
    </message>
    <message>
        <source>the weight %1 % is none that Moodle accepts; taken as %2 %</source>
        <translation>das Gewicht %1 % nimmt Moodle nicht an; als %2 % gelesen</translation>
    </message>
    <message>
        <source>the first answer has neither &apos;=&apos; nor &apos;~&apos; before it; taken as a wrong one</source>
        <translation>vor der ersten Antwort steht weder „=“ noch „~“; als falsche gelesen</translation>
    </message>
    <message>
        <source>a choice needs two answers or more</source>
        <translation>eine Auswahl braucht zwei oder mehr Antworten</translation>
    </message>
    <message>
        <source>an answer is empty</source>
        <translation>eine Antwort ist leer</translation>
    </message>
    <message>
        <source>no answer is right: write = before it, or a weight such as ~%50%</source>
        <translation>keine Antwort ist richtig: Schreibe = davor oder ein Gewicht wie ~%50%</translation>
    </message>
    <message>
        <source>the weights of the right answers make %1 % and not 100 %</source>
        <translation>die Gewichte der richtigen Antworten ergeben %1 % und nicht 100 %</translation>
    </message>
    <message>
        <source>something stands before the first pair</source>
        <translation>vor dem ersten Paar steht etwas</translation>
    </message>
    <message>
        <source>one of the pairs has no &apos;-&gt;&apos; (an arrow in a text makes it a match question; write the arrow as \=&gt; or with the sign →)</source>
        <translation>einem der Paare fehlt „-&gt;“ (ein Pfeil im Text macht daraus eine Zuordnung; schreibe den Pfeil als \=&gt; oder mit dem Zeichen →)</translation>
    </message>
    <message>
        <source>a pair has nothing after &apos;-&gt;&apos;</source>
        <translation>bei einem Paar steht nach „-&gt;“ nichts</translation>
    </message>
    <message>
        <source>a match needs two pairs or more</source>
        <translation>eine Zuordnung braucht zwei oder mehr Paare</translation>
    </message>
    <message>
        <source>an order needs =1 -&gt; …, =2 -&gt; … and so on, each number once</source>
        <translation>eine Reihenfolge braucht =1 -&gt; …, =2 -&gt; … und so weiter, jede Zahl einmal</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number: write 3.14, 3.14:0.01 or 3..4</source>
        <translation>„%1“ ist keine Zahl: schreibe 3.14, 3.14:0.01 oder 3..4</translation>
    </message>
    <message>
        <source>[order] says an order, but the answers are no pairs =1 -&gt; …</source>
        <translation>[order] verlangt eine Reihenfolge, aber die Antworten sind keine Paare =1 -&gt; …</translation>
    </message>
    <message>
        <source>HTML is read as plain text, without its mark-up</source>
        <translation>HTML wird als einfacher Text gelesen, ohne Auszeichnung</translation>
    </message>
    <message>
        <source>a category takes its whole block; put an empty line after it</source>
        <translation>eine Kategorie nimmt ihren ganzen Block ein; setze eine leere Zeile dahinter</translation>
    </message>
    <message>
        <source>this comment belongs to no question, since an empty line follows; take the empty line out</source>
        <translation>dieser Kommentar gehört zu keiner Frage, weil eine leere Zeile folgt; nimm die leere Zeile heraus</translation>
    </message>
    <message>
        <source>%8 (%1 questions; this is the first)</source>
        <translation>%8 (%1 Fragen; das ist die erste)</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>die Frage hat keinen Text</translation>
    </message>
    <message>
        <source>it has no text, only a picture or another file</source>
        <translation>die Frage hat keinen Text, nur ein Bild oder eine andere Datei</translation>
    </message>
    <message>
        <source>a cloze question has its answers inside its text, several in one; make a question of each gap</source>
        <translation>ein Lückentext hat seine Antworten im Text, mehrere in einem; mach aus jeder Lücke eine Frage</translation>
    </message>
    <message>
        <source>the type of the question is missing</source>
        <translation>die Art der Frage fehlt</translation>
    </message>
    <message>
        <source>questions of the type &apos;%1&apos; are not read</source>
        <translation>Fragen der Art „%1“ werden nicht gelesen</translation>
    </message>
    <message>
        <source>an answer has no text, or only a picture</source>
        <translation>eine Antwort hat keinen Text oder nur ein Bild</translation>
    </message>
    <message>
        <source>no answer has the full score of 100 %</source>
        <translation>keine Antwort hat die volle Wertung von 100 %</translation>
    </message>
    <message>
        <source>the answers of a true or false question are &apos;true&apos; and &apos;false&apos;</source>
        <translation>die Antworten bei wahr oder falsch sind „true“ und „false“</translation>
    </message>
    <message>
        <source>one of &apos;true&apos; and &apos;false&apos; must have 100 % and the other 0 %</source>
        <translation>eines von „true“ und „false“ muss 100 % haben und das andere 0 %</translation>
    </message>
    <message>
        <source>no answer is right</source>
        <translation>keine Antwort ist richtig</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>a pair has no second half</source>
        <translation>einem Paar fehlt die zweite Hälfte</translation>
    </message>
    <message>
        <source>an item has no text, or only a picture</source>
        <translation>ein Eintrag hat keinen Text oder nur ein Bild</translation>
    </message>
    <message>
        <source>an order needs two items or more</source>
        <translation>eine Reihenfolge braucht zwei oder mehr Einträge</translation>
    </message>
    <message>
        <source>there is no question in it</source>
        <translation>darin ist keine Frage</translation>
    </message>
    <message>
        <source>pictures, sound and other files are not taken; their descriptions stand in brackets</source>
        <translation>Bilder, Ton und andere Dateien werden nicht übernommen; ihre Beschreibungen stehen in Klammern</translation>
    </message>
    <message>
        <source>words for any right or wrong answer are not taken, only those of the single answers</source>
        <translation>Rückmeldungen für jede richtige oder falsche Antwort werden nicht übernommen, nur die der einzelnen Antworten</translation>
    </message>
    <message>
        <source>every question counts the same here; its marks are not taken</source>
        <translation>jede Frage zählt hier gleich viel; ihre Punkte werden nicht übernommen</translation>
    </message>
    <message>
        <source>upper and lower case are not told apart here</source>
        <translation>große und kleine Buchstaben werden hier nicht unterschieden</translation>
    </message>
    <message>
        <source>units are not taken: the answer is the number alone</source>
        <translation>Einheiten werden nicht übernommen: Die Antwort ist die Zahl allein</translation>
    </message>
    <message>
        <source>notes for those who grade are not taken</source>
        <translation>Hinweise für die, die bewerten, werden nicht übernommen</translation>
    </message>
    <message>
        <source>this is no well-formed XML: %8</source>
        <translation>das ist kein wohlgeformtes XML: %8</translation>
    </message>
    <message>
        <source>a document type or entities of a file&apos;s own are not read</source>
        <translation>ein Dokumenttyp oder eigene Entitäten einer Datei werden nicht gelesen</translation>
    </message>
    <message>
        <source>this is no Moodle XML: there is no element &apos;quiz&apos;</source>
        <translation>das ist kein Moodle-XML: Es gibt kein Element „quiz“</translation>
    </message>
    <message>
        <source>Could not determine tag type</source>
        <translation>die Art eines Tags ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>Error parsing document declaration/processing instruction</source>
        <translation>Fehler in einer Deklaration oder Verarbeitungsanweisung</translation>
    </message>
    <message>
        <source>Error parsing comment</source>
        <translation>Fehler in einem Kommentar</translation>
    </message>
    <message>
        <source>Error parsing CDATA section</source>
        <translation>Fehler in einem CDATA-Abschnitt</translation>
    </message>
    <message>
        <source>Error parsing document type declaration</source>
        <translation>Fehler in der Deklaration des Dokumenttyps</translation>
    </message>
    <message>
        <source>Error parsing PCDATA section</source>
        <translation>Fehler im Text zwischen zwei Tags</translation>
    </message>
    <message>
        <source>Error parsing start element tag</source>
        <translation>Fehler in einem öffnenden Tag</translation>
    </message>
    <message>
        <source>Error parsing element attribute</source>
        <translation>Fehler in einem Attribut</translation>
    </message>
    <message>
        <source>Error parsing end element tag</source>
        <translation>Fehler in einem schließenden Tag</translation>
    </message>
    <message>
        <source>Start-end tags mismatch</source>
        <translation>ein öffnender und ein schließender Tag passen nicht zusammen</translation>
    </message>
    <message>
        <source>No document element found</source>
        <translation>es gibt kein Element darin</translation>
    </message>
    <message>
        <source>cannot read %1: %8</source>
        <translation>%1 kann nicht gelesen werden: %8</translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>cannot read the folder %1: %8</source>
        <translation>der Ordner %1 kann nicht gelesen werden: %8</translation>
    </message>
    <message>
        <source>cannot write %1: %8</source>
        <translation>%1 kann nicht geschrieben werden: %8</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>cannot replace %1: %8</source>
        <translation>%1 kann nicht ersetzt werden: %8</translation>
    </message>
    <message>
        <source>%8; free some space, what was saved before is still there</source>
        <translation>%8; mach etwas Platz frei, das früher Gesicherte ist noch da</translation>
    </message>
    <message>
        <source>cannot make the folder %1: %8</source>
        <translation>der Ordner %1 kann nicht angelegt werden: %8</translation>
    </message>
    <message>
        <source>cannot make a temporary file in %1: %8</source>
        <translation>in %1 kann keine vorläufige Datei angelegt werden: %8</translation>
    </message>
    <message>
        <source>cannot read a temporary file: %8</source>
        <translation>eine vorläufige Datei kann nicht gelesen werden: %8</translation>
    </message>
    <message>
        <source>cannot export to %1: its ending is none of png, svg, pdf, csv</source>
        <translation>nach %1 kann nicht exportiert werden: Die Endung ist keine von png, svg, pdf, csv</translation>
    </message>
    <message>
        <source>a file of that name is in the way</source>
        <translation>eine Datei dieses Namens ist im Weg</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>die Datei ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>the folder holds no text file</source>
        <translation>im Ordner ist keine Textdatei</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>it is neither a file nor a folder</source>
        <translation>es ist weder eine Datei noch ein Ordner</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it is not a text file; choose plain text (.txt)</source>
        <translation>es ist keine Textdatei; wähle einfachen Text (.txt)</translation>
    </message>
    <message>
        <source>this view has nothing to export</source>
        <translation>diese Ansicht hat nichts zu exportieren</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>du hast nicht das Recht dazu</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ein Teil des Pfades ist kein Ordner</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>von diesem Datenträger kann nur gelesen werden</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele Dateien sind offen</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>der Datenträger antwortet nicht richtig</translation>
    </message>
    <message>
        <source>a batch needs at least 1 row</source>
        <translation>ein Stapel (Batch) braucht mindestens 1 Zeile</translation>
    </message>
    <message>
        <source>the context needs at least 1 token</source>
        <translation>der Kontext braucht mindestens 1 Token</translation>
    </message>
    <message>
        <source>the text is too short to train on: it needs at least 2 tokens</source>
        <translation>der Text ist zu kurz zum Trainieren: Er braucht mindestens 2 Token</translation>
    </message>
    <message>
        <source>the text is too short to train on; choose a longer one</source>
        <translation>der Text ist zu kurz zum Trainieren; wähle einen längeren</translation>
    </message>
    <message>
        <source>cannot train on %1: it has only %2 tokens; choose a longer text</source>
        <translation>mit %1 kann nicht trainiert werden: Der Text hat nur %2 Token; wähle einen längeren</translation>
    </message>
    <message>
        <source>the text is too short to learn pieces from</source>
        <translation>der Text ist zu kurz, um Wortstücke daraus zu lernen</translation>
    </message>
    <message>
        <source>the text holds no words to learn a vocabulary from</source>
        <translation>der Text enthält keine Wörter für einen Wortschatz</translation>
    </message>
    <message>
        <source>a vocabulary of %1 tokens is too small; it needs at least %2</source>
        <translation>ein Wortschatz von %1 Token ist zu klein; nötig sind mindestens %2</translation>
    </message>
    <message>
        <source>The text was not prepared to its end; choose a text to start a run.</source>
        <translation>Der Text wurde nicht bis zum Ende vorbereitet; wähle einen Text, um einen Lauf zu beginnen.</translation>
    </message>
    <message>
        <source>the story world needs at least 1 story</source>
        <translation>die Geschichtenwelt braucht mindestens 1 Geschichte</translation>
    </message>
    <message>
        <source>every validation story stands in the training text too; use fewer stories</source>
        <translation>jede Geschichte zum Prüfen steht auch im Trainingstext; nimm weniger Geschichten</translation>
    </message>
    <message>
        <source>the story world has 2 to 8 animals, not %1</source>
        <translation>die Geschichtenwelt hat 2 bis 8 Tiere, nicht %1</translation>
    </message>
    <message>
        <source>the share of picture-book pages must lie between 0 and 1</source>
        <translation>der Anteil der Bilderbuchseiten muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>the story world has no ingredient &apos;%1&apos;; it has %2</source>
        <translation>die Geschichtenwelt hat keine Zutat „%1“; sie hat %2</translation>
    </message>
    <message>
        <source>the amount of &apos;%1&apos; in the story world must lie between 0 and %2</source>
        <translation>die Menge von „%1“ in der Geschichtenwelt muss zwischen 0 und %2 liegen</translation>
    </message>
    <message>
        <source>with these ingredients the story world has nothing left to tell of &apos;%1&apos;; give it more of one</source>
        <translation>mit diesen Zutaten bleibt der Geschichtenwelt von „%1“ nichts zu erzählen; gib ihr von einer mehr</translation>
    </message>
    <message>
        <source>with these ingredients a story needs %1 words of the kind &apos;%2&apos;, but only %3 can be drawn; allow more of them</source>
        <translation>mit diesen Zutaten braucht eine Geschichte %1 Wörter der Art „%2“, aber nur %3 können gezogen werden; lass mehr davon zu</translation>
    </message>
    <message>
        <source>there is no cleaning step %1; choose among %2</source>
        <translation>es gibt keinen Reinigungsschritt %1; wähle unter %2</translation>
    </message>
    <message>
        <source>the cleaning step %1 can be taken once only</source>
        <translation>der Reinigungsschritt %1 kann nur einmal getan werden</translation>
    </message>
    <message>
        <source>cannot tell the language %1; choose auto, en, de, fr, es, it, nl or pt</source>
        <translation>die Sprache %1 wird nicht erkannt; wähle auto, en, de, fr, es, it, nl oder pt</translation>
    </message>
    <message>
        <source>near duplicates must be 60 to 100 % alike</source>
        <translation>fast gleiche Zeilen müssen zu 60 bis 100 % gleich sein</translation>
    </message>
    <message>
        <source>near duplicates can be looked for among 1 to 1048576 lines</source>
        <translation>fast gleiche Zeilen können unter 1 bis 1048576 Zeilen gesucht werden</translation>
    </message>
    <message>
        <source>the least share of letters is a number from 0 to 1</source>
        <translation>der kleinste Anteil der Buchstaben ist eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>a word may stand at least once in a row</source>
        <translation>ein Wort darf mindestens einmal hintereinander stehen</translation>
    </message>
    <message>
        <source>the vocabulary has the token &quot;%1&quot; twice</source>
        <translation>der Wortschatz hat das Token „%1“ zweimal</translation>
    </message>
    <message>
        <source>the token &quot;%1&quot; is not written in the byte alphabet</source>
        <translation>das Token „%1“ ist nicht im Byte-Alphabet geschrieben</translation>
    </message>
    <message>
        <source>the vocabulary lacks the token &quot;%1&quot;</source>
        <translation>dem Wortschatz fehlt das Token „%1“</translation>
    </message>
    <message>
        <source>a vocabulary must begin with [UNK], [BOS], [EOS] and [MASK]</source>
        <translation>ein Wortschatz muss mit [UNK], [BOS], [EOS] und [MASK] beginnen</translation>
    </message>
    <message>
        <source>only a BPE tokenizer has merges</source>
        <translation>nur ein BPE-Tokenizer hat Verschmelzungen</translation>
    </message>
    <message>
        <source>no such model: %8</source>
        <translation>ein solches Modell gibt es nicht: %8</translation>
    </message>
    <message>
        <source>the vocabulary must be at least 1, not %1</source>
        <translation>der Wortschatz muss mindestens 1 sein, nicht %1</translation>
    </message>
    <message>
        <source>the context must be at least 1, not %1</source>
        <translation>der Kontext muss mindestens 1 sein, nicht %1</translation>
    </message>
    <message>
        <source>the width must be at least 1, not %1</source>
        <translation>die Breite muss mindestens 1 sein, nicht %1</translation>
    </message>
    <message>
        <source>the number of layers must be at least 1, not %1</source>
        <translation>die Zahl der Schichten muss mindestens 1 sein, nicht %1</translation>
    </message>
    <message>
        <source>the number of heads must be at least 1, not %1</source>
        <translation>die Zahl der Köpfe muss mindestens 1 sein, nicht %1</translation>
    </message>
    <message>
        <source>it would have more than a thousand layers</source>
        <translation>es hätte mehr als tausend Schichten</translation>
    </message>
    <message>
        <source>it would have more than a thousand million weights</source>
        <translation>es hätte mehr als eine Milliarde Gewichte</translation>
    </message>
    <message>
        <source>the width %1 cannot be shared equally among %2 heads</source>
        <translation>die Breite %1 lässt sich nicht gleichmäßig auf %2 Köpfe verteilen</translation>
    </message>
    <message>
        <source>dropout must be at least 0 and below 1</source>
        <translation>Dropout muss mindestens 0 und kleiner als 1 sein</translation>
    </message>
    <message>
        <source>unknown preset &apos;%1&apos;: there are tiny, small, medium and large</source>
        <translation>unbekannte Vorgabe „%1“: Es gibt tiny, small, medium und large</translation>
    </message>
    <message>
        <source>a row of %1 tokens is longer than the model&apos;s context of %2</source>
        <translation>eine Zeile von %1 Token ist länger als der Kontext des Modells von %2</translation>
    </message>
    <message>
        <source>token %1 is not in the model&apos;s vocabulary of %2</source>
        <translation>Token %1 ist nicht im Wortschatz des Modells von %2</translation>
    </message>
    <message>
        <source>The number of threads is %1; use 0 for all that the machine has.</source>
        <translation>Die Zahl der Threads ist %1; nimm 0 für alle, die der Rechner hat.</translation>
    </message>
    <message>
        <source>There is no engine called &quot;%1&quot;; use &quot;auto&quot;, &quot;cpu&quot; or &quot;cuda&quot;.</source>
        <translation>Es gibt kein Rechenwerk namens „%1“; nimm „auto“, „cpu“ oder „cuda“.</translation>
    </message>
    <message>
        <source>This processor does not have the instruction set %1; use &quot;auto&quot;.</source>
        <translation>Dieser Prozessor hat den Befehlssatz %1 nicht; nimm „auto“.</translation>
    </message>
    <message>
        <source>The engine &quot;cuda&quot; cannot be used: %8; use &quot;cpu&quot; or &quot;auto&quot;.</source>
        <translation>Das Rechenwerk „cuda“ kann nicht benutzt werden: %8; nimm „cpu“ oder „auto“.</translation>
    </message>
    <message>
        <source>The graphics card computes, because a step takes %1 on the graphics card and %2 on the CPU.</source>
        <translation>Die Grafikkarte rechnet, weil ein Schritt auf der Grafikkarte %1 und auf dem Prozessor %2 dauert.</translation>
    </message>
    <message>
        <source>The CPU computes, because a step takes %1 on the graphics card and %2 on the CPU.</source>
        <translation>Der Prozessor rechnet, weil ein Schritt auf der Grafikkarte %1 und auf dem Prozessor %2 dauert.</translation>
    </message>
    <message>
        <source>The CPU computes; no graphics card can be used: %8.</source>
        <translation>Der Prozessor rechnet; keine Grafikkarte kann benutzt werden: %8.</translation>
    </message>
    <message>
        <source>The CPU computes, because the graphics card cannot: %8</source>
        <translation>Der Prozessor rechnet, weil die Grafikkarte es nicht kann: %8</translation>
    </message>
    <message>
        <source>%8 Training goes on with the CPU, from step %1.</source>
        <translation>%8 Das Training geht mit dem Prozessor weiter, ab Schritt %1.</translation>
    </message>
    <message>
        <source>its module is not there (%1; it is built where NVIDIA&apos;s compiler nvcc is installed)</source>
        <translation>ihr Modul fehlt (%1; es wird gebaut, wo NVIDIAs Compiler nvcc installiert ist)</translation>
    </message>
    <message>
        <source>its module cannot be opened (%1)</source>
        <translation>ihr Modul lässt sich nicht öffnen (%1)</translation>
    </message>
    <message>
        <source>%1 is not its module</source>
        <translation>%1 ist nicht ihr Modul</translation>
    </message>
    <message>
        <source>%1 belongs to another version of Glassbox; build both together</source>
        <translation>%1 gehört zu einer anderen Version von Glassbox; baue beide zusammen</translation>
    </message>
    <message>
        <source>there is no NVIDIA driver on this machine</source>
        <translation>auf diesem Rechner ist kein NVIDIA-Treiber</translation>
    </message>
    <message>
        <source>the NVIDIA driver is too old for CUDA %1; update it</source>
        <translation>der NVIDIA-Treiber ist zu alt für CUDA %1; erneuere ihn</translation>
    </message>
    <message>
        <source>there is no NVIDIA graphics card on this machine</source>
        <translation>in diesem Rechner ist keine NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>the NVIDIA driver answers: %1</source>
        <translation>der NVIDIA-Treiber antwortet: %1</translation>
    </message>
    <message>
        <source>the graphics card %1 is too old: it must have compute capability 7.5 or later</source>
        <translation>die Grafikkarte %1 ist zu alt: Sie braucht Compute Capability 7.5 oder neuer</translation>
    </message>
    <message>
        <source>The graphics card has not enough free memory (%1).</source>
        <translation>Die Grafikkarte hat nicht genug freien Speicher (%1).</translation>
    </message>
    <message>
        <source>The graphics card failed while %1 (%2).</source>
        <translation>Die Grafikkarte ist ausgefallen (%1: %2).</translation>
    </message>
    <message>
        <source>The step is too large for the graphics card&apos;s engine.</source>
        <translation>Der Schritt ist zu groß für das Rechenwerk der Grafikkarte.</translation>
    </message>
    <message>
        <source>A width of more than 2048 is too large for the graphics card&apos;s engine.</source>
        <translation>Eine Breite über 2048 ist zu groß für das Rechenwerk der Grafikkarte.</translation>
    </message>
    <message>
        <source>it must be a number</source>
        <translation>es muss eine Zahl sein</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>es muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>write NAME=AMOUNT, for example trees=0</source>
        <translation>schreibe NAME=MENGE, zum Beispiel trees=0</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>diese Einstellung gibt es nicht</translation>
    </message>
    <message>
        <source>the setting %1 is not an object</source>
        <translation>die Einstellung %1 ist kein Objekt</translation>
    </message>
    <message>
        <source>the setting %1 is neither true nor false</source>
        <translation>die Einstellung %1 ist weder true noch false</translation>
    </message>
    <message>
        <source>the setting %1 is not a number</source>
        <translation>die Einstellung %1 ist keine Zahl</translation>
    </message>
    <message>
        <source>the setting %1 is not a text</source>
        <translation>die Einstellung %1 ist kein Text</translation>
    </message>
    <message>
        <source>the setting %1 is unknown</source>
        <translation>die Einstellung %1 ist unbekannt</translation>
    </message>
    <message>
        <source>the setting %1 is none of the words that are possible there</source>
        <translation>die Einstellung %1 ist keines der Wörter, die dort möglich sind</translation>
    </message>
    <message>
        <source>the setting %1 is not a whole number</source>
        <translation>die Einstellung %1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>the setting %1 is too large or too small</source>
        <translation>die Einstellung %1 ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>the settings are not JSON: %1</source>
        <translation>die Einstellungen sind kein JSON: %1</translation>
    </message>
    <message>
        <source>the batch must have at least one row and at most 65536</source>
        <translation>der Stapel muss mindestens eine Zeile und höchstens 65536 haben</translation>
    </message>
    <message>
        <source>the share of covered words must lie between 0 and 1</source>
        <translation>der Anteil der verdeckten Wörter muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>the steps between validation losses and their rows cannot be negative</source>
        <translation>die Schritte zwischen zwei Messungen des Loss auf neuem Text und ihre Zeilen können nicht negativ sein</translation>
    </message>
    <message>
        <source>the number of steps cannot be negative</source>
        <translation>die Zahl der Schritte kann nicht negativ sein</translation>
    </message>
    <message>
        <source>the number of warm-up steps cannot be negative</source>
        <translation>die Zahl der Aufwärmschritte kann nicht negativ sein</translation>
    </message>
    <message>
        <source>the learning rate must be a number that is not negative</source>
        <translation>die Lernrate muss eine Zahl sein, die nicht negativ ist</translation>
    </message>
    <message>
        <source>beta1 and beta2 must be at least 0 and below 1</source>
        <translation>beta1 und beta2 müssen mindestens 0 und kleiner als 1 sein</translation>
    </message>
    <message>
        <source>epsilon must be above 0</source>
        <translation>epsilon muss größer als 0 sein</translation>
    </message>
    <message>
        <source>the weight decay cannot be negative</source>
        <translation>der Gewichtsabbau (weight decay) kann nicht negativ sein</translation>
    </message>
    <message>
        <source>the clipping norm cannot be negative; 0 means no clipping</source>
        <translation>die Kürzung (Clipping) kann nicht negativ sein; 0 heißt: keine Kürzung</translation>
    </message>
    <message>
        <source>a learning rate is a number of at least 0, for example 0.005</source>
        <translation>eine Lernrate ist eine Zahl von mindestens 0, zum Beispiel 0.005</translation>
    </message>
    <message>
        <source>Training stopped before step %1: the loss is no longer a finite number, %8</source>
        <translation>Das Training hielt vor Schritt %1 an: Der Fehler (Loss) ist keine endliche Zahl mehr, %8</translation>
    </message>
    <message>
        <source>Training stopped before step %1: the gradient is no longer a finite number, %8</source>
        <translation>Das Training hielt vor Schritt %1 an: Der Gradient ist keine endliche Zahl mehr, %8</translation>
    </message>
    <message>
        <source>although nothing was learned yet, so the weights it started from are not usable; start again with fresh weights.</source>
        <translation>obwohl noch nichts gelernt wurde, also sind die Gewichte vom Anfang nicht zu gebrauchen; beginne noch einmal mit frischen Gewichten.</translation>
    </message>
    <message>
        <source>because steps with a learning rate of %1 made the weights too large; start again with a lower one, for example %2.</source>
        <translation>weil Schritte mit einer Lernrate von %1 die Gewichte zu groß machten; beginne noch einmal mit einer kleineren, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>because steps with a learning rate of %1 made the weights too large; start again with a lower one, for example %2, and with clipping to 1.</source>
        <translation>weil Schritte mit einer Lernrate von %1 die Gewichte zu groß machten; beginne noch einmal mit einer kleineren, zum Beispiel %2, und mit Kürzung (Clipping) bei 1.</translation>
    </message>
    <message>
        <source>cannot go on from %1: %8</source>
        <translation>von %1 aus kann es nicht weitergehen: %8</translation>
    </message>
    <message>
        <source>cannot go on from %1: the text %2 is not the one that the run was trained on; bring the old text back or start a new run</source>
        <translation>von %1 aus kann es nicht weitergehen: Der Text %2 ist nicht der, mit dem der Lauf trainiert wurde; hol den alten Text zurück oder beginne einen neuen Lauf</translation>
    </message>
    <message>
        <source>cannot go on from step %1: the model would have another size; start a new run for that</source>
        <translation>von Schritt %1 aus kann es nicht weitergehen: Das Modell hätte eine andere Größe; beginne dafür einen neuen Lauf</translation>
    </message>
    <message>
        <source>the folder %1 holds no run that can go on: there is no %2 in it</source>
        <translation>im Ordner %1 ist kein Lauf, der weitergehen kann: %2 fehlt darin</translation>
    </message>
    <message>
        <source>it is damaged: %8</source>
        <translation>die Datei ist beschädigt: %8</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>ihre Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>its tokenizer is of an unknown kind</source>
        <translation>ihr Tokenizer ist von unbekannter Art</translation>
    </message>
    <message>
        <source>it is no saved run, or is damaged: &apos;%1&apos; is missing</source>
        <translation>das ist kein gesicherter Lauf, oder er ist beschädigt: „%1“ fehlt</translation>
    </message>
    <message>
        <source>its weights do not fit its settings</source>
        <translation>ihre Gewichte passen nicht zu ihren Einstellungen</translation>
    </message>
    <message>
        <source>it was written by another version of the program</source>
        <translation>die Datei wurde von einer anderen Version des Programms geschrieben</translation>
    </message>
    <message>
        <source>the saved optimizer state does not fit a model of %1 weights</source>
        <translation>der gesicherte Stand des Optimierers passt nicht zu einem Modell mit %1 Gewichten</translation>
    </message>
    <message>
        <source>step %1 cannot be kept: the run is at step %2</source>
        <translation>Schritt %1 kann nicht behalten werden: Der Lauf ist bei Schritt %2</translation>
    </message>
    <message>
        <source>step %1 cannot be kept: the run is at step %2 and the step had no result</source>
        <translation>Schritt %1 kann nicht behalten werden: Der Lauf ist bei Schritt %2, und der Schritt hatte kein Ergebnis</translation>
    </message>
    <message>
        <source>not saved to %1: some weights are no longer finite numbers; what was saved there before is still there</source>
        <translation>nicht nach %1 gesichert: Einige Gewichte sind keine endlichen Zahlen mehr; was dort früher gesichert wurde, ist noch da</translation>
    </message>
    <message>
        <source>a kept moment of the run is incomplete</source>
        <translation>ein behaltener Moment des Laufs ist unvollständig</translation>
    </message>
    <message>
        <source>no moment of the run is kept</source>
        <translation>kein Moment des Laufs ist behalten</translation>
    </message>
    <message>
        <source>there is no word to spell; write at least one</source>
        <translation>es gibt kein Wort zum Buchstabieren; schreibe mindestens eines</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 letters; a word to spell has 2 to %3</source>
        <translation>„%1“ hat die Länge %2; ein Wort zum Buchstabieren hat 2 bis %3 Buchstaben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one of the words to spell</source>
        <translation>„%1“ ist keines der Wörter zum Buchstabieren</translation>
    </message>
    <message>
        <source>it does not say %1</source>
        <translation>darin steht nichts über %1</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 liegt außerhalb des Möglichen</translation>
    </message>
    <message>
        <source>it is not a GPT-2 model (model_type)</source>
        <translation>es ist kein GPT-2-Modell (model_type)</translation>
    </message>
    <message>
        <source>the activation function %1 is not GPT-2&apos;s gelu_new</source>
        <translation>die Aktivierungsfunktion %1 ist nicht gelu_new von GPT-2</translation>
    </message>
    <message>
        <source>layer_norm_epsilon is not 1e-5</source>
        <translation>layer_norm_epsilon ist nicht 1e-5</translation>
    </message>
    <message>
        <source>it uses %1, which our model does not have</source>
        <translation>darin wird %1 benutzt, was unser Modell nicht hat</translation>
    </message>
    <message>
        <source>its attention is not scaled</source>
        <translation>ihre Aufmerksamkeit (attention) ist nicht skaliert</translation>
    </message>
    <message>
        <source>the tensor %1 is missing</source>
        <translation>der Tensor %1 fehlt</translation>
    </message>
    <message>
        <source>the tensor %1 has another shape than config.json says</source>
        <translation>der Tensor %1 hat eine andere Form, als config.json sagt</translation>
    </message>
    <message>
        <source>it has %1 tokens, but the model %2</source>
        <translation>die Datei hat %1 Token, aber das Modell %2</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>n_inner is not four times n_embd</source>
        <translation>n_inner ist nicht viermal n_embd</translation>
    </message>
    <message>
        <source>one of its settings is of the wrong kind</source>
        <translation>eine ihrer Einstellungen ist von der falschen Art</translation>
    </message>
    <message>
        <source>its header names a tensor twice</source>
        <translation>ihr Kopf nennt einen Tensor zweimal</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>ihr Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>its description of the tensor %1 is damaged</source>
        <translation>ihre Beschreibung des Tensors %1 ist beschädigt</translation>
    </message>
    <message>
        <source>the tensor %1 is of type %2; F32, F16 and BF16 can be read</source>
        <translation>der Tensor %1 ist vom Typ %2; gelesen werden F32, F16 und BF16</translation>
    </message>
    <message>
        <source>the size of the tensor %1 does not fit its place in the file</source>
        <translation>die Größe des Tensors %1 passt nicht zu seinem Platz in der Datei</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>there are bytes that belong to no tensor</source>
        <translation>es gibt Bytes, die zu keinem Tensor gehören</translation>
    </message>
    <message>
        <source>it is too short for a safetensors file</source>
        <translation>die Datei ist zu kurz für eine safetensors-Datei</translation>
    </message>
    <message>
        <source>it is no safetensors file, or it is cut off</source>
        <translation>es ist keine safetensors-Datei, oder sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>its metadata is damaged</source>
        <translation>ihre Metadaten sind beschädigt</translation>
    </message>
    <message>
        <source>it has no vocabulary</source>
        <translation>die Datei hat keinen Wortschatz</translation>
    </message>
    <message>
        <source>a token&apos;s number is no whole number from 0 up</source>
        <translation>die Nummer eines Token ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>its token numbers have gaps</source>
        <translation>die Nummern ihrer Token haben Lücken</translation>
    </message>
    <message>
        <source>two tokens have the number %1</source>
        <translation>zwei Token haben die Nummer %1</translation>
    </message>
    <message>
        <source>the merge &quot;%1&quot; has no second part</source>
        <translation>der Verschmelzung „%1“ fehlt der zweite Teil</translation>
    </message>
    <message>
        <source>it is a tokenizer of type %1; WordLevel and BPE can be read</source>
        <translation>es ist ein Tokenizer vom Typ %1; gelesen werden WordLevel und BPE</translation>
    </message>
    <message>
        <source>it splits text in a way that we cannot repeat</source>
        <translation>die Datei zerlegt Text auf eine Art, die wir nicht wiederholen können</translation>
    </message>
    <message>
        <source>its first four tokens are not [UNK], [BOS], [EOS] and [MASK]</source>
        <translation>ihre ersten vier Token sind nicht [UNK], [BOS], [EOS] und [MASK]</translation>
    </message>
    <message>
        <source>it is damaged or no tokenizer.json</source>
        <translation>die Datei ist beschädigt oder keine tokenizer.json</translation>
    </message>
    <message>
        <source>The model has no layer %1; it has %2.</source>
        <translation>Das Modell hat keine Schicht %1; es hat %2.</translation>
    </message>
    <message>
        <source>The model has no head %1; it has %2.</source>
        <translation>Das Modell hat keinen Kopf %1; es hat %2.</translation>
    </message>
    <message>
        <source>The model has no unit %1; it has %2.</source>
        <translation>Das Modell hat kein Neuron %1; es hat %2.</translation>
    </message>
    <message>
        <source>A weight must be a finite number.</source>
        <translation>Ein Gewicht muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>The model has no weights named &apos;%1&apos;.</source>
        <translation>Das Modell hat keine Gewichte namens „%1“.</translation>
    </message>
    <message>
        <source>%1 has %2 rows and %3 columns; there is no weight at row %4, column %5.</source>
        <translation>%1 hat %2 Zeilen und %3 Spalten; in Zeile %4, Spalte %5 ist kein Gewicht.</translation>
    </message>
    <message>
        <source>Reference lines can be counted for vocabularies of up to two million tokens.</source>
        <translation>Vergleichslinien lassen sich für Wortschätze bis zwei Millionen Token zählen.</translation>
    </message>
    <message>
        <source>The text is too short to measure reference lines on it.</source>
        <translation>Der Text ist zu kurz, um Vergleichslinien daran zu messen.</translation>
    </message>
    <message>
        <source>The token %1 is not in the model&apos;s vocabulary of %2 tokens.</source>
        <translation>Das Token %1 ist nicht im Wortschatz des Modells von %2 Token.</translation>
    </message>
    <message>
        <source>A covered-word model cannot continue a text; let it fill [MASK] instead.</source>
        <translation>Ein Modell für verdeckte Wörter kann keinen Text fortsetzen; lass es stattdessen [MASK] füllen.</translation>
    </message>
    <message>
        <source>There is no prompt to continue.</source>
        <translation>Es gibt keinen Anfang, der fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>A next-word model cannot fill [MASK]; let it continue a prompt instead.</source>
        <translation>Ein Modell für das nächste Wort kann [MASK] nicht füllen; lass es stattdessen einen Anfang fortsetzen.</translation>
    </message>
    <message>
        <source>The text has no [MASK] to fill.</source>
        <translation>Der Text hat kein [MASK] zum Füllen.</translation>
    </message>
    <message>
        <source>The text has %1 tokens, more than the model&apos;s context of %2.</source>
        <translation>Der Text hat %1 Token, mehr als der Kontext des Modells von %2.</translation>
    </message>
    <message>
        <source>The text has no words to compare with.</source>
        <translation>Der Text hat keine Wörter zum Vergleichen.</translation>
    </message>
    <message>
        <source>this is not asked of the model</source>
        <translation>danach wird das Modell nicht gefragt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no word of this model</source>
        <translation>„%1“ ist kein Wort dieses Modells</translation>
    </message>
    <message>
        <source>a covered-word model has no next word</source>
        <translation>ein Modell für verdeckte Wörter hat kein nächstes Wort</translation>
    </message>
    <message>
        <source>the model has no such layer</source>
        <translation>diese Schicht hat das Modell nicht</translation>
    </message>
    <message>
        <source>The temperature must be 0 or more.</source>
        <translation>Die Temperatur muss 0 oder größer sein.</translation>
    </message>
    <message>
        <source>Top-k must be 0 (all) or a number of tokens.</source>
        <translation>Top-k muss 0 (alle) oder eine Zahl von Token sein.</translation>
    </message>
    <message>
        <source>Top-p must be above 0 and at most 1.</source>
        <translation>Top-p muss größer als 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>The model&apos;s outputs are no longer finite numbers, so nothing can be drawn from them.</source>
        <translation>Die Ausgaben des Modells sind keine endlichen Zahlen mehr, also kann daraus nichts gezogen werden.</translation>
    </message>
    <message>
        <source>The text is too short: no token of it can be scored.</source>
        <translation>Der Text ist zu kurz: Kein Token darin kann bewertet werden.</translation>
    </message>
    <message>
        <source>The text has too few places where the word clearly stands in each sense (%1 and %2; four of each are needed).</source>
        <translation>Im Text steht das Wort zu selten klar in jeder Bedeutung (%1 und %2; von jeder sind vier nötig).</translation>
    </message>
    <message>
        <source>Only a covered-word model can say what the context alone tells of a word.</source>
        <translation>Nur ein Modell für verdeckte Wörter kann sagen, was der Kontext allein über ein Wort verrät.</translation>
    </message>
    <message>
        <source>the number of weights must be positive</source>
        <translation>die Zahl der Gewichte muss positiv sein</translation>
    </message>
    <message>
        <source>the number of tokens must be positive</source>
        <translation>die Zahl der Token muss positiv sein</translation>
    </message>
    <message>
        <source>at least one machine is needed</source>
        <translation>mindestens ein Rechner ist nötig</translation>
    </message>
    <message>
        <source>utilization is a share of the peak, above 0 and at most 1</source>
        <translation>die Auslastung ist ein Anteil der Spitze, größer als 0 und höchstens 1</translation>
    </message>
    <message>
        <source>a price cannot be negative</source>
        <translation>ein Preis kann nicht negativ sein</translation>
    </message>
    <message>
        <source>a curve needs at least two models</source>
        <translation>eine Kurve braucht mindestens zwei Modelle</translation>
    </message>
    <message>
        <source>a loss at or below the lowest possible one lies on no such curve</source>
        <translation>ein Fehler, der höchstens der kleinste mögliche ist, liegt auf keiner solchen Kurve</translation>
    </message>
    <message>
        <source>a curve needs models of different size</source>
        <translation>eine Kurve braucht Modelle verschiedener Größe</translation>
    </message>
    <message>
        <source>a curve with a free floor needs at least three models</source>
        <translation>eine Kurve mit freiem Boden braucht mindestens drei Modelle</translation>
    </message>
    <message>
        <source>a ladder needs at least three rungs</source>
        <translation>eine Leiter braucht mindestens drei Sprossen</translation>
    </message>
    <message>
        <source>a ladder needs at least one seed</source>
        <translation>eine Leiter braucht mindestens eine Startzahl</translation>
    </message>
    <message>
        <source>a ladder needs at least one step and one row a step</source>
        <translation>eine Leiter braucht mindestens einen Schritt und eine Zeile je Schritt</translation>
    </message>
    <message>
        <source>a ladder cannot read more than 10 million stories</source>
        <translation>eine Leiter kann nicht mehr als 10 Millionen Geschichten lesen</translation>
    </message>
    <message>
        <source>the lowest possible loss is known for next words of the story world only</source>
        <translation>der kleinste mögliche Fehler ist nur für nächste Wörter der Geschichtenwelt bekannt</translation>
    </message>
    <message>
        <source>the width of a rung must be a multiple of its heads</source>
        <translation>die Breite einer Sprosse muss ein Vielfaches ihrer Köpfe sein</translation>
    </message>
    <message>
        <source>every rung of a ladder must be larger than the last</source>
        <translation>jede Sprosse einer Leiter muss größer sein als die letzte</translation>
    </message>
    <message>
        <source>this system lets only its administrator read the processor&apos;s energy counter</source>
        <translation>dieses System lässt nur seinen Verwalter den Energiezähler des Prozessors lesen</translation>
    </message>
    <message>
        <source>this computer has no energy counter that can be read</source>
        <translation>dieser Computer hat keinen Energiezähler, der sich lesen lässt</translation>
    </message>
    <message>
        <source>this computer has no graphics card whose driver counts electricity</source>
        <translation>dieser Computer hat keine Grafikkarte, deren Treiber den Strom zählt</translation>
    </message>
    <message>
        <source>this graphics card does not count electricity</source>
        <translation>diese Grafikkarte zählt ihren Strom nicht</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The race ended at step %1: the loss of this model is no longer a finite number.</source>
        <translation>Der Wettlauf endete bei Schritt %1: Der Loss dieses Modells ist keine endliche Zahl mehr.</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; computes in fp32 only, not in &quot;%2&quot;; tf32 and bf16 need the engine &quot;cuda&quot;.</source>
        <translation>Das Rechenwerk „%1“ rechnet nur in fp32, nicht in „%2“; tf32 und bf16 brauchen das Rechenwerk „cuda“.</translation>
    </message>
    <message>
        <source>There is no precision called &quot;%1&quot;; use &quot;fp32&quot;, &quot;tf32&quot; or &quot;bf16&quot;.</source>
        <translation>Es gibt keine Genauigkeit namens „%1“; nimm „fp32“, „tf32“ oder „bf16“.</translation>
    </message>
    <message>
        <source>Nothing here computes in %1: %8; use &quot;fp32&quot;.</source>
        <translation>Nichts hier rechnet in %1: %8; nimm „fp32“.</translation>
    </message>
    <message>
        <source>The graphics card computes, because only it can round to %1.</source>
        <translation>Die Grafikkarte rechnet, weil nur sie auf %1 runden kann.</translation>
    </message>
    <message>
        <source>the graphics card %1 computes in fp32 only: for tf32 and bf16 it must have compute capability 8.0 or later</source>
        <translation>die Grafikkarte %1 rechnet nur in fp32: für tf32 und bf16 braucht sie Compute Capability 8.0 oder neuer</translation>
    </message>
    <message>
        <source>CPU, %1 thread, %2</source>
        <translation>CPU, %1 Thread, %2</translation>
    </message>
    <message>
        <source>CPU, %1 threads, %2</source>
        <translation>CPU, %1 Threads, %2</translation>
    </message>
    <message>
        <source>the run goes on, but it is not kept for next time; save it to another folder (Ctrl+S): %8</source>
        <translation>Der Lauf geht weiter, wird aber nicht für das nächste Mal aufgehoben; speichere ihn in einem anderen Ordner (Strg+S): %8</translation>
    </message>
</context>
<context>
    <name>glassbox::views::AlterationsPanel</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>Switch parts off in a copy of the model. The true model stays as it is and goes on learning.</source>
        <translation>Schalte in einer Kopie des Modells Teile aus. Das echte Modell bleibt, wie es ist, und lernt weiter.</translation>
    </message>
    <message>
        <source>What is otherwise in the copy than in the true model. What is off adds nothing to the stream of numbers that goes through the layers.</source>
        <translation>Was in der Kopie anders ist als im echten Modell. Was aus ist, trägt nichts zum Strom der Zahlen bei, der durch die Schichten geht.</translation>
    </message>
    <message>
        <source>A single unit or weight</source>
        <translation>Einheit oder Gewicht</translation>
    </message>
    <message>
        <source>Switch off one unit of an MLP, or overwrite one of the model&apos;s numbers</source>
        <translation>Eine Einheit eines MLP ausschalten oder eine Zahl des Modells überschreiben</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Undo all changes: the copy is the true model again (Esc)</source>
        <translation>Alle Änderungen zurücknehmen: Die Kopie gleicht wieder dem echten Modell (Esc)</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>this sentence</source>
        <translation>dieser Satz</translation>
    </message>
    <message>
        <source>unseen text</source>
        <translation>neuer Text</translation>
    </message>
    <message>
        <source>Surprise (loss) on this sentence: mean of −ln(probability of the right word), nats a word</source>
        <translation>Überraschung (Loss) bei diesem Satz: Mittel von −ln(Wahrscheinlichkeit des richtigen Wortes), Nats je Wort</translation>
    </message>
    <message>
        <source>%1, surprise (loss) in nats a word</source>
        <translation>%1, Überraschung (Loss) in Nats je Wort</translation>
    </message>
    <message>
        <source>Surprise (loss)</source>
        <translation>Überraschung (Loss)</translation>
    </message>
    <message>
        <source>Guesses of the altered copy</source>
        <translation>Vermutungen der veränderten Kopie</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Full bars: probabilities by the altered copy. Dashed: by the true model, for the same place.</source>
        <translation>Volle Balken: Wahrscheinlichkeiten der veränderten Kopie. Gestrichelt: die des echten Modells an derselben Stelle.</translation>
    </message>
    <message>
        <source>The place that is guessed, and the step of training of the model that was copied</source>
        <translation>Die Stelle, die geraten wird, und der Trainingsschritt des kopierten Modells</translation>
    </message>
    <message>
        <source>Altered copy: %1</source>
        <translation>Veränderte Kopie: %1</translation>
    </message>
    <message>
        <source>The same on %1 validation rows, text that the model was never trained on</source>
        <translation>Dasselbe auf %1 Zeilen Validierungstext, mit dem das Modell nie trainiert wurde</translation>
    </message>
    <message>
        <source>The copy guesses next (step %1)</source>
        <translation>Die Kopie rät als Nächstes (Schritt %1)</translation>
    </message>
    <message>
        <source>The copy guesses for “%1” (step %2)</source>
        <translation>Die Kopie rät für „%1“ (Schritt %2)</translation>
    </message>
    <message>
        <source>%1 in the true model</source>
        <translation>%1 im echten Modell</translation>
    </message>
    <message>
        <source>not among the first %1 guesses of the true model</source>
        <translation>nicht unter den ersten %1 Vermutungen des echten Modells</translation>
    </message>
    <message>
        <source>The right word has a probability of %1; in the true model it has %2.</source>
        <translation>Das richtige Wort hat eine Wahrscheinlichkeit von %1; im echten Modell hat es %2.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::BothPage</name>
    <message>
        <source>What both models are given, and their loss</source>
        <translation>Was beide Modelle bekommen, und ihr Loss</translation>
    </message>
    <message>
        <source>Words of the texts; tokens that are left to train on after some were held out; tokens read so far, at most; and the loss on the held-out clean text, nats a token</source>
        <translation>Wörter der Texte; Token, die nach dem Zurückhalten zum Trainieren bleiben; bisher gelesene Token, höchstens; und der Loss auf dem zurückgehaltenen sauberen Text, Nats je Token</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sauber</translation>
    </message>
    <message>
        <source>Words in the text</source>
        <translation>Wörter im Text</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>Trainings-Token</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>Gelesene Token</translation>
    </message>
    <message>
        <source>Loss on clean text</source>
        <translation>Loss, sauberer Text</translation>
    </message>
    <message>
        <source>Take the stories full of faults</source>
        <translation>Die Geschichten voller Fehler nehmen</translation>
    </message>
    <message>
        <source>Two models, equal work</source>
        <translation>Zwei Modelle, gleiche Arbeit</translation>
    </message>
    <message>
        <source>Two models like the one of your run begin with the same weights. One reads the raw text, the other the clean one: as many steps, as many words a step, cut into the same tokens. Both are judged on the same clean text, which neither has read.</source>
        <translation>Zwei Modelle wie das deines Laufs beginnen mit denselben Gewichten. Eines liest den rohen Text, das andere den sauberen: gleich viele Schritte, gleich viele Wörter je Schritt, in dieselben Token zerlegt. Beide werden am selben sauberen Text gemessen, den keines gelesen hat.</translation>
    </message>
    <message>
        <source>Steps of each</source>
        <translation>Schritte von jedem</translation>
    </message>
    <message>
        <source>So many training steps are taken by each of the two models</source>
        <translation>So viele Trainingsschritte macht jedes der beiden Modelle</translation>
    </message>
    <message>
        <source>Chooses the stories with planted faults: long enough to learn from, and clean stories to judge by are known</source>
        <translation>Wählt die Geschichten mit eingebauten Fehlern: lang genug, um daraus zu lernen, und saubere Geschichten zum Messen gibt es dazu</translation>
    </message>
    <message>
        <source>How far both have come</source>
        <translation>Wie weit beide sind</translation>
    </message>
    <message>
        <source>Steps taken of those planned</source>
        <translation>Getane von den geplanten Schritten</translation>
    </message>
    <message>
        <source>A short text is soon known by heart, clean or not</source>
        <translation>Ein kurzer Text ist bald auswendig gelernt, sauber oder nicht</translation>
    </message>
    <message>
        <source>Loss: mean of −ln(probability of the right token) on the held-out clean text, nats a token. Lower is better.</source>
        <translation>Loss: Mittel von −ln(Wahrscheinlichkeit des richtigen Tokens) auf dem zurückgehaltenen sauberen Text, Nats je Token. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>Loss on the same clean text, trained on raw and on clean text</source>
        <translation>Loss auf demselben sauberen Text, mit rohem und mit sauberem Text trainiert</translation>
    </message>
    <message>
        <source>How much the held-out clean text surprises each of the two models (loss), step by step. Equal ratios take equal heights.</source>
        <translation>Wie sehr der zurückgehaltene saubere Text jedes der beiden Modelle überrascht (Loss), Schritt für Schritt. Gleiche Verhältnisse sind gleich hoch.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>surprise on clean text (loss), nats a token</source>
        <translation>Loss auf sauberem Text, Nats je Token</translation>
    </message>
    <message>
        <source>trained on the raw text</source>
        <translation>mit dem rohen Text trainiert</translation>
    </message>
    <message>
        <source>trained on the clean text</source>
        <translation>mit dem sauberen Text trainiert</translation>
    </message>
    <message>
        <source>Both curves are also in the view Loss, beside your run. Your run is judged on another text: compare these two with each other.</source>
        <translation>Beide Kurven stehen auch in der Ansicht Loss, neben deinem Lauf. Dein Lauf wird an einem anderen Text gemessen: Vergleich diese beiden miteinander.</translation>
    </message>
    <message>
        <source>Train on both</source>
        <translation>Mit beiden trainieren</translation>
    </message>
    <message>
        <source>Press “Train both”: the two curves grow here, on the same clean text.</source>
        <translation>Drück „Beide trainieren“: Hier wachsen die zwei Kurven, auf demselben sauberen Text.</translation>
    </message>
    <message>
        <source>Both could not be trained: %1</source>
        <translation>Beide konnten nicht trainiert werden: %1</translation>
    </message>
    <message>
        <source>Cutting both texts into tokens…</source>
        <translation>Beide Texte werden in Token zerlegt …</translation>
    </message>
    <message>
        <source>At step %1 the clean text surprises the model that read raw text by %2 nats a token, the other by %3.</source>
        <translation>Bei Schritt %1 überrascht der saubere Text das Modell, das rohen Text las, mit %2 Nats je Token, das andere mit %3.</translation>
    </message>
    <message>
        <source>Both know their short text by heart (overfitting): the held-out text surprised them less before. So the difference says little.</source>
        <translation>Beide kennen ihren kurzen Text auswendig (Overfitting): Der zurückgehaltene Text hat sie vorher weniger überrascht. Darum sagt der Unterschied wenig.</translation>
    </message>
    <message>
        <source>The two hardly differ, by %1 nats a token: the order of reading alone may do that.</source>
        <translation>Die beiden unterscheiden sich kaum, um %1 Nats je Token: Das kann allein die Reihenfolge des Lesens machen.</translation>
    </message>
    <message>
        <source>Here the dirt costs %1 nats a token.</source>
        <translation>Hier kostet der Schmutz %1 Nats je Token.</translation>
    </message>
    <message>
        <source>Here cleaning costs %1 nats a token: the clean text taught less.</source>
        <translation>Hier kostet das Reinigen %1 Nats je Token: Der saubere Text lehrte weniger.</translation>
    </message>
    <message>
        <source>Stopped early.</source>
        <translation>Früher angehalten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Train both</source>
        <translation>Beide trainieren</translation>
    </message>
    <message>
        <source>Ends after the step that is being taken; what was measured stays</source>
        <translation>Endet nach dem laufenden Schritt; was gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>Trains both models now; your run stays as it is</source>
        <translation>Trainiert jetzt beide Modelle; dein Lauf bleibt, wie er ist</translation>
    </message>
    <message>
        <source>This text is short: %1 words. What both learn from so little says little.</source>
        <translation>Dieser Text ist kurz: %1 Wörter. Was beide aus so wenig lernen, sagt wenig.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::BudgetPage</name>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>What may be spent on rented machines, in US dollars</source>
        <translation>Was für gemietete Maschinen ausgegeben werden darf, in US-Dollar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Until the model must be ready</source>
        <translation>Bis das Modell fertig sein muss</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>What may be drawn in all, with the building</source>
        <translation>Was insgesamt verbraucht werden darf, mit dem Gebäude</translation>
    </message>
    <message>
        <source>Size, in weights</source>
        <translation>Größe, in Gewichten</translation>
    </message>
    <message>
        <source>How many weights the model has (parameters)</source>
        <translation>Wie viele Gewichte das Modell hat (Parameter)</translation>
    </message>
    <message>
        <source>Text, in tokens</source>
        <translation>Text, in Token</translation>
    </message>
    <message>
        <source>How much text it reads, each token once</source>
        <translation>Wie viel Text es liest, jedes Token einmal</translation>
    </message>
    <message>
        <source>How many machines</source>
        <translation>Wie viele Maschinen</translation>
    </message>
    <message>
        <source>They share the work: twice as many take half the time for the same money</source>
        <translation>Sie teilen sich die Arbeit: Doppelt so viele brauchen für dasselbe Geld halb so lang</translation>
    </message>
    <message>
        <source>Show the best choice</source>
        <translation>Beste Wahl zeigen</translation>
    </message>
    <message>
        <source>Budget game</source>
        <translation>Budgetspiel</translation>
    </message>
    <message>
        <source>What you have</source>
        <translation>Was du hast</translation>
    </message>
    <message>
        <source>A school class</source>
        <translation>Eine Schulklasse</translation>
    </message>
    <message>
        <source>A university</source>
        <translation>Eine Universität</translation>
    </message>
    <message>
        <source>A company</source>
        <translation>Eine Firma</translation>
    </message>
    <message>
        <source>A large laboratory</source>
        <translation>Ein großes Labor</translation>
    </message>
    <message>
        <source>Who trains</source>
        <translation>Wer trainiert</translation>
    </message>
    <message>
        <source>Invented budgets to begin with; the sliders change them</source>
        <translation>Erfundene Budgets für den Anfang; die Regler ändern sie</translation>
    </message>
    <message>
        <source>What you choose</source>
        <translation>Was du wählst</translation>
    </message>
    <message>
        <source>Machine that trains</source>
        <translation>Maschine, die trainiert</translation>
    </message>
    <message>
        <source>The kind of graphics card or chip that is rented</source>
        <translation>Die Art von Grafikkarte oder Chip, die gemietet wird</translation>
    </message>
    <message>
        <source>Sets size, text and number of machines to the lowest loss that this budget can buy on machines of this kind</source>
        <translation>Stellt Größe, Text und Zahl der Maschinen auf den niedrigsten Loss, den dieses Budget mit solchen Maschinen kaufen kann</translation>
    </message>
    <message>
        <source>Shares of the budget that are used</source>
        <translation>Genutzte Anteile des Budgets</translation>
    </message>
    <message>
        <source>How much of each of your means the training takes, with the range of the estimate. The strong line is all of it.</source>
        <translation>Wie viel das Training von jedem deiner Mittel braucht, mit der Spanne der Schätzung. Die dicke Linie ist alles davon.</translation>
    </message>
    <message>
        <source>share of what you have; the strong line, 1, is all of it</source>
        <translation>Anteil an dem, was du hast; die dicke Linie, 1, ist alles</translation>
    </message>
    <message>
        <source>Judged by the typical estimate. The law: loss = floor + A ÷ weights^α + B ÷ tokens^β.</source>
        <translation>Beurteilt nach der mittleren Schätzung. Das Gesetz: Loss = Boden + A ÷ Gewichte^α + B ÷ Token^β.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>loss by the law</source>
        <translation>Loss nach dem Gesetz</translation>
    </message>
    <message>
        <source>The same work, spent on size or on text</source>
        <translation>Dieselbe Arbeit, für Größe oder für Text</translation>
    </message>
    <message>
        <source>With the operations of your choice: a larger model reads less text. At the lowest place of the curve both are in balance (compute-optimal).</source>
        <translation>Mit den Rechenoperationen deiner Wahl: Ein größeres Modell liest weniger Text. An der tiefsten Stelle der Kurve ist beides im Gleichgewicht (compute-optimal).</translation>
    </message>
    <message>
        <source>same work, other size</source>
        <translation>dieselbe Arbeit, andere Größe</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>deine Wahl</translation>
    </message>
    <message>
        <source>It can be done.</source>
        <translation>Es geht.</translation>
    </message>
    <message>
        <source>It cannot be done.</source>
        <translation>Es geht nicht.</translation>
    </message>
    <message>
        <source>Loss by the law: %1.</source>
        <translation>Loss nach dem Gesetz: %1.</translation>
    </message>
    <message>
        <source>Size and text are in balance: little would be gained by the other.</source>
        <translation>Größe und Text sind im Gleichgewicht: Eine andere Verteilung brächte wenig.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3 by two fits)</source>
        <translation>%1 (%2 bis %3 nach zwei Anpassungen)</translation>
    </message>
    <message>
        <source>Not even the smallest model can be trained with so little.</source>
        <translation>Mit so wenig lässt sich nicht einmal das kleinste Modell trainieren.</translation>
    </message>
    <message>
        <source>The best for this budget: %1 weights, %2 tokens, on %3 × %4, loss %5.</source>
        <translation>Das Beste für dieses Budget: %1 Gewichte, %2 Token, auf %3 × %4, Loss %5.</translation>
    </message>
    <message>
        <source>Too dear: about %1 (%2), and you have %3.</source>
        <translation>Zu teuer: etwa %1 (%2), und du hast %3.</translation>
    </message>
    <message>
        <source>Too slow: about %1 (%2), and you have %3. More machines are quicker.</source>
        <translation>Zu langsam: etwa %1 (%2), und du hast %3. Mehr Maschinen sind schneller.</translation>
    </message>
    <message>
        <source>Too much electricity: about %1 (%2), and you have %3.</source>
        <translation>Zu viel Strom: etwa %1 (%2), und du hast %3.</translation>
    </message>
    <message>
        <source>The machines cannot hold the model: at least %1 are needed.</source>
        <translation>Die Maschinen fassen das Modell nicht: Mindestens %1 sind nötig.</translation>
    </message>
    <message>
        <source>There is not so much text.</source>
        <translation>So viel Text gibt es nicht.</translation>
    </message>
    <message>
        <source>So many machines cannot be rented.</source>
        <translation>So viele Maschinen kann man nicht mieten.</translation>
    </message>
    <message>
        <source>Traded away: the model is too large for so little text. The same work, spent on %1 weights and %2 tokens, promises %3 in place of %4.</source>
        <translation>Was verloren geht: Für so wenig Text ist das Modell zu groß. Dieselbe Arbeit, für %1 Gewichte und %2 Token, verspricht %3 statt %4.</translation>
    </message>
    <message>
        <source>Traded away: the model is too small for so much text. The same work, spent on %1 weights and %2 tokens, promises %3 in place of %4. But a small model is cheaper to use afterwards.</source>
        <translation>Was verloren geht: Für so viel Text ist das Modell zu klein. Dieselbe Arbeit, für %1 Gewichte und %2 Token, verspricht %3 statt %4. Dafür ist ein kleines Modell später billiger im Gebrauch.</translation>
    </message>
    <message>
        <source>More than half of everything is left: a larger model or more text is possible.</source>
        <translation>Von allem ist mehr als die Hälfte übrig: Ein größeres Modell oder mehr Text ist möglich.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1, Budget %2</translation>
    </message>
    <message>
        <source>Range: %1.</source>
        <translation>Spanne: %1.</translation>
    </message>
    <message>
        <source>With the same work the lowest loss, %1, is at %2 weights; yours is %3 at %4 weights.</source>
        <translation>Mit derselben Arbeit liegt der niedrigste Loss, %1, bei %2 Gewichten; deiner ist %3 bei %4 Gewichten.</translation>
    </message>
    <message>
        <source>It may still fail: the ranges reach beyond what you have.</source>
        <translation>Es kann trotzdem scheitern: Die Spannen reichen über das hinaus, was du hast.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::ComparePage</name>
    <message>
        <source>Leave out what all words share</source>
        <translation>Gemeinsames weglassen</translation>
    </message>
    <message>
        <source>Distance: 1 − cosine of the two lists of numbers. 0: the same direction; 1: nothing in common. Random pairs: the 10th to the 90th percentile.</source>
        <translation>Abstand: 1 − Kosinus der beiden Zahlenlisten. 0: dieselbe Richtung; 1: nichts gemeinsam. Zufällige Paare: vom 10. bis zum 90. Perzentil.</translation>
    </message>
    <message>
        <source>How far apart each layer puts the two words</source>
        <translation>Wie weit jede Schicht die zwei Wörter auseinanderrückt</translation>
    </message>
    <message>
        <source>Cosine distance of the two lists of numbers (residual states) after each layer: 1 − cos(a − m, b − m), where m is the mean of the layer</source>
        <translation>Kosinusabstand der beiden Zahlenlisten (Reststrom) nach jeder Schicht: 1 − cos(a − m, b − m), wobei m das Mittel der Schicht ist</translation>
    </message>
    <message>
        <source>Add a third sentence</source>
        <translation>Dritten Satz hinzufügen</translation>
    </message>
    <message>
        <source>With two dog barks and a tree&apos;s you see whether the layers only tell sentences apart, or meanings</source>
        <translation>Mit zwei Sätzen vom Bellen und einem von der Rinde siehst du, ob die Schichten nur Sätze unterscheiden oder Bedeutungen</translation>
    </message>
    <message>
        <source>All words of a layer have much in common, so their plain distances are small whatever they mean. With this on, the mean of the layer is taken away first (centring): 0 is the same direction, 1 as unlike as chance, 2 opposite.</source>
        <translation>Alle Wörter einer Schicht haben viel gemeinsam, darum sind ihre einfachen Abstände klein, was sie auch bedeuten. Mit diesem Haken wird das Mittel der Schicht zuerst abgezogen (Zentrieren): 0 ist dieselbe Richtung, 1 so verschieden wie zufällig, 2 entgegengesetzt.</translation>
    </message>
    <message>
        <source>Layer 0 is what goes in: the word&apos;s own numbers plus those of its place in the sentence, so the same word at another place is already a little apart.</source>
        <translation>Schicht 0 ist, was hineingeht: die Zahlen des Wortes und die seiner Stelle im Satz zusammen. Darum liegt dasselbe Wort an einer anderen Stelle schon ein wenig auseinander.</translation>
    </message>
    <message>
        <source>Going in, a word&apos;s numbers are its row of the embedding table plus the row of its place (position embedding)</source>
        <translation>Beim Hineingehen sind die Zahlen eines Wortes seine Zeile der Embedding-Tabelle plus die Zeile seiner Stelle (Positions-Embedding)</translation>
    </message>
    <message>
        <source>A next-word model reads only what stands before a word (causal mask), a covered-word model both sides</source>
        <translation>Ein Modell fürs nächste Wort liest nur, was vor einem Wort steht (kausale Maske), eines für verdeckte Wörter beide Seiten</translation>
    </message>
    <message>
        <source>Sentence %1</source>
        <translation>Satz %1</translation>
    </message>
    <message>
        <source>Compare the word “%1”</source>
        <translation>Das Wort „%1“ vergleichen</translation>
    </message>
    <message>
        <source>Two sentences</source>
        <translation>Zwei Sätze</translation>
    </message>
    <message>
        <source>This model guesses covered words and reads both sides of a word, so its layers can use everything around it.</source>
        <translation>Dieses Modell rät verdeckte Wörter und liest beide Seiten eines Wortes; seine Schichten können also alles ringsum nutzen.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>distance (1 − cosine)</source>
        <translation>Abstand (1 − Kosinus)</translation>
    </message>
    <message>
        <source>most random pairs of words</source>
        <translation>die meisten zufälligen Wortpaare</translation>
    </message>
    <message>
        <source>Type sentences and click the word to compare in each.</source>
        <translation>Tipp Sätze ein und klick in jedem auf das Wort, das du vergleichen willst.</translation>
    </message>
    <message>
        <source>%1: %2 apart going in, %3 at the end.</source>
        <translation>%1: %2 auseinander beim Hineingehen, %3 am Ende.</translation>
    </message>
    <message>
        <source>Most random pairs of words end %1 to %2 apart (step %3).</source>
        <translation>Die meisten zufälligen Wortpaare sind am Ende %1 bis %2 auseinander (Schritt %3).</translation>
    </message>
    <message>
        <source>Click the word to compare in each sentence. The curve shows how far apart every layer puts the two.</source>
        <translation>Klick in jedem Satz auf das Wort zum Vergleichen. Die Kurve zeigt, wie weit jede Schicht die beiden auseinanderrückt.</translation>
    </message>
    <message>
        <source>This model guesses the next word, so a word cannot use what comes after it. In our measurements such models do not tell the two barks apart any better after layer 1. The lesson is clearest with a model that guesses covered words: press the model&apos;s name above and start a covered-word run.</source>
        <translation>Dieses Modell rät das nächste Wort; ein Wort kann also nichts von dem nutzen, was danach kommt. In unseren Messungen trennen solche Modelle die beiden „bark“ nach Schicht 1 nicht besser. Am klarsten wird es mit einem Modell, das verdeckte Wörter rät: Drück oben auf den Namen des Modells und starte so einen Lauf.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::CopiedPanel</name>
    <message>
        <source>share of the words that is new</source>
        <translation>Anteil der neuen Wörter</translation>
    </message>
    <message>
        <source>longest run, words</source>
        <translation>längste Folge, Wörter</translation>
    </message>
    <message>
        <source>Shortest run that counts as copied, words</source>
        <translation>Kürzeste Folge, die als kopiert gilt, in Wörtern</translation>
    </message>
    <message>
        <source>Only stretches of at least this many words in a row count as copied. Short ones stand in every text.</source>
        <translation>Nur Folgen von mindestens so vielen Wörtern gelten als kopiert. Kurze stehen in jedem Text.</translation>
    </message>
    <message>
        <source>All texts that the model was trained on are searched for every stretch of what it wrote</source>
        <translation>Alle Texte, mit denen das Modell trainiert wurde, werden nach jeder Folge aus dem durchsucht, was es schrieb</translation>
    </message>
    <message>
        <source>New words ÷ all words the model wrote. A word is new if no stretch that counts goes over it.</source>
        <translation>Neue Wörter ÷ alle Wörter, die das Modell schrieb. Neu ist ein Wort, über das keine zählende Folge geht.</translation>
    </message>
    <message>
        <source>The longest stretch of words that stands word for word in the training text; “kept out”: the mean over texts that were never trained on</source>
        <translation>Die längste Wortfolge, die wörtlich im Trainingstext steht; „Vergleich“: das Mittel über Texte, mit denen nie trainiert wurde</translation>
    </message>
    <message>
        <source>Where the chosen stretch stands in the training text; the first few places are shown</source>
        <translation>Wo die gewählte Folge im Trainingstext steht; die ersten paar Stellen sind zu sehen</translation>
    </message>
    <message>
        <source>Texts are counted from 1 in the order of training data, words from 1 within each</source>
        <translation>Texte werden ab 1 in der Reihenfolge der Trainingsdaten gezählt, Wörter ab 1 in jedem</translation>
    </message>
    <message>
        <source>Runs count from</source>
        <translation>Folgen zählen ab</translation>
    </message>
    <message>
        <source>words on</source>
        <translation>Wörtern</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Neue Wörter</translation>
    </message>
    <message>
        <source>Longest run, words</source>
        <translation>Längste Folge, Wörter</translation>
    </message>
    <message>
        <source>Is it copied?</source>
        <translation>Ist es kopiert?</translation>
    </message>
    <message>
        <source>Let the model write something first.</source>
        <translation>Lass das Modell zuerst etwas schreiben.</translation>
    </message>
    <message>
        <source>The training text is being looked through: %1</source>
        <translation>Der Trainingstext wird durchgesehen: %1</translation>
    </message>
    <message>
        <source>%1 of what it wrote is new</source>
        <translation>%1 von dem, was es schrieb, ist neu</translation>
    </message>
    <message>
        <source>The rest stands word for word in the training text, in runs of at least %1 words.</source>
        <translation>Der Rest steht wörtlich im Trainingstext, in Folgen von mindestens %1 Wörtern.</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>dieser Text</translation>
    </message>
    <message>
        <source>kept out</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>For comparison: %1 texts kept out of training, cut to the same length. They were not copied, yet parts of them stand in the training text too, because it repeats itself.</source>
        <translation>Zum Vergleich: %1 Texte, die vom Training zurückgehalten wurden, auf dieselbe Länge gekürzt. Sie sind nicht kopiert, und doch stehen Teile von ihnen auch im Trainingstext, weil er sich wiederholt.</translation>
    </message>
    <message>
        <source>Means over the texts. A kept-out text that stands whole in the training text was left out beforehand.</source>
        <translation>Mittel über die Texte. Ein zurückgehaltener Text, der ganz im Trainingstext steht, wurde vorher weggelassen.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 training texts were looked through.</source>
        <translation>Nur die ersten %1 von %2 Trainingstexten wurden durchgesehen.</translation>
    </message>
    <message>
        <source>Press a shaded stretch to see where it stands.</source>
        <translation>Drück auf eine schattierte Folge, um zu sehen, wo sie steht.</translation>
    </message>
    <message numerus="yes">
        <source>These %1 words stand there %2</source>
        <translation>
            <numerusform>Dieses %1 Wort steht dort %2</numerusform>
            <numerusform>Diese %1 Wörter stehen dort %2</numerusform>
        </translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Story %1, from word %2</source>
        <translation>Geschichte %1, ab Wort %2</translation>
    </message>
    <message>
        <source>Passage %1, from word %2</source>
        <translation>Abschnitt %1, ab Wort %2</translation>
    </message>
    <message>
        <source>%1 of the words are new; in texts never trained on it is %2. Longest run: %3 words, there %4.</source>
        <translation>%1 der Wörter sind neu; in Texten, mit denen nie trainiert wurde, sind es %2. Längste Folge: %3 Wörter, dort %4.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>glassbox::views::CostPage</name>
    <message>
        <source>Cleaning the text once for each threshold…</source>
        <translation>Der Text wird für jede Schwelle einmal gereinigt …</translation>
    </message>
    <message>
        <source>Turn it until good text is lost</source>
        <translation>Dreh, bis guter Text verloren geht</translation>
    </message>
    <message>
        <source>Least share of letters</source>
        <translation>Kleinster Anteil an Buchstaben</translation>
    </message>
    <message>
        <source>How alike near duplicates are</source>
        <translation>Wie ähnlich Beinahe-Dubletten sind</translation>
    </message>
    <message>
        <source>How often a word may repeat</source>
        <translation>Wie oft ein Wort sich wiederholt</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>The rule that is made stricter; all others stay as they are in Compare</source>
        <translation>Die Regel, die strenger gemacht wird; alle anderen bleiben wie in „Vergleichen“</translation>
    </message>
    <message>
        <source>From lenient to strict</source>
        <translation>Von mild bis streng</translation>
    </message>
    <message>
        <source>The threshold now</source>
        <translation>Die Schwelle jetzt</translation>
    </message>
    <message>
        <source>lenient</source>
        <translation>mild</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>What each threshold finds and loses</source>
        <translation>Was jede Schwelle findet und verliert</translation>
    </message>
    <message>
        <source>The text cleaned once for each point, with all else as it is set</source>
        <translation>Der Text, für jeden Punkt einmal gereinigt, mit allem anderen wie eingestellt</translation>
    </message>
    <message>
        <source>Lines that are lost</source>
        <translation>Zeilen, die verloren gehen</translation>
    </message>
    <message>
        <source>Lines that these settings take out or change though they should have stayed. Judge for yourself; Enter or a double click leads to the line in Compare, where it can be taken back.</source>
        <translation>Zeilen, die diese Werte entfernen oder ändern, obwohl sie hätten bleiben sollen. Urteile selbst; die Eingabetaste oder ein Doppelklick führt zur Zeile in „Vergleichen“, wo es sich zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>near duplicate from %1 alike</source>
        <translation>Beinahe-Dublette ab %1 gleich</translation>
    </message>
    <message>
        <source>garbage with less than %1 letters</source>
        <translation>Müll mit weniger als %1 Buchstaben</translation>
    </message>
    <message>
        <source>garbage if a word stands more than %1 times in a row</source>
        <translation>Müll, wenn ein Wort mehr als %1-mal hintereinander steht</translation>
    </message>
    <message>
        <source>of %1 planted faults are found</source>
        <translation>von %1 eingebauten Fehlern sind gefunden</translation>
    </message>
    <message>
        <source>Lines with a fault that are now as they should be: repaired, or gone</source>
        <translation>Zeilen mit einem Fehler, die jetzt sind, wie sie sollen: repariert oder weg</translation>
    </message>
    <message>
        <source>of %1 good lines are lost</source>
        <translation>von %1 guten Zeilen sind verloren</translation>
    </message>
    <message>
        <source>Lines that should have stayed, as they were or repaired, and are gone</source>
        <translation>Zeilen, die hätten bleiben sollen, wie sie waren oder repariert, und weg sind</translation>
    </message>
    <message>
        <source>of %1 lines are taken out</source>
        <translation>von %1 Zeilen sind entfernt</translation>
    </message>
    <message>
        <source>By all steps together</source>
        <translation>Von allen Schritten zusammen</translation>
    </message>
    <message>
        <source>more than with the usual settings</source>
        <translation>mehr als mit den üblichen Werten</translation>
    </message>
    <message>
        <source>Nobody has marked what is good in this text: judge the lines yourself</source>
        <translation>Niemand hat angegeben, was in diesem Text gut ist: Urteile selbst über die Zeilen</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>good lines lost</source>
        <translation>gute Zeilen verloren</translation>
    </message>
    <message>
        <source>faults still in the text</source>
        <translation>Fehler noch im Text</translation>
    </message>
    <message>
        <source>lines taken out</source>
        <translation>entfernte Zeilen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>No good line is lost with these settings.</source>
        <translation>Mit diesen Werten geht keine gute Zeile verloren.</translation>
    </message>
    <message>
        <source>Good lines that are lost: %1</source>
        <translation>Gute Zeilen, die verloren gehen: %1</translation>
    </message>
    <message>
        <source>These settings take out no line that stays with the usual ones.</source>
        <translation>Diese Werte entfernen keine Zeile, die mit den üblichen bleibt.</translation>
    </message>
    <message>
        <source>Gone now, there with the usual settings: %1</source>
        <translation>Jetzt weg, mit den üblichen Werten da: %1</translation>
    </message>
    <message>
        <source>Make the rule stricter to see what goes then.</source>
        <translation>Mach die Regel strenger, um zu sehen, was dann weg ist.</translation>
    </message>
    <message>
        <source>With “%1” cleaning finds %2 of %3 planted faults and loses %4 of %5 good lines.</source>
        <translation>Mit „%1“ findet die Reinigung %2 von %3 eingebauten Fehlern und verliert %4 von %5 guten Zeilen.</translation>
    </message>
    <message>
        <source>With “%1” cleaning takes out %2 of %3.</source>
        <translation>Mit „%1“ entfernt die Reinigung %2 von %3.</translation>
    </message>
    <message>
        <source>The stricter the rule, the more is taken out. The same threshold as in the steps of Compare.</source>
        <translation>Je strenger die Regel, desto mehr wird entfernt. Dieselbe Schwelle wie bei den Schritten in „Vergleichen“.</translation>
    </message>
    <message>
        <source>“The cleaner, the better” is not true. A rule sees signs of dirt and not what a text is worth: a strict one also takes out verses that repeat, sums, recipes, other ways of speaking. A model cannot learn from what is gone.</source>
        <translation>„Je sauberer, desto besser“ stimmt nicht. Eine Regel sieht Zeichen von Schmutz und nicht, was ein Text wert ist: Eine strenge entfernt auch Verse, die sich wiederholen, Rechnungen, Rezepte, andere Arten zu reden. Aus dem, was weg ist, kann ein Modell nicht lernen.</translation>
    </message>
    <message>
        <source>least share of letters, % (higher is stricter)</source>
        <translation>kleinster Anteil an Buchstaben, % (höher ist strenger)</translation>
    </message>
    <message>
        <source>times a word may stand in a row (lower is stricter)</source>
        <translation>so oft darf ein Wort in Folge stehen (niedriger ist strenger)</translation>
    </message>
    <message>
        <source>near duplicates from, % alike (lower is stricter)</source>
        <translation>Beinahe-Dubletten ab, % gleich (niedriger ist strenger)</translation>
    </message>
</context>
<context>
    <name>glassbox::views::CountPage</name>
    <message>
        <source>Water too</source>
        <translation>auch Wasser</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Your model now</source>
        <translation>Dein Modell jetzt</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Eigene Zahlen</translation>
    </message>
    <message>
        <source>Model to count</source>
        <translation>Modell, das gezählt wird</translation>
    </message>
    <message>
        <source>Whose weights and costs are counted: the model of your run, a published one, or one with the numbers below</source>
        <translation>Wessen Gewichte und Kosten gezählt werden: das Modell deines Laufs, ein veröffentlichtes oder eines mit den Zahlen darunter</translation>
    </message>
    <message>
        <source>Machine that trains</source>
        <translation>Maschine, die trainiert</translation>
    </message>
    <message>
        <source>The kind of graphics card or chip that the training is counted for</source>
        <translation>Die Art von Grafikkarte oder Chip, für die das Training gezählt wird</translation>
    </message>
    <message>
        <source>fewest that hold it</source>
        <translation>so wenige wie nötig</translation>
    </message>
    <message>
        <source>Number of machines</source>
        <translation>Zahl der Maschinen</translation>
    </message>
    <message>
        <source>How many machines work at the same time. Twice as many halve the days, not the cost. 0: as few as can hold weights, gradients and optimizer.</source>
        <translation>Wie viele Maschinen gleichzeitig arbeiten. Doppelt so viele halbieren die Tage, nicht die Kosten. 0: so wenige, wie Gewichte, Gradienten und Optimierer fassen.</translation>
    </message>
    <message>
        <source>Where the electricity comes from</source>
        <translation>Woher der Strom kommt</translation>
    </message>
    <message>
        <source>How much CO₂ a kilowatt hour stands for depends on the country</source>
        <translation>Für wie viel CO₂ eine Kilowattstunde steht, hängt vom Land ab</translation>
    </message>
    <message>
        <source>Adds the water that cools the machines</source>
        <translation>Zählt das Wasser mit, das die Maschinen kühlt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>How many blocks of attention and feed-forward stand one after the other</source>
        <translation>Wie viele Blöcke aus Aufmerksamkeit und Feed-Forward hintereinander stehen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How many numbers stand for a token between the layers (embedding size)</source>
        <translation>Wie viele Zahlen zwischen den Schichten für ein Token stehen (Größe des Embeddings)</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Parts of attention that look side by side; the width is shared among them</source>
        <translation>Teile der Aufmerksamkeit, die nebeneinander schauen; sie teilen sich die Breite</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Tokens in a row that the model reads at once</source>
        <translation>Token einer Zeile, die das Modell auf einmal liest</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Different tokens that it can read and write</source>
        <translation>Verschiedene Token, die es lesen und schreiben kann</translation>
    </message>
    <message>
        <source>Tokens read in training</source>
        <translation>Im Training gelesene Token</translation>
    </message>
    <message>
        <source>How much text the training reads, in tokens: 300e9 is 300 billion</source>
        <translation>Wie viel Text das Training liest, in Token: 300e9 sind 300 Milliarden</translation>
    </message>
    <message>
        <source>Tokens of text</source>
        <translation>Text in Token</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Etwa</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>What the model is made of and what its training costs</source>
        <translation>Woraus das Modell besteht und was sein Training kostet</translation>
    </message>
    <message>
        <source>Point at a row for its formula, its source and the year</source>
        <translation>Zeig auf eine Zeile: Formel, Quelle und Jahr</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Operations of the training</source>
        <translation>Rechenoperationen des Trainings</translation>
    </message>
    <message>
        <source>Time on one machine</source>
        <translation>Zeit auf einer Maschine</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>CO₂ of this model by country</source>
        <translation>CO₂ dieses Modells nach Land</translation>
    </message>
    <message>
        <source>What the bars compare</source>
        <translation>Was die Balken vergleichen</translation>
    </message>
    <message>
        <source>What the bars compare, from your model to the largest one known</source>
        <translation>Was die Balken vergleichen, von deinem Modell bis zum größten bekannten</translation>
    </message>
    <message>
        <source>From your model to the largest</source>
        <translation>Von deinem Modell bis zum größten</translation>
    </message>
    <message>
        <source>Bars along a logarithmic axis: each line is ten times as much as the one before. The thin line is the range of the estimate.</source>
        <translation>Balken an einer logarithmischen Achse: Jede Linie ist zehnmal so viel wie die davor. Der dünne Strich ist die Spanne der Schätzung.</translation>
    </message>
    <message>
        <source>Nothing is known to compare.</source>
        <translation>Zum Vergleichen ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Your model</source>
        <translation>Dein Modell</translation>
    </message>
    <message>
        <source>Your model is not there yet: its run is prepared.</source>
        <translation>Dein Modell ist noch nicht da: Sein Lauf wird vorbereitet.</translation>
    </message>
    <message>
        <source>%1 has %2 weights. Its training takes %3 operations, on %4 of the chosen machines %5, and costs about %6 (%7).</source>
        <translation>%1 hat %2 Gewichte. Sein Training braucht %3 Rechenoperationen, auf %4 der gewählten Maschinen %5, und kostet etwa %6 (%7).</translation>
    </message>
    <message>
        <source>All weights (N)</source>
        <translation>Alle Gewichte (N)</translation>
    </message>
    <message>
        <source>Counted from layers, width, heads, context and vocabulary: %1.</source>
        <translation>Gezählt aus Schichten, Breite, Köpfen, Kontext und Wortschatz: %1.</translation>
    </message>
    <message>
        <source>%1 weights: %2. Beside it: its share of all.</source>
        <translation>%1 Gewichte: %2. Daneben: der Anteil an allen.</translation>
    </message>
    <message>
        <source>Table of words</source>
        <translation>Worttabelle</translation>
    </message>
    <message>
        <source>vocabulary × width</source>
        <translation>Wortschatz × Breite</translation>
    </message>
    <message>
        <source>Table of places</source>
        <translation>Platztabelle</translation>
    </message>
    <message>
        <source>context × width</source>
        <translation>Kontext × Breite</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>in every layer 4 × width², fewer with shared keys</source>
        <translation>in jeder Schicht 4 × Breite², weniger mit geteilten Schlüsseln</translation>
    </message>
    <message>
        <source>Feed-forward (MLP)</source>
        <translation>Feed-Forward (MLP)</translation>
    </message>
    <message>
        <source>in every layer 8 × width², or three matrices of its own width</source>
        <translation>in jeder Schicht 8 × Breite² oder drei Matrizen eigener Breite</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>two in every layer and one at the end</source>
        <translation>zwei in jeder Schicht und eine am Ende</translation>
    </message>
    <message>
        <source>Table of guesses</source>
        <translation>Ratetabelle</translation>
    </message>
    <message>
        <source>vocabulary × width, not shared with the table of words</source>
        <translation>Wortschatz × Breite, nicht mit der Worttabelle geteilt</translation>
    </message>
    <message>
        <source>Text read (D)</source>
        <translation>Gelesener Text (D)</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Planned steps × rows a step × tokens a row, as read so far</source>
        <translation>Geplante Schritte × Zeilen je Schritt × Token je Zeile, wie bisher gelesen</translation>
    </message>
    <message>
        <source>Tokens that the training reads</source>
        <translation>Token, die das Training liest</translation>
    </message>
    <message>
        <source>Six operations for each weight and token: two forward, four backward. Source: Kaplan et al. 2020, Scaling Laws for Neural Language Models.</source>
        <translation>Sechs Rechenoperationen je Gewicht und Token: zwei vorwärts, vier rückwärts. Quelle: Kaplan et al. 2020, Scaling Laws for Neural Language Models.</translation>
    </message>
    <message>
        <source>Counted exactly</source>
        <translation>Genau gezählt</translation>
    </message>
    <message>
        <source>%1 × the rule</source>
        <translation>%1 × die Regel</translation>
    </message>
    <message>
        <source>Every multiplication and addition of the matrices and of attention over rows of %1 tokens, forward and backward. Tables that are only looked up cost nothing.</source>
        <translation>Jede Multiplikation und Addition der Matrizen und der Aufmerksamkeit über Zeilen von %1 Token, vorwärts und rückwärts. Tabellen, in denen nur nachgeschlagen wird, kosten nichts.</translation>
    </message>
    <message>
        <source>Memory while training</source>
        <translation>Speicher beim Training</translation>
    </message>
    <message>
        <source>4 bytes for each number, as in this program</source>
        <translation>4 Byte je Zahl, wie in diesem Programm</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Activations, %1 rows</source>
        <translation>Aktivierungen, %1 Zeilen</translation>
    </message>
    <message>
        <source>Activations, one row</source>
        <translation>Aktivierungen, eine Zeile</translation>
    </message>
    <message>
        <source>What a full batch keeps on its way forward for the way back</source>
        <translation>Was ein voller Stapel auf dem Weg vorwärts für den Weg zurück behält</translation>
    </message>
    <message>
        <source>All kept, or only the input of each layer and the rest computed again. Source: Korthikanti et al. 2022, Reducing Activation Recomputation.</source>
        <translation>Alles behalten, oder nur den Eingang jeder Schicht und den Rest noch einmal rechnen. Quelle: Korthikanti et al. 2022, Reducing Activation Recomputation.</translation>
    </message>
    <message>
        <source>Training on %1 × %2</source>
        <translation>Training auf %1 × %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Operations ÷ speed of the machines. At least %1 of them are needed to hold weights, gradients and optimizer.</source>
        <translation>Rechenoperationen ÷ Tempo der Maschinen. Mindestens %1 davon sind nötig, um Gewichte, Gradienten und Optimierer zu fassen.</translation>
    </message>
    <message>
        <source>Money (rent)</source>
        <translation>Geld (Miete)</translation>
    </message>
    <message>
        <source>Hours of all machines × rent an hour, electricity included.</source>
        <translation>Stunden aller Maschinen × Miete je Stunde, Strom inbegriffen.</translation>
    </message>
    <message>
        <source>Hours × power of the machines × the building&apos;s share.</source>
        <translation>Stunden × Leistung der Maschinen × Anteil des Gebäudes.</translation>
    </message>
    <message>
        <source>Electricity × %1 kg a kilowatt hour.</source>
        <translation>Strom × %1 kg je Kilowattstunde.</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Measured: your run computes %1 operations a second. It counts as if this computer could hold the model and kept that pace.</source>
        <translation>Gemessen: Dein Lauf schafft %1 Rechenoperationen je Sekunde. Gerechnet wird, als könnte dieser Computer das Modell fassen und hielte dieses Tempo.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Range: %1.</source>
        <translation>Spanne: %1.</translation>
    </message>
    <message>
        <source>The model of your run, with all its planned steps.</source>
        <translation>Das Modell deines Laufs, mit allen geplanten Schritten.</translation>
    </message>
    <message>
        <source>weights, each line ten times as many</source>
        <translation>Gewichte, jede Linie zehnmal so viele</translation>
    </message>
    <message>
        <source>operations, each line ten times as many</source>
        <translation>Rechenoperationen, jede Linie zehnmal so viele</translation>
    </message>
    <message>
        <source>kilowatt hours</source>
        <translation>Kilowattstunden</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>kilograms of CO₂</source>
        <translation>Kilogramm CO₂</translation>
    </message>
    <message>
        <source>%1, compared: from %2 with %3 to %4 with %5.</source>
        <translation>%1 im Vergleich: von %2 mit %3 bis %4 mit %5.</translation>
    </message>
    <message>
        <source>CO₂ of %1: from %2 (%3) to %4 (%5).</source>
        <translation>CO₂ von %1: von %2 (%3) bis %4 (%5).</translation>
    </message>
    <message>
        <source>Rule 6 · N · D</source>
        <translation>Regel 6 · N · D</translation>
    </message>
    <message>
        <source>under %1 %</source>
        <translation>unter %1 %</translation>
    </message>
    <message>
        <source>Time at your run&apos;s pace</source>
        <translation>Zeit im Tempo deines Laufs</translation>
    </message>
    <message>
        <source>seconds on one machine of the chosen kind</source>
        <translation>Sekunden auf einer Maschine der gewählten Art</translation>
    </message>
    <message>
        <source>Estimates from published figures: every row tells its source and year when you point at it. None of these costs is known exactly, so each has a range.</source>
        <translation>Schätzungen aus veröffentlichten Zahlen: Jede Zeile nennt Quelle und Jahr, wenn du auf sie zeigst. Niemand kennt diese Kosten genau, darum hat jede eine Spanne.</translation>
    </message>
    <message>
        <source>The model that is counted in the table.</source>
        <translation>Das Modell, das in der Tabelle gezählt wird.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::CountsPage</name>
    <message>
        <source>How much there is</source>
        <translation>Wie viel es ist</translation>
    </message>
    <message>
        <source>Raw and clean text in numbers</source>
        <translation>Roher und sauberer Text in Zahlen</translation>
    </message>
    <message>
        <source>Words: runs of letters, digits and apostrophes, as the word tokenizer cuts them; capital letters count as others. Documents: paragraphs where there are empty lines, else lines.</source>
        <translation>Wörter: Folgen von Buchstaben, Ziffern und Apostrophen, wie der Wort-Tokenizer sie schneidet; große Buchstaben zählen als andere. Dokumente: Absätze, wo es leere Zeilen gibt, sonst Zeilen.</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sauber</translation>
    </message>
    <message>
        <source>A model that reads words has one list of numbers for every different word. Broken words, slips and gibberish make the vocabulary large with words that are hardly ever seen again.</source>
        <translation>Ein Modell, das Wörter liest, hat für jedes verschiedene Wort eine Liste von Zahlen. Kaputte Wörter, Tippfehler und Kauderwelsch machen den Wortschatz groß mit Wörtern, die kaum je wiederkommen.</translation>
    </message>
    <message>
        <source>Few words are frequent, most are rare (Zipf&apos;s law)</source>
        <translation>Wenige Wörter sind häufig, die meisten selten (Zipfsches Gesetz)</translation>
    </message>
    <message>
        <source>Zipf&apos;s law: the word of rank n occurs about 1/n as often as the most frequent one. On two logarithmic axes that is a straight line.</source>
        <translation>Zipfsches Gesetz: Das Wort vom Rang n kommt etwa 1/n so oft vor wie das häufigste. Auf zwei logarithmischen Achsen ist das eine Gerade.</translation>
    </message>
    <message>
        <source>How often the words occur, by rank</source>
        <translation>Wie oft die Wörter vorkommen, nach Rang</translation>
    </message>
    <message>
        <source>Every word by its rank (the most frequent is number 1) and its count. On both axes equal ratios take equal lengths.</source>
        <translation>Jedes Wort nach seinem Rang (das häufigste ist Nummer 1) und seiner Zahl. Auf beiden Achsen sind gleiche Verhältnisse gleich lang.</translation>
    </message>
    <message>
        <source>rank of the word</source>
        <translation>Rang des Wortes</translation>
    </message>
    <message>
        <source>how often it occurs</source>
        <translation>wie oft es vorkommt</translation>
    </message>
    <message>
        <source>The words that stand at the rank under the cursor</source>
        <translation>Die Wörter, die auf dem Rang unter dem Zeiger stehen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Different words</source>
        <translation>Verschiedene Wörter</translation>
    </message>
    <message>
        <source>Seen only once</source>
        <translation>Nur einmal da</translation>
    </message>
    <message>
        <source>Times each (mean)</source>
        <translation>Je Wort (Mittel)</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Zipf&apos;s law: first count ÷ rank</source>
        <translation>Zipfsches Gesetz: erste Zahl ÷ Rang</translation>
    </message>
    <message>
        <source>raw text</source>
        <translation>roher Text</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>sauberer Text</translation>
    </message>
    <message>
        <source>Move over the curve to see which words stand where; both curves end with the words that occur once.</source>
        <translation>Fahr über die Kurve, um zu sehen, welche Wörter wo stehen; beide Kurven enden mit den Wörtern, die einmal vorkommen.</translation>
    </message>
    <message>
        <source>%1: “%2”, %3 times</source>
        <translation>%1: „%2“, %3-mal</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>The raw text has %1 words, %2 of them different, the clean one %3, of which %4 are different.</source>
        <translation>Der rohe Text hat %1 Wörter, davon %2 verschiedene, der saubere %3, davon %4 verschiedene.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::CoveredPage</name>
    <message>
        <source>Click the word to cover</source>
        <translation>Klick auf das Wort, das du verdecken willst</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Cover the word “%1”</source>
        <translation>Das Wort „%1“ verdecken</translation>
    </message>
    <message>
        <source>Probability of the covered word, read out as if a layer were the last (logit lens): softmax of the scores (logits) that its numbers give</source>
        <translation>Wahrscheinlichkeit des verdeckten Wortes, abgelesen, als wäre eine Schicht die letzte (Logit Lens): Softmax der Werte (Logits), die ihre Zahlen ergeben</translation>
    </message>
    <message>
        <source>Probability of the covered word by layer</source>
        <translation>Wahrscheinlichkeit des verdeckten Wortes je Schicht</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The probability of the covered word if each layer were the last (logit lens); layer 0 is what goes in</source>
        <translation>Die Wahrscheinlichkeit des verdeckten Wortes, wenn jede Schicht die letzte wäre (Logit Lens); Schicht 0 ist, was hineingeht</translation>
    </message>
    <message>
        <source>probability of the covered word</source>
        <translation>Wahrscheinlichkeit des verdeckten Wortes</translation>
    </message>
    <message>
        <source>Covered word</source>
        <translation>Verdecktes Wort</translation>
    </message>
    <message>
        <source>Going in (layer 0)</source>
        <translation>Am Eingang (Schicht 0)</translation>
    </message>
    <message>
        <source>After layer %1</source>
        <translation>Nach Schicht %1</translation>
    </message>
    <message>
        <source>The numbers that go into the first layer, read out as if no layer came after</source>
        <translation>Die Zahlen, die in die erste Schicht gehen, abgelesen, als käme keine Schicht mehr</translation>
    </message>
    <message>
        <source>What layer %1 would guess if it were the last (logit lens)</source>
        <translation>Was Schicht %1 raten würde, wenn sie die letzte wäre (Logit Lens)</translation>
    </message>
    <message>
        <source>Guesses after layer %1</source>
        <translation>Vermutungen nach Schicht %1</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>probability if this were the last layer</source>
        <translation>Wahrscheinlichkeit, wenn dies die letzte Schicht wäre</translation>
    </message>
    <message>
        <source>Words that are guessed from the most similar numbers: nearest by cosine among the average states from which each word of 48 validation rows had to be guessed</source>
        <translation>Wörter, die aus den ähnlichsten Zahlen geraten werden: am nächsten nach Kosinus unter den mittleren Zuständen, aus denen jedes Wort von 48 Zeilen Validierungstext zu raten war</translation>
    </message>
    <message>
        <source>%1, the word that was covered</source>
        <translation>%1, das verdeckte Wort</translation>
    </message>
    <message>
        <source>Most alike: %1</source>
        <translation>Am ähnlichsten: %1</translation>
    </message>
    <message>
        <source>After layer %1 the covered word has a probability of %2.</source>
        <translation>Nach Schicht %1 hat das verdeckte Wort eine Wahrscheinlichkeit von %2.</translation>
    </message>
    <message>
        <source>What the model sees: %1</source>
        <translation>Was das Modell sieht: %1</translation>
    </message>
    <message>
        <source>(only the beginning of a text)</source>
        <translation>(nur der Anfang eines Textes)</translation>
    </message>
    <message>
        <source>Type a sentence and click the word to cover.</source>
        <translation>Tipp einen Satz ein und klick auf das Wort, das du verdecken willst.</translation>
    </message>
    <message>
        <source>On the way in there is only “something is covered here”</source>
        <translation>Am Eingang steht nur „hier ist etwas verdeckt“</translation>
    </message>
    <message>
        <source>On the way in there is only the word before</source>
        <translation>Am Eingang steht nur das Wort davor</translation>
    </message>
    <message>
        <source>%1: “%2” has a probability of %3. After the last layer it has %4. (Step %5)</source>
        <translation>%1: „%2“ hat eine Wahrscheinlichkeit von %3. Nach der letzten Schicht hat es %4. (Schritt %5)</translation>
    </message>
    <message>
        <source>Click a word: it is hidden from the model, and every layer shows what it makes of the rest.</source>
        <translation>Klick auf ein Wort: Es wird vor dem Modell verborgen, und jede Schicht zeigt, was sie aus dem Rest macht.</translation>
    </message>
    <message>
        <source>Everything that the model may use for its guess. Where it guesses the next word, what the words before say is read at the last of them.</source>
        <translation>Alles, was das Modell für seine Vermutung nutzen darf. Wo es das nächste Wort rät, wird beim letzten der Wörter davor abgelesen, was sie sagen.</translation>
    </message>
    <message>
        <source>What the model sees: %1 …   It guesses the next word, so it cannot look at what comes after.</source>
        <translation>Was das Modell sieht: %1 …   Es rät das nächste Wort und kann nicht sehen, was danach kommt.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::CutPage</name>
    <message>
        <source>Every character is a token, a space too. The vocabulary is small and the rows of numbers are long.</source>
        <translation>Jedes Zeichen ist ein Token, auch ein Leerzeichen. Der Wortschatz ist klein, die Zahlenreihen sind lang.</translation>
    </message>
    <message>
        <source>What often stands together becomes one token, rare words are spelled in pieces (byte pair encoding). ␣ is a space.</source>
        <translation>Was oft beisammensteht, wird ein Token; seltene Wörter werden aus Teilen buchstabiert (Byte Pair Encoding). ␣ ist ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Every word of the training text is a token. A word that the text never used has no number of its own: it becomes [UNK].</source>
        <translation>Jedes Wort des Trainingstextes ist ein Token. Ein Wort, das dort nie vorkam, hat keine eigene Nummer: Es wird zu [UNK].</translation>
    </message>
    <message>
        <source>Your sentence</source>
        <translation>Dein Satz</translation>
    </message>
    <message>
        <source>Sentence to cut into tokens</source>
        <translation>Satz, der in Token zerlegt wird</translation>
    </message>
    <message>
        <source>Type any sentence: it is cut while you type, by vocabularies made from the text of the run</source>
        <translation>Tipp irgendeinen Satz ein: Er wird beim Tippen zerlegt, mit Wortschätzen aus dem Text des Laufs</translation>
    </message>
    <message>
        <source>Type a sentence…</source>
        <translation>Tipp einen Satz ein …</translation>
    </message>
    <message>
        <source>this is how your model reads</source>
        <translation>so liest dein Modell</translation>
    </message>
    <message>
        <source>The run was started with this kind of tokens (tokenizer)</source>
        <translation>Der Lauf wurde mit dieser Art von Token begonnen (Tokenizer)</translation>
    </message>
    <message>
        <source>The sentence in tokens: %1</source>
        <translation>Der Satz in Token: %1</translation>
    </message>
    <message>
        <source>A box is a token, the number below it is its place in the vocabulary (token id): all that the model gets. The same number has the same colour.</source>
        <translation>Ein Kasten ist ein Token, die Zahl darunter sein Platz im Wortschatz (Token-ID): Mehr bekommt das Modell nicht. Gleiche Nummer, gleiche Farbe.</translation>
    </message>
    <message>
        <source>Merges learned</source>
        <translation>Gelernte Verschmelzungen</translation>
    </message>
    <message>
        <source>How many pairs have been joined so far (merges). The page “Learn the pieces” shows them one by one.</source>
        <translation>Wie viele Paare schon verschmolzen sind (Merges). Die Seite „Teile lernen“ zeigt sie eines nach dem anderen.</translation>
    </message>
    <message>
        <source>Cut into tokens</source>
        <translation>In Token zerlegt</translation>
    </message>
    <message>
        <source>%1 merges</source>
        <translation>%1 Verschmelzungen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Measured on %1 kB of the run&apos;s text that the pieces were not learned from: characters %2, words %3 (%4 % of them unknown).</source>
        <translation>Gemessen an %1 kB vom Text des Laufs, aus denen die Teile nicht gelernt wurden: Zeichen %2, Wörter %3 (%4 % davon unbekannt).</translation>
    </message>
    <message>
        <source>“%1” cut into tokens.</source>
        <translation>„%1“ in Token zerlegt.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::DataView</name>
    <message>
        <source>Whether the text could be read, and how much of it is looked at</source>
        <translation>Ob der Text gelesen werden konnte und wie viel davon angesehen wird</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>Wird gereinigt …</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The text cannot be read: %1</source>
        <translation>Der Text lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Only the beginning of the text is looked at: %1 of %2 bytes.</source>
        <translation>Nur der Anfang des Textes wird angesehen: %1 von %2 Bytes.</translation>
    </message>
    <message>
        <source>Two models beside</source>
        <translation>Zwei Modelle daneben</translation>
    </message>
    <message>
        <source>Measured on two models that are trained beside your run, on the text chosen here.</source>
        <translation>Gemessen an zwei Modellen, die neben deinem Lauf mit dem hier gewählten Text trainiert werden.</translation>
    </message>
    <message>
        <source>Counted in the text</source>
        <translation>Im Text gezählt</translation>
    </message>
    <message>
        <source>Counted in the text that is cleaned here; no model is asked.</source>
        <translation>Im Text gezählt, der hier gereinigt wird; kein Modell wird gefragt.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::DecisionCard</name>
    <message>
        <source>The line chosen above, by its number in the raw text</source>
        <translation>Die oben gewählte Zeile, nach ihrer Nummer im rohen Text</translation>
    </message>
    <message>
        <source>What was done to line %1</source>
        <translation>Was mit Zeile %1 geschah</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Nothing: it was clean as it stood.</source>
        <translation>Nichts: Sie war sauber, wie sie war.</translation>
    </message>
    <message>
        <source>Choose a line above to see what was done to it and why. Enter leads here.</source>
        <translation>Wähl oben eine Zeile, um zu sehen, was mit ihr geschah und warum. Die Eingabetaste führt hierher.</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The line as this step got it, and what it made of it</source>
        <translation>Die Zeile, wie dieser Schritt sie bekam, und was er aus ihr machte</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>Wieder anwenden</translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>The step does to this line again what it did</source>
        <translation>Der Schritt tut mit dieser Zeile wieder, was er tat</translation>
    </message>
    <message>
        <source>This line stays as it was before this step; all others are cleaned as before</source>
        <translation>Diese Zeile bleibt, wie sie vor diesem Schritt war; alle anderen werden gereinigt wie zuvor</translation>
    </message>
</context>
<context>
    <name>glassbox::views::EarlierPage</name>
    <message>
        <source>The same beginning, continued by the model as it was at each step, with the training loss of that step (nats a token)</source>
        <translation>Derselbe Anfang, fortgesetzt vom Modell, wie es bei jedem Schritt war, mit dem Loss dieses Schritts beim Training (Nats je Token)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Surprise (loss)</source>
        <translation>Überraschung (Loss)</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>Training loss of that step, nats a token</source>
        <translation>Loss beim Training in diesem Schritt, Nats je Token</translation>
    </message>
    <message>
        <source>Texts by models of earlier steps</source>
        <translation>Texte von Modellen früherer Schritte</translation>
    </message>
    <message>
        <source>Texts gathered while training</source>
        <translation>Texte, beim Training gesammelt</translation>
    </message>
    <message>
        <source>Always the likeliest word</source>
        <translation>Immer das wahrscheinlichste Wort</translation>
    </message>
    <message>
        <source>By sliders and seed</source>
        <translation>Nach Reglern und Startzahl</translation>
    </message>
    <message>
        <source>How the texts are written</source>
        <translation>Wie die Texte geschrieben werden</translation>
    </message>
    <message>
        <source>Always the likeliest word (greedy): differences come from the model alone. By sliders and seed: drawn as on the page.</source>
        <translation>Immer das wahrscheinlichste Wort (greedy): Unterschiede kommen allein vom Modell. Nach Reglern und Startzahl: gezogen wie auf der Seite.</translation>
    </message>
    <message>
        <source>How many of the kept models have written their text</source>
        <translation>Wie viele der aufbewahrten Modelle ihren Text geschrieben haben</translation>
    </message>
    <message>
        <source>The same beginning, written by the model of earlier steps</source>
        <translation>Derselbe Anfang, geschrieben vom Modell früherer Schritte</translation>
    </message>
    <message>
        <source>Since this page was opened, the model writes one text now and then while it trains: at moments that are kept, for at most 1 % of the time.</source>
        <translation>Seit diese Seite offen ist, schreibt das Modell beim Training ab und zu einen Text: bei aufbewahrten Schritten, für höchstens 1 % der Zeit.</translation>
    </message>
    <message>
        <source>Gathered while training, newest first</source>
        <translation>Beim Training gesammelt, neueste zuerst</translation>
    </message>
    <message>
        <source>Gathered while training: press play, and they come in here</source>
        <translation>Beim Training gesammelt: Drück auf Start, und sie erscheinen hier</translation>
    </message>
    <message>
        <source>Writing: %1 of %2</source>
        <translation>Schreibt: %1 von %2</translation>
    </message>
    <message>
        <source>Step %1, loss %2: %3</source>
        <translation>Schritt %1, Loss %2: %3</translation>
    </message>
    <message>
        <source>At step %1: %2 At step %3: %4</source>
        <translation>Bei Schritt %1: %2 Bei Schritt %3: %4</translation>
    </message>
    <message>
        <source>Step %1, loss %2</source>
        <translation>Schritt %1, Loss %2</translation>
    </message>
</context>
<context>
    <name>glassbox::views::ExamplesPage</name>
    <message>
        <source>Make them one by one</source>
        <translation>Eines nach dem anderen</translation>
    </message>
    <message>
        <source>How many exercises the rule makes of this sentence, and that nobody has to write an answer</source>
        <translation>Wie viele Aufgaben die Regel aus diesem Satz macht, ohne dass jemand eine Antwort schreiben muss</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Roher Text</translation>
    </message>
    <message>
        <source>Raw text to make examples of</source>
        <translation>Roher Text, aus dem Beispiele werden</translation>
    </message>
    <message>
        <source>Any sentence, as it stands in a book or on a page. Its first %1 words and marks are shown below.</source>
        <translation>Irgendein Satz, wie er in einem Buch oder auf einer Seite steht. Unten stehen seine ersten %1 Wörter und Satzzeichen.</translation>
    </message>
    <message>
        <source>Type a sentence…</source>
        <translation>Tipp einen Satz ein …</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>Nächstes Wort</translation>
    </message>
    <message>
        <source>Every word is guessed from those before it (causal language model)</source>
        <translation>Jedes Wort wird aus denen davor geraten (kausales Sprachmodell)</translation>
    </message>
    <message>
        <source>Covered word</source>
        <translation>Verdecktes Wort</translation>
    </message>
    <message>
        <source>A word is covered and guessed from all others (masked language model). Here each is covered once; in training the words to be covered are drawn by lot.</source>
        <translation>Ein Wort wird verdeckt und aus allen anderen geraten (maskiertes Sprachmodell). Hier wird jedes einmal verdeckt; beim Training werden die verdeckten Wörter ausgelost.</translation>
    </message>
    <message>
        <source>Shows how the rule makes one example after the other</source>
        <translation>Zeigt, wie die Regel ein Beispiel nach dem anderen macht</translation>
    </message>
    <message>
        <source>The text is its own answer key (self-supervised)</source>
        <translation>Der Text ist sein eigener Lösungsschlüssel (selbstüberwacht)</translation>
    </message>
    <message>
        <source>Self-supervised learning: a fixed rule makes exercise and answer from the raw text</source>
        <translation>Selbstüberwachtes Lernen: Eine feste Regel macht aus dem rohen Text Aufgabe und Antwort</translation>
    </message>
    <message>
        <source>Examples made from the text</source>
        <translation>Beispiele aus dem Text</translation>
    </message>
    <message>
        <source>Each row is one example: what the model reads, and in its place the word it has to guess. The answer is a word of the text itself.</source>
        <translation>Jede Zeile ist ein Beispiel: was das Modell liest, und an seinem Platz das Wort, das es raten muss. Die Antwort ist ein Wort des Textes selbst.</translation>
    </message>
    <message>
        <source>With a label (supervised)</source>
        <translation>Mit Etikett (überwacht)</translation>
    </message>
    <message>
        <source>Supervised learning: a person writes the right answer (label) to every example</source>
        <translation>Überwachtes Lernen: Zu jedem Beispiel schreibt ein Mensch die richtige Antwort (das Etikett, Label)</translation>
    </message>
    <message>
        <source>The same sentence, as an example to be labelled</source>
        <translation>Derselbe Satz, als Beispiel, das ein Etikett braucht</translation>
    </message>
    <message>
        <source>Is it about an animal, a plant or the weather?</source>
        <translation>Geht es um ein Tier, eine Pflanze oder das Wetter?</translation>
    </message>
    <message>
        <source>What the answers are, a person has to decide too</source>
        <translation>Welche Antworten es gibt, muss auch ein Mensch entscheiden</translation>
    </message>
    <message>
        <source>You write the label…</source>
        <translation>Du schreibst das Etikett …</translation>
    </message>
    <message>
        <source>Label of the sentence</source>
        <translation>Etikett des Satzes</translation>
    </message>
    <message>
        <source>The right answer to this example, written by a person: you</source>
        <translation>Die richtige Antwort zu diesem Beispiel, von einem Menschen geschrieben: von dir</translation>
    </message>
    <message>
        <source>How many examples this sentence gives when a person writes the answer</source>
        <translation>Wie viele Beispiele dieser Satz gibt, wenn ein Mensch die Antwort schreibt</translation>
    </message>
    <message>
        <source>Examples from text</source>
        <translation>Beispiele aus Text</translation>
    </message>
    <message>
        <source>Type at least two words: then there is something to guess.</source>
        <translation>Tipp mindestens zwei Wörter ein: Dann gibt es etwas zu raten.</translation>
    </message>
    <message>
        <source>%1 examples from one sentence. Nobody wrote an answer: each is the word that stands in the text anyway. The model always guesses from earlier words only.</source>
        <translation>%1 Beispiele aus einem Satz. Niemand hat eine Antwort geschrieben: Jede ist das Wort, das ohnehin im Text steht. Das Modell rät immer nur aus früheren Wörtern.</translation>
    </message>
    <message>
        <source>%1 examples from one sentence. Nobody wrote an answer: each is the word under the cover. The model reads earlier and later words; the place it must guess is marked [MASK].</source>
        <translation>%1 Beispiele aus einem Satz. Niemand hat eine Antwort geschrieben: Jede ist das verdeckte Wort. Das Modell liest frühere und spätere Wörter; die Stelle, die es raten muss, ist mit [MASK] markiert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>From “%1”:</source>
        <translation>Aus „%1“:</translation>
    </message>
    <message>
        <source>No example yet. What is asked for stands nowhere in the text, so a person must write it first.</source>
        <translation>Noch kein Beispiel. Wonach gefragt ist, steht nirgends im Text; ein Mensch muss es erst schreiben.</translation>
    </message>
    <message>
        <source>1 example: read the sentence → guess “%1”. It needed a person: you. For a million examples it needs a million such answers.</source>
        <translation>1 Beispiel: den Satz lesen → „%1“ raten. Dafür war ein Mensch nötig: du. Für eine Million Beispiele braucht es eine Million solcher Antworten.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the figure or its numbers as a file</source>
        <translation>Das Bild oder seine Zahlen als Datei speichern</translation>
    </message>
    <message>
        <source>Export the figure or its numbers</source>
        <translation>Das Bild oder seine Zahlen exportieren</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>Noch nichts zu exportieren</translation>
    </message>
</context>
<context>
    <name>glassbox::views::FlowPage</name>
    <message>
        <source>Lines of the raw text, and how many of them stand in the clean one</source>
        <translation>Zeilen des rohen Textes, und wie viele davon im sauberen stehen</translation>
    </message>
    <message>
        <source>From raw to clean text</source>
        <translation>Vom rohen zum sauberen Text</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Roher Text</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Sauberer Text</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repariert</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>No step is ticked: the text stays as it is.</source>
        <translation>Kein Schritt ist angehakt: Der Text bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Of %1 of the raw text %2 stand in the clean one.</source>
        <translation>Von %1 des rohen Textes stehen %2 im sauberen.</translation>
    </message>
    <message>
        <source>Most are taken out by the step “%1”: %2.</source>
        <translation>Die meisten entfernt der Schritt „%1“: %2.</translation>
    </message>
    <message>
        <source>From top to bottom the lines go through one step after the other. Hatched: repaired there; what peels off is taken out. Equally wide is equally many lines. A click on a step shows what it did.</source>
        <translation>Von oben nach unten gehen die Zeilen durch einen Schritt nach dem anderen. Schraffiert: dort repariert; was sich ablöst, wird entfernt. Gleich breit sind gleich viele Zeilen. Ein Klick auf einen Schritt zeigt, was er tat.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::InsideView</name>
    <message>
        <source>Inside</source>
        <translation>Innen</translation>
    </message>
</context>
<context>
    <name>glassbox::views::LadderPage</name>
    <message>
        <source>Pause the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Trained here</source>
        <translation>Hier trainiert</translation>
    </message>
    <message>
        <source>These small models are trained now on this computer, beside your run.</source>
        <translation>Diese kleinen Modelle werden jetzt auf diesem Computer trainiert, neben deinem Lauf.</translation>
    </message>
    <message>
        <source>Progress of the ladder</source>
        <translation>Fortschritt der Leiter</translation>
    </message>
    <message>
        <source>How much of the training of all these models is done</source>
        <translation>Wie viel vom Training all dieser Modelle getan ist</translation>
    </message>
    <message>
        <source>What the ladder is doing</source>
        <translation>Was die Leiter gerade tut</translation>
    </message>
    <message>
        <source>The ladder computes beside your run, on the same cores: both are slower meanwhile.</source>
        <translation>Die Leiter rechnet neben deinem Lauf, auf denselben Kernen: Solange sind beide langsamer.</translation>
    </message>
    <message>
        <source>Pauses the training of your run, so that the ladder has the cores for itself. Your run can go on afterwards.</source>
        <translation>Hält das Training deines Laufs an, damit die Leiter die Kerne für sich hat. Danach kann dein Lauf weitergehen.</translation>
    </message>
    <message>
        <source>The ladder: models of rising size</source>
        <translation>Die Leiter: Modelle steigender Größe</translation>
    </message>
    <message>
        <source>The models of the ladder</source>
        <translation>Die Modelle der Leiter</translation>
    </message>
    <message>
        <source>Weights of each model without the tables at both ends: that is the size that scaling laws are about. The last one is predicted before it is trained.</source>
        <translation>Gewichte jedes Modells ohne die Tabellen an beiden Enden: Von dieser Größe handeln Skalierungsgesetze (scaling laws). Das letzte wird vorhergesagt, bevor es trainiert wird.</translation>
    </message>
    <message>
        <source>weights, without the tables at both ends</source>
        <translation>Gewichte, ohne die Tabellen an beiden Enden</translation>
    </message>
    <message>
        <source>%1 layers, width %2</source>
        <translation>%1 Schichten, Breite %2</translation>
    </message>
    <message>
        <source>%1: to be predicted</source>
        <translation>%1: wird vorhergesagt</translation>
    </message>
    <message>
        <source>Loss against size</source>
        <translation>Loss und Größe</translation>
    </message>
    <message>
        <source>Both axes are logarithmic. Loss (surprise) on new text against the number of weights without the tables at both ends, as scaling laws count. All models read equally much.</source>
        <translation>Beide Achsen sind logarithmisch. Loss (Überraschung) auf neuem Text über der Zahl der Gewichte ohne die Tabellen an beiden Enden, wie Skalierungsgesetze zählen. Alle Modelle lesen gleich viel.</translation>
    </message>
    <message>
        <source>Loss against operations</source>
        <translation>Loss und Rechenoperationen</translation>
    </message>
    <message>
        <source>The same models over the multiplications and additions of their whole training. Both axes are logarithmic.</source>
        <translation>Dieselben Modelle über den Multiplikationen und Additionen ihres ganzen Trainings. Beide Achsen sind logarithmisch.</translation>
    </message>
    <message>
        <source>The curve above the known floor</source>
        <translation>Die Kurve über dem bekannten Boden</translation>
    </message>
    <message>
        <source>Loss = floor + A ÷ weights^α. The story world tells the lowest possible loss, so that two numbers are left to find. Miss: (predicted − real) ÷ real.</source>
        <translation>Loss = Boden + A ÷ Gewichte^α. Die Geschichtenwelt verrät den tiefsten möglichen Loss, so dass zwei Zahlen zu finden bleiben. Abweichung: (vorhergesagt − wirklich) ÷ wirklich.</translation>
    </message>
    <message>
        <source>A caution: the curve that finds its own floor</source>
        <translation>Zur Vorsicht: die Kurve, die ihren Boden selbst sucht</translation>
    </message>
    <message>
        <source>The same curve with three numbers to find from few points. It runs through them as well and may still promise wrongly.</source>
        <translation>Dieselbe Kurve, aber drei Zahlen sind aus wenigen Punkten zu finden. Sie läuft ebenso gut durch die Punkte und kann doch Falsches versprechen.</translation>
    </message>
    <message>
        <source>%1 of %2 models are trained, with %3 seeds each.</source>
        <translation>%1 von %2 Modellen sind trainiert, mit je %3 Startzahlen.</translation>
    </message>
    <message>
        <source>The curve has predicted; now the larger model is trained.</source>
        <translation>Die Kurve hat vorhergesagt; jetzt wird das größere Modell trainiert.</translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation>Noch etwa %1.</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Climb again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Climb the ladder</source>
        <translation>Leiter besteigen</translation>
    </message>
    <message>
        <source>Stops the training of these models; your run stays as it is</source>
        <translation>Beendet das Training dieser Modelle; dein Lauf bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Trains small models of rising size, predicts a larger one and trains it too. Your run stays as it is.</source>
        <translation>Trainiert kleine Modelle steigender Größe, sagt ein größeres vorher und trainiert auch das. Dein Lauf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The ladder could not be climbed: %1</source>
        <translation>Die Leiter ließ sich nicht besteigen: %1</translation>
    </message>
    <message>
        <source>Called off. What was trained so far is shown.</source>
        <translation>Abgebrochen. Gezeigt wird, was bis dahin trainiert war.</translation>
    </message>
    <message>
        <source>Trained now on this computer, all on equally much text.</source>
        <translation>Jetzt auf diesem Computer trainiert, alle mit gleich viel Text.</translation>
    </message>
    <message>
        <source>%1 small models, each larger than the one before, read equally much text, with %2 seeds. A curve through them predicts the loss of the next larger model. Then that one is trained, and you see how far the prediction missed. It takes up to two minutes.</source>
        <translation>%1 kleine Modelle, jedes größer als das davor, lesen gleich viel Text, mit %2 Startzahlen. Eine Kurve durch sie sagt den Loss des nächstgrößeren Modells vorher. Dann wird es trainiert, und du siehst, wie weit die Vorhersage danebenlag. Das dauert bis zu zwei Minuten.</translation>
    </message>
    <message>
        <source>Its prediction is drawn here before the larger model is trained.</source>
        <translation>Ihre Vorhersage wird gezeichnet, bevor das größere Modell trainiert wird.</translation>
    </message>
    <message>
        <source>It is drawn beside the other, so that you can see which one to trust.</source>
        <translation>Sie wird neben der anderen gezeichnet: So siehst du, welcher zu trauen ist.</translation>
    </message>
    <message>
        <source>Loss = %1 + %2 ÷ weights^%3. Predicted for %4 weights: %5.</source>
        <translation>Loss = %1 + %2 ÷ Gewichte^%3. Vorhergesagt für %4 Gewichte: %5.</translation>
    </message>
    <message>
        <source>It puts the floor at %1 and predicts %2.</source>
        <translation>Sie legt den Boden auf %1 und sagt %2 vorher.</translation>
    </message>
    <message>
        <source>It came out at %1: a miss of %2.</source>
        <translation>Wirklich wurden es %1: %2 daneben.</translation>
    </message>
    <message>
        <source>A miss of %1.</source>
        <translation>Das ist %1 daneben.</translation>
    </message>
    <message>
        <source>Loss %1 with %2 weights, %3 with %4.</source>
        <translation>Loss %1 mit %2 Gewichten, %3 mit %4.</translation>
    </message>
    <message>
        <source>The other curve:</source>
        <translation>Die andere Kurve:</translation>
    </message>
    <message>
        <source>Let the race end first: beside the ladder both engines seem slower than they are.</source>
        <translation>Lass erst den Wettlauf zu Ende gehen: Neben der Leiter wirken beide Rechenwerke langsamer, als sie sind.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::LearnPage</name>
    <message>
        <source>Merge before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next merge</source>
        <translation>Nächste Verschmelzung</translation>
    </message>
    <message>
        <source>One merge back</source>
        <translation>Eine Verschmelzung zurück</translation>
    </message>
    <message>
        <source>Merge after merge, at a pace to read along</source>
        <translation>Eine Verschmelzung nach der anderen, im Tempo zum Mitlesen</translation>
    </message>
    <message>
        <source>Joins the most frequent pair everywhere in the text</source>
        <translation>Verschmilzt das häufigste Paar überall im Text</translation>
    </message>
    <message>
        <source>Merges done</source>
        <translation>Erledigte Verschmelzungen</translation>
    </message>
    <message>
        <source>Merges done so far: every merge adds one token to the vocabulary</source>
        <translation>Verschmelzungen bis hierher: Jede fügt dem Wortschatz ein Token hinzu</translation>
    </message>
    <message>
        <source>Vocabulary: 4 special tokens, 256 bytes, and one token for each merge. Bytes are what every text consists of in a computer, so nothing is ever unknown.</source>
        <translation>Wortschatz: 4 besondere Token, 256 Bytes und für jede Verschmelzung ein Token. Aus Bytes besteht im Computer jeder Text, darum ist nie etwas unbekannt.</translation>
    </message>
    <message>
        <source>Which pair stands together most often?</source>
        <translation>Welches Paar steht am häufigsten beisammen?</translation>
    </message>
    <message>
        <source>Counted over the part of the run&apos;s text that is learned from: how often two tokens stand next to each other inside a word. The most frequent pair is joined next.</source>
        <translation>Gezählt im Teil des Lauftextes, aus dem gelernt wird: wie oft zwei Token in einem Wort nebeneinanderstehen. Das häufigste Paar wird als Nächstes verschmolzen.</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>times side by side</source>
        <translation>Mal nebeneinander</translation>
    </message>
    <message>
        <source>The most frequent pairs of tokens</source>
        <translation>Die häufigsten Paare von Token</translation>
    </message>
    <message>
        <source>No merge is left to show.</source>
        <translation>Keine Verschmelzung mehr zu zeigen.</translation>
    </message>
    <message>
        <source>Vocabulary and tokens per word</source>
        <translation>Wortschatz und Token je Wort</translation>
    </message>
    <message>
        <source>Tokens per word on a part of the text that the pieces were not learned from, encoded with the first merges only: tokens divided by words</source>
        <translation>Token je Wort in einem Teil des Textes, aus dem die Teile nicht gelernt wurden, zerlegt nur mit den ersten Verschmelzungen: Token geteilt durch Wörter</translation>
    </message>
    <message>
        <source>A line of the text, written with these tokens</source>
        <translation>Eine Zeile des Textes, mit diesen Token geschrieben</translation>
    </message>
    <message>
        <source>It comes from the part of the text that is not learned from</source>
        <translation>Sie stammt aus dem Teil des Textes, aus dem nicht gelernt wird</translation>
    </message>
    <message>
        <source>The line in tokens</source>
        <translation>Die Zeile in Token</translation>
    </message>
    <message>
        <source>Framed: where the last merge has joined two tokens</source>
        <translation>Umrahmt: wo die letzte Verschmelzung zwei Token verbunden hat</translation>
    </message>
    <message>
        <source>Learn the pieces (BPE)</source>
        <translation>Teile lernen (BPE)</translation>
    </message>
    <message>
        <source>vocabulary (different tokens)</source>
        <translation>Wortschatz (verschiedene Token)</translation>
    </message>
    <message>
        <source>tokens per word</source>
        <translation>Token je Wort</translation>
    </message>
    <message>
        <source>Pieces (BPE)</source>
        <translation>Wortteile (BPE)</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>With %1 tokens in the vocabulary a word takes %2 tokens on average, with %3 it takes %4.</source>
        <translation>Mit %1 Token im Wortschatz braucht ein Wort im Mittel %2 Token, mit %3 braucht es %4.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Merge %1 of %2 · vocabulary %3</source>
        <translation>Verschmelzung %1 von %2 · Wortschatz %3</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>These are all the merges shown here.</source>
        <translation>Das sind alle Verschmelzungen, die hier gezeigt werden.</translation>
    </message>
    <message>
        <source>“%1” is followed by “%2” %3 times</source>
        <translation>Auf „%1“ folgt „%2“ %3-mal</translation>
    </message>
    <message>
        <source>“%1” and “%2” stand together %3 times, more often than any other pair. The next merge makes them the token “%4”, number %5.</source>
        <translation>„%1“ und „%2“ stehen %3-mal beisammen; kein Paar ist häufiger. Die nächste Verschmelzung macht daraus das Token „%4“, Nummer %5.</translation>
    </message>
    <message>
        <source>The line takes %1.</source>
        <translation>Die Zeile braucht %1.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::LineList</name>
    <message>
        <source>– taken out –</source>
        <translation>– entfernt –</translation>
    </message>
</context>
<context>
    <name>glassbox::views::LineModel</name>
    <message>
        <source>Line %1, taken out: %2. %3</source>
        <translation>Zeile %1, entfernt: %2. %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1, raw: %2. Clean: %3. %4</source>
        <translation>Zeile %1, roh: %2. Sauber: %3. %4</translation>
    </message>
</context>
<context>
    <name>glassbox::views::LinesPage</name>
    <message>
        <source>Lines shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Which lines are listed: all, those that are not as they were, or those on which one step decided</source>
        <translation>Welche Zeilen aufgeführt sind: alle, die veränderten oder die, über die ein Schritt entschied</translation>
    </message>
    <message>
        <source>Lines listed below, of all lines of the raw text</source>
        <translation>Unten aufgeführte Zeilen, von allen Zeilen des rohen Textes</translation>
    </message>
    <message>
        <source>Raw and clean text, line by line</source>
        <translation>Roher und sauberer Text, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Roher Text</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Sauberer Text</translation>
    </message>
    <message>
        <source>&lt;s&gt;struck through&lt;/s&gt;: taken out &amp;nbsp; &lt;u&gt;underlined&lt;/u&gt;: put in</source>
        <translation>&lt;s&gt;durchgestrichen&lt;/s&gt;: entfernt &amp;nbsp; &lt;u&gt;unterstrichen&lt;/u&gt;: eingesetzt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Lines that changed</source>
        <translation>Veränderte Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The text is not there yet.</source>
        <translation>Der Text ist noch nicht da.</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>Dieser Text ist leer.</translation>
    </message>
    <message>
        <source>Nothing here: no line of this text needed it.</source>
        <translation>Nichts hier: Keine Zeile dieses Textes hatte es nötig.</translation>
    </message>
    <message>
        <source>%1 became %2: %3 repairs, %4 taken out.</source>
        <translation>Aus %1 wurden %2: %3 Reparaturen, %4 entfernt.</translation>
    </message>
    <message>
        <source>Decisions undone: %1.</source>
        <translation>Zurückgenommene Entscheidungen: %1.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>(taken out)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Each line as it was, and beside it as it became. Struck through: taken out; underlined: put in.</source>
        <translation>Jede Zeile, wie sie war, und daneben, wie sie wurde. Durchgestrichen: entfernt; unterstrichen: eingesetzt.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::LossView</name>
    <message>
        <source>The curve in words: means of the training loss over the last %1 steps, and the loss on validation text, which is never trained on. Loss: mean of −ln(probability of the right word), nats a token.</source>
        <translation>Die Kurve in Worten: Mittel des Loss beim Training über die letzten %1 Schritte und der Loss auf Validierungstext, mit dem nie trainiert wird. Loss: Mittel von −ln(Wahrscheinlichkeit des richtigen Wortes), Nats je Token.</translation>
    </message>
    <message>
        <source>Loss curve</source>
        <translation>Loss-Kurve</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>surprise (loss), nats a token</source>
        <translation>Überraschung (Loss), Nats je Token</translation>
    </message>
    <message>
        <source>training, each step</source>
        <translation>Training, jeder Schritt</translation>
    </message>
    <message>
        <source>training, mean of the last %1 steps</source>
        <translation>Training, Mittel der letzten %1 Schritte</translation>
    </message>
    <message>
        <source>validation, text never trained on</source>
        <translation>neuer Text, mit dem nie trainiert wird (Validierung)</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientenlänge</translation>
    </message>
    <message>
        <source>Learning rate: the number with which the direction of each step is multiplied. Gradient norm: √Σg² over all weights before clipping, so how steep the loss is there.</source>
        <translation>Lernrate: die Zahl, mit der die Richtung jedes Schritts malgenommen wird. Gradientenlänge: √Σg² über alle Gewichte vor der Kürzung, also wie steil der Loss dort ist.</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>Equal ratios take equal heights: late, small gains become visible</source>
        <translation>Gleiche Verhältnisse bekommen gleiche Höhen: späte, kleine Gewinne werden sichtbar</translation>
    </message>
    <message>
        <source>Perplexity scale</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>The same curve with perplexity beside it: among how many equally likely words the model would be as unsure (perplexity = e to the loss)</source>
        <translation>Dieselbe Kurve mit der Perplexität daneben: Unter wie vielen gleich wahrscheinlichen Wörtern wäre das Modell so unsicher (Perplexität = e hoch Loss)</translation>
    </message>
    <message>
        <source>perplexity, tokens</source>
        <translation>Perplexität, Token</translation>
    </message>
    <message>
        <source>Below the curve</source>
        <translation>Unter der Kurve</translation>
    </message>
    <message>
        <source>What drives the curve, over the same steps. Learning rate: how far each step moves the weights. Gradient norm: how steep the loss is there, before clipping.</source>
        <translation>Was die Kurve antreibt, über dieselben Schritte. Lernrate: wie weit jeder Schritt die Gewichte verschiebt. Gradientenlänge: wie steil der Loss dort ist, vor der Kürzung.</translation>
    </message>
    <message>
        <source>Nothing below</source>
        <translation>Nichts darunter</translation>
    </message>
    <message>
        <source>Learning rate below</source>
        <translation>Lernrate darunter</translation>
    </message>
    <message>
        <source>Gradient norm below</source>
        <translation>Gradient darunter</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>The numbers of all curves, step by step</source>
        <translation>Die Zahlen aller Kurven, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientenlänge</translation>
    </message>
    <message>
        <source>clipped above</source>
        <translation>darüber gekürzt</translation>
    </message>
    <message>
        <source>The learning rate over the steps of the run</source>
        <translation>Die Lernrate über die Schritte des Laufs</translation>
    </message>
    <message>
        <source>The length of the gradient at each step, before clipping</source>
        <translation>Die Länge des Gradienten bei jedem Schritt, vor der Kürzung</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>branched from run %1</source>
        <translation>abgezweigt von Lauf %1</translation>
    </message>
    <message>
        <source>step %1 is shown</source>
        <translation>gezeigt wird Schritt %1</translation>
    </message>
    <message>
        <source>Press play: the curve grows here, step by step. The lower it falls, the less the text surprises the model.</source>
        <translation>Drück auf Start: Die Kurve wächst hier, Schritt für Schritt. Je tiefer sie fällt, desto weniger überrascht der Text das Modell.</translation>
    </message>
    <message>
        <source>Data %1: raw</source>
        <translation>Daten %1: roh</translation>
    </message>
    <message>
        <source>Data %1: clean</source>
        <translation>Daten %1: sauber</translation>
    </message>
    <message>
        <source>Surprise (loss) at each step of training: the mean of −ln(probability that the model gave the right word) over the words it had to guess, in nats a token. Lower is better; 0 would be sure and always right. Level lines: what simpler guessers reach on the same text; a line with the name of a run is of the text of that run alone.</source>
        <translation>Überraschung (Loss) bei jedem Trainingsschritt: das Mittel von −ln(Wahrscheinlichkeit, die das Modell dem richtigen Wort gab) über die Wörter, die es raten musste, in Nats je Token. Niedriger ist besser; 0 wäre sicher und immer richtig. Waagerechte Linien: was einfachere Rater mit demselben Text erreichen; eine Linie mit dem Namen eines Laufs gilt nur für den Text dieses Laufs.</translation>
    </message>
    <message>
        <source>The curve of %1 is hidden here. %2</source>
        <translation>Die Kurve von %1 ist hier verborgen. %2</translation>
    </message>
</context>
<context>
    <name>glassbox::views::MachinePage</name>
    <message>
        <source>Measure this computer</source>
        <translation>Diesen Computer messen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Hier gemessen</translation>
    </message>
    <message>
        <source>What this computer reaches is measured on it; the times of other models are estimates.</source>
        <translation>Was dieser Computer erreicht, ist an ihm gemessen; die Zeiten anderer Modelle sind Schätzungen.</translation>
    </message>
    <message>
        <source>Your run reaches</source>
        <translation>Dein Lauf erreicht</translation>
    </message>
    <message>
        <source>Measured on the run at hand: tokens a second while steps are computed × operations a token, forward and backward</source>
        <translation>Am jetzigen Lauf gemessen: Token je Sekunde, während Schritte gerechnet werden × Rechenoperationen je Token, vorwärts und rückwärts</translation>
    </message>
    <message>
        <source>Measured by itself, with a model that fits the processor well</source>
        <translation>Für sich gemessen, mit einem Modell, das dem Prozessor liegt</translation>
    </message>
    <message>
        <source>A few training steps of a fixed model. The highest speed is measured with multiplications in the processor&apos;s registers alone.</source>
        <translation>Einige Trainingsschritte eines festen Modells. Das höchste Tempo wird allein mit Multiplikationen in den Registern des Prozessors gemessen.</translation>
    </message>
    <message>
        <source>Electricity while it is measured</source>
        <translation>Strom während der Messung</translation>
    </message>
    <message>
        <source>Operations of the training (6 × weights × tokens) ÷ operations a second reached here</source>
        <translation>Rechenoperationen des Trainings (6 × Gewichte × Token) ÷ Rechenoperationen je Sekunde, die hier erreicht werden</translation>
    </message>
    <message>
        <source>An estimate: it counts as if this computer could hold such a model and kept its pace. The operations of others are known to about 10 to 20 %.</source>
        <translation>Eine Schätzung: Gerechnet wird, als könnte dieser Computer ein solches Modell fassen und hielte sein Tempo. Die Rechenoperationen der anderen sind auf etwa 10 bis 20 % bekannt.</translation>
    </message>
    <message>
        <source>How long trainings would take on this computer</source>
        <translation>Wie lange Trainings auf diesem Computer dauern würden</translation>
    </message>
    <message>
        <source>hours, each line ten times as many</source>
        <translation>Stunden, jede Linie zehnmal so viele</translation>
    </message>
    <message>
        <source>Train some steps or measure this computer: then the times stand here.</source>
        <translation>Trainiere einige Schritte oder miss diesen Computer: Dann stehen hier die Zeiten.</translation>
    </message>
    <message>
        <source>%1 operations a second</source>
        <translation>%1 Rechenoperationen je Sekunde</translation>
    </message>
    <message>
        <source>not measured yet: press play</source>
        <translation>noch nicht gemessen: drück auf Start</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen…</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1 operations a second, %2 % of its highest speed (%3)</source>
        <translation>%1 Rechenoperationen je Sekunde, %2 % des höchsten Tempos (%3)</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>Nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>Your model</source>
        <translation>Dein Modell</translation>
    </message>
    <message>
        <source>The model of your run, with all its planned steps.</source>
        <translation>Das Modell deines Laufs, mit allen geplanten Schritten.</translation>
    </message>
    <message>
        <source>How long would this computer take for a large model?</source>
        <translation>Wie lange bräuchte dieser Computer für ein großes Modell?</translation>
    </message>
    <message>
        <source>On this computer the training of GPT-3 would take %1.</source>
        <translation>Auf diesem Computer würde das Training von GPT-3 %1 dauern.</translation>
    </message>
    <message>
        <source>Your run reaches: %1. Measured by itself: %2. Electricity: %3. %4</source>
        <translation>Dein Lauf erreicht: %1. Für sich gemessen: %2. Strom: %3. %4</translation>
    </message>
    <message>
        <source>%1. All planned steps of your run take about %2.</source>
        <translation>%1. Alle geplanten Schritte deines Laufs brauchen etwa %2.</translation>
    </message>
    <message>
        <source>Trains a small model for about a second, while nothing else computes</source>
        <translation>Trainiert etwa eine Sekunde lang ein kleines Modell, während sonst nichts rechnet</translation>
    </message>
    <message>
        <source>From the counter in the processor (RAPL) or the graphics card (NVML), where the system lets one read it. It counts that part alone, not the whole computer.</source>
        <translation>Vom Zähler im Prozessor (RAPL) oder in der Grafikkarte (NVML), wo das System ihn lesen lässt. Er zählt nur dieses Teil, nicht den ganzen Computer.</translation>
    </message>
    <message>
        <source>Pause your run, and let ladder and race end first: beside them this computer would seem slower than it is.</source>
        <translation>Halte deinen Lauf an und lass Leiter und Wettlauf erst fertig werden: Neben ihnen wirkt dieser Computer langsamer, als er ist.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::NeighbourList</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>times as likely as usual (lift)</source>
        <translation>Mal so wahrscheinlich wie sonst (Lift)</translation>
    </message>
    <message>
        <source>closeness (cosine)</source>
        <translation>Nähe (Kosinus)</translation>
    </message>
</context>
<context>
    <name>glassbox::views::NeighbourModel</name>
    <message>
        <source>Number %1; closer than %2 of the other words.</source>
        <translation>Nummer %1; näher als %2 der anderen Wörter.</translation>
    </message>
    <message>
        <source>Number %1; more than %2 of the other words.</source>
        <translation>Nummer %1; mehr als bei %2 der anderen Wörter.</translation>
    </message>
    <message>
        <source>Cosine %1: 1 means the same direction, 0 nothing in common.</source>
        <translation>Kosinus %1: 1 heißt dieselbe Richtung, 0 nichts gemeinsam.</translation>
    </message>
    <message>
        <source>%1 times as likely as usual (lift).</source>
        <translation>%1-mal so wahrscheinlich wie sonst (Lift).</translation>
    </message>
    <message>
        <source>Rank: 1 is nearest</source>
        <translation>Rang: 1 ist am nächsten</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Click a word to pin it</source>
        <translation>Klick auf ein Wort, um es anzuheften</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Cosine of the angle between the two words&apos; vectors, centred over the vocabulary: 1 the same direction, 0 nothing in common</source>
        <translation>Kosinus des Winkels zwischen den Vektoren der beiden Wörter, zentriert über den Wortschatz: 1 dieselbe Richtung, 0 nichts gemeinsam</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>How many times as likely as usual the model finds the word where the pinned one is in view (lift); 1 is as usual</source>
        <translation>Wievielmal so wahrscheinlich wie sonst das Modell das Wort findet, wo das angeheftete zu sehen ist (Lift); 1 ist wie sonst</translation>
    </message>
    <message>
        <source>Times as likely</source>
        <translation>Mal so oft</translation>
    </message>
    <message>
        <source>Percentile: how many of the other words are further away</source>
        <translation>Perzentil: wie viele der anderen Wörter weiter entfernt sind</translation>
    </message>
    <message>
        <source>Closer than</source>
        <translation>Näher als</translation>
    </message>
</context>
<context>
    <name>glassbox::views::NextWordPanel</name>
    <message>
        <source>%1 cut</source>
        <translation>%1 weg</translation>
    </message>
    <message>
        <source>Likeliest words</source>
        <translation>Wahrscheinlichste Wörter</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>The likeliest words for this place. Probability: e to a word&apos;s score (logit), divided by the sum over all words (softmax), so that all add up to 100 %. Click a bar, or press Enter on it, to take that word.</source>
        <translation>Die wahrscheinlichsten Wörter für diese Stelle. Wahrscheinlichkeit: e hoch den Wert (Logit) eines Wortes, geteilt durch die Summe über alle Wörter (Softmax), so dass alle zusammen 100 % ergeben. Klick auf einen Balken oder drück dort die Eingabetaste, um das Wort zu nehmen.</translation>
    </message>
    <message>
        <source>The place in the text that the bars are about</source>
        <translation>Die Stelle im Text, zu der die Balken gehören</translation>
    </message>
    <message>
        <source>Which word stands there, the probability that the model gave it, and the step of training of the model that was asked</source>
        <translation>Welches Wort dort steht, welche Wahrscheinlichkeit ihm das Modell gab und der Trainingsschritt des gefragten Modells</translation>
    </message>
    <message>
        <source>The model itself: %1. After the sliders: %2.</source>
        <translation>Das Modell selbst: %1. Nach den Reglern: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 words can be drawn.</source>
        <translation>%1 von %2 Wörtern können gezogen werden.</translation>
    </message>
    <message>
        <source>%1 of %2 pieces of words can be drawn.</source>
        <translation>%1 von %2 Wortteilen können gezogen werden.</translation>
    </message>
    <message>
        <source>Dashed outline: as the model says. Full bar: what a word is drawn from, after the sliders. “Cut”: can no longer be drawn. A full column would be 100 %.</source>
        <translation>Gestrichelter Umriss: wie das Modell sagt. Voller Balken: woraus gezogen wird, nach den Reglern. „Weg“: kann nicht mehr gezogen werden. Eine volle Spalte wären 100 %.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::OneStepView</name>
    <message>
        <source>Take one step apart</source>
        <translation>Nimm einen Schritt auseinander</translation>
    </message>
    <message>
        <source>Takes the next training step on trial: the run stays as it is until you keep the step</source>
        <translation>Tut den nächsten Trainingsschritt auf Probe: Der Lauf bleibt, wie er ist, bis du den Schritt behältst</translation>
    </message>
    <message>
        <source>The text of the batch</source>
        <translation>Der Text des Stapels</translation>
    </message>
    <message>
        <source>Click the word whose guess you want to follow</source>
        <translation>Klick auf das Wort, dessen Vermutung du verfolgen willst</translation>
    </message>
    <message>
        <source>Stage %1 of a training step (left and right arrow, Page Up and Page Down)</source>
        <translation>Stufe %1 eines Trainingsschritts (Pfeil links und rechts, Bild auf und ab)</translation>
    </message>
    <message>
        <source>Text before</source>
        <translation>Voriger Text</translation>
    </message>
    <message>
        <source>Next text</source>
        <translation>Nächster Text</translation>
    </message>
    <message>
        <source>The text before this one in the same batch</source>
        <translation>Der vorige Text im selben Stapel</translation>
    </message>
    <message>
        <source>The next text of the same batch, in the same step</source>
        <translation>Der nächste Text desselben Stapels, im selben Schritt</translation>
    </message>
    <message>
        <source>What this stage shows</source>
        <translation>Was diese Stufe zeigt</translation>
    </message>
    <message>
        <source>What this stage of the step shows, in words; every number in it is of this step and this guess. Loss: −ln(probability of the right word), nats.</source>
        <translation>Was diese Stufe des Schritts zeigt, in Worten; jede Zahl gehört zu diesem Schritt und dieser Vermutung. Loss: −ln(Wahrscheinlichkeit des richtigen Wortes), Nats.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The stage before (Page Up)</source>
        <translation>Die vorige Stufe (Bild auf)</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>The model is being prepared.</source>
        <translation>Das Modell wird vorbereitet.</translation>
    </message>
    <message>
        <source>Pause and take one step apart</source>
        <translation>Anhalten und einen Schritt auseinandernehmen</translation>
    </message>
    <message>
        <source>The model is being trained, step after step. Pause it to take a single step apart and see how it learns.</source>
        <translation>Das Modell wird trainiert, Schritt für Schritt. Halte es an, um einen einzelnen Schritt auseinanderzunehmen und zu sehen, wie es lernt.</translation>
    </message>
    <message>
        <source>Return to now and take one step apart</source>
        <translation>Zurück zu jetzt und einen Schritt auseinandernehmen</translation>
    </message>
    <message>
        <source>You are looking back at step %1. A step is always taken with the newest model, which has come to step %2.</source>
        <translation>Du blickst auf Schritt %1 zurück. Ein Schritt geht immer vom neuesten Modell aus, das bei Schritt %2 ist.</translation>
    </message>
    <message>
        <source>Taking the step on trial…</source>
        <translation>Der Schritt wird auf Probe getan …</translation>
    </message>
    <message>
        <source>Undone: nothing happened. The run stands at step %1, as before.</source>
        <translation>Zurückgenommen: Nichts ist geschehen. Der Lauf steht bei Schritt %1 wie zuvor.</translation>
    </message>
    <message>
        <source>A training step is over in a moment. Here it is taken slowly, with the real numbers of this model: cover a word, guess it, check the guess, find who to blame, nudge the weights.</source>
        <translation>Ein Trainingsschritt ist im Nu vorbei. Hier geht er langsam, mit den wirklichen Zahlen dieses Modells: ein Wort verdecken, raten, die Vermutung prüfen, die Schuldigen finden, die Gewichte verschieben.</translation>
    </message>
    <message>
        <source>The next text of the same batch, from its first stage on</source>
        <translation>Der nächste Text desselben Stapels, von der ersten Stufe an</translation>
    </message>
    <message>
        <source>The next stage (Page Down)</source>
        <translation>Die nächste Stufe (Bild ab)</translation>
    </message>
    <message>
        <source>Step %1, text %2 of %3 in its batch</source>
        <translation>Schritt %1, Text %2 von %3 im Stapel</translation>
    </message>
    <message>
        <source>The first %1 texts of the batch can be looked at; all count</source>
        <translation>Die ersten %1 Texte des Stapels kannst du ansehen; alle zählen</translation>
    </message>
    <message>
        <source>All texts of the batch count for the step</source>
        <translation>Für den Schritt zählen alle Texte des Stapels</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>loss, nats</source>
        <translation>Loss, Nats</translation>
    </message>
    <message>
        <source>Click the word you want to follow.</source>
        <translation>Klick auf das Wort, das du verfolgen willst.</translation>
    </message>
    <message>
        <source>Bars: probability given to the word that stands there.</source>
        <translation>Balken: Wahrscheinlichkeit des Wortes.</translation>
    </message>
    <message>
        <source>Bars: loss after the step, dashed: before, in nats.</source>
        <translation>Balken: Loss danach, gestrichelt davor, Nats.</translation>
    </message>
    <message>
        <source>Bars: loss in nats. Taller means more surprised.</source>
        <translation>Balken: Loss in Nats. Höher heißt überraschter.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::PagedView</name>
    <message>
        <source>Show the page “%1” of this view</source>
        <translation>Die Seite „%1“ dieser Ansicht zeigen</translation>
    </message>
</context>
<context>
    <name>glassbox::views::PartSwitches</name>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>A layer (block) has attention heads, which fetch from other words, and an MLP, which works on each word alone. Layer 1 is the first after the input.</source>
        <translation>Eine Schicht (Block) hat Aufmerksamkeitsköpfe, die von anderen Wörtern holen, und ein MLP, das an jedem Wort für sich arbeitet. Schicht 1 ist die erste nach dem Eingang.</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Off: %1 adds nothing in the copy. Click to switch it on again.</source>
        <translation>Aus: %1 trägt in der Kopie nichts bei. Klick, um es wieder einzuschalten.</translation>
    </message>
    <message>
        <source>Switch off %1 in a copy of the model: it then adds nothing to the stream</source>
        <translation>%1 in einer Kopie des Modells ausschalten: Dann kommt von dort nichts mehr in den Strom</translation>
    </message>
</context>
<context>
    <name>glassbox::views::PlotMenu</name>
    <message>
        <source>Export this plot</source>
        <translation>Dieses Diagramm exportieren</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>Zahlen als Tabelle</translation>
    </message>
</context>
<context>
    <name>glassbox::views::PublishedPage</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Everything, as factors</source>
        <translation>Alles, als Faktoren</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Which figures of published trainings stand beside their estimates</source>
        <translation>Welche Zahlen veröffentlichter Trainings neben ihren Schätzungen stehen</translation>
    </message>
    <message>
        <source>Published and estimated</source>
        <translation>Veröffentlicht und geschätzt</translation>
    </message>
    <message>
        <source>Diamond: what the makers or others published. Dot and band: what the estimate of this program says, knowing only weights, tokens and machine. At the end of the row: estimate ÷ published.</source>
        <translation>Raute: was die Hersteller oder andere veröffentlicht haben. Punkt und Band: was die Schätzung dieses Programms sagt, die nur Gewichte, Token und Maschine kennt. Am Ende der Zeile: Schätzung ÷ veröffentlicht.</translation>
    </message>
    <message>
        <source>Factor: typical estimate ÷ published figure; 1 would be exact</source>
        <translation>Faktor: mittlere Schätzung ÷ veröffentlichte Zahl; 1 wäre genau</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>%1 published, estimate %2</source>
        <translation>%1 veröffentlicht, Schätzung %2</translation>
    </message>
    <message>
        <source>Estimated %1, published %2.</source>
        <translation>Geschätzt %1, veröffentlicht %2.</translation>
    </message>
    <message>
        <source>It lies within the range.</source>
        <translation>Das liegt in der Spanne.</translation>
    </message>
    <message>
        <source>It lies outside the range.</source>
        <translation>Das liegt außerhalb der Spanne.</translation>
    </message>
    <message>
        <source>estimate ÷ published; the line is 1, where both agree</source>
        <translation>Schätzung ÷ veröffentlicht; die Linie ist 1, wo beide übereinstimmen</translation>
    </message>
    <message>
        <source>estimated, with its range</source>
        <translation>geschätzt, mit Spanne</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>%1 of %2 published figures of %3 models lie within the range; typical estimates are %4 to %5 times what was published.</source>
        <translation>%1 von %2 veröffentlichten Zahlen von %3 Modellen liegen in der Spanne; mittlere Schätzungen sind das %4- bis %5-Fache des Veröffentlichten.</translation>
    </message>
    <message>
        <source>Hours of machines</source>
        <translation>Maschinenstunden</translation>
    </message>
    <message>
        <source>machine hours</source>
        <translation>Maschinenstunden</translation>
    </message>
    <message>
        <source>hours of one machine</source>
        <translation>Stunden einer Maschine</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Rechenoperationen</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Rechenoperationen</translation>
    </message>
    <message>
        <source>operations of the training</source>
        <translation>Rechenoperationen des Trainings</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>kilowatt hours</source>
        <translation>Kilowattstunden</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Bands are wide because machines are used so differently: with %1 to %2 % of their highest speed over a whole training. The two ends were chosen knowing these figures, so this is no test on unseen trainings.</source>
        <translation>Die Bänder sind breit, weil Maschinen so verschieden genutzt werden: über ein ganzes Training mit %1 bis %2 % ihres höchsten Tempos. Die beiden Enden wurden mit Kenntnis dieser Zahlen gewählt; eine Probe an unbekannten Trainings ist das also nicht.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::RacePage</name>
    <message>
        <source>Pause the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>The model measured elsewhere has 135,000 weights (width 64, 2 layers) and reads 32 rows of 32 tokens a step. Source: docs/benchmarks.md of Glassbox.</source>
        <translation>Das anderswo gemessene Modell hat 135 000 Gewichte (Breite 64, 2 Schichten) und liest je Schritt 32 Zeilen zu 32 Token. Quelle: docs/benchmarks.md von Glassbox.</translation>
    </message>
    <message>
        <source>Two engines</source>
        <translation>Zwei Rechenwerke</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Hier gemessen</translation>
    </message>
    <message>
        <source>Both engines compute on this computer, with the settings of your run and fresh weights. Nothing is estimated.</source>
        <translation>Beide Rechenwerke rechnen auf diesem Computer, mit den Einstellungen deines Laufs und frischen Gewichten. Nichts ist geschätzt.</translation>
    </message>
    <message>
        <source>First engine</source>
        <translation>Erstes Rechenwerk</translation>
    </message>
    <message>
        <source>Second engine</source>
        <translation>Zweites Rechenwerk</translation>
    </message>
    <message>
        <source>What computes: one core of the processor, all of its cores, or the graphics card</source>
        <translation>Was rechnet: ein Kern des Prozessors, alle seine Kerne oder die Grafikkarte</translation>
    </message>
    <message>
        <source>Time for each</source>
        <translation>Zeit für jedes</translation>
    </message>
    <message>
        <source>How long each engine may compute, by its own clock. Who has taken all planned steps, at most %1, stops earlier.</source>
        <translation>Wie lange jedes Rechenwerk rechnen darf, nach seiner eigenen Uhr. Wer alle geplanten Schritte getan hat, höchstens %1, hört früher auf.</translation>
    </message>
    <message>
        <source>What the race is doing</source>
        <translation>Was der Wettlauf gerade tut</translation>
    </message>
    <message>
        <source>Pauses the training of your run, so that the race has this computer for itself. Your run can go on afterwards.</source>
        <translation>Hält das Training deines Laufs an, damit der Wettlauf diesen Computer für sich hat. Danach kann dein Lauf weitergehen.</translation>
    </message>
    <message>
        <source>Speed of both engines</source>
        <translation>Tempo beider Rechenwerke</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>Tokens read in training ÷ seconds on the engine&apos;s own clock, since the race began</source>
        <translation>Im Training gelesene Token ÷ Sekunden auf der eigenen Uhr des Rechenwerks, seit dem Start des Wettlaufs</translation>
    </message>
    <message>
        <source>Tokens a second of the faster ÷ those of the slower. Where the difference is no larger than what changes from turn to turn, they count as equally fast. Other programs that compute meanwhile take time from both.</source>
        <translation>Token je Sekunde des schnelleren ÷ die des langsameren. Ist der Unterschied nicht größer als das, was von Runde zu Runde schwankt, gelten sie als gleich schnell. Andere Programme, die dabei rechnen, nehmen beiden Zeit.</translation>
    </message>
    <message>
        <source>Why are GPUs used?</source>
        <translation>Warum nimmt man GPUs?</translation>
    </message>
    <message>
        <source>Training is mostly matrix products: the same multiplying and adding, over and over, with different numbers. A processor (CPU) has a few quick cores. A graphics card (GPU) has hundreds or thousands of small calculators that do just that, all at once. A small model gains less: starting its many small jobs takes time.</source>
        <translation>Training besteht vor allem aus Matrixprodukten: immer wieder malnehmen und addieren, mit anderen Zahlen. Ein Prozessor (CPU) hat wenige flinke Kerne. Eine Grafikkarte (GPU) hat Hunderte oder Tausende kleiner Rechner, die genau das tun, alle zugleich. Ein kleines Modell gewinnt weniger: Seine vielen kleinen Aufträge zu starten kostet Zeit.</translation>
    </message>
    <message>
        <source>Why graphics cards are used for training</source>
        <translation>Warum man zum Training Grafikkarten nimmt</translation>
    </message>
    <message>
        <source>Loss over the steps</source>
        <translation>Loss über die Schritte</translation>
    </message>
    <message>
        <source>Loss over the time</source>
        <translation>Loss über die Zeit</translation>
    </message>
    <message>
        <source>The same losses over the seconds that each engine has computed, by its own clock.</source>
        <translation>Dieselben Werte des Loss über die Sekunden, die jedes Rechenwerk gerechnet hat, nach seiner eigenen Uhr.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>seconds of computing</source>
        <translation>Sekunden Rechenzeit</translation>
    </message>
    <message>
        <source>Cannot be used: %1.</source>
        <translation>Kann nicht benutzt werden: %1.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Race again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Start the race</source>
        <translation>Wettlauf starten</translation>
    </message>
    <message>
        <source>Ends the race; what was measured stays</source>
        <translation>Beendet den Wettlauf; was gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>Both engines train the model of your run, from fresh weights. If your run trains, it is paused; nothing of it changes.</source>
        <translation>Beide Rechenwerke trainieren das Modell deines Laufs, von frischen Gewichten an. Trainiert dein Lauf gerade, wird er angehalten; an ihm ändert sich nichts.</translation>
    </message>
    <message>
        <source>Let the ladder end first: beside it both engines seem slower than they are.</source>
        <translation>Lass erst die Leiter fertig werden: Neben ihr wirken beide Rechenwerke langsamer, als sie sind.</translation>
    </message>
    <message>
        <source>Your run trains meanwhile and takes time from both: they seem slower than they are.</source>
        <translation>Dein Lauf trainiert nebenher und nimmt beiden Zeit: Sie wirken langsamer, als sie sind.</translation>
    </message>
    <message>
        <source>Your model is not there yet: as soon as it is, two engines can train it here.</source>
        <translation>Dein Modell ist noch nicht da: Sobald es da ist, können zwei Rechenwerke es hier trainieren.</translation>
    </message>
    <message>
        <source>Getting ready: each takes two steps to warm up.</source>
        <translation>Gleich geht es los: Jedes macht zwei Schritte zum Warmwerden.</translation>
    </message>
    <message>
        <source>Looking for what this computer can compute with …</source>
        <translation>Es wird gesucht, womit dieser Computer rechnen kann …</translation>
    </message>
    <message>
        <source>This computer has one core and no graphics card that can be used: there is nothing to compare.</source>
        <translation>Dieser Computer hat einen Kern und keine Grafikkarte, die sich benutzen lässt: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>What was measured until then is shown.</source>
        <translation>Was bis dahin gemessen wurde, ist zu sehen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Both have taken all %1 steps.</source>
        <translation>Beide haben alle %1 Schritte getan.</translation>
    </message>
    <message>
        <source>The time is up: see who has come how far.</source>
        <translation>Die Zeit ist um: Sieh, wer wie weit gekommen ist.</translation>
    </message>
    <message>
        <source>Your run is paused; play goes on with it.</source>
        <translation>Dein Lauf ist angehalten; mit Abspielen geht er weiter.</translation>
    </message>
    <message>
        <source>No graphics card can be used here: %1. Measured elsewhere (NVIDIA H200, 26 November 2026): a step of a small model took %2 on the card, %3 on eight processor threads.</source>
        <translation>Hier kann keine Grafikkarte benutzt werden: %1. Anderswo gemessen (NVIDIA H200, 26. November 2026): Ein Schritt eines kleinen Modells dauerte auf der Karte %2, auf acht Threads des Prozessors %3.</translation>
    </message>
    <message>
        <source>%1 of %2 steps, %3 s</source>
        <translation>%1 von %2 Schritten, %3 s</translation>
    </message>
    <message>
        <source>In its last turn: %1 tokens a second</source>
        <translation>In der letzten Runde: %1 Token je Sekunde</translation>
    </message>
    <message>
        <source>Which one is faster?</source>
        <translation>Welches ist schneller?</translation>
    </message>
    <message>
        <source>Which one is faster, and by how much? Guess first.</source>
        <translation>Welches ist schneller, und um wie viel? Rate zuerst.</translation>
    </message>
    <message>
        <source>Will both curves lie on each other?</source>
        <translation>Liegen beide Kurven aufeinander?</translation>
    </message>
    <message>
        <source>How much earlier will the faster one be there?</source>
        <translation>Wie viel früher ist das schnellere da?</translation>
    </message>
    <message>
        <source>%1: %2 tokens a second.</source>
        <translation>%1: %2 Token je Sekunde.</translation>
    </message>
    <message>
        <source>Surprise (loss) of each training step, in nats a token. Both engines do the same sums. Some add the same numbers up in another order, so that only the last digits differ.</source>
        <translation>Überraschung (Loss) jedes Trainingsschritts, in Nats je Token. Beide Rechenwerke rechnen dasselbe. Manche addieren die gleichen Zahlen in anderer Reihenfolge, sodass sich nur die letzten Stellen unterscheiden.</translation>
    </message>
    <message>
        <source>loss, nats</source>
        <translation>Loss, Nats</translation>
    </message>
    <message>
        <source>Both train your model in turns, from the same fresh weights on the same text. Each has a clock of its own.</source>
        <translation>Beide trainieren abwechselnd dein Modell, von denselben frischen Gewichten an. Jedes hat eine eigene Uhr.</translation>
    </message>
    <message>
        <source>They take turns, at most a quarter of a second each. While one computes, the clock of the other stands still.</source>
        <translation>Sie wechseln sich spätestens jede Viertelsekunde ab. Während eines rechnet, steht die Uhr des anderen still.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::RarePage</name>
    <message>
        <source>As in the stories</source>
        <translation>Wie in den Geschichten</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Eine andere Sprache</translation>
    </message>
    <message>
        <source>Invented words</source>
        <translation>Erfundene Wörter</translation>
    </message>
    <message>
        <source>An emoji</source>
        <translation>Ein Emoji</translation>
    </message>
    <message>
        <source>All three were learned from the text of the run. Words that it has often cost few tokens, words of another language are spelled piece by piece. Whatever costs more tokens takes more computing and more of what the model sees at once.</source>
        <translation>Alle drei wurden aus dem Text des Laufs gelernt. Wörter, die dort oft stehen, kosten wenige Token; Wörter einer anderen Sprache werden Stück für Stück buchstabiert. Was mehr Token kostet, braucht mehr Rechenarbeit und mehr von dem, was das Modell auf einmal sieht.</translation>
    </message>
    <message>
        <source>One sentence in the three ways; you may change it</source>
        <translation>Ein Satz auf die drei Arten; du darfst ihn ändern</translation>
    </message>
    <message>
        <source>Sentence: %1</source>
        <translation>Satz: %1</translation>
    </message>
    <message>
        <source>Type another sentence: it is counted while you type</source>
        <translation>Tipp einen anderen Satz ein: Er wird beim Tippen gezählt</translation>
    </message>
    <message>
        <source>cut into</source>
        <translation>zerlegt in</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Number of tokens: %1</source>
        <translation>Zahl der Token: %1</translation>
    </message>
    <message>
        <source>Number of tokens of this sentence; all four cards have the same scale. BPE with all the merges it learned. %1</source>
        <translation>Zahl der Token dieses Satzes; alle vier Karten haben denselben Maßstab. BPE mit allen gelernten Verschmelzungen. %1</translation>
    </message>
    <message>
        <source>A token that the vocabulary lacks becomes [UNK]: which word stood there is lost to the model</source>
        <translation>Ein Token, das dem Wortschatz fehlt, wird zu [UNK]: Welches Wort dort stand, ist für das Modell verloren</translation>
    </message>
    <message>
        <source>Rare words, other languages</source>
        <translation>Seltene Wörter, andere Sprachen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: [UNK] for %2</source>
        <translation>%1: [UNK] für %2</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::RunList</name>
    <message>
        <source>Runs compared</source>
        <translation>Verglichene Läufe</translation>
    </message>
    <message>
        <source>Runs of this session</source>
        <translation>Läufe dieser Sitzung</translation>
    </message>
    <message>
        <source>Space hides or shows a curve, F2 renames it, Delete takes it away. What is told of a run is what it has otherwise than the one before.</source>
        <translation>Die Leertaste verbirgt oder zeigt eine Kurve, F2 benennt sie um, Entf nimmt sie weg. Zu jedem Lauf steht, was er anders hat als der davor.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give the chosen run another name (F2)</source>
        <translation>Dem gewählten Lauf einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Take the curve of the chosen run away for good (Delete). The run that is being trained cannot be deleted.</source>
        <translation>Die Kurve des gewählten Laufs für immer wegnehmen (Entf). Der Lauf, der trainiert wird, lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>%1. This run is being trained now.</source>
        <translation>%1. Dieser Lauf wird gerade trainiert.</translation>
    </message>
    <message>
        <source>%1, the current run</source>
        <translation>%1, der jetzige Lauf</translation>
    </message>
</context>
<context>
    <name>glassbox::views::SamplingControls</name>
    <message>
        <source>How daring</source>
        <translation>Wie gewagt</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperature T: each logit is divided by T before softmax, p = softmax(logits ÷ T). Below 1 likely words become likelier, above 1 unlikely ones get a chance; at 0 the likeliest word is always taken.</source>
        <translation>Temperatur T: Jeder Logit wird vor dem Softmax durch T geteilt, p = softmax(Logits ÷ T). Unter 1 werden wahrscheinliche Wörter wahrscheinlicher, über 1 bekommen unwahrscheinliche eine Chance; bei 0 wird immer das wahrscheinlichste genommen.</translation>
    </message>
    <message>
        <source>Only the likeliest</source>
        <translation>Nur die wahrscheinlichsten</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>Top-k: only the k likeliest words stay; all others are cut away.</source>
        <translation>Top-k: Nur die k wahrscheinlichsten Wörter bleiben; alle anderen fallen weg.</translation>
    </message>
    <message>
        <source>Only those that reach</source>
        <translation>Nur bis zusammen</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>Top-p (nucleus sampling): the fewest likeliest words that together reach this share stay; all others are cut away.</source>
        <translation>Top-p (Nucleus-Sampling): Die wenigsten wahrscheinlichsten Wörter, die zusammen diesen Anteil erreichen, bleiben; alle anderen fallen weg.</translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation>Wie das Modell sagt</translation>
    </message>
    <message>
        <source>Temperature 1, nothing cut away</source>
        <translation>Temperatur 1, nichts fällt weg</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>glassbox::views::ScaleView</name>
    <message>
        <source>Scale</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>under 1 cent</source>
        <translation>unter 1 Cent</translation>
    </message>
    <message>
        <source>%1 cents</source>
        <translation>%1 Cent</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>%1 $</translation>
    </message>
    <message>
        <source>%1 GWh</source>
        <translation>%1 GWh</translation>
    </message>
    <message>
        <source>%1 MWh</source>
        <translation>%1 MWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>%1 Wh</source>
        <translation>%1 Wh</translation>
    </message>
    <message>
        <source>%1 mWh</source>
        <translation>%1 mWh</translation>
    </message>
    <message>
        <source>%1 litres</source>
        <translation>%1 Liter</translation>
    </message>
    <message>
        <source>%1 ml</source>
        <translation>%1 ml</translation>
    </message>
    <message>
        <source>%1 t</source>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>%1 mg</source>
        <translation>%1 mg</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Share of its highest speed that a machine reaches in training (utilization): %1, between %2 and %3.</source>
        <translation>Anteil des höchsten Tempos, den eine Maschine beim Training erreicht (Auslastung): %1, zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Electricity of the building for each unit that the computers use (PUE): %1, between %2 and %3.</source>
        <translation>Strom des Gebäudes je Einheit, die die Computer brauchen (PUE): %1, zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Litres of cooling water a kilowatt hour, on site: %1, between %2 and %3.</source>
        <translation>Liter Kühlwasser je Kilowattstunde, vor Ort: %1, zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>US dollars a kilowatt hour: %1, between %2 and %3.</source>
        <translation>US-Dollar je Kilowattstunde: %1, zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Bytes a weight for weights, gradients and optimizer: %1 (%2 to %3).</source>
        <translation>Byte je Gewicht für Gewichte, Gradienten und Optimierer: %1 (%2 bis %3).</translation>
    </message>
    <message>
        <source>World, 2023</source>
        <translation>Welt, 2023</translation>
    </message>
    <message>
        <source>European Union, 2023</source>
        <translation>Europäische Union, 2023</translation>
    </message>
    <message>
        <source>Germany, 2023</source>
        <translation>Deutschland, 2023</translation>
    </message>
    <message>
        <source>France, 2023</source>
        <translation>Frankreich, 2023</translation>
    </message>
    <message>
        <source>Norway, 2023</source>
        <translation>Norwegen, 2023</translation>
    </message>
    <message>
        <source>Poland, 2023</source>
        <translation>Polen, 2023</translation>
    </message>
    <message>
        <source>United Kingdom, 2023</source>
        <translation>Großbritannien, 2023</translation>
    </message>
    <message>
        <source>United States, 2023</source>
        <translation>USA, 2023</translation>
    </message>
    <message>
        <source>China, 2023</source>
        <translation>China, 2023</translation>
    </message>
    <message>
        <source>India, 2023</source>
        <translation>Indien, 2023</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Reckoned from published figures, each with its source and year; none of these costs is known exactly.</source>
        <translation>Berechnet aus veröffentlichten Zahlen, jede mit Quelle und Jahr; niemand kennt diese Kosten genau.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::SensesPanel</name>
    <message>
        <source>Measure it over the whole text</source>
        <translation>Im ganzen Text messen</translation>
    </message>
    <message>
        <source>Dog&apos;s bark or tree&apos;s bark?</source>
        <translation>Hundebellen oder Baumrinde?</translation>
    </message>
    <message>
        <source>Every “bark” of the validation text whose surroundings speak only of animals, or only of trees. Each layer&apos;s numbers are put with the nearer of the two group means (nearest centroid); the means come from the other half of the places.</source>
        <translation>Jedes „bark“ des Validierungstextes, um das herum nur von Tieren oder nur von Bäumen die Rede ist. Die Zahlen jeder Schicht kommen zum näheren der beiden Gruppenmittel (nächstes Zentrum); die Mittel stammen aus der anderen Hälfte der Stellen.</translation>
    </message>
    <message>
        <source>How much of the text has been read</source>
        <translation>Wie viel des Textes gelesen ist</translation>
    </message>
    <message>
        <source>Share of the validation text that has been read</source>
        <translation>Anteil des Validierungstextes, der gelesen ist</translation>
    </message>
    <message>
        <source>Barks put on the right side, by layer</source>
        <translation>Richtig zugeordnete „bark“, nach Schicht</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>share on the right side</source>
        <translation>Anteil auf der richtigen Seite</translation>
    </message>
    <message>
        <source>Places put on the right side ÷ all places, for each layer; guessing gives 50 %</source>
        <translation>Stellen auf der richtigen Seite ÷ alle Stellen, für jede Schicht; Raten ergibt 50 %</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>After layer %1, %2 of the barks are nearer to the mean of their own kind. Guessing gives 50 %.</source>
        <translation>Nach Schicht %1 liegen %2 der „bark“ näher am Mittel ihrer eigenen Art. Raten ergibt 50 %.</translation>
    </message>
    <message>
        <source>Barks put on the right side at step %1, of %2 dog barks and %3 tree barks. Guessing gives 50 %.</source>
        <translation>Richtig zugeordnete „bark“ bei Schritt %1, aus %2 von Hunden und %3 von Bäumen. Raten ergibt 50 %.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::SentenceCard</name>
    <message>
        <source>By this number or name the sentence is called in the curve and below it</source>
        <translation>Mit dieser Nummer oder diesem Namen heißt der Satz in der Kurve und darunter</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter. Words that the text never used cannot be read by the model.</source>
        <translation>Tipp einen Satz ein und drück die Eingabetaste. Wörter, die der Text nie benutzte, kann das Modell nicht lesen.</translation>
    </message>
    <message>
        <source>Take this sentence away</source>
        <translation>Diesen Satz wegnehmen</translation>
    </message>
    <message>
        <source>Type a sentence.</source>
        <translation>Tipp einen Satz ein.</translation>
    </message>
    <message>
        <source>[UNK] stands for a word that the training text never used.</source>
        <translation>[UNK] steht für ein Wort, das der Trainingstext nie benutzte.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::SentencePage</name>
    <message>
        <source>The sentence through the layers</source>
        <translation>Der Satz durch die Schichten</translation>
    </message>
    <message>
        <source>Attention as a table of shades</source>
        <translation>Aufmerksamkeit als schattierte Tabelle</translation>
    </message>
    <message>
        <source>A column is a word, a row a layer, a tile the list of numbers that the word carries there, one small square a number. Click a tile, or go with the arrow keys, to see it in full.</source>
        <translation>Eine Spalte ist ein Wort, eine Zeile eine Schicht, eine Kachel die Zahlenliste, die das Wort dort trägt, jedes kleine Quadrat eine Zahl. Klick auf eine Kachel oder geh mit den Pfeiltasten, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>How much each word (row) mixes in from each other word (column): softmax of q·k ÷ √(width of a head). A row adds up to 100 %.</source>
        <translation>Wie viel jedes Wort (Zeile) von jedem anderen (Spalte) beimischt: Softmax von q·k ÷ √(Breite eines Kopfes). Eine Zeile ergibt zusammen 100 %.</translation>
    </message>
    <message>
        <source>What the picture shows, and the step of training of the model that was measured</source>
        <translation>Was das Bild zeigt, und der Trainingsschritt des gemessenen Modells</translation>
    </message>
    <message>
        <source>this word looks …</source>
        <translation>dieses Wort blickt …</translation>
    </message>
    <message>
        <source>… at this word</source>
        <translation>… auf dieses Wort</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Type a sentence of your own …</source>
        <translation>Tipp einen eigenen Satz ein …</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>The sentence that the model reads; change it as you like</source>
        <translation>Der Satz, den das Modell liest; ändere ihn, wie du magst</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezeichnet ist</translation>
    </message>
    <message>
        <source>The numbers of every word after each layer (residual stream), what the units of each MLP answer (activations), or where the heads of one layer look (attention)</source>
        <translation>Die Zahlen jedes Wortes nach jeder Schicht (Reststrom), was die Einheiten jedes MLP antworten (Aktivierungen) oder wohin die Köpfe einer Schicht blicken (Aufmerksamkeit)</translation>
    </message>
    <message>
        <source>Numbers of each word</source>
        <translation>Zahlen jedes Wortes</translation>
    </message>
    <message>
        <source>Units of the MLP</source>
        <translation>Einheiten des MLP</translation>
    </message>
    <message>
        <source>Attention as a table</source>
        <translation>Aufmerksamkeit als Tabelle</translation>
    </message>
    <message>
        <source>Attention head</source>
        <translation>Aufmerksamkeitskopf</translation>
    </message>
    <message>
        <source>Each layer has several heads; each looks at the words in its own way</source>
        <translation>Jede Schicht hat mehrere Köpfe; jeder blickt auf seine Art auf die Wörter</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The layer whose attention the table shows</source>
        <translation>Die Schicht, deren Aufmerksamkeit die Tabelle zeigt</translation>
    </message>
    <message>
        <source>This word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>The numbers, guesses and attention of the tile that is chosen</source>
        <translation>Die Zahlen, Vermutungen und die Aufmerksamkeit der gewählten Kachel</translation>
    </message>
    <message>
        <source>Switch parts of a copy of the model off and see what it guesses then</source>
        <translation>Schalte Teile einer Kopie des Modells aus und sieh, was sie dann rät</translation>
    </message>
    <message>
        <source>One sentence</source>
        <translation>Ein Satz</translation>
    </message>
    <message>
        <source>All heads (mean)</source>
        <translation>Alle Köpfe (Mittel)</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Final guess</source>
        <translation>Vermutung am Ende</translation>
    </message>
    <message>
        <source>Tiles: the %1 units of each MLP after GELU</source>
        <translation>Kacheln: die %1 Einheiten jedes MLP nach GELU</translation>
    </message>
    <message>
        <source>Tiles: the %1 numbers of each word (residual stream)</source>
        <translation>Kacheln: die %1 Zahlen jedes Wortes (Reststrom)</translation>
    </message>
    <message>
        <source>%1, blue below zero, orange above. Below each: what that layer would guess. Arcs: where the chosen word looks (attention). Step %2.</source>
        <translation>%1, blau unter null, orange darüber. Darunter jeweils: was diese Schicht raten würde. Bögen: wohin das gewählte Wort blickt (Aufmerksamkeit). Schritt %2.</translation>
    </message>
    <message>
        <source>Layer %1, %2: how much each word (row) looks at each other (column), in percent. Attention says where a head looks; it does not explain the guess. Step %3.</source>
        <translation>Schicht %1, %2: wie viel jedes Wort (Zeile) auf jedes andere (Spalte) blickt, in Prozent. Aufmerksamkeit sagt, wohin ein Kopf blickt; sie erklärt die Vermutung nicht. Schritt %3.</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>Mittel aller Köpfe</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>“%1” does not occur in the training text; the model reads it as [UNK].</source>
        <translation>„%1“ kommt im Trainingstext nicht vor; das Modell liest es als [UNK].</translation>
    </message>
    <message>
        <source>The model reads at most %1 words at once; the last %2 are left out.</source>
        <translation>Das Modell liest höchstens %1 Wörter auf einmal; die letzten %2 fallen weg.</translation>
    </message>
    <message>
        <source>The sentence appears here as soon as the model is ready.</source>
        <translation>Der Satz erscheint hier, sobald das Modell bereit ist.</translation>
    </message>
    <message>
        <source>A sentence enters at the bottom as a list of numbers a word; each layer rewrites them.</source>
        <translation>Ein Satz kommt unten hinein, jedes Wort als Zahlenliste; jede Schicht schreibt sie um.</translation>
    </message>
    <message>
        <source>At “%1” the input alone would guess “%2”; after the last layer the guess is “%3” with %4 (step %5).</source>
        <translation>Bei „%1“ würde der Eingang allein „%2“ raten; nach der letzten Schicht ist die Vermutung „%3“ mit %4 (Schritt %5).</translation>
    </message>
</context>
<context>
    <name>glassbox::views::SingleChange</name>
    <message>
        <source>Layer of the unit</source>
        <translation>Schicht der Einheit</translation>
    </message>
    <message>
        <source>layer </source>
        <translation>Schicht </translation>
    </message>
    <message>
        <source>The layer whose MLP holds the unit, counted from 1</source>
        <translation>Die Schicht, in deren MLP die Einheit liegt, gezählt ab 1</translation>
    </message>
    <message>
        <source>Number of the unit</source>
        <translation>Nummer der Einheit</translation>
    </message>
    <message>
        <source>unit </source>
        <translation>Einheit </translation>
    </message>
    <message>
        <source>One of the MLP&apos;s units of this layer, counted from 1</source>
        <translation>Eine der Einheiten des MLP dieser Schicht, gezählt ab 1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Switch this unit off in the copy: its row of mlp.c_proj becomes 0</source>
        <translation>Diese Einheit in der Kopie ausschalten: Ihre Zeile von mlp.c_proj wird 0</translation>
    </message>
    <message>
        <source>Part of the model that holds the weight</source>
        <translation>Teil des Modells, in dem das Gewicht liegt</translation>
    </message>
    <message>
        <source>The parts of the model by their names in GPT-2&apos;s files</source>
        <translation>Die Teile des Modells mit ihren Namen aus den Dateien von GPT-2</translation>
    </message>
    <message>
        <source>row </source>
        <translation>Zeile </translation>
    </message>
    <message>
        <source>column </source>
        <translation>Spalte </translation>
    </message>
    <message>
        <source>Row of the weight</source>
        <translation>Zeile des Gewichts</translation>
    </message>
    <message>
        <source>Column of the weight</source>
        <translation>Spalte des Gewichts</translation>
    </message>
    <message>
        <source>The value of this weight in the model shown</source>
        <translation>Der Wert dieses Gewichts im gezeigten Modell</translation>
    </message>
    <message>
        <source>New value of the weight</source>
        <translation>Neuer Wert des Gewichts</translation>
    </message>
    <message>
        <source>Row of the weight in the table of this part, counted from 1</source>
        <translation>Zeile des Gewichts in der Tabelle dieses Teils, gezählt ab 1</translation>
    </message>
    <message>
        <source>Column of the weight in the table of this part, counted from 1</source>
        <translation>Spalte des Gewichts in der Tabelle dieses Teils, gezählt ab 1</translation>
    </message>
    <message>
        <source>The value that the weight gets in the copy. The true model keeps its own.</source>
        <translation>Der Wert, den das Gewicht in der Kopie bekommt. Das echte Modell behält seinen.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Give the weight this value in the copy</source>
        <translation>Dem Gewicht in der Kopie diesen Wert geben</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>now …</source>
        <translation>jetzt …</translation>
    </message>
</context>
<context>
    <name>glassbox::views::StateInspector</name>
    <message>
        <source>The numbers of the chosen word</source>
        <translation>Die Zahlen des gewählten Wortes</translation>
    </message>
    <message>
        <source>What would be guessed</source>
        <translation>Was geraten würde</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>probability if this were the last layer</source>
        <translation>Wahrscheinlichkeit, wenn dies die letzte Schicht wäre</translation>
    </message>
    <message>
        <source>The tile that is chosen: a word of the sentence after a layer</source>
        <translation>Die gewählte Kachel: ein Wort des Satzes nach einer Schicht</translation>
    </message>
    <message>
        <source>The numbers of the chosen tile from the first to the last, one bar each: above the line positive, below it negative</source>
        <translation>Die Zahlen der gewählten Kachel von der ersten bis zur letzten, je ein Balken: über der Linie positiv, darunter negativ</translation>
    </message>
    <message>
        <source>Read out as if this layer were the last (logit lens): softmax of the scores (logits) that the numbers of this tile give</source>
        <translation>Abgelesen, als wäre diese Schicht die letzte (Logit Lens): Softmax der Werte (Logits), die die Zahlen dieser Kachel ergeben</translation>
    </message>
    <message>
        <source>Where attention looks</source>
        <translation>Wohin die Aufmerksamkeit blickt</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Attention of the chosen word on each word: softmax of q·k ÷ √(width of a head), so that all add up to 100 %. Click a bar, or press Enter on it, to choose that word.</source>
        <translation>Aufmerksamkeit des gewählten Wortes auf jedes Wort: Softmax von q·k ÷ √(Breite eines Kopfes), so dass alle zusammen 100 % ergeben. Klick auf einen Balken oder drück dort die Eingabetaste, um das Wort zu wählen.</translation>
    </message>
    <message>
        <source>Attention: how much this head mixes in from each word. The weights of a word add up to 100 %. They say where the head looks, not why the model guesses what it guesses.</source>
        <translation>Aufmerksamkeit: wie viel dieser Kopf von jedem Wort beimischt. Die Anteile eines Wortes ergeben zusammen 100 %. Sie sagen, wohin der Kopf blickt, nicht, warum das Modell rät, was es rät.</translation>
    </message>
    <message>
        <source>Words whose average numbers after this layer, over 64 validation rows, point in the most similar direction (cosine, both centred).</source>
        <translation>Wörter, deren mittlere Zahlen nach dieser Schicht, über 64 Zeilen Validierungstext, in die ähnlichste Richtung zeigen (Kosinus, beide zentriert).</translation>
    </message>
    <message>
        <source>Click a tile to see its numbers.</source>
        <translation>Klick auf eine Kachel, um ihre Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>going in (embedding)</source>
        <translation>am Eingang (Embedding)</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>nach Schicht %1</translation>
    </message>
    <message>
        <source>“%1”, MLP of layer %2</source>
        <translation>„%1“, MLP der Schicht %2</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>%1 units, %2 of them above 0.1; the strongest is unit %3 with %4.</source>
        <translation>%1 Einheiten, %2 davon über 0,1; am stärksten ist Einheit %3 mit %4.</translation>
    </message>
    <message>
        <source>Activations of the MLP after GELU: what each unit answers to this word</source>
        <translation>Aktivierungen des MLP nach GELU: was jede Einheit auf dieses Wort antwortet</translation>
    </message>
    <message>
        <source>%1 numbers, length %2</source>
        <translation>%1 Zahlen, Länge %2</translation>
    </message>
    <message>
        <source>The residual stream of this word; length: √(sum of squares)</source>
        <translation>Der Reststrom dieses Wortes; Länge: √(Summe der Quadrate)</translation>
    </message>
    <message>
        <source>The model guesses next</source>
        <translation>Das Modell rät als Nächstes</translation>
    </message>
    <message>
        <source>The model guesses here</source>
        <translation>Das Modell rät hier</translation>
    </message>
    <message>
        <source>It would guess next</source>
        <translation>Es würde als Nächstes raten</translation>
    </message>
    <message>
        <source>It would guess here</source>
        <translation>Es würde hier raten</translation>
    </message>
    <message>
        <source>Read out as if this layer were the last (logit lens)</source>
        <translation>Abgelesen, als wäre diese Schicht die letzte (Logit Lens)</translation>
    </message>
    <message>
        <source>the word that really stands there</source>
        <translation>das Wort, das wirklich dort steht</translation>
    </message>
    <message>
        <source>Going in, the model can only read off the word itself: the same table turns words into numbers and numbers into words (tied weights).</source>
        <translation>Am Eingang lässt sich nur das Wort selbst ablesen: Dieselbe Tabelle macht aus Wörtern Zahlen und aus Zahlen Wörter (gekoppelte Gewichte).</translation>
    </message>
    <message>
        <source>Looks at (layer %1, all heads)</source>
        <translation>Blickt auf (Schicht %1, alle Köpfe)</translation>
    </message>
    <message>
        <source>Looks at (layer %1, head %2)</source>
        <translation>Blickt auf (Schicht %1, Kopf %2)</translation>
    </message>
    <message>
        <source>word %1 of the row; click to choose it</source>
        <translation>Wort %1 der Reihe; klick, um es zu wählen</translation>
    </message>
    <message>
        <source>Closest meanings here</source>
        <translation>Hier am ähnlichsten</translation>
    </message>
    <message>
        <source>being measured …</source>
        <translation>wird gemessen …</translation>
    </message>
</context>
<context>
    <name>glassbox::views::StatisticsPage</name>
    <message>
        <source>The number chosen above for the last layer, at the first and at the newest step that was measured</source>
        <translation>Die oben gewählte Zahl der letzten Schicht, beim ersten und beim neuesten gemessenen Schritt</translation>
    </message>
    <message>
        <source>Mean: Σx ÷ n. Spread: √(Σ(x − mean)² ÷ n). Over all numbers of all words of 32 rows of validation text, which is never trained on.</source>
        <translation>Mittel: Σx ÷ n. Streuung: √(Σ(x − Mittel)² ÷ n). Über alle Zahlen aller Wörter von 32 Zeilen Validierungstext, mit dem nie trainiert wird.</translation>
    </message>
    <message>
        <source>Spread of the residual stream</source>
        <translation>Streuung des Reststroms</translation>
    </message>
    <message>
        <source>Mean of the residual stream</source>
        <translation>Mittel des Reststroms</translation>
    </message>
    <message>
        <source>Spread of the MLP units</source>
        <translation>Streuung der MLP-Einheiten</translation>
    </message>
    <message>
        <source>Mean of the MLP units</source>
        <translation>Mittel der MLP-Einheiten</translation>
    </message>
    <message>
        <source>Share of silent MLP units</source>
        <translation>Anteil stummer MLP-Einheiten</translation>
    </message>
    <message>
        <source>What is shown over training</source>
        <translation>Was über das Training gezeigt wird</translation>
    </message>
    <message>
        <source>Which number of each layer the curves show</source>
        <translation>Welche Zahl jeder Schicht die Kurven zeigen</translation>
    </message>
    <message>
        <source>Kept steps measured so far</source>
        <translation>Bisher gemessene aufbewahrte Schritte</translation>
    </message>
    <message>
        <source>The kept steps of the run are measured one after the other, so that training is not held up</source>
        <translation>Die aufbewahrten Schritte des Laufs werden nacheinander gemessen, damit das Training nicht warten muss</translation>
    </message>
    <message>
        <source>One line a layer: the number chosen above, measured on the kept model of each step</source>
        <translation>Je Schicht eine Linie: die oben gewählte Zahl, gemessen am aufbewahrten Modell jedes Schritts</translation>
    </message>
    <message>
        <source>Activity of each layer over training</source>
        <translation>Aktivität jeder Schicht über das Training</translation>
    </message>
    <message>
        <source>All activations of the moment, layer by layer</source>
        <translation>Alle Aktivierungen des Augenblicks, Schicht für Schicht</translation>
    </message>
    <message>
        <source>How common each value is: the area under a line is 1. The ends hold all that lies beyond them.</source>
        <translation>Wie häufig jeder Wert ist: Die Fläche unter einer Linie ist 1. Die Enden enthalten alles, was weiter außen liegt.</translation>
    </message>
    <message>
        <source>Over training, one line a layer</source>
        <translation>Über das Training, je Schicht eine Linie</translation>
    </message>
    <message>
        <source>going in</source>
        <translation>am Eingang</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Measured on 32 validation rows that stay the same.</source>
        <translation>Gemessen an 32 Zeilen Validierungstext, die gleich bleiben.</translation>
    </message>
    <message>
        <source>The residual stream is the list of numbers that each word carries from layer to layer.</source>
        <translation>Der Reststrom ist die Zahlenliste, die jedes Wort von Schicht zu Schicht trägt.</translation>
    </message>
    <message>
        <source>Each layer&apos;s MLP has units that pass a number on when it is positive (GELU); these are their outputs.</source>
        <translation>Das MLP jeder Schicht hat Einheiten, die eine Zahl weitergeben, wenn sie positiv ist (GELU); das sind ihre Ausgaben.</translation>
    </message>
    <message>
        <source>Spread (standard deviation): how far values usually lie from the mean.</source>
        <translation>Streuung (Standardabweichung): wie weit Werte gewöhnlich vom Mittel liegen.</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>silent units, %</source>
        <translation>stumme Einheiten, %</translation>
    </message>
    <message>
        <source>A unit is silent (dead) if its output never rises above 0.01 in these rows. GELU is never quite zero, so silent means almost never active.</source>
        <translation>Eine Einheit ist stumm (tot), wenn ihre Ausgabe in diesen Zeilen nie über 0,01 steigt. GELU ist nie ganz null; stumm heißt also: fast nie aktiv.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>density of the values</source>
        <translation>Dichte der Werte</translation>
    </message>
    <message>
        <source>Over training</source>
        <translation>Über das Training</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 bei Schritt %2</translation>
    </message>
    <message>
        <source>Outputs of the units</source>
        <translation>Ausgaben der Einheiten</translation>
    </message>
    <message>
        <source>Values of the stream</source>
        <translation>Werte des Stroms</translation>
    </message>
    <message>
        <source>%1: mean %2, spread %3</source>
        <translation>%1: Mittel %2, Streuung %3</translation>
    </message>
    <message>
        <source>%1 of %2 steps measured</source>
        <translation>%1 von %2 Schritten gemessen</translation>
    </message>
    <message>
        <source>%1, %2: %3 at step %4, %5 at step %6.</source>
        <translation>%1, %2: %3 bei Schritt %4, %5 bei Schritt %6.</translation>
    </message>
    <message>
        <source>All values of the moment</source>
        <translation>Alle Werte des Augenblicks</translation>
    </message>
    <message>
        <source>Press play: the curves grow with every kept step and show how active each layer is.</source>
        <translation>Drück auf Start: Die Kurven wachsen mit jedem aufbewahrten Schritt und zeigen, wie aktiv jede Schicht ist.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::StepControls</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The step after</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>Rule by which the weights are moved (optimizer)</source>
        <translation>Regel, nach der die Gewichte verschoben werden (Optimierer)</translation>
    </message>
    <message>
        <source>The rule by which the gradient becomes a nudge (optimizer). AdamW gives every weight a step of its own size, SGD the same learning rate to all. Another one than the run&apos;s begins with empty moments.</source>
        <translation>Die Regel, nach der aus dem Gradienten eine Verschiebung wird (Optimierer). AdamW gibt jedem Gewicht eine eigene Schrittweite, SGD allen dieselbe Lernrate. Ein anderer als der des Laufs beginnt mit leeren Momenten.</translation>
    </message>
    <message>
        <source>Forget this step: nothing happened</source>
        <translation>Diesen Schritt vergessen: Nichts ist geschehen</translation>
    </message>
    <message>
        <source>The training run takes exactly this step</source>
        <translation>Der Lauf tut genau diesen Schritt</translation>
    </message>
    <message>
        <source>Take the next step of the run apart</source>
        <translation>Den nächsten Schritt des Laufs auseinandernehmen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>%1 times the planned learning rate</source>
        <translation>%1-mal die geplante Lernrate</translation>
    </message>
    <message>
        <source>Take the same step, on the same batch from the same state, with %1 times the planned learning rate</source>
        <translation>Denselben Schritt tun, mit demselben Stapel vom selben Zustand aus, mit %1-mal der geplanten Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of this step</source>
        <translation>Lernrate dieses Schritts</translation>
    </message>
    <message>
        <source>How far the weights are nudged (learning rate). Type another one and press Enter to take the same step with it.</source>
        <translation>Wie weit die Gewichte verschoben werden (Lernrate). Tipp eine andere ein und drück die Eingabetaste, um denselben Schritt mit ihr zu tun.</translation>
    </message>
    <message>
        <source>A learning rate is a number of at least 0, such as %1.</source>
        <translation>Eine Lernrate ist eine Zahl ab 0, etwa %1.</translation>
    </message>
    <message>
        <source>Kept: the run is at step %1 now</source>
        <translation>Behalten: Der Lauf ist jetzt bei Schritt %1</translation>
    </message>
    <message>
        <source>On trial: the run stands at step %1</source>
        <translation>Auf Probe: Der Lauf steht bei Schritt %1</translation>
    </message>
    <message>
        <source>The training run took exactly this step.</source>
        <translation>Der Lauf hat genau diesen Schritt getan.</translation>
    </message>
    <message>
        <source>The step was taken on a copy. Unless you keep it, leaving this view or pressing play leaves the run as it was.</source>
        <translation>Der Schritt wurde an einer Kopie getan. Wenn du ihn nicht behältst, bleibt der Lauf, wie er war, sobald du diese Ansicht verlässt oder auf Start drückst.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::StepPages</name>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Likeliest words</source>
        <translation>Wahrscheinlichste Wörter</translation>
    </message>
    <message>
        <source>The words that the model finds likeliest at this place. Probability: e to a word&apos;s score (logit), divided by the sum over all words (softmax).</source>
        <translation>Die Wörter, die das Modell an dieser Stelle am wahrscheinlichsten findet. Wahrscheinlichkeit: e hoch den Wert (Logit) eines Wortes, geteilt durch die Summe über alle Wörter (Softmax).</translation>
    </message>
    <message>
        <source>How many words are not in the list, and their probabilities added up: 100 % less those of the list</source>
        <translation>Wie viele Wörter nicht in der Liste stehen und ihre Wahrscheinlichkeiten zusammen: 100 % weniger die der Liste</translation>
    </message>
    <message>
        <source>What the model is given</source>
        <translation>Was das Modell bekommt</translation>
    </message>
    <message>
        <source>All that the model may use for this guess, and the place it guesses</source>
        <translation>Alles, was das Modell für diese Vermutung nutzen darf, und die Stelle, die es rät</translation>
    </message>
    <message>
        <source>In this batch</source>
        <translation>In diesem Stapel</translation>
    </message>
    <message>
        <source>how a word to guess is shown</source>
        <translation>wie ein zu ratendes Wort gezeigt wird</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>How the words to guess are shown to the model</source>
        <translation>Wie die zu ratenden Wörter dem Modell gezeigt werden</translation>
    </message>
    <message>
        <source>Of the words to guess, about 8 of 10 are covered, 1 of 10 is replaced by another word and 1 of 10 is left as it is. Here: how many of this batch, counted.</source>
        <translation>Von den zu ratenden Wörtern werden etwa 8 von 10 verdeckt, 1 von 10 wird durch ein anderes Wort ersetzt, und 1 von 10 bleibt, wie es ist. Hier: wie viele in diesem Stapel, gezählt.</translation>
    </message>
    <message>
        <source>How good is that?</source>
        <translation>Wie gut ist das?</translation>
    </message>
    <message>
        <source>Loss = −ln(probability)</source>
        <translation>Loss = −ln(Wahrscheinlichkeit)</translation>
    </message>
    <message>
        <source>The loss is minus the natural logarithm of the probability that the right word was given, in nats: 0 for a sure and right guess</source>
        <translation>Der Loss ist minus der natürliche Logarithmus der Wahrscheinlichkeit, die das richtige Wort bekam, in Nats: 0 bei einer sicheren und richtigen Vermutung</translation>
    </message>
    <message>
        <source>Loss over the probability of the right word</source>
        <translation>Loss über der Wahrscheinlichkeit des richtigen Wortes</translation>
    </message>
    <message>
        <source>The curve −ln(probability): what loss each probability of the right word gives, in nats. The dot is this guess.</source>
        <translation>Die Kurve −ln(Wahrscheinlichkeit): welchen Loss jede Wahrscheinlichkeit des richtigen Wortes ergibt, in Nats. Der Punkt ist diese Vermutung.</translation>
    </message>
    <message>
        <source>Size of the gradient, part by part</source>
        <translation>Größe des Gradienten, Teil für Teil</translation>
    </message>
    <message>
        <source>√Σg² over the weights of a part, for the whole batch, before clipping. Darker: more to blame for the loss.</source>
        <translation>√Σg² über die Gewichte eines Teils, für den ganzen Stapel, vor der Kürzung. Dunkler: mehr schuld am Loss.</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientenlänge</translation>
    </message>
    <message>
        <source>Word vectors most to blame</source>
        <translation>Wortvektoren mit der meisten Schuld</translation>
    </message>
    <message>
        <source>Length of the gradient on each word&apos;s list of numbers (embedding vector), for the whole batch; the words of this text are marked</source>
        <translation>Länge des Gradienten an der Zahlenliste (Embedding-Vektor) jedes Wortes, für den ganzen Stapel; die Wörter dieses Textes sind markiert</translation>
    </message>
    <message>
        <source>gradient norm of its vector</source>
        <translation>Gradientenlänge seines Vektors</translation>
    </message>
    <message>
        <source>Bold: words of this text</source>
        <translation>Fett: Wörter dieses Textes</translation>
    </message>
    <message>
        <source>Loss of the right word before and after the step</source>
        <translation>Loss des richtigen Wortes vor und nach dem Schritt</translation>
    </message>
    <message>
        <source>The curve −ln(probability), with this guess before the step (filled) and measured again with the updated weights (hollow)</source>
        <translation>Die Kurve −ln(Wahrscheinlichkeit) mit dieser Vermutung vor dem Schritt (gefüllt) und mit den neuen Gewichten neu gemessen (hohl)</translation>
    </message>
    <message>
        <source>What moved</source>
        <translation>Was sich verschob</translation>
    </message>
    <message>
        <source>How far each part of the model was moved</source>
        <translation>Wie weit jeder Teil des Modells verschoben wurde</translation>
    </message>
    <message>
        <source>One weight</source>
        <translation>Ein Gewicht</translation>
    </message>
    <message>
        <source>The sum by which a single weight was moved</source>
        <translation>Die Rechnung, mit der ein einzelnes Gewicht verschoben wurde</translation>
    </message>
    <message>
        <source>The guess now</source>
        <translation>Die Vermutung jetzt</translation>
    </message>
    <message>
        <source>The guesses of the updated model</source>
        <translation>Die Vermutungen des veränderten Modells</translation>
    </message>
    <message>
        <source>How far each part was moved</source>
        <translation>Wie weit jeder Teil verschoben wurde</translation>
    </message>
    <message>
        <source>distance moved</source>
        <translation>Weg der Verschiebung</translation>
    </message>
    <message>
        <source>√Σ(new − old)² over the weights of a part: how far the step moved it. Darker: further.</source>
        <translation>√Σ(neu − alt)² über die Gewichte eines Teils: wie weit der Schritt ihn verschob. Dunkler: weiter.</translation>
    </message>
    <message>
        <source>How many weights have another value than before, and the one that changed most: its part of the model, its place in it, its value before and after</source>
        <translation>Wie viele Gewichte einen anderen Wert haben als vorher, und das am meisten veränderte: sein Teil des Modells, sein Platz darin, sein Wert vorher und nachher</translation>
    </message>
    <message>
        <source>Weight whose sum is shown</source>
        <translation>Gewicht, dessen Rechnung gezeigt wird</translation>
    </message>
    <message>
        <source>Weights by name: those that moved furthest of all, then the furthest of each part</source>
        <translation>Gewichte mit Namen: die am weitesten verschobenen von allen, dann die jedes Teils</translation>
    </message>
    <message>
        <source>before: %1, loss %2</source>
        <translation>vorher: %1, Loss %2</translation>
    </message>
    <message>
        <source>here: %1, loss %2</source>
        <translation>hier: %1, Loss %2</translation>
    </message>
    <message>
        <source>after: %1, loss %2</source>
        <translation>nachher: %1, Loss %2</translation>
    </message>
    <message>
        <source>What the model guessed</source>
        <translation>Was das Modell riet</translation>
    </message>
    <message>
        <source>%1. Dashed: before the step.</source>
        <translation>%1. Gestrichelt: vor dem Schritt.</translation>
    </message>
    <message>
        <source>Likeliest words: %1.</source>
        <translation>Wahrscheinlichste Wörter: %1.</translation>
    </message>
    <message>
        <source>What the model is given before it guesses “%1”.</source>
        <translation>Was das Modell bekommt, bevor es „%1“ rät.</translation>
    </message>
    <message>
        <source>texts are read at once (a batch)</source>
        <translation>Texte werden auf einmal gelesen (ein Stapel)</translation>
    </message>
    <message>
        <source>All of them count for one step</source>
        <translation>Alle zählen für einen Schritt</translation>
    </message>
    <message>
        <source>words are guessed in them</source>
        <translation>Wörter werden darin geraten</translation>
    </message>
    <message>
        <source>Positions of the batch that have a target</source>
        <translation>Stellen des Stapels, die ein Ziel haben</translation>
    </message>
    <message>
        <source>places are read before this guess, the start sign included</source>
        <translation>Stellen werden vor dieser Vermutung gelesen, das Anfangszeichen mitgezählt</translation>
    </message>
    <message>
        <source>The model never sees a later word (causal mask)</source>
        <translation>Das Modell sieht nie ein späteres Wort (kausale Maske)</translation>
    </message>
    <message>
        <source>How the words to guess are shown: covered, as another word, or as they are.</source>
        <translation>Wie die zu ratenden Wörter gezeigt werden: verdeckt, als anderes Wort oder wie sie sind.</translation>
    </message>
    <message>
        <source>for the right word, “%1”</source>
        <translation>für das richtige Wort, „%1“</translation>
    </message>
    <message>
        <source>Probability of the right word with the weights from before the step</source>
        <translation>Wahrscheinlichkeit des richtigen Wortes mit den Gewichten von vor dem Schritt</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>place of the right word among %1</source>
        <translation>Platz des richtigen Wortes unter %1</translation>
    </message>
    <message>
        <source>How many words the model finds likelier, plus one</source>
        <translation>Wie viele Wörter das Modell wahrscheinlicher findet, plus eins</translation>
    </message>
    <message>
        <source>for the surest guess, “%1”</source>
        <translation>für die sicherste Vermutung, „%1“</translation>
    </message>
    <message>
        <source>The likeliest word</source>
        <translation>Das wahrscheinlichste Wort</translation>
    </message>
    <message>
        <source>by guessing evenly</source>
        <translation>bei gleichmäßigem Raten</translation>
    </message>
    <message>
        <source>One divided by the number of words, %1</source>
        <translation>Eins geteilt durch die Zahl der Wörter, %1</translation>
    </message>
    <message>
        <source>even guessing, %1</source>
        <translation>gleichmäßiges Raten, %1</translation>
    </message>
    <message>
        <source>A probability of %1 gives a loss of %2; even guessing gives %3.</source>
        <translation>Eine Wahrscheinlichkeit von %1 ergibt einen Loss von %2; gleichmäßiges Raten ergibt %3.</translation>
    </message>
    <message>
        <source>The gradient is %1 long in all.</source>
        <translation>Der Gradient ist insgesamt %1 lang.</translation>
    </message>
    <message>
        <source>In all %1 long; there is no limit.</source>
        <translation>Insgesamt %1 lang; es gibt keine Grenze.</translation>
    </message>
    <message>
        <source>In all %1 long; the limit is %2, so every number is multiplied by %3.</source>
        <translation>Insgesamt %1 lang; die Grenze ist %2, also wird jede Zahl mit %3 malgenommen.</translation>
    </message>
    <message>
        <source>In all %1 long; the limit %2 is not reached.</source>
        <translation>Insgesamt %1 lang; die Grenze %2 ist nicht erreicht.</translation>
    </message>
    <message>
        <source>√Σg² over all weights; clipping multiplies the gradient with limit ÷ length where it is longer than the limit</source>
        <translation>√Σg² über alle Gewichte; wo der Gradient länger ist als die Grenze, wird er mit Grenze ÷ Länge malgenommen (Clipping)</translation>
    </message>
    <message>
        <source>Words whose vectors have the largest gradients in this batch.</source>
        <translation>Wörter, deren Vektoren in diesem Stapel die größten Gradienten haben.</translation>
    </message>
    <message>
        <source>for “%1”</source>
        <translation>für „%1“</translation>
    </message>
    <message>
        <source>Probability of the right word before the step, and measured with the updated model</source>
        <translation>Wahrscheinlichkeit des richtigen Wortes vor dem Schritt und mit dem veränderten Modell gemessen</translation>
    </message>
    <message>
        <source>loss of this guess</source>
        <translation>Loss dieser Vermutung</translation>
    </message>
    <message>
        <source>−ln of that probability, nats</source>
        <translation>−ln dieser Wahrscheinlichkeit, Nats</translation>
    </message>
    <message>
        <source>loss of the batch</source>
        <translation>Loss des Stapels</translation>
    </message>
    <message>
        <source>Mean over all %1 guesses of the batch, nats</source>
        <translation>Mittel über alle %1 Vermutungen des Stapels, Nats</translation>
    </message>
    <message>
        <source>How far each part of the model was moved by the step.</source>
        <translation>Wie weit der Schritt jeden Teil des Modells verschob.</translation>
    </message>
    <message>
        <source>%1 of %2 weights moved. The furthest: %3, from %4 to %5.</source>
        <translation>%1 von %2 Gewichten verschoben. Am weitesten: %3, von %4 auf %5.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::StepPanel</name>
    <message>
        <source>Usual settings</source>
        <translation>Übliche Werte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Reinigungsschritte</translation>
    </message>
    <message>
        <source>Every line goes through them from top to bottom</source>
        <translation>Jede Zeile geht von oben nach unten durch sie hindurch</translation>
    </message>
    <message>
        <source>Steps of cleaning</source>
        <translation>Schritte der Reinigung</translation>
    </message>
    <message>
        <source>A ticked step is taken; Space changes that. The number: lines that it repaired or took out. Alt+Up and Alt+Down change the order.</source>
        <translation>Ein angehakter Schritt wird getan; die Leertaste ändert das. Die Zahl: Zeilen, die er repariert oder entfernt hat. Alt+Hoch und Alt+Runter ändern die Reihenfolge.</translation>
    </message>
    <message>
        <source>Take the step earlier</source>
        <translation>Den Schritt früher tun</translation>
    </message>
    <message>
        <source>Take the chosen step earlier (Alt+Up)</source>
        <translation>Den gewählten Schritt früher tun (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Take the step later</source>
        <translation>Den Schritt später tun</translation>
    </message>
    <message>
        <source>Take the chosen step later (Alt+Down)</source>
        <translation>Den gewählten Schritt später tun (Alt+Runter)</translation>
    </message>
    <message>
        <source>All steps in their usual order, as strict as usual, and no decision undone</source>
        <translation>Alle Schritte in ihrer üblichen Reihenfolge, so streng wie üblich, und keine Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>What the chosen step does</source>
        <translation>Was der gewählte Schritt tut</translation>
    </message>
    <message>
        <source>How much alike near duplicates are</source>
        <translation>Wie ähnlich Beinahe-Dubletten sind</translation>
    </message>
    <message>
        <source>Lines that share at least so many of their stretches of five letters are near duplicates (Jaccard: shared ÷ all). Lower takes out more.</source>
        <translation>Zeilen, die mindestens so viele ihrer Stücke aus fünf Buchstaben gemeinsam haben, sind Beinahe-Dubletten (Jaccard: gemeinsame ÷ alle). Niedriger entfernt mehr.</translation>
    </message>
    <message>
        <source>Least share of letters</source>
        <translation>Kleinster Anteil an Buchstaben</translation>
    </message>
    <message>
        <source>Lines with a smaller share of letters and digits among their signs are garbage. Higher takes out more.</source>
        <translation>Zeilen mit einem kleineren Anteil an Buchstaben und Ziffern unter ihren Zeichen sind Müll. Höher entfernt mehr.</translation>
    </message>
    <message>
        <source>same word in a row, at most</source>
        <translation>dasselbe Wort in Folge, höchstens</translation>
    </message>
    <message>
        <source>How often a word may stand in a row</source>
        <translation>Wie oft ein Wort hintereinander stehen darf</translation>
    </message>
    <message>
        <source>Lines in which a word stands in a row more often are garbage. Lower takes out more.</source>
        <translation>Zeilen, in denen ein Wort öfter hintereinander steht, sind Müll. Niedriger entfernt mehr.</translation>
    </message>
    <message>
        <source>Language to keep</source>
        <translation>Sprache, die bleibt</translation>
    </message>
    <message>
        <source>The language whose lines stay; by itself it is the one most small words belong to</source>
        <translation>Die Sprache, deren Zeilen bleiben; von selbst ist es die, zu der die meisten kleinen Wörter gehören</translation>
    </message>
    <message>
        <source>the most frequent one</source>
        <translation>die häufigste</translation>
    </message>
    <message>
        <source>Words of your own</source>
        <translation>Eigene Wörter</translation>
    </message>
    <message>
        <source>Words of your own …</source>
        <translation>Eigene Wörter …</translation>
    </message>
    <message>
        <source>Words that are not to stand in the text, with spaces between; Enter cleans with them. Empty: the mild list that comes with the program.</source>
        <translation>Wörter, die nicht im Text stehen sollen, mit Leerzeichen dazwischen; die Eingabetaste reinigt damit. Leer: die milde Liste des Programms.</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>payment cards</source>
        <translation>Bezahlkarten</translation>
    </message>
    <message>
        <source>postal addresses</source>
        <translation>Postadressen</translation>
    </message>
    <message>
        <source>Covers %1 by a word in brackets</source>
        <translation>Verdeckt %1 durch ein Wort in Klammern</translation>
    </message>
    <message>
        <source>from %1 alike</source>
        <translation>ab %1 gleich</translation>
    </message>
    <message>
        <source>letters: at least %1</source>
        <translation>Buchstaben: mindestens %1</translation>
    </message>
    <message>
        <source>%1 lines repaired, %2 taken out, %3 decisions undone</source>
        <translation>%1 Zeilen repariert, %2 entfernt, %3 Entscheidungen zurückgenommen</translation>
    </message>
    <message>
        <source>Choose a step to see what it did and how strict it is.</source>
        <translation>Wähl einen Schritt, um zu sehen, was er getan hat und wie streng er ist.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::SurveyPanel</name>
    <message>
        <source>Switch each part off in turn</source>
        <translation>Jeden Teil einzeln ausschalten</translation>
    </message>
    <message>
        <source>Which part matters most?</source>
        <translation>Welcher Teil zählt am meisten?</translation>
    </message>
    <message>
        <source>Measures the loss on 64 validation rows without each head and each MLP, one at a time, in a copy of the model</source>
        <translation>Misst den Loss auf 64 Zeilen Validierungstext ohne jeden Kopf und jedes MLP, einzeln, in einer Kopie des Modells</translation>
    </message>
    <message>
        <source>Parts measured so far</source>
        <translation>Bisher gemessene Teile</translation>
    </message>
    <message>
        <source>How many parts have been switched off and measured so far</source>
        <translation>Wie viele Teile bisher ausgeschaltet und gemessen sind</translation>
    </message>
    <message>
        <source>Loss: mean of −ln(probability of the right word) on text that is never trained on</source>
        <translation>Loss: Mittel von −ln(Wahrscheinlichkeit des richtigen Wortes) auf Text, mit dem nie trainiert wird</translation>
    </message>
    <message>
        <source>How much the loss rises without each part</source>
        <translation>Wie viel der Loss ohne jeden Teil steigt</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>rise of the loss without it, nats a token</source>
        <translation>Anstieg des Loss ohne ihn, Nats je Token</translation>
    </message>
    <message>
        <source>Loss without a part − loss of the whole model, nats a token. Longer: the part matters more for this text. Click a bar, or press Enter on it, to switch that part off.</source>
        <translation>Loss ohne einen Teil − Loss des ganzen Modells, Nats je Token. Länger: Der Teil zählt für diesen Text mehr. Klick auf einen Balken oder drück dort die Eingabetaste, um den Teil auszuschalten.</translation>
    </message>
    <message>
        <source>Without %1 the loss is %2 instead of %3. Click to switch it off.</source>
        <translation>Ohne %1 ist der Loss %2 statt %3. Klick, um den Teil auszuschalten.</translation>
    </message>
    <message>
        <source>Layer and part, and how much the loss rises without it: from %1, on %2 validation rows at step %3.</source>
        <translation>Schicht und Teil, und wie viel der Loss ohne ihn steigt: von %1 aus, auf %2 Zeilen Validierungstext bei Schritt %3.</translation>
    </message>
    <message>
        <source> Most without %1.</source>
        <translation> Am meisten ohne %1.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::TableSheet</name>
    <message>
        <source>Close the table</source>
        <translation>Tabelle schließen</translation>
    </message>
    <message>
        <source>Close the table (Esc)</source>
        <translation>Tabelle schließen (Esc)</translation>
    </message>
    <message>
        <source>The numbers that the plot shows; the arrow keys go from cell to cell</source>
        <translation>Die Zahlen, die das Diagramm zeigt; die Pfeiltasten gehen von Zelle zu Zelle</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows. The file of the numbers has all.</source>
        <translation>Die ersten %1 von %2 Zeilen. In der Datei mit den Zahlen stehen alle.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::TextChoice</name>
    <message>
        <source>Paste a text…</source>
        <translation>Text einfügen …</translation>
    </message>
    <message>
        <source>Text to clean</source>
        <translation>Text zum Reinigen</translation>
    </message>
    <message>
        <source>The text that is cleaned here. The run keeps the text it has.</source>
        <translation>Der Text, der hier gereinigt wird. Der Lauf behält seinen Text.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Choose a plain text (.txt) to clean; the file stays as it is</source>
        <translation>Wähl einen schlichten Text (.txt) zum Reinigen; die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Type or paste a text to clean</source>
        <translation>Einen Text zum Reinigen eintippen oder einfügen</translation>
    </message>
    <message>
        <source>What cleaning made of the text with the steps that are ticked</source>
        <translation>Was die Reinigung mit den angehakten Schritten aus dem Text gemacht hat</translation>
    </message>
    <message>
        <source>A text of your own</source>
        <translation>Ein eigener Text</translation>
    </message>
    <message>
        <source>The text to clean, line by line</source>
        <translation>Der Text, der gereinigt wird, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Paste a text here, best a messy one …</source>
        <translation>Füg hier einen Text ein, am besten einen schmutzigen …</translation>
    </message>
    <message>
        <source>Clean this text</source>
        <translation>Diesen Text reinigen</translation>
    </message>
    <message>
        <source>Cleans the text above; it is not kept anywhere</source>
        <translation>Reinigt den Text oben; er wird nirgends aufbewahrt</translation>
    </message>
    <message>
        <source>A page full of faults</source>
        <translation>Eine Seite voller Fehler</translation>
    </message>
    <message>
        <source>Stories full of faults</source>
        <translation>Geschichten voller Fehler</translation>
    </message>
    <message>
        <source>The text of the run</source>
        <translation>Der Text des Laufs</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Einen Text öffnen</translation>
    </message>
</context>
<context>
    <name>glassbox::views::TokensView</name>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Pieces (BPE)</source>
        <translation>Wortteile (BPE)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>%1 tokens per word</source>
        <translation>%1 Token je Wort</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 unknown [UNK]</source>
        <translation>%1 unbekannt [UNK]</translation>
    </message>
    <message>
        <source>Tokens per word: the number of tokens divided by the number of words, where a word is a run of letters or digits. Fewer means that more text fits into what the model sees at once (context).</source>
        <translation>Token je Wort: die Zahl der Token geteilt durch die Zahl der Wörter; ein Wort ist hier eine Folge von Buchstaben oder Ziffern. Je weniger, desto mehr Text passt in das, was das Modell auf einmal sieht (Kontext).</translation>
    </message>
    <message>
        <source>What is known of the text of the run so far</source>
        <translation>Was bisher über den Text des Laufs bekannt ist</translation>
    </message>
    <message>
        <source>The text of the run is not there yet. It is prepared when a run begins.</source>
        <translation>Der Text des Laufs ist noch nicht da. Er wird vorbereitet, wenn ein Lauf beginnt.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Learning pieces from the text of the run…</source>
        <translation>Lernt Teile aus dem Text des Laufs …</translation>
    </message>
    <message>
        <source>The text of the run cannot be read: %1</source>
        <translation>Der Text des Laufs lässt sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>glassbox::views::WordsInspector</name>
    <message>
        <source>Only words of another kind</source>
        <translation>Nur Wörter anderer Art</translation>
    </message>
    <message>
        <source>Pinned words</source>
        <translation>Angeheftete Wörter</translation>
    </message>
    <message>
        <source>The pinned words; the list is of the one selected</source>
        <translation>Die angehefteten Wörter; die Liste gehört zum gewählten</translation>
    </message>
    <message>
        <source>Nearest words</source>
        <translation>Nächste Wörter</translation>
    </message>
    <message>
        <source>Words by how near they are to the pinned one, nearest first: rank, word, closeness (cosine, a·b ÷ (|a| |b|), or lift) and the share of all words that are further away. Enter or a click pins a word.</source>
        <translation>Wörter nach ihrer Nähe zum angehefteten, nächste zuerst: Rang, Wort, Nähe (Kosinus, a·b ÷ (|a| |b|), oder Lift) und der Anteil aller Wörter, die weiter entfernt sind. Eingabetaste oder Klick heftet ein Wort an.</translation>
    </message>
    <message>
        <source>The pinned word, the kind of near chosen above the map, and the step of training at which it was measured</source>
        <translation>Das angeheftete Wort, die über der Karte gewählte Art von Nähe und der Trainingsschritt der Messung</translation>
    </message>
    <message>
        <source>Leaves out words of the selected word&apos;s own family, e.g. the other animals, so that what is near across families comes into sight</source>
        <translation>Lässt Wörter aus der Familie des gewählten Wortes weg, zum Beispiel die anderen Tiere, damit zu sehen ist, was über Familien hinweg nah ist</translation>
    </message>
    <message>
        <source>Rank and percentile of each word among all words of the vocabulary, ranked by how close they are to the other</source>
        <translation>Rang und Perzentil jedes der Wörter unter allen Wörtern des Wortschatzes, geordnet nach ihrer Nähe zum anderen</translation>
    </message>
    <message>
        <source>From 2,000 pairs drawn at random: the 10th and the 90th percentile of their cosine. A cosine inside this range says nothing.</source>
        <translation>Aus 2 000 zufällig gezogenen Paaren: das 10. und das 90. Perzentil ihres Kosinus. Ein Kosinus in diesem Bereich sagt nichts.</translation>
    </message>
    <message>
        <source>From 2,000 pairs of words drawn at random at each kept step: between the 10th and the 90th percentile of their cosine lie 8 of 10 pairs</source>
        <translation>Aus 2 000 Wortpaaren, bei jedem aufbewahrten Schritt zufällig gezogen: Zwischen dem 10. und dem 90. Perzentil ihres Kosinus liegen 8 von 10 Paaren</translation>
    </message>
    <message>
        <source>Closeness of pinned words over training</source>
        <translation>Nähe der angehefteten Wörter über das Training</translation>
    </message>
    <message>
        <source>Cosine of two words&apos; rows of the embedding table at the kept steps of this run. Grey: where 8 of 10 random pairs of words lie</source>
        <translation>Kosinus der Zeilen zweier Wörter in der Embedding-Tabelle bei den aufbewahrten Schritten dieses Laufs. Grau: wo 8 von 10 zufälligen Wortpaaren liegen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Click a word on the map, or find one below it, to see what is near it.</source>
        <translation>Klick auf ein Wort der Karte oder such eines darunter, um zu sehen, was ihm nah ist.</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>random pairs</source>
        <translation>zufällige Paare</translation>
    </message>
    <message>
        <source>step shown</source>
        <translation>gezeigter Schritt</translation>
    </message>
    <message>
        <source>%1 and %2: cosine %3 at step %4, %5 at the start.</source>
        <translation>%1 und %2: Kosinus %3 bei Schritt %4, %5 am Anfang.</translation>
    </message>
    <message>
        <source>How close in the embedding table, over training</source>
        <translation>Nähe in der Embedding-Tabelle, über das Training</translation>
    </message>
</context>
<context>
    <name>glassbox::views::WordsNear</name>
    <message>
        <source>Can replace each other</source>
        <translation>Können einander ersetzen</translation>
    </message>
    <message>
        <source>Closeness (cosine) of two rows of the embedding table, the list of numbers that the model keeps for every word</source>
        <translation>Nähe (Kosinus) zweier Zeilen der Embedding-Tabelle, der Zahlenliste, die das Modell für jedes Wort hat</translation>
    </message>
    <message>
        <source>Meaning in use</source>
        <translation>Bedeutung im Gebrauch</translation>
    </message>
    <message>
        <source>Closeness (cosine) of two words&apos; average states (residual vectors) after a layer, wherever they stand in the validation text</source>
        <translation>Nähe (Kosinus) der mittleren Zustände (Reststrom) zweier Wörter nach einer Schicht, wo sie auch im Validierungstext stehen</translation>
    </message>
    <message>
        <source>Context alone</source>
        <translation>Nur der Kontext</translation>
    </message>
    <message>
        <source>As meaning in use, but with the word itself covered: only what stands around it can tell</source>
        <translation>Wie Bedeutung im Gebrauch, aber das Wort selbst ist verdeckt: Nur was ringsum steht, kann etwas verraten</translation>
    </message>
    <message>
        <source>Goes together</source>
        <translation>Gehört zusammen</translation>
    </message>
    <message>
        <source>Lift: probability of a word where the pinned one is in view, divided by its probability anywhere, from the model&apos;s own predictions</source>
        <translation>Lift: Wahrscheinlichkeit eines Wortes, wo das angeheftete zu sehen ist, geteilt durch seine Wahrscheinlichkeit irgendwo, aus den Vermutungen des Modells selbst</translation>
    </message>
    <message>
        <source>Which kind of near</source>
        <translation>Welche Art von Nähe</translation>
    </message>
    <message>
        <source>After which layer</source>
        <translation>Nach welcher Schicht</translation>
    </message>
    <message>
        <source>After how many layers (blocks) the average is taken; 0 is what goes into the first</source>
        <translation>Nach wie vielen Schichten (Blöcken) das Mittel genommen wird; 0 ist, was in die erste hineingeht</translation>
    </message>
    <message>
        <source>before layer 1</source>
        <translation>vor Schicht 1</translation>
    </message>
    <message>
        <source>after layer %1 of %2</source>
        <translation>nach Schicht %1 von %2</translation>
    </message>
    <message>
        <source>before the first layer</source>
        <translation>vor der ersten Schicht</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>nach Schicht %1</translation>
    </message>
    <message>
        <source>Near means here: the words come to mean something alike, by their average %1 wherever they stand in the text.</source>
        <translation>Nah heißt hier: Die Wörter bedeuten am Ende Ähnliches, nach ihrem Mittel %1, wo sie auch im Text stehen.</translation>
    </message>
    <message>
        <source>Near means here: what stands around the words is alike, by the average %1 with the word itself covered.</source>
        <translation>Nah heißt hier: Was um die Wörter steht, ist ähnlich, nach dem Mittel %1, mit verdecktem Wort.</translation>
    </message>
    <message>
        <source>The list shows which words the model expects near the pinned one, more than anywhere else. That is no distance, so the map still shows which words can replace each other.</source>
        <translation>Die Liste zeigt, welche Wörter das Modell in der Nähe des angehefteten eher erwartet als anderswo. Das ist kein Abstand, darum zeigt die Karte weiter, welche Wörter einander ersetzen können.</translation>
    </message>
    <message>
        <source>Near means here: the words can replace each other, so the model keeps similar lists of numbers for them (embedding vectors).</source>
        <translation>Nah heißt hier: Die Wörter können einander ersetzen, also hat das Modell für sie ähnliche Zahlenlisten (Embedding-Vektoren).</translation>
    </message>
</context>
<context>
    <name>glassbox::views::WordsView</name>
    <message>
        <source>What “near” means for the list, and where it can for the map: chosen by the buttons above</source>
        <translation>Was „nah“ für die Liste heißt, und wo es geht auch für die Karte: gewählt mit den Knöpfen darüber</translation>
    </message>
    <message>
        <source>A list of numbers cannot be drawn on a flat sheet without loss. t-SNE keeps neighbours together; PCA keeps the directions of most spread. Share of the spread: variance along the directions drawn ÷ variance of all.</source>
        <translation>Eine Zahlenliste lässt sich nicht ohne Verlust auf ein flaches Blatt zeichnen. t-SNE hält Nachbarn zusammen; PCA behält die Richtungen der größten Streuung. Anteil der Streuung: Varianz entlang der gezeichneten Richtungen ÷ Varianz insgesamt.</translation>
    </message>
    <message>
        <source>Map of the words</source>
        <translation>Karte der Wörter</translation>
    </message>
    <message>
        <source>Every point is a word. Words for which the model keeps similar lists of numbers (embedding vectors) lie close together; the list beside the map tells the true closeness. Click a word to pin it; arrow keys go from word to word, Enter pins.</source>
        <translation>Jeder Punkt ist ein Wort. Wörter, für die das Modell ähnliche Zahlenlisten (Embedding-Vektoren) hat, liegen nah beieinander; die Liste neben der Karte sagt die wahre Nähe. Klick auf ein Wort, um es anzuheften; die Pfeiltasten gehen von Wort zu Wort, die Eingabetaste heftet an.</translation>
    </message>
    <message>
        <source>The map appears as soon as the model is ready.</source>
        <translation>Die Karte erscheint, sobald das Modell bereit ist.</translation>
    </message>
    <message>
        <source>Find a word…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find a word and pin it</source>
        <translation>Ein Wort suchen und anheften</translation>
    </message>
    <message>
        <source>Type a word of the vocabulary and press Enter to pin it</source>
        <translation>Tipp ein Wort des Wortschatzes ein und drück die Eingabetaste, um es anzuheften</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>PCA, flat</source>
        <translation>PCA, flach</translation>
    </message>
    <message>
        <source>PCA, 3-D</source>
        <translation>PCA, 3-D</translation>
    </message>
    <message>
        <source>How the map is flattened</source>
        <translation>Wie die Karte flach gemacht wird</translation>
    </message>
    <message>
        <source>t-SNE keeps neighbours together; PCA keeps the two or three directions of most spread</source>
        <translation>t-SNE hält Nachbarn zusammen; PCA behält die zwei oder drei Richtungen der größten Streuung</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>Also words without a family and short ones such as “the”; at most %1</source>
        <translation>Auch Wörter ohne Familie und kurze wie „the“; höchstens %1</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>The way of the pinned words since the map was opened</source>
        <translation>Der Weg der angehefteten Wörter, seit die Karte offen ist</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Off, because motion is reduced in the settings. Drag the map, or use Shift and the arrow keys</source>
        <translation>Aus, weil Bewegung in den Einstellungen verringert ist. Zieh an der Karte oder nimm die Umschalttaste und die Pfeiltasten</translation>
    </message>
    <message>
        <source>Turns the map slowly; it rests while the pointer is on a word</source>
        <translation>Dreht die Karte langsam; sie ruht, solange der Zeiger auf einem Wort ist</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Show the whole map again, turned back</source>
        <translation>Wieder die ganze Karte zeigen, zurückgedreht</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>%1 words on the map at step %2.</source>
        <translation>%1 Wörter auf der Karte bei Schritt %2.</translation>
    </message>
    <message>
        <source>seen %1 times</source>
        <translation>%1-mal gesehen</translation>
    </message>
    <message>
        <source>direction %1: %2 %</source>
        <translation>Richtung %1: %2 %</translation>
    </message>
    <message>
        <source>%1 dimensions flattened to %2</source>
        <translation>%1 Dimensionen auf %2 gebracht</translation>
    </message>
    <message>
        <source>%1 by t-SNE: close words belong together, far distances mislead</source>
        <translation>%1 mit t-SNE: Nahe Wörter gehören zusammen, große Abstände täuschen</translation>
    </message>
    <message>
        <source>%1 by PCA, which keeps %2 % of the spread: directions and far distances can mislead</source>
        <translation>%1 mit PCA, die %2 % der Streuung behält: Richtungen und große Abstände können täuschen</translation>
    </message>
    <message>
        <source>; drag to turn, or Shift and the arrow keys</source>
        <translation>; zieh zum Drehen, oder Umschalt und Pfeiltasten</translation>
    </message>
    <message>
        <source>Every word is a list of numbers (its embedding). Words with similar numbers lie close together.</source>
        <translation>Jedes Wort ist eine Zahlenliste (sein Embedding). Wörter mit ähnlichen Zahlen liegen nah beieinander.</translation>
    </message>
    <message>
        <source>%1 of %2 words</source>
        <translation>%1 von %2 Wörtern</translation>
    </message>
    <message>
        <source> (the others do not stand in the validation text)</source>
        <translation> (die anderen stehen nicht im Validierungstext)</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>cosine %1</source>
        <translation>Kosinus %1</translation>
    </message>
    <message>
        <source>“%1” does not occur in the training text. Try another word.</source>
        <translation>„%1“ kommt im Trainingstext nicht vor. Probier ein anderes Wort.</translation>
    </message>
</context>
<context>
    <name>glassbox::views::WriteView</name>
    <message>
        <source>How the text begins</source>
        <translation>Wie der Text beginnt</translation>
    </message>
    <message>
        <source>The words the model goes on from (prompt)</source>
        <translation>Die Wörter, von denen aus das Modell weiterschreibt (Prompt)</translation>
    </message>
    <message>
        <source>Type how the text begins…</source>
        <translation>Tipp ein, wie der Text beginnt …</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>What you typed and what the model wrote after it. Arrow keys go from word to word, Enter takes one to change it, Backspace takes the last one away.</source>
        <translation>Was du getippt hast und was das Modell danach schrieb. Pfeiltasten gehen von Wort zu Wort, die Eingabetaste wählt eines zum Ändern, die Rücktaste nimmt das letzte weg.</translation>
    </message>
    <message>
        <source>What limits the model here: the words it has (vocabulary), the kind of guess it learned, and how many words it sees at once (context)</source>
        <translation>Was das Modell hier begrenzt: die Wörter, die es hat (Wortschatz), die Art des Ratens, die es gelernt hat, und wie viele Wörter es auf einmal sieht (Kontext)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>What the marks on the page mean</source>
        <translation>Was die Zeichen auf der Seite bedeuten</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>Nächstes Wort</translation>
    </message>
    <message>
        <source>Draws one word from the bars (Enter in the field above)</source>
        <translation>Zieht ein Wort aus den Balken (Eingabetaste im Feld oben)</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Word by word, at a pace to read along</source>
        <translation>Wort für Wort, im Tempo zum Mitlesen</translation>
    </message>
    <message>
        <source>Write it all</source>
        <translation>Alles schreiben</translation>
    </message>
    <message>
        <source>To the end of the story, at most %1 words more</source>
        <translation>Bis zum Ende der Geschichte, höchstens %1 Wörter mehr</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Back to what you typed</source>
        <translation>Zurück zu dem, was du getippt hast</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>Startzahl (Seed) des Ziehens</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl (Seed)</translation>
    </message>
    <message>
        <source>Decides how the dice fall: the same seed, model and sliders write the same text</source>
        <translation>Entscheidet, wie die Würfel fallen: Dieselbe Startzahl, dasselbe Modell und dieselben Regler schreiben denselben Text</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>The text: %1</source>
        <translation>Der Text: %1</translation>
    </message>
    <message>
        <source>The model ended the story.</source>
        <translation>Das Modell beendete die Geschichte.</translation>
    </message>
    <message>
        <source>%1: your choice; the model gave it %2, number %3 of its guesses at step %4</source>
        <translation>%1: deine Wahl; das Modell gab ihm %2, Nummer %3 seiner Vermutungen bei Schritt %4</translation>
    </message>
    <message>
        <source>%1: %2 likely, number %3 of the model&apos;s guesses at step %4</source>
        <translation>%1: %2 wahrscheinlich, Nummer %3 der Vermutungen des Modells bei Schritt %4</translation>
    </message>
    <message>
        <source>the model ended the story</source>
        <translation>das Modell beendete die Geschichte</translation>
    </message>
    <message>
        <source>a covered word</source>
        <translation>ein verdecktes Wort</translation>
    </message>
    <message>
        <source>a covered word; the model&apos;s best guess is %1, %2</source>
        <translation>ein verdecktes Wort; die beste Vermutung des Modells ist %1, %2</translation>
    </message>
    <message>
        <source>“%1” is not in this model&apos;s vocabulary</source>
        <translation>„%1“ steht nicht im Wortschatz dieses Modells</translation>
    </message>
    <message>
        <source>%1: press to cover it</source>
        <translation>%1: drück, um es zu verdecken</translation>
    </message>
    <message>
        <source>%1: typed by you</source>
        <translation>%1: von dir getippt</translation>
    </message>
    <message>
        <source>Covered words</source>
        <translation>Verdeckte Wörter</translation>
    </message>
    <message>
        <source>In place of “%1”</source>
        <translation>Anstelle von „%1“</translation>
    </message>
    <message>
        <source>Step %1. Click the word, then a bar, to change it.</source>
        <translation>Schritt %1. Klick auf das Wort, dann auf einen Balken, um es zu ändern.</translation>
    </message>
    <message>
        <source>Covered word %1</source>
        <translation>Verdecktes Wort %1</translation>
    </message>
    <message>
        <source>Step %1. Click a bar to fill the place.</source>
        <translation>Schritt %1. Klick auf einen Balken, um die Stelle zu füllen.</translation>
    </message>
    <message>
        <source>Nothing is covered. Click a word on the page, or type [MASK].</source>
        <translation>Nichts ist verdeckt. Klick auf ein Wort der Seite oder tipp [MASK].</translation>
    </message>
    <message>
        <source>All places are filled. Click a filled word to see what else the model guessed there, or another word to cover it.</source>
        <translation>Alle Stellen sind gefüllt. Klick auf ein gefülltes Wort, um zu sehen, was das Modell dort sonst noch riet, oder auf ein anderes Wort, um es zu verdecken.</translation>
    </message>
    <message>
        <source>The next word</source>
        <translation>Das nächste Wort</translation>
    </message>
    <message>
        <source>The guesses appear as soon as the model is ready.</source>
        <translation>Die Vermutungen erscheinen, sobald das Modell bereit ist.</translation>
    </message>
    <message>
        <source>Step %1. Click the word, then a bar: the text goes on from it.</source>
        <translation>Schritt %1. Klick auf das Wort, dann auf einen Balken: Der Text geht von dort weiter.</translation>
    </message>
    <message>
        <source>Step %1. Click a word to take it.</source>
        <translation>Schritt %1. Klick auf ein Wort, um es zu nehmen.</translation>
    </message>
    <message>
        <source>Fill the surest</source>
        <translation>Das sicherste füllen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Fill all</source>
        <translation>Alle füllen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginne mit</translation>
    </message>
    <message>
        <source>%1: not among the %2 words of this model. It reads “unknown word” there.</source>
        <translation>%1: nicht unter den %2 Wörtern dieses Modells. Es liest dort „unbekanntes Wort“.</translation>
    </message>
    <message>
        <source>This model learned to guess covered words from both sides. It has never had to guess with nothing after the gap, so it does not write on: it fills what you cover.</source>
        <translation>Dieses Modell hat gelernt, verdeckte Wörter von beiden Seiten zu raten. Es musste nie raten, ohne dass hinter der Lücke etwas stand; darum schreibt es nicht weiter, sondern füllt, was du verdeckst.</translation>
    </message>
    <message>
        <source>The model sees only the last %1 words; what stands before them no longer counts.</source>
        <translation>Das Modell sieht nur die letzten %1 Wörter; was davor steht, zählt nicht mehr.</translation>
    </message>
    <message>
        <source>Press a word on the page to see what else the model guessed there.</source>
        <translation>Drück auf ein Wort der Seite, um zu sehen, was das Modell dort sonst noch riet.</translation>
    </message>
    <message>
        <source>The longer the line, the likelier the word:</source>
        <translation>Je länger der Strich, desto wahrscheinlicher das Wort:</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>one in two</source>
        <translation>eins von zweien</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>deine Wahl</translation>
    </message>
    <message>
        <source>stands word for word in the training text</source>
        <translation>steht wörtlich im Trainingstext</translation>
    </message>
    <message>
        <source>typed by you</source>
        <translation>von dir getippt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Is it copied?</source>
        <translation>Ist es kopiert?</translation>
    </message>
    <message>
        <source>Earlier steps</source>
        <translation>Frühere Schritte</translation>
    </message>
    <message>
        <source>How likely the model found every word</source>
        <translation>Wie wahrscheinlich das Modell jedes Wort fand</translation>
    </message>
    <message>
        <source>What stands word for word in the training text</source>
        <translation>Was wörtlich im Trainingstext steht</translation>
    </message>
    <message>
        <source>What the same beginning gave at earlier steps</source>
        <translation>Was derselbe Anfang bei früheren Schritten ergab</translation>
    </message>
    <message>
        <source>%1: part of no stretch that counts</source>
        <translation>%1: in keiner Folge, die zählt</translation>
    </message>
    <message>
        <source>part of %1 words in a row that stand in the training text (%2 times)</source>
        <translation>in einer Folge von %1 Wörtern, die im Trainingstext steht (%2-mal)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The longer the line under a word, the likelier it was for the model.</source>
        <translation>Je länger der Strich unter einem Wort, desto wahrscheinlicher war es für das Modell.</translation>
    </message>
</context>
</TS>
