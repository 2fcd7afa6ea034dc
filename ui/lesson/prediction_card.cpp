#include "lesson/prediction_card.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "access/announce.h"
#include "course/written.h"
#include "plots/curve_pad.h"
#include "quiz/choice_row.h"
#include "quiz/order_list.h"
#include "theme/core_text.h"
#include "theme/line_breaks.h"

namespace glassbox::lesson {
namespace {

using Kind = course::Prediction::Kind;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString numberText(double value) {
  const double size = std::abs(value);
  if (size >= 1000 && value == std::floor(value)) return QLocale().toString(qlonglong(value));
  return QLocale().toString(value, 'g', 3);
}

std::vector<QPointF> toPoints(const std::vector<std::pair<double, double>>& pairs) {
  std::vector<QPointF> points;
  for (const auto& [x, y] : pairs) points.emplace_back(x, y);
  return points;
}

/// At most so many of the points, evenly.
std::vector<std::pair<double, double>> thinned(std::vector<std::pair<double, double>> points,
                                               double last) {
  constexpr std::size_t kMost = 200;
  std::erase_if(points, [&](const auto& point) { return point.first > last; });
  if (points.size() <= kMost) return points;
  std::vector<std::pair<double, double>> some;
  for (std::size_t i = 0; i < kMost; ++i)
    some.push_back(points[i * (points.size() - 1) / (kMost - 1)]);
  return some;
}

}  // namespace

PredictionCard::PredictionCard(const course::Prediction& prediction,
                               const course::PredictionRecord* record, Explain explain,
                               QWidget* parent)
    : QFrame(parent), prediction_(prediction) {
  setObjectName(QStringLiteral("card"));
  setAccessibleName(tr("Prediction"));
  build(std::move(explain));
  if (record != nullptr) {
    record_ = *record;
    locked_ = true;
    for (const int one : record_.guess.chosen)
      if (one >= 0 && one < int(choices_.size())) choices_[std::size_t(one)]->setChosen(true);
    if (number_ != nullptr) number_->setText(text(record_.guess.text));
    if (order_ != nullptr && record_.guess.placed.size() == prediction_.items.size())
      order_->setOrder(record_.guess.placed);
    if (pad_ != nullptr) {
      pad_->setDrawn(toPoints(record_.drawn));
      pad_->setReal(toPoints(record_.real));
    }
    if (record_.answered) tellAnswer();
  }
  refresh();
}

void PredictionCard::build(Explain explain) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 14, 14, 14);
  layout->setSpacing(10);
  auto* ask = new QLabel(theme::withWholeNumbers(text(prediction_.ask)), this);
  ask->setObjectName(QStringLiteral("cardHeading"));
  ask->setTextFormat(Qt::MarkdownText);
  ask->setWordWrap(true);
  ask->setToolTip(tr("Guess before the model answers; afterwards the two are compared"));
  layout->addWidget(ask);
  buildGuess(layout);
  lock_ = new QPushButton(tr("Lock my guess"), this);
  lock_->setObjectName(QStringLiteral("primary"));
  lock_->setToolTip(tr("After that it cannot be changed"));
  train_ = new QPushButton(this);
  train_->setToolTip(tr("Train the model as far as the answer needs"));
  state_ = new QLabel(this);
  state_->setObjectName(QStringLiteral("feedback"));
  state_->setTextFormat(Qt::PlainText);
  state_->setWordWrap(true);
  state_->setToolTip(tr("What was measured on your model"));
  after_ = new LessonText(text(prediction_.after), std::move(explain), this);
  layout->addWidget(state_);
  layout->addWidget(after_);
  auto* row = new QHBoxLayout;
  row->addWidget(lock_);
  row->addWidget(train_);
  row->addStretch(1);
  layout->addLayout(row);
  connect(lock_, &QPushButton::clicked, this, &PredictionCard::lock);
  connect(train_, &QPushButton::clicked, this, &PredictionCard::trainWanted);
}

