// How well each layer tells the dog's bark from the tree's over the whole validation text, measured
// when a person asks for it. Window thread only. Owned by its page.
#pragma once

#include <QWidget>
#include <optional>

#include "live/snapshot.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::views {

class SensesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit SensesPanel(QWidget* parent = nullptr);

  /// Hidden where the text has no word with two senses that we know the signs of.
  void beginRun(const live::RunFacts& facts);
  /// Null: none yet.
  void show(const live::SensesAnswer* answer);
  using QWidget::show;
  void clear();
  std::optional<live::SensesQuestion> question() const { return asked_; }

 signals:
  void interestChanged();

 private:
  void ask();
  void showResult(const live::SensesAnswer& answer);

  QPushButton* measure_;
  QProgressBar* progress_;
  QLabel* reading_;
  plots::BarList* bars_;
  live::SensesQuestion signs_;  ///< the word and what gives its senses away
  int requests_ = 0;
  std::optional<live::SensesQuestion> asked_;
};

}  // namespace glassbox::views
