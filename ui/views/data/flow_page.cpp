#include "views/data/flow_page.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include "plots/flow_bands.h"
#include "theme/wrapped_label.h"
#include "views/data/cleaning_text.h"

namespace glassbox::views {

FlowPage::FlowPage(QWidget* parent)
    : DataPage(parent),
      sentence_(theme::wrappedLabel(QStringLiteral("reading"), {}, this)),
      bands_(new plots::FlowBands(this)) {
  sentence_->setToolTip(tr("Lines of the raw text, and how many of them stand in the clean one"));
  auto* panel = new QFrame(this);
  panel->setObjectName(QStringLiteral("panel"));
  bands_->setAccessibleName(tr("From raw to clean text"));
  bands_->setToolTip(tr(
      "From top to bottom the lines go through one step after the other. Hatched: repaired "
      "there; what peels off is taken out. Equally wide is equally many lines. A click on a step "
      "shows what it did."));
  auto* inside = new QVBoxLayout(panel);
  inside->setContentsMargins(4, 6, 4, 6);
  inside->addWidget(bands_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 4, 16, 12);
  layout->setSpacing(8);
  layout->addWidget(sentence_);
  layout->addWidget(panel, 1);
  connect(bands_, &plots::FlowBands::stageChosen, this, [this](int stage) {
    emit stepChosen(studied_->lesson->flow.steps.at(std::size_t(stage)).step);
  });
}

QString FlowPage::title() const { return tr("Flow"); }

void FlowPage::setStudied(std::shared_ptr<const live::CleaningStudied> studied) {
  studied_ = std::move(studied);
  std::vector<plots::FlowStage> stages;
  if (studied_ != nullptr && studied_->lesson != nullptr)
    for (const text::StepCount& step : studied_->lesson->flow.steps)
      stages.push_back({.name = stepTitle(step.step),
                        .in = double(step.linesIn),
                        .changed = double(step.repaired),
                        .leaving = double(step.dropped),
                        .meaning = stepMeaning(step.step)});
  bands_->setFlow({tr("Raw text"), tr("Clean text"), tr("repaired"), tr("taken out"), tr("lines")},
                  std::move(stages));
  sentence_->setText(summary());
  bands_->setSummary(summary());
}

QString FlowPage::summary() const {
  if (studied_ == nullptr || studied_->lesson == nullptr) return {};
  const text::CleaningFlow& flow = studied_->lesson->flow;
  if (flow.steps.empty()) return tr("No step is ticked: the text stays as it is.");
  const text::StepCount* most = &flow.steps.front();
  for (const text::StepCount& step : flow.steps)
    if (step.dropped > most->dropped) most = &step;
  const QString all = tr("Of %1 of the raw text %2 stand in the clean one.")
                          .arg(lineCount(flow.rawLines), wholeNumber(flow.cleanLines));
  if (most->dropped == 0) return all;
  return all + ' ' +
         tr("Most are taken out by the step “%1”: %2.")
             .arg(stepTitle(most->step), wholeNumber(most->dropped));
}

void FlowPage::exportTo(const QString& path) const { bands_->exportTo(path); }

}  // namespace glassbox::views
