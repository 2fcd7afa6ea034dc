// Pages in one place, one of them in sight. Unlike QStackedWidget's, its least height is the least
// that the page in sight needs: Qt takes what the tallest would like to have, and what frames them
// scrolls long before it must. Window thread only.
#pragma once

#include <QStackedLayout>
#include <QWidget>

namespace glassbox::theme {

class Pages : public QWidget {
  Q_OBJECT
 public:
  explicit Pages(QWidget* parent = nullptr);

  int addWidget(QWidget* page) { return layout_->addWidget(page); }
  int count() const { return layout_->count(); }
  QWidget* widget(int index) const { return layout_->widget(index); }
  int currentIndex() const { return layout_->currentIndex(); }
  QWidget* currentWidget() const { return layout_->currentWidget(); }
  void setCurrentIndex(int index) { layout_->setCurrentIndex(index); }

 signals:
  void currentChanged(int index);

 private:
  QStackedLayout* layout_;
};

}  // namespace glassbox::theme
