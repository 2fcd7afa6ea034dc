// A page of the Inside view on screen, with a small run of its own behind it.
#pragma once

#include <gtest/gtest.h>

#include <QPushButton>
#include <QTest>

#include "app/session_driver.h"
#include "training/run.h"
#include "views/inside/inside_page.h"

namespace glassbox {

inline constexpr int kPatienceMs = 20'000;

inline training::RunSettings tinyRun(Objective objective) {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 400;
  settings.model.objective = objective;
  settings.trainer.steps = 12;
  settings.evaluationRows = 4;
  settings.backend.threads = 1;
  return settings;
}

template <typename Page>
struct OnScreen {
  explicit OnScreen(Objective objective = Objective::kNextWord)
      : driver(tinyRun(objective), {}), own(tinyRun(objective)) {
    QObject::connect(&driver, &app::SessionDriver::snapshotArrived, &page,
                     [this](const auto& snapshot) { page.show(snapshot); });
    QObject::connect(&page, &views::InsidePage::interestChanged, &page,
                     [this] { driver.setInterest(page.interest()); });
    page.resize(1100, 700);
    static_cast<QWidget&>(page).show();
    page.activateWindow();
    driver.setInterest(page.interest());
  }
  template <typename Done>
  bool until(Done done) {
    return QTest::qWaitFor(done, kPatienceMs);
  }
  const live::Snapshot* now() const { return driver.snapshot().get(); }
  QPushButton* button(const QString& name) { return page.template findChild<QPushButton*>(name); }

  app::SessionDriver driver;
  training::Run own;  ///< the same run to the same bits
  Page page;
};

inline void click(QWidget* widget) {
  ASSERT_NE(widget, nullptr);
  QTest::mouseClick(widget, Qt::LeftButton);
}

}  // namespace glassbox
