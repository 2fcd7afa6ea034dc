#include "views/inside/senses_panel.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "plots/bar_list.h"
#include "theme/core_text.h"
#include "views/inside/token_words.h"
#include "views/word_choice.h"

namespace glassbox::views {
namespace {

/// Words of a family but for the word itself, and never both "tree" and its parts by another name.
std::vector<std::int32_t> wordsOfFamily(const live::RunFacts& facts, const std::string& family,
                                        std::int32_t without) {
  std::vector<std::int32_t> ids;
  for (std::size_t id = 0; id < facts.words.size(); ++id)
    if (facts.words[id].family == family && std::int32_t(id) != without)
      ids.push_back(std::int32_t(id));
  return ids;
}

}  // namespace

SensesPanel::SensesPanel(QWidget* parent)
    : QWidget(parent),
      measure_(new QPushButton(tr("Measure it over the whole text"), this)),
      progress_(new QProgressBar(this)),
      reading_(new QLabel(this)),
      bars_(new plots::BarList(this)) {
  auto* heading = new QLabel(tr("Dog's bark or tree's bark?"), this);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  measure_->setObjectName(QStringLiteral("measureSenses"));
  measure_->setToolTip(
      tr("Every “bark” of the validation text whose surroundings speak only of animals, or only of "
         "trees. Each layer's numbers are put with the nearer of the two group means (nearest "
         "centroid); the means come from the other half of the places."));
  progress_->setRange(0, 100);
  progress_->setObjectName(QStringLiteral("progress"));
  progress_->setAccessibleName(tr("How much of the text has been read"));
  progress_->setToolTip(tr("Share of the validation text that has been read"));
  progress_->hide();
  reading_->setObjectName(QStringLiteral("caption"));
  reading_->setWordWrap(true);
  bars_->setAccessibleName(tr("Barks put on the right side, by layer"));
  bars_->setTitles(tr("layer"), tr("share on the right side"));
  bars_->setFullValue(1);
  bars_->setToolTip(
      tr("Places put on the right side ÷ all places, for each layer; guessing gives 50 %"));
  reading_->setToolTip(measure_->toolTip());
  bars_->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(measure_);
  layout->addWidget(progress_);
  layout->addWidget(bars_);
  layout->addWidget(reading_);
  connect(measure_, &QPushButton::clicked, this, &SensesPanel::ask);
}

void SensesPanel::beginRun(const live::RunFacts& facts) {
  const auto bark = findWord(facts.words, "bark");
  signs_ = {};
  if (bark)
    signs_ = {0, *bark, wordsOfFamily(facts, "animal", *bark), wordsOfFamily(facts, "tree", *bark)};
  setVisible(bark && !signs_.firstCues.empty() && !signs_.secondCues.empty());
}

void SensesPanel::ask() {
  asked_ = signs_;
  asked_->request = ++requests_;
  emit interestChanged();
}

void SensesPanel::show(const live::SensesAnswer* answer) {
  const bool running = asked_ && (answer == nullptr || answer->shareDone < 1);
  measure_->setEnabled(!running);
  progress_->setVisible(running);
  if (answer == nullptr) return;
  progress_->setValue(int(100 * answer->shareDone));
  if (answer->shareDone < 1) return;
  measure_->setText(tr("Measure again"));
  showResult(*answer);
}

void SensesPanel::showResult(const live::SensesAnswer& answer) {
  bars_->setVisible(!answer.accuracy.empty());
  if (answer.accuracy.empty()) return reading_->setText(theme::inWindowLanguage(answer.problem));
  std::vector<plots::Bar> bars;
  for (std::size_t layer = 0; layer < answer.accuracy.size(); ++layer)
    bars.push_back({.label = tr("layer %1").arg(layer),
                    .value = answer.accuracy[layer],
                    .valueText = percentText(answer.accuracy[layer]),
                    .detail = tr("After layer %1, %2 of the barks are nearer to the mean of their "
                                 "own kind. Guessing gives 50 %.")
                                  .arg(layer)
                                  .arg(percentText(answer.accuracy[layer]))});
  bars_->setBars(std::move(bars));
  const QString reading =
      tr("Barks put on the right side at step %1, of %2 dog barks and %3 tree barks. Guessing "
         "gives 50 %.")
          .arg(QLocale().toString(qlonglong(answer.step)),
               QLocale().toString(qlonglong(answer.firstCount)),
               QLocale().toString(qlonglong(answer.secondCount)));
  reading_->setText(reading);
  bars_->setSummary(reading);
}

void SensesPanel::clear() {
  asked_.reset();
  bars_->setBars({});
  bars_->hide();
  progress_->hide();
  reading_->clear();
  measure_->setEnabled(true);
  measure_->setText(tr("Measure it over the whole text"));
}

}  // namespace glassbox::views
