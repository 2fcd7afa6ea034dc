#include "quiz/question_card.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "base/files.h"
#include "base/random.h"
#include "quiz/choice_row.h"
#include "quiz/order_list.h"
#include "theme/line_breaks.h"

namespace glassbox::quiz {
namespace {

using course::QuestionKind;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// The same for the same question, so that a retry finds everything where it was.
std::vector<int> shuffled(const course::Question& question) {
  std::vector<int> order(question.options.size());
  std::iota(order.begin(), order.end(), 0);
  if (question.kind == QuestionKind::kTrueFalse) return order;
  Fingerprint fingerprint;
  fingerprint.add(question.id + question.text);
  Random random(fingerprint.value());
  for (std::size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[random.below(std::uint32_t(i))]);
  // What is to be put in order does not begin in order.
  const bool ordered = std::is_sorted(order.begin(), order.end());
  if (question.kind == QuestionKind::kOrder && ordered && order.size() > 1)
    std::rotate(order.begin(), order.begin() + 1, order.end());
  return order;
}

QPushButton* button(const QString& name, const QString& tip, QWidget* parent) {
  auto* made = new QPushButton(name, parent);
  made->setToolTip(tip);
  return made;
}

}  // namespace

QuestionCard::QuestionCard(const course::Question& question, QWidget* parent)
    : QFrame(parent), question_(question), shuffled_(shuffled(question)) {
  setObjectName(QStringLiteral("card"));
  setAccessibleName(tr("Question"));
  build();
  refresh();
}

void QuestionCard::build() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 14, 14, 14);
  layout->setSpacing(10);
  auto* asked = new QLabel(theme::withWholeNumbers(text(question_.wholeText())), this);
  asked->setObjectName(QStringLiteral("cardHeading"));
  asked->setWordWrap(true);
  asked->setTextFormat(question_.format == course::TextFormat::kMarkdown ? Qt::MarkdownText
                                                                         : Qt::PlainText);
  asked->setToolTip(tr("The question"));
  layout->addWidget(asked);
  buildAnswers(layout);
  hint_ = new QLabel(this);
  hint_->setObjectName(QStringLiteral("hint"));
  hint_->setWordWrap(true);
  hint_->setToolTip(tr("A hint to this question"));
  hint_->setFocusPolicy(Qt::TabFocus);
  hint_->hide();
  layout->addWidget(hint_);
  feedback_ = new QLabel(this);
  feedback_->setObjectName(QStringLiteral("feedback"));
  feedback_->setWordWrap(true);
  feedback_->setToolTip(tr("What your answer shows"));
  feedback_->hide();
  layout->addWidget(feedback_);
  buildFoot(layout);
}

void QuestionCard::buildAnswers(QVBoxLayout* layout) {
  switch (question_.kind) {
    case QuestionKind::kSingle:
    case QuestionKind::kSeveral:
    case QuestionKind::kTrueFalse:
      return buildChoices(layout);
    case QuestionKind::kShort:
    case QuestionKind::kNumber:
      return buildField(layout);
    case QuestionKind::kMatch:
      return buildPairs(layout);
    case QuestionKind::kOrder:
      return buildOrder(layout);
    case QuestionKind::kOpen:
      return buildOwnWords(layout);
    case QuestionKind::kDescription:
      return;
  }
}

void QuestionCard::buildChoices(QVBoxLayout* layout) {
  choices_.resize(question_.options.size());
  const bool several = question_.kind == QuestionKind::kSeveral;
  if (several) {
    auto* note = new QLabel(tr("More than one can be right."), this);
    note->setObjectName(QStringLiteral("hint"));
    layout->addWidget(note);
  }
  const bool fixed = question_.kind == QuestionKind::kTrueFalse;
  for (const int index : shuffled_) {
    const QString words = fixed ? (index == 0 ? tr("True") : tr("False"))
                                : text(question_.options[std::size_t(index)].text);
    auto* row = new ChoiceRow(
        words, question_.format == course::TextFormat::kMarkdown ? Qt::MarkdownText : Qt::PlainText,
        !several, this);
    connect(row, &ChoiceRow::changed, this, [this, row] { chosen(row); });
    choices_[std::size_t(index)] = row;
    layout->addWidget(row);
  }
}

