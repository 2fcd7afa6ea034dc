#include "controls/settings/model_sections.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace glassbox::controls {
namespace {

constexpr const char* kPresets[] = {"tiny", "small", "medium", "large"};
constexpr int kOwnSizes = 4;  ///< the choice after the presets

bool sameShape(const model::ModelConfig& one, const model::ModelConfig& other) {
  return one.width == other.width && one.layers == other.layers && one.heads == other.heads &&
         one.context == other.context && one.tied == other.tied;
}

}  // namespace

TaskSection::TaskSection(QWidget* parent) : Section(tr("Task"), parent) {
  objective_ = new ChoiceField(
      {tr("The model guesses"), tr("What it must guess, over and over."),
       tr("The next word: from all words before it (causal language model, as GPT). A covered "
          "word: from the words on both sides (masked language model, as BERT).")},
      {tr("the next word"), tr("covered words")}, Detail::kEssential, false, this);
  covered_ = new NumberField(
      {tr("Covered words"), tr("How many words of 100 are covered, for covered-word models."),
       tr("Share of tokens to guess in each row, in percent; the others are what it reads")},
      {.least = 1, .most = 90, .isWhole = false}, Detail::kEverything, false, this);
  add(objective_);
  add(covered_);
}

void TaskSection::fill(const training::RunSettings& settings) {
  objective_->setIndex(settings.model.objective == Objective::kNextWord ? 0 : 1);
  covered_->setValue(100 * settings.covered);
}

bool TaskSection::write(training::RunSettings& settings) {
  settings.model.objective =
      objective_->index() == 0 ? Objective::kNextWord : Objective::kCoveredWord;
  const auto covered = covered_->value();
  if (covered) settings.covered = *covered / 100;
  return covered.has_value();
}

TokenSection::TokenSection(QWidget* parent) : Section(tr("Pieces of text (tokens)"), parent) {
  kind_ = new ChoiceField(
      {tr("A piece is"), tr("What the model reads and guesses at a time."),
       tr("Whole words: shortest texts, but a new word is unknown. Letters: no word is unknown, "
          "but it must learn to spell. Pieces of words (byte pair encoding): frequent words whole, "
          "rare ones in parts.")},
      {tr("a whole word"), tr("a letter"), tr("a piece of a word")}, Detail::kMore, false, this);
  vocabulary_ = new NumberField(
      {tr("Most pieces"), tr("The largest number of different pieces; 0 leaves it to the program."),
       tr("Size of the vocabulary, with four special tokens. 0: all words or letters of the text, "
          "or 4,096 pieces of words")},
      {.least = 0, .most = 1'000'000}, Detail::kMore, false, this);
  add(kind_);
  add(vocabulary_);
}

void TokenSection::fill(const training::RunSettings& settings) {
  kind_->setIndex(int(settings.corpus.tokenizer.kind));
  vocabulary_->setWhole(std::uint64_t(settings.corpus.tokenizer.vocabulary));
}

bool TokenSection::write(training::RunSettings& settings) {
  settings.corpus.tokenizer.kind = text::TokenizerKind(kind_->index());
  const auto vocabulary = vocabulary_->whole();
  if (!vocabulary) return false;
  const bool isBpe = settings.corpus.tokenizer.kind == text::TokenizerKind::kBpe;
  const int least = text::kSpecialTokens + (isBpe ? 256 : 1);
  if (*vocabulary != 0 && int(*vocabulary) < least) {
    vocabulary_->setFault(
        isBpe ? tr("Pieces of words need at least %1, or 0.").arg(least)
              : tr("At least %1 are needed, four of them special; or 0.").arg(least));
    return false;
  }
  settings.corpus.tokenizer.vocabulary = int(*vocabulary);
  return true;
}

