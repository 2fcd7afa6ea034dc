// The same beginning at earlier steps: what kept models of this run write, and what was gathered
// while it trained. Window thread only. Owned by its parent. Holds no run: it is given answers.
#pragma once

#include <QWidget>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "live/snapshot.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace glassbox::views {

/// Steps worth comparing out of those that are kept: the first, then about 10, 30, 100, 300, …
std::vector<std::int64_t> stepsToCompare(std::span<const std::int64_t> kept);

class EarlierPage : public QWidget {
  Q_OBJECT
 public:
  explicit EarlierPage(QWidget* parent = nullptr);

  /// How the texts are to be written: always the likeliest word, or drawn by sliders and seed.
  bool greedy() const;
  void show(std::shared_ptr<const live::RunFacts> facts,
            std::shared_ptr<const live::EarlierAnswer> earlier,
            std::shared_ptr<const live::SamplesAnswer> samples);
  using QWidget::show;
  void clear();
  QString summary() const;
  /// All texts as csv or as plain text.
  QByteArray toCsv() const;
  QByteArray toText() const;
  /// The same as a figure; png, svg or pdf by the suffix. Throws Error.
  void exportTo(const QString& path) const;

 signals:
  void greedyChanged();

 private:
  struct Row {
    bool afterwards = false;  ///< written by a kept model, not while training
    live::TextThen then;
  };
  std::vector<Row> rows() const;
  QString textOf(const live::TextThen& then) const;
  void fill(QTableWidget* table, const std::vector<live::TextThen>& texts);
  void refresh();

  QComboBox* how_;
  QLabel* progress_;
  QTableWidget* kept_;
  QLabel* samplesHeading_;
  QTableWidget* gathered_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::shared_ptr<const live::EarlierAnswer> earlier_;
  std::shared_ptr<const live::SamplesAnswer> samples_;
};

}  // namespace glassbox::views
