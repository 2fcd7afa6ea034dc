#include "views/tokens/cut_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/token_boxes.h"
#include "views/tokens/token_text.h"

namespace glassbox::views {
namespace {

using text::TokenizerKind;

constexpr int kSliderHeight = 22;  // the whole handle
constexpr int kMostLetters = 160;
constexpr int kMergesAtFirst = 60;  // enough to join what is frequent, few enough to see pieces

QString firstSentence() { return QStringLiteral("the hungry dog barks at a zebra ."); }

}  // namespace

CutPage::CutPage(QWidget* parent)
    : TokenPage(parent),
      field_(new QLineEdit(firstSentence(), this)),
      merges_(new QSlider(Qt::Horizontal, this)),
      mergesText_(new QLabel(this)),
      measured_(makeCaption({}, perWordMeaning(), this)) {
  rows_[0].kind = TokenizerKind::kCharacter;
  rows_[1].kind = TokenizerKind::kBpe;
  rows_[2].kind = TokenizerKind::kWord;
  offered_.offer({}, field_->text());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 8, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildSentence());
  layout->addWidget(buildRow(
      rows_[0], tr("Every character is a token, a space too. The vocabulary is small and the "
                   "rows of numbers are long.")));
  layout->addWidget(
      buildRow(rows_[1], tr("What often stands together becomes one token, rare words are spelled "
                            "in pieces (byte pair encoding). ␣ is a space.")));
  layout->addWidget(buildRow(
      rows_[2], tr("Every word of the training text is a token. A word that the text never used "
                   "has no number of its own: it becomes [UNK].")));
  layout->addWidget(measured_);
  layout->addStretch(1);
  connect(field_, &QLineEdit::textChanged, this, &CutPage::refresh);
  connect(merges_, &QSlider::valueChanged, this, &CutPage::learnSome);
}

void CutPage::offer(const QString& sentence) {
  if (offered_.offer(field_->text(), sentence.isEmpty() ? firstSentence() : sentence))
    field_->setText(offered_.text());
}

QWidget* CutPage::buildSentence() {
  auto* row = new QWidget(this);
  auto* name = new QLabel(tr("Your sentence"), row);
  name->setObjectName(QStringLiteral("caption"));
  name->setBuddy(field_);
  field_->setMaxLength(kMostLetters);
  field_->setAccessibleName(tr("Sentence to cut into tokens"));
  field_->setToolTip(
      tr("Type any sentence: it is cut while you type, by vocabularies made from the text of the "
         "run"));
  field_->setPlaceholderText(tr("Type a sentence…"));
  field_->setCursorPosition(0);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(name);
  layout->addWidget(field_, 1);
  return row;
}

QWidget* CutPage::buildRow(Row& row, const QString& about) {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* name = new QLabel(nameOf(row.kind), card);
  name->setObjectName(QStringLiteral("sectionHeading"));
  name->setToolTip(about);
  row.own = new QLabel(tr("this is how your model reads"), card);
  row.own->setObjectName(QStringLiteral("badge"));
  row.own->setToolTip(tr("The run was started with this kind of tokens (tokenizer)"));
  row.own->hide();
  row.count = new QLabel(card);
  row.count->setObjectName(QStringLiteral("count"));
  row.count->setToolTip(perWordMeaning());
  row.boxes = new plots::TokenBoxes(card);
  row.boxes->setAccessibleName(tr("The sentence in tokens: %1").arg(nameOf(row.kind)));
  row.boxes->setToolTip(
      tr("A box is a token, the number below it is its place in the vocabulary (token id): all "
         "that the model gets. The same number has the same colour."));
  auto* top = new QHBoxLayout;
  top->setSpacing(10);
  top->addWidget(name);
  top->addWidget(row.own);
  top->addStretch(1);
  if (row.kind == TokenizerKind::kBpe) top->addWidget(buildMerges(card));
  top->addWidget(row.count);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(4);
  layout->addLayout(top);
  layout->addWidget(row.boxes);
  layout->addWidget(makeCaption(about, about, card));
  return card;
}

