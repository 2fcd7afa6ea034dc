// Which kind of near the Words view shows, and after which layer: one row of buttons and a slider.
// Window thread only. Owned by its parent.
#pragma once

#include <QWidget>

#include "live/snapshot.h"

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QPushButton;
class QSlider;

namespace glassbox::views {

class WordsNear : public QWidget {
  Q_OBJECT
 public:
  explicit WordsNear(QWidget* parent = nullptr);

  /// How many layers there are, and whether a word can be covered.
  void setModel(int layers, Objective objective);
  live::Near near() const;
  int layer() const;
  void choose(live::Near near, int layer = -1);
  static QString name(live::Near near);
  /// What this kind of near means, in a sentence.
  static QString meaning(live::Near near, int layer);

 signals:
  void changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void update();
  /// The slider beside the buttons where there is room, else under them.
  void fold();

  QBoxLayout* layout_;
  QWidget* row_;
  QWidget* depth_;
  QButtonGroup* kinds_;
  QSlider* slider_;
  QLabel* layerName_;
};

}  // namespace glassbox::views
