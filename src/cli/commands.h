// The verbs of glassbox-cli. Each adds its options to the parser and does its work when chosen.
// Results go to standard output, progress to standard error. Work that cannot be done throws Error
// or InputError; main turns that into one line and an exit code.
#pragma once

#include <CLI/CLI.hpp>

namespace glassbox::cli {

void addTrain(CLI::App& app);
void addEval(CLI::App& app);
void addGenerate(CLI::App& app);
void addFill(CLI::App& app);
void addNeighbors(CLI::App& app);
void addSimilarity(CLI::App& app);
void addInspect(CLI::App& app);
void addTokenize(CLI::App& app);
void addCorpus(CLI::App& app);
void addClean(CLI::App& app);
void addEstimate(CLI::App& app);
void addLadder(CLI::App& app);
void addLesson(CLI::App& app);
void addQuiz(CLI::App& app);
void addExport(CLI::App& app);
void addBench(CLI::App& app);

}  // namespace glassbox::cli
