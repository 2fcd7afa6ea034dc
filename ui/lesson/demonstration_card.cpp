#include "lesson/demonstration_card.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace glassbox::lesson {

DemonstrationCard::DemonstrationCard(const course::Demonstration& demonstration, QWidget* parent)
    : QFrame(parent),
      demonstration_(demonstration),
      said_(new QLabel(this)),
      button_(new QPushButton(this)) {
  setObjectName(QStringLiteral("card"));
  setAccessibleName(tr("Demonstration"));
  auto* title = new QLabel(QString::fromStdString(demonstration.title), this);
  title->setObjectName(QStringLiteral("cardHeading"));
  title->setWordWrap(true);
  said_->setObjectName(QStringLiteral("lessonText"));
  said_->setTextFormat(Qt::MarkdownText);
  said_->setWordWrap(true);
  said_->setToolTip(tr("What to look at"));
  button_->setToolTip(
      tr("Carry out the next part; it takes about %1 s in all").arg(demonstration.seconds));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 14, 14, 14);
  layout->setSpacing(10);
  layout->addWidget(title);
  layout->addWidget(said_);
  layout->addWidget(button_, 0, Qt::AlignLeft);
  connect(button_, &QPushButton::clicked, this, &DemonstrationCard::goOn);
  refresh();
}

void DemonstrationCard::goOn() {
  if (next_ == demonstration_.lines.size()) next_ = 0;
  const auto& line = demonstration_.lines[next_++];
  if (!line.say.empty()) said_->setText(QString::fromStdString(line.say));
  else emit stageWanted(line.stage);
  refresh();
}

void DemonstrationCard::refresh() {
  const auto lines = int(demonstration_.lines.size());
  said_->setVisible(!said_->text().isEmpty());
  button_->setText(next_ == 0            ? tr("Begin the demonstration")
                   : int(next_) == lines ? tr("Begin again")
                                         : tr("Go on (%1 of %2)").arg(next_).arg(lines));
}

}  // namespace glassbox::lesson
