// The column on the right of a page, as wide as the type size wants it, scrolling where it must.
// Window thread only. Owned by its parent.
#pragma once

#include <QScrollArea>

namespace glassbox::views {

class InspectorColumn : public QScrollArea {
  Q_OBJECT
 public:
  explicit InspectorColumn(QWidget* content, QWidget* parent = nullptr);
};

}  // namespace glassbox::views
