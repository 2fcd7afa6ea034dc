#include "views/data/lines_page.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/text_figure.h"
#include "theme/breaking_row.h"
#include "views/data/cleaning_text.h"
#include "views/data/decision_card.h"
#include "views/data/line_list.h"
#include "views/data/side_panel.h"
#include "views/data/step_panel.h"

namespace glassbox::views {
namespace {

constexpr int kStepsWidth = 264;
const QString kAll = QStringLiteral("*");
const QString kChanged = QStringLiteral("changed");

/// The names of the columns, where the columns of the list below them are.
class ColumnHeads : public QWidget {
 public:
  ColumnHeads(const LineList* list, const QString& raw, const QString& clean, QWidget* parent)
      : QWidget(parent), list_(list), raw_(new QLabel(raw, this)), clean_(new QLabel(clean, this)) {
    for (QLabel* label : {raw_, clean_}) label->setObjectName(QStringLiteral("caption"));
    setFixedHeight(fontMetrics().height() + 4);
    list->viewport()->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
  }

 private:
  void place() {
    const LineColumns columns = lineColumns(list_->viewport()->width());
    raw_->setGeometry(int(columns.raw), 0, int(columns.width), height());
    clean_->setGeometry(int(columns.clean), 0, int(columns.width), height());
  }

