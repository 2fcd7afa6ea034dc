// The window in other languages: nothing is left untranslated in the files, nothing is English in a
// German window, and nothing in it is cut.
#include <gtest/gtest.h>

#include <QAction>
#include <QLocale>
#include <QProcess>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTemporaryDir>

#include "app/picture_check.h"
#include "app/stage.h"
#include "app/view_frame.h"
#include "theme/language.h"
#include "translation_file.h"
#include "window_fixture.h"

using namespace glassbox;

namespace {

QString fileOf(const QString& language) {
  return QStringLiteral(GLASSBOX_SOURCE_DIR "/resources/translations/glassbox_%1.ts").arg(language);
}

/// A source text that must not be seen in a translated window, as a pattern; none if it is the same
/// in both languages or too short to tell.
std::optional<QRegularExpression> tellTale(const Translation& entry) {
  constexpr int kLettersThatTell = 10;
  const QString plain = Qt::mightBeRichText(entry.source)
                            ? QTextDocumentFragment::fromHtml(entry.source).toPlainText()
                            : entry.source;
  const QString fixed = QString(plain).remove(QRegularExpression(QStringLiteral("%\\d|[^A-Za-z]")));
  if (entry.forms.value(0) == entry.source || fixed.size() < kLettersThatTell) return std::nullopt;
  QString pattern = QRegularExpression::escape(plain);
  pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral(".*"));
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                            QRegularExpression::DotMatchesEverythingOption);
}

/// The window as it starts in German; English again afterwards.
class GermanWindow : public testing::Test {
 protected:
  GermanWindow() {
    if (!theme::languages().contains(QStringLiteral("de"))) return;
    theme::useLanguage(QStringLiteral("de"));
    driver_ = std::make_unique<app::SessionDriver>(quickRun(12), live::Folders{});
    window_ = std::make_unique<app::MainWindow>(*driver_);
  }
  ~GermanWindow() override {
    window_.reset();
    theme::useLanguage(QStringLiteral("en"));
    QLocale::setDefault(before_);
  }
  void SetUp() override {
    if (window_ == nullptr) GTEST_SKIP() << "built without Qt's translation tools";
    window_->resize(1366, 768);
    window_->QWidget::show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    waitUntilItRests();
    driver_->trainUntil(12);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return driver_->snapshot() != nullptr && driver_->snapshot()->step == 12; },
        kPatienceMs));
  }
  void waitUntilItRests() {
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
          const auto& snapshot = driver_->snapshot();
          return snapshot != nullptr && snapshot->facts != nullptr && !snapshot->unfinished &&
                 driver_->state() != live::RunState::kPreparing;
        },
        kPatienceMs));
    QTest::qWait(100);
  }
  /// Calls `look` on every page of every view, with its name.
  template <typename Look>
  void visitAll(const Look& look) {
    for (views::View* view : window_->stage().views()) {
      window_->stage().showView(view->id());
      QStringList pages = view->pages();
      pages.prepend({});
      for (const QString& page : pages) {
        view->turnTo(page);
        waitUntilItRests();
        // The snapshot that rests may still be the one of the page before.
        const std::string where = (view->id() + ' ' + page).toStdString();
        EXPECT_TRUE(QTest::qWaitFor([view] { return !view->summary().isEmpty(); }, kPatienceMs))
            << where << " sums nothing up";
        look(*view, where);
      }
    }
  }

  QLocale before_;
  std::unique_ptr<app::SessionDriver> driver_;
  std::unique_ptr<app::MainWindow> window_;
};

}  // namespace

TEST(Translations, FilesHaveEveryTextOfTheSources) {
#ifndef GLASSBOX_LUPDATE
  GTEST_SKIP() << "built without Qt's translation tools";
#else
  const QTemporaryDir folder;
  for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
    const QString copy = folder.filePath(language + QStringLiteral(".ts"));
    ASSERT_TRUE(QFile::copy(fileOf(language), copy));
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(GLASSBOX_SOURCE_DIR));
    QStringList arguments = {"ui", "src", "-extensions", "cpp,h", "-locations", "none"};
    if (language == QLatin1String("en")) arguments << QStringLiteral("-pluralonly");
    update.start(QStringLiteral(GLASSBOX_LUPDATE), arguments + QStringList{"-ts", copy});
    ASSERT_TRUE(update.waitForFinished(kPatienceMs));
    ASSERT_EQ(update.exitCode(), 0) << update.readAllStandardError().toStdString();
    EXPECT_FALSE(update.readAllStandardError().contains("lacks Q_OBJECT"))
        << "such texts are looked up under another name than lupdate gives them";
    const std::vector<Translation> entries = readTranslations(copy);
    EXPECT_FALSE(entries.empty());
    for (const Translation& entry : entries)
      EXPECT_TRUE(entry.state == QLatin1String("vanished") ||
                  (entry.state.isEmpty() && !entry.forms.join(QString()).isEmpty()))
          << language.toStdString() << ", " << entry.state.toStdString() << ": "
          << entry.source.toStdString()
          << "\n(build the target update_translations, then translate)";
  }
#endif
}

