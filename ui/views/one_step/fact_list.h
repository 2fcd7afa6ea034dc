// Numbers that matter, one under the other, each large beside the words that say what it is.
// Window thread only.
#pragma once

#include <QWidget>
#include <vector>

class QGridLayout;

namespace glassbox::views {

struct Fact {
  QString value;
  QString meaning;
  QString detail;  ///< tool tip
};

class FactList : public QWidget {
  Q_OBJECT
 public:
  explicit FactList(QWidget* parent = nullptr);
  void setFacts(const std::vector<Fact>& facts);

 private:
  QGridLayout* grid_;
};

}  // namespace glassbox::views
