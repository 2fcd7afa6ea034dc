// The curves of earlier runs of this session, and of others trained beside it, in a chart: each
// with its own colour and dash, to be hidden, renamed and deleted. Owns no chart. Window thread
// only.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "live/snapshot.h"
#include "plots/chart.h"
#include "views/run_list.h"

namespace glassbox::views {

class PastRuns {
 public:
  /// `chart` must outlive this.
  explicit PastRuns(plots::Chart& chart) : chart_(chart) {}

  /// The run that is trained; it is told with those before it.
  void setCurrent(std::shared_ptr<const live::RunFacts> facts);
  /// The current run is over: keeps these curves of it.
  void keepCurrent(std::span<const QPointF> training, std::span<const QPointF> validation);

  /// A run trained beside the session's has these curves by now; the first time it gets this name.
  /// `number` is from kBeside on. Nothing once the person has deleted it.
  void setBeside(std::uint64_t number, const QString& name, std::span<const QPointF> training,
                 std::span<const QPointF> validation);
  static constexpr std::uint64_t kBeside = 6'000'000;

  void setShown(std::uint64_t run, bool shown);
  void rename(std::uint64_t run, const QString& name);
  /// Not the current one.
  void remove(std::uint64_t run);

  /// All runs with a curve, oldest first, the current one last.
  std::vector<ListedRun> listed() const;
  bool isCurrentShown() const { return currentShown_; }
  struct Lines {
    std::shared_ptr<const live::RunFacts> of;  ///< null: no curve is shown that has any
    /// Whose they are, where a curve is shown that has other ones or none; else empty.
    QString owner;
  };
  /// The reference lines that may be drawn: those of the newest run that is shown.
  Lines lines() const;
  /// "run 3", or as the person calls it.
  QString shortNameOf(std::uint64_t run) const;
  /// For tests and export: the chart's series of a past run, training then validation.
  std::pair<int, int> seriesOf(std::uint64_t run) const;

 private:
  struct PastRun {
    std::uint64_t number = 0;
    int training = 0;
    int validation = 0;
    bool shown = true;
  };
  QString nameOf(std::uint64_t run) const;
  std::shared_ptr<const live::RunFacts> factsOf(std::uint64_t run) const;
  std::pair<plots::SeriesLook, plots::SeriesLook> looksOf(std::uint64_t run) const;
  PastRun* find(std::uint64_t run);
  /// Two series of the chart for the curves of a run.
  PastRun& add(std::uint64_t run);

  plots::Chart& chart_;
  std::vector<PastRun> runs_;
  std::vector<std::pair<int, int>> free_;  ///< series of deleted runs, to be used again
  std::map<std::uint64_t, std::shared_ptr<const live::RunFacts>> facts_;
  std::map<std::uint64_t, QString> names_;  ///< given by the person
  std::set<std::uint64_t> deleted_;
  std::uint64_t current_ = 0;
  bool currentShown_ = true;
};

}  // namespace glassbox::views
