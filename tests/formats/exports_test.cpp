#include <gtest/gtest.h>

#include "base/files.h"
#include "formats/projector.h"
#include "formats/tfevents.h"
#include "scratch_folder.h"

namespace glassbox::formats {
namespace {

std::string hex(const std::string& bytes) {
  std::string text;
  for (const char c : bytes) {
    char two[3];
    std::snprintf(two, sizeof two, "%02x", static_cast<unsigned char>(c));
    text += two;
  }
  return text;
}

// Vectors computed with an independent implementation (docs/formats.md).
TEST(Tfevents, HasTensorBoardsBytes) {
  EXPECT_EQ(crc32c("123456789"), 0xe3069283U);
  EXPECT_EQ(hex(versionRecord(0)),
            "1800000000000000a37f4b220900000000000000001a0d627261696e2e4576656e743a32eedf28a3");
  EXPECT_EQ(hex(scalarRecord({400, "loss/train", 2.5, 1})),
            "2100000000000000017becf609000000000000f03f1090032a130a110a0a6c6f73732f747261696e150000"
            "20402ab9a4e8");
}

TEST(Projector, WritesOneLineAWord) {
  const ScratchFolder folder;
  writeProjector(folder.path(), std::vector<float>{1, 2, 3, 4.5F}, 2,
                 std::vector<std::string>{"dog", "a\tb"});
  EXPECT_EQ(readFile(folder / "tensors.tsv"), "1\t2\n3\t4.5\n");
  EXPECT_EQ(readFile(folder / "metadata.tsv"), "dog\na\\tb\n");
}

}  // namespace
}  // namespace glassbox::formats
