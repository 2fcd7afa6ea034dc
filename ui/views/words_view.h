// A model's words as a map: words that the model treats alike come to lie together. What is near in
// the model's own space is listed beside it, because a flat map cannot keep all distances.
// Window thread only; see view.h. Maps are made in the WordMapper's own thread.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <cstdint>
#include <memory>
#include <vector>

#include "live/training_session.h"
#include "live/word_mapper.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace glassbox::plots {
class ScatterMap;
}

namespace glassbox::views {

class WordsInspector;
class WordsNear;

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
  QString page() const override;
  void tellFacts(course::Facts& facts) const override;
  /// "pins": these words and no others, also in the run that is about to begin.
  bool carryOut(const QString& key, const QString& value) override;
  QStringList pages() const override;
  QString pageName(const QString& page) const override;
  void turnTo(const QString& page) override;

  /// Pins a word of the vocabulary, as clicking it does. False if there is no such word.
  bool pin(const QString& word);
  void unpin(const QString& word);
  QStringList pinnedWords() const;
  /// Those that can be pinned, in alphabetical order; none before there is a run.
  QStringList words() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  /// What a map is drawn of; another one is asked for whenever this differs.
  struct Wanted {
    live::MapKind kind = live::MapKind::kTsne;
    live::Near space = live::Near::kTable;
    int layer = 0;
    std::vector<std::int32_t> words = {};
    std::int64_t step = -1;
    bool operator==(const Wanted&) const = default;
  };

  void buildLeft(QVBoxLayout* left);
  void buildSearch(QWidget* row);
  void buildMapControls(QWidget* row);
  QWidget* buildControls();
  QWidget* buildInspector();
  void buildMap();
  void beginRun();
  bool isAnswerOld() const;
  void tellAnswer();
  void nearChanged();
  void kindChanged();
  void chooseMapWords();
  void putOnMap(const std::vector<std::int32_t>& words);
  void togglePin(std::int32_t id);
  void takeFirstPins();
  void pinId(std::int32_t id);
  void select(int index);
  void unpinIndex(std::size_t index);
  void pinsChanged();
  void showPinsOnMap();
  void showLinks();
  void findTyped();
  void requestMap();
  void takeMap();
  void showAxes(const live::WordMap& map);
  void updateCaption();
  QString flattenedSentence() const;
  /// Null while none has arrived.
  const live::WordAnswer* answer() const;
  live::MapKind kind() const;
  int onMap(std::int32_t id) const;
  const live::Word* wordOf(std::int32_t id) const;

  plots::ScatterMap* map_;
  WordsInspector* inspector_;
  WordsNear* near_;
  QLabel* meaning_;
  QLabel* caption_;
  QLabel* complaint_;
  QLineEdit* search_ = nullptr;
  QCompleter* completer_ = nullptr;
  QStringListModel* vocabulary_ = nullptr;  ///< what completes
  QComboBox* kind_ = nullptr;
  QCheckBox* all_ = nullptr;
  QCheckBox* trails_ = nullptr;
  QCheckBox* spin_ = nullptr;

  live::WordMapper mapper_;
  QElapsedTimer sinceTaken_;
  qint64 restMs_ = 0;  ///< after a map, so that mapping does not take the processor from training
  Wanted requested_;   ///< the newest map asked for
  std::uint64_t ticket_ = 0;                    ///< of the map that is being made; 0: none
  live::Near shownSpace_ = live::Near::kTable;  ///< of the places on the map, with shownLayer_
  int shownLayer_ = 0;
  double spreadKept_ = 0;

  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::shared_ptr<const live::WordAnswer> told_;  ///< what the inspector shows
  bool toldAsOld_ = false;
  std::vector<std::int32_t> wantedWords_;  ///< token ids that belong on the map
  std::vector<std::int32_t> words_;        ///< token ids on the map
  QStringList firstPins_ = {QStringLiteral("dog"), QStringLiteral("bark")};  ///< of every run
  std::vector<std::int32_t> pins_;
  int selected_ = -1;  ///< index of the pin whose neighbours are listed
  int other_ = -1;     ///< index of the pin that it is compared with
};

}  // namespace glassbox::views
