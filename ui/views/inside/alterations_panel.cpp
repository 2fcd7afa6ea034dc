#include "views/inside/alterations_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/bar_list.h"
#include "theme/core_text.h"
#include "views/inside/part_switches.h"
#include "views/inside/single_change.h"
#include "views/inside/survey_panel.h"
#include "views/inside/token_words.h"

namespace glassbox::views {
namespace {

constexpr int kGuesses = 5;

QString differenceText(double before, double after) {
  const double difference = after - before;
  if (!std::isfinite(difference)) return QStringLiteral("–");
  return (difference >= 0 ? QStringLiteral("+") : QString()) + lossText3(difference);
}

}  // namespace

AlterationsPanel::AlterationsPanel(QWidget* parent)
    : QWidget(parent),
      switches_(new PartSwitches(this)),
      more_(new QToolButton(this)),
      single_(new SingleChange(this)),
      banner_(new QLabel(this)),
      undo_(new QPushButton(tr("Undo"), this)),
      back_(new QPushButton(tr("Put everything back"), this)),
      complaint_(new QLabel(this)),
      survey_(new SurveyPanel(this)) {
  result_ = buildResult();
  auto* heading = new QLabel(tr("What if?"), this);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  auto* about = new QLabel(tr("Switch parts off in a copy of the model. The true model stays as it "
                              "is and goes on learning."),
                           this);
  about->setObjectName(QStringLiteral("caption"));
  banner_->setObjectName(QStringLiteral("alteredCopy"));
  banner_->setToolTip(
      tr("What is otherwise in the copy than in the true model. What is off adds nothing to the "
         "stream of numbers that goes through the layers."));
  complaint_->setObjectName(QStringLiteral("complaint"));
  for (QLabel* label : {about, banner_, complaint_}) label->setWordWrap(true);
  more_->setText(tr("A single unit or weight"));
  more_->setObjectName(QStringLiteral("singleChange"));
  more_->setCheckable(true);
  more_->setToolTip(tr("Switch off one unit of an MLP, or overwrite one of the model's numbers"));
  single_->hide();
  undo_->setToolTip(tr("Take the last change back (Ctrl+Z)"));
  back_->setToolTip(tr("Undo all changes: the copy is the true model again (Esc)"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(undo_);
  buttons->addWidget(back_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 12, 14, 12);
  layout->setSpacing(8);
  for (QWidget* widget : std::initializer_list<QWidget*>{heading, about, switches_, more_, single_,
                                                         complaint_, banner_})
    layout->addWidget(widget);
  layout->addLayout(buttons);
  layout->addWidget(result_);
  layout->addSpacing(8);
  layout->addWidget(survey_);
  layout->addStretch(1);
  const auto toggle = [this](const insight::Alteration& part) {
    change([&](AlterationList& list) { list.toggle(part); });
  };
  connect(switches_, &PartSwitches::toggled, this, toggle);
  connect(survey_, &SurveyPanel::partChosen, this, toggle);
  connect(survey_, &SurveyPanel::interestChanged, this, &AlterationsPanel::interestChanged);
  connect(single_, &SingleChange::wanted, this, [this](const insight::Alteration& one) {
    change([&](AlterationList& list) { list.add(one); });
  });
  connect(single_, &SingleChange::watchedChanged, this, &AlterationsPanel::interestChanged);
  connect(more_, &QToolButton::toggled, this, [this](bool shown) {
    single_->setVisible(shown);
    emit interestChanged();
  });
  connect(undo_, &QPushButton::clicked, this,
          [this] { change([](AlterationList& list) { list.undo(); }); });
  connect(back_, &QPushButton::clicked, this,
          [this] { change([](AlterationList& list) { list.putBack(); }); });
  showState();
}

QWidget* AlterationsPanel::buildResult() {
  auto* box = new QWidget(this);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(10);
  grid->setVerticalSpacing(4);
  const QStringList columns = {tr("before"), tr("after"), tr("change")};
  for (int column = 0; column < columns.size(); ++column) {
    auto* label = new QLabel(columns[column], box);
    label->setObjectName(QStringLiteral("caption"));
    grid->addWidget(label, 0, column + 1, Qt::AlignRight);
  }
  auto* sentenceName = new QLabel(tr("this sentence"), box);
  validationName_ = new QLabel(tr("unseen text"), box);
  sentenceName->setToolTip(
      tr("Surprise (loss) on this sentence: mean of −ln(probability of the "
         "right word), nats a word"));
  grid->addWidget(sentenceName, 1, 0);
  grid->addWidget(validationName_, 2, 0);
  for (int row = 1; row <= 2; ++row)
    for (int column = 0; column < 3; ++column) {
      auto* number = new QLabel(box);
      number->setObjectName((row == 1 ? QStringLiteral("sentence") : QStringLiteral("validation")) +
                            QStringList{QStringLiteral("Before"), QStringLiteral("After"),
                                        QStringLiteral("Change")}[column]);
      number->setToolTip(tr("%1, surprise (loss) in nats a word").arg(columns[column]));
      grid->addWidget(number, row, column + 1, Qt::AlignRight);
      numbers_.push_back(number);
    }
  grid->setColumnStretch(0, 1);
  auto* heading = new QLabel(tr("Surprise (loss)"), box);
  guessesHeading_ = new QLabel(box);
  for (QLabel* label : {heading, guessesHeading_}) {
    label->setObjectName(QStringLiteral("sectionHeading"));
    label->setWordWrap(true);
  }
  guesses_ = new plots::BarList(box);
  guesses_->setAccessibleName(tr("Guesses of the altered copy"));
  guesses_->setTitles(tr("word"), tr("probability"));
  guesses_->setToolTip(
      tr("Full bars: probabilities by the altered copy. Dashed: by the true model, for the same "
         "place."));
  guessesHeading_->setToolTip(
      tr("The place that is guessed, and the step of training of the model that was copied"));
  guesses_->setFullValue(1);
  guesses_->setRowsKept(kGuesses);
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addLayout(grid);
  layout->addSpacing(4);
  layout->addWidget(guessesHeading_);
  layout->addWidget(guesses_);
  return box;
}

void AlterationsPanel::takeKeysOf(QWidget* page) {
  undoKey_ = new QShortcut(QKeySequence::Undo, page);
  backKey_ = new QShortcut(Qt::Key_Escape, page);
  for (QShortcut* key : {undoKey_, backKey_}) key->setContext(Qt::WidgetWithChildrenShortcut);
  connect(undoKey_, &QShortcut::activated, undo_, &QPushButton::click);
  connect(backKey_, &QShortcut::activated, back_, &QPushButton::click);
  showState();
}

void AlterationsPanel::setPlace(const std::string& sentence, int position) {
  sentence_ = sentence;
  position_ = position;
}

void AlterationsPanel::addTo(live::Interest& interest) const {
  // Nothing is measured while nothing is altered.
  if (!alterations_.current().empty() || more_->isChecked()) {
    interest.whatIf = live::WhatIfQuestion{.sentence = sentence_,
                                           .position = position_,
                                           .alterations = alterations_.current(),
                                           .watched = single_->watched(),
                                           .guesses = kGuesses};
    if (!more_->isChecked()) interest.whatIf->watched.reset();
  }
  interest.survey = survey_->question();
}

void AlterationsPanel::change(const std::function<void(AlterationList&)>& deed) {
  deed(alterations_);
  showState();
  emit interestChanged();
}

void AlterationsPanel::showState() {
  QStringList names;
  for (const auto& one : alterations_.current()) names << nameOf(one);
  banner_->setText(tr("Altered copy: %1").arg(names.join(QStringLiteral("; "))));
  banner_->setVisible(!names.isEmpty());
  undo_->setEnabled(alterations_.canUndo());
  back_->setEnabled(!names.isEmpty());
  if (undoKey_ != nullptr) undoKey_->setEnabled(undo_->isEnabled());
  if (backKey_ != nullptr) backKey_->setEnabled(back_->isEnabled());
  if (names.isEmpty()) result_->hide();
  switches_->show(alterations_);
}

void AlterationsPanel::show(const live::Snapshot& snapshot) {
  if (snapshot.facts == nullptr) return;
  if (snapshot.facts != facts_) {
    facts_ = snapshot.facts;
    const auto& model = facts_->settings.model;
    switches_->build(model.layers, model.heads);
    single_->build(model.layers, 4 * model.width);
    showState();
  }
  if (snapshot.whatIf != nullptr) {
    const live::WhatIfAnswer& answer = *snapshot.whatIf;
    complaint_->setText(theme::inWindowLanguage(answer.problem));
    complaint_->setVisible(!answer.problem.empty());
    if (more_->isChecked()) single_->show(answer);
    // An answer to an earlier state of the switches would be a lie.
    if (!alterations_.current().empty() && answer.problem.empty() &&
        answer.question.alterations == alterations_.current())
      showResult(answer);
  }
  survey_->show(snapshot.survey.get());
}

void AlterationsPanel::showResult(const live::WhatIfAnswer& answer) {
  const double values[2][2] = {{answer.before.sentenceLoss, answer.after.sentenceLoss},
                               {answer.before.validationLoss, answer.after.validationLoss}};
  for (std::size_t row = 0; row < 2; ++row) {
    numbers_[3 * row]->setText(lossText3(values[row][0]));
    numbers_[3 * row + 1]->setText(lossText3(values[row][1]));
    numbers_[3 * row + 2]->setText(differenceText(values[row][0], values[row][1]));
  }
  validationName_->setToolTip(
      tr("The same on %1 validation rows, text that the model was never trained on")
          .arg(QLocale().toString(qlonglong(answer.validationRows))));
  showGuesses(answer);
  result_->show();
}

void AlterationsPanel::showGuesses(const live::WhatIfAnswer& answer) {
  const QString right = wordOf(*facts_, answer.right);
  guessesHeading_->setText(
      right.isEmpty()
          ? tr("The copy guesses next (step %1)").arg(QLocale().toString(qlonglong(answer.step)))
          : tr("The copy guesses for “%1” (step %2)")
                .arg(right, QLocale().toString(qlonglong(answer.step))));
  std::vector<plots::Bar> bars;
  for (const auto& guess : answer.after.guesses) {
    const auto earlier =
        std::find_if(answer.before.guesses.begin(), answer.before.guesses.end(),
                     [&](const auto& other) { return other.token == guess.token; });
    plots::Bar bar{.label = tokenName(*facts_, guess.token),
                   .value = double(guess.probability),
                   .valueText = percentText(double(guess.probability)),
                   .marked = guess.token == answer.right};
    if (earlier != answer.before.guesses.end()) {
      bar.before = double(earlier->probability);
      bar.detail = tr("%1 in the true model").arg(percentText(*bar.before));
    } else {
      bar.detail = tr("not among the first %1 guesses of the true model").arg(kGuesses);
    }
    bars.push_back(std::move(bar));
  }
  guesses_->setSummary(
      right.isEmpty()
          ? guessesHeading_->text()
          : tr("The right word has a probability of %1; in the true model it has %2.")
                .arg(percentText(answer.after.right), percentText(answer.before.right)));
  guesses_->setBars(std::move(bars));
}

void AlterationsPanel::restart() {
  alterations_.reset();
  facts_.reset();
  complaint_->hide();
  single_->clear();
  survey_->clear();
  showState();
}

}  // namespace glassbox::views