QWidget* CutPage::buildMerges(QWidget* parent) {
  auto* row = new QWidget(parent);
  merges_->setParent(row);
  merges_->setFixedWidth(140);
  merges_->setMinimumHeight(kSliderHeight);
  merges_->setAccessibleName(tr("Merges learned"));
  merges_->setEnabled(false);
  mergesText_->setParent(row);
  mergesText_->setObjectName(QStringLiteral("caption"));
  for (QWidget* widget : std::initializer_list<QWidget*>{merges_, mergesText_})
    widget->setToolTip(
        tr("How many pairs have been joined so far (merges). The page “Learn the pieces” shows "
           "them one by one."));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 12, 0);
  layout->setSpacing(8);
  layout->addWidget(mergesText_);
  layout->addWidget(merges_);
  return row;
}

QString CutPage::title() const { return tr("Cut into tokens"); }

void CutPage::setSentence(const QString& sentence) { field_->setText(sentence); }

plots::TokenBoxes* CutPage::boxes(TokenizerKind kind) const {
  const auto found =
      std::find_if(rows_.begin(), rows_.end(), [kind](const Row& row) { return row.kind == kind; });
  return found->boxes;
}

void CutPage::setLesson(std::shared_ptr<const insight::TokenLesson> lesson, TokenizerKind own) {
  lesson_ = std::move(lesson);
  for (Row& row : rows_) row.own->setVisible(lesson_ != nullptr && row.kind == own);
  merges_->setEnabled(lesson_ != nullptr);
  if (lesson_ == nullptr) {
    pieces_.reset();
    return refresh();
  }
  const int most = int(lesson_->pieces->merges().size());
  merges_->setRange(0, most);
  merges_->setPageStep(std::max(1, most / 20));
  merges_->setValue(std::min(kMergesAtFirst, most));
  learnSome();
}

void CutPage::learnSome() {
  if (lesson_ == nullptr) return;
  pieces_ = insight::withFirstMerges(*lesson_->pieces, std::size_t(merges_->value()));
  refresh();
}

void CutPage::refresh() {
  const QString merges = tr("%1 merges").arg(QLocale().toString(merges_->value()));
  mergesText_->setText(lesson_ != nullptr ? merges : QString());
  for (Row& row : rows_) {
    if (lesson_ == nullptr) {
      row.count->clear();
      row.boxes->setBoxes({});
      row.boxes->setSummary({});
      continue;
    }
    const text::Tokenizer& tokenizer = row.kind == TokenizerKind::kBpe ? *pieces_
                                       : row.kind == TokenizerKind::kCharacter
                                           ? *lesson_->characters
                                           : *lesson_->words;
    const auto cut = insight::cutApart(tokenizer, field_->text().toStdString());
    row.count->setText(countText(cut));
    row.boxes->setBoxes(boxesOf(cut));
    row.boxes->setSummary(tr("%1: %2.").arg(nameOf(row.kind), countText(cut)));
  }
  measured_->setText(
      lesson_ == nullptr
          ? QString()
          : tr("Measured on %1 kB of the run's text that the pieces were not learned from: "
               "characters %2, words %3 (%4 % of them unknown).")
                .arg(QLocale().toString(double(lesson_->heldOutBytes) / 1000, 'f', 1),
                     perWordText(lesson_->charactersPerWord), perWordText(lesson_->wordsPerWord),
                     QLocale().toString(100 * lesson_->unknownWords, 'f', 1)));
}

QString CutPage::summary() const {
  if (lesson_ == nullptr) return {};
  QStringList parts = {tr("“%1” cut into tokens.").arg(field_->text())};
  for (const Row& row : rows_) parts << row.boxes->summary();
  return parts.join(' ');
}

void CutPage::exportTo(const QString& path) const {
  if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    const int width = 720;
    int height = 0;
    for (const Row& row : rows_) height += row.boxes->heightForWidth(width) + 30;
    return plots::writeSheet(path, {.size = {width, height},
                                    .title = field_->text(),
                                    .sentence = summary(),
                                    .paint = [&](QPainter& painter) {
                                      double y = 0;
                                      for (const Row& row : rows_) {
                                        const QString heading = QStringLiteral("%1 · %2").arg(
                                            nameOf(row.kind), row.count->text());
                                        y += row.boxes->paintUnder(painter, {0, y}, width, heading);
                                      }
                                    }});
  }
  QByteArray csv = "cut into,token,id,unknown\r\n";
  for (const Row& row : rows_)
    for (const plots::TokenBox& box : row.boxes->boxes())
      csv += plots::csvCell(nameOf(row.kind)) + ',' + plots::csvCell(box.text) + ',' +
             QByteArray::number(box.number) + ',' + (box.unknown ? "1" : "0") + "\r\n";
  plots::writeBytes(path, csv);
}

}  // namespace glassbox::views
