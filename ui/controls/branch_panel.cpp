#include "controls/branch_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <cmath>

namespace glassbox::controls {
namespace {

constexpr std::int64_t kMostSteps = 10'000'000;
constexpr int kMostRows = 4096;

std::optional<double> number(const QLineEdit* field) {
  bool ok = false;
  const double value = field->text().trimmed().toDouble(&ok);
  return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> wholeNumber(const QLineEdit* field) {
  bool ok = false;
  const qlonglong value = field->text().trimmed().toLongLong(&ok);
  return ok ? std::optional<std::int64_t>(value) : std::nullopt;
}

QString text(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

}  // namespace

BranchPanel::BranchPanel(QWidget* parent)
    : QFrame(parent),
      heading_(new QLabel(this)),
      optimizer_(new QComboBox(this)),
      complaint_(new QLabel(this)),
      start_(new QPushButton(tr("Start the branch"), this)) {
  setObjectName(QStringLiteral("branch"));
  setAccessibleName(tr("Branch from here"));
  heading_->setObjectName(QStringLiteral("sectionHeading"));
  heading_->setWordWrap(true);
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  complaint_->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  learningRate_ = addField(row, tr("Learning rate"),
                           tr("How far each step moves the weights: new weight = old weight − "
                              "learning rate × direction"));
  optimizer_->addItems({tr("AdamW"), tr("SGD")});
  addCell(row, tr("Optimizer"),
          tr("The rule that turns gradients into steps. Another one starts without memory of the "
             "steps before."),
          optimizer_);
  batch_ = addField(row, tr("Batch"), tr("Pieces of text read in one step"));
  seed_ = addField(row, tr("Seed of batches"),
                   tr("Another seed gives the same text in another order; the weights stay those "
                      "of the step"));
  steps_ = addField(row, tr("Steps in all"), tr("Training ends at this step"));
  row->addStretch(1);
  start_->setObjectName(QStringLiteral("primary"));
  start_->setToolTip(
      tr("A new run with the weights of this step. The run so far stays as a curve "
         "in the Loss view."));
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setToolTip(tr("Change nothing (Escape)"));
  row->addWidget(cancel, 0, Qt::AlignBottom);
  row->addWidget(start_, 0, Qt::AlignBottom);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 10, 20, 10);
  layout->setSpacing(8);
  layout->addWidget(heading_);
  layout->addLayout(row);
  layout->addWidget(complaint_);
  connect(cancel, &QPushButton::clicked, this, &BranchPanel::closeWanted);
  connect(start_, &QPushButton::clicked, this, &BranchPanel::start);
  setFocusProxy(learningRate_);
}

void BranchPanel::addCell(QHBoxLayout* row, const QString& name, const QString& tip,
                          QWidget* field) {
  auto* caption = new QLabel(name, this);
  caption->setObjectName(QStringLiteral("caption"));
  caption->setBuddy(field);
  field->setAccessibleName(name);
  field->setToolTip(tip);
  auto* cell = new QVBoxLayout;
  cell->setSpacing(2);
  cell->addWidget(caption);
  cell->addWidget(field);
  row->addLayout(cell);
}

QLineEdit* BranchPanel::addField(QHBoxLayout* row, const QString& name, const QString& tip) {
  auto* field = new QLineEdit(this);
  field->setMinimumWidth(64);
  field->setMaximumWidth(field->fontMetrics().averageCharWidth() * 20);
  addCell(row, name, tip, field);
  connect(field, &QLineEdit::textChanged, this, &BranchPanel::check);
  connect(field, &QLineEdit::returnPressed, this, &BranchPanel::start);
  return field;
}

void BranchPanel::fill(const live::Snapshot& snapshot) {
  base_ = snapshot.facts->settings;
  base_.trainer = snapshot.trainer;
  learningRate_->setText(QString::number(base_.trainer.learningRate));
  optimizer_->setCurrentIndex(base_.trainer.optimizer == training::Optimizer::kAdamW ? 0 : 1);
  batch_->setText(QString::number(base_.batch));
  seed_->setText(QString::number(base_.seed));
  steps_->setText(QString::number(base_.trainer.steps));
  setStep(std::int64_t(snapshot.facts->number), snapshot.step);
}

void BranchPanel::setStep(std::int64_t run, std::int64_t step) {
  step_ = step;
  heading_->setText(
      tr("A new run that goes on from step %1 of run %2, with").arg(text(step), text(run)));
  check();
}

std::optional<training::RunSettings> BranchPanel::settings() const {
  if (!fault().first.isEmpty()) return std::nullopt;
  training::RunSettings wanted = base_;
  wanted.trainer.learningRate = *number(learningRate_);
  wanted.trainer.optimizer =
      optimizer_->currentIndex() == 0 ? training::Optimizer::kAdamW : training::Optimizer::kSgd;
  wanted.batch = int(*wholeNumber(batch_));
  wanted.seed = std::uint64_t(*wholeNumber(seed_));
  wanted.trainer.steps = *wholeNumber(steps_);
  return wanted;
}

std::pair<QString, QLineEdit*> BranchPanel::fault() const {
  const auto within = [](std::optional<std::int64_t> value, std::int64_t low, std::int64_t high) {
    return value && *value >= low && *value <= high;
  };
  const auto rate = number(learningRate_);
  if (!rate || *rate <= 0 || *rate > 100)
    return {tr("The learning rate must be a number above 0 and at most 100."), learningRate_};
  if (!within(wholeNumber(batch_), 1, kMostRows))
    return {tr("The batch must be a whole number from 1 to %1.").arg(text(kMostRows)), batch_};
  if (!wholeNumber(seed_) || *wholeNumber(seed_) < 0)
    return {tr("The seed must be a whole number from 0 up."), seed_};
  if (!within(wholeNumber(steps_), step_ + 1, kMostSteps))
    return {tr("Steps in all must be a whole number from %1 to %2: more than those done.")
                .arg(text(step_ + 1), text(kMostSteps)),
            steps_};
  return {};
}

void BranchPanel::check() {
  const auto [sentence, faulty] = fault();
  for (QLineEdit* field : {learningRate_, batch_, seed_, steps_}) {
    if (field->property("faulty").toBool() == (field == faulty)) continue;
    field->setProperty("faulty", field == faulty);
    style()->unpolish(field);
    style()->polish(field);
  }
  complaint_->setText(sentence);
  complaint_->setVisible(!sentence.isEmpty());
  start_->setEnabled(sentence.isEmpty());
}

void BranchPanel::start() {
  if (const auto wanted = settings()) emit startWanted(*wanted);
}

void BranchPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) emit closeWanted();
  else QFrame::keyPressEvent(event);
}

}  // namespace glassbox::controls