void QuestionCard::buildField(QVBoxLayout* layout) {
  const bool number = question_.kind == QuestionKind::kNumber;
  field_ = new QLineEdit(this);
  field_->setMaxLength(200);
  field_->setAccessibleName(tr("Your answer"));
  field_->setPlaceholderText(number ? tr("A number") : tr("A word or a few"));
  field_->setToolTip(number ? tr("A number, with comma or point") : tr("Type your answer"));
  connect(field_, &QLineEdit::textChanged, this, &QuestionCard::refresh);
  connect(field_, &QLineEdit::returnPressed, this, [this] {
    if (check_->isEnabled() && !graded_) check();
  });
  layout->addWidget(field_);
}

void QuestionCard::buildPairs(QVBoxLayout* layout) {
  for (const auto& option : question_.options) {
    if (option.text.empty()) {
      partners_.push_back(nullptr);
      continue;
    }
    auto* left = new QLabel(text(option.text), this);
    left->setObjectName(QStringLiteral("lessonText"));
    left->setWordWrap(true);
    auto* box = new QComboBox(this);
    box->setAccessibleName(tr("What belongs to “%1”").arg(text(option.text)));
    box->setToolTip(tr("Choose what belongs to it"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(tr("Choose…"), -1);
    for (const int index : shuffled_) {
      const QString partner = text(question_.options[std::size_t(index)].partner);
      if (box->findText(partner) < 0) box->addItem(partner, index);
    }
    connect(box, &QComboBox::currentIndexChanged, this, &QuestionCard::refresh);
    layout->addWidget(left);
    layout->addWidget(box);
    partners_.push_back(box);
  }
}

void QuestionCard::buildOrder(QVBoxLayout* layout) {
  QStringList texts;
  for (const auto& option : question_.options) texts << text(option.text);
  order_ = new OrderList(texts, shuffled_, this);
  connect(order_, &OrderList::changed, this, &QuestionCard::refresh);
  layout->addWidget(order_);
}

void QuestionCard::buildOwnWords(QVBoxLayout* layout) {
  ownWords_ = new QPlainTextEdit(this);
  ownWords_->setObjectName(QStringLiteral("ownWords"));
  ownWords_->setAccessibleName(tr("Your own words"));
  ownWords_->setPlaceholderText(tr("Write in your own words. Nobody grades this."));
  ownWords_->setToolTip(tr("Your own words; afterwards you see an example to compare with"));
  ownWords_->setTabChangesFocus(true);
  ownWords_->setFixedHeight(5 * fontMetrics().lineSpacing() + 20);
  connect(ownWords_, &QPlainTextEdit::textChanged, this, &QuestionCard::refresh);
  layout->addWidget(ownWords_);
}

void QuestionCard::buildFoot(QVBoxLayout* layout) {
  const bool open = question_.kind == QuestionKind::kOpen;
  check_ = button(open ? tr("Compare") : tr("Check"),
                  open ? tr("Show an example to compare with") : tr("Check your answer"), this);
  check_->setObjectName(QStringLiteral("primary"));
  again_ = button(tr("Try again"), tr("Change your answer and check it again"), this);
  hintButton_ = button(tr("Hint"), tr("Show a hint; it costs nothing"), this);
  solution_ = button(tr("Show the answer"), tr("Show what is right and why"), this);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  for (QPushButton* one : {check_, again_, solution_, hintButton_}) row->addWidget(one);
  row->addStretch(1);
  layout->addLayout(row);
  connect(check_, &QPushButton::clicked, this, &QuestionCard::check);
  connect(again_, &QPushButton::clicked, this, &QuestionCard::tryAgain);
  connect(hintButton_, &QPushButton::clicked, this, &QuestionCard::showHint);
  connect(solution_, &QPushButton::clicked, this, [this] {
    showSolution();
    feedback_->setFocus(Qt::OtherFocusReason);
  });
  if (question_.kind == QuestionKind::kDescription) check_->hide();
}

void QuestionCard::chosen(ChoiceRow* row) {
  if (question_.kind != QuestionKind::kSeveral)
    for (ChoiceRow* other : choices_)
      if (other != row) other->setChosen(false);
  refresh();
}

course::Answer QuestionCard::answer() const {
  course::Answer answer;
  for (std::size_t i = 0; i < choices_.size(); ++i)
    if (choices_[i]->isChosen()) answer.chosen.push_back(int(i));
  if (field_ != nullptr) answer.text = field_->text().toStdString();
  if (ownWords_ != nullptr) answer.text = ownWords_->toPlainText().toStdString();
  if (order_ != nullptr) answer.placed = order_->order();
  for (const QComboBox* box : partners_)
    answer.placed.push_back(box == nullptr ? -1 : box->currentData().toInt());
  return answer;
}

void QuestionCard::setAnswer(const course::Answer& answer) {
  for (std::size_t i = 0; i < choices_.size(); ++i)
    choices_[i]->setChosen(std::count(answer.chosen.begin(), answer.chosen.end(), int(i)) > 0);
  if (field_ != nullptr) field_->setText(text(answer.text));
  if (ownWords_ != nullptr) ownWords_->setPlainText(text(answer.text));
  const bool whole = answer.placed.size() == question_.options.size();
  if (order_ != nullptr && whole) order_->setOrder(answer.placed);
  for (std::size_t i = 0; i < partners_.size() && whole; ++i) {
    const auto given = std::size_t(answer.placed[i]);
    if (partners_[i] != nullptr && given < question_.options.size())
      partners_[i]->setCurrentText(text(question_.options[given].partner));
  }
}

void QuestionCard::restore(const course::Answer& answer, int tries, int hints) {
  setAnswer(answer);
  tries_ = tries;
  hints_ = std::min(hints, int(question_.hints.size()));
  if (!course::isComplete(question_, answer)) return refresh();
  graded_ = true;
  grade_ = course::grade(question_, answer);
  showGrade();
}

void QuestionCard::present() {
  presented_ = true;
  graded_ = revealed_ = false;
  feedback_->hide();
  showVerdicts(false);
  for (std::size_t i = 0; i < choices_.size(); ++i)
    choices_[std::size_t(shuffled_[i])]->setLetter(QString(QChar(u'A' + int(i))));
  refresh();
}

void QuestionCard::reveal() {
  if (question_.kind == QuestionKind::kDescription) return;
  revealed_ = graded_ = true;
  showSolution();
  feedback_->setProperty("good", true);
  feedback_->style()->unpolish(feedback_);
  feedback_->style()->polish(feedback_);
  feedback_->show();
  refresh();
}

QStringList QuestionCard::offered() const {
  QStringList texts;
  for (const int index : shuffled_)
    if (!choices_.empty()) texts << choices_[std::size_t(index)]->button()->accessibleName();
  return texts;
}

int QuestionCard::rightOffered() const {
  for (std::size_t i = 0; i < shuffled_.size() && !choices_.empty(); ++i)
    if (question_.options[std::size_t(shuffled_[i])].weight > 0) return int(i);
  return -1;
}

void QuestionCard::check() {
  ++tries_;
  graded_ = true;
  grade_ = course::grade(question_, answer());
  showGrade();
  QWidget* next = again_->isVisibleTo(this) ? static_cast<QWidget*>(again_) : feedback_;
  next->setFocus(Qt::OtherFocusReason);
  emit graded();
}

void QuestionCard::tryAgain() {
  graded_ = false;
  feedback_->hide();
  showVerdicts(false);
  refresh();
  if (field_ != nullptr) field_->setFocus(), field_->selectAll();
  else if (!choices_.empty()) choices_[std::size_t(shuffled_.front())]->button()->setFocus();
}

void QuestionCard::showHint() {
  if (hints_ < int(question_.hints.size())) ++hints_;
  refresh();
  hint_->setFocus(Qt::OtherFocusReason);
}

void QuestionCard::showSolution() {
  setAnswer(course::bestAnswer(question_));
  grade_ = course::grade(question_, answer());
  QStringList lines = {tr("The answer:")};
  for (const std::string& line : course::solution(question_))
    lines << (question_.kind == QuestionKind::kTrueFalse
                  ? (line == "true" ? tr("True") : tr("False"))
                  : text(line));
  for (const std::string& line : grade_.feedback) lines << text(line);
  if (!grade_.general.empty()) lines << text(grade_.general);
  tell(lines);
  showVerdicts(true);
  solution_->hide();
}

/// What a screen reader comes to next, the label or the button, says it.
void QuestionCard::tell(const QStringList& lines) {
  feedback_->setText(theme::withWholeNumbers(lines.join('\n')));
  feedback_->setAccessibleName(lines.join(' '));
  feedback_->setFocusPolicy(Qt::TabFocus);
  again_->setAccessibleDescription(lines.join(' '));
}

QString QuestionCard::verdict() const {
  if (!grade_.judged) return tr("To compare with:");
  if (grade_.right()) return tr("Right.");
  if (!grade_.rightParts.empty()) {
    const auto right = std::count(grade_.rightParts.begin(), grade_.rightParts.end(), true);
    return tr("%1 of %2 are right.").arg(right).arg(grade_.rightParts.size());
  }
  return grade_.score > 0 ? tr("Partly right.") : tr("Not yet.");
}

void QuestionCard::showGrade() {
  QStringList lines = {verdict()};
  for (const std::string& line : grade_.feedback) lines << text(line);
  if (!grade_.general.empty()) lines << text(grade_.general);
  tell(lines);
  feedback_->setProperty("good", grade_.right() || !grade_.judged);
  feedback_->style()->unpolish(feedback_);
  feedback_->style()->polish(feedback_);
  feedback_->show();
  showVerdicts(true);
  refresh();
}

void QuestionCard::showVerdicts(bool shown) {
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const bool good = question_.options[i].weight > 0;
    const QString word = !shown || !choices_[i]->isChosen() ? QString()
                         : good                             ? tr("right")
                                                            : tr("wrong");
    choices_[i]->setVerdict(word, good);
  }
  if (order_ != nullptr) order_->setVerdicts(shown ? grade_.rightParts : std::vector<bool>());
}

void QuestionCard::setOpen(bool open) {
  for (ChoiceRow* row : choices_) row->button()->setEnabled(open);
  for (QComboBox* box : partners_)
    if (box != nullptr) box->setEnabled(open);
  if (field_ != nullptr) field_->setReadOnly(!open);
  if (ownWords_ != nullptr) ownWords_->setReadOnly(!open);
  if (order_ != nullptr && order_->isEnabled() != open) {
    order_->setEnabled(open);
    order_->setVerdicts(open ? std::vector<bool>() : grade_.rightParts);
  }
}

void QuestionCard::refresh() {
  if (check_ == nullptr) return;
  setOpen(!graded_);
  check_->setVisible(!presented_ && !graded_ && question_.kind != QuestionKind::kDescription);
  check_->setEnabled(course::isComplete(question_, answer()));
  again_->setVisible(!presented_ && graded_ && !grade_.right());
  again_->setText(grade_.judged ? tr("Try again") : tr("Write on"));
  solution_->setVisible(!presented_ && graded_ && grade_.judged && !grade_.right() && tries_ >= 2);
  hintButton_->setVisible(!graded_ && hints_ < int(question_.hints.size()));
  QStringList told;
  for (int i = 0; i < hints_; ++i) told << text(question_.hints[std::size_t(i)]);
  hint_->setText(told.join('\n'));
  hint_->setVisible(!told.isEmpty());
  hint_->setAccessibleName(told.join(' '));
}

}  // namespace glassbox::quiz
