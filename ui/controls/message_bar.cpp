#include "controls/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include "access/announce.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::controls {
namespace {

constexpr int kNoteMs = 6000;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : Strip(parent), icon_(new QLabel(this)), text_(new QLabel(this)), timer_(new QTimer(this)) {
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* dismiss = new QToolButton(this);
  dismiss->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*dismiss, QStringLiteral("close"), &theme::Colours::ink);
  dismiss->setAccessibleName(tr("Dismiss the message"));
  dismiss->setToolTip(tr("Dismiss"));
  dismiss->setFocusPolicy(Qt::StrongFocus);
  connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);
  timer_->setSingleShot(true);
  connect(timer_, &QTimer::timeout, this, &QWidget::hide);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 0, 8, 0);
  layout->setSpacing(10);
  layout->addWidget(icon_);
  layout->addWidget(text_, 1);
  layout->addWidget(dismiss);
  hide();
}

void MessageBar::showError(const QString& sentence) {
  timer_->stop();
  show(sentence, true);
}

void MessageBar::showNote(const QString& sentence) {
  show(sentence, false);
  timer_->start(kNoteMs);
}

QString MessageBar::text() const { return text_->text(); }

void MessageBar::show(const QString& sentence, bool serious) {
  text_->setText(sentence);
  setAccessibleName(sentence);
  icon_->setPixmap(
      theme::icon(serious ? QStringLiteral("warning") : QStringLiteral("dot"),
                  serious ? &theme::Colours::danger : &theme::Colours::accent)
          .pixmap(QSize(18, 18) * theme::Theme::instance().scale(), devicePixelRatioF()));
  setSerious(serious);
  if (isHidden()) setVisible(true);
  else emit aboutToShow();  // another text may need another place
  access::announce(*this, sentence);
}

}  // namespace glassbox::controls
