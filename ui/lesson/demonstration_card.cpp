#include "lesson/demonstration_card.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <cmath>

namespace glassbox::lesson {
namespace {

QString whole(double seconds) {
  return QLocale().toString(qlonglong(std::max(1.0, std::round(seconds))));
}

}  // namespace

DemonstrationCard::DemonstrationCard(const course::Demonstration& demonstration, QWidget* parent)
    : QFrame(parent),
      demonstration_(demonstration),
      said_(new QLabel(this)),
      button_(new QPushButton(this)),
      pace_(new QLabel(this)) {
  setObjectName(QStringLiteral("card"));
  setAccessibleName(tr("Demonstration"));
  auto* title = new QLabel(QString::fromStdString(demonstration.title), this);
  title->setObjectName(QStringLiteral("cardHeading"));
  title->setWordWrap(true);
  said_->setObjectName(QStringLiteral("lessonText"));
  said_->setTextFormat(Qt::MarkdownText);
  said_->setWordWrap(true);
  said_->setToolTip(tr("What to look at"));
  button_->setToolTip(tr("Carry out the next part (in presentation D); it takes about %1 s in all")
                          .arg(demonstration.seconds));
  pace_->setWordWrap(true);
  pace_->setToolTip(
      tr("Estimated from how fast the newest run trained, in proportion to the work of a step. "
         "The script's own time is meant for a slow computer."));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 14, 14, 14);
  layout->setSpacing(10);
  layout->addWidget(title);
  layout->addWidget(said_);
  layout->addWidget(button_, 0, Qt::AlignLeft);
  layout->addWidget(pace_);
  connect(button_, &QPushButton::clicked, this, &DemonstrationCard::goOn);
  setEstimate({});
  refresh();
}

void DemonstrationCard::goOn() {
  if (busy_) return;
  if (next_ == demonstration_.parts.size()) next_ = 0;
  const auto& part = demonstration_.parts[next_++];
  if (!part.say.empty()) said_->setText(QString::fromStdString(part.say));
  refresh();
  if (!part.stage.empty()) emit stageWanted(part.stage);
}

void DemonstrationCard::setBusy(bool busy) {
  if (busy == busy_) return;
  busy_ = busy;
  refresh();
}

void DemonstrationCard::setEstimate(std::optional<double> seconds) {
  const QString script = whole(demonstration_.seconds);
  const bool slow = seconds && *seconds > demonstration_.seconds;
  pace_->setText(
      !seconds ? tr("The script counts on %1 s. How long its training takes on this computer is "
                    "told after a few steps.")
                     .arg(script)
      : slow ? tr("On this computer its training takes about %1 s, the script counts on %2 s: "
                  "plan for the difference.")
                   .arg(whole(*seconds), script)
             : tr("On this computer its training takes about %1 s; the script counts on %2 s.")
                   .arg(whole(*seconds), script));
  const QString name = slow ? QStringLiteral("warning") : QStringLiteral("hint");
  if (pace_->objectName() == name) return;
  pace_->setObjectName(name);
  pace_->style()->unpolish(pace_);
  pace_->style()->polish(pace_);
}

void DemonstrationCard::takePlaceOf(const DemonstrationCard& other) {
  if (other.demonstration_.parts.size() != demonstration_.parts.size()) return;
  next_ = other.next_;
  said_->setText(other.said_->text());
  pace_->setText(other.pace_->text());
  refresh();
}

void DemonstrationCard::refresh() {
  const auto parts = int(demonstration_.parts.size());
  said_->setVisible(!said_->text().isEmpty());
  button_->setEnabled(!busy_);
  button_->setText(busy_                 ? tr("Under way (%1 of %2)").arg(next_).arg(parts)
                   : next_ == 0          ? tr("Begin the demonstration")
                   : int(next_) == parts ? tr("Begin again")
                                         : tr("Go on (%1 of %2)").arg(next_).arg(parts));
}

}  // namespace glassbox::lesson