TEST(Translations, KeepThePlacesThatAreFilledIn) {
  const std::vector<Translation> entries = readTranslations(fileOf(QStringLiteral("de")));
  EXPECT_GT(entries.size(), 1000U);
  for (const Translation& entry : entries)
    for (const QString& form : entry.forms) {
      EXPECT_EQ(placeholders(form), placeholders(entry.source)) << entry.source.toStdString();
      EXPECT_EQ(form.startsWith(' '), entry.source.startsWith(' ')) << form.toStdString();
      EXPECT_EQ(form.endsWith(' '), entry.source.endsWith(' ')) << form.toStdString();
    }
}

TEST(Translations, OfTheModelNeverSayThatItThinksOrKnows) {
  const QRegularExpression human(
      QStringLiteral("Modell (?:\\w+ )?(?:denkt|weiß|versteht|will|glaubt|meint)\\b"));
  for (const Translation& entry : readTranslations(fileOf(QStringLiteral("de"))))
    for (const QString& form : entry.forms)
      EXPECT_FALSE(human.match(form).hasMatch()) << form.toStdString();
}

TEST(Language, FollowsTheChoiceAndFallsBackToEnglish) {
  const QLocale before;
  theme::rememberLanguage(QStringLiteral("xx"));
  EXPECT_EQ(theme::rememberedLanguage(), QString())
      << "what the window does not speak is no choice";
  theme::rememberLanguage(QStringLiteral("en"));
  EXPECT_EQ(theme::rememberedLanguage(), QStringLiteral("en"));
  theme::rememberLanguage({});
  theme::useLanguage(QStringLiteral("fr"));
  EXPECT_EQ(theme::language(), QStringLiteral("en"));
  if (theme::languages().contains(QStringLiteral("de"))) {
    theme::useLanguage(QStringLiteral("de_AT"));
    EXPECT_EQ(theme::language(), QStringLiteral("de"));
    EXPECT_EQ(QLocale().toString(2.5, 'f', 1), QStringLiteral("2,5"));
    EXPECT_EQ(app::MainWindow::tr("Larger text"), QStringLiteral("Größere Schrift"));
  }
  theme::useLanguage(QStringLiteral("en"));
  EXPECT_EQ(app::MainWindow::tr("Larger text"), QStringLiteral("Larger text"));
  EXPECT_EQ(QLocale().toString(2.5, 'f', 1), QStringLiteral("2.5"));
  QLocale::setDefault(before);
}

// See views_fit.cpp for the size.
TEST_F(GermanWindow, EveryPageFitsASmallLaptop) {
  window_->resize(1366, 694);
  visitAll([&](const views::View&, const std::string& where) {
    QTest::qWait(20);
    for (const auto* frame : window_->stage().findChildren<app::ViewFrame*>()) {
      if (!frame->isVisible()) continue;
      EXPECT_EQ(frame->verticalScrollBar()->maximum(), 0) << where;
      EXPECT_EQ(frame->horizontalScrollBar()->maximum(), 0) << where;
    }
  });
}

TEST_F(GermanWindow, IsGermanOnEveryPage) {
  QStringList titles;
  for (const views::View* view : window_->stage().views()) titles << view->title();
  for (const char* title : {"Loss", "Wörter", "Innen", "Ein Schritt", "Schreiben"})
    EXPECT_TRUE(titles.contains(QString::fromUtf8(title))) << title;
  std::vector<QRegularExpression> english;
  for (const Translation& entry : readTranslations(fileOf(QStringLiteral("de"))))
    if (const auto pattern = tellTale(entry)) english.push_back(*pattern);
  EXPECT_GT(english.size(), 500U);
  QSet<QString> seen;
  visitAll([&](const views::View& view, const std::string& where) {
    for (const QString& text : textsOf(*window_) + QSet<QString>{view.summary()}) {
      if (seen.contains(text)) continue;
      seen << text;
      for (const QRegularExpression& pattern : english)
        EXPECT_FALSE(pattern.match(text).hasMatch()) << where << ": " << text.toStdString();
    }
  });
  EXPECT_GT(seen.size(), 300);
}

TEST_F(GermanWindow, HasTheSameKeysAsTheEnglishOne) {
  const auto keysOf = [](const QWidget& window) {
    QList<QKeySequence> keys;
    for (const QAction* action : window.actions()) keys += action->shortcuts();
    return keys;
  };
  const QList<QKeySequence> german = keysOf(*window_);
  EXPECT_GT(german.size(), 8);
  theme::useLanguage(QStringLiteral("en"));
  app::SessionDriver driver(quickRun(1), {});
  EXPECT_EQ(german, keysOf(app::MainWindow(driver)));
}

TEST_F(GermanWindow, CutsNothingOnASmallScreen) {
  EXPECT_EQ(window_->size(), QSize(1366, 768)) << "it does not fit";
  const int lesson = window_->findChild<QSplitter*>()->sizes().front();
  visitAll([&](const views::View&, const std::string& where) {
    const bool whole =
        QTest::qWaitFor([this] { return app::clippedParts(*window_).isEmpty(); }, 2000);
    EXPECT_TRUE(whole) << where;
    for (const QString& fault : app::clippedParts(*window_))
      ADD_FAILURE() << where << ": " << fault.toStdString();
    EXPECT_GE(window_->findChild<QSplitter*>()->sizes().front(), lesson)
        << where << " takes room from the column on the left";
    for (const auto* column : window_->findChildren<QScrollArea*>()) {
      if (!column->isVisible() || column->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
        continue;
      EXPECT_LE(column->widget()->width(), column->viewport()->width())
          << where << ": " << column->widget()->metaObject()->className() << " is too wide";
    }
  });
}
