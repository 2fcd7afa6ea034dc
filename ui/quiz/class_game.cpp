#include "quiz/class_game.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <numeric>

#include "plots/bar_list.h"
#include "quiz/cloze_text.h"

namespace glassbox::quiz {
namespace {

constexpr int kSentences = 6;
constexpr int kMostHands = 200;
constexpr double kMagnification = 1.7;

QString letter(int index) { return QString(QChar('A' + index)); }

}  // namespace

ClassGame::ClassGame(QWidget* parent) : ClozeGame(parent) {
  // A clicker sends Page Down.
  auto* clicker = new QShortcut(QKeySequence(Qt::Key_PageDown), this);
  connect(clicker, &QShortcut::activated, this, [this] {
    if (!nextText().isEmpty() && mayGoOn()) goOn();
  });
  showBegin();
}

QString ClassGame::heading() const {
  if (stage() == Stage::kResult)
    return class_.meanLoss() <= model_.meanLoss() ? tr("The class was less surprised")
                                                  : tr("The model was less surprised");
  return tr("The class against the model");
}

QString ClassGame::countText(std::size_t number, std::size_t of) const {
  return tr("The class against the model, sentence %1 of %2").arg(number).arg(of);
}

QString ClassGame::onText(bool last) const {
  return last ? tr("See the result (Page Down)") : tr("Next (Page Down)");
}

course::ClozeWish ClassGame::wish() { return {.questions = kSentences, .seed = ++rounds_}; }

bool ClassGame::isAnswered() const {
  const auto raised = hands();
  return std::accumulate(raised.begin(), raised.end(), 0) > 0;
}

void ClassGame::follow(const RunNews& now) {
  if (now == news()) return;
  Game::follow(now);
  if (stage() == Stage::kBegin) showBegin();
}

void ClassGame::showBegin() {
  auto* page = turnPage();
  addText(
      QStringLiteral("lessonText"),
      tr("For the projector. A word is covered; the class raises its hands for one of four, and "
         "you type how many hands went up for each. Then a key reveals what the model expects."));
  addText(QStringLiteral("lessonText"),
          tr("The hands are the class's prediction: if three in ten raise theirs, the class gives "
             "that word about 30 %. Both are scored by hits and by surprise (loss), over %1 "
             "sentences that the model was not trained on.")
              .arg(kSentences))
      ->setToolTip(tr("Each choice gets one hand more than was raised, so that nothing is "
                      "impossible: (hands + 1) / (all hands + 4)"));
  if (news().ready)
    addText(QStringLiteral("hint"), tr("The model has come to step %1 of %2.")
                                        .arg(QLocale().toString(qlonglong(news().step)),
                                             QLocale().toString(qlonglong(news().planned))))
        ->setToolTip(tr("How far the run has come"));
  page->addStretch(1);
  emit changed();
}

void ClassGame::clearScores() { class_ = model_ = {}; }

std::vector<int> ClassGame::hands() const {
  std::vector<int> raised;
  for (const QSpinBox* box : boxes_) raised.push_back(box->value());
  return raised;
}

void ClassGame::showQuestion() {
  const course::Cloze& cloze = asked();
  QVBoxLayout* page = turnPage();
  addSentence(QStringLiteral("projector"));
  page->addSpacing(12);
  choices_ = new QWidget(body());
  auto* grid = new QGridLayout(choices_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(20);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(3, 1);
  boxes_.clear();
  for (int i = 0; i < int(cloze.choices.size()); ++i) {
    const QString word = toText(cloze.choices[std::size_t(i)]);
    auto* name = new QLabel(QStringLiteral("%1   %2").arg(letter(i), word), choices_);
    name->setObjectName(QStringLiteral("projector"));
    auto* box = new QSpinBox(choices_);
    box->setObjectName(QStringLiteral("projectorField"));
    box->setRange(0, kMostHands);
    box->setAlignment(Qt::AlignRight);
    box->setAccessibleName(tr("Hands for “%1”").arg(word));
    box->setToolTip(tr("How many hands went up for “%1”; Enter goes to the next").arg(word));
    box->installEventFilter(this);
    auto* unit = new QLabel(tr("hands"), choices_);
    unit->setObjectName(QStringLiteral("hint"));
    grid->addWidget(name, i, 0);
    grid->addWidget(box, i, 1);
    grid->addWidget(unit, i, 2);
    connect(box, &QSpinBox::valueChanged, this, [this] { emit changed(); });
    boxes_.push_back(box);
  }
  page->addWidget(choices_);
  page->addStretch(1);
  addScores();
  emit changed();
  boxes_.front()->setFocus(Qt::OtherFocusReason);
}

/// What is typed replaces what stands there. Enter goes from box to box, and from the last one on.
bool ClassGame::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    auto* box = qobject_cast<QSpinBox*>(watched);
    QTimer::singleShot(0, box, &QSpinBox::selectAll);
  }
  if (event->type() != QEvent::KeyPress) return Game::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return Game::eventFilter(watched, event);
  for (std::size_t i = 0; i + 1 < boxes_.size(); ++i)
    if (boxes_[i] == watched) {
      boxes_[i + 1]->setFocus(Qt::TabFocusReason);
      return true;
    }
  if (mayGoOn()) goOn();
  return true;
}

