#include "controls/settings_panel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::controls {
namespace {

constexpr const char* kStoryWorld = "storyworld";
constexpr const char* kPresets[] = {"tiny", "small", "medium", "large"};
constexpr int kOwnModel = 4;  ///< index after the presets: sizes that came with an opened run

/// A number written with a point or with the comma of the reader's language.
std::optional<double> number(const QLineEdit* field) {
  bool good = false;
  const double value = field->text().trimmed().replace(',', '.').toDouble(&good);
  return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<qulonglong> wholeNumber(const QLineEdit* field) {
  bool good = false;
  const qulonglong value = field->text().trimmed().toULongLong(&good);
  return good ? std::optional(value) : std::nullopt;
}

bool inRange(std::optional<qulonglong> value, qulonglong least, qulonglong most) {
  return value && *value >= least && *value <= most;
}

int presetOf(const model::ModelConfig& config) {
  for (int i = 0; i < kOwnModel; ++i) {
    const model::ModelConfig known = model::presetConfig(kPresets[i]);
    if (known.width == config.width && known.layers == config.layers &&
        known.heads == config.heads && known.context == config.context)
      return i;
  }
  return kOwnModel;
}

}  // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QFrame(parent),
      preset_(new QComboBox(this)),
      objective_(new QComboBox(this)),
      text_(new QComboBox(this)),
      optimizer_(new QComboBox(this)),
      learningRate_(new QLineEdit(this)),
      steps_(new QLineEdit(this)),
      batch_(new QLineEdit(this)),
      seed_(new QLineEdit(this)),
      complaint_(new QLabel(this)),
      start_(new QPushButton(tr("Start new run"), this)) {
  setObjectName(QStringLiteral("panel"));
  setAccessibleName(tr("New run"));
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  start_->setObjectName(QStringLiteral("primary"));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(10);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  buildFields(form);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(14);
  layout->addWidget(buildHeading());
  layout->addLayout(form);
  layout->addWidget(complaint_);
  layout->addWidget(start_);
  connect(start_, &QPushButton::clicked, this, [this] {
    if (const auto wanted = settings()) emit startWanted(*wanted);
  });
  show(training::RunSettings());
  hide();
}

QWidget* SettingsPanel::buildHeading() {
  auto* row = new QWidget(this);
  auto* heading = new QLabel(tr("New run"), row);
  heading->setObjectName(QStringLiteral("brand"));
  auto* close = new QToolButton(row);
  close->setObjectName(QStringLiteral("quiet"));
  close->setIcon(theme::icon(QStringLiteral("close"), &theme::Colours::ink));
  close->setAccessibleName(tr("Close the settings"));
  close->setToolTip(tr("Close (Esc)"));
  connect(close, &QToolButton::clicked, this, &SettingsPanel::closeWanted);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(heading, 1);
  layout->addWidget(close);
  return row;
}

void SettingsPanel::buildFields(QFormLayout* form) {
  for (const QString& name : {tr("Tiny"), tr("Small"), tr("Medium"), tr("Large")})
    preset_->addItem(name);
  preset_->setToolTip(tr("How many numbers the model has to adjust; larger ones learn slower"));
  objective_->addItem(tr("Guess the next word"));
  objective_->addItem(tr("Guess a covered word"));
  text_->addItem(tr("Story world"), QString::fromLatin1(kStoryWorld));
  text_->addItem(tr("Open a file…"));
  optimizer_->addItem(tr("AdamW"));
  optimizer_->addItem(tr("Plain descent (SGD)"));
  learningRate_->setToolTip(tr("How far each step moves the weights"));
  batch_->setToolTip(tr("How many pieces of text the model reads before each correction"));
  seed_->setToolTip(tr("The same seed gives the same run"));
  form->addRow(tr("&Model"), preset_);
  form->addRow(tr("&Task"), objective_);
  form->addRow(tr("Te&xt"), text_);
  form->addRow(tr("&Learning rate"), learningRate_);
  form->addRow(tr("&Steps"), steps_);
  form->addRow(tr("&Batch"), batch_);
  form->addRow(tr("S&eed"), seed_);
  form->addRow(tr("&Optimizer"), optimizer_);
  connect(preset_, &QComboBox::activated, this, &SettingsPanel::presetChosen);
  connect(text_, &QComboBox::activated, this, &SettingsPanel::textChosen);
  for (QLineEdit* field : {learningRate_, steps_, batch_, seed_})
    connect(field, &QLineEdit::textChanged, this, &SettingsPanel::check);
}

void SettingsPanel::show(const training::RunSettings& settings) {
  base_ = settings;
  const int preset = presetOf(settings.model);
  if (preset == kOwnModel && preset_->count() == kOwnModel) preset_->addItem(tr("As it is now"));
  preset_->setCurrentIndex(preset);
  objective_->setCurrentIndex(settings.model.objective == Objective::kNextWord ? 0 : 1);
  optimizer_->setCurrentIndex(settings.trainer.optimizer == training::Optimizer::kAdamW ? 0 : 1);
  learningRate_->setText(QString::number(settings.trainer.learningRate));
  steps_->setText(QString::number(settings.trainer.steps));
  batch_->setText(QString::number(settings.batch));
  seed_->setText(QString::number(settings.seed));
  setSource(settings.corpus.source);
  check();
}

std::optional<training::RunSettings> SettingsPanel::settings() const {
  if (!fault().first.isEmpty()) return std::nullopt;
  training::RunSettings wanted = base_;
  if (preset_->currentIndex() < kOwnModel)
    wanted.model = model::presetConfig(kPresets[preset_->currentIndex()]);
  wanted.model.vocabulary = 0;  // follows from the text
  wanted.model.objective =
      objective_->currentIndex() == 0 ? Objective::kNextWord : Objective::kCoveredWord;
  wanted.corpus.source = text_->currentData().toString().toStdString();
  wanted.trainer.optimizer =
      optimizer_->currentIndex() == 0 ? training::Optimizer::kAdamW : training::Optimizer::kSgd;
  wanted.trainer.learningRate = *number(learningRate_);
  wanted.trainer.steps = std::int64_t(*wholeNumber(steps_));
  wanted.batch = int(*wholeNumber(batch_));
  wanted.seed = *wholeNumber(seed_);
  return wanted;
}

void SettingsPanel::presetChosen() {
  const int index = preset_->currentIndex();
  if (index >= kOwnModel) return;
  const training::RunSettings preset = training::presetSettings(kPresets[index]);
  base_.corpus.tokenizer = preset.corpus.tokenizer;
  base_.trainer = preset.trainer;
  learningRate_->setText(QString::number(preset.trainer.learningRate));
  steps_->setText(QString::number(preset.trainer.steps));
}

void SettingsPanel::textChosen() {
  if (text_->currentData().isNull()) openFile();
}

void SettingsPanel::openFile() {
  setSource(base_.corpus.source);
  auto* dialog = new QFileDialog(this, tr("Open a text"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& path) { setSource(path.toStdString()); });
  dialog->open();
}

void SettingsPanel::setSource(const std::string& source) {
  const QString path = QString::fromStdString(source);
  base_.corpus.source = source;
  int index = text_->findData(path);
  if (index < 0) {
    index = text_->count() - 1;
    text_->insertItem(index, QFileInfo(path).fileName(), path);
  }
  text_->setCurrentIndex(index);
}

std::pair<QString, QLineEdit*> SettingsPanel::fault() const {
  const auto rate = number(learningRate_);
  if (!rate || *rate <= 0 || *rate > 100)
    return {tr("The learning rate must be a number above 0 and at most 100."), learningRate_};
  if (!inRange(wholeNumber(steps_), 1, 10'000'000))
    return {tr("Steps must be a whole number from 1 to 10,000,000."), steps_};
  if (!inRange(wholeNumber(batch_), 1, 4096))
    return {tr("The batch must be a whole number from 1 to 4,096."), batch_};
  if (!wholeNumber(seed_)) return {tr("The seed must be a whole number from 0 up."), seed_};
  return {};
}

void SettingsPanel::check() {
  const auto [sentence, faulty] = fault();
  for (QLineEdit* field : {learningRate_, steps_, batch_, seed_}) {
    if (field->property("faulty").toBool() == (field == faulty)) continue;
    field->setProperty("faulty", field == faulty);
    style()->unpolish(field);
    style()->polish(field);
  }
  complaint_->setText(sentence);
  complaint_->setVisible(!sentence.isEmpty());
  start_->setEnabled(sentence.isEmpty());
}

void SettingsPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) emit closeWanted();
  else QFrame::keyPressEvent(event);
}

}  // namespace glassbox::controls
