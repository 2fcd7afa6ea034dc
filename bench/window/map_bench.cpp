// How long the word map takes to draw one frame while its words glide, flat and turned in depth,
// and how long maps of so many words take to make. Prints JSON. Runs on any Qt platform, also
// QT_QPA_PLATFORM=offscreen; QT_SCALE_FACTOR=2 gives the pixels of a fine screen.
//
//   glassbox-map-bench [--words 2000] [--frames 200]
#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <numeric>
#include <thread>

#include "base/random.h"
#include "live/word_mapper.h"
#include "plots/scatter_map.h"
#include "theme/theme.h"

namespace {

using namespace glassbox;
using nlohmann::ordered_json;

constexpr int kFamilies = 8;
constexpr int kWidth = 64;
constexpr int kFrameMs = 16;
constexpr int kGlideFrames = 20;

std::vector<std::array<float, 3>> places(int words, bool deep, Random& random) {
  std::vector<std::array<float, 3>> result;
  for (int i = 0; i < words; ++i)
    result.push_back(
        {float(random.normal()), float(random.normal()), deep ? float(random.normal()) : 0.0F});
  return result;
}

ordered_json describe(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return {{"median_ms", times[times.size() / 2]},
          {"p99_ms", times[times.size() * 99 / 100]},
          {"max_ms", times.back()}};
}

ordered_json measureFrames(int words, int frames, bool deep) {
  plots::ScatterMap map;
  map.resize(1000, 700);
  std::vector<plots::MapWord> named;
  QStringList families;
  for (int f = 0; f < kFamilies; ++f) families << QStringLiteral("family %1").arg(f);
  for (int i = 0; i < words; ++i)
    named.push_back({QStringLiteral("word%1").arg(i), i % kFamilies, {}});
  map.setWords(std::move(named), families);
  map.setDeep(deep);
  map.setPins({0, 1});
  map.show();
  Random random(1);
  map.moveTo(places(words, deep, random));
  QImage sheet(map.size() * map.devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
  sheet.setDevicePixelRatio(map.devicePixelRatioF());
  std::vector<double> times;
  for (int frame = 0; frame < frames; ++frame) {
    if (frame % kGlideFrames == 0) map.moveTo(places(words, deep, random));
    QElapsedTimer clock;
    clock.start();
    map.advanceGlide(kFrameMs);
    if (deep) map.turnBy({1, 0});
    map.render(&sheet);
    times.push_back(double(clock.nsecsElapsed()) * 1e-6);
  }
  return describe(std::move(times));
}

/// Seconds until the first map of so many words stands, and until the next one does.
ordered_json measureMaps(int words, live::MapKind kind) {
  Random random(2);
  std::vector<double> centres(std::size_t(kFamilies * kWidth));
  for (double& value : centres) value = random.normal();
  auto answer = std::make_shared<live::WordAnswer>();
  answer->width = kWidth;
  for (int word = 0; word < words; ++word)
    for (int c = 0; c < kWidth; ++c)
      answer->embeddings.push_back(
          float(centres[std::size_t(word % kFamilies * kWidth + c)] + random.normal()));
  std::vector<std::int32_t> ids(std::size_t(words), 0);
  std::iota(ids.begin(), ids.end(), 0);
  live::WordMapper mapper;
  ordered_json result;
  for (const char* name : {"first_s", "next_s"}) {
    for (float& value : answer->embeddings) value *= 1 + 0.01F * float(random.normal());
    QElapsedTimer clock;
    clock.start();
    mapper.request(std::make_shared<live::WordAnswer>(*answer), ids, kind);
    while (true) {
      const auto map = mapper.take();
      if (map != nullptr && map->settled) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    result[name] = double(clock.nsecsElapsed()) * 1e-9;
  }
  return result;
}

int argument(const QString& name, int otherwise) {
  const QStringList arguments = QApplication::arguments();
  const qsizetype at = arguments.indexOf(name);
  return at > 0 ? std::max(10, arguments.value(at + 1).toInt()) : otherwise;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  theme::Theme::instance().apply(theme::Mode::kLight);
  const int words = argument(QStringLiteral("--words"), 2000);
  const int frames = argument(QStringLiteral("--frames"), 200);
  const ordered_json result = {{"words", words},
                               {"flat", measureFrames(words, frames, false)},
                               {"deep", measureFrames(words, frames, true)},
                               {"pca", measureMaps(words, live::MapKind::kPca)},
                               {"pca3", measureMaps(words, live::MapKind::kPca3)},
                               {"tsne", measureMaps(words, live::MapKind::kTsne)}};
  std::printf("%s\n", result.dump(2).c_str());
  return 0;
}
