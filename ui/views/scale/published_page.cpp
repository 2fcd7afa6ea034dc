#include "views/scale/published_page.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "plots/amount_bars.h"
#include "plots/range_rows.h"
#include "theme/wrapped_label.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

const QString kAll = QStringLiteral("all");

struct Kind {
  QString id;      ///< as in scaling::Comparison::what
  QString name;    ///< on its choice
  QString within;  ///< in the list of everything
  QString axis;
  QString (*say)(double);
};

QString inHours(double hours) {
  return QCoreApplication::translate("glassbox::views::PublishedPage", "%1 h")
      .arg(plots::inWords(hours));
}

std::vector<Kind> kinds() {
  return {{QStringLiteral("device_hours"), PublishedPage::tr("Hours of machines"),
           PublishedPage::tr("machine hours"), PublishedPage::tr("hours of one machine"), inHours},
          {QStringLiteral("operations"), PublishedPage::tr("Operations"),
           PublishedPage::tr("operations"), PublishedPage::tr("operations of the training"),
           inOperations},
          {QStringLiteral("kwh"), PublishedPage::tr("Electricity"),
           PublishedPage::tr("electricity"), PublishedPage::tr("kilowatt hours"), inEnergy},
          {QStringLiteral("dollars"), PublishedPage::tr("Money"), PublishedPage::tr("money"),
           PublishedPage::tr("US dollars"), inDollars},
          {QStringLiteral("weights"), PublishedPage::tr("Weights"), PublishedPage::tr("weights"),
           PublishedPage::tr("weights"), plots::inWords}};
}

QString factor(double ratio) { return QStringLiteral("× ") + QLocale().toString(ratio, 'f', 2); }

}  // namespace

PublishedPage::PublishedPage(QWidget* parent)
    : ScalePage(parent),
      kind_(new QComboBox(this)),
      rows_(new plots::RangeRows(plots::RangeRows::Shape::kDots, this)),
      error_(theme::wrappedLabel(QStringLiteral("sectionHeading"), {}, this)),
      all_(scaling::comparisons()) {
  for (const Kind& kind : kinds()) kind_->addItem(kind.name, kind.id);
  kind_->addItem(tr("Everything, as factors"), kAll);
  fitEntries(*kind_);
  kind_->setAccessibleName(tr("What is compared"));
  kind_->setToolTip(tr("Which figures of published trainings stand beside their estimates"));
  rows_->setAccessibleName(tr("Published and estimated"));
  rows_->setToolTip(
      tr("Diamond: what the makers or others published. Dot and band: what the "
         "estimate of this program says, knowing only weights, tokens and machine. "
         "At the end of the row: estimate ÷ published."));
  error_->setToolTip(tr("Factor: typical estimate ÷ published figure; 1 would be exact"));
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* top = new QHBoxLayout;
  top->setSpacing(14);
  top->addWidget(kind_);
  top->addWidget(error_, 1);
  auto* inside = new QVBoxLayout(card);
  inside->setContentsMargins(14, 10, 14, 10);
  inside->setSpacing(10);
  inside->addLayout(top);
  inside->addWidget(rows_);
  const scaling::Range& used = scaling::figures().constant("utilization").value;
  const auto percent = [](double share) { return QLocale().toString(100 * share, 'f', 0); };
  auto* note = theme::wrappedLabel(
      QStringLiteral("caption"),
      tr("Bands are wide because machines are used so differently: with %1 to %2 % of their "
         "highest "
         "speed over a whole training. The two ends were chosen knowing these figures, so this is "
         "no test on unseen trainings.")
          .arg(percent(used.low), percent(used.high)),
      this);
  note->setToolTip(constantText("utilization"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 6, 16, 12);
  layout->setSpacing(8);
  layout->addWidget(card);
  layout->addWidget(note);
  layout->addStretch(1);
  connect(kind_, &QComboBox::currentIndexChanged, this, &PublishedPage::refresh);
  refresh();
}

QString PublishedPage::title() const { return tr("Published"); }

View::Origin PublishedPage::origin() const { return estimateOrigin(); }

void PublishedPage::refresh() {
  const QString chosen = kind_->currentData().toString();
  const bool factors = chosen == kAll;
  std::vector<plots::RangeRow> rows;
  for (const Kind& kind : kinds())
    for (const scaling::Comparison& one : all_) {
      if (QString::fromStdString(one.what) != kind.id || (!factors && kind.id != chosen)) continue;
      const double unit = factors ? one.published : 1;
      const QString model = QString::fromStdString(one.model);
      rows.push_back(
          {.label = factors ? QStringLiteral("%1, %2").arg(model, kind.within) : model,
           .value = one.estimated.typical / unit,
           .low = one.estimated.low / unit,
           .high = one.estimated.high / unit,
           .other = one.published / unit,
           .valueText = factors ? factor(one.ratio())
                                : tr("%1 published, estimate %2")
                                      .arg(kind.say(one.published), factor(one.ratio())),
           .detail = tr("Estimated %1, published %2.")
                         .arg(aboutAndBetween(one.estimated, kind.say), kind.say(one.published)) +
                     ' ' +
                     (one.inRange() ? tr("It lies within the range.")
                                    : tr("It lies outside the range.")) +
                     ' ' + sourceText(one.source)});
      if (!factors) rows_->setAxisTitle(kind.axis);
    }
  if (factors) rows_->setAxisTitle(tr("estimate ÷ published; the line is 1, where both agree"));
  rows_->setReference(factors ? std::optional(1.0) : std::nullopt);
  rows_->setLegend(tr("estimated, with its range"), tr("published"));
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto& a, const auto& b) { return !factors && *a.other < *b.other; });
  rows_->setRows(std::move(rows));
  error_->setText(errorText());
  rows_->setSummary(error_->text());
}

QString PublishedPage::errorText() const {
  const QString chosen = kind_->currentData().toString();
  std::set<std::string> models;
  int within = 0;
  int count = 0;
  double least = 1e300;
  double most = 0;
  for (const scaling::Comparison& one : all_) {
    if (chosen != kAll && QString::fromStdString(one.what) != chosen) continue;
    models.insert(one.model);
    ++count;
    within += one.inRange() ? 1 : 0;
    least = std::min(least, one.ratio());
    most = std::max(most, one.ratio());
  }
  const QLocale locale;
  return tr("%1 of %2 published figures of %3 models lie within the range; typical estimates are "
            "%4 to %5 times what was published.")
      .arg(locale.toString(within), locale.toString(count), locale.toString(int(models.size())),
           locale.toString(least, 'f', 2), locale.toString(most, 'f', 2));
}

QString PublishedPage::summary() const { return error_->text(); }

void PublishedPage::exportTo(const QString& path) const { rows_->exportTo(path); }

}  // namespace glassbox::views
