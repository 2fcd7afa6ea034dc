#include "quiz/import_page.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "course/grading.h"
#include "theme/core_text.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::quiz {
namespace {

constexpr int kWidth = 760;  // of a column that reads well
constexpr qsizetype kLongest = 160;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QLabel* label(const QString& name, const QString& words, QWidget* parent) {
  auto* made = new QLabel(words, parent);
  made->setObjectName(name);
  made->setWordWrap(true);
  made->setTextFormat(Qt::PlainText);
  return made;
}

QString kindName(course::QuestionKind kind) {
  using Kind = course::QuestionKind;
  switch (kind) {
    case Kind::kSingle:
      return ImportPage::tr("one of several");
    case Kind::kSeveral:
      return ImportPage::tr("several of several");
    case Kind::kTrueFalse:
      return ImportPage::tr("true or false");
    case Kind::kShort:
      return ImportPage::tr("a word or a few");
    case Kind::kNumber:
      return ImportPage::tr("a number");
    case Kind::kMatch:
      return ImportPage::tr("find the pairs");
    case Kind::kOrder:
      return ImportPage::tr("put in order");
    case Kind::kOpen:
      return ImportPage::tr("own words, not graded");
    case Kind::kDescription:
      return ImportPage::tr("a text that asks nothing");
  }
  return {};
}

/// Its kind, and what is right.
QString about(const course::Question& question) {
  QStringList right;
  for (const std::string& one : course::solution(question)) right << text(one);
  const QString kind = kindName(question.kind);
  if (right.isEmpty()) return kind;
  return ImportPage::tr("%1; right: %2").arg(kind, right.join(QStringLiteral("; ")));
}

}  // namespace

