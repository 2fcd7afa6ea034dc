// Counting the cost: what models are made of and what training them takes, estimates against what
// was published, a ladder of small models that predicts a larger one, a game with a budget, what
// this computer reaches, and a race of two of its engines. Window thread only; see view.h.
#pragma once

#include <vector>

#include "views/paged_view.h"

namespace glassbox::views {

class RacePage;
class ScalePage;

class ScaleView : public PagedView {
  Q_OBJECT
 public:
  explicit ScaleView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  void tellFacts(course::Facts& facts) const override;
  Origin origin() const override;

 protected:
  void refresh() override;

 private:
  void add(ScalePage* page);
  ScalePage* currentPage() const { return pages_[std::size_t(current())]; }

  std::vector<ScalePage*> pages_;
  RacePage* race_ = nullptr;
  std::shared_ptr<const live::Snapshot> snapshot_;
};

}  // namespace glassbox::views
