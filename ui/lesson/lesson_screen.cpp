#include "lesson/lesson_screen.h"

#include <QEvent>
#include <QVBoxLayout>

#include "lesson/layout_button.h"
#include "lesson/reflection_card.h"
#include "plots/amount_bars.h"
#include "quiz/question_card.h"

namespace glassbox::lesson {

LessonScreen::LessonScreen(const course::Screen& screen, course::LessonProgress& progress,
                           Explain explain, QWidget* parent)
    : LessonScreen(screen, progress, nullptr, std::move(explain), parent) {}

LessonScreen::LessonScreen(const course::Screen& screen, Presented& presented, Explain explain,
                           QWidget* parent)
    : LessonScreen(screen, presented.progress, &presented, std::move(explain), parent) {}

LessonScreen::LessonScreen(const course::Screen& screen, course::LessonProgress& progress,
                           Presented* presented, Explain explain, QWidget* parent)
    : QWidget(parent),
      progress_(progress),
      presented_(presented),
      explain_(std::move(explain)),
      layout_(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("lesson"));
  setToolTip(
      tr("The lesson's text. What it claims about the model is checked on the model when "
         "the program is built"));
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(14);
  for (const course::Block& block : screen.blocks)
    std::visit([this](const auto& one) { add(one); }, block);
  layout_->addStretch(1);
}

/// The explanation is for those who ask by key; on hover it would cover the text.
bool LessonScreen::event(QEvent* event) {
  return event->type() == QEvent::ToolTip || QWidget::event(event);
}

void LessonScreen::connectText(LessonText* text) {
  connect(text, &LessonText::viewWanted, this, &LessonScreen::viewWanted);
  connect(text, &LessonText::drillWanted, this, &LessonScreen::drillWanted);
  connect(text, &LessonText::glossaryWanted, this, &LessonScreen::glossaryWanted);
}

void LessonScreen::add(const course::Text& text) {
  auto* words = new LessonText(QString::fromStdString(text.markdown), explain_, this);
  connectText(words);
  layout_->addWidget(words);
}

void LessonScreen::add(const course::Show& show) {
  auto* button = new LayoutButton(QStringLiteral("eye"), QString::fromStdString(show.label), this);
  button->setObjectName(QStringLiteral("showMe"));
  button->setToolTip(tr("Sets the lab up to show this; you can change all of it again"));
  layout_->addWidget(button, 0, Qt::AlignLeft);
  connect(button, &QPushButton::clicked, this,
          [this, stage = show.stage] { emit stageWanted(stage); });
}

void LessonScreen::add(const course::Task& task) {
  auto* row = new TaskRow(task, progress_.tasks.contains(task.id), explain_, this);
  connectText(row->text());
  tasks_.push_back(row);
  layout_->addWidget(row);
}

void LessonScreen::add(const course::Prediction& prediction) {
  const auto found = progress_.predictions.find(prediction.id);
  auto* card = new PredictionCard(
      prediction, found == progress_.predictions.end() ? nullptr : &found->second, explain_, this);
  for (LessonText* text : card->findChildren<LessonText*>()) connectText(text);
  predictions_.push_back(card);
  layout_->addWidget(card);
  connect(card, &PredictionCard::locked, this, [this, card] {
    keep(*card);
    emit predictionLocked();
  });
  connect(card, &PredictionCard::trainWanted, this, [this, card] { emit trainWanted(card); });
  if (presented_ == nullptr) return;
  card->present(presented_->revealed.contains(prediction.id));
  HandCount* hands = addHandCount(prediction.id, card->offered());
  const auto mark = [card, hands] {
    if (hands != nullptr) hands->setRight(card->rightOffered());
    return true;
  };
  if (card->isRevealed()) mark();
  else hidden_.push_back({prediction.id, card, [card, mark] { return card->reveal() && mark(); }});
}

void LessonScreen::add(const course::AskedHere& asked) {
  auto* card = new quiz::QuestionCard(asked.question, this);
  if (const auto found = progress_.answers.find(asked.question.id);
      found != progress_.answers.end())
    card->restore(found->second.answer, found->second.tries, found->second.hints);
  layout_->addWidget(card);
  if (presented_ != nullptr) return present(*card);
  connect(card, &quiz::QuestionCard::graded, this, [this, card] {
    progress_.answers[card->question().id] = {.answer = card->answer(),
                                              .score = card->grade().score,
                                              .judged = card->grade().judged,
                                              .tries = card->tries(),
                                              .hints = card->hintsShown()};
    emit progressChanged();
  });
}

