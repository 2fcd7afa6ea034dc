#include "controls/looking_back.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "controls/branch_panel.h"

namespace glassbox::controls {

LookingBack::LookingBack(BranchPanel* panel, QWidget* parent)
    : Strip(parent), sentence_(new QLabel(this)), panel_(panel) {
  auto* back = new QPushButton(tr("Back to now"), this);
  back->setToolTip(tr("Show the newest model again (End)"));
  auto* branch = new QPushButton(tr("Branch from here"), this);
  branch->setToolTip(
      tr("Start a new run that goes on from this step with other settings, and compare"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 2, 8, 2);
  row->setSpacing(12);
  row->addWidget(sentence_);
  row->addStretch(1);
  row->addWidget(branch);
  row->addWidget(back);
  connect(back, &QPushButton::clicked, this, &LookingBack::newestWanted);
  connect(branch, &QPushButton::clicked, this, &LookingBack::openBranch);
  connect(panel_, &BranchPanel::closeWanted, this, &LookingBack::closeBranch);
  connect(panel_, &BranchPanel::startWanted, this, [this](const training::RunSettings& settings) {
    const std::int64_t step = snapshot_ == nullptr ? 0 : snapshot_->step;
    closeBranch();
    emit branchWanted(step, settings);
  });
  clear();
}

void LookingBack::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (snapshot->facts == nullptr) return;
  const auto text = [](std::int64_t step) { return QLocale().toString(qlonglong(step)); };
  sentence_->setText(tr("Looking back at step %1; training has come to step %2.")
                         .arg(text(snapshot->step), text(snapshot->newestStep)));
  if (branching_) panel_->setStep(std::int64_t(snapshot->facts->number), snapshot->step);
  arrange();
}

void LookingBack::clear() {
  snapshot_.reset();
  closeBranch();
}

void LookingBack::openBranch() {
  if (snapshot_ == nullptr || snapshot_->facts == nullptr) return;
  panel_->fill(*snapshot_);
  branching_ = true;
  arrange();
  panel_->setFocus();
}

void LookingBack::closeBranch() {
  branching_ = false;
  arrange();
}

void LookingBack::arrange() {
  const bool past = snapshot_ != nullptr && snapshot_->lookingBack();
  panel_->setVisible(branching_);
  setVisible(past && !branching_);
}

}  // namespace glassbox::controls
