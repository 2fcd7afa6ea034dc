// The lesson column's other half: the parts it is built of.
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include "lesson/lesson_column.h"
#include "lesson/lesson_text.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/wrapped_label.h"

namespace glassbox::lesson {

QWidget* LessonColumn::buildReader() {
  auto* reader = new QWidget(this);
  reader->setObjectName(QStringLiteral("lesson"));
  place_ = new QToolButton(reader);
  place_->setObjectName(QStringLiteral("place"));
  theme::setIcon(*place_, QStringLiteral("list"), &theme::Colours::quietInk);
  place_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  place_->setFocusPolicy(Qt::StrongFocus);
  place_->setToolTip(tr("All lessons"));
  connect(place_, &QToolButton::clicked, this, &LessonColumn::showList);
  person_ = new QToolButton(reader);
  person_->setObjectName(QStringLiteral("place"));
  theme::setIcon(*person_, QStringLiteral("person"), &theme::Colours::quietInk);
  person_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  person_->setFocusPolicy(Qt::StrongFocus);
  connect(person_, &QToolButton::clicked, this, &LessonColumn::peopleWanted);
  heading_ = theme::wrappedLabel(QStringLiteral("lessonHeading"), {}, reader);
  scroll_ = new QScrollArea(reader);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(kMargin, 16, kMargin, 0);
  top->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->addWidget(place_);
  head->addStretch(1);
  head->addWidget(person_);
  top->addLayout(head);
  top->addWidget(heading_);
  top->addWidget(buildOffer());
  auto* layout = new QVBoxLayout(reader);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  layout->addLayout(top);
  layout->addWidget(scroll_, 1);
  layout->addWidget(buildGlossary());
  layout->addWidget(buildFoot());
  return reader;
}

QWidget* LessonColumn::buildOffer() {
  offer_ = new QFrame(this);
  offer_->setObjectName(QStringLiteral("offer"));
  offerText_ = theme::wrappedLabel(QStringLiteral("hint"), {}, offer_);
  offerText_->setToolTip(tr("The run that is there has other settings than the lesson's"));
  auto* take = new QPushButton(tr("Begin the lesson's run"), offer_);
  take->setToolTip(tr("Begins a new run with the lesson's settings; the present one ends"));
  connect(take, &QPushButton::clicked, this, &LessonColumn::offerTaken);
  auto* layout = new QVBoxLayout(offer_);
  layout->setContentsMargins(12, 10, 12, 10);
  layout->setSpacing(8);
  layout->addWidget(offerText_);
  layout->addWidget(take, 0, Qt::AlignLeft);
  offer_->hide();
  return offer_;
}

QWidget* LessonColumn::buildGlossary() {
  glossary_ = new QFrame(this);
  glossary_->setObjectName(QStringLiteral("glossary"));
  glossary_->setAccessibleName(tr("Explanation of a word"));
  glossaryText_ = theme::wrappedLabel(QStringLiteral("glossaryText"), {}, glossary_);
  glossaryText_->setTextFormat(Qt::MarkdownText);
  glossaryText_->setFocusPolicy(Qt::TabFocus);
  glossaryText_->setToolTip(tr("What the word means"));
  auto* close = new QToolButton(glossary_);
  close->setObjectName(QStringLiteral("cardClose"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setAccessibleName(tr("Close the explanation"));
  close->setToolTip(tr("Close the explanation"));
  connect(close, &QToolButton::clicked, glossary_, &QFrame::hide);
  auto* layout = new QHBoxLayout(glossary_);
  layout->setContentsMargins(kMargin, 10, 10, 10);
  layout->addWidget(glossaryText_, 1);
  layout->addWidget(close, 0, Qt::AlignTop);
  glossary_->hide();
  return glossary_;
}

QWidget* LessonColumn::buildFoot() {
  auto* foot = new QWidget(this);
  back_ = new QPushButton(tr("Back"), foot);
  back_->setToolTip(tr("The screen before (Ctrl+Page Up)"));
  next_ = new QPushButton(tr("Next"), foot);
  next_->setObjectName(QStringLiteral("primary"));
  count_ = new QLabel(foot);
  count_->setObjectName(QStringLiteral("hint"));
  count_->setToolTip(tr("The screen of this lesson"));
  auto* layout = new QHBoxLayout(foot);
  layout->setContentsMargins(kMargin, 4, kMargin, 18);
  layout->addWidget(back_);
  layout->addStretch(1);
  layout->addWidget(count_);
  layout->addStretch(1);
  layout->addWidget(next_);
  connect(back_, &QPushButton::clicked, this, &LessonColumn::back);
  connect(next_, &QPushButton::clicked, this, &LessonColumn::next);
  return foot;
}

/// After the last screen: what to take home, and where to go from here.
QWidget* LessonColumn::buildEnd() {
  auto* page = new QWidget;
  page->setObjectName(QStringLiteral("lesson"));
  auto* layout = new QVBoxLayout(page);
  layout->setSpacing(14);
  layout->setContentsMargins(0, 0, 0, 0);
  const auto explain = [this](const QString& id) {
    return course_.glossaryEntry(id.toStdString());
  };
  layout->addWidget(new LessonText(QString::fromStdString(lesson_->summary), explain, page));
  QString goals = tr("You can now:") + QStringLiteral("\n\n");
  for (const course::Goal& goal : lesson_->goals)
    goals += QStringLiteral("- ") + QString::fromStdString(goal.text) + '\n';
  layout->addWidget(new LessonText(goals, explain, page));
  if (!lesson_->quiz.empty()) {
    auto* quiz = new QPushButton(tr("Quiz of this lesson"), page);
    quiz->setToolTip(tr("Questions: %1, with feedback on every answer").arg(lesson_->quiz.size()));
    connect(quiz, &QPushButton::clicked, this, [this] { emit quizWanted(lesson_->number); });
    layout->addWidget(quiz, 0, Qt::AlignLeft);
  }
  layout->addStretch(1);
  return page;
}

}  // namespace glassbox::lesson
