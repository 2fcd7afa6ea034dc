// The cleaning lab: a text before and after cleaning, every decision with its reason and a way
// back, the way from raw to clean in numbers, what too much cleaning costs, and two models trained
// on both. Window thread only; see view.h.
#pragma once

#include <vector>

#include "live/cleaning_study.h"
#include "views/view.h"

class QLabel;

namespace glassbox::views {

class BothPage;
class DataPage;
class PageStack;
class TextChoice;

class DataView : public View {
  Q_OBJECT
 public:
  explicit DataView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  Origin origin() const override;
  QString summary() const override;
  void tellFacts(course::Facts& facts) const override;
  /// Besides the page also the clean text, where all of it is there.
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;
  QStringList pages() const override;
  void turnTo(const QString& page) override;
  QString page() const override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void addPage(DataPage* page);
  DataPage* currentPage() const;
  /// Has the text cleaned as it is wanted now; nothing while the view is hidden.
  void study();
  void takeNews();
  void tellOutcome();
  bool isWhole() const;
  void setNote(const QString& sentence);

  TextChoice* choice_;
  QLabel* note_;
  PageStack* stack_;
  std::vector<DataPage*> pages_;
  BothPage* both_ = nullptr;
  live::CleaningWish wish_;
  std::optional<live::CleaningWish> asked_;
  std::shared_ptr<const live::CleaningStudied> studied_;
  std::shared_ptr<const live::RunFacts> facts_;
  live::CleaningStudy study_;  ///< last: its thread calls the view
};

}  // namespace glassbox::views
