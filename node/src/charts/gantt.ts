import * as Plot from "@observablehq/plot";
import type { KeyEntry } from "./key.js";
import { monthWords } from "./months.js";
import type { GanttSpec, Slot } from "./spec.js";
import { element } from "./svg.js";
import { type Theme, themeOf } from "./theme.js";
import { draw, layOut, type Placed, type Timeline } from "./timeline.js";

/** An order with its place, and all of it in words. */
type Row = Slot & Placed & { readonly words: string };

/** Orders as rows: the promised month, the planned month, and the wait between them. */
export function renderGantt(spec: GanttSpec): string {
  const theme = themeOf(spec.theme, spec.width);
  const rows = spec.rows.map((row) => ({ ...row, words: wordsOf(row) }));
  const layout = layOut(rows, spec.width, theme, scaleOf(spec), { names: [0.3, 0.58], remarks: [0.24, 0.36], gap: 14 }, verdict);
  return draw(spec, layout, keyEntries(spec, theme), 0.5, marks(layout));
}

/** A month before the first, and room after the last: more where an order has no month. */
function scaleOf(spec: GanttSpec): [number, number] {
  const months = spec.rows.flatMap((row) => [row.promised, row.planned, row.low, row.high]).concat(spec.asOf?.x ?? null)
    .filter((month) => month !== null);
  return [Math.min(...months) - 1, Math.max(...months) + (spec.rows.some((row) => row.planned === null) ? 2 : 1)];
}

/** "Northland: 4 fire units: promised May 2026, planned September 2026, 4 months late". */
function wordsOf(row: Slot): string {
  const ruling = verdict(row);
  const planned = row.planned === null ? "" : `, planned ${monthWords(row.planned)}`;
  return `${row.group === "" ? "" : `${row.group}: `}${row.label}: promised ${monthWords(row.promised)}${planned}, ${ruling}`;
}

function marks({ theme, rows, scale }: Timeline<Row>): Plot.Markish[] {
  const late = theme.series[1]!;
  const early = theme.series[2]!;
  const sure = theme.series[0]!;
  const planned = rows.filter((row) => row.planned !== null);
  const moved = planned.filter((row) => row.planned !== row.promised);
  const never = rows.filter((row) => row.planned === null);
  const ranged = planned.filter((row) => row.low !== null && row.high !== null);
  const colour = (row: Row) => (row.planned! > row.promised ? late : row.planned! < row.promised ? early : sure);
  const isLate = (row: Row) => row.planned! > row.promised;
  return [
    Plot.ruleY(moved.filter(isLate), { y: "middle", x1: "promised", x2: "planned", stroke: late, strokeWidth: 5, strokeOpacity: 0.55 }),
    Plot.ruleY(moved.filter((row) => !isLate(row)), { y: "middle", x1: "planned", x2: "promised", stroke: early, strokeWidth: 2.5, strokeDasharray: "3 2" }),
    Plot.ruleY(never, { y: "middle", x1: "promised", x2: scale[1], insetRight: 6, stroke: late, strokeWidth: 2.5, strokeDasharray: "6 3" }),
    Plot.dot(never, { x: scale[1], y: "middle", dx: -5, symbol: "triangle", rotate: 90, r: 4.5, fill: late }),
    Plot.ruleY(ranged, { y: "middle", x1: "low", x2: "high", stroke: theme.ink, strokeWidth: 1.4 }),
    ...(["low", "high"] as const).map((end) => Plot.ruleX(ranged, {
      x: end, y1: (row: Row) => row.middle - 4, y2: (row: Row) => row.middle + 4, stroke: theme.ink, strokeWidth: 1.4,
    })),
    Plot.dot(rows, { x: "promised", y: "middle", r: 5, fill: theme.paper, stroke: theme.ink, strokeWidth: 1.6 }),
    Plot.dot(planned, { x: "planned", y: "middle", symbol: "diamond", r: (row: Row) => (row.planned === row.promised ? 3 : 5), fill: colour }),
    Plot.rect(rows, {
      x1: (row: Row) => Math.min(row.promised, row.planned ?? scale[1]), x2: (row: Row) => Math.max(row.promised, row.planned ?? scale[1]),
      y1: (row: Row) => row.middle - 6, y2: (row: Row) => row.middle + 6, insetLeft: -5, insetRight: -5, fill: "none", ariaLabel: "words",
    }),
  ];
}

/** How the plan treats the promise, in words. */
function verdict(row: Slot): string {
  if (row.note !== undefined) return row.note;
  if (row.planned === null) return "not within the plan";
  const months = row.planned - row.promised;
  if (months === 0) return "on time";
  return `${Math.abs(months)} month${Math.abs(months) === 1 ? "" : "s"} ${months > 0 ? "late" : "early"}`;
}

function keyEntries(spec: GanttSpec, theme: Theme): KeyEntry[] {
  const late = theme.series[1]!;
  const diamond = (fill: string, x: number) => element("path", { d: `M${x},-6L${x + 4},0L${x},6L${x - 4},0Z`, fill });
  const entries: KeyEntry[] = [
    { label: "promised month", swatch: [element("circle", { cx: 13, r: 5, fill: theme.paper, stroke: theme.ink, "stroke-width": 1.6 })] },
    { label: "planned month", swatch: [diamond(theme.series[0]!, 13)] },
    { label: "wait", swatch: [element("line", { x1: 1, x2: 25, stroke: late, "stroke-width": 5, "stroke-opacity": 0.55 })] },
  ];
  if (spec.rows.some((row) => row.planned !== null && row.planned < row.promised)) {
    entries.push({ label: "ahead", swatch: [element("line", { x1: 1, x2: 25, stroke: theme.series[2]!, "stroke-width": 2.5, "stroke-dasharray": "3 2" })] });
  }
  if (spec.rows.some((row) => row.low !== null && row.high !== null)) {
    const bar = (x: number) => element("line", { x1: x, x2: x, y1: -4, y2: 4, stroke: theme.ink, "stroke-width": 1.4 });
    entries.push({ label: "interval", swatch: [element("line", { x1: 2, x2: 24, stroke: theme.ink, "stroke-width": 1.4 }), bar(2), bar(24)] });
  }
  return entries;
}
