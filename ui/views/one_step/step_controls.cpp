#include "views/one_step/step_controls.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <algorithm>
#include <array>
#include <cmath>

#include "theme/theme.h"
#include "views/one_step/stage_text.h"

namespace glassbox::views {
namespace {

constexpr std::array kFactors = {0.1, 1.0, 10.0};
constexpr double kSameRate = 1e-9;  // relative

bool same(double left, double right) {
  return std::abs(left - right) <= kSameRate * std::max(std::abs(left), std::abs(right));
}

}  // namespace

StepControls::StepControls(QWidget* parent)
    : QWidget(parent),
      factors_(new QButtonGroup(this)),
      rate_(new QLineEdit(this)),
      optimizer_(new QComboBox(this)),
      state_(new QLabel(this)),
      undo_(new QPushButton(tr("Undo"), this)),
      keep_(new QPushButton(tr("Keep it"), this)),
      following_(new QPushButton(tr("The step after"), this)),
      layout_(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  auto* settings = new QWidget(this);
  auto* row = new QHBoxLayout(settings);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  buildRate(row);
  optimizer_->addItem(QStringLiteral("AdamW"), int(training::Optimizer::kAdamW));
  optimizer_->addItem(QStringLiteral("SGD"), int(training::Optimizer::kSgd));
  optimizer_->setAccessibleName(tr("Rule by which the weights are moved (optimizer)"));
  optimizer_->setToolTip(
      tr("The rule by which the gradient becomes a nudge (optimizer). AdamW gives every weight a "
         "step of its own size, SGD the same learning rate to all. Another one than the run's "
         "begins with empty moments."));
  row->addSpacing(6);
  row->addWidget(optimizer_);
  row->addStretch(1);  // alone in its row it keeps to the left
  state_->setObjectName(QStringLiteral("caption"));
  auto* decision = new QWidget(this);
  auto* last = new QHBoxLayout(decision);
  last->setContentsMargins(0, 0, 0, 0);
  last->setSpacing(6);
  last->addWidget(state_, 1);
  undo_->setToolTip(tr("Forget this step: nothing happened"));
  keep_->setToolTip(tr("The training run takes exactly this step"));
  following_->setToolTip(tr("Take the next step of the run apart"));
  for (QPushButton* button : {undo_, keep_, following_}) last->addWidget(button);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(12);
  layout_->addWidget(settings);
  layout_->addWidget(decision, 1);
  connect(optimizer_, &QComboBox::activated, this, [this] { tryRate(used_); });
  connect(undo_, &QPushButton::clicked, this, &StepControls::undoWanted);
  connect(keep_, &QPushButton::clicked, this, &StepControls::keepWanted);
  connect(following_, &QPushButton::clicked, this, &StepControls::followingWanted);
}

void StepControls::buildRate(QHBoxLayout* row) {
  auto* name = new QLabel(tr("Learning rate"), this);
  name->setObjectName(QStringLiteral("caption"));
  name->setBuddy(rate_);
  row->addWidget(name);
  for (std::size_t i = 0; i < kFactors.size(); ++i) {
    auto* button = new QPushButton(tr("×%1").arg(QLocale().toString(kFactors[i])), this);
    button->setObjectName(QStringLiteral("page"));
    button->setCheckable(true);
    button->setAccessibleName(
        tr("%1 times the planned learning rate").arg(QLocale().toString(kFactors[i])));
    button->setToolTip(
        tr("Take the same step, on the same batch from the same state, with %1 times "
           "the planned learning rate")
            .arg(QLocale().toString(kFactors[i])));
    factors_->addButton(button, int(i));
    row->addWidget(button);
  }
  rate_->setAccessibleName(tr("Learning rate of this step"));
  rate_->setToolTip(
      tr("How far the weights are nudged (learning rate). Type another one and press "
         "Enter to take the same step with it."));
  const auto fitRate = [this] {
    constexpr int kFrame = 28;
    rate_->setFixedWidth(rate_->fontMetrics().horizontalAdvance(QStringLiteral("0.00003333")) +
                         kFrame);
  };
  fitRate();
  connect(&theme::Theme::instance(), &theme::Theme::changed, this, fitRate);
  row->addWidget(rate_);
  connect(factors_, &QButtonGroup::idClicked, this,
          [this](int index) { tryRate(kFactors[std::size_t(index)] * planned_); });
  connect(rate_, &QLineEdit::returnPressed, this, &StepControls::tryOwnRate);
}

training::TrialSettings StepControls::settings(double rate) const {
  training::TrialSettings settings;
  if (!same(rate, planned_)) settings.learningRate = rate;
  const auto chosen = training::Optimizer(optimizer_->currentData().toInt());
  if (chosen != own_) settings.optimizer = chosen;
  return settings;
}

void StepControls::tryRate(double rate) { emit tryWanted(settings(rate)); }

void StepControls::tryOwnRate() {
  bool understood = false;
  const double rate = QLocale().toDouble(rate_->text(), &understood);
  const bool good = understood && std::isfinite(rate) && rate >= 0;
  rate_->setProperty("faulty", !good);
  rate_->style()->unpolish(rate_);
  rate_->style()->polish(rate_);
  if (good) return tryRate(rate);
  state_->setText(
      tr("A learning rate is a number of at least 0, such as %1.").arg(QLocale().toString(0.005)));
}

/// Two rows where large type leaves no room for one: no text is cut.
void StepControls::fold() {
  int wanted = layout_->spacing();
  for (int i = 0; i < layout_->count(); ++i) wanted += layout_->itemAt(i)->minimumSize().width();
  layout_->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StepControls::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fold();
}

bool StepControls::event(QEvent* event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest) fold();
  return handled;
}