void LessonScreen::present(quiz::QuestionCard& card) {
  const std::string& id = card.question().id;
  card.present();
  HandCount* hands = addHandCount(id, card.offered());
  const auto tell = [&card, hands] {
    card.reveal();
    if (hands != nullptr) hands->setRight(card.rightOffered());
    return card.isRevealed();
  };
  if (presented_->revealed.contains(id)) tell();
  else hidden_.push_back({id, &card, tell});
}

/// Null where there is nothing to raise a hand for.
HandCount* LessonScreen::addHandCount(const std::string& id, const QStringList& choices) {
  if (choices.isEmpty()) return nullptr;
  auto* count = new HandCount(choices, presented_->hands[id], this);
  handCounts_.push_back(count);
  layout_->addWidget(count);
  connect(count, &HandCount::changed, this,
          [this, id, count] { presented_->hands[id] = count->hands(); });
  return count;
}

QWidget* LessonScreen::reveal() {
  for (auto one = hidden_.begin(); one != hidden_.end(); ++one) {
    if (!one->reveal()) continue;
    QWidget* card = one->card;
    presented_->revealed.insert(one->id);
    hidden_.erase(one);
    return card;
  }
  return nullptr;
}

void LessonScreen::add(const course::Reflection& reflection) {
  auto* card = new ReflectionCard(
      reflection, QString::fromStdString(progress_.reflections[reflection.id]), explain_, this);
  layout_->addWidget(card);
  connect(card, &ReflectionCard::saveWanted, this, &LessonScreen::ownWordsWanted);
  connect(card, &ReflectionCard::changed, this, [this, card] {
    progress_.reflections[card->id()] = card->written().toStdString();
    emit progressChanged();
  });
}

void LessonScreen::add(const course::Amounts& amounts) {
  auto* bars = new plots::AmountBars(this);
  amounts_.emplace_back(bars, amounts);
  layout_->addWidget(bars);
  takeKnown([](const course::Measure&) { return std::nullopt; });
}

void LessonScreen::add(const course::Demonstration& demonstration) {
  auto* card = new DemonstrationCard(demonstration, this);
  layout_->addWidget(card);
  demonstrations_.push_back(card);
  connect(card, &DemonstrationCard::stageWanted, this, &LessonScreen::stageWanted);
}

void LessonScreen::take(const course::Facts& facts) {
  bool ticked = false;
  for (TaskRow* row : tasks_) {
    if (!row->take(facts)) continue;
    progress_.tasks.insert(row->id());
    ticked = true;
  }
  if (ticked) emit progressChanged();
}

std::vector<PredictionCard*> LessonScreen::waiting() const {
  std::vector<PredictionCard*> cards;
  for (PredictionCard* card : predictions_)
    if (card->waits()) cards.push_back(card);
  return cards;
}

void LessonScreen::keep(const PredictionCard& card) {
  progress_.predictions[card.prediction().id] = card.record();
  emit progressChanged();
}

void LessonScreen::takeKnown(const course::Known& known) {
  for (const auto& [bars, wanted] : amounts_) {
    std::vector<plots::Amount> amounts;
    for (const auto& bar : wanted.bars) {
      const auto measured = bar.measure ? known(*bar.measure) : std::nullopt;
      const double value = bar.measure ? (measured ? measured->number : 0) : bar.number;
      amounts.push_back(
          {.name = QString::fromStdString(bar.label),
           .value = value,
           .source = bar.measure ? tr("counted here") : QString::fromStdString(bar.source),
           .ours = bar.measure.has_value()});
    }
    const auto same = [](const plots::Amount& a, const plots::Amount& b) {
      return a.value == b.value;
    };
    const auto& shown = bars->amounts();
    if (!std::equal(shown.begin(), shown.end(), amounts.begin(), amounts.end(), same))
      bars->setAmounts(std::move(amounts), QString::fromStdString(wanted.unit));
  }
}

}  // namespace glassbox::lesson
