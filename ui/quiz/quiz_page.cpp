#include "quiz/quiz_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "access/announce.h"
#include "access/tab_order.h"
#include "quiz/question_card.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/wrapped_label.h"

namespace glassbox::quiz {
namespace {

using theme::wrappedLabel;

constexpr int kWidth = 720;        // of a column that reads well
constexpr int kChoiceWidth = 980;  // with two things beside each other

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

}  // namespace

QuizPage::QuizPage(QWidget* parent)
    : QWidget(parent),
      column_(new QWidget(this)),
      heading_(wrappedLabel(QStringLiteral("lessonHeading"), {}, this)),
      where_(wrappedLabel(QStringLiteral("hint"), {}, this)),
      scroll_(new QScrollArea(this)),
      back_(new QPushButton(this)),
      next_(new QPushButton(this)) {
  setObjectName(QStringLiteral("quiz"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Quiz"));
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setText(tr("Back to the lab"));
  close->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  close->setToolTip(tr("Leave the quiz; what you answered is kept (Esc)"));
  close->setShortcut(QKeySequence(Qt::Key_Escape));
  connect(close, &QToolButton::clicked, this, [this] {
    leaveGame();
    emit closeWanted();
  });
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  where_->setToolTip(tr("Where you are in this quiz"));
  next_->setObjectName(QStringLiteral("primary"));
  next_->setToolTip(tr("Go on"));
  back_->setToolTip(tr("Go back"));
  auto* top = new QHBoxLayout;
  top->addWidget(where_, 1);
  top->addWidget(close);
  auto* foot = new QHBoxLayout;
  foot->addWidget(back_);
  foot->addStretch(1);
  foot->addWidget(next_);
  auto* inside = new QVBoxLayout(column_);
  inside->setContentsMargins(24, 16, 24, 20);
  inside->setSpacing(12);
  inside->addLayout(top);
  inside->addWidget(heading_);
  inside->addWidget(scroll_, 1);
  inside->addLayout(foot);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addStretch(1);
  layout->addWidget(column_, 100);
  layout->addStretch(1);
  setWide(kWidth);
  connect(&theme::Theme::instance(), &theme::Theme::changed, this, [this] { setWide(width_); });
  connect(back_, &QPushButton::clicked, this, [this] {
    const bool inQuestions = game_ == nullptr && !questions_.empty();
    if (inQuestions && place_ > 0) showQuestion(place_ - 1);
    else if (inQuestions && place_ < 0 && lessons_.empty()) showQuestion(0);
    else choose(firstLesson_);
  });
  connect(next_, &QPushButton::clicked, this, [this] {
    if (game_ != nullptr) return goOnWithGame();
    if (place_ >= 0) return showQuestion(place_ + 1);
    if (!lessons_.empty()) return start(course::chooseQuestions(*course_, wish()));
    choose(firstLesson_);
  });
}

void QuizPage::setCourse(const course::Course* course) { course_ = course; }

void QuizPage::setOwn(std::vector<OwnQuiz> own) {
  own_ = std::move(own);
  if (!lessons_.empty()) choose(firstLesson_);
}

void QuizPage::setFoot(const QString& back, const QString& next) {
  back_->setText(back);
  back_->setVisible(!back.isEmpty());
  next_->setText(next);
  next_->setVisible(!next.isEmpty());
}

void QuizPage::setWide(int width) {
  width_ = width;
  column_->setMaximumWidth(int(width * theme::Theme::instance().scale()));
}

void QuizPage::show(QWidget* content) {
  content->setObjectName(QStringLiteral("quiz"));
  // A press inside the old content leads here, so it must outlive this call.
  if (QWidget* old = scroll_->takeWidget()) old->deleteLater();
  scroll_->setWidget(content);
  scroll_->verticalScrollBar()->setValue(0);
  putFootLast();
}

/// The Tab key comes to the two buttons below after all that stands above them.
void QuizPage::putFootLast() { access::putBetween(nullptr, *scroll_->widget(), {back_, next_}); }

/// So that a screen reader reads the question.
void QuizPage::focusContent() {
  if (!access::focusFirst(*scroll_->widget()))
    (next_->isEnabled() ? next_ : back_)->setFocus(Qt::OtherFocusReason);
}

/// Pages that are read before there is anything to press. Their widgets come to be shown, and the
/// old ones go, when what is going on now is done.
void QuizPage::readAloud() {
  if (!access::isHeard()) return;
  QTimer::singleShot(0, this, [this] {
    QStringList words = {heading_->text()};
    for (const auto* label : scroll_->widget()->findChildren<QLabel*>())
      if (label->isVisibleTo(scroll_->widget()))
        words << (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text())
                      ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                      : label->text());
    access::announce(*this, words.join(' '));
  });
}

void QuizPage::choose(int lesson) {
  leaveGame();
  setWide(kChoiceWidth);
  firstLesson_ = lesson;
  place_ = -1;
  card_ = nullptr;
  lessons_.clear();
  ownBoxes_.clear();
  heading_->setText(tr("What shall the quiz be about?"));
  heading_->setToolTip({});
  heading_->show();
  where_->setText(tr("Quiz"));
  show(buildChoice());
  setFoot({}, tr("Start"));
  refreshChoice();
}

void QuizPage::start(std::vector<course::Question> questions) {
  if (questions.empty()) return;
  leaveGame();
  setWide(kWidth);
  ++rounds_;
  questions_ = std::move(questions);
  answers_.clear();
  lessons_.clear();
  count_ = nullptr;
  showQuestion(0);
}

void QuizPage::showQuestion(int place) {
  if (place >= int(questions_.size())) return showResult();
  place_ = place;
  const course::Question& question = questions_[std::size_t(place)];
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 8, 0);
  card_ = new QuestionCard(question, page);
  if (const auto found = answers_.find(question.id); found != answers_.end())
    card_->restore(found->second.answer, found->second.tries, found->second.hints);
  layout->addWidget(card_);
  layout->addStretch(1);
  connect(card_, &QuestionCard::graded, this, &QuizPage::remember);
  show(page);
  heading_->setText(text(question.title.empty() ? question.category : question.title));
  heading_->setVisible(!heading_->text().isEmpty());
  where_->setText(tr("Question %1 of %2").arg(place + 1).arg(questions_.size()));
  next_->setEnabled(true);
  remember();
  focusContent();
}

/// Keeps the answer given, if one is; and names the way on by it.
void QuizPage::remember() {
  if (card_->isGraded()) {
    const course::AnswerRecord record{.answer = card_->answer(),
                                      .score = card_->grade().score,
                                      .judged = card_->grade().judged,
                                      .tries = card_->tries(),
                                      .hints = card_->hintsShown()};
    auto& kept = answers_[card_->question().id];
    if (!(kept == record)) emit answered(card_->question().id, record);
    kept = record;
  }
  const bool last = place_ + 1 == int(questions_.size());
  setFoot(place_ == 0 ? tr("Choose again") : tr("Back"), last                ? tr("See the result")
                                                         : card_->isGraded() ? tr("Next")
                                                                             : tr("Skip"));
}

QWidget* QuizPage::buildScores(QWidget* parent) {
  auto* list = new QWidget(parent);
  auto* layout = new QVBoxLayout(list);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  for (const auto& score : course::scoreByGoal(*course_, questions_, answers_)) {
    auto* row = wrappedLabel(
        QStringLiteral("lessonText"),
        tr("%1: %2 of %3 right").arg(text(score.goal)).arg(score.right).arg(score.asked), list);
    row->setToolTip(tr("A learning goal of lesson %1, and how many of its questions you answered "
                       "rightly")
                        .arg(score.lesson));
    layout->addWidget(row);
  }
  return list;
}

void QuizPage::showResult() {
  place_ = -1;
  card_ = nullptr;
  const auto right = std::count_if(answers_.begin(), answers_.end(), [](const auto& one) {
    return one.second.judged && one.second.score > 0.999;
  });
  const auto graded = std::count_if(answers_.begin(), answers_.end(),
                                    [](const auto& one) { return one.second.judged; });
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 8, 0);
  layout->setSpacing(10);
  if (!course::scoreByGoal(*course_, questions_, answers_).empty()) {
    layout->addWidget(wrappedLabel(QStringLiteral("sectionHeading"), tr("By learning goal"), page));
    layout->addWidget(buildScores(page));
  }
  layout->addWidget(wrappedLabel(QStringLiteral("sectionHeading"), tr("Your answers"), page));
  std::vector<course::Question> missed;
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    const course::Question& question = questions_[i];
    const auto found = answers_.find(question.id);
    const bool given = found != answers_.end();
    const bool good = given && (!found->second.judged || found->second.score > 0.999);
    if (!good) missed.push_back(question);
    const QString verdict = !given                    ? tr("not answered")
                            : !found->second.judged   ? tr("own words")
                            : good                    ? tr("right")
                            : found->second.score > 0 ? tr("partly right")
                                                      : tr("not right");
    auto* entry = new QPushButton(page);
    entry->setObjectName(QStringLiteral("starter"));
    const QString asked = text(question.wholeText()).simplified();
    entry->setText(QStringLiteral("%1  %2").arg(
        verdict, asked.size() > 70 ? asked.left(68) + QStringLiteral("…") : asked));
    entry->setToolTip(tr("Look at this question again: %1").arg(asked));
    entry->setAccessibleName(QStringLiteral("%1: %2").arg(verdict, asked));
    connect(entry, &QPushButton::clicked, this, [this, i] { showQuestion(int(i)); });
    layout->addWidget(entry);
  }
  if (!missed.empty()) {
    auto* again = new QPushButton(tr("Ask again what was not right"), page);
    again->setToolTip(tr("Questions: %1").arg(missed.size()));
    connect(again, &QPushButton::clicked, this, [this, missed] { start(missed); });
    layout->addSpacing(6);
    layout->addWidget(again, 0, Qt::AlignLeft);
  }
  layout->addStretch(1);
  heading_->setText(graded == 0 ? tr("Nothing was graded")
                                : tr("%1 of %2 right").arg(right).arg(graded));
  heading_->setToolTip(tr("Questions with the full score, of those that were graded"));
  heading_->show();
  where_->setText(tr("Result"));
  show(page);
  setFoot(tr("Look back"), tr("Another quiz"));
  next_->setEnabled(true);
  focusContent();
  readAloud();
}

}  // namespace glassbox::quiz
