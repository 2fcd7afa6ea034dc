#include "views/view.h"

#include "base/error.h"

namespace glassbox::views {

live::Interest View::interest() const { return {}; }

void View::append(std::span<const live::MetricPoint>) {}

void View::mark(std::int64_t, const QString&) {}

void View::showPair(const std::shared_ptr<const live::PairNews>&) {}

QStringList View::pages() const { return {}; }

QString View::pageName(const QString&) const { return {}; }

void View::turnTo(const QString&) {}

QString View::page() const { return {}; }

void View::tellFacts(course::Facts&) const {}

bool View::carryOut(const QString&, const QString&) { return false; }

View::Origin View::origin() const { return {}; }

QString View::summary() const { return {}; }

QStringList View::exportFormats() const { return {}; }

void View::exportTo(const QString& path) const {
  throw Error("cannot write " + path.toStdString() + ": this view has nothing to export");
}

}  // namespace glassbox::views
