import { renderBars } from "./bars.js";
import { renderGantt } from "./gantt.js";
import { renderSeries } from "./series.js";
import type { ChartSpec } from "./spec.js";

/** The SVG text of a chart: the same spec always gives the same bytes. */
export function render(spec: ChartSpec): string {
  switch (spec.kind) {
    case "bars": return renderBars(spec);
    case "gantt": return renderGantt(spec);
    default: return renderSeries(spec);
  }
}
