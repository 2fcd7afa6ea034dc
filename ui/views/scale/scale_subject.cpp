#include "views/scale/scale_subject.h"

#include <algorithm>

#include "live/own_rate.h"

namespace glassbox::views {
namespace {

constexpr double kUsualRow = 2048;

std::string family(const scaling::PublishedModel& model) {
  return model.name.substr(0, model.name.find(' '));
}

}  // namespace

double Subject::operations() const {
  return tokens *
         operationsPerToken.value_or(scaling::operationsPerToken(shape, rowLength).total());
}

Subject ourSubject(const live::Snapshot& snapshot) {
  training::RunSettings settings = snapshot.facts->settings;
  settings.model.vocabulary = int(snapshot.facts->words.size());
  const live::OwnRate rate = live::ownRate(snapshot);
  Subject subject;
  subject.shape = scaling::shapeOf(settings.model);
  subject.rowLength = rate.tokensPerRow;
  subject.tokens = rate.tokens;
  subject.ours = true;
  subject.operationsPerToken = rate.operationsPerToken;
  subject.memory = scaling::memoryHere(settings);
  subject.rows = settings.batch;
  subject.leastActivations = subject.memory.activations;
  return subject;
}

Subject subjectOf(const scaling::ModelShape& shape, double rowLength, double tokens) {
  Subject subject;
  subject.shape = shape;
  subject.rowLength = rowLength;
  subject.tokens = tokens;
  subject.memory = scaling::memoryMixed(shape, 1, rowLength, false);
  subject.leastActivations = scaling::memoryMixed(shape, 1, rowLength, true).activations;
  return subject;
}

std::optional<Subject> subjectOf(const scaling::PublishedModel& model) {
  if (!model.shape || !model.tokens) return std::nullopt;
  const double row = model.shape->positions > 0 ? double(model.shape->positions) : kUsualRow;
  Subject subject = subjectOf(*model.shape, row, *model.tokens);
  subject.name = QString::fromStdString(model.name);
  subject.source = QString::fromStdString(model.source);
  return subject;
}

scaling::Question questionFor(const Subject& subject) {
  scaling::Question question;
  question.parameters = subject.weights();
  question.tokens = subject.tokens;
  question.shape = subject.shape;
  question.operationsPerToken = subject.operationsPerToken;
  question.rowLength = subject.rowLength;
  return question;
}

std::vector<const scaling::PublishedModel*> landmarks() {
  const auto& models = scaling::figures().models;
  std::vector<const scaling::PublishedModel*> found;
  for (const auto& model : models)
    if (std::none_of(models.begin(), models.end(), [&](const auto& other) {
          return family(other) == family(model) && other.parameters > model.parameters;
        }))
      found.push_back(&model);
  return found;
}

}  // namespace glassbox::views
