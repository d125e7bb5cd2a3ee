import * as Plot from "@observablehq/plot";
import { key } from "./key.js";
import type { BarsSpec, Interval } from "./spec.js";
import { compose, element, panel } from "./svg.js";
import { figure, niceTicks, textWidth, wrap } from "./text.js";
import { cycle, type Theme, themeOf } from "./theme.js";

/** One bar with its place: `middle` in pixels from the top of the panel. */
interface Bar {
  readonly value: Interval | null;
  readonly group: number;
  /** What it is of. */
  readonly of: string;
  readonly middle: number;
}

interface RowLabel {
  readonly lines: readonly string[];
  readonly middle: number;
}

interface Layout {
  readonly theme: Theme;
  readonly thickness: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly labels: readonly RowLabel[];
  readonly beside: boolean;
}

/** Grouped horizontal bars with interval whiskers, such as pledged against delivered by donor. */
export function renderBars(spec: BarsSpec): string {
  const layout = layoutOf(spec, themeOf(spec.theme, spec.width));
  const { theme, left, right, height } = layout;
  const values = layout.bars.flatMap(({ value }) => (value ? [value.best, value.high ?? value.best * 1.1, value.low ?? 0] : []));
  const ticks = niceTicks(0, Math.max(0, ...values) || 1, Math.max(2, Math.floor((spec.width - left - right) / 64)));
  const limit = ticks.at(-1)!;
  const legend = key(spec.groups.map((label, group) => ({ label, swatch: [swatch(spec, theme, group)] })), spec.width, theme);
  const margins = { top: 4, right, bottom: theme.fontSize * 3.6, left };
  const drawn = panel(
    { width: spec.width, height: height + margins.top + margins.bottom, margins }, { x: [0, limit], y: [height, 0] },
    [...axis(spec, layout, ticks), ...marks(spec, layout, limit)],
  );
  drawn.element.prepend(element("defs", {}, ...spec.groups.map((_, group) => pattern(spec, theme, group)).filter((one) => one !== undefined)));
  return compose(spec, theme, legend.height + drawn.height, [[legend.element, 0, 0], [drawn.element, 0, legend.height]]);
}

function layoutOf(spec: BarsSpec, theme: Theme): Layout {
  const beside = spec.width >= 520;
  const widest = Math.max(...spec.rows.map((row) => textWidth(row.label, theme.fontSize)));
  const room = beside ? Math.min(widest, spec.width * 0.3) : spec.width - 12;
  const thickness = theme.fontSize + 3;
  const bars: Bar[] = [];
  const labels: RowLabel[] = [];
  let y = 4;
  for (const row of spec.rows) {
    const lines = wrap(row.label, room, theme.fontSize, beside ? 3 : 2);
    const textHeight = lines.length * theme.fontSize * 1.2;
    const barsHeight = spec.groups.length * (thickness + 3);
    const height = beside ? Math.max(barsHeight, textHeight) : barsHeight + textHeight + 2;
    labels.push({ lines, middle: beside ? y + height / 2 : y + textHeight / 2 });
    const first = beside ? y + (height - barsHeight) / 2 : y + textHeight + 2;
    row.values.forEach((value, group) => bars.push({ value, group, of: spec.groups.length === 1 ? row.label : `${row.label}, ${spec.groups[group]!}`, middle: first + (group + 0.5) * (thickness + 3) }));
    y += height + theme.fontSize * 0.9;
  }
  const figures = bars.map(({ value }) => textWidth(valueText(value), theme.fontSize - 1));
  return { theme, thickness, bars, labels, beside, height: y, left: beside ? room + 14 : 6, right: Math.max(...figures) + 18 };
}

function axis(spec: BarsSpec, { theme, labels, left, beside, height }: Layout, ticks: readonly number[]): Plot.Markish[] {
  const size = theme.fontSize - 1;
  return [
    Plot.ruleX(ticks, { stroke: theme.rule }),
    Plot.axisX([...ticks], { tickFormat: figure, tickSize: 0, tickPadding: 6, label: null, fill: theme.soft, fontSize: size }),
    Plot.text([spec.x.label], { x: 0, y: height, dy: theme.fontSize * 2.8, textAnchor: "start", dx: beside ? 0 : 2, fill: theme.soft, fontSize: size, text: (text: string) => text }),
    Plot.ruleX([0], { stroke: theme.soft }),
    Plot.text(labels, {
      x: 0, y: "middle", text: (label: RowLabel) => label.lines.join("\n"), textAnchor: beside ? "end" : "start", lineAnchor: "middle",
      dx: beside ? -8 : 4 - left, lineHeight: 1.2, fontSize: theme.fontSize, fill: theme.ink, stroke: beside ? undefined : theme.paper, strokeWidth: 4,
    }),
  ];
}

