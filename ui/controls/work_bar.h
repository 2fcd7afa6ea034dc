// Work that takes longer than a moment: what is done, how far it has come, and the way to call it
// off. Window thread only.
#pragma once

#include <QElapsedTimer>
#include <optional>

#include "controls/strip.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace glassbox::controls {

class WorkBar : public Strip {
  Q_OBJECT
 public:
  /// `name`: of the work, for those who do not see the bar.
  explicit WorkBar(const QString& name, QWidget* parent = nullptr);

  /// Without a share it is not known how far it has come. The bar appears when the work has taken a
  /// moment.
  void setWork(const QString& text, std::optional<double> share);
  /// There is nothing to do any more.
  void end();

 signals:
  void cancelWanted();

 private:
  QLabel* text_;
  QProgressBar* bar_;
  QPushButton* cancel_;
  QElapsedTimer since_;
};

}  // namespace glassbox::controls
