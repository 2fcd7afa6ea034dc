// What the Write view asks, answered by a real session.
#include <gtest/gtest.h>

#include <cmath>

#include "insight/generation.h"
#include "insight/text_rows.h"
#include "listener.h"
#include "live/copied_search.h"
#include "live/write_answers.h"

namespace glassbox::live {
namespace {

constexpr const char* kPrompt = "the dog";

/// A session that has trained some steps, and the same run made here to compare with.
struct Trained {
  explicit Trained(Objective objective = Objective::kNextWord) : settings(quick()) {
    settings.model.objective = objective;
    session = std::make_unique<TrainingSession>(settings);
    listener = std::make_unique<Listener>(*session);
    listener->untilState(RunState::kPaused);
  }
  void train() {
    session->send(Play{});
    listener->untilState(RunState::kFinished);
  }
  void ask(const Interest& interest) { session->send(SetInterest{interest}); }

  training::RunSettings settings;
  std::unique_ptr<TrainingSession> session;
  std::unique_ptr<Listener> listener;
};

training::Run sameRun(const training::RunSettings& settings, std::int64_t steps) {
  training::Run run(settings);
  while (run.step() < steps) run.advance();
  return run;
}

WriteQuestion asking(const std::string& text, std::vector<std::int32_t> written = {}) {
  WriteQuestion question;
  question.text = text;
  question.written = std::move(written);
  return question;
}

TEST(Writing, TellsWhatTheModelExpectsAfterThePrompt) {
  Trained trained;
  trained.train();
  trained.ask({.write = asking(kPrompt)});
  auto& snapshot = trained.listener->snapshot;
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->write != nullptr; }));
  EXPECT_EQ(snapshot->write->step, 40);
  ASSERT_EQ(snapshot->write->words.size(), 2U);
  EXPECT_EQ(snapshot->write->words[1].text, "dog");
  EXPECT_EQ(snapshot->write->words[1].begin, 4U);
  EXPECT_EQ(snapshot->write->words[1].end, 7U);
  training::Run run = sameRun(trained.settings, 40);
  const auto row =
      insight::rowOfText(*run.corpus().tokenizer, kPrompt, trained.settings.model.objective);
  EXPECT_EQ(snapshot->write->logits, insight::nextLogits(run.transformer(), row));
}

TEST(Writing, NamesWordsItDoesNotHave) {
  Trained trained;
  trained.ask({.write = asking("the zebra .")});
  auto& snapshot = trained.listener->snapshot;
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->write != nullptr; }));
  const auto& words = snapshot->write->words;
  ASSERT_EQ(words.size(), 3U);
  EXPECT_TRUE(words[1].unknown);
  EXPECT_EQ(words[1].text, "zebra");
  EXPECT_FALSE(words[2].unknown);
}

TEST(Writing, ContinuesAsTheCommandLineWouldAndOnlyOnce) {
  Trained trained;
  trained.train();
  ContinueQuestion question;
  question.number = 1;
  question.text = kPrompt;
  question.seed = 9;
  question.words = 12;
  trained.ask({.continuation = question});
  auto& snapshot = trained.listener->snapshot;
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->continuation != nullptr; }));
  training::Run run = sameRun(trained.settings, 40);
  const auto row =
      insight::rowOfText(*run.corpus().tokenizer, kPrompt, trained.settings.model.objective);
  const auto expected = insight::generate(run.transformer(), row, {.tokens = 12, .seed = 9});
  const auto first = snapshot->continuation;
  for (std::size_t i = 0; i < expected.size(); ++i)
    EXPECT_EQ(first->words[i].token, expected[i]) << i;
  trained.session->send(Extend{5});
  trained.session->send(Play{});
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->step == 45; }));
  EXPECT_EQ(snapshot->continuation, first);
}

TEST(Writing, ACoveredWordModelTellsEveryPlaceAndSeesWhatIsFilledIn) {
  Trained trained(Objective::kCoveredWord);
  WriteQuestion question = asking("the [MASK] [MASK] .");
  trained.ask({.write = question});
  auto& snapshot = trained.listener->snapshot;
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->write != nullptr; }));
  ASSERT_EQ(snapshot->write->covered.size(), 2U);
  EXPECT_EQ(snapshot->write->covered[1].word, 2);
  const auto before = snapshot->write->covered[1].logits;
  question.fills = {{1, snapshot->write->words[0].token}};
  trained.ask({.write = question});
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->write->covered.size() == 1; }));
  EXPECT_EQ(snapshot->write->covered[0].word, 2);
  EXPECT_NE(snapshot->write->covered[0].logits, before);
}

TEST(Writing, SaysWhatACoveredWordModelCannotRead) {
  Trained trained(Objective::kCoveredWord);
  std::string tooLong;
  for (int i = 0; i < 200; ++i) tooLong += "the ";
  trained.ask({.write = asking(tooLong)});
  auto& snapshot = trained.listener->snapshot;
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->write != nullptr; }));
  EXPECT_FALSE(snapshot->write->refusal.empty());
}

