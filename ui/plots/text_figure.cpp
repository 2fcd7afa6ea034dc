#include "plots/text_figure.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kTextWidth = 560;
constexpr double kBetween = 20;  // the columns
constexpr double kRowGap = 10;

struct Row {
  QRectF name;
  QRectF text;
};

/// Where the rows lie in a drawing.
std::vector<Row> layOut(const std::vector<FigureText>& texts) {
  const Style style = currentStyle();
  const QFontMetricsF small(style.small);
  const QFontMetricsF normal(style.text);
  double names = 0;
  for (const FigureText& one : texts)
    names = std::max(names, std::ceil(small.horizontalAdvance(one.name)) + 1);
  std::vector<Row> rows;
  double y = 0;
  for (const FigureText& one : texts) {
    const QRectF needed = normal.boundingRect(QRectF(0, 0, kTextWidth, 1e6),
                                              Qt::AlignLeft | Qt::TextWordWrap, one.text);
    const double high = std::max(normal.height(), std::ceil(needed.height()));
    rows.push_back(
        {QRectF(0, y, names, normal.height()), QRectF(names + kBetween, y, kTextWidth, high)});
    y += high + kRowGap;
  }
  return rows;
}

}  // namespace

void writeTexts(const QString& path, const QString& title, const std::vector<FigureText>& texts) {
  const std::vector<Row> rows = layOut(texts);
  const QSizeF size = rows.empty() ? QSizeF(kTextWidth, 1)
                                   : QSizeF(rows.back().text.right(), rows.back().text.bottom());
  writeSheet(path,
             {.size = QSize(int(std::ceil(size.width())), int(std::ceil(size.height()))),
              .title = title,
              .sentence = texts.empty() ? QString() : texts.back().text,
              .paint = [&](QPainter& painter) {
                const Style style = currentStyle();
                for (std::size_t i = 0; i < rows.size(); ++i) {
                  painter.setFont(style.small);
                  painter.setPen(style.quiet);
                  painter.drawText(rows[i].name, Qt::AlignLeft | Qt::AlignVCenter, texts[i].name);
                  painter.setFont(style.text);
                  painter.setPen(style.ink);
                  painter.drawText(rows[i].text, Qt::AlignLeft | Qt::TextWordWrap, texts[i].text);
                }
              }});
}

}  // namespace glassbox::plots
