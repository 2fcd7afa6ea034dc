// What every view of several pages does with its buttons and its names.
#include "views/paged_view.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "views/view_page.h"

using namespace glassbox;

namespace {

class Page : public views::ViewPage {
 public:
  Page(QString name, QStringList& exported, QWidget* parent)
      : ViewPage(parent), name_(std::move(name)), exported_(exported) {
    new QLineEdit(name_, this);
  }
  QString id() const override { return name_; }
  QString title() const override { return name_.toUpper(); }
  QString summary() const override { return name_ + QStringLiteral(" is shown"); }
  void exportTo(const QString& path) const override { exported_ << name_ + ' ' + path; }

 private:
  QString name_;
  QStringList& exported_;
};

class View : public views::PagedView {
 public:
  View() : PagedView(nullptr) {
    addPage(new Page(QStringLiteral("sea"), exported, this));
    addScrolledPage(new Page(QStringLiteral("land"), exported, this));
    addPage(new Page(QStringLiteral("sky"), exported, this));
  }
  QString title() const override { return QStringLiteral("World"); }
  QString id() const override { return QStringLiteral("world"); }
  using PagedView::show;
  void show(const std::shared_ptr<const live::Snapshot>&) override {}
  void restart() override {}
  QPushButton* button(int index) const {
    return findChildren<QPushButton*>(QStringLiteral("page")).at(index);
  }

  QStringList exported;
  QStringList refreshed;  ///< the page shown, each time

 protected:
  void refresh() override { refreshed << page(); }
};

}  // namespace

TEST(PagedView, ButtonsTurnThePages) {
  View view;
  static_cast<QWidget&>(view).show();
  EXPECT_EQ(view.page(), QStringLiteral("sea"));
  EXPECT_TRUE(view.button(0)->isChecked());
  QSignalSpy told(&view, &views::View::interestChanged);
  EXPECT_EQ(view.button(1)->text(), QStringLiteral("LAND"));
  QTest::mouseClick(view.button(1), Qt::LeftButton);
  EXPECT_EQ(view.page(), QStringLiteral("land"));
  EXPECT_FALSE(view.button(0)->isChecked());
  EXPECT_EQ(told.size(), 1);
  EXPECT_EQ(view.refreshed, QStringList({QStringLiteral("sea"), QStringLiteral("land")}));
}

TEST(PagedView, LessonsTurnToAPageByItsNameAndElseToTheFirst) {
  View view;
  EXPECT_EQ(view.pages(), QStringList({QStringLiteral("land"), QStringLiteral("sky")}));
  view.turnTo(QStringLiteral("sky"));
  EXPECT_EQ(view.page(), QStringLiteral("sky"));
  EXPECT_TRUE(view.button(2)->isChecked());
  view.turnTo(QStringLiteral("fire"));
  EXPECT_EQ(view.page(), QStringLiteral("sea"));
}

TEST(PagedView, TellsAndExportsThePageShown) {
  View view;
  view.turnTo(QStringLiteral("land"));
  EXPECT_EQ(view.summary(), QStringLiteral("land is shown"));
  view.exportTo(QStringLiteral("a.png"));
  EXPECT_EQ(view.exported, QStringList(QStringLiteral("land a.png")));
}

TEST(PagedView, TabGoesAsOneReads) {
  View view;
  QStringList way;
  for (const QWidget* next = view.nextInFocusChain(); next != &view;
       next = next->nextInFocusChain())
    if (const auto* button = qobject_cast<const QAbstractButton*>(next)) way << button->text();
    else if (const auto* line = qobject_cast<const QLineEdit*>(next)) way << line->text();
  EXPECT_EQ(way.join(' ').toStdString(), "SEA LAND SKY Export sea land sky");
}