ImportPage::ImportPage(QWidget* parent)
    : QWidget(parent),
      heading_(label(QStringLiteral("lessonHeading"), {}, this)),
      summary_(label(QStringLiteral("hint"), {}, this)),
      scroll_(new QScrollArea(this)) {
  setObjectName(QStringLiteral("quiz"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Questions from a file"));
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setText(tr("Back to the lab"));
  close->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  close->setToolTip(tr("Leave; nothing is kept of this file (Esc)"));
  close->setShortcut(QKeySequence(Qt::Key_Escape));
  connect(close, &QToolButton::clicked, this, &ImportPage::closeWanted);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  heading_->setToolTip(tr("How many questions could be read"));
  summary_->setToolTip(tr("What is chosen below, and what could not be read"));
  auto* column = new QWidget(this);
  const auto fit = [column] {
    column->setMaximumWidth(int(kWidth * theme::Theme::instance().scale()));
  };
  fit();
  connect(&theme::Theme::instance(), &theme::Theme::changed, column, fit);
  auto* top = new QHBoxLayout;
  top->addWidget(label(QStringLiteral("hint"), tr("Questions from a file"), this), 1);
  top->addWidget(close);
  auto* inside = new QVBoxLayout(column);
  inside->setContentsMargins(24, 16, 24, 20);
  inside->setSpacing(10);
  inside->addLayout(top);
  inside->addWidget(heading_);
  inside->addWidget(summary_);
  inside->addWidget(scroll_, 1);
  inside->addWidget(buildFoot());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addStretch(1);
  layout->addWidget(column, 100);
  layout->addStretch(1);
}

QWidget* ImportPage::buildFoot() {
  auto* foot = new QWidget(this);
  save_ = new QPushButton(tr("Save as…"), foot);
  save_->setToolTip(tr("Writes the ticked questions as GIFT or as Moodle XML"));
  keep_ = new QPushButton(tr("Add to my quizzes"), foot);
  keep_->setToolTip(tr(
      "Keeps a copy of the ticked questions on this computer; the quiz offers them from now on"));
  ask_ = new QPushButton(tr("Ask me these"), foot);
  ask_->setObjectName(QStringLiteral("primary"));
  ask_->setToolTip(tr("Begins a quiz with the ticked questions"));
  connect(save_, &QPushButton::clicked, this, [this] { emit saveWanted(chosen()); });
  connect(keep_, &QPushButton::clicked, this, [this] { emit keepWanted(name_, chosen()); });
  connect(ask_, &QPushButton::clicked, this, [this] { emit askWanted(chosen()); });
  auto* layout = new QHBoxLayout(foot);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(save_);
  layout->addStretch(1);
  layout->addWidget(keep_);
  layout->addWidget(ask_);
  return foot;
}

void ImportPage::show(const QString& name, course::QuizReading reading) {
  name_ = name;
  reading_ = std::move(reading);
  boxes_.clear();
  auto* page = new QWidget;
  page->setObjectName(QStringLiteral("quiz"));
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 8, 0);
  layout->setSpacing(8);
  addNotes(layout, page);
  for (int i = 0; i < int(reading_.questions.size()); ++i) addQuestion(layout, page, i);
  layout->addStretch(1);
  scroll_->setWidget(page);
  scroll_->verticalScrollBar()->setValue(0);
  heading_->setText(reading_.questions.empty()
                        ? tr("No question could be read in %1").arg(name)
                        : tr("Questions in %1: %2").arg(name).arg(reading_.questions.size()));
  refresh();
  (reading_.questions.empty() ? save_ : ask_)->setFocus();
}

void ImportPage::addNotes(QVBoxLayout* layout, QWidget* page) {
  if (reading_.diagnostics.empty()) return;
  layout->addWidget(label(QStringLiteral("sectionHeading"), tr("What was not taken"), page));
  for (const Diagnostic& one : reading_.diagnostics) {
    const bool error = one.severity == Diagnostic::Severity::kError;
    const QString words =
        one.line == 0 ? theme::inWindowLanguage(one.message)
                      : tr("Line %1: %2").arg(one.line).arg(theme::inWindowLanguage(one.message));
    auto* note = label(error ? QStringLiteral("complaint") : QString(), words, page);
    note->setToolTip(error ? tr("This question was left out") : tr("Something smaller was left"));
    layout->addWidget(note);
  }
  if (!reading_.questions.empty()) {
    layout->addSpacing(8);
    layout->addWidget(label(QStringLiteral("sectionHeading"), tr("What was found"), page));
  }
}

void ImportPage::addQuestion(QVBoxLayout* layout, QWidget* page, int index) {
  const course::Question& question = reading_.questions[std::size_t(index)];
  QString asked = text(question.wholeText()).simplified();
  auto* card = new QFrame(page);
  card->setObjectName(QStringLiteral("card"));
  auto* box = new QCheckBox(card);
  box->setChecked(true);
  box->setAccessibleName(tr("Question %1: %2").arg(index + 1).arg(asked));
  box->setToolTip(tr("Take this question (line %1 of the file)").arg(question.line));
  connect(box, &QCheckBox::toggled, this, &ImportPage::refresh);
  boxes_.push_back(box);
  if (asked.size() > kLongest) asked = asked.left(kLongest - 1) + QStringLiteral("…");
  auto* words = label({}, asked, card);
  auto* right = label(QStringLiteral("hint"), about(question), card);
  for (QLabel* one : {words, right}) one->setToolTip(box->toolTip());
  auto* lines = new QVBoxLayout;
  lines->setSpacing(2);
  lines->addWidget(words);
  lines->addWidget(right);
  auto* row = new QHBoxLayout(card);
  row->setContentsMargins(12, 8, 12, 8);
  row->setSpacing(8);
  row->addWidget(box, 0, Qt::AlignTop);
  row->addLayout(lines, 1);
  layout->addWidget(card);
}

std::vector<course::Question> ImportPage::chosen() const {
  std::vector<course::Question> questions;
  for (std::size_t i = 0; i < boxes_.size(); ++i)
    if (boxes_[i]->isChecked()) questions.push_back(reading_.questions[i]);
  return questions;
}

void ImportPage::refresh() {
  const auto questions = chosen();
  const bool any = !questions.empty();
  for (QPushButton* button : {ask_, keep_, save_}) button->setEnabled(any);
  summary_->setText(
      tr("Ticked: %1. Left out of the file: %2.").arg(questions.size()).arg(reading_.skipped));
}

}  // namespace glassbox::quiz
