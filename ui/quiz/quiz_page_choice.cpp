// The quiz page's first page: what the quiz is to be about.
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "quiz/quiz_page.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/wrapped_label.h"

namespace glassbox::quiz {

QWidget* QuizPage::buildChoice() {
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 8, 0);
  layout->setSpacing(8);
  const auto box = [&](const QString& words, int questions, bool on) {
    auto* made = new QCheckBox(tr("%1 (%2)").arg(words).arg(questions), page);
    made->setToolTip(tr("Questions: %1").arg(questions));
    made->setChecked(on);
    connect(made, &QCheckBox::toggled, this, &QuizPage::refreshChoice);
    return made;
  };
  const auto all = course::chooseQuestions(*course_, {.tag = course::kSelfSupervised});
  selfSupervised_ = box(tr("Self-supervised learning, from all lessons"), int(all.size()), false);
  layout->addWidget(selfSupervised_);
  connect(selfSupervised_, &QCheckBox::toggled, this, [this](bool on) {
    for (const auto& [number, lesson] : lessons_) lesson->setEnabled(!on);
  });
  layout->addWidget(
      theme::wrappedLabel(QStringLiteral("sectionHeading"), tr("or by lesson"), page));
  for (const course::Lesson& lesson : course_->lessons) {
    const auto questions = course::chooseQuestions(*course_, {.lessons = {lesson.number}});
    if (questions.empty()) continue;
    lessons_[lesson.number] =
        box(tr("%1  %2").arg(lesson.number).arg(QString::fromStdString(lesson.title)),
            int(questions.size()), firstLesson_ == 0 || firstLesson_ == lesson.number);
  }
  auto* grid = new QGridLayout;
  grid->setSpacing(4);
  const int rows = (int(lessons_.size()) + 1) / 2;
  for (int place = 0; const auto& [number, lesson] : lessons_) {
    grid->addWidget(lesson, place % rows, place / rows);
    ++place;
  }
  layout->addLayout(grid);
  most_ = new QComboBox(page);
  most_->addItem(tr("Ten of them, mixed"), 10);
  most_->addItem(tr("Twenty of them, mixed"), 20);
  most_->addItem(tr("All, in order"), 0);
  most_->setCurrentIndex(firstLesson_ == 0 ? 0 : 2);
  most_->setAccessibleName(tr("How many questions"));
  most_->setToolTip(tr("How many questions are asked"));
  connect(most_, &QComboBox::currentIndexChanged, this, &QuizPage::refreshChoice);
  count_ = theme::wrappedLabel(QStringLiteral("hint"), {}, page);
  count_->setToolTip(tr("So many questions will be asked"));
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(most_);
  row->addWidget(count_, 1);
  layout->addSpacing(2);
  layout->addLayout(row);
  addOwn(layout, page);
  addGames(layout, page);
  layout->addStretch(1);
  return page;
}

/// Quizzes of one's own, and the ways in and out for questions.
void QuizPage::addOwn(QVBoxLayout* layout, QWidget* page) {
  layout->addSpacing(10);
  layout->addWidget(theme::wrappedLabel(QStringLiteral("sectionHeading"), tr("My quizzes"), page));
  for (const OwnQuiz& own : own_) {
    const QString name = QFileInfo(own.file).completeBaseName();
    auto* box = new QCheckBox(tr("%1 (%2)").arg(name).arg(own.questions.size()), page);
    box->setToolTip(tr("Questions: %1").arg(own.questions.size()));
    connect(box, &QCheckBox::toggled, this, &QuizPage::refreshChoice);
    ownBoxes_.push_back(box);
    auto* remove = new QToolButton(page);
    remove->setObjectName(QStringLiteral("quiet"));
    theme::setIcon(*remove, QStringLiteral("erase"), &theme::Colours::quietInk);
    remove->setAccessibleName(tr("Offer %1 no more").arg(name));
    remove->setToolTip(tr("Offer %1 no more; its file is kept under another name").arg(name));
    remove->setFocusPolicy(Qt::StrongFocus);
    connect(remove, &QToolButton::clicked, this,
            [this, file = own.file] { emit removeWanted(file); });
    auto* row = new QHBoxLayout;
    row->addWidget(box);
    row->addWidget(remove);
    row->addStretch(1);
    layout->addLayout(row);
  }
  auto* open = new QPushButton(tr("Open questions…"), page);
  open->setToolTip(tr("Looks into a file in GIFT or Moodle XML; a file can be dropped here too"));
  connect(open, &QPushButton::clicked, this, &QuizPage::fileWanted);
  save_ = new QPushButton(tr("Save these questions…"), page);
  save_->setToolTip(tr("Writes the questions chosen above as GIFT or as Moodle XML"));
  connect(save_, &QPushButton::clicked, this,
          [this] { emit saveWanted(course::chooseQuestions(*course_, wish())); });
  auto* row = new QHBoxLayout;
  row->addWidget(open);
  row->addWidget(save_);
  row->addStretch(1);
  layout->addLayout(row);
}

course::QuizWish QuizPage::wish() const {
  course::QuizWish wish;
  if (selfSupervised_->isChecked()) wish.tag = course::kSelfSupervised;
  for (const auto& [number, box] : lessons_)
    if (box->isChecked()) wish.lessons.insert(number);
  for (std::size_t i = 0; i < ownBoxes_.size(); ++i)
    if (ownBoxes_[i]->isChecked())
      for (const auto& question : own_[i].questions) wish.more.push_back(question);
  wish.most = most_->currentData().toInt();
  wish.seed = rounds_ + 1;
  return wish;
}

void QuizPage::refreshChoice() {
  if (count_ == nullptr || place_ >= 0) return;
  const auto chosen = course::chooseQuestions(*course_, wish());
  count_->setText(
      tr("Questions: %1. No clock; what you answer stays on this computer.").arg(chosen.size()));
  next_->setEnabled(!chosen.empty());
  save_->setEnabled(!chosen.empty());
}

}  // namespace glassbox::quiz