  const LineList* list_;
  QLabel* raw_;
  QLabel* clean_;
};

}  // namespace

LinesPage::LinesPage(QWidget* parent)
    : DataPage(parent),
      steps_(new StepPanel(this)),
      filter_(new QComboBox(this)),
      count_(new QLabel(this)),
      lines_(new LineList(this)),
      card_(new DecisionCard(this)) {
  keepWidth(steps_, kStepsWidth);
  auto* right = new QVBoxLayout;
  right->setSpacing(10);
  right->addWidget(buildText(), 1);
  right->addWidget(card_);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 4, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(steps_);
  layout->addLayout(right, 1);
  fillFilter();
  connect(filter_, &QComboBox::currentIndexChanged, this, [this] {
    const QString wanted = filter_->currentData().toString();
    steps_->choose(wanted == kAll || wanted == kChanged ? std::string() : wanted.toStdString());
    showLines();
  });
  connect(steps_, &StepPanel::settingsWanted, this, &DataPage::settingsWanted);
  connect(steps_, &StepPanel::stepChosen, this, &LinesPage::showStep);
  connect(lines_, &LineList::lineChosen, this, [this](std::int64_t number) {
    card_->showLine(studied_ != nullptr ? studied_->lesson.get() : nullptr, number);
  });
  connect(lines_, &LineList::lineOpened, card_, &DecisionCard::enter);
  connect(card_, &DecisionCard::undoWanted, this, &LinesPage::undo);
}

QWidget* LinesPage::buildText() {
  auto* panel = new QFrame(this);
  panel->setObjectName(QStringLiteral("panel"));
  filter_->setAccessibleName(tr("Lines shown"));
  filter_->setToolTip(
      tr("Which lines are listed: all, those that are not as they were, or those "
         "on which one step decided"));
  count_->setObjectName(QStringLiteral("caption"));
  count_->setToolTip(tr("Lines listed below, of all lines of the raw text"));
  lines_->setAccessibleName(tr("Raw and clean text, line by line"));
  lines_->setToolTip(
      tr("Each line as it was, and beside it as it became. Struck through: taken out; "
         "underlined: put in."));
  auto* top = new theme::BreakingRow;
  top->setContentsMargins(0, 0, 10, 0);
  top->setSpacing(12);
  top->addWidget(filter_);
  top->addWidget(count_);
  top->addStretch(1);
  top->addWidget(buildLegend(panel));
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(10, 8, 2, 4);
  layout->setSpacing(4);
  layout->addLayout(top);
  layout->addWidget(new ColumnHeads(lines_, tr("Raw text"), tr("Clean text"), panel));
  layout->addWidget(lines_, 1);
  return panel;
}

QWidget* LinesPage::buildLegend(QWidget* parent) {
  auto* legend =
      new QLabel(tr("<s>struck through</s>: taken out &nbsp; <u>underlined</u>: put in"), parent);
  legend->setObjectName(QStringLiteral("caption"));
  legend->setTextFormat(Qt::RichText);
  return legend;
}

QString LinesPage::title() const { return tr("Compare"); }

void LinesPage::setStudied(std::shared_ptr<const live::CleaningStudied> studied) {
  const auto* before = studied_ != nullptr ? studied_->lesson.get() : nullptr;
  const auto source = studied_ != nullptr ? studied_->wish.source : live::CleaningSource();
  studied_ = std::move(studied);
  const auto* lesson = studied_ != nullptr ? studied_->lesson.get() : nullptr;
  if (lesson == before && lesson != nullptr) return;
  steps_->setState(studied_ != nullptr ? studied_->wish.settings : text::CleaningSettings(),
                   lesson);
  fillFilter();
  showLines();
  if (lesson != nullptr && (before == nullptr || !(studied_->wish.source == source)))
    lines_->scrollToTop();
}

void LinesPage::fillFilter() {
  const QString before = filter_->currentData().toString();
  const QSignalBlocker quiet(filter_);
  filter_->clear();
  filter_->addItem(tr("All lines"), kAll);
  filter_->addItem(tr("Lines that changed"), kChanged);
  for (const std::string& step : text::standardSteps())
    filter_->addItem(stepTitle(step), QString::fromStdString(step));
  filter_->setCurrentIndex(std::max(0, filter_->findData(before)));
}

void LinesPage::showStep(const std::string& step) {
  filter_->setCurrentIndex(std::max(0, filter_->findData(QString::fromStdString(step))));
}

void LinesPage::showLine(std::int64_t number) {
  filter_->setCurrentIndex(0);
  lines_->choose(number);
  lines_->setFocus(Qt::OtherFocusReason);
}

std::vector<std::size_t> LinesPage::wantedLines() const {
  std::vector<std::size_t> rows;
  if (studied_ == nullptr || studied_->lesson == nullptr) return rows;
  const insight::CleaningLesson& lesson = *studied_->lesson;
  const QString wanted = filter_->currentData().toString();
  const std::string step = wanted.toStdString();
  for (std::size_t i = 0; i < lesson.lines.size(); ++i) {
    const auto& decisions = lesson.lines[i].decisions;
    const bool listed = wanted == kAll || (wanted == kChanged && !decisions.empty()) ||
                        std::any_of(decisions.begin(), decisions.end(), [&](std::size_t one) {
                          return lesson.decisions[one].step == step;
                        });
    if (listed) rows.push_back(i);
  }
  return rows;
}

void LinesPage::showLines() {
  const auto* lesson = studied_ != nullptr ? studied_->lesson.get() : nullptr;
  auto rows = wantedLines();
  count_->setText(lesson == nullptr ? QString()
                                    : tr("%1 of %2")
                                          .arg(wholeNumber(std::int64_t(rows.size())),
                                               lineCount(std::int64_t(lesson->lines.size()))));
  lines_->setEmptyText(lesson == nullptr ? tr("The text is not there yet.")
                       : lesson->lines.empty()
                           ? tr("This text is empty.")
                           : tr("Nothing here: no line of this text needed it."));
  lines_->setLines(lesson != nullptr ? studied_->lesson : nullptr, std::move(rows));
  card_->showLine(lesson, lines_->chosenLine());
}

void LinesPage::undo(const std::string& decision, bool undo) {
  text::CleaningSettings changed = studied_->wish.settings;
  if (undo) changed.except.insert(decision);
  else changed.except.erase(decision);
  emit settingsWanted(changed);
}

QString LinesPage::summary() const {
  if (studied_ == nullptr || studied_->lesson == nullptr) return {};
  const text::CleaningFlow& flow = studied_->lesson->flow;
  std::int64_t repaired = 0;
  std::int64_t dropped = 0;
  std::int64_t undone = 0;
  for (const text::StepCount& step : flow.steps) {
    repaired += step.repaired;
    dropped += step.dropped;
    undone += step.undone;
  }
  QString sentence = tr("%1 became %2: %3 repairs, %4 taken out.")
                         .arg(lineCount(flow.rawLines), lineCount(flow.cleanLines),
                              wholeNumber(repaired), lineCount(dropped));
  if (undone > 0) sentence += ' ' + tr("Decisions undone: %1.").arg(wholeNumber(undone));
  return sentence;
}

void LinesPage::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) return lines_->exportCsv(path);
  constexpr int kMostOnFigure = 40;
  std::vector<plots::FigureText> texts{{tr("In all"), summary()}};
  const LineModel& lines = lines_->lines();
  for (int row = 0; row < std::min(kMostOnFigure, lines.rowCount()); ++row) {
    const insight::CleanedLine& line = lines.line(row);
    const QString became = line.dropped ? tr("(taken out)") : textOf(line.clean);
    texts.push_back(
        {tr("Line %1").arg(wholeNumber(line.number)),
         line.decisions.empty()
             ? textOf(line.raw)
             : QStringLiteral("%1\n→ %2\n%3").arg(textOf(line.raw), became, lines.reasons(row))});
  }
  plots::writeTexts(path, title(), texts);
}

}  // namespace glassbox::views
