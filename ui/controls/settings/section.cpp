#include "controls/settings/section.h"

#include <QLabel>
#include <QVBoxLayout>

namespace glassbox::controls {

Section::Section(const QString& heading, QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)), title_(new QLabel(heading, this)) {
  title_->setObjectName(QStringLiteral("sectionHeading"));
  setAccessibleName(heading);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(8);
  column_->addWidget(title_);
}

void Section::add(Field* field) {
  fields_.push_back(field);
  column_->addWidget(field);
  connect(field, &Field::changed, this, &Section::changed);
}

void Section::setDetail(Detail detail) {
  detail_ = detail;
  arrange();
}

void Section::setMeaningful(bool meaningful) {
  meaningful_ = meaningful;
  arrange();
}

/// A faulty field is never hidden: nobody could mend it. Few fields need no headings.
void Section::arrange() {
  title_->setVisible(detail_ != Detail::kEssential);
  bool any = false;
  for (Field* field : fields_) {
    const bool shown = field->detail() <= detail_ || field->isFaulty();
    field->setVisible(shown);
    any |= shown;
  }
  setVisible(any && meaningful_);
}

}  // namespace glassbox::controls
