#include "app/header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "controls/model_chip.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::app {

Header::Header(controls::ModelChip* chip, QMenu* menu, QWidget* parent)
    : QFrame(parent),
      chip_(chip),
      motto_(new QLabel(tr("How language models learn"), this)),
      turn_(new QPushButton(this)),
      quiz_(new QPushButton(tr("Quiz"), this)) {
  setObjectName(QStringLiteral("header"));
  auto* name = new QLabel(tr("Glassbox"), this);
  name->setObjectName(QStringLiteral("brand"));
  motto_->setObjectName(QStringLiteral("motto"));
  quiz_->setToolTip(tr("Choose topics and answer questions"));
  turn_->hide();
  quiz_->hide();
  auto* more = new QToolButton(this);
  more->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*more, QStringLiteral("more"), &theme::Colours::ink, 20);
  more->setAccessibleName(tr("More"));
  more->setToolTip(tr("Open, save, export, appearance, help"));
  more->setPopupMode(QToolButton::InstantPopup);
  more->setFocusPolicy(Qt::StrongFocus);
  more->setMenu(menu);
  menu->setParent(more, menu->windowFlags());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(20, 8, 16, 8);
  layout->setSpacing(16);
  layout->addWidget(name);
  layout->addWidget(motto_);
  layout->addStretch(1);
  layout->addWidget(chip_);
  layout->addWidget(turn_);
  layout->addWidget(quiz_);
  layout->addWidget(more);
}

bool Header::event(QEvent* event) {
  const bool done = QFrame::event(event);
  if (event->type() == QEvent::LayoutRequest) fit();
  return done;
}

void Header::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fit();
}

QRect Header::roomForStrips() const {
  constexpr int kGap = 4;
  return {kGap, kGap, chip_->x() - layout()->spacing() - kGap, height() - 2 * kGap};
}

/// The motto goes before anything of the model's line is cut.
void Header::fit() {
  int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right();
  for (int i = 0; i < layout()->count(); ++i) {
    const QWidget* part = layout()->itemAt(i)->widget();
    if (part != nullptr && (part == motto_ || !part->isHidden()))
      needed += part->sizeHint().width() + layout()->spacing();
  }
  motto_->setVisible(needed <= width());
}

}  // namespace glassbox::app
