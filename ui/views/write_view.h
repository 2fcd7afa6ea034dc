// The model writes: a text set like a page, and beside it how likely the model finds each next
// word. Every written word can be looked at again and changed; the text then goes on from there. A
// covered-word model fills places instead.
// Window thread only; see view.h.
#pragma once

#include <QTimer>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "views/offered_text.h"
#include "views/view.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QTabBar;

namespace glassbox::plots {
struct FlowWord;
class WordFlow;
}  // namespace glassbox::plots

namespace glassbox::views {

class CopiedPanel;
class EarlierPage;
class NextWordPanel;

class WriteView : public View {
  Q_OBJECT
 public:
  /// Most words that one press of a button writes.
  static constexpr int kMostAtOnce = 50;

  explicit WriteView(QWidget* parent = nullptr);

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
  /// "write": types the beginning of a text.
  bool carryOut(const QString& key, const QString& value) override;
  QStringList pages() const override;
  void turnTo(const QString& page) override;

  /// What stands on the page, as one text.
  QString text() const;
  /// The tokens that follow the typed text, without the end token.
  std::vector<std::int32_t> written() const;

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  /// A word that the model wrote, or that was chosen in its place.
  struct Written {
    std::int32_t token = 0;
    std::vector<float> logits;  ///< of its place
    std::int64_t step = 0;      ///< of the model that was asked
    bool chosen = false;        ///< by the person
    double probability = 0;     ///< of the token at its place
    qlonglong rank = 0;         ///< 1: the likeliest
  };
  static Written writtenWord(std::int32_t token, std::vector<float> logits, std::int64_t step,
                             bool chosen = false);
  /// The same in a covered place.
  struct Filled {
    int word = 0;  ///< index of the typed word
    Written with;
  };
  enum class Mode { kResting, kWordByWord, kAll };
  enum Page { kText, kCopied, kEarlier };

  // --- the window's parts
  QWidget* buildPromptRow();
  QWidget* buildPage();
  QWidget* buildButtons();
  void connectPage();
  void orderByReading();

  // --- a text that grows (write_view_text.cpp)
  void setMode(Mode mode);
  void writeNext();
  void writeWhatCame(const live::ContinueAnswer& answer);
  void addWord(Written word);
  void takeWord(std::int32_t token);
  void cutBefore(std::size_t place);
  bool ended() const;

  // --- covered places (write_view_covered.cpp)
  bool covers() const;
  void fillSurest();
  void fill(int word, std::int32_t token, bool chosen);
  void coverWord(int word);
  const Filled* filledAt(int word) const;
  const live::CoveredPlace* coveredAt(int word) const;
  int surestPlace() const;
  static insight::Guess bestWord(std::span<const float> logits);

  // --- the other pages (write_view_pages.cpp)
  void buildPages();
  Page shownPage() const;
  void turnPage();
  live::TextWish wish() const;
  live::EarlierQuestion earlierQuestion() const;
  live::CopiedQuestion copiedQuestion() const;
  void markCopied(std::vector<plots::FlowWord>& words) const;
  void refreshOtherPages();

  // --- what is shown (write_view_page.cpp)
  void beginRun();
  void startAgain();
  void choose(int word);
  void look(int word);
  void refresh();
  void refreshPage();
  void refreshPanel();
  void refreshCoveredPanel();
  void refreshButtons();
  void refreshNote();
  plots::FlowWord typedOnPage(int word) const;
  plots::FlowWord writtenOnPage(const Written& word) const;
  QString spokenOf(const Written& word) const;
  void changed();
  /// The answer to exactly what is on the page; null while it has not come.
  const live::WriteAnswer* answer() const;
  live::WriteQuestion question() const;

  QLabel* promptName_ = nullptr;
  QLineEdit* prompt_;
  OfferedText offered_;
  plots::WordFlow* page_;
  plots::WordFlow* legend_;
  NextWordPanel* panel_;
  CopiedPanel* copied_;
  EarlierPage* earlier_;
  QTabBar* pages_;
  QScrollArea* panelSide_ = nullptr;
  QScrollArea* copiedSide_ = nullptr;
  QWidget* card_ = nullptr;
  QWidget* buttons_ = nullptr;
  QLabel* note_;
  QLabel* complaint_;
  QPushButton* next_ = nullptr;
  QPushButton* writeOn_ = nullptr;
  QPushButton* all_ = nullptr;
  QPushButton* again_ = nullptr;
  QLabel* seedName_ = nullptr;
  QSpinBox* seed_ = nullptr;
  QTimer pace_;

  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::shared_ptr<const live::WriteAnswer> answer_;  ///< the newest that came
  std::vector<live::TypedWord> typed_;               ///< the prompt as it is read
  std::vector<Written> words_;                       ///< after it; the end token may be the last
  std::vector<Filled> fills_;
  Mode mode_ = Mode::kResting;
  bool nextWanted_ = false;             ///< one word, as soon as the answer is there
  int goal_ = 0;                        ///< how many words are to stand there at the end of kAll
  std::uint64_t wishes_ = 0;            ///< counts ContinueQuestions
  live::EarlierQuestion earlierAsked_;  ///< changes by itself as the run goes on
  int looked_ = -1;                     ///< word on the page that was clicked; −1: none
  int hovered_ = -1;                    ///< word on the page under the pointer
};

}  // namespace glassbox::views
