// A map of words: named points that glide from one moment of the run to the next. Family shows as
// colour and shape; pinned words keep their name, their trail and the line between them; what is
// hovered stays named while it moves. A map with depth can be turned.
//
// Window thread only. Owned by its parent widget. Draws only while visible; without an own opinion
// on what a click means: it tells which word was chosen.
#pragma once

#include <QColor>
#include <QElapsedTimer>
#include <QPointF>
#include <QQuaternion>
#include <QStaticText>
#include <QStringList>
#include <QTimer>
#include <QVector3D>
#include <QWidget>
#include <array>
#include <span>
#include <vector>

#include "plots/accessible_plot.h"
#include "plots/map_labels.h"
#include "plots/map_marks.h"
#include "plots/style.h"

namespace glassbox::plots {

/// A point of the map. Words are given with the most important first: they are named first.
struct MapWord {
  QString text;
  int family = -1;  ///< index into the families; −1: none
  QString detail;   ///< a few words more, shown under the pointer
};

/// A line between two words with something written on it.
struct MapLink {
  int first = 0;
  int second = 0;
  QString text;
};

/// A direction drawn through the middle of the map, with what it stands for.
struct MapAxis {
  QVector3D direction;  ///< of length 1
  QString name;
  bool operator==(const MapAxis&) const = default;
};

class ScatterMap : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit ScatterMap(QWidget* parent = nullptr);

  /// Forgets pins and links. Words that were there keep places and trails; none is drawn before the
  /// next moveTo().
  void setWords(std::vector<MapWord> words, const QStringList& families);
  /// New places, one a word, the third coordinate towards the eye (0 on a flat map); the points
  /// glide there from where they are.
  void moveTo(std::span<const std::array<float, 3>> positions);
  /// Forgets the places and trails; the next moveTo() does not glide.
  void forgetPlaces();
  /// The points stay where they are; trails begin anew.
  void forgetTrails() { history_.clear(); }
  /// Directions drawn through the middle.
  void setAxes(std::vector<MapAxis> axes);
  /// Whether places have depth, so that the map can be turned; turned back at first.
  void setDeep(bool deep);
  bool isDeep() const { return deep_; }
  /// Turns by a way on the screen, in pixels, as dragging does.
  void turnBy(QPointF way);
  /// Turns slowly by itself while the pointer is on no word, unless motion is to be reduced.
  void setSpinning(bool spinning);
  bool isSpinning() const;
  /// Fewer frames a second, and names placed anew in every third only: the processor is wanted
  /// elsewhere.
  void setSparing(bool sparing);
  /// Words that stay named and leave trails, by index.
  void setPins(const std::vector<int>& words);
  void setLinks(const std::vector<MapLink>& links);
  void setTrailsShown(bool shown);
  void setSummary(const QString& sentence) { summary_ = sentence; }
  /// Shown in the middle as long as there are no places.
  void setEmptyText(const QString& text);
  /// Marks a word as if the pointer were on it; −1: none.
  void highlight(int word);
  void resetView();
  void zoomBy(double factor, QPointF around);
  /// Moves the glide on; the map's own timer calls it while the map is visible.
  void advanceGlide(int milliseconds);
  /// The same for turning by itself.
  void advanceSpin(int milliseconds);

  bool isGliding() const { return share_ < 1; }
  int hovered() const { return hovered_; }
  const std::vector<int>& pins() const { return pins_; }
  /// Where the word is now, as seen: in the coordinates given to moveTo(), turned.
  QPointF position(int word) const { return flat(current_.at(std::size_t(word))); }
  QPointF pixelOf(int word) const;
  /// How near the word is to the eye: 1 in front, 0 at the back; on a flat map 1.
  double nearness(int word) const;
  /// All places the word has had, oldest first.
  std::vector<QVector3D> trail(int word) const;
  /// Words named in the last drawing, and where; −1 for what is written on links.
  std::vector<std::pair<int, QRectF>> labels() const;

  /// The figure as shown, or words and their places.
  void exportTo(const QString& path) const override;

