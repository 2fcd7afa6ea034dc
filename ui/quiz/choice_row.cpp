#include "quiz/choice_row.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>

#include "theme/line_breaks.h"

namespace glassbox::quiz {

ChoiceRow::ChoiceRow(const QString& text, Qt::TextFormat format, bool round, QWidget* parent)
    : QWidget(parent),
      letter_(new QLabel(this)),
      text_(new QLabel(theme::withWholeNumbers(text), this)),
      verdict_(new QLabel(this)) {
  if (round) button_ = new QRadioButton(this);
  else button_ = new QCheckBox(this);
  button_->setObjectName(QStringLiteral("choice"));
  button_->setAccessibleName(text);
  button_->setToolTip(round ? tr("Choose this answer") : tr("Choose this answer too"));
  // Buttons of different rows have different parents, so the card keeps them apart.
  button_->setAutoExclusive(false);
  text_->setTextFormat(format);
  text_->setWordWrap(true);
  text_->setObjectName(QStringLiteral("lessonText"));
  letter_->setObjectName(QStringLiteral("choiceLetter"));
  letter_->hide();
  verdict_->setObjectName(QStringLiteral("verdict"));
  verdict_->hide();
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(button_, 0, Qt::AlignTop);
  layout->addWidget(letter_, 0, Qt::AlignTop);
  layout->addWidget(text_, 1);
  layout->addWidget(verdict_, 0, Qt::AlignTop);
  connect(button_, &QAbstractButton::clicked, this, [this](bool on) {
    if (!on && qobject_cast<QRadioButton*>(button_) != nullptr) button_->setChecked(true);
    emit changed();
  });
}

bool ChoiceRow::isChosen() const { return button_->isChecked(); }

void ChoiceRow::setChosen(bool chosen) { button_->setChecked(chosen); }

void ChoiceRow::setLetter(const QString& letter) {
  letter_->setText(letter);
  letter_->setVisible(!letter.isEmpty());
}

void ChoiceRow::setVerdict(const QString& word, bool good) {
  verdict_->setText(word);
  verdict_->setProperty("good", good);
  verdict_->style()->unpolish(verdict_);
  verdict_->style()->polish(verdict_);
  verdict_->setVisible(!word.isEmpty());
  const QString text = text_->text();
  button_->setAccessibleName(word.isEmpty() ? text : text + QStringLiteral(", ") + word);
}

void ChoiceRow::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && button_->isEnabled() && rect().contains(event->pos()))
    button_->click();
}

}  // namespace glassbox::quiz
