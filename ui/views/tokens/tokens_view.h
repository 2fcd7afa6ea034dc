// How text becomes numbers: a sentence cut in three ways, the pieces of BPE learned one by one,
// what rare words and other languages cost, and the examples that a text makes of itself.
// Window thread only; see view.h.
#pragma once

#include <vector>

#include "live/token_study.h"
#include "views/view.h"

class QLabel;

namespace glassbox::views {

class PageStack;
class TokenPage;

class TokensView : public View {
  Q_OBJECT
 public:
  explicit TokensView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;
  QStringList pages() const override;
  void turnTo(const QString& page) override;
  QString page() const override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void addPage(TokenPage* page);
  TokenPage* currentPage() const;
  /// Asks for what is not known yet of the text of the run; nothing while the view is hidden.
  void study();
  void takeNews();
  void setNote(const QString& sentence);

  QLabel* note_;
  PageStack* stack_;
  std::vector<TokenPage*> pages_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::shared_ptr<const live::RunFacts> studied_;  ///< of the run whose text was asked about
  live::TokenStudy study_;                         ///< last: its thread calls the view
};

}  // namespace glassbox::views
