#include "views/inside/inspector_column.h"

#include <algorithm>

#include "plots/style.h"
#include "theme/theme.h"

namespace glassbox::views {
namespace {

constexpr int kWidth = 312;
constexpr double kMostWidening = 1.5;  // larger type may take this much of the page's room

}  // namespace

InspectorColumn::InspectorColumn(QWidget* content, QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
  setWidget(content);
  const auto adapt = [this] {
    const double scale = std::clamp(theme::Theme::instance().scale(), 1.0, kMostWidening);
    setFixedWidth(int(kWidth * scale));
  };
  adapt();
  plots::onStyleChange(this, adapt);
}

}  // namespace glassbox::views