void ClassGame::addScores() {
  if (class_.rounds == 0) return;
  const auto score = [](const course::Tally& tally) {
    return tr("%1 of %2 hits, mean loss %3")
        .arg(tally.hits)
        .arg(tally.rounds)
        .arg(natsText(tally.meanLoss()));
  };
  addText(QStringLiteral("projectorScore"),
          tr("Class: %1.   Model: %2.").arg(score(class_), score(model_)))
      ->setToolTip(
          tr("A hit: most hands, or the highest probability, on the word of the text. Loss: "
             "−ln(the share given to it among the four)"));
}

void ClassGame::showAnswer() {
  const course::Cloze& cloze = asked();
  const auto raised = hands();
  const auto byClass = course::chancesOfHands(raised);
  const auto byModel = course::amongChoices(cloze.readings.front().choices);
  const auto right = std::size_t(cloze.rightChoice);
  class_.add(course::isHit(byClass, cloze.rightChoice), byClass[right]);
  model_.add(course::isHit(byModel, cloze.rightChoice), byModel[right]);
  boxes_.clear();
  auto* page = turnPage();
  QLabel* whole = addText(QStringLiteral("projector"), {});
  whole->setToolTip(tr("The whole text"));
  showUncovered(whole, cloze);
  page->addSpacing(12);
  auto* row = new QHBoxLayout;
  row->setSpacing(36);
  const auto add = [&](const QString& who, const QString& values,
                       const std::vector<double>& chances, const auto& detail) {
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    auto* name = new QLabel(who, body());
    name->setObjectName(QStringLiteral("projectorScore"));
    auto* list = barList(tr("choice"), values, body());
    list->setMagnification(kMagnification);
    std::vector<plots::Bar> bars;
    for (std::size_t i = 0; i < chances.size(); ++i)
      bars.push_back(
          {.label = QStringLiteral("%1  %2").arg(letter(int(i)), toText(cloze.choices[i])),
           .value = chances[i],
           .valueText = percentText(chances[i]),
           .detail = detail(i),
           .marked = i == right});
    list->setFullValue(1);
    list->setBars(std::move(bars));
    list->setSummary(tr("%1 gave %2 to “%3”, the word of the text.")
                         .arg(who, percentText(chances[right]), toText(cloze.word)));
    column->addWidget(name);
    column->addWidget(list);
    column->addStretch(1);
    row->addLayout(column, 1);
  };
  add(tr("The class"), tr("share of the hands, one more for each choice"), byClass,
      [&](std::size_t i) { return tr("Hands: %1").arg(raised[i]); });
  add(tr("The model"), tr("probability among the four choices"), byModel, [&](std::size_t i) {
    return tr("Among all words of its vocabulary: %1")
        .arg(percentText(cloze.readings.front().choices[i]));
  });
  page->addLayout(row);
  page->addStretch(1);
  addText(QStringLiteral("projectorText"),
          tr("Nobody wrote the answer down: the text was the answer key, for the class as for the "
             "model."));
  addScores();
  setFocusPolicy(Qt::StrongFocus);
  setFocus(Qt::OtherFocusReason);
  emit changed();
}

void ClassGame::showResult() {
  auto* page = turnPage();
  auto* list = barList(tr("who"), tr("mean loss, nats a word"), body());
  list->setMagnification(kMagnification);
  const auto bar = [](const QString& who, const course::Tally& tally) {
    return plots::Bar{.label = who,
                      .value = tally.meanLoss(),
                      .valueText = tr("%1, hits: %2 of %3")
                                       .arg(natsText(tally.meanLoss()))
                                       .arg(tally.hits)
                                       .arg(tally.rounds),
                      .detail = tr("Mean loss and hits over these sentences")};
  };
  const double even = course::evenLoss(set().wish.choices);
  list->setBars({bar(tr("The class"), class_),
                 bar(tr("The model"), model_),
                 {.label = tr("Even guessing"),
                  .value = even,
                  .valueText = natsText(even),
                  .detail = tr("All %1 choices alike: ln(%1)").arg(set().wish.choices),
                  .faint = true}});
  list->setSummary(
      tr("The class's mean loss was %1, the model's %2; even guessing is %3.")
          .arg(natsText(class_.meanLoss()), natsText(model_.meanLoss()), natsText(even)));
  addText(QStringLiteral("sectionHeading"), tr("Mean surprise (loss) a word; less is better"))
      ->setToolTip(tr("Mean of −ln(the share given to the word of the text), in nats"));
  page->addWidget(list);
  addText(QStringLiteral("projectorText"),
          tr("A class that agrees is sure of itself, and pays much where it is wrong. A class that "
             "is divided says: it could be any of these. That is what a model's probabilities say "
             "too."));
  page->addStretch(1);
  emit changed();
  emit ended(0);
}

}  // namespace glassbox::quiz
