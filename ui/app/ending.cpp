#include "app/ending.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <QWidget>
#include <csignal>

namespace glassbox::app {
namespace {

/// A handler may do next to nothing; it writes here, and the window's thread reads.
int pipeEnds[2] = {-1, -1};

void tell(int) {
  const char byte = 0;
  [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

}  // namespace

void closeWhenToldTo(QWidget& window) {
  if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0) return;
  auto* told = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, &window);
  QObject::connect(told, &QSocketNotifier::activated, &window, [told, &window] {
    told->setEnabled(false);
    window.close();
  });
  struct sigaction action = {};
  action.sa_handler = tell;
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(signal, &action, nullptr);
}

}  // namespace glassbox::app
