// glassbox-cli: everything of Glassbox that needs no window. Exit 0 done, 1 the work failed, 2 bad
// usage or bad input; then one line on standard error and no half-written file.
#include <algorithm>
#include <exception>
#include <iostream>

#include "base/error.h"
#include "cli/commands.h"

namespace {

int complain(const std::string& sentence, int code) {
  std::string line = sentence;
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::cerr << "glassbox-cli: " << line << "\n";
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Train a small language model and look inside it, without a window.",
               "glassbox-cli");
  app.set_version_flag("--version", "glassbox-cli " GLASSBOX_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Begin with: glassbox-cli train --preset tiny --out my-model\n"
      "Then:       glassbox-cli generate --model my-model --prompt \"the dog\"\n"
      "Help on a verb: glassbox-cli train --help");
  for (auto* add : {glassbox::cli::addTrain, glassbox::cli::addGenerate, glassbox::cli::addFill,
                    glassbox::cli::addEval, glassbox::cli::addNeighbors,
                    glassbox::cli::addSimilarity, glassbox::cli::addInspect,
                    glassbox::cli::addTokenize, glassbox::cli::addCorpus, glassbox::cli::addClean,
                    glassbox::cli::addEstimate, glassbox::cli::addLadder, glassbox::cli::addLesson,
                    glassbox::cli::addQuiz, glassbox::cli::addExport, glassbox::cli::addBench})
    add(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return complain(std::string("cannot understand the command line: ") + error.what() +
                        "; see glassbox-cli --help",
                    2);
  } catch (const glassbox::Error& error) {
    return complain(error.what(), error.fault() == glassbox::Fault::kInput ? 2 : 1);
  } catch (const std::bad_alloc&) {
    return complain("not enough memory: choose a smaller model, batch or context", 1);
  } catch (const std::exception& error) {
    return complain(std::string("the work failed: ") + error.what(), 1);
  }
}
