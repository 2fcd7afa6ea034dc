// The embedding table as a map: words that the model treats alike come to lie together. What is
// near in the model's own space is listed beside it, because a flat map cannot keep all distances.
// Window thread only; see view.h. Maps are made in the WordMapper's own thread.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <cstdint>
#include <memory>
#include <vector>

#include "live/training_session.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;

namespace glassbox::plots {
class ScatterMap;
}

namespace glassbox::views {

class WordsInspector;

class WordsView : public View {
  Q_OBJECT
 public:
  explicit WordsView(QWidget* parent = nullptr);
  ~WordsView() override;

  QString title() const override;
  QString id() const override;
  live::Interest interest() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;

  /// Pins a word of the vocabulary, as clicking it does. False if there is no such word.
  bool pin(const QString& word);
  void unpin(const QString& word);
  QStringList pinnedWords() const;

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildControls();
  void buildMap();
  void beginRun();
  void chooseMapWords();
  void togglePin(std::int32_t id);
  void pinId(std::int32_t id);
  void unpinIndex(std::size_t index);
  void pinsChanged();
  void showPinsOnMap();
  void showLinks();
  void findTyped();
  void requestMap();
  void takeMap();
  void updateCaption();
  /// Null while none has arrived.
  const live::WordAnswer* answer() const;
  live::MapKind kind() const;
  int onMap(std::int32_t id) const;
  const live::Word* wordOf(std::int32_t id) const;

  plots::ScatterMap* map_;
  WordsInspector* inspector_;
  QLabel* caption_;
  QLabel* complaint_;
  QLineEdit* search_;
  QCompleter* completer_;
  QComboBox* kind_;
  QCheckBox* all_;
  QCheckBox* trails_;

  live::WordMapper mapper_;
  QTimer poll_;
  QElapsedTimer sinceRequest_;
  QElapsedTimer sinceTaken_;
  qint64 restMs_ = 0;  ///< after a map, so that mapping does not take the processor from training
  bool waiting_ = false;  ///< a map is being made
  std::int64_t mappedStep_ = -1;
  double spreadKept_ = 0;

  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::vector<std::int32_t> words_;  ///< token ids on the map
  std::vector<std::int32_t> pins_;
  int selected_ = -1;  ///< index of the pin whose neighbours are listed
};

}  // namespace glassbox::views
