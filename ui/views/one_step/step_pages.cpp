#include "views/one_step/step_pages.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "plots/surprise_curve.h"
#include "views/one_step/fact_list.h"

namespace glassbox::views {
namespace {

constexpr int kGuessRows = 8;

QLabel* label(const QString& text, const char* name, QWidget* parent) {
  auto* made = new QLabel(text, parent);
  made->setObjectName(QLatin1String(name));
  made->setWordWrap(true);
  return made;
}

/// A bordered part of a page; its widgets go into the layout that it has.
QFrame* card(QWidget* parent) {
  auto* frame = new QFrame(parent);
  frame->setObjectName(QStringLiteral("panel"));
  auto* layout = new QVBoxLayout(frame);
  layout->setContentsMargins(16, 10, 16, 10);
  layout->setSpacing(6);
  return frame;
}

QVBoxLayout* inside(QFrame* frame) { return static_cast<QVBoxLayout*>(frame->layout()); }

QScrollArea* scrolled(QWidget* widget, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(widget);
  area->viewport()->setAutoFillBackground(false);
  widget->setAutoFillBackground(false);
  return area;
}

/// Two parts side by side; each scrolls where large type needs more room than the page has.
QWidget* sideBySide(QWidget* left, int leftShare, QWidget* right, int rightShare) {
  auto* page = new QWidget;
  auto* layout = new QHBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(scrolled(left, page), leftShare);
  layout->addWidget(scrolled(right, page), rightShare);
  return page;
}

}  // namespace

StepPages::StepPages(QWidget* parent) : QStackedWidget(parent) {
  for (QWidget* page : {buildCover(), buildGuess(), buildCheck(), buildBlame(), buildNudge()})
    addWidget(page);
}

StepPages::GuessList StepPages::addGuessList(QVBoxLayout* layout, QWidget* parent) {
  GuessList list;
  list.heading = label({}, "sectionHeading", parent);
  list.bars = new plots::BarList(parent);
  list.bars->setTitles(tr("word"), tr("probability"));
  list.bars->setRowsKept(kGuessRows);
  list.bars->setAccessibleName(tr("Likeliest words"));
  list.bars->setToolTip(
      tr("The words that the model finds likeliest at this place. Probability: e to a word's score "
         "(logit), divided by the sum over all words (softmax)."));
  list.rest = label({}, "caption", parent);
  list.rest->setToolTip(
      tr("How many words are not in the list, and their probabilities added up: 100 % less those "
         "of the list"));
  if (layout->count() == 0) layout->addWidget(list.heading);
  else list.heading->hide();
  layout->addWidget(list.bars);
  layout->addWidget(list.rest);
  layout->addStretch(1);
  return list;
}

QWidget* StepPages::buildCover() {
  QFrame* left = card(this);
  inside(left)->addWidget(label(tr("What the model is given"), "sectionHeading", left));
  given_ = new plots::WordFlow(left);
  given_->setAccessibleName(tr("What the model is given"));
  given_->setToolTip(tr("All that the model may use for this guess, and the place it guesses"));
  inside(left)->addWidget(scrolled(given_, left), 1);
  QFrame* right = card(this);
  coverHeading_ = label(tr("In this batch"), "sectionHeading", right);
  coverFacts_ = new FactList(right);
  covers_ = new plots::BarList(right);
  covers_->setTitles(tr("how a word to guess is shown"), tr("words"));
  covers_->setAccessibleName(tr("How the words to guess are shown to the model"));
  covers_->setToolTip(tr(
      "Of the words to guess, about 8 of 10 are covered, 1 of 10 is replaced by another word and "
      "1 of 10 is left as it is. Here: how many of this batch, counted."));
  for (QWidget* widget : std::initializer_list<QWidget*>{coverHeading_, coverFacts_, covers_})
    inside(right)->addWidget(widget);
  inside(right)->addStretch(1);
  return sideBySide(left, 3, right, 2);
}

QWidget* StepPages::buildGuess() {
  QFrame* left = card(this);
  guess_ = addGuessList(inside(left), left);
  QFrame* right = card(this);
  inside(right)->addWidget(label(tr("How good is that?"), "sectionHeading", right));
  guessFacts_ = new FactList(right);
  inside(right)->addWidget(guessFacts_);
  inside(right)->addStretch(1);
  return sideBySide(left, 3, right, 2);
}

QWidget* StepPages::buildCheck() {
  QFrame* left = card(this);
  check_ = addGuessList(inside(left), left);
  QFrame* right = card(this);
  auto* head = new QHBoxLayout;
  auto* heading = label(tr("Loss = −ln(probability)"), "sectionHeading", right);
  heading->setToolTip(
      tr("The loss is minus the natural logarithm of the probability that the right "
         "word was given, in nats: 0 for a sure and right guess"));
  formula_ = label({}, "formula", right);
  formula_->setWordWrap(false);
  formula_->setToolTip(heading->toolTip());
  head->addWidget(heading, 1);
  head->addWidget(formula_);
  curve_ = new plots::SurpriseCurve(right);
  curve_->setAccessibleName(tr("Loss over the probability of the right word"));
  curve_->setToolTip(
      tr("The curve −ln(probability): what loss each probability of the right word gives, in nats. "
         "The dot is this guess."));
  inside(right)->addLayout(head);
  inside(right)->addWidget(curve_, 1);
  return sideBySide(left, 1, right, 1);
}

QWidget* StepPages::buildBlame() {
  QFrame* left = card(this);
  auto* heading = label(tr("Size of the gradient, part by part"), "sectionHeading", left);
  heading->setToolTip(
      tr("√Σg² over the weights of a part, for the whole batch, before clipping. "
         "Darker: more to blame for the loss."));
  blame_ = new plots::WeightGrid(left);
  blame_->setAccessibleName(heading->text());
  blame_->setValueTitle(tr("gradient norm"));
  blame_->setToolTip(heading->toolTip());
  blameFacts_ = label({}, "caption", left);
  inside(left)->addWidget(heading);
  inside(left)->addWidget(scrolled(blame_, left), 1);
  inside(left)->addWidget(blameFacts_);
  QFrame* right = card(this);
  auto* side = label(tr("Word vectors most to blame"), "sectionHeading", right);
  side->setToolTip(
      tr("Length of the gradient on each word's list of numbers (embedding vector), "
         "for the whole batch; the words of this text are marked"));
  words_ = new plots::BarList(right);
  words_->setTitles(tr("word"), tr("gradient norm of its vector"));
  words_->setAccessibleName(side->text());
  words_->setToolTip(side->toolTip());
  inside(right)->addWidget(side);
  inside(right)->addWidget(words_);
  inside(right)->addStretch(1);
  inside(right)->addWidget(label(tr("Bold: words of this text"), "caption", right));
  return sideBySide(left, 7, right, 3);
}

QWidget* StepPages::buildNudge() {
  QFrame* left = card(this);
  nudgeFacts_ = new FactList(left);
  moved_ = new plots::SurpriseCurve(left);
  moved_->setAccessibleName(tr("Loss of the right word before and after the step"));
  moved_->setToolTip(
      tr("The curve −ln(probability), with this guess before the step (filled) and measured again "
         "with the updated weights (hollow)"));
  inside(left)->addWidget(nudgeFacts_);
  inside(left)->addWidget(moved_, 1);
  QFrame* right = card(this);
  looks_ = new QButtonGroup(right);
  look_ = new QStackedWidget(right);
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  const auto offer = [&](const QString& name, const QString& detail) {
    auto* button = new QPushButton(name, right);
    button->setObjectName(QStringLiteral("page"));
    button->setCheckable(true);
    button->setToolTip(detail);
    // Checked, the name is bold and needs more room than the button would ask for.
    button->setMinimumWidth(int(1.15 * button->fontMetrics().horizontalAdvance(name)) + 30);
    looks_->addButton(button, int(looks_->buttons().size()));
    row->addWidget(button);
  };
  offer(tr("What moved"), tr("How far each part of the model was moved"));
  offer(tr("One weight"), tr("The sum by which a single weight was moved"));
  offer(tr("The guess now"), tr("The guesses of the updated model"));
  row->addStretch(1);
  looks_->button(0)->setChecked(true);
  connect(looks_, &QButtonGroup::idClicked, look_, &QStackedWidget::setCurrentIndex);
  auto* movement = new QWidget(right);
  auto* movementLayout = new QVBoxLayout(movement);
  movementLayout->setContentsMargins(0, 0, 0, 0);
  movement_ = new plots::WeightGrid(movement);
  movement_->setAccessibleName(tr("How far each part was moved"));
  movement_->setValueTitle(tr("distance moved"));
  movement_->setToolTip(
      tr("√Σ(new − old)² over the weights of a part: how far the step moved it. Darker: further."));
  movementFacts_ = label({}, "caption", movement);
  movementFacts_->setToolTip(
      tr("How many weights have another value than before, and the one that changed most: its part "
         "of the model, its place in it, its value before and after"));
  movementLayout->addWidget(scrolled(movement_, movement), 1);
  movementLayout->addWidget(movementFacts_);
  auto* guesses = new QWidget(right);
  auto* guessLayout = new QVBoxLayout(guesses);
  guessLayout->setContentsMargins(0, 0, 0, 0);
  guessLayout->setSpacing(2);
  guessLayout->addSpacing(2);
  after_ = addGuessList(guessLayout, guesses);
  look_->addWidget(movement);
  look_->addWidget(buildOneWeight());
  look_->addWidget(guesses);
  inside(right)->addLayout(row);
  inside(right)->addWidget(look_, 1);
  return sideBySide(left, 2, right, 3);
}

QWidget* StepPages::buildOneWeight() {
  auto* page = new QWidget(this);
  weight_ = new QComboBox(page);
  weight_->setAccessibleName(tr("Weight whose sum is shown"));
  weight_->setToolTip(
      tr("Weights by name: those that moved furthest of all, then the furthest of "
         "each part"));
  weight_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  sum_ = label({}, "sum", page);
  sum_->setTextFormat(Qt::RichText);
  sum_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  sum_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(weight_);
  layout->addWidget(scrolled(sum_, page), 1);
  connect(weight_, &QComboBox::activated, this, &StepPages::refreshWanted);
  return page;
}

void StepPages::exportTo(const QString& path) const {
  switch (StepStage(currentIndex())) {
    case StepStage::kCover:
      return given_->exportTo(path);
    case StepStage::kGuess:
      return guess_.bars->exportTo(path);
    case StepStage::kCheck:
      return curve_->exportTo(path);
    case StepStage::kBlame:
      return blame_->exportTo(path);
    case StepStage::kNudge:
      break;
  }
  if (look_->currentIndex() == 0) movement_->exportTo(path);
  else if (look_->currentIndex() == 1) moved_->exportTo(path);
  else after_.bars->exportTo(path);
}

}  // namespace glassbox::views
