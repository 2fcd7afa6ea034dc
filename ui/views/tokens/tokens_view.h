// How text becomes numbers: a sentence cut in three ways, the pieces of BPE learned one by one,
// what rare words and other languages cost, and the examples that a text makes of itself.
// Window thread only; see view.h.
#pragma once

#include <vector>

#include "live/token_study.h"
#include "views/paged_view.h"

class QLabel;

namespace glassbox::views {

class TokenPage;

class TokensView : public PagedView {
  Q_OBJECT
 public:
  explicit TokensView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;

 protected:
  /// Asks for what is not known yet of the text of the run; nothing while the view is hidden.
  void refresh() override;

 private:
  void add(TokenPage* page);
  void takeNews();
  void setNote(const QString& sentence);

  QLabel* note_;
  std::vector<TokenPage*> pages_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::shared_ptr<const live::RunFacts> studied_;  ///< of the run whose text was asked about
  live::TokenStudy study_;                         ///< last: its thread calls the view
};

}  // namespace glassbox::views
