#include "views/inside/alteration_list.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace glassbox::views {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Alterations)
};

struct Namer {
  QString operator()(const insight::HeadOff& off) const {
    return Texts::tr("layer %1, head %2").arg(off.layer + 1).arg(off.head + 1);
  }
  QString operator()(const insight::MlpOff& off) const {
    return Texts::tr("layer %1, MLP").arg(off.layer + 1);
  }
  QString operator()(const insight::UnitOff& off) const {
    return Texts::tr("layer %1, unit %2").arg(off.layer + 1).arg(off.unit + 1);
  }
  QString operator()(const insight::WeightSet& set) const {
    return Texts::tr("%1, row %2, column %3")
        .arg(QString::fromStdString(set.place.name).remove(QStringLiteral("transformer.")))
        .arg(set.place.row + 1)
        .arg(set.place.column + 1);
  }
};

}  // namespace

QString partName(const insight::Alteration& alteration) { return std::visit(Namer(), alteration); }

QString shortPartName(const insight::Alteration& alteration) {
  const auto shortened = [](int layer, const QString& part) {
    return QStringLiteral("%1 · %2").arg(layer + 1).arg(part);
  };
  if (const auto* head = std::get_if<insight::HeadOff>(&alteration))
    return shortened(head->layer, Texts::tr("head %1").arg(head->head + 1));
  if (const auto* mlp = std::get_if<insight::MlpOff>(&alteration))
    return shortened(mlp->layer, Texts::tr("MLP"));
  return partName(alteration);
}

QString nameOf(const insight::Alteration& alteration) {
  if (const auto* set = std::get_if<insight::WeightSet>(&alteration))
    return QStringLiteral("%1 = %2").arg(partName(alteration),
                                         QLocale().toString(double(set->value), 'g', 4));
  return Texts::tr("%1 off").arg(partName(alteration));
}

bool AlterationList::holds(const insight::Alteration& alteration) const {
  return std::find(current_.begin(), current_.end(), alteration) != current_.end();
}

void AlterationList::toggle(const insight::Alteration& alteration) {
  if (!holds(alteration)) return add(alteration);
  before_.push_back(current_);
  std::erase(current_, alteration);
}

void AlterationList::add(const insight::Alteration& alteration) {
  if (holds(alteration)) return;
  before_.push_back(current_);
  if (const auto* set = std::get_if<insight::WeightSet>(&alteration))
    std::erase_if(current_, [&](const insight::Alteration& other) {
      const auto* earlier = std::get_if<insight::WeightSet>(&other);
      return earlier != nullptr && earlier->place == set->place;
    });
  current_.push_back(alteration);
}

void AlterationList::undo() {
  if (before_.empty()) return;
  current_ = std::move(before_.back());
  before_.pop_back();
}

void AlterationList::putBack() {
  if (current_.empty()) return;
  before_.push_back(std::move(current_));
  current_.clear();
}

void AlterationList::reset() {
  current_.clear();
  before_.clear();
}

}  // namespace glassbox::views
