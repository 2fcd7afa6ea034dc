// A view of several pages, one shown at a time, with a row of buttons above them that breaks where
// it is too narrow, and the export at its end. The view tells and exports what the page shown does;
// its children say which pages there are, and what they are given to draw.
// Window thread only; see view.h.
#pragma once

#include <vector>

#include "views/view.h"

class QButtonGroup;
class QVBoxLayout;

namespace glassbox::theme {
class BreakingRow;
class Pages;
}  // namespace glassbox::theme

namespace glassbox::views {

class ExportButton;
class ViewPage;

class PagedView : public View {
  Q_OBJECT
 public:
  explicit PagedView(QWidget* parent);

  QString page() const override;
  QStringList pages() const override;
  QString pageName(const QString& page) const override;
  void turnTo(const QString& page) override;
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;

 protected:
  /// Takes the page over, with a button for it.
  void addPage(ViewPage* page);
  /// The same of a page that scrolls where even the least it needs is more than the room there is.
  void addScrolledPage(ViewPage* page);
  /// Between the buttons and the pages.
  void addNote(QWidget* note);
  /// The page shown, from 0 in the order in which they were added.
  int current() const;
  /// Another page is shown, or the view itself after it was hidden.
  virtual void refresh() = 0;

  void showEvent(QShowEvent* event) override;

 private:
  void put(ViewPage* page, QWidget* shown);
  void showPage(int index);

  QButtonGroup* buttons_;
  theme::BreakingRow* row_;
  QVBoxLayout* layout_;
  ExportButton* exporter_;
  theme::Pages* stack_;
  std::vector<ViewPage*> pages_;
};

}  // namespace glassbox::views