void PredictionCard::buildGuess(QVBoxLayout* layout) {
  for (const auto& choice : prediction_.choices) {
    auto* row = new quiz::ChoiceRow(text(choice.text), Qt::MarkdownText, true, this);
    connect(row, &quiz::ChoiceRow::changed, this, [this, row] {
      for (auto* other : choices_)
        if (other != row) other->setChosen(false);
      refresh();
    });
    choices_.push_back(row);
    layout->addWidget(row);
  }
  if (prediction_.kind == Kind::kNumber) {
    number_ = new QLineEdit(this);
    number_->setMaxLength(30);
    number_->setAccessibleName(tr("Your guess"));
    number_->setPlaceholderText(prediction_.unit.empty()
                                    ? tr("A number")
                                    : tr("A number, in %1").arg(text(prediction_.unit)));
    number_->setToolTip(tr("A number, with comma or point"));
    connect(number_, &QLineEdit::textChanged, this, &PredictionCard::refresh);
    layout->addWidget(number_);
  }
  if (prediction_.kind == Kind::kOrder) {
    QStringList texts;
    for (const auto& item : prediction_.items) texts << text(item.text);
    std::vector<int> begin(prediction_.items.size());
    std::iota(begin.begin(), begin.end(), 0);
    std::rotate(begin.begin(), begin.begin() + 1, begin.end());
    auto* note = new QLabel(
        prediction_.smallestFirst ? tr("The smallest first.") : tr("The largest first."), this);
    note->setObjectName(QStringLiteral("hint"));
    layout->addWidget(note);
    order_ = new quiz::OrderList(texts, begin, this);
    layout->addWidget(order_);
  }
  if (prediction_.kind == Kind::kCurve) {
    pad_ = new plots::CurvePad(double(prediction_.judge->step), prediction_.top,
                               tr("surprise (loss), nats"), this);
    connect(pad_, &plots::CurvePad::changed, this, &PredictionCard::refresh);
    layout->addWidget(pad_);
  }
}

bool PredictionCard::hasGuess() const {
  if (pad_ != nullptr) return pad_->isWhole();
  if (number_ != nullptr) return course::typedNumber(number_->text().toStdString()).has_value();
  return order_ != nullptr || std::any_of(choices_.begin(), choices_.end(),
                                          [](const auto* row) { return row->isChosen(); });
}

void PredictionCard::lock() {
  for (std::size_t i = 0; i < choices_.size(); ++i)
    if (choices_[i]->isChosen()) record_.guess.chosen = {int(i)};
  if (number_ != nullptr) record_.guess.text = number_->text().toStdString();
  if (order_ != nullptr) record_.guess.placed = order_->order();
  record_.drawn.clear();
  if (pad_ != nullptr)
    for (const QPointF& point : pad_->drawn()) record_.drawn.emplace_back(point.x(), point.y());
  const bool pressed = lock_->hasFocus();
  locked_ = true;
  refresh();
  if (pressed && train_->isVisible()) train_->setFocus(Qt::OtherFocusReason);
  emit locked();
}

void PredictionCard::present(bool revealed) {
  presented_ = true;
  locked_ = false;
  for (std::size_t i = 0; i < choices_.size(); ++i)
    choices_[i]->setLetter(QString(QChar(u'A' + int(i))));
  if (pad_ != nullptr) pad_->setReal({});
  refresh();
  if (revealed) reveal();
}

bool PredictionCard::reveal() {
  if (!record_.answered) return false;
  if (hasGuess() && !locked_) lock();
  locked_ = revealed_ = true;
  if (pad_ != nullptr) pad_->setReal(toPoints(record_.real));
  refresh();
  tellAnswer();
  const int right = prediction_.kind == Kind::kChoose ? rightChoice() : -1;
  if (right >= 0) choices_[std::size_t(right)]->setVerdict(tr("the model’s answer"), true);
  return true;
}

QStringList PredictionCard::offered() const {
  QStringList texts;
  for (const auto& choice : prediction_.choices) texts << text(choice.text);
  return texts;
}

bool PredictionCard::take(const RunReading& reading) {
  if (!waits()) return false;
  const std::int64_t needed = prediction_.lastStep();
  if (needed > 0 && !reading.fits) return false;
  for (const course::Measure& measure : prediction_.measures()) {
    const auto value = reading.known(measure);
    if (!value && !reading.problem.empty())
      state_->setText(
          tr("It cannot be measured: %1.").arg(theme::inWindowLanguage(reading.problem)));
    if (!value) return false;
    if (measure.yieldsWord()) record_.words[toText(measure)] = value->word;
    else record_.numbers[toText(measure)] = value->number;
  }
  record_.answered = true;
  record_.step = needed > 0 ? reading.step : 0;
  if (pad_ != nullptr) {
    record_.real = thinned(reading.curve, double(prediction_.judge->step));
    if (!presented_) pad_->setReal(toPoints(record_.real));
  }
  if (!presented_) tellAnswer();
  refresh();
  access::announce(*this, state_->text());
  return true;
}

course::Known PredictionCard::recorded() const {
  return [this](const course::Measure& measure) -> std::optional<course::Measured> {
    const std::string name = toText(measure);
    if (const auto found = record_.numbers.find(name); found != record_.numbers.end())
      return course::Measured{.number = found->second};
    if (const auto found = record_.words.find(name); found != record_.words.end())
      return course::Measured{.word = found->second};
    return {};
  };
}

