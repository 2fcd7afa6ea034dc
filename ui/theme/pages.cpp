#include "theme/pages.h"

namespace glassbox::theme {
namespace {

class PageLayout : public QStackedLayout {
 public:
  using QStackedLayout::QStackedLayout;

  QSize minimumSize() const override {
    const QLayoutItem* page = itemAt(currentIndex());
    return {QStackedLayout::minimumSize().width(),
            page != nullptr ? page->minimumSize().height() : 0};
  }
  int minimumHeightForWidth(int width) const override {
    const QLayoutItem* page = itemAt(currentIndex());
    if (page == nullptr || !page->hasHeightForWidth()) return minimumSize().height();
    return page->minimumHeightForWidth(width);
  }
};

}  // namespace

Pages::Pages(QWidget* parent) : QWidget(parent), layout_(new PageLayout(this)) {
  connect(layout_, &QStackedLayout::currentChanged, this, [this] {
    layout_->invalidate();
    updateGeometry();
  });
}

}  // namespace glassbox::theme
