#include "text/story_world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>

namespace glassbox::text {
namespace {

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// Words between one full stop or question mark and the next.
std::vector<std::vector<std::string>> sentencesOf(const std::string& text) {
  std::vector<std::vector<std::string>> sentences(1);
  for (const auto& word : wordsOf(text)) {
    if (word == "." || word == "?") sentences.emplace_back();
    else sentences.back().push_back(word);
  }
  EXPECT_TRUE(sentences.back().empty()) << "no stop at the end: " << text;
  sentences.pop_back();
  return sentences;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const char* const kSmall = R"(
table pet: name sound
  dog barks
  cat meows
  cow moos
list place: park barn
rule story:
  [3] the {pet X} {pet X.sound} . <end>
  [1] the {pet X} and the {pet Y} <go> .
rule end:
  [2] -
  [1] it likes the {pet X.name/sound} .
rule go:
  run
  [2] sit in the {place}
)";

TEST(StoryWorld, SumsToOneOverAllTextsOfASmallGrammar) {
  StoryWorld world(kSmall, "small", {});
  std::map<std::string, double> probability;
  for (const Story& story : world.take(20000)) {
    const auto [known, fresh] = probability.emplace(story.text, story.logProbability);
    EXPECT_DOUBLE_EQ(known->second, story.logProbability) << story.text;
  }
  // 3 sounds, each with nothing or one of two ends; 6 pairs of animals, each in 3 ways.
  EXPECT_EQ(probability.size(), 3U * 3U + 6U * 3U);
  double total = 0;
  for (const auto& [text, logarithm] : probability) total += std::exp(logarithm);
  EXPECT_NEAR(total, 1.0, 1e-12);
}

TEST(StoryWorld, DrawsTextsAsOftenAsItsProbabilitiesSay) {
  StoryWorld world(kSmall, "small", {.seed = 5});
  constexpr int kStories = 50000;
  std::map<std::string, int> count;
  std::map<std::string, double> probability;
  for (const Story& story : world.take(kStories)) {
    ++count[story.text];
    probability[story.text] = std::exp(story.logProbability);
  }
  EXPECT_NEAR(probability.at("the dog barks ."), 0.75 / 3 * 2 / 3, 1e-12);
  EXPECT_NEAR(probability.at("the cow and the dog sit in the barn ."), 0.25 / 6 * 2 / 3 / 2, 1e-12);
  for (const auto& [text, p] : probability) {
    const double deviation = std::sqrt(kStories * p * (1 - p));
    EXPECT_NEAR(count[text], kStories * p, 4.5 * deviation) << text;
  }
}

TEST(StoryWorld, GivesEveryTextOfTheShippedGrammarOneProbability) {
  // Few animals and much text, so that the same story comes again many times.
  for (const int animals : {2, 4}) {
    StoryWorld world({.seed = 3, .animals = animals});
    std::map<std::string, double> probability;
    int repeated = 0;
    for (const Story& story : world.take(30000)) {
      const auto [known, fresh] = probability.emplace(story.text, story.logProbability);
      if (!fresh) ++repeated;
      ASSERT_NEAR(known->second, story.logProbability, 1e-9) << story.text;
    }
    EXPECT_GT(repeated, 100);
  }
}

TEST(StoryWorld, RepeatsItselfForTheSameSeedOnly) {
  StoryWorld first({.seed = 7});
  StoryWorld again({.seed = 7});
  StoryWorld other({.seed = 8});
  int equal = 0;
  for (int i = 0; i < 100; ++i) {
    const Story story = first.next();
    const Story same = again.next();
    EXPECT_EQ(story.text, same.text);
    EXPECT_EQ(story.logProbability, same.logProbability);
    if (other.next().text == story.text) ++equal;
  }
  EXPECT_LT(equal, 5);
}

TEST(StoryWorld, WritesShortSentencesAndRowsThatFitTheContext) {
  StoryWorld world({.seed = 2});
  for (const Story& story : world.take(5000)) {
    EXPECT_LE(wordsOf(story.text).size() + 2, 44U) << story.text;
    const auto sentences = sentencesOf(story.text);
    EXPECT_GE(sentences.size(), 3U) << story.text;
    EXPECT_LE(sentences.size(), 5U) << story.text;
    for (const auto& sentence : sentences) {
      EXPECT_GE(sentence.size(), 4U) << story.text;
      EXPECT_LE(sentence.size(), 14U) << story.text;
    }
    EXPECT_LT(story.logProbability, 0);
  }
}

TEST(StoryWorld, HasTheSizeThatTheLessonsSpeakOf) {
  StoryWorld world({.seed = 1});
  std::size_t tokens = 0;
  std::size_t sentences = 0;
  int dogs = 0;
  int trees = 0;
  const std::set<std::string> treeWords = {"tree",  "oak",  "birch",  "pine",   "willow",
                                           "trunk", "leaf", "leaves", "branch", "forest"};
  for (const Story& story : world.take(5400)) {
    tokens += wordsOf(story.text).size() + 2;
    for (const auto& sentence : sentencesOf(story.text)) {
      ++sentences;
      if (!contains(sentence, "bark")) continue;
      const bool tree = std::any_of(sentence.begin(), sentence.end(),
                                    [&](const auto& word) { return treeWords.contains(word); });
      ++(tree ? trees : dogs);
    }
  }
  EXPECT_NEAR(static_cast<double>(tokens), 168000, 8000);
  EXPECT_NEAR(static_cast<double>(sentences), 22000, 1000);
  EXPECT_GT(dogs, 400);
  EXPECT_GT(trees, 400);
  EXPECT_NEAR(static_cast<double>(world.words().size()), 350, 15);
}

TEST(StoryWorld, KeepsToTheAnimalsAsked) {
  StoryWorld two({.animals = 2});
  EXPECT_TRUE(contains(two.words(), "dog"));
  EXPECT_TRUE(contains(two.words(), "meowing"));
  EXPECT_FALSE(contains(two.words(), "cow"));
  StoryWorld eight({.animals = 8});
  EXPECT_TRUE(contains(eight.words(), "gosling"));
  EXPECT_THROW(StoryWorld({.animals = 1}), InputError);
  EXPECT_THROW(StoryWorld({.animals = 9}), InputError);
}

TEST(StoryWorld, WritesAsManyPagesAsAsked) {
  EXPECT_THROW(StoryWorld({.pages = 1.5}), InputError);
  EXPECT_FALSE(contains(StoryWorld({.pages = 0}).words(), "belong"));
  int pages = 0;
  StoryWorld world({.seed = 4, .pages = 1});
  for (const Story& story : world.take(300)) {
    const auto words = wordsOf(story.text);
    if (contains(words, "word") || contains(words, "belong") || contains(words, "read") ||
        contains(words, "says"))
      ++pages;
  }
  EXPECT_EQ(pages, 300);
}

/// kSmall, and what there can be more or less of in it.
std::string smallWithIngredients() {
  return std::string(kSmall) + "ingredient dogs: pet.dog\ningredient walks: <go>\n";
}

TEST(StoryWorld, IsUnchangedByIngredientsAtOne) {
  const StoryWorldSettings usual{.seed = 9};
  Ingredients all;
  for (const auto& name : StoryWorld(usual).ingredients()) all[name] = 1;
  EXPECT_GE(all.size(), 5U);
  StoryWorld plain(usual);
  StoryWorld asked({.seed = 9, .ingredients = all});
  EXPECT_EQ(plain.words(), asked.words());
  for (int i = 0; i < 2000; ++i) {
    const Story story = plain.next();
    const Story same = asked.next();
    ASSERT_EQ(story.text, same.text);
    ASSERT_EQ(story.logProbability, same.logProbability);
  }
}

TEST(StoryWorld, SumsToOneWhateverItsIngredients) {
  StoryWorld world(smallWithIngredients(), "small",
                   {.ingredients = {{"dogs", 0.5}, {"walks", 3.0}}});
  std::map<std::string, double> probability;
  for (const Story& story : world.take(40000)) {
    const auto [known, fresh] = probability.emplace(story.text, story.logProbability);
    EXPECT_DOUBLE_EQ(known->second, story.logProbability) << story.text;
  }
  EXPECT_EQ(probability.size(), 3U * 3U + 6U * 3U);
  double total = 0;
  for (const auto& [text, logarithm] : probability) total += std::exp(logarithm);
  EXPECT_NEAR(total, 1.0, 1e-12);
  // Two pets walk in one story of two now, and a dog counts half: 1 of 5, where it was 1 of 3.
  EXPECT_NEAR(std::exp(probability.at("the dog barks .")), 0.5 * 0.2 * 2 / 3, 1e-12);
}

TEST(StoryWorld, LeavesOutWhatIsAtNone) {
  StoryWorld world({.seed = 3, .ingredients = {{"dogs", 0.0}}});
  const auto words = world.words();
  EXPECT_FALSE(contains(words, "dog"));
  EXPECT_FALSE(contains(words, "barks"));
  EXPECT_TRUE(contains(words, "bark")) << "that of the trees stays";
  EXPECT_TRUE(contains(words, "meows"));
  std::map<std::string, double> probability;
  int barks = 0;
  for (const Story& story : world.take(20000)) {
    const auto [known, fresh] = probability.emplace(story.text, story.logProbability);
    ASSERT_NEAR(known->second, story.logProbability, 1e-9) << story.text;
    const auto told = wordsOf(story.text);
    EXPECT_FALSE(contains(told, "dog") || contains(told, "puppy") || contains(told, "barking"));
    barks += contains(told, "bark") ? 1 : 0;
  }
  EXPECT_GT(barks, 500);
}

TEST(StoryWorld, TellsMoreOfWhatIsAskedFor) {
  const auto treeStories = [](double amount) {
    StoryWorld world({.seed = 4, .ingredients = {{"trees", amount}}});
    int count = 0;
    for (const Story& story : world.take(4000))
      count += contains(wordsOf(story.text), "bark") && contains(wordsOf(story.text), "the") &&
                       story.text.find("bark of the") != std::string::npos
                   ? 1
                   : 0;
    return count;
  };
  EXPECT_GT(treeStories(3), 2 * treeStories(1) - treeStories(1) / 2);
  EXPECT_LT(treeStories(0.3), treeStories(1));
}

TEST(StoryWorld, RefusesIngredientsThatLeaveNothing) {
  EXPECT_THROW(StoryWorld({.ingredients = {{"unicorns", 1.0}}}), InputError);
  EXPECT_THROW(StoryWorld({.ingredients = {{"dogs", -1.0}}}), InputError);
  EXPECT_THROW(StoryWorld({.ingredients = {{"dogs", 11.0}}}), InputError);
  EXPECT_THROW(StoryWorld({.animals = 2, .ingredients = {{"dogs", 0.0}}}), InputError);
  const std::string only = "rule story:\n  <a>\nrule a:\n  b\ningredient all: <a>\n";
  EXPECT_THROW(StoryWorld(only, "only", {.ingredients = {{"all", 0.0}}}), InputError);
}

TEST(StoryWorld, ListsAllItsWordsAndTheirFamilies) {
  StoryWorld world({.seed = 6});
  const auto words = world.words();
  EXPECT_TRUE(std::is_sorted(words.begin(), words.end()));
  std::set<std::string> seen;
  for (const Story& story : world.take(5000))
    for (const auto& word : wordsOf(story.text)) seen.insert(word);
  EXPECT_TRUE(std::includes(words.begin(), words.end(), seen.begin(), seen.end()));
  EXPECT_GE(seen.size() + 3, words.size()) << "some words are too rare to be learned";
  EXPECT_EQ(world.family("puppy"), "animal");
  EXPECT_EQ(world.family("bark"), "sound");
  EXPECT_EQ(world.family("oak"), "tree");
  EXPECT_EQ(world.family("bus"), "vehicle");
  EXPECT_EQ(world.family("rain"), "weather");
  EXPECT_EQ(world.family("the"), "");
}

std::string faultsOf(std::string_view grammar) {
  try {
    StoryWorld world(grammar, "my.grammar", {});
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TEST(StoryGrammar, ReportsAllFaultsWithTheirLines) {
  const std::string faults = faultsOf(
      "table pet: name sound\n"
      "  dog\n"
      "  cat meows\n"
      "rule story:\n"
      "  the {pet X.colour} meets the {pat} .\n"
      "  [0] <nobody>\n"
      "rule lonely:\n"
      "  here\n"
      "song: la\n");
  EXPECT_NE(faults.find("my.grammar:2: this row has 1 words"), std::string::npos) << faults;
  EXPECT_NE(faults.find("my.grammar:5: the table 'pet' has no column 'colour'"), std::string::npos);
  EXPECT_NE(faults.find("my.grammar:5: {pat} names no table"), std::string::npos) << faults;
  EXPECT_NE(faults.find("my.grammar:6: the weight '0'"), std::string::npos) << faults;
  EXPECT_NE(faults.find("my.grammar:6: there is no rule 'nobody'"), std::string::npos) << faults;
  EXPECT_NE(faults.find("my.grammar:7: the rule 'lonely' is never used"), std::string::npos);
  EXPECT_NE(faults.find("my.grammar:9: expected"), std::string::npos) << faults;
}

TEST(StoryGrammar, ReportsFaultsOfIngredients) {
  const std::string faults = faultsOf(
      "list pet: dog cat\n"
      "ingredient dogs: pet.dog\n"
      "ingredient dogs: pet.cow\n"
      "ingredient more: <lots>\n"
      "ingredient nothing:\n"
      "rule story:\n"
      "  the {pet}\n");
  EXPECT_NE(faults.find("my.grammar:3: the ingredient 'dogs' stands here a second"),
            std::string::npos)
      << faults;
  EXPECT_NE(faults.find("my.grammar:3: 'pet.cow' is neither"), std::string::npos) << faults;
  EXPECT_NE(faults.find("my.grammar:4: there is no rule '<lots>'"), std::string::npos) << faults;
  EXPECT_NE(faults.find("my.grammar:5: the ingredient 'nothing' is made of"), std::string::npos);
}

TEST(StoryGrammar, RefusesWhatWouldMakeTheProbabilityWrongOrTheStoryEndless) {
  EXPECT_NE(faultsOf("rule story:\n  a b .\n  a b .\n").find("my.grammar:3: the same text"),
            std::string::npos);
  EXPECT_NE(faultsOf("list l: red red\nrule story:\n  {l} .\n").find("'red' twice"),
            std::string::npos);
  EXPECT_NE(faultsOf("rule story:\n  a <more>\nrule more:\n  b <story>\n").find("uses itself"),
            std::string::npos);
  EXPECT_NE(faultsOf("").find("my.grammar: there is no rule 'story'"), std::string::npos);
  EXPECT_NE(faultsOf("rule story:\n  a {b .\n").find("lacks its closing }"), std::string::npos);
  EXPECT_NE(faultsOf("list l: red\nrule story:\n  {l A} {l B} .\n").find("2 variables for 'l'"),
            std::string::npos);
}

}  // namespace
}  // namespace glassbox::text
