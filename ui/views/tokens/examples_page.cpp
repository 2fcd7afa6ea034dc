#include "views/tokens/examples_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "plots/example_rows.h"
#include "theme/theme.h"
#include "views/tokens/token_text.h"

namespace glassbox::views {
namespace {

constexpr int kMostLetters = 90;  // rows that can be read as a whole
constexpr int kPaceMs = 500;      // a row to read
constexpr int kMostWords = 14;

QString firstSentence() { return QStringLiteral("the hungry dog barks at the moon ."); }

}  // namespace

ExamplesPage::ExamplesPage(QWidget* parent)
    : TokenPage(parent),
      field_(new QLineEdit(firstSentence(), this)),
      kinds_(new QButtonGroup(this)),
      make_(new QPushButton(tr("Make them one by one"), this)),
      rows_(new plots::ExampleRows(this)),
      told_(makeCaption({},
                        tr("How many exercises the rule makes of this sentence, and that nobody "
                           "has to write an answer"),
                        this)),
      text_(new QLabel(this)),
      label_(new QLineEdit(this)),
      labelled_(new QLabel(this)) {
  auto* cards = new QHBoxLayout;
  cards->setSpacing(10);
  cards->addWidget(buildRaw(), 5);
  cards->addWidget(buildLabelled(), 2);
  offered_.offer({}, field_->text());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 8, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildSentence());
  layout->addLayout(cards);
  layout->addStretch(1);
  pace_.setInterval(kPaceMs);
  connect(&pace_, &QTimer::timeout, this, [this] {
    rows_->setRowsShown(rows_->rowsShown() + 1);
    if (rows_->rowsShown() == int(rows_->places().size())) pace_.stop();
  });
  connect(field_, &QLineEdit::textChanged, this, &ExamplesPage::refresh);
  connect(kinds_, &QButtonGroup::idClicked, this, &ExamplesPage::refresh);
  connect(make_, &QPushButton::clicked, this, &ExamplesPage::makeOneByOne);
  connect(label_, &QLineEdit::textChanged, this, &ExamplesPage::refreshLabelled);
  refresh();
}

void ExamplesPage::offer(const QString& sentence) {
  if (offered_.offer(field_->text(), sentence.isEmpty() ? firstSentence() : sentence))
    field_->setText(offered_.text());
}

QWidget* ExamplesPage::buildSentence() {
  auto* row = new QWidget(this);
  auto* name = new QLabel(tr("Raw text"), row);
  name->setObjectName(QStringLiteral("caption"));
  name->setBuddy(field_);
  field_->setMaxLength(kMostLetters);
  field_->setCursorPosition(0);
  field_->setAccessibleName(tr("Raw text to make examples of"));
  field_->setToolTip(
      tr("Any sentence, as it stands in a book or on a page. Its first %1 words and marks are "
         "shown below.")
          .arg(kMostWords));
  field_->setPlaceholderText(tr("Type a sentence…"));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(name);
  layout->addSpacing(4);
  layout->addWidget(field_, 1);
  const auto add = [&](const QString& text, const QString& meaning, int id) {
    auto* button = new QPushButton(text, row);
    button->setObjectName(QStringLiteral("wordChip"));
    button->setCheckable(true);
    button->setToolTip(meaning);
    kinds_->addButton(button, id);
    layout->addWidget(button);
  };
  add(tr("Next word"), tr("Every word is guessed from those before it (causal language model)"),
      kNextWord);
  add(tr("Covered word"),
      tr("A word is covered and guessed from all others (masked language model). Here each is "
         "covered once; in training the words to be covered are drawn by lot."),
      kCoveredWord);
  kinds_->button(kNextWord)->setChecked(true);
  make_->setToolTip(tr("Shows how the rule makes one example after the other"));
  layout->addWidget(make_);
  return row;
}

QWidget* ExamplesPage::buildRaw() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* heading = new QLabel(tr("The text is its own answer key (self-supervised)"), card);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setToolTip(
      tr("Self-supervised learning: a fixed rule makes exercise and answer from the raw text"));
  rows_->setAccessibleName(tr("Examples made from the text"));
  rows_->setToolTip(
      tr("Each row is one example: what the model reads, and in its place the word it has to "
         "guess. The answer is a word of the text itself."));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(12, 8, 12, 10);
  layout->setSpacing(4);
  layout->addWidget(heading);
  layout->addWidget(rows_);
  layout->addWidget(told_);
  layout->addStretch(1);
  return card;
}

