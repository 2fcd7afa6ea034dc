#include "controls/settings/learning_section.h"

#include <QLineEdit>
#include <limits>

namespace glassbox::controls {

NumberField* LearningSection::number(const FieldWords& words, const NumberField::Range& range,
                                     Detail detail, bool isLive) {
  auto* field = new NumberField(words, range, detail, isLive, this);
  add(field);
  return field;
}

LearningSection::LearningSection(QWidget* parent) : Section(tr("Learning"), parent) {
  learningRate_ = number(
      {tr("Learning rate"), tr("How far each step moves the weights."),
       tr("New weight = old weight − learning rate × direction. Too large and the model blows up, "
          "too small and it hardly moves.")},
      {.least = 0, .most = 100, .isWhole = false, .isAbove = true}, Detail::kEssential);
  steps_ = number({tr("Steps"), tr("How often the weights are corrected."),
                   tr("Training steps in all; a falling learning rate reaches its end there")},
                  {.least = 1, .most = 10'000'000}, Detail::kEssential);
  seed_ = number({tr("Seed"), tr("The same seed gives the same run, to the last bit."),
                  tr("Decides the first weights, the order of the text, covers and dropout")},
                 {.least = 0, .most = double(std::numeric_limits<std::uint64_t>::max())},
                 Detail::kEssential, false);
  optimizer_ = new ChoiceField(
      {tr("Optimizer"), tr("The rule that turns gradients into steps."),
       tr("AdamW (Loshchilov and Hutter 2019) gives every weight a step of its own size; plain "
          "descent (SGD) follows the gradient with some momentum.")},
      {tr("AdamW"), tr("Plain descent (SGD)")}, Detail::kMore, false, this);
  add(optimizer_);
  batch_ = number({tr("Batch"), tr("How many pieces of text it reads before each correction."),
                   tr("Rows a step; their gradients are averaged")},
                  {.least = 1, .most = 4096}, Detail::kMore, false);
  schedule_ = new ChoiceField(
      {tr("Course of the rate"), tr("Whether the learning rate falls towards the end."),
       tr("Falling: after the warm-up along a cosine down to a tenth at the last step")},
      {tr("falling"), tr("constant")}, Detail::kMore, true, this);
  add(schedule_);
  warmup_ = number({tr("Warm-up"), tr("Steps over which the rate rises from zero."),
                    tr("The learning rate rises in a straight line over these steps")},
                   {.least = 0, .most = 10'000'000, .mayBeEmpty = true}, Detail::kEverything);
  warmup_->edit()->setPlaceholderText(tr("10 % of the steps"));
  clip_ = number({tr("Clipping"), tr("The longest step direction allowed; 0: any."),
                  tr("If the norm of the whole gradient is larger, it is scaled down to this")},
                 {.least = 0, .most = 1e6, .isWhole = false}, Detail::kEverything);
  weightDecay_ =
      number({tr("Weight decay"), tr("Pull of the weights towards zero, against rote learning."),
              tr("Each step also takes learning rate × weight decay × weight from every weight "
                 "of a matrix")},
             {.least = 0, .most = 10, .isWhole = false}, Detail::kEverything);
}

void LearningSection::fill(const training::RunSettings& settings) {
  const training::TrainerSettings& trainer = settings.trainer;
  learningRate_->setValue(trainer.learningRate);
  steps_->setWhole(std::uint64_t(trainer.steps));
  optimizer_->setIndex(trainer.optimizer == training::Optimizer::kAdamW ? 0 : 1);
  batch_->setWhole(std::uint64_t(settings.batch));
  schedule_->setIndex(trainer.schedule == training::Schedule::kCosine ? 0 : 1);
  if (trainer.warmup < 0) warmup_->edit()->clear();
  else warmup_->setWhole(std::uint64_t(trainer.warmup));
  clip_->setValue(trainer.clip);
  weightDecay_->setValue(trainer.weightDecay);
  seed_->setWhole(settings.seed);
}

bool LearningSection::writeLive(training::TrainerSettings& trainer) {
  const auto rate = learningRate_->value();
  const auto steps = steps_->whole();
  const auto warmup = warmup_->whole();
  const auto clip = clip_->value();
  const auto decay = weightDecay_->value();
  if (!rate || !steps || warmup_->isFaulty() || !clip || !decay) return false;
  trainer.learningRate = *rate;
  trainer.steps = std::int64_t(*steps);
  trainer.warmup = warmup ? std::int64_t(*warmup) : -1;
  trainer.clip = *clip;
  trainer.weightDecay = *decay;
  trainer.schedule =
      schedule_->index() == 0 ? training::Schedule::kCosine : training::Schedule::kConstant;
  return true;
}

bool LearningSection::write(training::RunSettings& settings) {
  const bool live = writeLive(settings.trainer);
  const auto batch = batch_->whole();
  const auto seed = seed_->whole();
  settings.trainer.optimizer =
      optimizer_->index() == 0 ? training::Optimizer::kAdamW : training::Optimizer::kSgd;
  if (batch) settings.batch = int(*batch);
  if (seed) settings.seed = *seed;
  return live && batch && seed;
}

}  // namespace glassbox::controls
