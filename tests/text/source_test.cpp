#include "text/source.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/error.h"
#include "scratch_folder.h"
#include "text/corpus.h"
#include "text/encoding.h"

namespace glassbox::text {
namespace {

namespace fs = std::filesystem;

class TextFiles : public testing::Test {
 protected:
  fs::path write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }
  ScratchFolder folder_;
};

std::vector<std::string> all(TextSource& source) {
  std::vector<std::string> documents;
  for (std::string document; source.next(document);) documents.push_back(document);
  return documents;
}

using Texts = std::vector<std::string>;

std::string wide(std::string_view ascii, bool littleEndian, bool mark) {
  std::string bytes = mark ? (littleEndian ? "\xFF\xFE" : "\xFE\xFF") : "";
  for (const char c : ascii) bytes += littleEndian ? std::string{c, '\0'} : std::string{'\0', c};
  return bytes;
}

TEST_F(TextFiles, AreReadInAnyEncoding) {
  const Texts expected{"first story", "second one"};
  const std::string plain = "first story\r\n\r\nsecond one\r\n";
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"utf8", plain},
                                    {"bom", "\xEF\xBB\xBF" + plain},
                                    {"le", wide(plain, true, true)},
                                    {"be", wide(plain, false, true)},
                                    {"le-unmarked", wide(plain, true, false)},
                                    {"be-unmarked", wide(plain, false, false)}}) {
    const auto source = openText(write(name, bytes), Documents::kParagraphs);
    EXPECT_EQ(all(*source), expected) << name;
    source->rewind();
    EXPECT_EQ(all(*source), expected) << name << " again";
  }
  const auto latin = openText(write("latin",
                                    "Gr\xF6\xDF"
                                    "e \x80"),
                              Documents::kLines);
  EXPECT_EQ(all(*latin), Texts{"Größe €"});
}

TEST(Decoder, TakesPiecesThatEndInsideACharacter) {
  const std::string text = "aö€\U0001F415\r\nb";
  for (std::size_t size = 1; size < 5; ++size) {
    Decoder decoder(Encoding::kUtf8);
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += size)
      decoder.decode(std::string_view(text).substr(at, size), false, out);
    decoder.decode({}, true, out);
    EXPECT_EQ(out, "aö€\U0001F415\nb");
  }
}

TEST_F(TextFiles, ThatAreNoTextAreRefused) {
  EXPECT_THROW(openText(folder_ / "missing", Documents::kLines), InputError);
  EXPECT_THROW(openText(write("empty", ""), Documents::kLines), InputError);
  EXPECT_THROW(openText(write("binary", std::string("\x7F"
                                                    "ELF\0\0\1\2\3",
                                                    9)),
                        Documents::kLines),
               InputError);
  EXPECT_THROW(openText(folder_ / "", Documents::kLines).reset(), InputError);
}

TEST_F(TextFiles, OfAFolderComeInNameOrder) {
  write("b.txt", "two");
  write("a.txt", "one");
  write(".hidden", "no");
  write("picture", std::string("\0\1\2\3", 4));
  EXPECT_EQ(all(*openText(folder_.path(), Documents::kWhole)), (Texts{"one", "two"}));
}

TEST(TextSource, CutsVeryLongDocumentsAtWhiteSpace) {
  std::string text;
  while (text.size() < (3U << 20U)) text += "word ";
  const auto parts = all(*textFromString(text, Documents::kWhole));
  EXPECT_GE(parts.size(), 3U);
  for (const auto& part : parts) EXPECT_TRUE(part.ends_with("word") && part.starts_with("word"));
}

TEST_F(TextFiles, AreSplitWithoutLeakage) {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "story number " + std::to_string(i % 150) + " of many .\n\n";
  CorpusSettings settings;
  settings.source = write("stories.txt", text).string();
  const Corpus corpus = makeCorpus(settings);
  std::vector<std::vector<std::int32_t>> training;
  for (std::int64_t i = 0; i < corpus.training.documents(); ++i)
    training.emplace_back(corpus.training.document(i).begin(), corpus.training.document(i).end());
  ASSERT_GT(corpus.validation.documents(), 5);
  EXPECT_EQ(corpus.training.documents() + corpus.validation.documents(), 300);
  for (std::int64_t i = 0; i < corpus.validation.documents(); ++i) {
    const auto document = corpus.validation.document(i);
    EXPECT_EQ(
        std::find(training.begin(), training.end(), std::vector(document.begin(), document.end())),
        training.end());
  }
  EXPECT_EQ(makeCorpus(settings).fingerprint, corpus.fingerprint);
}

TEST(StoryWorldCorpus, StatesItsFloorAndKeepsStoriesApart) {
  CorpusSettings settings;
  settings.stories = 800;
  const Corpus corpus = makeCorpus(settings);
  EXPECT_EQ(corpus.training.documents(), 800);
  ASSERT_TRUE(corpus.floor);
  EXPECT_GT(*corpus.floor, 0.2);
  EXPECT_LT(*corpus.floor, 1.5);
  settings.seed = 2;
  EXPECT_NE(makeCorpus(settings).fingerprint, corpus.fingerprint);
}

}  // namespace
}  // namespace glassbox::text
