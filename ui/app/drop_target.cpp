#include "app/drop_target.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace glassbox::app {
namespace {

/// Empty if it is no single file on this computer.
QString fileIn(const QMimeData& data) {
  const QList<QUrl> urls = data.urls();
  return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

bool isWelcome(const QMimeData& data) {
  return !fileIn(data).isEmpty() || (data.hasText() && !data.hasUrls());
}

}  // namespace

DropTarget::DropTarget(QWidget* window)
    : QObject(window), window_(window), note_(new QLabel(window)) {
  note_->setObjectName(QStringLiteral("dropNote"));
  note_->setText(
      tr("Drop it here: a text to learn from, questions for a quiz, or the folder of a saved run"));
  note_->setAlignment(Qt::AlignCenter);
  note_->setAttribute(Qt::WA_TransparentForMouseEvents);
  note_->hide();
  window->setAcceptDrops(true);
  window->installEventFilter(this);
}

void DropTarget::showNote(bool shown) {
  note_->setGeometry(window_->rect().adjusted(12, 12, -12, -12));
  note_->setVisible(shown);
  note_->raise();
}

bool DropTarget::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::DragLeave) showNote(false);
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove &&
      event->type() != QEvent::Drop)
    return false;
  auto* drop = static_cast<QDropEvent*>(event);
  const QMimeData& data = *drop->mimeData();
  if (!isWelcome(data)) return false;
  drop->acceptProposedAction();
  showNote(event->type() != QEvent::Drop);
  if (event->type() != QEvent::Drop) return true;
  const QString file = fileIn(data);
  if (file.isEmpty()) emit textDropped(data.text());
  else emit fileDropped(file);
  return true;
}

}  // namespace glassbox::app
