#include "present/key_line.h"

#include <QHBoxLayout>
#include <QLabel>

namespace glassbox::present {

QList<std::pair<QString, QString>> presenterKeys() {
  return {{KeyLine::tr("Page Down, Page Up"), KeyLine::tr("on and back")},
          {QStringLiteral("D"), KeyLine::tr("demonstration")},
          {QStringLiteral("R"), KeyLine::tr("reveal the answer")},
          {QStringLiteral("H"), KeyLine::tr("count hands")},
          {QStringLiteral("P"), KeyLine::tr("pointer spot")},
          {KeyLine::tr("B or ."), KeyLine::tr("black")},
          {KeyLine::tr("Space"), KeyLine::tr("train or pause")},
          {KeyLine::tr("Esc"), KeyLine::tr("end")}};
}

KeyLine::KeyLine(QWidget* parent) : QFrame(parent), text_(new QLabel(this)) {
  setObjectName(QStringLiteral("keyLine"));
  QStringList shown;
  QStringList read;
  for (const auto& [key, meaning] : presenterKeys()) {
    // A key and its meaning stay on one line.
    const QString pair = QStringLiteral("<b>%1</b> %2").arg(key.toHtmlEscaped(), meaning);
    shown << QStringLiteral("<span style='white-space:nowrap'>%1</span>").arg(pair);
    read << key + QStringLiteral(": ") + meaning;
  }
  text_->setObjectName(QStringLiteral("hint"));
  text_->setTextFormat(Qt::RichText);
  text_->setText(shown.join(QStringLiteral(" &nbsp;&nbsp; ")));
  text_->setWordWrap(true);
  text_->setAlignment(Qt::AlignCenter);
  text_->setAccessibleName(tr("Keys of the presentation: %1").arg(read.join(QStringLiteral("; "))));
  text_->setToolTip(
      tr("What the keys do in presentation; a clicker sends Page Down, Page Up, B "
         "and F5"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(20, 4, 20, 6);
  layout->addWidget(text_, 1);
  hide();
}

}  // namespace glassbox::present
