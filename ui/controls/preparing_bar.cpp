#include "controls/preparing_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <cmath>

namespace glassbox::controls {
namespace {

constexpr qint64 kMomentMs = 300;
constexpr int kParts = 1000;

}  // namespace

PreparingBar::PreparingBar(QWidget* parent)
    : QFrame(parent), text_(new QLabel(this)), bar_(new QProgressBar(this)) {
  setObjectName(QStringLiteral("messages"));
  text_->setTextFormat(Qt::PlainText);
  bar_->setRange(0, kParts);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Preparing the text"));
  bar_->setToolTip(tr("The text is read, its vocabulary learned, and all of it cut into tokens"));
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setAccessibleName(tr("Cancel the preparing of the text"));
  cancel->setToolTip(tr("Stop reading this text; the run that was there stays"));
  connect(cancel, &QPushButton::clicked, this, &PreparingBar::cancelWanted);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 6, 12, 6);
  layout->setSpacing(16);
  layout->addWidget(text_);
  layout->addWidget(bar_, 1);
  layout->addWidget(cancel);
  hide();
}

void PreparingBar::show(const live::Snapshot& snapshot) {
  if (snapshot.state != live::RunState::kPreparing || snapshot.preparing.empty()) {
    since_.invalidate();
    return hide();
  }
  if (!since_.isValid()) since_.start();
  const QString name = snapshot.preparing == "storyworld"
                           ? tr("the story world")
                           : QString::fromStdString(snapshot.preparing);
  const int percent = int(std::floor(100 * snapshot.preparedShare));
  const QString text = tr("Preparing %1: %2 %").arg(name, QLocale().toString(percent));
  if (text != text_->text()) text_->setText(text);
  bar_->setValue(int(kParts * snapshot.preparedShare));
  if (since_.elapsed() > kMomentMs) setVisible(true);
}

}  // namespace glassbox::controls
