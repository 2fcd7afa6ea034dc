// Counting the cost: what models are made of and what training them takes, estimates against what
// was published, a ladder of small models that predicts a larger one, a game with a budget, what
// this computer reaches, and a race of two of its engines. Window thread only; see view.h.
#pragma once

#include <vector>

#include "views/view.h"

namespace glassbox::views {

class PageStack;
class RacePage;
class ScalePage;

class ScaleView : public View {
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
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;
  QStringList pages() const override;
  void turnTo(const QString& page) override;
  QString page() const override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void addPage(ScalePage* page);
  ScalePage* currentPage() const;

  PageStack* stack_;
  std::vector<ScalePage*> pages_;
  RacePage* race_ = nullptr;
  std::shared_ptr<const live::Snapshot> snapshot_;
};

}  // namespace glassbox::views
