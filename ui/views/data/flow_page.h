// How many lines go through each step, are repaired there or leave the text. Window thread only;
// see data_page.h.
#pragma once

#include "views/data/data_page.h"

class QLabel;

namespace glassbox::plots {
class FlowBands;
}

namespace glassbox::views {

class FlowPage : public DataPage {
  Q_OBJECT
 public:
  explicit FlowPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("flow"); }
  QString title() const override;
  void setStudied(std::shared_ptr<const live::CleaningStudied> studied) override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

 signals:
  /// The person wants to see what it did.
  void stepChosen(const std::string& step);

 private:
  QLabel* sentence_;
  plots::FlowBands* bands_;
  std::shared_ptr<const live::CleaningStudied> studied_;
};

}  // namespace glassbox::views
