// What every tab of the stage implements. A view draws the newest snapshot and the metrics it was
// given, and knows neither the session nor another view.
//
// Window thread only. The main window owns the views, hands every one of them what has happened,
// and asks the visible one alone for its interest. A hidden view only keeps what it is given; it
// draws when it is shown again.
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <span>

#include "course/condition.h"
#include "live/pair_training.h"
#include "live/training_session.h"

namespace glassbox::views {

class View : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  using QWidget::show;

  /// The translated name on the tab.
  virtual QString title() const = 0;
  /// The name by which settings and lessons call this view: "loss", "words".
  virtual QString id() const = 0;

  /// What the view needs in a snapshot while it is visible.
  virtual live::Interest interest() const;
  /// A newer moment of the run, never null.
  virtual void show(const std::shared_ptr<const live::Snapshot>& snapshot) = 0;
  /// Metrics that follow those given before, in order.
  virtual void append(std::span<const live::MetricPoint> points);
  /// Something happened at this step of the run, in a few words: a view over the steps marks it.
  virtual void mark(std::int64_t step, const QString& text);
  /// Two models trained beside the run have come further: a view over the steps draws them.
  virtual void showPair(const std::shared_ptr<const live::PairNews>& pair);
  /// Another run begins: what comes now is not of the old one, which is over.
  virtual void restart() = 0;

  /// Names of what the view can show besides what it begins with: its pages, stages or kinds, as
  /// lessons and the files of a tour call them. Empty if there is nothing else.
  virtual QStringList pages() const;
  /// The translated name of one of pages(); empty if it is reached by doing something, not by name.
  virtual QString pageName(const QString& page) const;
  /// Shows one of pages(), as a person would by its button; another name: what the view begins
  /// with.
  virtual void turnTo(const QString& page);

  /// The name of the page shown, among those that lessons know; empty if there is one only.
  virtual QString page() const;
  /// What is true of the view now, by the names of docs/lesson-format.md.
  virtual void tellFacts(course::Facts& facts) const;
  /// Carries out what a lesson asks of this view ("pins", "write"); false if it is not its
  /// business.
  virtual bool carryOut(const QString& key, const QString& value);

  /// Where what it shows comes from, for the badge above the views; empty: from the run's model.
  struct Origin {
    QString name;     ///< two or three words
    QString meaning;  ///< a sentence
  };
  virtual Origin origin() const;

  /// What the view shows now, read out as a plain sentence; empty if nothing is shown yet.
  virtual QString summary() const;
  /// File suffixes that exportTo() understands, e.g. png, svg, pdf for the figure and csv for its
  /// numbers; empty if there is nothing to export.
  virtual QStringList exportFormats() const;
  /// Writes the figure or its numbers; the suffix of `path` says which. Throws Error.
  virtual void exportTo(const QString& path) const;

  /// What happens inside a view, seen or hidden, does not make the window lay itself out again by
  /// the height of every text in it; a view fits what it shows into the room it has.
  bool hasHeightForWidth() const override { return false; }

 signals:
  /// interest() has another answer than before.
  void interestChanged();
  /// Something for the run to do that the transport does not offer.
  void commandWanted(const live::Command& command);
  /// What showPair() of every view is to be told.
  void pairProgressed(const std::shared_ptr<const live::PairNews>& pair);
};

}  // namespace glassbox::views
