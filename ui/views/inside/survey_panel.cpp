#include "views/inside/survey_panel.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/bar_list.h"
#include "views/inside/alteration_list.h"
#include "views/inside/token_words.h"

namespace glassbox::views {

SurveyPanel::SurveyPanel(QWidget* parent)
    : QWidget(parent),
      measure_(new QPushButton(tr("Switch each part off in turn"), this)),
      progress_(new QProgressBar(this)),
      reading_(new QLabel(this)),
      bars_(new plots::BarList(this)) {
  auto* heading = new QLabel(tr("Which part matters most?"), this);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  measure_->setObjectName(QStringLiteral("survey"));
  measure_->setToolTip(
      tr("Measures the loss on 64 validation rows without each head and each MLP, "
         "one at a time, in a copy of the model"));
  progress_->setObjectName(QStringLiteral("progress"));
  progress_->setAccessibleName(tr("Parts measured so far"));
  progress_->setToolTip(tr("How many parts have been switched off and measured so far"));
  progress_->hide();
  reading_->setObjectName(QStringLiteral("caption"));
  reading_->setWordWrap(true);
  reading_->setToolTip(
      tr("Loss: mean of −ln(probability of the right word) on text that is never trained on"));
  reading_->hide();
  bars_->setAccessibleName(tr("How much the loss rises without each part"));
  bars_->setTitles(tr("part"), tr("rise of the loss without it, nats a token"));
  bars_->setChoosable(true);
  bars_->setToolTip(
      tr("Loss without a part − loss of the whole model, nats a token. Longer: the part matters "
         "more for this text. Click a bar, or press Enter on it, to switch that part off."));
  bars_->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(measure_);
  layout->addWidget(progress_);
  layout->addWidget(reading_);
  layout->addWidget(bars_);
  connect(measure_, &QPushButton::clicked, this, [this] {
    asked_ = live::SurveyQuestion{++requests_};
    shownParts_ = 0;
    emit interestChanged();
  });
  connect(bars_, &plots::BarList::barChosen, this,
          [this](int row) { emit partChosen(parts_.at(std::size_t(row))); });
}

void SurveyPanel::show(const live::SurveyAnswer* answer) {
  const std::size_t all = answer == nullptr ? 0 : answer->parts.size();
  const std::size_t done = answer == nullptr ? 0 : answer->losses.size();
  const bool running = asked_ && (answer == nullptr || done < all);
  measure_->setEnabled(!running);
  progress_->setVisible(running);
  if (answer == nullptr) return;
  progress_->setRange(0, int(all));
  progress_->setValue(int(done));
  if (done != shownParts_) showBars(*answer);
  shownParts_ = done;
}

void SurveyPanel::showBars(const live::SurveyAnswer& answer) {
  parts_ = answer.parts;
  const auto highest = std::max_element(answer.losses.begin(), answer.losses.end());
  std::vector<plots::Bar> bars;
  for (std::size_t i = 0; i < answer.losses.size(); ++i) {
    const double rise = answer.losses[i] - answer.whole;
    bars.push_back({.label = shortPartName(parts_[i]),
                    .value = rise,
                    .valueText = QStringLiteral("%1%2").arg(
                        rise >= 0 ? QStringLiteral("+") : QString(), lossText3(rise)),
                    .detail = tr("Without %1 the loss is %2 instead of %3. Click to switch it off.")
                                  .arg(partName(parts_[i]), lossText3(answer.losses[i]),
                                       lossText3(answer.whole)),
                    .marked = answer.losses.begin() + std::ptrdiff_t(i) == highest});
  }
  bars_->setBars(std::move(bars));
  bars_->show();
  reading_->show();
  const QString reading =
      tr("Layer and part, and how much the loss rises without it: from %1, on %2 validation rows "
         "at step %3.")
          .arg(lossText3(answer.whole), QLocale().toString(qlonglong(answer.validationRows)),
               QLocale().toString(qlonglong(answer.step)));
  reading_->setText(reading);
  const QString most =
      answer.losses.empty()
          ? QString()
          : tr(" Most without %1.")
                .arg(partName(parts_[std::size_t(highest - answer.losses.begin())]));
  bars_->setSummary(reading + most);
}

void SurveyPanel::clear() {
  asked_.reset();
  parts_.clear();
  shownParts_ = 0;
  bars_->setBars({});
  bars_->hide();
  reading_->hide();
  progress_->hide();
  measure_->setEnabled(true);
}

}  // namespace glassbox::views