SizeSection::SizeSection(QWidget* parent) : Section(tr("Size"), parent) {
  using Range = NumberField::Range;
  const auto number = [this](const FieldWords& words, const Range& range, Detail detail) {
    auto* field = new NumberField(words, range, detail, false, this);
    connect(field, &Field::changed, this, &SizeSection::showPreset);
    return field;
  };
  preset_ = new ChoiceField(
      {tr("Model"), tr("Larger ones can learn more, and take longer."),
       tr("A preset also chooses the learning rate, steps and pieces of text that suit it")},
      {tr("Tiny"), tr("Small"), tr("Medium"), tr("Large"), tr("Own sizes")}, Detail::kEssential,
      false, this);
  // Shown when the fields below say something else; not to be chosen.
  qobject_cast<QStandardItemModel*>(preset_->box()->model())->item(kOwnSizes)->setEnabled(false);
  add(preset_);
  layers_ = number({tr("Layers"), tr("How often the text is worked over."),
                    tr("Transformer blocks, each with attention and a small network (MLP)")},
                   {.least = 1, .most = 64}, Detail::kMore);
  heads_ = number({tr("Heads"), tr("In how many ways a word can look at others in one layer."),
                   tr("Attention heads a layer; their number must divide the width")},
                  {.least = 1, .most = 64}, Detail::kMore);
  width_ = number({tr("Width"), tr("How many numbers stand for one word."),
                   tr("Channels of the residual stream: the length of an embedding vector")},
                  {.least = 1, .most = 4096}, Detail::kMore);
  context_ = number({tr("Context"), tr("How many pieces of text it sees at once."),
                     tr("Most tokens a row may have; each place has a learned position vector")},
                    {.least = 2, .most = 4096}, Detail::kMore);
  for (Field* field : {layers_, heads_, width_, context_}) add(field);
  tied_ = new SwitchField(
      {tr("Words in and out"), tr("The table that reads words also guesses them: fewer weights."),
       tr("Tied embeddings: output matrix = token embedding table (Press and Wolf 2017)")},
      tr("share one table"), Detail::kEverything, this);
  connect(tied_, &Field::changed, this, &SizeSection::showPreset);
  add(tied_);
  dropout_ = new NumberField(
      {tr("Dropout"),
       tr("Share of values left out by chance while training, against rote "
          "learning."),
       tr("Each value is set to 0 with this probability and the others are enlarged by "
          "1 / (1 − dropout); none when the model is used (Srivastava et al. 2014)")},
      {.least = 0, .most = 0.9, .isWhole = false}, Detail::kEverything, false, this);
  add(dropout_);
  connect(preset_, &ChoiceField::chosen, this, &SizeSection::takePreset);
}

void SizeSection::fill(const training::RunSettings& settings) {
  const model::ModelConfig& config = settings.model;
  layers_->setWhole(std::uint64_t(config.layers));
  heads_->setWhole(std::uint64_t(config.heads));
  width_->setWhole(std::uint64_t(config.width));
  context_->setWhole(std::uint64_t(config.context));
  tied_->setOn(config.tied);
  dropout_->setValue(QString::number(config.dropout).toDouble());  // 0.1, not 0.1 as a float
  showPreset();
}

bool SizeSection::writeShape(model::ModelConfig& config) {
  const auto layers = layers_->whole();
  const auto heads = heads_->whole();
  const auto width = width_->whole();
  const auto context = context_->whole();
  config.tied = tied_->isOn();
  if (!layers || !heads || !width || !context) return false;
  config.layers = int(*layers);
  config.heads = int(*heads);
  config.width = int(*width);
  config.context = int(*context);
  if (config.width % config.heads != 0)
    heads_->setFault(tr("The width %1 cannot be shared out evenly among %2 heads.")
                         .arg(config.width)
                         .arg(config.heads));
  return config.width % config.heads == 0;
}

bool SizeSection::write(training::RunSettings& settings) {
  const auto dropout = dropout_->value();
  if (dropout) settings.model.dropout = float(*dropout);
  return writeShape(settings.model) && dropout.has_value();
}

void SizeSection::takePreset(int index) {
  training::RunSettings settings;
  settings.model = model::presetConfig(kPresets[index]);
  settings.model.dropout = float(dropout_->value().value_or(0));
  fill(settings);
  emit presetChosen(QString::fromLatin1(kPresets[index]));
}

/// The name of the sizes that the fields have now.
void SizeSection::showPreset() {
  model::ModelConfig config;
  int index = kOwnSizes;
  if (writeShape(config))
    for (int i = 0; i < kOwnSizes; ++i)
      if (sameShape(model::presetConfig(kPresets[i]), config)) index = i;
  const QSignalBlocker quiet(preset_);
  preset_->setIndex(index);
}

}  // namespace glassbox::controls
