#include "views/data/step_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "theme/wrapped_label.h"
#include "views/data/cleaning_text.h"

namespace glassbox::views {
namespace {

constexpr int kSliderHeight = 22;
constexpr int kStepRole = Qt::UserRole;
constexpr int kNameColumn = 0;
constexpr int kCountColumn = 1;

std::string stepOf(const QTreeWidgetItem& item) {
  return item.data(kNameColumn, kStepRole).toString().toStdString();
}

std::string asList(const QString& words) {
  std::string list;
  for (const QString& word : words.split(' ', Qt::SkipEmptyParts))
    list += word.toStdString() + '\n';
  return list;
}

}  // namespace

StepPanel::StepPanel(QWidget* parent)
    : QFrame(parent),
      list_(new QTreeWidget(this)),
      earlier_(new QToolButton(this)),
      later_(new QToolButton(this)),
      usual_(new QPushButton(tr("Usual settings"), this)),
      meaning_(theme::wrappedLabel(QStringLiteral("caption"), {}, this)),
      order_(text::standardSteps()) {
  setObjectName(QStringLiteral("panel"));
  auto* heading = new QLabel(tr("Steps"), this);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setToolTip(tr("Every line goes through them from top to bottom"));
  list_->setObjectName(QStringLiteral("steps"));
  list_->setAccessibleName(tr("Steps of cleaning"));
  list_->setToolTip(
      tr("A ticked step is taken; Space changes that. The number: lines that it repaired or took "
         "out. Alt+Up and Alt+Down change the order."));
  list_->setColumnCount(2);
  list_->setHeaderHidden(true);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(kNameColumn, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(kCountColumn, QHeaderView::ResizeToContents);
  list_->installEventFilter(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 8, 12, 10);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(list_, 1);
  layout->addWidget(buildOrder());
  layout->addWidget(buildTuning());
  fill();
  showTuning();
  connect(list_, &QTreeWidget::itemChanged, this, [this] {
    if (!filling_) takeChecks();
  });
  // Not the current item, which Qt sets as the focus comes.
  connect(list_, &QTreeWidget::itemSelectionChanged, this, [this] {
    showTuning();
    if (!filling_ && !chosen().empty()) emit stepChosen(chosen());
  });
}

QWidget* StepPanel::buildOrder() {
  auto* row = new QWidget(this);
  earlier_->setText(QStringLiteral("↑"));
  earlier_->setAccessibleName(tr("Take the step earlier"));
  earlier_->setToolTip(tr("Take the chosen step earlier (Alt+Up)"));
  later_->setText(QStringLiteral("↓"));
  later_->setAccessibleName(tr("Take the step later"));
  later_->setToolTip(tr("Take the chosen step later (Alt+Down)"));
  usual_->setToolTip(
      tr("All steps in their usual order, as strict as usual, and no decision undone"));
  connect(earlier_, &QToolButton::clicked, this, [this] { move(-1); });
  connect(later_, &QToolButton::clicked, this, [this] { move(1); });
  connect(usual_, &QPushButton::clicked, this, [this] {
    order_ = text::standardSteps();
    want({});
  });
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(earlier_);
  layout->addWidget(later_);
  layout->addStretch(1);
  layout->addWidget(usual_);
  return row;
}

template <typename Edit>
void StepPanel::change(Edit edit) {
  text::CleaningSettings changed = settings_;
  edit(changed);
  want(changed);
}

QWidget* StepPanel::tuningRow(const std::string& step) {
  auto* row = new QWidget(this);
  auto* layout = new QVBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  tunings_.emplace_back(step, row);
  return row;
}

QWidget* StepPanel::buildTuning() {
  auto* box = new QWidget(this);
  meaning_->setToolTip(tr("What the chosen step does"));
  buildNear();
  buildGarbage();
  buildLanguage();
  buildWords();
  buildPersonal();
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(meaning_);
  for (const auto& [step, row] : tunings_) layout->addWidget(row);
  return box;
}

QSlider* StepPanel::makeSlider(QWidget* row, QLabel* text, const QString& name,
                               const QString& tip) {
  text->setObjectName(QStringLiteral("caption"));
  text->setToolTip(tip);
  auto* slider = new QSlider(Qt::Horizontal, row);
  slider->setPageStep(5);
  slider->setTracking(false);
  slider->setMinimumHeight(kSliderHeight);
  slider->setAccessibleName(name);
  slider->setToolTip(tip);
  row->layout()->addWidget(text);
  row->layout()->addWidget(slider);
  return slider;
}

void StepPanel::buildNear() {
  QWidget* row = tuningRow("near-duplicates");
  nearText_ = new QLabel(row);
  near_ = makeSlider(row, nearText_, tr("How much alike near duplicates are"),
                     tr("Lines that share at least so many of their stretches of five letters are "
                        "near duplicates (Jaccard: shared ÷ all). Lower takes out more."));
  near_->setRange(60, 100);
  connect(near_, &QSlider::valueChanged, this, [this](int value) {
    change([value](text::CleaningSettings& settings) { settings.nearDuplicate = value / 100.0; });
  });
}

void StepPanel::buildGarbage() {
  QWidget* row = tuningRow("garbage");
  lettersText_ = new QLabel(row);
  letters_ = makeSlider(row, lettersText_, tr("Least share of letters"),
                        tr("Lines with a smaller share of letters and digits among their signs are "
                           "garbage. Higher takes out more."));
  letters_->setRange(0, 100);
  connect(letters_, &QSlider::valueChanged, this, [this](int value) {
    change([value](text::CleaningSettings& settings) { settings.fewestLetters = value / 100.0; });
  });
  auto* name =
      theme::wrappedLabel(QStringLiteral("caption"), tr("same word in a row, at most"), row);
  repeat_ = new QSpinBox(row);
  repeat_->setRange(1, 20);
  repeat_->setAccessibleName(tr("How often a word may stand in a row"));
  repeat_->setToolTip(
      tr("Lines in which a word stands in a row more often are garbage. Lower takes out more."));
  name->setToolTip(repeat_->toolTip());
  name->setBuddy(repeat_);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  line->addWidget(name, 1);
  line->addWidget(repeat_);
  static_cast<QVBoxLayout*>(row->layout())->addLayout(line);
  connect(repeat_, &QSpinBox::valueChanged, this, [this](int value) {
    change([value](text::CleaningSettings& settings) { settings.longestRepeat = value; });
  });
}

void StepPanel::buildLanguage() {
  QWidget* row = tuningRow("language");
  language_ = new QComboBox(row);
  language_->setAccessibleName(tr("Language to keep"));
  language_->setToolTip(
      tr("The language whose lines stay; by itself it is the one most small words belong to"));
  language_->addItem(tr("the most frequent one"), QStringLiteral("auto"));
  for (const char* code : {"en", "de", "fr", "es", "it", "nl", "pt"})
    language_->addItem(languageName(code), QString::fromLatin1(code));
  row->layout()->addWidget(language_);
  connect(language_, &QComboBox::activated, this, [this] {
    const std::string code = language_->currentData().toString().toStdString();
    change([&code](text::CleaningSettings& settings) { settings.language = code; });
  });
}

void StepPanel::buildWords() {
  QWidget* row = tuningRow("inappropriate");
  words_ = new QLineEdit(row);
  words_->setAccessibleName(tr("Words of your own"));
  words_->setPlaceholderText(tr("Words of your own …"));
  words_->setToolTip(
      tr("Words that are not to stand in the text, with spaces between; Enter "
         "cleans with them. Empty: the mild list that comes with the program."));
  row->layout()->addWidget(words_);
  connect(words_, &QLineEdit::editingFinished, this, [this] {
    change(
        [this](text::CleaningSettings& settings) { settings.wordList = asList(words_->text()); });
  });
}

void StepPanel::buildPersonal() {
  QWidget* row = tuningRow("personal");
  const std::pair<std::string, QString> kinds[] = {{"e-mail", tr("e-mail addresses")},
                                                   {"phone", tr("telephone numbers")},
                                                   {"card", tr("payment cards")},
                                                   {"address", tr("postal addresses")}};
  for (const auto& [kind, name] : kinds) {
    auto* check = new QCheckBox(name, row);
    check->setToolTip(tr("Covers %1 by a word in brackets").arg(name));
    row->layout()->addWidget(check);
    personal_.emplace_back(kind, check);
    connect(check, &QCheckBox::clicked, this, [this, kind = kind](bool on) {
      change([&](text::CleaningSettings& settings) {
        if (on) settings.personal.insert(kind);
        else settings.personal.erase(kind);
      });
    });
  }
}

void StepPanel::want(const text::CleaningSettings& settings) {
  if (!filling_ && settings != settings_) emit settingsWanted(settings);
}

void StepPanel::setState(const text::CleaningSettings& settings,
                         const insight::CleaningLesson* lesson) {
  settings_ = settings;
  // Steps that are not taken keep their place among the others.
  std::vector<std::string> order = settings.steps;
  for (std::size_t i = 0; i < order_.size(); ++i)
    if (std::find(order.begin(), order.end(), order_[i]) == order.end())
      order.insert(order.begin() + std::ptrdiff_t(std::min(i, order.size())), order_[i]);
  const bool sameOrder = order == order_ && list_->topLevelItemCount() == int(order.size());
  order_ = std::move(order);
  filling_ = true;
  if (!sameOrder) fill();
  for (int i = 0; i < list_->topLevelItemCount(); ++i) {
    QTreeWidgetItem& item = *list_->topLevelItem(i);
    const bool taken = std::find(settings.steps.begin(), settings.steps.end(), stepOf(item)) !=
                       settings.steps.end();
    item.setCheckState(kNameColumn, taken ? Qt::Checked : Qt::Unchecked);
  }
  fillCounts(lesson);
  near_->setValue(int(std::lround(100 * settings.nearDuplicate)));
  nearText_->setText(tr("from %1 alike").arg(percent(settings.nearDuplicate)));
  letters_->setValue(int(std::lround(100 * settings.fewestLetters)));
  lettersText_->setText(tr("letters: at least %1").arg(percent(settings.fewestLetters)));
  repeat_->setValue(settings.longestRepeat);
  language_->setCurrentIndex(
      std::max(0, language_->findData(QString::fromStdString(settings.language))));
  if (!words_->hasFocus()) words_->setText(QString::fromStdString(settings.wordList).simplified());
  for (const auto& [kind, check] : personal_) check->setChecked(settings.personal.contains(kind));
  filling_ = false;
  showTuning();
}

void StepPanel::fill() {
  const std::string before = chosen();
  const bool was = std::exchange(filling_, true);
  list_->clear();
  for (const std::string& step : order_) {
    auto* item = new QTreeWidgetItem(list_, {stepTitle(step), QString()});
    item->setData(kNameColumn, kStepRole, QString::fromStdString(step));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(kNameColumn, Qt::Checked);
    item->setTextAlignment(kCountColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(kNameColumn, stepMeaning(step));
    if (step == before) list_->setCurrentItem(item);
  }
  filling_ = was;
}

void StepPanel::fillCounts(const insight::CleaningLesson* lesson) {
  for (int i = 0; i < list_->topLevelItemCount(); ++i) {
    QTreeWidgetItem& item = *list_->topLevelItem(i);
    QString count;
    QString told = stepMeaning(stepOf(item));
    if (lesson != nullptr)
      for (const text::StepCount& step : lesson->flow.steps)
        if (step.step == stepOf(item)) {
          count = wholeNumber(step.repaired + step.dropped);
          told = tr("%1 lines repaired, %2 taken out, %3 decisions undone")
                     .arg(wholeNumber(step.repaired), wholeNumber(step.dropped),
                          wholeNumber(step.undone));
        }
    item.setText(kCountColumn, count);
    item.setToolTip(kCountColumn, told);
    item.setData(kNameColumn, Qt::AccessibleTextRole,
                 QStringLiteral("%1. %2").arg(item.text(kNameColumn), told));
  }
}

std::string StepPanel::chosen() const {
  const QList<QTreeWidgetItem*> items = list_->selectedItems();
  return items.isEmpty() ? std::string() : stepOf(*items.front());
}

void StepPanel::choose(const std::string& step) {
  QTreeWidgetItem* wanted = nullptr;
  for (int i = 0; i < list_->topLevelItemCount(); ++i)
    if (stepOf(*list_->topLevelItem(i)) == step) wanted = list_->topLevelItem(i);
  const bool was = std::exchange(filling_, true);
  list_->setCurrentItem(wanted);
  if (wanted == nullptr) list_->clearSelection();
  filling_ = was;
  showTuning();
}

void StepPanel::takeChecks() {
  text::CleaningSettings changed = settings_;
  changed.steps.clear();
  for (int i = 0; i < list_->topLevelItemCount(); ++i)
    if (list_->topLevelItem(i)->checkState(kNameColumn) == Qt::Checked)
      changed.steps.push_back(stepOf(*list_->topLevelItem(i)));
  want(changed);
}

void StepPanel::move(int by) {
  const auto from = std::find(order_.begin(), order_.end(), chosen()) - order_.begin();
  const auto to = from + by;
  if (from >= std::ssize(order_) || to < 0 || to >= std::ssize(order_)) return;
  std::swap(order_[std::size_t(from)], order_[std::size_t(to)]);
  text::CleaningSettings changed = settings_;
  std::vector<std::string> taken;
  for (const std::string& step : order_)
    if (std::find(changed.steps.begin(), changed.steps.end(), step) != changed.steps.end())
      taken.push_back(step);
  changed.steps = std::move(taken);
  fill();
  if (changed.steps == settings_.steps) return showTuning();
  setState(changed, nullptr);
  emit settingsWanted(changed);
}

void StepPanel::showTuning() {
  const std::string step = chosen();
  const auto place = std::find(order_.begin(), order_.end(), step);
  earlier_->setEnabled(place != order_.end() && place != order_.begin());
  later_->setEnabled(place != order_.end() && place + 1 != order_.end());
  usual_->setEnabled(settings_ != text::CleaningSettings());
  meaning_->setText(step.empty() ? tr("Choose a step to see what it did and how strict it is.")
                                 : stepMeaning(step));
  for (const auto& [name, row] : tunings_) row->setVisible(name == step);
}

bool StepPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
      move(key->key() == Qt::Key_Up ? -1 : 1);
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace glassbox::views