/// The choice that what was measured makes right; −1: none.
int PredictionCard::rightChoice() const {
  const course::Known known = recorded();
  int otherwise = -1;
  for (std::size_t i = 0; i < prediction_.choices.size(); ++i) {
    const auto& choice = prediction_.choices[i];
    if (prediction_.judge) {
      const auto word = known(*prediction_.judge);
      if (word && course::lowered(word->word) == course::lowered(choice.text)) return int(i);
    } else if (!choice.when) {
      otherwise = int(i);
    } else if (course::holds(*choice.when, known) == true) {
      return int(i);
    }
  }
  return otherwise;
}

std::vector<int> PredictionCard::rightOrder() const {
  const course::Known known = recorded();
  std::vector<int> order(prediction_.items.size());
  std::iota(order.begin(), order.end(), 0);
  const auto value = [&](int index) {
    const auto measured = known(prediction_.items[std::size_t(index)].measure);
    return (prediction_.smallestFirst ? 1 : -1) * (measured ? measured->number : 0);
  };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return value(a) < value(b); });
  return order;
}

std::optional<bool> PredictionCard::agrees() const {
  if (!record_.answered) return {};
  switch (prediction_.kind) {
    case Kind::kChoose:
      return record_.guess.chosen == std::vector{rightChoice()};
    case Kind::kOrder:
      return record_.guess.placed == rightOrder();
    case Kind::kCurve:
      return {};
    case Kind::kNumber: {
      const auto guess = course::typedNumber(record_.guess.text);
      const auto real = recorded()(*prediction_.judge);
      return guess && real && std::abs(*guess - real->number) <= prediction_.near;
    }
  }
  return {};
}

QString PredictionCard::answerText() const {
  const course::Known known = recorded();
  const QString unit = prediction_.unit.empty() ? QString() : ' ' + text(prediction_.unit);
  switch (prediction_.kind) {
    case Kind::kChoose: {
      if (prediction_.judge) return text(known(*prediction_.judge)->word);
      const int right = rightChoice();
      return right < 0 ? tr("none of these") : text(prediction_.choices[std::size_t(right)].text);
    }
    case Kind::kNumber:
      return numberText(known(*prediction_.judge)->number) + unit;
    case Kind::kOrder: {
      QStringList lines;
      for (const int index : rightOrder()) {
        const auto& item = prediction_.items[std::size_t(index)];
        lines << QStringLiteral("%1 (%2)").arg(text(item.text),
                                               numberText(known(item.measure)->number));
      }
      return lines.join(QStringLiteral(", "));
    }
    case Kind::kCurve:
      if (!pad_->isWhole()) return tr("its curve is drawn above");
      return tr("its curve is drawn above. Yours lies %1 nats away on average")
          .arg(QLocale().toString(pad_->distance().value_or(0), 'f', 2));
  }
  return {};
}

void PredictionCard::tellAnswer() {
  QString told = record_.step > 0
                     ? tr("The model's answer at step %1: %2.")
                           .arg(QLocale().toString(qlonglong(record_.step)), answerText())
                     : tr("Measured: %1.").arg(answerText());
  const bool guessed = !presented_ || hasGuess();
  const auto good = guessed ? agrees() : std::nullopt;
  if (good) told += '\n' + (*good ? tr("Your guess agrees.") : tr("Your guess was another one."));
  state_->setText(theme::withWholeNumbers(told));
  state_->setProperty("good", good.value_or(true));
  state_->style()->unpolish(state_);
  state_->style()->polish(state_);
}

void PredictionCard::refresh() {
  const bool answered = record_.answered && (!presented_ || revealed_);
  const QString step = QLocale().toString(qlonglong(prediction_.lastStep()));
  for (auto* row : choices_) row->button()->setEnabled(!locked_);
  if (number_ != nullptr) number_->setReadOnly(locked_);
  if (order_ != nullptr && locked_ == order_->isEnabled()) {
    order_->setEnabled(!locked_);
    order_->setVerdicts({});
  }
  if (pad_ != nullptr) pad_->setLocked(locked_);
  lock_->setVisible(!locked_ && !presented_);
  lock_->setEnabled(hasGuess());
  train_->setVisible((locked_ || presented_) && !record_.answered && prediction_.lastStep() > 0);
  train_->setText(prediction_.run.empty() ? tr("Train to step %1").arg(step)
                                          : tr("Begin this run"));
  if (!answered)
    state_->setText(
        presented_ && record_.answered           ? tr("The model has answered. Press R to show it.")
        : !locked_ && prediction_.lastStep() > 0 ? tr("The model answers at step %1.").arg(step)
        : locked_                                ? tr("Locked. The model has not answered yet.")
                                                 : QString());
  state_->setProperty("waiting", !answered);
  state_->style()->unpolish(state_);
  state_->style()->polish(state_);
  state_->setVisible(!state_->text().isEmpty());
  after_->setVisible(answered && !prediction_.after.empty());
}

}  // namespace glassbox::lesson
