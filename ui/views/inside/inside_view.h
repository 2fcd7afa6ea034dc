// Inside the model: pages that follow sentences through its layers, and what its parts do. One page
// is shown at a time; only that one asks. Window thread only; see views/view.h.
#pragma once

#include <vector>

#include "views/paged_view.h"

namespace glassbox::views {

class InsidePage;

class InsideView : public PagedView {
  Q_OBJECT
 public:
  explicit InsideView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  live::Interest interest() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  void tellFacts(course::Facts& facts) const override;
  /// "sentence": for the page that follows one.
  bool carryOut(const QString& key, const QString& value) override;

 protected:
  void refresh() override;

 private:
  void add(InsidePage* page);
  InsidePage* currentPage() const { return pages_[std::size_t(current())]; }

  std::vector<InsidePage*> pages_;
  std::shared_ptr<const live::Snapshot> snapshot_;
};

}  // namespace glassbox::views
