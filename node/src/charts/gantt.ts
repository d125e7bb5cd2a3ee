import * as Plot from "@observablehq/plot";
import { key, type KeyEntry } from "./key.js";
import { monthLabel, monthTicks, monthWords } from "./months.js";
import type { GanttSpec, Slot } from "./spec.js";
import { compose, element, panel } from "./svg.js";
import { shorten, textWidth, wrap } from "./text.js";
import { type Theme, themeOf } from "./theme.js";

/** An order with its place: `middle` of its marks and `labelAt` of its texts, in pixels from the top of the panel. */
interface Row extends Slot {
  readonly middle: number;
  readonly labelAt: number;
  readonly name: string;
  readonly verdict: string;
  /** All of it in words. */
  readonly words: string;
}

interface Layout {
  readonly theme: Theme;
  readonly width: number;
  readonly months: readonly [number, number];
  readonly rows: readonly Row[];
  readonly headings: readonly { readonly label: string; readonly middle: number }[];
  readonly height: number;
  /** Texts stand beside the marks where the width allows, else above them. */
  readonly beside: boolean;
  readonly left: number;
  readonly right: number;
}

/** Orders as rows: the promised month, the planned month, and the wait between them. */
export function renderGantt(spec: GanttSpec): string {
  const layout = layoutOf(spec, themeOf(spec.theme, spec.width));
  const { theme, height, left, right, months } = layout;
  const legend = key(keyEntries(spec, theme), spec.width, theme);
  const margins = { top: theme.fontSize * (spec.asOf ? 3.9 : 2.7), right, bottom: 6, left };
  const drawn = panel(
    { width: spec.width, height: height + margins.top + margins.bottom, margins }, { x: months, y: [height, 0] },
    [...axis(spec, layout), ...texts(layout), ...marks(layout)],
  );
  return compose(spec, theme, legend.height + drawn.height, [[legend.element, 0, 0], [drawn.element, 0, legend.height]]);
}

function layoutOf(spec: GanttSpec, theme: Theme): Layout {
  const beside = spec.width >= 560;
  const size = theme.fontSize;
  const widest = (of: (row: Slot) => string) => Math.max(...spec.rows.map((row) => textWidth(of(row), theme.fontSize)));
  const months = spec.rows.flatMap((row) => [row.promised, row.planned, row.low, row.high]).concat(spec.asOf?.x ?? null)
    .filter((month) => month !== null);
  const open = spec.rows.some((row) => row.planned === null);
  const left = beside ? Math.min(widest((row) => row.label), spec.width * 0.3) : spec.width * 0.58;
  const right = beside ? Math.min(widest(verdict), spec.width * 0.24) : spec.width * 0.36;
  const rows: Row[] = [];
  const headings: { label: string; middle: number }[] = [];
  const line = size * 1.2;
  let y = 0;
  let group = "";
  for (const row of spec.rows) {
    if (row.group !== group) {
      headings.push({ label: shorten((group = row.group), spec.width - 8, size), middle: y + line / 2 + 8 });
      y += line + 12;
    }
    const name = wrap(row.label, left, size, 2);
    const ruling = wrap(verdict(row), right, size - 1, 2);
    const block = Math.max(name.length, ruling.length) * line;
    rows.push({
      ...row, name: name.join("\n"), verdict: ruling.join("\n"), words: wordsOf(row),
      labelAt: y + block / 2, middle: beside ? y + block / 2 : y + block + size * 0.55,
    });
    y += block + (beside ? size * 0.75 : size * 1.7);
  }
  return {
    theme, rows, headings, beside, height: y, width: spec.width,
    months: [Math.min(...months) - 1, Math.max(...months) + (open ? 2 : 1)],
    left: beside ? left + 14 : 10,
    right: beside ? right + 14 : 10,
  };
}

/** "Northland: 4 fire units: promised May 2026, planned September 2026, 4 months late". */
function wordsOf(row: Slot): string {
  const ruling = verdict(row);
  const planned = row.planned === null ? "" : `, planned ${monthWords(row.planned)}`;
  return `${row.group === "" ? "" : `${row.group}: `}${row.label}: promised ${monthWords(row.promised)}${planned}, ${ruling}`;
}

function axis(spec: GanttSpec, { theme, months, width, left, right, height }: Layout): Plot.Markish[] {
  const size = theme.fontSize - 1;
  const ticks = monthTicks(months[0], months[1], width - left - right, size * 3.4);
  const now = spec.asOf;
  const nowAt = now && left + ((now.x - months[0]) / (months[1] - months[0])) * (width - left - right);
  const anchor = now && nowAt! + textWidth(now.label, size) / 2 > width ? "end" : "start";
  return [
    Plot.ruleX(ticks, { stroke: theme.rule }),
    Plot.axisX(ticks, {
      anchor: "top", tickFormat: (month: number, index: number) => monthLabel(month, index, ticks, "top"), tickSize: 0, tickPadding: 5,
      label: null, fill: theme.soft, fontSize: size, lineHeight: 1.15,
    }),
    now && Plot.ruleX([now.x], { y1: 0, y2: height, insetTop: -theme.fontSize * 2.6, stroke: theme.soft, strokeDasharray: "3 3" }),
    now && Plot.text([now.label], { x: now.x, y: 0, dy: -theme.fontSize * 3.2, textAnchor: anchor, dx: anchor === "start" ? -4 : 4, fontSize: size, fill: theme.soft, text: (text: string) => text }),
  ];
}

function texts({ theme, rows, headings, beside, months, left, right }: Layout): Plot.Markish[] {
  const size = theme.fontSize;
  const halo = beside ? {} : { stroke: theme.paper, strokeWidth: 4 };
  const block = { lineHeight: 1.2, lineAnchor: "middle", fill: theme.ink, ...halo } as const;
  return [
    Plot.text(headings, { x: months[0], y: "middle", dx: 4 - left, text: "label", textAnchor: "start", fontWeight: 600, fontSize: size, ...block }),
    Plot.text(rows, { x: months[0], y: "labelAt", dx: 4 - left, text: "name", textAnchor: "start", fontSize: size, ...block }),
    Plot.text(rows, {
      x: months[1], y: "labelAt", dx: beside ? 8 : right - 4, text: "verdict", textAnchor: beside ? "start" : "end", fontSize: size - 1, ...block,
    }),
  ];
}

function marks({ theme, rows, months }: Layout): Plot.Markish[] {
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
    Plot.ruleY(never, { y: "middle", x1: "promised", x2: months[1], insetRight: 6, stroke: late, strokeWidth: 2.5, strokeDasharray: "6 3" }),
    Plot.dot(never, { x: months[1], y: "middle", dx: -5, symbol: "triangle", rotate: 90, r: 4.5, fill: late }),
    Plot.ruleY(ranged, { y: "middle", x1: "low", x2: "high", stroke: theme.ink, strokeWidth: 1.4 }),
    ...(["low", "high"] as const).map((end) => Plot.ruleX(ranged, {
      x: end, y1: (row: Row) => row.middle - 4, y2: (row: Row) => row.middle + 4, stroke: theme.ink, strokeWidth: 1.4,
    })),
    Plot.dot(rows, { x: "promised", y: "middle", r: 5, fill: theme.paper, stroke: theme.ink, strokeWidth: 1.6 }),
    Plot.dot(planned, { x: "planned", y: "middle", symbol: "diamond", r: (row: Row) => (row.planned === row.promised ? 3 : 5), fill: colour }),
    Plot.rect(rows, {
      x1: (row: Row) => Math.min(row.promised, row.planned ?? months[1]), x2: (row: Row) => Math.max(row.promised, row.planned ?? months[1]),
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
