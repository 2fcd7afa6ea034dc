#include "live/measure_answers.h"

#include "insight/lesson_measures.h"

namespace glassbox::live {

MeasureAnswer answerMeasures(const Moment& moment, const MeasureQuestion& question) {
  MeasureAnswer answer{
      .step = moment.step, .measures = question.measures, .values = {}, .problem = {}};
  for (const course::Measure& measure : question.measures) {
    std::optional<course::Measured> value;
    try {
      value = insight::measureForLesson(moment.model, moment.run.corpus(), measure);
    } catch (const InputError& error) {
      if (answer.problem.empty()) answer.problem = error.what();
    }
    answer.values.push_back(std::move(value));
  }
  return answer;
}

}  // namespace glassbox::live
