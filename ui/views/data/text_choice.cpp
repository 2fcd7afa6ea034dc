#include "views/data/text_choice.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/breaking_row.h"

namespace glassbox::views {
namespace {

using Kind = live::CleaningSource::Kind;

constexpr int kPasteLines = 4;
constexpr int kNameLetters = 28;

QString shortened(const QString& name) {
  return name.size() <= kNameLetters ? name : name.left(kNameLetters - 1) + QChar(0x2026);
}

}  // namespace

TextChoice::TextChoice(QWidget* parent)
    : QWidget(parent),
      choice_(new QComboBox(this)),
      note_(new QLabel(this)),
      paste_(new QPushButton(tr("Paste a text…"), this)),
      pasteCard_(nullptr),
      pasted_(nullptr) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 0, 16, 4);
  layout->setSpacing(6);
  layout->addWidget(buildRow());
  layout->addWidget(buildPaste());
  fill();
  connect(choice_, &QComboBox::activated, this, [this] { emit sourceChosen(source()); });
}

QWidget* TextChoice::buildRow() {
  auto* row = new QWidget(this);
  choice_->setAccessibleName(tr("Text to clean"));
  choice_->setToolTip(tr("The text that is cleaned here. The run keeps the text it has."));
  auto* open = new QPushButton(tr("Open a file…"), row);
  open->setToolTip(tr("Choose a plain text (.txt) to clean; the file stays as it is"));
  paste_->setToolTip(tr("Type or paste a text to clean"));
  paste_->setCheckable(true);
  note_->setObjectName(QStringLiteral("caption"));
  note_->setToolTip(tr("What cleaning made of the text with the steps that are ticked"));
  connect(open, &QPushButton::clicked, this, &TextChoice::openFile);
  auto* layout = new theme::BreakingRow(row);
  layout->setSpacing(8);
  layout->addWidget(choice_);
  layout->addWidget(open);
  layout->addWidget(paste_);
  layout->addWidget(note_);
  return row;
}

QWidget* TextChoice::buildPaste() {
  pasteCard_ = new QFrame(this);
  pasteCard_->setObjectName(QStringLiteral("panel"));
  pasted_ = new QPlainTextEdit(pasteCard_);
  pasted_->setAccessibleName(tr("A text of your own"));
  pasted_->setToolTip(tr("The text to clean, line by line"));
  pasted_->setPlaceholderText(tr("Paste a text here, best a messy one …"));
  pasted_->setTabChangesFocus(true);
  pasted_->setFixedHeight(kPasteLines * pasted_->fontMetrics().lineSpacing() + 16);
  auto* use = new QPushButton(tr("Clean this text"), pasteCard_);
  use->setToolTip(tr("Cleans the text above; it is not kept anywhere"));
  use->setEnabled(false);
  connect(pasted_, &QPlainTextEdit::textChanged, use,
          [this, use] { use->setEnabled(!pasted_->toPlainText().trimmed().isEmpty()); });
  connect(use, &QPushButton::clicked, this, &TextChoice::usePaste);
  connect(paste_, &QPushButton::toggled, this, [this](bool open) {
    pasteCard_->setVisible(open);
    if (open) pasted_->setFocus();
  });
  auto* layout = new QVBoxLayout(pasteCard_);
  layout->setContentsMargins(12, 10, 12, 10);
  layout->addWidget(pasted_);
  layout->addWidget(use, 0, Qt::AlignRight);
  pasteCard_->hide();
  return pasteCard_;
}

void TextChoice::setRun(const live::RunFacts& facts) {
  if (facts.settings.corpus == run_) return;
  run_ = facts.settings.corpus;
  fill();
}

/// The entries anew; the choice stays.
void TextChoice::fill() {
  const live::CleaningSource before = source();
  choice_->clear();
  sources_.clear();
  const auto add = [&](const QString& name, live::CleaningSource source) {
    choice_->addItem(name);
    sources_.push_back(std::move(source));
  };
  add(tr("A page full of faults"), {.kind = Kind::kSample});
  add(tr("Stories full of faults"), {.kind = Kind::kStories});
  add(tr("The text of the run"), {.kind = Kind::kCorpus, .corpus = run_});
  for (const live::CleaningSource& own : own_)
    add(own.kind == Kind::kFile ? shortened(QFileInfo(QString::fromStdString(own.text)).fileName())
                                : tr("The pasted text"),
        own);
  // The text of the run is another with another run, and stays the choice all the same.
  const auto same = [&](const live::CleaningSource& one) {
    return one.kind == before.kind && (one.kind == Kind::kCorpus || one == before);
  };
  const auto found = std::find_if(sources_.begin(), sources_.end(), same);
  choice_->setCurrentIndex(found == sources_.end() ? 0 : int(found - sources_.begin()));
  if (before.kind == Kind::kCorpus && !(before == source())) emit sourceChosen(source());
}

live::CleaningSource TextChoice::source() const {
  const int index = choice_->currentIndex();
  return index < 0 || index >= int(sources_.size()) ? live::CleaningSource()
                                                    : sources_[std::size_t(index)];
}

void TextChoice::chooseKind(Kind kind) {
  for (std::size_t i = 0; i < sources_.size(); ++i)
    if (sources_[i].kind == kind) choice_->setCurrentIndex(int(i));
  emit sourceChosen(source());
}

void TextChoice::setNote(const QString& text) { note_->setText(text); }

void TextChoice::openFile() {
  auto* dialog = new QFileDialog(this, tr("Open a text"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &TextChoice::useFile);
  dialog->open();
}

void TextChoice::useFile(const QString& path) {
  const live::CleaningSource file{.kind = Kind::kFile, .text = path.toStdString()};
  if (std::find(own_.begin(), own_.end(), file) == own_.end()) own_.push_back(file);
  fill();
  const auto place = std::find(sources_.begin(), sources_.end(), file) - sources_.begin();
  choice_->setCurrentIndex(int(place));
  emit sourceChosen(source());
}

void TextChoice::usePaste() {
  std::erase_if(own_, [](const auto& one) { return one.kind == Kind::kText; });
  own_.push_back({.kind = Kind::kText, .text = pasted_->toPlainText().toStdString()});
  fill();
  choice_->setFocus();  // before its field is hidden, else the focus wanders on and chooses a step
  paste_->setChecked(false);
  chooseKind(Kind::kText);
}

}  // namespace glassbox::views