  QString summary() const override { return summary_; }
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize minimumSizeHint() const override { return grownWithType({240, 180}); }
  QSize sizeHint() const override { return {720, 360}; }

 signals:
  /// Clicked, or Enter pressed on it.
  void wordChosen(int word);
  void hoverChanged(int word);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// Where map coordinates lie on a sheet of this size; worked out once a drawing.
  struct Sheet {
    QSizeF size;
    double legend = 0;  ///< height of the legend at the bottom
    double scale = 1;
    QPointF origin;
    QPointF pixel(QPointF place) const { return place * scale + origin; }
  };

  void measure();
  void updateTimer();
  /// As seen on the plane of the screen.
  QPointF flat(const QVector3D& place) const;
  QRectF boundsOf(std::span<const QVector3D> places) const;
  void startGlide(const QRectF& bounds);
  void endGlide();
  void setHovered(int word);
  int wordAt(QPointF pixel) const;
  int neighbourInDirection(int word, QPointF direction) const;
  Sheet sheetFor(const QSizeF& size) const;
  bool isPinned(int word) const;
  bool wantsName(int word) const;
  std::vector<LabelPlace> namePlaces(const std::vector<int>& order, const Sheet& sheet) const;
  std::vector<LabelPlace> nameWords(const std::vector<int>& order, const Sheet& sheet) const;
  void paintName(QPainter& painter, int word, const LabelPlace& place) const;
  std::vector<int> namingOrder() const;

  void paintScene(QPainter& painter, const QSizeF& size) const;
  void paintGrid(QPainter& painter, const Sheet& sheet) const;
  void paintAxes(QPainter& painter, const Sheet& sheet) const;
  void paintTrails(QPainter& painter, const Sheet& sheet) const;
  void paintLinks(QPainter& painter, const Sheet& sheet) const;
  void paintPoints(QPainter& painter, const Sheet& sheet) const;
  void paintLinkTexts(QPainter& painter, const Sheet& sheet) const;
  void paintNames(QPainter& painter, const Sheet& sheet) const;
  void paintLegend(QPainter& painter, const Sheet& sheet) const;
  double layOutLegend(const QSizeF& size, std::vector<QRectF>* entries) const;

  std::vector<MapWord> words_;
  QStringList families_;
  std::vector<QSizeF> nameSizes_;
  std::vector<QStaticText> names_;  ///< laid out once
  std::vector<QVector3D> from_;
  std::vector<QVector3D> to_;
  std::vector<QVector3D> current_;
  std::vector<QVector3D> former_;  ///< places under other words; no number where there was none
  std::vector<std::vector<QVector3D>> history_;  ///< [moment][word]; no number: not there then
  std::vector<MapAxis> axes_;
  bool deep_ = false;
  bool spinning_ = false;
  QQuaternion turn_;
  QRectF fitFrom_;
  QRectF fitTo_;
  QRectF fit_;
  double share_ = 1;  ///< of the way from `from_` to `to_`
  int glideMs_ = 0;
  QElapsedTimer sinceLastMove_;
  QElapsedTimer sinceLastFrame_;
  QTimer timer_;

  std::vector<int> pins_;
  std::vector<MapLink> links_;
  bool trailsShown_ = true;
  bool focusShown_ = false;  ///< the focus came by keyboard
  int hovered_ = -1;
  double zoom_ = 1;
  QPointF pan_;  ///< pixels
  QPointF pressedAt_;
  QPointF lastMouse_;
  bool sparing_ = false;
  bool dragging_ = false;
  bool panning_ = false;  ///< the drag moves a map that it could also turn
  QString summary_;
  QString emptyText_;
  /// Where the names were placed last, and how often they have only gone along since.
  struct Naming {
    QSizeF size;
    std::vector<int> order;
    std::vector<QPointF> points;
    std::vector<LabelPlace> places;
    int frames = 0;
  };
  mutable Naming naming_;
  mutable std::vector<LabelSide> lastSides_;  ///< so that names do not flicker from frame to frame
  mutable std::vector<std::pair<int, QRectF>> drawnLabels_;
  mutable MarkStamps stamps_;
};

}  // namespace glassbox::plots
