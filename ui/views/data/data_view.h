// The cleaning lab: a text before and after cleaning, every decision with its reason and a way
// back, the way from raw to clean in numbers, what too much cleaning costs, and two models trained
// on both. Window thread only; see view.h.
#pragma once

#include <vector>

#include "live/cleaning_study.h"
#include "views/paged_view.h"

class QLabel;

namespace glassbox::views {

class BothPage;
class DataPage;
class TextChoice;

class DataView : public PagedView {
  Q_OBJECT
 public:
  explicit DataView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  Origin origin() const override;
  void tellFacts(course::Facts& facts) const override;
  /// Besides the page also the clean text, where all of it is there.
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;

 protected:
  /// Has the text cleaned as it is wanted now; nothing while the view is hidden.
  void refresh() override;

 private:
  void add(DataPage* page);
  DataPage* currentPage() const { return pages_[std::size_t(current())]; }
  void takeNews();
  void tellOutcome();
  bool isWhole() const;
  void setNote(const QString& sentence);

  TextChoice* choice_;
  QLabel* note_;
  std::vector<DataPage*> pages_;
  BothPage* both_ = nullptr;
  live::CleaningWish wish_;
  std::optional<live::CleaningWish> asked_;
  std::shared_ptr<const live::CleaningStudied> studied_;
  std::shared_ptr<const live::RunFacts> facts_;
  live::CleaningStudy study_;  ///< last: its thread calls the view
};

}  // namespace glassbox::views
