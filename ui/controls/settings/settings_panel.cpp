#include "controls/settings/settings_panel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "controls/settings/cost_line.h"
#include "controls/settings/engine_section.h"
#include "controls/settings/learning_section.h"
#include "controls/settings/model_sections.h"
#include "controls/settings/story_section.h"
#include "controls/settings/text_section.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::controls {
namespace {

const QString kDetailKey = QStringLiteral("settings/detail");
constexpr int kSide = 20;

QFrame* hairline(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setObjectName(QStringLiteral("tabLine"));
  line->setFixedHeight(1);
  return line;
}

bool sameLive(const training::TrainerSettings& one, const training::TrainerSettings& other) {
  return one.learningRate == other.learningRate && one.steps == other.steps &&
         one.warmup == other.warmup && one.clip == other.clip &&
         one.weightDecay == other.weightDecay && one.schedule == other.schedule;
}

}  // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QFrame(parent), lesson_(training::presetSettings("small")), complaint_(new QLabel(this)) {
  setObjectName(QStringLiteral("panel"));
  setAccessibleName(tr("Settings of the run"));
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 14, 1, 16);
  layout->setSpacing(10);
  layout->addWidget(buildHeading());
  layout->addWidget(buildDetails());
  layout->addWidget(hairline(this));
  layout->addWidget(buildSections(), 1);
  layout->addWidget(hairline(this));
  layout->addWidget(buildFoot());
  const int detail = QSettings().value(kDetailKey, int(Detail::kEssential)).toInt();
  setDetail(Detail(std::clamp(detail, 0, int(Detail::kEverything))));
  show(lesson_);
  hide();
}

QWidget* SettingsPanel::buildHeading() {
  auto* row = new QWidget(this);
  auto* heading = new QLabel(tr("Settings of the run"), row);
  heading->setObjectName(QStringLiteral("brand"));
  auto* close = new QToolButton(row);
  close->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setAccessibleName(tr("Close the settings"));
  close->setToolTip(tr("Close (Esc). The run goes on as it is."));
  close->setFocusPolicy(Qt::StrongFocus);
  connect(close, &QToolButton::clicked, this, &SettingsPanel::closeWanted);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(kSide, 0, 12, 0);
  layout->addWidget(heading, 1);
  layout->addWidget(close);
  return row;
}

QWidget* SettingsPanel::buildDetails() {
  auto* row = new QWidget(this);
  details_ = new QButtonGroup(row);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(kSide - 4, 0, kSide, 0);
  layout->setSpacing(4);
  const std::pair<QString, QString> levels[] = {
      {tr("Essential"), tr("Text, task, size, learning rate, steps and seed")},
      {tr("More"),
       tr("Also what the stories are made of, pieces of text, sizes, optimizer, batch")},
      {tr("Everything"), tr("All settings there are")}};
  for (const auto& [name, tip] : levels) {
    auto* button = new QPushButton(name, row);
    button->setObjectName(QStringLiteral("page"));
    button->setCheckable(true);
    button->setToolTip(tip);
    QFont chosen = button->font();
    chosen.setWeight(QFont::DemiBold);
    button->setMinimumWidth(QFontMetrics(chosen).horizontalAdvance(name) + 34);
    details_->addButton(button, int(details_->buttons().size()));
    layout->addWidget(button);
  }
  layout->addStretch(1);
  connect(details_, &QButtonGroup::idClicked, this, [this](int id) {
    setDetail(Detail(id));
    QSettings().setValue(kDetailKey, id);
  });
  return row;
}

QWidget* SettingsPanel::buildSections() {
  auto* page = new QWidget(this);
  page->setObjectName(QStringLiteral("settingsPage"));
  // Made in the order in which they stand, so that Tab follows it.
  text_ = new TextSection(page);
  story_ = new StorySection(page);
  tokens_ = new TokenSection(page);
  auto* task = new TaskSection(page);
  size_ = new SizeSection(page);
  learning_ = new LearningSection(page);
  sections_ = {text_, story_, tokens_, task, size_, learning_, new EngineSection(page)};
  column_ = new QVBoxLayout(page);
  column_->setContentsMargins(kSide, 6, kSide - 6, 6);
  for (Section* section : sections_) {
    column_->addWidget(section);
    connect(section, &Section::changed, this, &SettingsPanel::check);
  }
  column_->addStretch(1);
  connect(size_, &SizeSection::presetChosen, this, &SettingsPanel::takePreset);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(page);
  return scroll;
}

QWidget* SettingsPanel::buildFoot() {
  auto* foot = new QWidget(this);
  cost_ = new CostLine(foot);
  auto* reset = new QPushButton(tr("Reset"), foot);
  reset->setAccessibleName(tr("Reset to the lesson's settings"));
  reset->setToolTip(tr("Reset to the lesson's settings. The run goes on as it is."));
  apply_ = new QPushButton(tr("Apply now"), foot);
  start_ = new QPushButton(tr("Start new run"), foot);
  start_->setObjectName(QStringLiteral("primary"));
  start_->setToolTip(tr("Ends the run that is there and begins another with these settings"));
  connect(reset, &QPushButton::clicked, this, [this] { show(lesson_); });
  connect(apply_, &QPushButton::clicked, this, [this] {
    if (const auto wanted = liveSettings()) emit applyWanted(*wanted);
  });
  connect(start_, &QPushButton::clicked, this, [this] {
    if (const auto wanted = settings()) emit startWanted(*wanted);
  });
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(reset);
  buttons->addStretch(1);
  buttons->addWidget(apply_);
  buttons->addWidget(start_);
  auto* layout = new QVBoxLayout(foot);
  layout->setContentsMargins(kSide, 0, kSide, 0);
  layout->setSpacing(10);
  layout->addWidget(cost_);
  layout->addWidget(complaint_);
  layout->addLayout(buttons);
  return foot;
}

