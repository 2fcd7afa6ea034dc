// A German window for what the core says: collects its sentences and checks that each is
// translated.
#pragma once

#include <gtest/gtest.h>

#include <QLocale>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "theme/core_text.h"
#include "theme/language.h"

namespace glassbox {

class GermanCore : public testing::Test {
 protected:
  void SetUp() override {
    if (!theme::languages().contains(QStringLiteral("de")))
      GTEST_SKIP() << "built without Qt's translation tools";
    theme::useLanguage(QStringLiteral("de"));
  }
  void TearDown() override {
    theme::useLanguage(QStringLiteral("en"));
    QLocale::setDefault(before_);
  }
  static std::string german(const std::string& sentence) {
    return theme::inWindowLanguage(sentence).toStdString();
  }
  void hear(const std::string& sentence) {
    heard_.insert(sentence);
    EXPECT_TRUE(theme::isTranslatable(sentence)) << sentence;
    EXPECT_NE(german(sentence), sentence);
  }
  void hear(const std::vector<Diagnostic>& faults) {
    EXPECT_FALSE(faults.empty());
    for (const Diagnostic& one : faults) hear(one.message);
  }
  /// What `deed` throws.
  void hearFrom(const std::function<void()>& deed) {
    try {
      deed();
      ADD_FAILURE() << "it went well";
    } catch (const Error& error) {
      hear(error.what());
    }
  }

  std::set<std::string> heard_;

 private:
  QLocale before_;
};

}  // namespace glassbox
