#include "controls/read_out.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace glassbox::controls {
namespace {

/// Right-aligned text in which all digits take the width of the widest.
class Figures : public QLabel {
 public:
  Figures(QString widest, QWidget* parent) : QLabel(parent), widest_(std::move(widest)) {
    setFixedSize(sizeHint());
  }

  QSize sizeHint() const override {
    return {int(std::ceil(widthOf(widest_))), QFontMetrics(bold()).height()};
  }
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  /// Of a size that no number changes: another text would else have the window laid out anew.
  void changeEvent(QEvent* event) override {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
      setFixedSize(sizeHint());
  }
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setFont(bold());
    painter.setPen(palette().color(QPalette::WindowText));
    double left = width() - widthOf(text());
    for (const QChar character : text()) {
      const double cell = cellOf(character);
      painter.drawText(QRectF(left, 0, cell, height()), Qt::AlignCenter | Qt::TextDontClip,
                       QString(character));
      left += cell;
    }
  }

 private:
  QFont bold() const {
    QFont font = this->font();
    font.setPixelSize(QFontInfo(font).pixelSize() + 1);
    font.setWeight(QFont::DemiBold);
    return font;
  }
  double cellOf(QChar character) const {
    const QFontMetricsF metrics(bold());
    return metrics.horizontalAdvance(character.isDigit() ? QChar('8') : character);
  }
  double widthOf(const QString& text) const {
    double width = 0;
    for (const QChar character : text) width += cellOf(character);
    return width;
  }

  QString widest_;
};

}  // namespace

ReadOut::ReadOut(const QString& name, const QString& widest, QWidget* parent)
    : QWidget(parent), value_(new Figures(widest, this)) {
  auto* caption = new QLabel(name, this);
  caption->setObjectName(QStringLiteral("readOutName"));
  caption->setBuddy(value_);
  value_->setAccessibleName(name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(caption, 0, Qt::AlignRight);
  layout->addWidget(value_, 0, Qt::AlignRight);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ReadOut::setValue(const QString& value) {
  if (value != value_->text()) value_->setText(value);
}

}  // namespace glassbox::controls
