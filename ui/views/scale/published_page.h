// What was published of real trainings beside what the estimates say of them, so that the error of
// the estimates is seen. Window thread only; see scale_page.h.
#pragma once

#include "scaling/estimate.h"
#include "views/scale/scale_page.h"

class QComboBox;
class QLabel;

namespace glassbox::plots {
class RangeRows;
}

namespace glassbox::views {

class PublishedPage : public ScalePage {
  Q_OBJECT
 public:
  explicit PublishedPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("published"); }
  QString title() const override;
  View::Origin origin() const override;
  using ScalePage::show;
  void show(const std::shared_ptr<const live::Snapshot>&) override {}
  QString summary() const override;
  void exportTo(const QString& path) const override;
  plots::RangeRows* rows() const { return rows_; }

 private:
  void refresh();
  QString errorText() const;

  QComboBox* kind_;
  plots::RangeRows* rows_;
  QLabel* error_;
  std::vector<scaling::Comparison> all_;
};

}  // namespace glassbox::views
