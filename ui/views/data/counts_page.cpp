#include "views/data/counts_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/chart.h"
#include "theme/wrapped_label.h"
#include "views/data/cleaning_text.h"
#include "views/data/side_panel.h"

namespace glassbox::views {
namespace {

constexpr int kTableWidth = 330;

const insight::RankedWord* wordAt(const insight::TextStatistics& text, double rank) {
  const auto found =
      std::find_if(text.zipf.begin(), text.zipf.end(),
                   [rank](const insight::RankedWord& one) { return double(one.rank) == rank; });
  return found == text.zipf.end() ? nullptr : &*found;
}

}  // namespace

CountsPage::CountsPage(QWidget* parent)
    : DataPage(parent),
      table_(new QTableWidget(this)),
      chart_(new plots::Chart(this)),
      words_(theme::wrappedLabel(QStringLiteral("caption"), {}, this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 4, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildTable());
  layout->addWidget(buildChart(), 1);
}

QWidget* CountsPage::buildTable() {
  auto* panel = sidePanel(kTableWidth, this);
  auto* heading = new QLabel(tr("How much there is"), panel);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  table_->setObjectName(QStringLiteral("counts"));
  table_->setAccessibleName(tr("Raw and clean text in numbers"));
  table_->setToolTip(tr(
      "Words: runs of letters, digits and apostrophes, as the word tokenizer cuts them; capital "
      "letters count as others. Documents: paragraphs where there are empty lines, else lines."));
  table_->setColumnCount(3);
  table_->setHorizontalHeaderLabels({QString(), tr("Raw"), tr("Clean")});
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
  table_->verticalHeader()->hide();
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setShowGrid(false);
  table_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  table_->setMinimumHeight(120);
  table_->setTabKeyNavigation(false);
  table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* note = theme::wrappedLabel(
      QStringLiteral("caption"),
      tr("A model that reads words has one list of numbers for every different word. Broken words, "
         "slips and gibberish make the vocabulary large with words that are hardly ever seen "
         "again."),
      panel);
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(12, 8, 12, 10);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(table_, 1);
  layout->addWidget(note);
  return panel;
}

QWidget* CountsPage::buildChart() {
  auto* panel = new QFrame(this);
  panel->setObjectName(QStringLiteral("panel"));
  auto* heading = new QLabel(tr("Few words are frequent, most are rare (Zipf's law)"), panel);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setToolTip(
      tr("Zipf's law: the word of rank n occurs about 1/n as often as the most "
         "frequent one. On two logarithmic axes that is a straight line."));
  chart_->setAccessibleName(tr("How often the words occur, by rank"));
  chart_->setToolTip(
      tr("Every word by its rank (the most frequent is number 1) and its count. On "
         "both axes equal ratios take equal lengths."));
  chart_->setAxisTitles(tr("rank of the word"), tr("how often it occurs"));
  chart_->setLogarithmic(true);
  chart_->setHorizontalLogarithmic();
  chart_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  chart_->setValueText([](double value) {
    return value >= 1 ? QLocale().toString(value, 'f', 0) : QLocale().toString(value, 'g', 2);
  });
  words_->setToolTip(tr("The words that stand at the rank under the cursor"));
  connect(chart_, &plots::Chart::cursorMoved, this, &CountsPage::tellWords);
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(4);
  layout->addWidget(heading);
  layout->addWidget(chart_, 1);
  layout->addWidget(words_);
  return panel;
}

QString CountsPage::title() const { return tr("Statistics"); }

void CountsPage::setStudied(std::shared_ptr<const live::CleaningStudied> studied) {
  studied_ = std::move(studied);
  fillTable();
  drawCurves();
  tellWords();
}

void CountsPage::fillTable() {
  table_->setRowCount(0);
  if (studied_ == nullptr || studied_->lesson == nullptr) return;
  const insight::TextStatistics& raw = studied_->lesson->raw;
  const insight::TextStatistics& clean = studied_->lesson->clean;
  const auto each = [](const insight::TextStatistics& one) {
    return one.distinctWords == 0
               ? QStringLiteral("–")
               : QLocale().toString(double(one.words) / double(one.distinctWords), 'f', 1);
  };
  struct Row {
    QString name;
    QString raw;
    QString clean;
  };
  const Row rows[] = {
      {tr("Documents"), wholeNumber(raw.documents), wholeNumber(clean.documents)},
      {tr("Lines"), wholeNumber(raw.lines), wholeNumber(clean.lines)},
      {tr("Words"), wholeNumber(raw.words), wholeNumber(clean.words)},
      {tr("Different words"), wholeNumber(raw.distinctWords), wholeNumber(clean.distinctWords)},
      {tr("Seen only once"), wholeNumber(raw.onceOnly), wholeNumber(clean.onceOnly)},
      {tr("Times each (mean)"), each(raw), each(clean)},
      {tr("Bytes"), wholeNumber(raw.bytes), wholeNumber(clean.bytes)}};
  table_->setRowCount(int(std::size(rows)));
  for (int i = 0; i < int(std::size(rows)); ++i) {
    int column = 0;
    for (const QString* text : {&rows[i].name, &rows[i].raw, &rows[i].clean}) {
      auto* item = new QTableWidgetItem(*text);
      if (column > 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      table_->setItem(i, column++, item);
    }
  }
}

void CountsPage::drawCurves() {
  chart_->removeSeries();
  chart_->resetZoom();
  chart_->setSummary(summary());
  if (studied_ == nullptr || studied_->lesson == nullptr) return;
  const insight::TextStatistics& raw = studied_->lesson->raw;
  const insight::TextStatistics& clean = studied_->lesson->clean;
  if (!raw.zipf.empty()) {
    const int law = chart_->addSeries({.name = tr("Zipf's law: first count ÷ rank"),
                                       .colour = plots::SeriesLook::kQuiet,
                                       .width = 1.25,
                                       .dash = Qt::DotLine,
                                       .behind = true});
    const double first = double(raw.zipf.front().count);
    std::vector<QPointF> points;
    for (const insight::RankedWord& word : raw.zipf)
      if (first / double(word.rank) >= 0.7)
        points.emplace_back(double(word.rank), first / double(word.rank));
    chart_->replace(law, points);
  }
  const auto draw = [this](const insight::TextStatistics& text, const plots::SeriesLook& look) {
    std::vector<QPointF> points;
    for (const insight::RankedWord& word : text.zipf)
      points.emplace_back(double(word.rank), double(word.count));
    chart_->replace(chart_->addSeries(look), points);
  };
  draw(raw, {.name = tr("raw text"), .colour = 1, .width = 2, .dash = Qt::DashLine});
  draw(clean, {.name = tr("clean text"), .colour = 0, .width = 2, .dots = true});
}

void CountsPage::tellWords() {
  const auto rank = chart_->cursor();
  if (studied_ == nullptr || studied_->lesson == nullptr) return words_->clear();
  if (!rank)
    return words_->setText(
        tr("Move over the curve to see which words stand where; both curves end "
           "with the words that occur once."));
  QStringList parts;
  const auto add = [&](const QString& text, const insight::RankedWord* word) {
    if (word != nullptr)
      parts << tr("%1: “%2”, %3 times")
                   .arg(text, QString::fromStdString(word->word), wholeNumber(word->count));
  };
  add(tr("raw text"), wordAt(studied_->lesson->raw, *rank));
  add(tr("clean text"), wordAt(studied_->lesson->clean, *rank));
  words_->setText(tr("Rank %1").arg(wholeNumber(std::llround(*rank))) + QStringLiteral(" · ") +
                  parts.join(QStringLiteral(" · ")));
}

QString CountsPage::summary() const {
  if (studied_ == nullptr || studied_->lesson == nullptr) return {};
  const insight::TextStatistics& raw = studied_->lesson->raw;
  const insight::TextStatistics& clean = studied_->lesson->clean;
  return tr("The raw text has %1 words, %2 of them different, the clean one %3, of which %4 are "
            "different.")
      .arg(wholeNumber(raw.words), wholeNumber(raw.distinctWords), wholeNumber(clean.words),
           wholeNumber(clean.distinctWords));
}

void CountsPage::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
