#include "views/inside/sentence_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/icons.h"
#include "theme/theme.h"
#include "views/inside/word_chips.h"

namespace glassbox::views {

SentenceCard::SentenceCard(const QString& heading, const QString& name, const QString& chips,
                           QWidget* parent)
    : QFrame(parent),
      field_(new QLineEdit(this)),
      chips_(new WordChips(chips, this)),
      note_(new QLabel(this)),
      remove_(new QToolButton(this)) {
  setObjectName(QStringLiteral("panel"));
  auto* label = new QLabel(heading, this);
  label->setObjectName(QStringLiteral("sectionHeading"));
  label->setToolTip(tr("By this number or name the sentence is called in the curve and below it"));
  field_->setAccessibleName(name);
  field_->setToolTip(
      tr("Type a sentence and press Enter. Words that the text never used cannot be "
         "read by the model."));
  note_->setObjectName(QStringLiteral("caption"));
  note_->setWordWrap(true);
  note_->hide();
  remove_->setObjectName(QStringLiteral("cardClose"));
  theme::setIcon(*remove_, QStringLiteral("close"), &theme::Colours::quietInk);
  remove_->setToolTip(tr("Take this sentence away"));
  remove_->setAccessibleName(remove_->toolTip());
  remove_->hide();
  auto* top = new QHBoxLayout;
  top->setSpacing(10);
  top->addWidget(label);
  top->addWidget(field_, 1);
  top->addWidget(remove_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 10, 12, 10);
  layout->setSpacing(8);
  layout->addLayout(top);
  layout->addWidget(chips_, 0, Qt::AlignTop);
  layout->addWidget(note_);
  layout->addStretch(1);
  connect(field_, &QLineEdit::editingFinished, this, [this] {
    if (!field_->isModified()) return;
    field_->setModified(false);
    position_.reset();
    emit changed();
  });
  connect(chips_, &WordChips::wordChosen, this, [this](int word) {
    position_ = word + row_.offset;
    emit changed();
  });
  connect(remove_, &QToolButton::clicked, this, &SentenceCard::removeWanted);
}

QString SentenceCard::sentence() const { return field_->text(); }

void SentenceCard::setSentence(const QString& sentence) {
  field_->setText(sentence);
  field_->setCursorPosition(0);
  position_.reset();
}

void SentenceCard::setRemovable(bool removable) { remove_->setVisible(removable); }

void SentenceCard::show(const live::RunFacts& facts, std::span<const std::int32_t> tokens,
                        int position) {
  row_ = shownRow(facts, tokens);
  chips_->setWords(row_.words);
  chips_->setChosen(position < 0 ? -1 : position - row_.offset);
  const auto unknown = std::count(tokens.begin(), tokens.end(), text::kUnknown);
  note_->setVisible(unknown > 0 || row_.words.isEmpty());
  note_->setText(row_.words.isEmpty()
                     ? tr("Type a sentence.")
                     : tr("[UNK] stands for a word that the training text never used."));
}

QString SentenceCard::chosenWord() const {
  const int chosen = chips_->chosen();
  return chosen >= 0 && chosen < row_.words.size() ? row_.words[chosen] : QString();
}

void SentenceCard::clear() {
  row_ = {};
  position_.reset();
  chips_->setWords({});
  note_->hide();
}

}  // namespace glassbox::views
