#include "views/scale/log_slider.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <cmath>

namespace glassbox::views {
namespace {

constexpr int kPlaces = 400;
constexpr int kSliderHeight = 20;  // the whole handle

}  // namespace

LogSlider::LogSlider(const QString& name, const QString& meaning, double least, double most,
                     bool whole, QString (*say)(double), QWidget* parent)
    : QWidget(parent),
      least_(least),
      most_(most),
      whole_(whole),
      say_(say),
      value_(least),
      slider_(new QSlider(Qt::Horizontal, this)),
      text_(new QLabel(this)) {
  auto* caption = new QLabel(name, this);
  caption->setBuddy(slider_);
  slider_->setRange(0, kPlaces);
  slider_->setPageStep(kPlaces / 20);
  slider_->setMinimumHeight(kSliderHeight);
  slider_->setAccessibleName(name);
  for (QWidget* part : std::initializer_list<QWidget*>{caption, slider_, text_})
    part->setToolTip(meaning);
  text_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(caption, 0, 0);
  layout->addWidget(text_, 0, 1);
  layout->addWidget(slider_, 1, 0, 1, 2);
  connect(slider_, &QSlider::valueChanged, this, [this](int place) {
    value_ = fromPlace(place);
    tell();
    emit changed();
  });
  tell();
}

double LogSlider::fromPlace(int place) const {
  const double value = least_ * std::pow(most_ / least_, double(place) / kPlaces);
  // Two digits: a person chooses 50 and not 49.8.
  const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
  const double rounded = std::round(value / unit) * unit;
  return whole_ ? std::max(1.0, std::round(rounded)) : rounded;
}

double LogSlider::value() const { return value_; }

void LogSlider::setValue(double value) {
  value_ = std::clamp(value, least_, most_);
  const QSignalBlocker quiet(slider_);
  slider_->setValue(
      int(std::lround(kPlaces * std::log(value_ / least_) / std::log(most_ / least_))));
  tell();
  emit changed();
}

void LogSlider::tell() { text_->setText(say_(value_)); }

}  // namespace glassbox::views
