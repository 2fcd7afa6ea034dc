#include "app/report/report_style.h"

#include "theme/theme.h"

namespace glassbox::app {
namespace {

/// The colours of a theme under the names that the sheet uses.
QString variables(const theme::Colours& colours) {
  const std::pair<const char*, QColor> named[] = {
      {"ground", colours.ground},  {"paper", colours.paper},    {"ink", colours.ink},
      {"quiet", colours.quietInk}, {"line", colours.line},      {"soft", colours.soft},
      {"accent", colours.accent},  {"faint", colours.quietData}};
  QString text;
  for (const auto& [name, colour] : named)
    text += QStringLiteral("--%1:%2;").arg(QLatin1String(name), colour.name());
  for (std::size_t i = 0; i < colours.data.size(); ++i)
    text += QStringLiteral("--data%1:%2;").arg(i).arg(colours.data[i].name());
  return text;
}

constexpr const char* kSheet = R"(
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.55 Inter, system-ui, sans-serif; }
main { max-width: 900px; margin: 0 auto; padding: 40px 28px 64px; }
header p, .hint, figcaption, dt { color: var(--quiet); }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 44px 0 10px; }
h3 { font-size: 15px; margin: 0 0 6px; }
.facts { display: flex; flex-wrap: wrap; gap: 12px 36px; margin: 24px 0 0; }
.facts div { min-width: 90px; }
.facts dt { font-size: 12.5px; }
.facts dd { margin: 0; font-size: 21px; font-weight: 600; font-variant-numeric: tabular-nums; }
figure, .card { margin: 0; background: var(--paper); border: 1px solid var(--line);
  border-radius: 10px; padding: 16px; }
figcaption { font-size: 13px; margin-top: 8px; }
svg { display: block; width: 100%; height: auto; font: 12px Inter, system-ui, sans-serif; }
.label { fill: var(--quiet); }
.word { fill: var(--ink); }
.pin { fill: var(--ink); font-size: 15px; font-weight: 700; }
.grid { stroke: var(--line); }
.reference { stroke: var(--quiet); stroke-dasharray: 2 3; }
polyline { fill: none; }
.raw { stroke: var(--faint); stroke-width: 1; }
.mean { stroke: var(--data0); stroke-width: 2.2; }
.validation { stroke: var(--data1); stroke-width: 2; stroke-dasharray: 7 4; }
.dot { fill: var(--data1); }
.quiet { fill: var(--faint); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; font-weight: 400; padding: 5px 12px 5px 0; vertical-align: top;
  border-bottom: 1px solid var(--line); }
thead th, .settings tbody th { color: var(--quiet); font-size: 13px; }
.settings tbody th { width: 34%; }
.number td, .number thead th { text-align: right; }
.number th, .number thead th:first-child { text-align: left; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 16px; }
.sample { margin-bottom: 12px; }
.sample p { margin: 0 0 4px; }
.given { color: var(--quiet); }
.written { color: var(--accent); font-weight: 600; }
pre { white-space: pre-wrap; font-size: 12px; color: var(--quiet); }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  figure, .card, .sample, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
)";

}  // namespace

QString reportStyle() {
  const QString light = variables(theme::coloursOf(theme::Mode::kLight));
  const QString dark = variables(theme::coloursOf(theme::Mode::kDark));
  QString sheet = QStringLiteral(
                      ":root { color-scheme: light dark; %1 }\n"
                      "@media screen and (prefers-color-scheme: dark) { :root { %2 } }\n")
                      .arg(light, dark);
  for (std::size_t i = 0; i < theme::Colours().data.size(); ++i)
    sheet += QStringLiteral(".family%1 { fill: var(--data%1); }\n").arg(i);
  return sheet + QLatin1String(kSheet);
}

}  // namespace glassbox::app
