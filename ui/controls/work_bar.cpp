#include "controls/work_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace glassbox::controls {
namespace {

constexpr qint64 kMomentMs = 300;
constexpr int kParts = 1000;

}  // namespace

WorkBar::WorkBar(const QString& name, QWidget* parent)
    : Strip(parent),
      text_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
  text_->setTextFormat(Qt::PlainText);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(name);
  bar_->setToolTip(tr("How far it has come"));
  cancel_->setAccessibleName(tr("Cancel: %1").arg(name));
  cancel_->setToolTip(tr("Stop this; everything stays as it was"));
  connect(cancel_, &QPushButton::clicked, this, &WorkBar::cancelWanted);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 6, 12, 6);
  layout->setSpacing(16);
  layout->addWidget(text_);
  layout->addWidget(bar_, 1);
  layout->addWidget(cancel_);
  hide();
}

void WorkBar::setWork(const QString& text, std::optional<double> share) {
  if (!since_.isValid()) since_.start();
  if (text != text_->text()) text_->setText(text);
  bar_->setRange(0, share ? kParts : 0);
  if (share) bar_->setValue(int(kParts * *share));
  if (since_.elapsed() > kMomentMs || !share) show();
}

void WorkBar::end() {
  since_.invalidate();
  hide();
}

}  // namespace glassbox::controls
