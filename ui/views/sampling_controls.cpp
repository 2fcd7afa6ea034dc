#include "views/sampling_controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <cmath>

#include "views/word_text.h"

namespace glassbox::views {
namespace {

constexpr double kTemperatureUnit = 0.05;  // a step of the slider
constexpr int kMostTemperature = 40;
constexpr int kMostTopK = 40;  // one step further: all
constexpr double kTopPUnit = 0.05;

}  // namespace

SamplingControls::SamplingControls(QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  temperature_ = addRow(
      tr("How daring"), tr("temperature"),
      tr("Temperature T: each logit is divided by T before softmax, p = softmax(logits ÷ T). "
         "Below 1 likely words become likelier, above 1 unlikely ones get a chance; at 0 the "
         "likeliest word is always taken."),
      0, kMostTemperature);
  topK_ = addRow(tr("Only the likeliest"), tr("top-k"),
                 tr("Top-k: only the k likeliest words stay; all others are cut away."), 1,
                 kMostTopK + 1);
  topP_ = addRow(tr("Only those that reach"), tr("top-p"),
                 tr("Top-p (nucleus sampling): the fewest likeliest words that together reach this "
                    "share stay; all others are cut away."),
                 1, 20);
  reset_ = new QPushButton(tr("As the model says"), this);
  reset_->setToolTip(tr("Temperature 1, nothing cut away"));
  layout->addWidget(reset_, 0, Qt::AlignLeft);
  connect(reset_, &QPushButton::clicked, this, [this] { setSampling({}); });
  setSampling({});
}

SamplingControls::Row SamplingControls::addRow(const QString& name, const QString& term,
                                               const QString& detail, int least, int most) {
  auto* label = new QLabel(QStringLiteral("%1 (%2)").arg(name, term), this);
  label->setObjectName(QStringLiteral("caption"));
  auto* value = new QLabel(this);
  value->setObjectName(QStringLiteral("caption"));
  auto* slider = new QSlider(Qt::Horizontal, this);
  slider->setRange(least, most);
  slider->setAccessibleName(term);
  slider->setMinimumHeight(20);
  for (QWidget* widget : std::initializer_list<QWidget*>{label, value, slider})
    widget->setToolTip(detail);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(0, 0, 0, 0);
  line->addWidget(label, 1);
  line->addWidget(value);
  auto* layout = static_cast<QVBoxLayout*>(this->layout());
  layout->addLayout(line);
  layout->addWidget(slider);
  layout->addSpacing(4);
  connect(slider, &QSlider::valueChanged, this, [this] {
    refresh();
    emit samplingChanged();
  });
  return {value, slider};
}

insight::SamplingSettings SamplingControls::sampling() const {
  insight::SamplingSettings settings;
  settings.temperature = temperature_.slider->value() * kTemperatureUnit;
  settings.topK = topK_.slider->value() > kMostTopK ? 0 : topK_.slider->value();
  settings.topP = topP_.slider->value() * kTopPUnit;
  return settings;
}

void SamplingControls::setSampling(const insight::SamplingSettings& sampling) {
  temperature_.slider->setValue(int(std::lround(sampling.temperature / kTemperatureUnit)));
  topK_.slider->setValue(sampling.topK == 0 ? kMostTopK + 1 : sampling.topK);
  topP_.slider->setValue(int(std::lround(sampling.topP / kTopPUnit)));
  refresh();
}

void SamplingControls::refresh() {
  if (reset_ == nullptr) return;  // the rows are being made
  const insight::SamplingSettings settings = sampling();
  const QLocale locale;
  temperature_.value->setText(locale.toString(settings.temperature, 'f', 2));
  topK_.value->setText(settings.topK == 0 ? tr("all") : locale.toString(settings.topK));
  topP_.value->setText(percentText(settings.topP));
  reset_->setEnabled(settings != insight::SamplingSettings{});
}

}  // namespace glassbox::views
