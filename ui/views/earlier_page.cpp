#include "views/earlier_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/style.h"
#include "plots/text_figure.h"
#include "views/word_text.h"

namespace glassbox::views {
namespace {

/// Qt measures wrapped text a little wider than it paints it, and now and then cuts the last line.
class WrappedText : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    constexpr int kSlack = 24;    // the cell's margins, and what Qt is off
    constexpr int kPadding = 12;  // above and below, as the style sheet has it
    const auto* table = static_cast<const QTableView*>(parent());
    const QRect room(0, 0, table->columnWidth(index.column()) - kSlack, 10'000);
    const QString text = index.data().toString();
    const int height =
        option.fontMetrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text).height();
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(hint.height(), height + kPadding)};
  }
};

QTableWidget* makeTable(QWidget* parent, const QString& name) {
  auto* table = new QTableWidget(0, 3, parent);
  table->setAccessibleName(name);
  table->setToolTip(
      EarlierPage::tr("The same beginning, continued by the model as it was at each step, with the "
                      "training loss of that step (nats a token)"));
  table->setHorizontalHeaderLabels(
      {EarlierPage::tr("Step"), EarlierPage::tr("Surprise (loss)"), EarlierPage::tr("The text")});
  table->horizontalHeaderItem(1)->setToolTip(
      EarlierPage::tr("Training loss of that step, nats a token"));
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
  table->horizontalHeader()->setHighlightSections(false);
  table->verticalHeader()->hide();
  table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table->verticalHeader()->setMinimumSectionSize(12);
  table->setObjectName(QStringLiteral("texts"));
  table->setItemDelegateForColumn(2, new WrappedText(table));
  table->setShowGrid(false);
  table->setWordWrap(true);
  table->setTabKeyNavigation(false);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  return table;
}

QString lossText(double loss) {
  return std::isfinite(loss) ? QLocale().toString(loss, 'f', 2) : QStringLiteral("–");
}

QByteArray quoted(QString text) {
  return '"' + text.replace('"', QStringLiteral("\"\"")).toUtf8() + '"';
}

}  // namespace

std::vector<std::int64_t> stepsToCompare(std::span<const std::int64_t> kept) {
  std::vector<std::int64_t> steps;
  if (kept.empty()) return steps;
  const auto add = [&](std::int64_t wanted) {
    const auto nearest =
        *std::min_element(kept.begin(), kept.end(), [wanted](std::int64_t a, std::int64_t b) {
          return std::abs(a - wanted) < std::abs(b - wanted);
        });
    if (steps.empty() || nearest > steps.back()) steps.push_back(nearest);
  };
  add(kept.front());
  for (std::int64_t power = 10; power <= kept.back(); power *= 10) {
    add(power);
    if (3 * power <= kept.back()) add(3 * power);
  }
  return steps;
}

