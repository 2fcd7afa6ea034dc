#include "sound/tone_player.h"

#ifdef GLASSBOX_SOUND
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <algorithm>
#include <atomic>
#include <vector>

#include "sound/loss_tone.h"
#endif

namespace glassbox::sound {

#ifdef GLASSBOX_SOUND
namespace {

constexpr int kRate = 44'100;
constexpr int kBufferMs = 60;  ///< longer, and the tone would lag behind the curve

/// The output may read from a thread of its own.
class ToneSource : public QIODevice {
 public:
  ToneSource(int rate, int channels) : generator_(rate), channels_(channels) {
    open(QIODevice::ReadOnly);
  }
  std::atomic<double> hertz = kHighestHertz;
  std::atomic<bool> audible = false;

 protected:
  qint64 readData(char* data, qint64 most) override {
    const auto frame = qint64(sizeof(qint16)) * channels_;
    const qint64 frames = most / frame;
    mono_.resize(std::size_t(frames));
    generator_.setPitch(hertz);
    generator_.setAudible(audible);
    generator_.render(mono_);
    auto* out = reinterpret_cast<qint16*>(data);
    for (const float sample : mono_)
      for (int channel = 0; channel < channels_; ++channel) *out++ = qint16(sample * 32767);
    return frames * frame;
  }
  qint64 writeData(const char*, qint64) override { return -1; }
  qint64 bytesAvailable() const override { return kRate + QIODevice::bytesAvailable(); }
  bool isSequential() const override { return true; }

 private:
  ToneGenerator generator_;
  int channels_;
  std::vector<float> mono_;
};

}  // namespace

struct TonePlayer::Output {
  Output(const QAudioDevice& device, const QAudioFormat& format)
      : source(format.sampleRate(), format.channelCount()), sink(device, format) {}
  ToneSource source;
  QAudioSink sink;  ///< goes first: it reads from the source
};

QString TonePlayer::open() {
  if (output_ != nullptr) return {};
  const QAudioDevice device = QMediaDevices::defaultAudioOutput();
  if (device.isNull())
    return tr(
        "The loss cannot be heard: this computer has no loudspeaker or headphones that the "
        "program can use.");
  QAudioFormat format;
  format.setSampleRate(kRate);
  format.setChannelCount(device.maximumChannelCount() >= 2 ? 2 : 1);
  format.setSampleFormat(QAudioFormat::Int16);
  if (!device.isFormatSupported(format))
    return tr("The loss cannot be heard: %1 does not take sound of 44,100 samples a second.")
        .arg(device.description());
  output_ = std::make_unique<Output>(device, format);
  output_->sink.setBufferSize(format.bytesForDuration(kBufferMs * 1000));
  output_->sink.start(&output_->source);
  if (output_->sink.error() == QAudio::NoError) return {};
  output_.reset();
  return tr("The loss cannot be heard: %1 could not be opened. Perhaps another program uses it.")
      .arg(device.description());
}

void TonePlayer::setPitch(double hertz) {
  if (output_ != nullptr) output_->source.hertz = hertz;
}

void TonePlayer::setAudible(bool audible) {
  if (output_ != nullptr) output_->source.audible = audible;
}
#else
struct TonePlayer::Output {};

QString TonePlayer::open() {
  return tr(
      "The loss cannot be heard: this program was built without Qt's sound "
      "(qt6-multimedia-dev).");
}

void TonePlayer::setPitch(double) {}

void TonePlayer::setAudible(bool) {}
#endif

TonePlayer::TonePlayer(QObject* parent) : QObject(parent) {}

TonePlayer::~TonePlayer() = default;

void TonePlayer::close() { output_.reset(); }

bool TonePlayer::isOpen() const { return output_ != nullptr; }

}  // namespace glassbox::sound
