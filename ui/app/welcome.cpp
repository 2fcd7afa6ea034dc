#include "app/welcome.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace glassbox::app {
namespace {

QLabel* paragraph(const QString& name, const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  return label;
}

}  // namespace

Welcome::Welcome(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("lesson"));
  auto* page = new QWidget(this);
  page->setObjectName(QStringLiteral("lesson"));
  const QString body = QStringLiteral("lessonText");
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(22, 22, 22, 22);
  layout->setSpacing(12);
  layout->addWidget(paragraph(QStringLiteral("lessonHeading"), tr("Watch a model learn"), page));
  for (const QString& text :
       {tr("A language model is ready on the right, small but built like the large ones. All its "
           "weights are still random numbers."),
        tr("It learns in one way only. It reads a piece of text, guesses the word that comes next, "
           "looks at the word that really came, and moves each weight a little. Nobody tells it "
           "what "
           "a dog is.")})
    layout->addWidget(paragraph(body, text, page));
  layout->addSpacing(6);
  layout->addWidget(paragraph(QStringLiteral("brand"), tr("Try this"), page));
  for (const QString& text :
       {tr("<b>1.</b> Press <b>play</b>. In <b>Loss</b> the curve shows how surprised the model "
           "is by the text. Watch it fall below the lines of simpler guessers."),
        tr("<b>2.</b> Open <b>Words</b>. Each word is a list of numbers, drawn as a point. Words "
           "that are used alike come to lie together."),
        tr("<b>3.</b> Pin <b>dog</b> and <b>bark</b> and see how close they come, and which words "
           "come closer still."),
        tr("<b>4.</b> Press the model's name at the top right and start a run with a much larger "
           "learning rate. What does the curve do?")})
    layout->addWidget(paragraph(body, text, page));
  layout->addStretch(1);
  layout->addWidget(paragraph(
      QStringLiteral("hint"),
      tr("All numbers are measured on this model while you watch. F1 shows the keys, F4 folds this "
         "column away."),
      page));

  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(page);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
}

}  // namespace glassbox::app