function marks(spec: BarsSpec, { theme, thickness, bars }: Layout, limit: number): Plot.Markish[] {
  const half = thickness / 2;
  const stated = bars.flatMap(({ value, ...bar }) => (value ? [{ ...bar, ...value }] : []));
  const ranged = stated.filter((bar) => bar.low !== bar.high);
  const filled = ranged.filter((bar) => bar.group > 0 || spec.groups.length === 1);
  const closedLow = ranged.filter((bar) => bar.low !== null);
  const closedHigh = ranged.filter((bar) => bar.high !== null);
  const open = ranged.filter((bar) => bar.high === null);
  const start = (bar: Interval) => bar.low ?? bar.best;
  const end = (bar: Interval) => (bar.high === null && bar.low !== null ? limit : Math.max(bar.high ?? bar.best, bar.best));
  const tick = { y1: (bar: Bar) => bar.middle - 4, y2: (bar: Bar) => bar.middle + 4, stroke: theme.ink, strokeWidth: 1.4 };
  return [
    ...spec.groups.map((_, group) => Plot.rect(stated.filter((bar) => bar.group === group), {
      x1: 0, x2: "best", y1: (bar: Bar) => bar.middle - half, y2: (bar: Bar) => bar.middle + half, ...paint(spec, theme, group),
    })),
    // The paper-coloured line under the whisker keeps it visible on a dark bar.
    Plot.ruleY(filled, { y: "middle", x1: start, x2: end, stroke: theme.paper, strokeWidth: 4 }),
    Plot.ruleY(ranged, { y: "middle", x1: start, x2: end, stroke: theme.ink, strokeWidth: 1.4 }),
    Plot.ruleX(closedLow, { x: "low", ...tick }),
    Plot.ruleX(closedHigh, { x: "high", ...tick }),
    Plot.dot(open, { x: end, y: "middle", symbol: "triangle", rotate: 90, r: 4, fill: theme.ink }),
    Plot.text(stated, { x: end, y: "middle", dx: 9, text: valueText, textAnchor: "start", fontSize: theme.fontSize - 1, fill: theme.ink, stroke: theme.paper, strokeWidth: 4 }),
    // Nothing of these is seen: they are the places of the values for who walks over them.
    Plot.rect(bars, { x1: 0, x2: (bar: Bar) => bar.value?.best ?? 0, y1: (bar: Bar) => bar.middle - half, y2: (bar: Bar) => bar.middle + half, fill: "none", ariaLabel: (bar: Bar) => `${bar.of}: ${valueText(bar.value)}` }),
    Plot.text(bars.filter(({ value }) => value === null), { x: 0, y: "middle", dx: 6, text: () => valueText(null), textAnchor: "start", fontSize: theme.fontSize - 1, fill: theme.soft, stroke: theme.paper, strokeWidth: 4 }),
  ];
}

function valueText(value: Interval | null): string {
  if (value === null) return "no figure";
  if (value.label !== undefined) return value.label;
  const { low, best, high } = value;
  if (low === null && high === null) return figure(best);
  if (high === null) return `${figure(low!)} or more`;
  return low === null ? `up to ${figure(high)}` : low === high ? figure(best) : `${figure(best)} (${figure(low)}–${figure(high)})`;
}

/** Groups differ in colour and in filling: plain, outlined, hatched, dotted. */
function paint(spec: BarsSpec, theme: Theme, group: number): { fill: string; stroke: string; strokeWidth: number } {
  const colour = cycle(theme.series, group);
  const fills = [theme.paper, colour, `url(#${spec.id}-fill-2)`, `url(#${spec.id}-fill-3)`];
  return { fill: spec.groups.length === 1 ? colour : fills[group]!, stroke: colour, strokeWidth: 1.5 };
}

function pattern(spec: BarsSpec, theme: Theme, group: number): Element | undefined {
  const colour = cycle(theme.series, group);
  if (group < 2) return undefined;
  const drawing = group === 2
    ? element("path", { d: "M0,6L6,0", stroke: colour, "stroke-width": 1.5 })
    : element("circle", { cx: 3, cy: 3, r: 1.5, fill: colour });
  return element("pattern", { id: `${spec.id}-fill-${group}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    element("rect", { width: 6, height: 6, fill: theme.paper }), drawing);
}

function swatch(spec: BarsSpec, theme: Theme, group: number): Element {
  const { fill, stroke, strokeWidth } = paint(spec, theme, group);
  return element("rect", { x: 1, y: -6, width: 24, height: 12, fill, stroke, "stroke-width": strokeWidth });
}
