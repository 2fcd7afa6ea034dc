#include "views/scale/race_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

using live::EngineKind;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(RaceText)
};

bool hasTwo(const live::RaceEngine& engine) { return engine.everyCore && engine.cores == 2; }

/// As many digits as matter in "1.9 times".
QString timesText(double ratio) {
  return QLocale().toString(ratio, 'f', ratio < 1.2 ? 2 : ratio < 10 ? 1 : 0);
}

/// One digit, rounded up: for what something is at most.
QString atMostPercent(double share) {
  const double percent = 100 * share;
  const double unit = std::pow(10, std::floor(std::log10(percent)));
  const double up = std::ceil(percent / unit - 1e-9) * unit;
  const int power = int(std::floor(std::log10(up) + 1e-9));
  return QLocale().toString(up, 'f', std::max(0, -power));
}

}  // namespace

QString engineName(const live::RaceEngine& engine) {
  if (engine.kind == EngineKind::kCard) return Text::tr("Graphics card");
  if (engine.kind == EngineKind::kOneCore) return Text::tr("Processor, one core");
  if (hasTwo(engine)) return Text::tr("Processor, both cores");
  return engine.everyCore ? Text::tr("Processor, all %1 cores").arg(engine.cores)
                          : Text::tr("Processor, %1 cores").arg(engine.cores);
}

QString engineAfterWith(const live::RaceEngine& engine) {
  if (engine.kind == EngineKind::kCard) return Text::tr("the graphics card");
  if (engine.kind == EngineKind::kOneCore) return Text::tr("one core");
  if (hasTwo(engine)) return Text::tr("both cores");
  return engine.everyCore ? Text::tr("all %1 cores").arg(engine.cores)
                          : Text::tr("%1 cores").arg(engine.cores);
}

QString ratioSentence(const live::RaceState& state) {
  const live::RaceVerdict verdict = live::judge(state);
  if (!verdict.measured) return {};
  if (verdict.aboutEqual && !verdict.tooShort)
    return Text::tr("Both engines are about equally fast.");
  if (verdict.aboutEqual)
    return state.running ? QString()
                         : Text::tr("The race was too short to tell which one is faster.");
  return Text::tr("With %1 %2 times as fast as with %3.")
      .arg(engineAfterWith(state.engines[std::size_t(verdict.faster)]), timesText(verdict.ratio),
           engineAfterWith(state.engines[std::size_t(1 - verdict.faster)]));
}

QString differenceSentence(const live::RaceState& state) {
  const std::int64_t steps = live::commonSteps(state);
  if (steps == 0) return {};
  const double difference = live::largestDifference(state);
  if (difference == 0)
    return Text::tr("At each of %1 steps the losses are the same to the last bit.")
        .arg(QLocale().toString(qlonglong(steps)));
  return Text::tr("At the same step the losses differ by at most %1 %.")
      .arg(atMostPercent(difference));
}

QString clockSentence(const live::RaceState& state) {
  const std::int64_t steps = live::commonSteps(state);
  if (steps == 0) return {};
  const auto took = [&](std::size_t racer) {
    return inTime(state.racers[racer].points[std::size_t(steps) - 1].seconds);
  };
  return Text::tr("%1 steps: %2 with %3, %4 with %5.")
      .arg(QLocale().toString(qlonglong(steps)), took(0), engineAfterWith(state.engines[0]),
           took(1), engineAfterWith(state.engines[1]));
}

}  // namespace glassbox::views
