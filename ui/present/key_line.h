// The line at the lower edge that reminds the presenter of the keys. Window thread only.
#pragma once

#include <QFrame>

class QLabel;

namespace glassbox::present {

class KeyLine : public QFrame {
  Q_OBJECT
 public:
  explicit KeyLine(QWidget* parent);

 private:
  QLabel* text_;
};

/// The keys and what they do, in the order of the line.
QList<std::pair<QString, QString>> presenterKeys();

}  // namespace glassbox::present
