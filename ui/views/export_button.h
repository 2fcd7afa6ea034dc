// The button with which a view offers its figure and numbers as files. Window thread only.
#pragma once

#include <QToolButton>

namespace glassbox::views {

class View;

/// Lists the formats of the view, asks for a file and writes it; what goes wrong comes out of
/// failed(), for the view to show in place.
class ExportButton : public QToolButton {
  Q_OBJECT
 public:
  explicit ExportButton(View* view);

 signals:
  /// One sentence: what could not be written and why; empty after a success.
  void failed(const QString& sentence);

 private:
  void fillMenu();
  void ask(const QString& suffix);
  void write(const QString& path);
  View* view_;
};

}  // namespace glassbox::views