QWidget* ExamplesPage::buildLabelled() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* heading = new QLabel(tr("With a label (supervised)"), card);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setToolTip(
      tr("Supervised learning: a person writes the right answer (label) to every example"));
  text_->setWordWrap(true);
  text_->setToolTip(tr("The same sentence, as an example to be labelled"));
  auto* ask = new QLabel(tr("Is it about an animal, a plant or the weather?"), card);
  ask->setWordWrap(true);
  ask->setBuddy(label_);
  ask->setToolTip(tr("What the answers are, a person has to decide too"));
  label_->setPlaceholderText(tr("You write the label…"));
  label_->setAccessibleName(tr("Label of the sentence"));
  label_->setToolTip(tr("The right answer to this example, written by a person: you"));
  label_->setMaxLength(24);
  labelled_->setWordWrap(true);
  labelled_->setToolTip(
      tr("How many examples this sentence gives when a person writes the answer"));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(12, 8, 12, 10);
  layout->setSpacing(8);
  for (QWidget* widget : std::initializer_list<QWidget*>{heading, text_, ask, label_, labelled_})
    layout->addWidget(widget);
  layout->addStretch(1);
  return card;
}

QString ExamplesPage::title() const { return tr("Examples from text"); }

void ExamplesPage::setLesson(std::shared_ptr<const insight::TokenLesson> /*lesson*/,
                             text::TokenizerKind /*own*/) {}

void ExamplesPage::setSentence(const QString& sentence) { field_->setText(sentence); }

std::vector<insight::TextExample> ExamplesPage::examples() const {
  auto words = insight::wordsOf(field_->text().toStdString());
  if (words.size() > std::size_t(kMostWords)) words.resize(std::size_t(kMostWords));
  return kinds_->checkedId() == kNextWord ? insight::nextWordExamples(words)
                                          : insight::coveredWordExamples(words);
}

void ExamplesPage::makeOneByOne() {
  if (theme::Theme::instance().reduceMotion())
    return rows_->setRowsShown(int(rows_->places().size()));
  rows_->setRowsShown(0);
  pace_.start();
}

void ExamplesPage::refresh() {
  pace_.stop();
  const bool next = kinds_->checkedId() == kNextWord;
  QStringList words;
  for (const std::string& word : insight::wordsOf(field_->text().toStdString()))
    words << QString::fromStdString(word);
  words = words.mid(0, kMostWords);
  std::vector<int> places;
  for (const auto& example : examples()) places.push_back(example.place);
  const QString number = QLocale().toString(qlonglong(places.size()));
  make_->setEnabled(!places.empty());
  told_->setText(
      places.empty() ? tr("Type at least two words: then there is something to guess.")
      : next ? tr("%1 examples from one sentence. Nobody wrote an answer: each is the word that "
                  "stands in the text anyway. The model always guesses from earlier words only.")
                   .arg(number)
             : tr("%1 examples from one sentence. Nobody wrote an answer: each is the word under "
                  "the cover. The model reads earlier and later words; the place it must guess is "
                  "marked [MASK].")
                   .arg(number));
  rows_->setExamples(words, std::move(places), next);
  rows_->setSummary(tr("%1 %2").arg(tr("From “%1”:").arg(field_->text()), told_->text()));
  // A full stop written apart does not begin a line.
  text_->setText(QStringLiteral("“%1”").arg(
      field_->text().trimmed().replace(QStringLiteral(" ."), QStringLiteral("\u00A0."))));
  refreshLabelled();
}

void ExamplesPage::refreshLabelled() {
  const QString label = label_->text().trimmed();
  labelled_->setText(
      label.isEmpty()
          ? tr("No example yet. What is asked for stands nowhere in the text, so a person must "
               "write it first.")
          : tr("1 example: read the sentence → guess “%1”. It needed a person: you. For a million "
               "examples it needs a million such answers.")
                .arg(label));
}

QString ExamplesPage::summary() const { return rows_->summary() + ' ' + labelled_->text(); }

void ExamplesPage::exportTo(const QString& path) const { rows_->exportTo(path); }

void ExamplesPage::hideEvent(QHideEvent* event) {
  TokenPage::hideEvent(event);
  pace_.stop();
  rows_->setRowsShown(int(rows_->places().size()));
}

}  // namespace glassbox::views
