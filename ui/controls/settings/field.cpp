#include "controls/settings/field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSlider>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace glassbox::controls {
namespace {

constexpr int kNameWidth = 128;
constexpr int kSliderHeight = 24;

void restyle(QWidget* widget, const char* property, bool value) {
  widget->setProperty(property, value);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

QString numberText(double value) {
  return value == std::floor(value) ? QLocale().toString(value, 'f', 0)
                                    : QLocale().toString(value, 'g', 6);
}

}  // namespace

Field::Field(const FieldWords& words, QWidget* control, Detail detail, bool isLive, QWidget* parent)
    : QWidget(parent),
      control_(control),
      help_(new QLabel(words.help, this)),
      helpText_(words.help),
      detail_(detail) {
  control->setParent(this);
  control->setAccessibleName(words.name);
  control->setAccessibleDescription(words.help);
  control->setToolTip(words.tip);
  control->setFocusPolicy(Qt::StrongFocus);
  control->installEventFilter(this);
  auto* name = new QLabel(words.name, this);
  name->setBuddy(control);
  name->setToolTip(words.tip);
  name->setWordWrap(true);
  name->setFixedWidth(int(kNameWidth * theme::Theme::instance().scale()));
  connect(&theme::Theme::instance(), &theme::Theme::changed, name,
          [name] { name->setFixedWidth(int(kNameWidth * theme::Theme::instance().scale())); });
  help_->setObjectName(QStringLiteral("hint"));
  help_->setToolTip(words.tip);
  help_->setWordWrap(true);
  help_->setVisible(!helpText_.isEmpty());
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setHorizontalSpacing(12);
  layout->setVerticalSpacing(2);
  layout->setColumnStretch(1, 1);
  layout->addWidget(name, 0, 0);
  layout->addWidget(control, 0, 1, 1, isLive ? 1 : 2);
  layout->addWidget(help_, 1, 1, 1, 2);
  if (!isLive) return;
  auto* mark = new QLabel(tr("live"), this);
  mark->setObjectName(QStringLiteral("badge"));
  mark->setToolTip(tr("Can be changed while the run trains, with ‘Apply now’"));
  layout->addWidget(mark, 0, 2);
}

void Field::setFault(const QString& sentence) {
  const bool faulty = !sentence.isEmpty();
  help_->setText(faulty ? sentence : helpText_);
  help_->setVisible(!help_->text().isEmpty());
  if (faulty == faulty_) return;
  faulty_ = faulty;
  help_->setObjectName(faulty ? QStringLiteral("complaint") : QStringLiteral("hint"));
  restyle(help_, "faulty", faulty);
  restyle(control_, "faulty", faulty);
  control_->setAccessibleDescription(help_->text());
}

void Field::setHelp(const QString& sentence) {
  helpText_ = sentence;
  if (!faulty_) setFault({});
}

/// The wheel scrolls the panel; it must not change what the pointer happens to pass.
bool Field::eventFilter(QObject* watched, QEvent* event) {
  const auto* widget = qobject_cast<QWidget*>(watched);
  if (event->type() == QEvent::Wheel && widget != nullptr && !widget->hasFocus()) {
    event->ignore();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

NumberField::NumberField(const FieldWords& words, const Range& range, Detail detail, bool isLive,
                         QWidget* parent)
    : Field(words, new QLineEdit, detail, isLive, parent),
      edit_(findChild<QLineEdit*>()),
      range_(range) {
  connect(edit_, &QLineEdit::textChanged, this, [this] {
    check();
    emit changed();
  });
}

void NumberField::setValue(double value) {
  edit_->setText(QString::number(value, 'g', 10).replace('.', QLocale().decimalPoint()));
}
void NumberField::setWhole(std::uint64_t value) { edit_->setText(QString::number(value)); }

std::optional<double> NumberField::value() {
  check();
  if (isFaulty() || edit_->text().trimmed().isEmpty()) return std::nullopt;
  return edit_->text().trimmed().replace(',', '.').toDouble();
}

std::optional<std::uint64_t> NumberField::whole() {
  check();
  if (isFaulty() || edit_->text().trimmed().isEmpty()) return std::nullopt;
  return edit_->text().trimmed().toULongLong();
}

void NumberField::check() {
  bool good = false;
  const QString typed = edit_->text().trimmed();
  if (typed.isEmpty() && range_.mayBeEmpty) return setFault({});
  double number = 0;
  if (range_.isWhole) number = double(typed.toULongLong(&good));
  else number = QString(typed).replace(',', '.').toDouble(&good);
  good = good && std::isfinite(number) && number >= range_.least && number <= range_.most &&
         !(range_.isAbove && number == range_.least);
  if (good) return setFault({});
  const QString least = numberText(range_.least);
  const QString most = numberText(range_.most);
  setFault(range_.isWhole && range_.most > 1e15
               ? tr("This must be a whole number from %1 up.").arg(least)
           : range_.isWhole ? tr("This must be a whole number from %1 to %2.").arg(least, most)
           : range_.isAbove ? tr("This must be a number above %1 and at most %2.").arg(least, most)
                            : tr("This must be a number from %1 to %2.").arg(least, most));
}

SliderField::SliderField(const FieldWords& words, std::vector<Stop> stops, Detail detail,
                         QWidget* parent)
    : Field(words, new QWidget, detail, false, parent),
      slider_(new QSlider(Qt::Horizontal)),
      text_(new QLabel),
      stops_(std::move(stops)) {
  QWidget* row = control();
  row->setFocusPolicy(Qt::NoFocus);
  row->setFocusProxy(slider_);
  slider_->setRange(0, int(stops_.size()) - 1);
  slider_->setPageStep(1);
  slider_->setAccessibleName(words.name);
  slider_->setToolTip(words.tip);
  text_->setToolTip(words.tip);
  slider_->installEventFilter(this);
  slider_->setMinimumHeight(kSliderHeight);
  int widest = text_->fontMetrics().horizontalAdvance(QStringLiteral("8888888888"));
  for (const Stop& stop : stops_)
    widest = std::max(widest, text_->fontMetrics().horizontalAdvance(stop.text));
  text_->setMinimumWidth(widest + 4);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(slider_, 1);
  layout->addWidget(text_);
  connect(slider_, &QSlider::valueChanged, this, [this](int stop) {
    value_ = stops_[std::size_t(stop)].value;
    showText();
    emit changed();
  });
}

void SliderField::setValue(double value) {
  const auto nearest =
      std::min_element(stops_.begin(), stops_.end(), [value](const Stop& one, const Stop& other) {
        return std::abs(one.value - value) < std::abs(other.value - value);
      });
  slider_->setValue(int(nearest - stops_.begin()));
  value_ = value;
  showText();
}

void SliderField::showText() {
  const Stop& stop = stops_[std::size_t(slider_->value())];
  text_->setText(stop.value == value_ ? stop.text : QLocale().toString(value_, 'g', 3));
  slider_->setAccessibleDescription(text_->text());
}

ChoiceField::ChoiceField(const FieldWords& words, const QStringList& choices, Detail detail,
                         bool isLive, QWidget* parent)
    : Field(words, new QComboBox, detail, isLive, parent), box_(findChild<QComboBox*>()) {
  box_->addItems(choices);
  box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box_->setMinimumContentsLength(10);
  connect(box_, &QComboBox::currentIndexChanged, this, &Field::changed);
  connect(box_, &QComboBox::activated, this, &ChoiceField::chosen);
}

int ChoiceField::index() const { return box_->currentIndex(); }
void ChoiceField::setIndex(int index) { box_->setCurrentIndex(index); }

SwitchField::SwitchField(const FieldWords& words, const QString& text, Detail detail,
                         QWidget* parent)
    : Field(words, new QCheckBox(text), detail, false, parent), box_(findChild<QCheckBox*>()) {
  connect(box_, &QCheckBox::toggled, this, &Field::changed);
}

bool SwitchField::isOn() const { return box_->isChecked(); }
void SwitchField::setOn(bool on) { box_->setChecked(on); }

}  // namespace glassbox::controls
