#include "quiz/live_questions.h"

#include <QCoreApplication>

namespace glassbox::quiz {
namespace {

using course::Ending;
using course::Pattern;
using course::Roughness;

struct LiveQuestions {
  Q_DECLARE_TR_FUNCTIONS(LiveQuestions)
};

Pattern ends(std::set<Ending> endings) { return {.endings = std::move(endings)}; }
Pattern never() { return {.never = true}; }

/// The four ways in which a run may end beside another.
std::vector<LiveChoice> endings() {
  return {
      {LiveQuestions::tr("It ends clearly lower: it learns better"), ends({Ending::kLower})},
      {LiveQuestions::tr("It ends at about the same place"), ends({Ending::kSame})},
      {LiveQuestions::tr("It ends clearly higher: it learns worse"), ends({Ending::kHigher})},
      {LiveQuestions::tr("It shoots up and stays above even guessing"), ends({Ending::kExploded})}};
}

LiveQuestion tenTimes() {
  return {
      .title = LiveQuestions::tr("Ten times the learning rate"),
      .ask = LiveQuestions::tr(
          "The learning rate says how far the weights move at each step. What will ten times as "
          "much do to the curve?"),
      .changes = {{.key = "lr", .factor = 10}},
      .choices = endings(),
      .reasons = {
          {LiveQuestions::tr("Each step goes too far and jumps over the low places."),
           ends({Ending::kHigher, Ending::kExploded}),
           LiveQuestions::tr(
               "The direction of a step is right only close by. Who goes ten times as "
               "far by it leaves the place for which it was worked out.")},
          {LiveQuestions::tr("Larger steps arrive sooner."), ends({Ending::kLower}),
           LiveQuestions::tr("That holds as long as the steps are too small, and not beyond: there "
                             "is a best learning rate, and more is not better.")},
          {LiveQuestions::tr("The optimizer evens out how large the steps are."),
           ends({Ending::kSame}),
           LiveQuestions::tr("The optimizer does divide by the usual size of the gradient, but the "
                             "learning rate is a factor after that.")},
          {LiveQuestions::tr("The computer calculates faster with a larger learning rate."),
           never(),
           LiveQuestions::tr(
               "The learning rate has nothing to do with the speed of the computer. A "
               "step takes as long; it moves the weights further.")}}};
}

LiveQuestion hundredth() {
  return {
      .title = LiveQuestions::tr("A hundredth of the learning rate"),
      .ask = LiveQuestions::tr(
          "Now the weights move a hundredth as far at each step. What will the curve do?"),
      .changes = {{.key = "lr", .factor = 0.01}},
      .choices = endings(),
      .reasons = {
          {LiveQuestions::tr("Careful steps find the lowest place."), ends({Ending::kLower}),
           LiveQuestions::tr("Careful steps find a low place only if there are enough of them. The "
                             "number of steps is the same here.")},
          {LiveQuestions::tr(
               "With so small steps it does not get far in the same number of steps."),
           ends({Ending::kHigher}),
           LiveQuestions::tr("The way down is the same, the steps are shorter, and there are no "
                             "more of them.")},
          {LiveQuestions::tr("It only matters that the direction is right."), ends({Ending::kSame}),
           LiveQuestions::tr("The direction is right in both runs. How far one goes in it matters "
                             "too.")},
          {LiveQuestions::tr("It learns each text more thoroughly before it reads the next."),
           never(),
           LiveQuestions::tr(
               "It reads the same text in the same order, one batch a step. A smaller "
               "learning rate makes less of each, and does not look at it longer.")}}};
}

LiveQuestion noWarmup() {
  return {
      .title = LiveQuestions::tr("No warm-up"),
      .ask = LiveQuestions::tr(
          "Usually the learning rate rises slowly over the first tenth of the steps. What happens "
          "if it is full from the first step on?"),
      .changes = {{.key = "warmup", .value = "0"}},
      .choices = endings(),
      .reasons = {
          {LiveQuestions::tr(
               "The first steps are guesses in the dark, and full steps lead it astray."),
           ends({Ending::kHigher, Ending::kExploded}),
           LiveQuestions::tr("At first the optimizer has seen few gradients and cannot tell which "
                             "are usual. Full steps by so little may cost more than they bring.")},
          {LiveQuestions::tr("A small model finds its way back from a rough start."),
           ends({Ending::kSame}),
           LiveQuestions::tr("If the rest of the run is long enough, a rough start is made up for. "
                             "Large models often are not so lucky.")},
          {LiveQuestions::tr("The slow steps at the start were lost time."), ends({Ending::kLower}),
           LiveQuestions::tr("It gains some steps of full size at the start. Whether that pays is "
                             "what the run shows.")},
          {LiveQuestions::tr("A cold processor calculates less exactly."), never(),
           LiveQuestions::tr("‘Warm-up’ is only a name. What rises is the learning rate; the "
                             "processor calculates the same, warm or cold.")}}};
}

LiveQuestion halfTheText() {
  return {
      .title = LiveQuestions::tr("Half the text"),
      .ask = LiveQuestions::tr(
          "The run gets half as many stories to learn from, and as many steps as before. What "
          "happens on stories that it has not read?"),
      .changes = {{.key = "stories", .factor = 0.5}},
      .storiesOnly = true,
      .choices = endings(),
      .reasons = {
          {LiveQuestions::tr("In so few steps it hardly reads a story twice, so half is plenty."),
           ends({Ending::kSame}),
           LiveQuestions::tr("Text is missed only by those who run out of it. With more steps it "
                             "would read the same stories again and again.")},
          {LiveQuestions::tr("It reads the same stories again and learns them by heart."),
           ends({Ending::kHigher, Ending::kExploded}),
           LiveQuestions::tr("That happens when a small text is read many times: the training loss "
                             "falls, and the loss on unread text rises.")},
          {LiveQuestions::tr("Less text is easier to learn."), ends({Ending::kLower}),
           LiveQuestions::tr("Less text is easier to learn by heart. For stories it has not read "
                             "that is no help.")},
          {LiveQuestions::tr("It stops half way, since the text is over."), never(),
           LiveQuestions::tr("The number of steps is set by us. When the text is over, it is read "
                             "once more from the start.")}}};
}

LiveQuestion batchOfOne() {
  return {
      .title = LiveQuestions::tr("A batch of one"),
      .ask = LiveQuestions::tr(
          "Each step now follows a single row of text instead of a whole batch. What will the "
          "curve look like?"),
      .changes = {{.key = "batch", .value = "1"}},
      .choices =
          {{LiveQuestions::tr("It zigzags more and ends clearly higher"),
            {.endings = {Ending::kHigher, Ending::kExploded}, .roughness = {Roughness::kRougher}}},
           {LiveQuestions::tr("It zigzags more, but ends as low or lower"),
            {.endings = {Ending::kSame, Ending::kLower}, .roughness = {Roughness::kRougher}}},
           {LiveQuestions::tr("It is smoother, since each step is simpler"),
            {.endings = {}, .roughness = {Roughness::kSmoother}}},
           {LiveQuestions::tr("It zigzags no more and no less than before"),
            {.endings = {}, .roughness = {Roughness::kSame}}}},
      .reasons = {
          {LiveQuestions::tr("One row is a poor guide: each step follows what is odd about it."),
           {.endings = {}, .roughness = {Roughness::kRougher}},
           LiveQuestions::tr("A batch is a mean over many rows, and what is odd about one of them "
                             "evens out. A single row has nothing to even it out.")},
          {LiveQuestions::tr("A single row can be understood more exactly than many at once."),
           {.endings = {Ending::kLower}, .roughness = {}},
           LiveQuestions::tr("The step fits that row better, and what it learns from it holds less "
                             "for the others.")},
          {LiveQuestions::tr("The size of a batch only decides how much memory is needed."),
           {.endings = {Ending::kSame}, .roughness = {Roughness::kSame}},
           LiveQuestions::tr(
               "It decides about memory too. But above all it decides how well a step "
               "knows the direction.")},
          {LiveQuestions::tr("It waits until enough rows have come together."), never(),
           LiveQuestions::tr("Nothing waits: after every row the weights are moved.")}}};
}

LiveQuestion anotherSeed() {
  return {
      .title = LiveQuestions::tr("Another seed"),
      .ask = LiveQuestions::tr(
          "Nothing is changed but the number from which chance is drawn: other first weights, "
          "another order, other stories. What will the curve do?"),
      .changes = {{.key = "seed", .factor = 1, .value = "4242"}},
      .choices = {{LiveQuestions::tr("It is the same, point by point"),
                   {.endings = {}, .identical = Pattern::Identical::kOnly}},
                  {LiveQuestions::tr(
                       "Its zigzag is another one, but it ends at about the same place"),
                   {.endings = {Ending::kSame}, .identical = Pattern::Identical::kNever}},
                  {LiveQuestions::tr("It ends clearly lower or higher"),
                   ends({Ending::kLower, Ending::kHigher, Ending::kExploded})}},
      .reasons = {
          {LiveQuestions::tr("Another beginning and another order, but as much to learn from."),
           {.endings = {Ending::kSame}, .identical = Pattern::Identical::kNever},
           LiveQuestions::tr(
               "Chance decides about details. What there is to be learned is the same "
               "in both runs, and so the curves come together.")},
          {LiveQuestions::tr("Luck decides which model learns well."),
           ends({Ending::kLower, Ending::kHigher, Ending::kExploded}),
           LiveQuestions::tr("How much luck decides can be measured: by how far the ends of runs "
                             "lie apart that differ in the seed alone.")},
          {LiveQuestions::tr("A computer knows no chance, so it must come out the same."),
           {.endings = {}, .identical = Pattern::Identical::kOnly},
           LiveQuestions::tr(
               "It is true that the same seed gives the same run, to the last bit. But "
               "the seed is another one here.")},
          {LiveQuestions::tr("A larger number as seed makes a stronger model."), never(),
           LiveQuestions::tr("The number only chooses which chance is drawn. It measures nothing, "
                             "and 4242 is worth no more than 1.")}}};
}

}  // namespace

std::vector<LiveQuestion> liveQuestions() {
  return {tenTimes(), hundredth(), noWarmup(), halfTheText(), batchOfOne(), anotherSeed()};
}

}  // namespace glassbox::quiz