EarlierPage::EarlierPage(QWidget* parent)
    : QWidget(parent),
      how_(new QComboBox(this)),
      progress_(new QLabel(this)),
      kept_(makeTable(this, tr("Texts by models of earlier steps"))),
      samplesHeading_(new QLabel(this)),
      gathered_(makeTable(this, tr("Texts gathered while training"))) {
  how_->addItem(tr("Always the likeliest word"));
  how_->addItem(tr("By sliders and seed"));
  how_->setAccessibleName(tr("How the texts are written"));
  how_->setToolTip(
      tr("Always the likeliest word (greedy): differences come from the model alone. "
         "By sliders and seed: drawn as on the page."));
  progress_->setObjectName(QStringLiteral("caption"));
  progress_->setToolTip(tr("How many of the kept models have written their text"));
  auto* heading = new QLabel(tr("The same beginning, written by the model of earlier steps"), this);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  samplesHeading_->setObjectName(QStringLiteral("sectionHeading"));
  samplesHeading_->setToolTip(
      tr("Since this page was opened, the model writes one text now and then while it trains: at "
         "moments that are kept, for at most 1 % of the time."));
  auto* top = new QHBoxLayout;
  top->addWidget(heading);
  top->addStretch(1);
  top->addWidget(progress_);
  top->addWidget(how_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addLayout(top);
  layout->addWidget(kept_, 3);
  layout->addWidget(samplesHeading_);
  layout->addWidget(gathered_, 2);
  connect(how_, &QComboBox::currentIndexChanged, this, &EarlierPage::greedyChanged);
  plots::onStyleChange(this, [this] { refresh(); });
}

bool EarlierPage::greedy() const { return how_->currentIndex() == 0; }

void EarlierPage::clear() {
  facts_.reset();
  earlier_.reset();
  samples_.reset();
  refresh();
}

void EarlierPage::show(std::shared_ptr<const live::RunFacts> facts,
                       std::shared_ptr<const live::EarlierAnswer> earlier,
                       std::shared_ptr<const live::SamplesAnswer> samples) {
  const auto count = [](const auto& answer) { return answer ? answer->texts.size() : 0; };
  // Answers come anew with every snapshot; the tables change only with their texts.
  const bool same = facts == facts_ && samples == samples_ && count(earlier) == count(earlier_) &&
                    (earlier == nullptr) == (earlier_ == nullptr) &&
                    (earlier == nullptr || earlier->question == earlier_->question);
  if (same) return;
  facts_ = std::move(facts);
  earlier_ = std::move(earlier);
  samples_ = std::move(samples);
  refresh();
}

QString EarlierPage::textOf(const live::TextThen& then) const {
  QString text =
      facts_->settings.model.causal() ? QString::fromStdString(then.wish.text) : QString();
  for (const std::int32_t token : then.tokens) {
    const ShownToken shown = shownToken(*facts_, token);
    if (!text.isEmpty() && !shown.attached) text += ' ';
    text += shown.text;
  }
  return then.ended || then.tokens.empty() || !facts_->settings.model.causal()
             ? text
             : text + QStringLiteral(" …");
}

void EarlierPage::fill(QTableWidget* table, const std::vector<live::TextThen>& texts) {
  table->setRowCount(int(texts.size()));
  for (int row = 0; row < int(texts.size()); ++row) {
    const live::TextThen& then = texts[std::size_t(row)];
    const QString cells[] = {QLocale().toString(qlonglong(then.step)), lossText(then.loss),
                             textOf(then)};
    for (int column = 0; column < 3; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
      table->setItem(row, column, item);
    }
  }
}

void EarlierPage::refresh() {
  const bool ready = facts_ != nullptr;
  fill(kept_, ready && earlier_ ? earlier_->texts : std::vector<live::TextThen>());
  std::vector<live::TextThen> newestFirst;
  if (ready && samples_) newestFirst.assign(samples_->texts.rbegin(), samples_->texts.rend());
  fill(gathered_, newestFirst);
  samplesHeading_->setText(newestFirst.size() > 1
                               ? tr("Gathered while training, newest first")
                               : tr("Gathered while training: press play, and they come in here"));
  const std::size_t done = earlier_ ? earlier_->texts.size() : 0;
  const std::size_t all = earlier_ ? earlier_->question.steps.size() : 0;
  progress_->setText(done < all ? tr("Writing: %1 of %2").arg(done).arg(all) : QString());
}

std::vector<EarlierPage::Row> EarlierPage::rows() const {
  std::vector<Row> rows;
  if (earlier_)
    for (const auto& then : earlier_->texts) rows.push_back({true, then});
  if (samples_)
    for (auto then = samples_->texts.rbegin(); then != samples_->texts.rend(); ++then)
      rows.push_back({false, *then});
  return rows;
}

QByteArray EarlierPage::toCsv() const {
  QByteArray csv = "step,training_loss,written,temperature,top_k,top_p,seed,text\r\n";
  for (const Row& row : rows()) {
    const auto& wish = row.then.wish;
    csv +=
        QByteArray::number(qlonglong(row.then.step)) + ',' +
        (std::isfinite(row.then.loss) ? QByteArray::number(row.then.loss, 'g', 9) : QByteArray()) +
        (row.afterwards ? ",afterwards," : ",while training,") +
        QByteArray::number(wish.sampling.temperature) + ',' +
        QByteArray::number(wish.sampling.topK) + ',' + QByteArray::number(wish.sampling.topP) +
        ',' + QByteArray::number(qulonglong(wish.seed)) + ',' + quoted(textOf(row.then)) + "\r\n";
  }
  return csv;
}

QByteArray EarlierPage::toText() const {
  QByteArray text;
  for (const Row& row : rows())
    text += tr("Step %1, loss %2: %3")
                .arg(QLocale().toString(qlonglong(row.then.step)), lossText(row.then.loss),
                     textOf(row.then))
                .toUtf8() +
            '\n';
  return text;
}

void EarlierPage::exportTo(const QString& path) const {
  std::vector<plots::FigureText> texts;
  for (const Row& row : rows())
    texts.push_back(
        {tr("Step %1, loss %2")
             .arg(QLocale().toString(qlonglong(row.then.step)), lossText(row.then.loss)),
         textOf(row.then)});
  plots::writeTexts(path, tr("The same beginning, written by the model of earlier steps"), texts);
}

QString EarlierPage::summary() const {
  if (facts_ == nullptr || earlier_ == nullptr || earlier_->texts.empty()) return {};
  const live::TextThen& first = earlier_->texts.front();
  const live::TextThen& last = earlier_->texts.back();
  return tr("At step %1: %2 At step %3: %4")
      .arg(QLocale().toString(qlonglong(first.step)), textOf(first),
           QLocale().toString(qlonglong(last.step)), textOf(last));
}

}  // namespace glassbox::views
