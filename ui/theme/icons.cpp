#include "theme/icons.h"

#include <QAbstractButton>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <QVariant>
#include <cmath>

#include "theme/theme.h"

namespace glassbox::theme {
namespace {

/// Draws anew in every painting, in the colour that the theme has then.
class ThemedIcon : public QIconEngine {
 public:
  ThemedIcon(QString name, QColor Colours::*role) : name_(std::move(name)), role_(role) {}

  void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State) override {
    const Colours& colours = Theme::instance().colours();
    const QColor colour = mode == QIcon::Disabled ? colours.quietData : colours.*role_;
    QSvgRenderer(recolouredSvg(name_, colour)).render(painter, place);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new ThemedIcon(*this); }

 private:
  QString name_;
  QColor Colours::*role_;
};

}  // namespace

QIcon icon(const QString& name, QColor Colours::*role) { return QIcon(new ThemedIcon(name, role)); }

void setIcon(QAbstractButton& button, const QString& name, QColor Colours::*role, int size) {
  constexpr const char* kSize = "iconSizeAtUsualType";
  const bool known = button.property(kSize).isValid();
  button.setProperty(kSize, size);
  button.setIcon(icon(name, role));
  const auto fit = [&button] {
    const int pixels = int(std::lround(button.property(kSize).toInt() * Theme::instance().scale()));
    button.setIconSize({pixels, pixels});
  };
  fit();
  if (!known) QObject::connect(&Theme::instance(), &Theme::changed, &button, fit);
}

QByteArray recolouredSvg(const QString& name, const QColor& colour) {
  QFile file(QStringLiteral(":/theme/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return file.readAll().replace("#000", colour.name().toUtf8());
}

}  // namespace glassbox::theme
