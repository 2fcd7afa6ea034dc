#include "controls/settings/story_section.h"

#include <QLocale>
#include <algorithm>

#include "base/error.h"

namespace glassbox::controls {
namespace {

struct IngredientWords {
  const char* id;
  QString name;
  QString help;
};

/// Those that stand at the head of the list; an ingredient that is not named here shows its own
/// name.
std::vector<IngredientWords> knownIngredients() {
  return {
      {"dogs", StorySection::tr("Dogs"), StorySection::tr("Without dogs only trees have a bark.")},
      {"trees", StorySection::tr("Trees"), StorySection::tr("Stories of the forest.")},
      {"cats", StorySection::tr("Cats"), {}},
      {"school", StorySection::tr("School"), {}},
      {"journeys", StorySection::tr("Journeys"), {}},
      {"weather", StorySection::tr("Weather"), {}},
      {"meals", StorySection::tr("Meals"), {}},
      {"parties", StorySection::tr("Birthdays"), {}},
      {"nights", StorySection::tr("Nights"), {}}};
}

IngredientWords wordsOf(const std::string& id) {
  for (const IngredientWords& known : knownIngredients())
    if (id == known.id) return known;
  return {"", QString::fromStdString(id), {}};
}

std::vector<SliderField::Stop> amounts() {
  return {{0, StorySection::tr("none")},    {0.25, StorySection::tr("a quarter")},
          {0.5, StorySection::tr("half")},  {1, StorySection::tr("as usual")},
          {2, StorySection::tr("2 times")}, {3, StorySection::tr("3 times")},
          {5, StorySection::tr("5 times")}};
}

std::vector<SliderField::Stop> shares() {
  std::vector<SliderField::Stop> stops;
  for (int percent = 0; percent <= 100; percent += 5)
    stops.push_back({percent / 100.0, StorySection::tr("%1 %").arg(percent)});
  return stops;
}

std::vector<SliderField::Stop> counts(int least, int most) {
  std::vector<SliderField::Stop> stops;
  for (int count = least; count <= most; ++count)
    stops.push_back({double(count), QLocale().toString(count)});
  return stops;
}

}  // namespace

StorySection::StorySection(QWidget* parent) : Section(tr("The story world"), parent) {
  animals_ = new SliderField(
      {tr("Animals"), tr("Each has a sound, food and a home of its own."),
       tr("Dog, cat, cow, duck, horse, pig, hen, goose: the first so many take part")},
      counts(2, 8), Detail::kMore, this);
  pages_ = new SliderField(
      {tr("Picture books"), tr("Pages that put words of one kind side by side."),
       tr("Share of the stories that are pages of a picture book; without them words of one kind "
          "come close more slowly")},
      shares(), Detail::kMore, this);
  for (Field* field : {animals_, pages_}) add(field);
  std::vector<std::string> ids;
  for (const IngredientWords& known : knownIngredients()) ids.emplace_back(known.id);
  for (const std::string& id : text::StoryWorld(text::StoryWorldSettings()).ingredients()) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  for (const std::string& id : ids) {
    const IngredientWords words = wordsOf(id);
    const Detail detail = words.help.isEmpty() ? Detail::kEverything : Detail::kMore;
    auto* field = new SliderField(
        {words.name, words.help,
         tr("How often the stories speak of this, against as usual. The lowest possible loss is "
            "counted anew for every choice.")},
        amounts(), detail, this);
    ingredients_.emplace_back(id, field);
    add(field);
  }
  stories_ = new NumberField({tr("Stories"), tr("More stories are more to learn from."),
                              tr("Training stories; a tenth as many are kept for validation")},
                             {.least = 20, .most = 1'000'000}, Detail::kMore, false, this);
  add(stories_);
}

void StorySection::fill(const training::RunSettings& settings) {
  const text::CorpusSettings& corpus = settings.corpus;
  animals_->setValue(corpus.animals);
  pages_->setValue(corpus.pages);
  stories_->setWhole(std::uint64_t(corpus.stories));
  for (const auto& [id, field] : ingredients_) {
    const auto found = corpus.ingredients.find(id);
    field->setValue(found == corpus.ingredients.end() ? 1 : found->second);
  }
}

bool StorySection::write(training::RunSettings& settings) {
  text::CorpusSettings& corpus = settings.corpus;
  corpus.animals = int(animals_->value());
  corpus.pages = pages_->value();
  corpus.ingredients.clear();
  for (const auto& [id, field] : ingredients_)
    if (field->value() != 1) corpus.ingredients[id] = field->value();
  const auto stories = stories_->whole();
  if (stories) corpus.stories = int(*stories);
  if (corpus.source != "storyworld") return true;
  try {
    [[maybe_unused]] const text::StoryWorld possible(
        {corpus.seed, corpus.animals, corpus.pages, corpus.ingredients});
    animals_->setFault({});
  } catch (const Error&) {
    animals_->setFault(
        tr("A story can need two animals, and something must be left to tell: allow "
           "more animals or more of something."));
    return false;
  }
  return stories.has_value();
}

}  // namespace glassbox::controls
