// Inside the model: pages that follow sentences through its layers, and what its parts do. One page
// is shown at a time; only that one asks. Window thread only; see views/view.h.
#pragma once

#include <vector>

#include "views/view.h"

namespace glassbox::views {

class InsidePage;
class PageStack;

class InsideView : public View {
  Q_OBJECT
 public:
  explicit InsideView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  live::Interest interest() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;
  QString page() const override;
  void tellFacts(course::Facts& facts) const override;
  /// "sentence": for the page that follows one.
  bool carryOut(const QString& key, const QString& value) override;
  QStringList pages() const override;
  void turnTo(const QString& page) override;

  /// Takes the page over, with a button for it.
  void addPage(InsidePage* page);
  InsidePage* currentPage() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  PageStack* stack_;
  std::vector<InsidePage*> pages_;
  std::shared_ptr<const live::Snapshot> snapshot_;
};

}  // namespace glassbox::views
