// Things to be put in order: each can be moved up and down by its buttons or, when one of these has
// the focus, by the arrow keys. Window thread only.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace glassbox::quiz {

class OrderList : public QWidget {
  Q_OBJECT
 public:
  /// Shown in the order of `begin`, indices into `texts`.
  OrderList(const QStringList& texts, std::vector<int> begin, QWidget* parent);

  /// Indices into the texts, first to last.
  const std::vector<int>& order() const { return order_; }
  void setOrder(const std::vector<int>& order);
  /// Marks behind each place; empty: none.
  void setVerdicts(const std::vector<bool>& good);

 signals:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build();
  void move(int place, int by);

  QStringList texts_;
  std::vector<int> order_;
  std::vector<bool> verdicts_;
  QVBoxLayout* layout_;
  std::vector<QWidget*> rows_;
};

}  // namespace glassbox::quiz