TEST(Writing, ModelsOfEarlierStepsWriteTheSameText) {
  Trained trained;
  trained.train();
  const TextWish wish{.text = kPrompt, .sampling = {.temperature = 0}, .words = 10};
  trained.ask({.earlier = EarlierQuestion{wish, {0, 10, 40}}});
  auto& snapshot = trained.listener->snapshot;
  ASSERT_TRUE(trained.listener->until(
      [&] { return snapshot->earlier != nullptr && snapshot->earlier->texts.size() == 3; }));
  for (const TextThen& text : snapshot->earlier->texts) {
    training::Run run = sameRun(trained.settings, text.step);
    const auto row =
        insight::rowOfText(*run.corpus().tokenizer, kPrompt, trained.settings.model.objective);
    EXPECT_EQ(text.tokens,
              insight::generate(run.transformer(), row, {.sampling = wish.sampling, .tokens = 10}));
    EXPECT_EQ(std::isnan(text.loss), text.step == 0);
  }
}

TEST(Writing, GathersTextsWhileTrainingOnceItWasAsked) {
  Trained trained;
  auto& snapshot = trained.listener->snapshot;
  trained.ask({.samples = SamplesQuestion{{.text = kPrompt, .words = 5}}});
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->samples != nullptr; }));
  EXPECT_EQ(snapshot->samples->texts.size(), 1U);
  trained.ask({});  // nobody looks any more
  trained.session->send(Extend{400});
  trained.train();
  trained.ask({.samples = SamplesQuestion{{.text = kPrompt, .words = 5}}});
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->samples != nullptr; }));
  const auto& texts = snapshot->samples->texts;
  ASSERT_GT(texts.size(), 1U);
  for (std::size_t i = 1; i < texts.size(); ++i) EXPECT_GT(texts[i].step, texts[i - 1].step);
}

TEST(Writing, ANewRunForgetsTheTextsOfTheOld) {
  Trained trained;
  auto& snapshot = trained.listener->snapshot;
  trained.ask({.samples = SamplesQuestion{{.text = kPrompt, .words = 5}}});
  ASSERT_TRUE(trained.listener->until([&] { return snapshot->samples != nullptr; }));
  trained.ask({});
  trained.session->send(Restart{quick()});
  ASSERT_TRUE(
      trained.listener->until([&] { return snapshot->facts && snapshot->facts->number == 2; }));
  EXPECT_EQ(snapshot->samples, nullptr);
}

TEST(Writing, FindsWhatStandsInTheTrainingText) {
  Trained trained;
  const training::Run run(trained.settings);
  const text::Corpus& corpus = run.corpus();
  const auto story = corpus.training.document(7);
  const std::vector<std::int32_t> words(story.begin() + 1, story.end() - 1);
  CopiedQuestion question;
  question.text = corpus.tokenizer->decode(std::span(words).first(3));
  question.written.assign(words.begin() + 3, words.end());
  trained.ask({.copied = question});
  auto& snapshot = trained.listener->snapshot;
  ASSERT_TRUE(trained.listener->until(
      [&] { return snapshot->copied != nullptr && snapshot->copied->built == 1; }));
  const CopiedAnswer& answer = *snapshot->copied;
  EXPECT_EQ(answer.tokens, words);
  EXPECT_EQ(answer.given, 3);
  ASSERT_FALSE(answer.runs.empty());
  EXPECT_EQ(answer.runs[0].run, (insight::VerbatimRun{0, int(words.size())}));
  bool found = false;
  for (const CopiedPlace& place : answer.runs[0].places) {
    found = found || place.document == 7;
    EXPECT_EQ(place.tokens[std::size_t(place.begin)], words[0]);
  }
  EXPECT_TRUE(found || answer.runs[0].count > 3);
  EXPECT_EQ(insight::newShare(answer.lengths, kLeastRun, answer.given, int(words.size())), 0);
  ASSERT_NE(answer.heldOut, nullptr);
  EXPECT_FALSE(answer.heldOut->empty());
  EXPECT_EQ(answer.documentsRead, corpus.training.documents());
}

/// A text in which much repeats, so that its index takes a while.
std::shared_ptr<const text::Corpus> longCorpus(int documents) {
  auto corpus = std::make_shared<text::Corpus>();
  Random random(5);
  for (int i = 0; i < documents; ++i) {
    auto& text = i % 10 == 0 ? corpus->validation : corpus->training;
    text.tokens.push_back(text::kBegin);
    for (int word = 0; word < 50; ++word)
      text.tokens.push_back(text::kSpecialTokens + static_cast<std::int32_t>(random.below(4)));
    text.tokens.push_back(text::kEnd);
    text.starts.push_back(std::ssize(text.tokens));
  }
  return corpus;
}

TEST(CopiedSearch, TellsHowFarItIsAndCanBeCalledOff) {
  const auto corpus = longCorpus(40'000);
  auto search = std::make_unique<CopiedSearch>();
  EXPECT_EQ(search->newest(), nullptr);
  search->ask(corpus, {}, {5, 6, 7}, 0);
  while (!search->hasNews()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_LT(search->newest()->built, 1);
  search.reset();  // comes back although the index is not there yet
}

TEST(CopiedSearch, AnswersTheNewestQuestionWithTheIndexItHas) {
  const auto corpus = longCorpus(60);
  CopiedSearch search;
  CopiedQuestion question;
  for (const char* text : {"first", "second"}) {
    question.text = text;
    search.ask(corpus, question,
               {corpus->training.tokens.begin() + 1, corpus->training.tokens.begin() + 21}, 0);
    while (search.newest() == nullptr || search.newest()->built < 1 ||
           search.newest()->question.text != text)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ASSERT_FALSE(search.newest()->runs.empty());
    EXPECT_EQ(search.newest()->runs[0].run.length, 20);
    EXPECT_EQ(search.newest()->heldOut->size(), 6U);
  }
}

}  // namespace
}  // namespace glassbox::live