void SettingsPanel::show(const training::RunSettings& settings) {
  base_ = settings;
  filling_ = true;
  for (Section* section : sections_) section->fill(settings);
  filling_ = false;
  check();
}

void SettingsPanel::showRun() {
  if (snapshot_ == nullptr || snapshot_->facts == nullptr) return;
  training::RunSettings settings = snapshot_->facts->settings;
  settings.trainer = snapshot_->trainer;
  show(settings);
}

void SettingsPanel::offerFile(const QString& path) {
  text_->offerFile(path);
  start_->setFocus();
}

void SettingsPanel::offerText(const QString& text) { text_->offerText(text); }

void SettingsPanel::follow(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (snapshot->facts != nullptr && snapshot->tokensPerSecondOfWork > 0 && !snapshot->lookingBack())
    cost_->setRate({.settings = snapshot->facts->settings,
                    .tokensPerRow = snapshot->tokensPerStep / snapshot->facts->settings.batch,
                    .tokensPerSecond = snapshot->tokensPerSecondOfWork});
  if (isVisible()) showApply();
}

std::optional<training::RunSettings> SettingsPanel::settings() {
  training::RunSettings wanted = base_;
  bool right = true;
  for (Section* section : sections_) right = section->write(wanted) && right;
  wanted.model.vocabulary = 0;  // follows from the text
  return right ? std::optional(wanted) : std::nullopt;
}

void SettingsPanel::setDetail(Detail detail) {
  details_->button(int(detail))->setChecked(true);
  for (Section* section : sections_) section->setDetail(detail);
  column_->setSpacing(detail == Detail::kEssential ? 10 : 20);
  story_->setMeaningful(text_->isStoryWorld());
}

/// What belongs to a size: how it is best trained, and into which pieces its text is cut.
void SettingsPanel::takePreset(const QString& name) {
  const training::RunSettings preset = training::presetSettings(name.toStdString());
  base_.trainer = preset.trainer;
  training::RunSettings fields = base_;
  for (Section* section : sections_) section->write(fields);
  fields.trainer.learningRate = preset.trainer.learningRate;
  fields.trainer.steps = preset.trainer.steps;
  fields.corpus.tokenizer = preset.corpus.tokenizer;
  learning_->fill(fields);
  tokens_->fill(fields);
}

void SettingsPanel::check() {
  if (filling_) return;
  const auto wanted = settings();
  story_->setMeaningful(text_->isStoryWorld());
  complaint_->setText(wanted ? QString()
                             : tr("Mend what is marked above, then the run can start."));
  complaint_->setVisible(!wanted);
  start_->setEnabled(wanted.has_value());
  if (wanted) showCost(*wanted);
  else cost_->clear();
  showApply();
}

void SettingsPanel::showCost(const training::RunSettings& wanted) {
  cost_->setCost(wanted, knownVocabulary(wanted), text_->facts());
}

/// Of the run that is there, if the text would be cut in the same way.
std::optional<int> SettingsPanel::knownVocabulary(const training::RunSettings& wanted) const {
  if (snapshot_ == nullptr || snapshot_->facts == nullptr) return std::nullopt;
  const training::RunSettings& present = snapshot_->facts->settings;
  if (present.corpus != wanted.corpus) return std::nullopt;
  return present.model.vocabulary;
}

/// The settings in force with what the fields say of those that can be changed; nothing if that is
/// faulty or no change.
std::optional<training::TrainerSettings> SettingsPanel::liveSettings() {
  if (snapshot_ == nullptr || snapshot_->facts == nullptr ||
      snapshot_->state == live::RunState::kPreparing)
    return std::nullopt;
  training::TrainerSettings wanted = snapshot_->trainer;
  if (!learning_->writeLive(wanted) || sameLive(wanted, snapshot_->trainer)) return std::nullopt;
  return wanted;
}

void SettingsPanel::showApply() {
  const auto wanted = liveSettings();
  const bool tooFew =
      wanted && wanted->steps != snapshot_->trainer.steps && wanted->steps <= snapshot_->newestStep;
  apply_->setEnabled(wanted && !tooFew);
  apply_->setToolTip(
      tooFew ? tr("The run has done %1 steps already; plan more than that.")
                   .arg(QLocale().toString(qlonglong(snapshot_->newestStep)))
      : wanted ? tr("The run that is there goes on with what is marked ‘live’, from its next step")
               : tr("Change something marked ‘live’, and the run that is there can go on with it"));
}

void SettingsPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) emit closeWanted();
  else QFrame::keyPressEvent(event);
}

void SettingsPanel::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  check();
}

}  // namespace glassbox::controls
