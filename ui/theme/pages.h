// Pages in one place, one of them in sight. Unlike QStackedWidget's, its least height is the least
// that the page in sight needs: Qt takes what the tallest would like to have, and what frames them
// scrolls long before it must. Window thread only.
#pragma once

#include <QStackedLayout>
#include <QWidget>

namespace glassbox::theme {

class Pages : public QWidget {
 public:
  explicit Pages(QWidget* parent = nullptr);

  int addWidget(QWidget* page) { return layout_->addWidget(page); }
  int currentIndex() const { return layout_->currentIndex(); }
  void setCurrentIndex(int index) { layout_->setCurrentIndex(index); }

 private:
  QStackedLayout* layout_;
};

}  // namespace glassbox::theme