/// As narrow as its two rows, so that one row never forces the window to be wide.
QSize StepControls::minimumSizeHint() const {
  int width = 0;
  for (int i = 0; i < layout_->count(); ++i)
    width = std::max(width, layout_->itemAt(i)->minimumSize().width());
  return {width, layout_->minimumSize().height()};
}

void StepControls::show(const live::OneStepAnswer& step, const live::Snapshot& snapshot) {
  planned_ = step.plannedLearningRate;
  used_ = step.result.learningRate;
  own_ = snapshot.trainer.optimizer;
  factors_->setExclusive(false);
  for (std::size_t i = 0; i < kFactors.size(); ++i)
    factors_->button(int(i))->setChecked(same(used_, kFactors[i] * planned_));
  factors_->setExclusive(factors_->checkedButton() != nullptr);
  const QSignalBlocker silent(optimizer_);
  optimizer_->setCurrentIndex(optimizer_->findData(int(step.settings.optimizer)));
  if (!rate_->hasFocus() || rate_->property("faulty").toBool() || !rate_->isModified() ||
      step.wanted.learningRate)
    rate_->setText(settingText(used_));
  rate_->setProperty("faulty", false);
  rate_->style()->unpolish(rate_);
  rate_->style()->polish(rate_);
  const QString at = QLocale().toString(qlonglong(snapshot.newestStep));
  state_->setText(step.kept ? tr("Kept: the run is at step %1 now").arg(at)
                            : tr("On trial: the run stands at step %1").arg(at));
  state_->setToolTip(step.kept
                         ? tr("The training run took exactly this step.")
                         : tr("The step was taken on a copy. Unless you keep it, leaving this view "
                              "or pressing play leaves the run as it was."));
  const bool open = !step.kept;
  for (QWidget* widget : std::initializer_list<QWidget*>{rate_, optimizer_})
    widget->setEnabled(open);
  for (QAbstractButton* button : factors_->buttons()) button->setEnabled(open);
  undo_->setVisible(open);
  keep_->setVisible(open);
  keep_->setEnabled(step.result.finite);
  following_->setVisible(!open);
}

}  // namespace glassbox::views
