#include "controls/settings/text_section.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/error.h"
#include "controls/settings/own_text.h"
#include "text/splitting.h"
#include "theme/core_text.h"

namespace glassbox::controls {
namespace {

const QString kStoryWorld = QStringLiteral("storyworld");
constexpr int kPasteLines = 6;

}  // namespace

TextSection::TextSection(QWidget* parent) : Section(tr("Text"), parent) {
  choice_ = new ChoiceField({tr("It learns from"),
                             {},
                             tr("The text that the model reads. A file or folder of plain text can "
                                "also be dropped onto the window.")},
                            {tr("The story world")}, Detail::kEssential, false, this);
  choice_->box()->setItemData(0, kStoryWorld);
  add(choice_);
  warning_ = new QLabel(this);
  warning_->setObjectName(QStringLiteral("warning"));
  warning_->setWordWrap(true);
  column()->addWidget(warning_);
  column()->addWidget(buildButtons());
  column()->addWidget(buildPasteCard());
  connect(choice_, &ChoiceField::chosen, this, [this] {
    look();
    emit changed();
  });
  look();
}

QWidget* TextSection::buildButtons() {
  auto* row = new QWidget(this);
  auto* open = new QPushButton(tr("Open a file…"), row);
  open->setToolTip(tr("Choose a plain text (.txt, UTF-8 or older) to learn from"));
  paste_ = new QPushButton(tr("Paste a text…"), row);
  paste_->setToolTip(tr("Type or paste a text; it is kept in the program's own folder"));
  paste_->setCheckable(true);
  connect(open, &QPushButton::clicked, this, &TextSection::openFile);
  connect(paste_, &QPushButton::toggled, this, &TextSection::openPaste);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addStretch(1);
  layout->addWidget(open);
  layout->addWidget(paste_);
  return row;
}

QWidget* TextSection::buildPasteCard() {
  pasteCard_ = new QWidget(this);
  pasted_ = new QPlainTextEdit(pasteCard_);
  pasted_->setAccessibleName(tr("A text of your own"));
  pasted_->setToolTip(tr("The text to learn from. An empty line ends a paragraph."));
  pasted_->setPlaceholderText(tr("Paste a text here: a story, a song, a chapter …"));
  pasted_->setTabChangesFocus(true);
  pasted_->setFixedHeight(kPasteLines * pasted_->fontMetrics().lineSpacing() + 16);
  pasteCount_ = new QLabel(pasteCard_);
  pasteCount_->setObjectName(QStringLiteral("hint"));
  pasteCount_->setWordWrap(true);
  use_ = new QPushButton(tr("Use this text"), pasteCard_);
  use_->setToolTip(tr("Keeps the text as a file, so that the run can be opened again later"));
  connect(pasted_, &QPlainTextEdit::textChanged, this, &TextSection::countPaste);
  connect(use_, &QPushButton::clicked, this, &TextSection::usePaste);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(8);
  foot->addWidget(pasteCount_, 1);
  foot->addWidget(use_, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(pasteCard_);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(pasted_);
  layout->addLayout(foot);
  pasteCard_->hide();
  countPaste();
  return pasteCard_;
}

void TextSection::fill(const training::RunSettings& settings) {
  paste_->setChecked(false);
  choose(QString::fromStdString(settings.corpus.source));
}

bool TextSection::write(training::RunSettings& settings) {
  settings.corpus.source = source().toStdString();
  return refusal_.isEmpty();
}

QString TextSection::source() const { return choice_->box()->currentData().toString(); }

bool TextSection::isStoryWorld() const { return source() == kStoryWorld; }

void TextSection::choose(const QString& source) {
  int index = choice_->box()->findData(source);
  if (index < 0) {
    index = choice_->box()->count();
    const QFileInfo file(source);
    choice_->box()->addItem(file.fileName().isEmpty() ? file.dir().dirName() : file.fileName(),
                            source);
  }
  choice_->setIndex(index);
  look();
  emit changed();
}

/// What can be said of the text that is chosen.
void TextSection::look() {
  facts_.reset();
  refusal_.clear();
  QString warning;
  if (isStoryWorld()) {
    choice_->setHelp(tr("Short stories of children, animals and trees, made for this program."));
  } else {
    try {
      facts_ = text::lookAtText(source().toStdString());
      choice_->setHelp(describeText(*facts_));
      warning = warningOf(*facts_);
    } catch (const Error& error) {
      refusal_ = theme::inWindowLanguage(error.what());
    }
  }
  choice_->setFault(refusal_);
  warning_->setText(warning);
  warning_->setVisible(!warning.isEmpty());
}

void TextSection::offerFile(const QString& path) {
  const QString before = source();
  choose(path);
  if (refusal_.isEmpty()) return;
  const QString sentence = refusal_;
  choice_->box()->removeItem(choice_->box()->currentIndex());
  choose(before);
  choice_->setFault(sentence);
}

void TextSection::openFile() {
  auto* dialog = new QFileDialog(this, tr("Open a text"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &TextSection::offerFile);
  dialog->open();
}

void TextSection::offerText(const QString& text) {
  paste_->setChecked(true);
  pasted_->setPlainText(text);
}

void TextSection::openPaste(bool open) {
  pasteCard_->setVisible(open);
  if (open) pasted_->setFocus();
}

void TextSection::countPaste() {
  const std::string typed = pasted_->toPlainText().toStdString();
  text::TextFacts facts{.bytes = typed.size()};
  text::splitText(typed, text::TokenizerKind::kWord, [&](std::string_view) { ++facts.words; });
  use_->setEnabled(facts.words > 0);
  const QString count = facts.words == 1
                            ? tr("One word.")
                            : tr("%1 words.").arg(QLocale().toString(qlonglong(facts.words)));
  pasteCount_->setText(facts.words == 0 ? tr("Nothing there yet.")
                                        : (count + ' ' + warningOf(facts)).trimmed());
}

void TextSection::usePaste() {
  try {
    const QString path = keepPastedText(pasted_->toPlainText());
    paste_->setChecked(false);
    offerFile(path);
    choice_->box()->setFocus();
  } catch (const Error& error) {
    pasteCount_->setText(theme::inWindowLanguage(error.what()));
  }
}

}  // namespace glassbox::controls
