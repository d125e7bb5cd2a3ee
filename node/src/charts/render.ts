import { renderBars } from "./bars.js";
import { renderGantt } from "./gantt.js";
import { renderMap } from "./map.js";
import { renderSeries } from "./series.js";
import { renderSpans } from "./spans.js";
import type { ChartSpec } from "./spec.js";
import { renderTiles } from "./tiles.js";

/** The SVG text of a chart: the same spec always gives the same bytes. */
export function render(spec: ChartSpec): string {
  switch (spec.kind) {
    case "bars": return renderBars(spec);
    case "gantt": return renderGantt(spec);
    case "spans": return renderSpans(spec);
    case "map": return renderMap(spec);
    case "tiles": return renderTiles(spec);
    default: return renderSeries(spec);
  }
}
