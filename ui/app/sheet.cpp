#include "app/sheet.h"

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace glassbox::app {

namespace {

constexpr int kMargin = 28;

}  // namespace

Sheet::Sheet(QWidget* window)
    : QFrame(window),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      scroll_(new QScrollArea(this)) {
  setObjectName(QStringLiteral("panel"));
  setFocusPolicy(Qt::StrongFocus);
  title_->setObjectName(QStringLiteral("lessonHeading"));
  text_->setTextFormat(Qt::RichText);
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text_->setAlignment(Qt::AlignTop);
  scroll_->setWidget(text_);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMargin, 24, kMargin, 24);
  layout->setSpacing(14);
  layout->addWidget(title_);
  layout->addWidget(scroll_, 1);
  auto* shadow = new QGraphicsDropShadowEffect(this);
  shadow->setBlurRadius(28);
  shadow->setOffset(0, 6);
  setGraphicsEffect(shadow);
  hide();
}

void Sheet::present(const QString& title, const QString& richText) {
  title_->setText(title);
  text_->setText(richText);
  setAccessibleName(title);
  setAccessibleDescription(richText);
  const int width = std::min(520 * fontMetrics().height() / 17, parentWidget()->width() - 40);
  const int inside = width - 2 * kMargin - 12;
  const int wanted = text_->heightForWidth(inside) + title_->heightForWidth(inside) + 84;
  setFixedWidth(width);
  resize(width, std::min(wanted, parentWidget()->height() - 40));
  scroll_->verticalScrollBar()->setValue(0);
  move((parentWidget()->width() - width) / 2,
       std::max(20, (parentWidget()->height() - height()) / 3));
  QFrame::show();
  raise();
  setFocus();
}

void Sheet::keyPressEvent(QKeyEvent* event) {
  QScrollBar* bar = scroll_->verticalScrollBar();
  if (event->key() == Qt::Key_Escape) hide();
  else if (event->key() == Qt::Key_Down) bar->triggerAction(QScrollBar::SliderSingleStepAdd);
  else if (event->key() == Qt::Key_Up) bar->triggerAction(QScrollBar::SliderSingleStepSub);
  else if (event->key() == Qt::Key_PageDown) bar->triggerAction(QScrollBar::SliderPageStepAdd);
  else if (event->key() == Qt::Key_PageUp) bar->triggerAction(QScrollBar::SliderPageStepSub);
  else QFrame::keyPressEvent(event);
}

void Sheet::focusOutEvent(QFocusEvent*) { hide(); }

QString keysText() {
  const std::pair<QString, QString> keys[] = {
      {Sheet::tr("Space"), Sheet::tr("play or pause")},
      {Sheet::tr("Left arrow"), Sheet::tr("back to an earlier kept step")},
      {Sheet::tr("Right arrow"),
       Sheet::tr("forward to a later kept step; at the newest, one training step")},
      {Sheet::tr("Home, End"), Sheet::tr("the first step, the newest step")},
      {Sheet::tr("1, 2, …"), Sheet::tr("show a view")},
      {Sheet::tr("Ctrl K"), Sheet::tr("find a command, a view, a lesson or a word by its name")},
      {Sheet::tr("Tab"), Sheet::tr("next control; in a chart the arrows move its cursor")},
      {Sheet::tr("Shift F1, Ctrl F1"),
       Sheet::tr("what is this? for the focused control, or for everything on screen")},
      {Sheet::tr("F4"),
       Sheet::tr("fold the lesson away; where there is no room for both, lesson and lab in turns")},
      {Sheet::tr("F5"),
       Sheet::tr(
           "present to a class: large type, answers hidden until revealed; its keys are shown "
           "at the lower edge")},
      {Sheet::tr("Ctrl T"),
       Sheet::tr(
           "hear the loss while it trains: a tone that falls with it, three octaves from even "
           "guessing to the lowest possible loss")},
      {Sheet::tr("F11"), Sheet::tr("full screen")},
      {Sheet::tr("Ctrl +, Ctrl −, Ctrl 0"), Sheet::tr("larger, smaller, usual text")},
      {Sheet::tr("Ctrl O, Ctrl S"), Sheet::tr("open a text, save the run")},
      {Sheet::tr("Ctrl E, Ctrl R"), Sheet::tr("export this view, write a report of the run")},
      {Sheet::tr("Menu, Shift F10"),
       Sheet::tr("export the plot that has the focus, or show its numbers as a table")},
      {Sheet::tr("Esc"), Sheet::tr("take a card like this away")}};
  QString rows;
  for (const auto& [key, meaning] : keys)
    rows += QStringLiteral(
                "<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td>"
                "<td style='padding:3px 0'>%2</td></tr>")
                .arg(key.toHtmlEscaped(), meaning.toHtmlEscaped());
  return QStringLiteral("<table>%1</table>").arg(rows);
}

QString aboutText() {
  return Sheet::tr(
             "<p>Version %1. Glassbox trains a small language model before your eyes and lets "
             "you look inside. Everything on screen is the model's own, measured at that "
             "moment.</p><p>No account, no network, nothing leaves this computer.</p><p>Free "
             "software under the GNU General Public License, version 3 or later.</p>")
      .arg(QStringLiteral(GLASSBOX_VERSION));
}

}  // namespace glassbox::app
