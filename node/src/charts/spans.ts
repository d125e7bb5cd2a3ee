import * as Plot from "@observablehq/plot";
import { key, type KeyEntry } from "./key.js";
import { monthLabel, monthTicks } from "./months.js";
import type { Days, Span, SpansSpec } from "./spans-spec.js";
import { compose, element, panel } from "./svg.js";
import { shorten, textWidth, wrap } from "./text.js";
import { type Theme, themeOf } from "./theme.js";

/** Half the height of a bar, in pixels. */
const half = 6;

/** How dense the filling of what may be so is beside what is so. */
const pale = 0.25;

/** A day is this much of a month, so that one day alone is seen to end after it begins. */
const day = 1 / 31;

/** A row with its place: `middle` of its bar and `labelAt` of its texts in pixels from the top of the panel, and its ends on the axis. */
interface Row extends Span {
  readonly middle: number;
  readonly labelAt: number;
  readonly name: string;
  readonly remark: string;
  /** From the earliest beginning to the latest end; where nobody stated one, to the edge of the picture. */
  readonly left: number;
  readonly right: number;
  /** What lies in it for certain; undefined where nothing does. */
  readonly sure: { readonly left: number; readonly right: number } | undefined;
  /** The one day of an event. */
  readonly at: number | undefined;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

interface Layout {
  readonly theme: Theme;
  readonly width: number;
  readonly scale: readonly [number, number];
  readonly rows: readonly Row[];
  readonly headings: readonly { readonly label: string; readonly middle: number }[];
  readonly height: number;
  /** Texts stand beside the bars where the width allows, else above them. */
  readonly beside: boolean;
  readonly left: number;
  readonly right: number;
}

/** Rows on an axis of time: filled where something certainly lasts, light and dashed where it may, with an arrow where nobody stated the end. */
export function renderSpans(spec: SpansSpec): string {
  const layout = layoutOf(spec, themeOf(spec.theme, spec.width));
  const { theme, height, left, right, scale } = layout;
  const legend = key(keyEntries(spec, layout), spec.width, theme);
  const margins = { top: theme.fontSize * (spec.asOf ? 3.9 : 2.7), right, bottom: 6, left };
  const drawn = panel(
    { width: spec.width, height: height + margins.top + margins.bottom, margins }, { x: scale, y: [height, 0] },
    [...axis(spec, layout), ...texts(layout), ...marks(spec, layout)],
  );
  return compose(spec, theme, legend.height + drawn.height, [[patterns(spec, theme), 0, 0], [legend.element, 0, 0], [drawn.element, 0, legend.height]]);
}

function layoutOf(spec: SpansSpec, theme: Theme): Layout {
  const beside = spec.width >= 560;
  const size = theme.fontSize;
  const widest = (of: (row: Span) => string) => Math.max(...spec.rows.map((row) => textWidth(of(row), size)));
  const left = beside ? Math.min(widest((row) => row.label), spec.width * 0.36) : spec.width * 0.66;
  const right = beside ? Math.min(widest((row) => row.note ?? ""), spec.width * 0.18) : spec.width * 0.28;
  const scale = scaleOf(spec);
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
    const remark = row.note === undefined ? [] : wrap(row.note, right, size - 1, 2);
    const block = Math.max(name.length, remark.length) * line;
    rows.push({
      ...row, ...endsOf(row, scale), name: name.join("\n"), remark: remark.join("\n"),
      labelAt: y + block / 2, middle: beside ? y + block / 2 : y + block + size * 0.55,
    });
    y += block + (beside ? size * 0.75 : size * 1.7);
  }
  return { theme, rows, headings, beside, height: y, width: spec.width, scale, left: beside ? left + 20 : 10, right: beside ? right + 14 : 10 };
}

/** From a little before the first day to a little after the last. */
function scaleOf(spec: SpansSpec): [number, number] {
  const days = [...spec.rows.flatMap(({ start, end }) => [start.low, start.high, end?.low ?? null, end?.high ?? null]), spec.asOf?.x ?? null].filter((at) => at !== null);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(0.7, (last - first) * 0.04);
  return [first - room, last + room];
}

function endsOf({ start, end }: Span, scale: readonly [number, number]): Pick<Row, "left" | "right" | "sure" | "at" | "openLeft" | "openRight"> {
  const until = end ?? start;
  const [from, to] = [start.high, until.low];
  return {
    left: start.low ?? scale[0], right: until.high === null ? scale[1] : until.high + day, openLeft: start.low === null, openRight: until.high === null,
    sure: end !== undefined && from !== null && to !== null && from <= to ? { left: from, right: to + day } : undefined,
    at: end === undefined && from !== null && from === start.low ? from + day / 2 : undefined,
  };
}

function axis(spec: SpansSpec, { theme, scale, width, left, right, height }: Layout): Plot.Markish[] {
  const size = theme.fontSize - 1;
  const ticks = monthTicks(scale[0], scale[1], width - left - right, size * 3.4);
  const now = spec.asOf;
  const nowAt = now && left + ((now.x - scale[0]) / (scale[1] - scale[0])) * (width - left - right);
  const anchor = now && nowAt! + textWidth(now.label, size) > width ? "end" : "start";
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

function texts({ theme, rows, headings, beside, scale, left, right }: Layout): Plot.Markish[] {
  const size = theme.fontSize;
  const halo = beside ? {} : { stroke: theme.paper, strokeWidth: 4 };
  const block = { lineHeight: 1.2, lineAnchor: "middle", fill: theme.ink, ...halo } as const;
  return [
    Plot.text(headings, { x: scale[0], y: "middle", dx: 4 - left, text: "label", textAnchor: "start", fontWeight: 600, fontSize: size, ...block }),
    Plot.text(rows, { x: scale[0], y: "labelAt", dx: 4 - left, text: "name", textAnchor: "start", fontSize: size, ...block }),
    Plot.text(rows, { x: scale[1], y: "labelAt", dx: beside ? 8 : right - 4, text: "remark", textAnchor: beside ? "start" : "end", fontSize: size - 1, ...block }),
  ];
}

function marks(spec: SpansSpec, { theme, rows }: Layout): Plot.Markish[] {
  const bar = { y1: (row: Row) => row.middle - half, y2: (row: Row) => row.middle + half } as const;
  const light = rows.filter((row) => row.at === undefined);
  const sure = rows.filter((row) => row.sure !== undefined);
  const arrow = (side: "left" | "right") => Plot.dot(rows.filter((row) => (side === "left" ? row.openLeft : row.openRight)), {
    x: side, y: "middle", symbol: "triangle", rotate: side === "left" ? -90 : 90, dx: side === "left" ? 4 : -4, r: 4, fill: theme.ink,
  });
  return [
    ...spec.styles.map((_, style) => Plot.rect(light.filter((row) => row.style === style), {
      x1: "left", x2: "right", ...bar, fill: paint(spec, style, theme), fillOpacity: pale, stroke: theme.series[style]!, strokeWidth: 1.2, strokeDasharray: "4 3",
    })),
    ...spec.styles.map((_, style) => Plot.rect(sure.filter((row) => row.style === style), {
      x1: (row: Row) => row.sure!.left, x2: (row: Row) => row.sure!.right, ...bar, fill: paint(spec, style, theme), stroke: theme.series[style]!, strokeWidth: 1.4,
    })),
    Plot.dot(rows.filter((row) => row.at !== undefined), { x: "at", y: "middle", symbol: "diamond", r: 5.5, fill: (row: Row) => colour(row, theme), stroke: theme.ink, strokeWidth: 1 }),
    ...(["left", "right"] as const).map((side) => Plot.ruleX(light.filter((row) => isKnown(side === "left" ? row.start : row.end ?? row.start)), {
      x: side, y1: (row: Row) => row.middle - half - 2, y2: (row: Row) => row.middle + half + 2, stroke: theme.ink, strokeWidth: 2,
    })),
    arrow("left"), arrow("right"),
    Plot.rect(rows, { x1: "left", x2: "right", ...bar, insetLeft: -5, insetRight: -5, fill: "none", ariaLabel: "words" }),
  ];
}

/** True when the very day is stated. */
const isKnown = ({ low, high }: Days) => low !== null && low === high;

const colour = (row: Row, theme: Theme) => theme.series[row.style]!;

function paint(spec: SpansSpec, style: number, theme: Theme): string {
  const { fill } = spec.styles[style]!;
  return fill === "full" ? theme.series[style]! : fill === "hollow" ? theme.paper : `url(#${spec.id}-span-${fill})`;
}

/** The patterns of the styles, told apart without colour: stripes and dots; the full and the hollow need none. */
function patterns(spec: SpansSpec, theme: Theme): Element {
  return element("defs", {}, ...spec.styles.flatMap(({ fill }, style) => {
    const paint = theme.series[style]!;
    const drawing = fill === "stripes" ? element("path", { d: "M-2,2L2,-2M0,8L8,0M6,10L10,6", stroke: paint, "stroke-width": 2, fill: "none" })
      : fill === "dots" ? element("circle", { cx: 4, cy: 4, r: 1.7, fill: paint }) : undefined;
    return drawing ? [element("pattern", { id: `${spec.id}-span-${fill}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, element("rect", { width: 8, height: 8, fill: theme.paper }), drawing)] : [];
  }));
}

function keyEntries(spec: SpansSpec, { theme, rows }: Layout): KeyEntry[] {
  const box = (style: number) => element("rect", { x: 1, y: -half, width: 24, height: 2 * half, fill: paint(spec, style, theme), stroke: theme.series[style]!, "stroke-width": 1.4 });
  const diamond = (style: number) => element("path", { d: "M13,-7L18,0L13,7L8,0Z", fill: theme.series[style]!, stroke: theme.ink });
  const entries: KeyEntry[] = spec.styles.flatMap(({ name }, style) => {
    const own = rows.filter((row) => row.style === style);
    return own.length === 0 ? [] : [{ label: name, swatch: [own.some((row) => row.end !== undefined) ? box(style) : diamond(style)] }];
  });
  if (rows.some((row) => row.at === undefined && (row.sure === undefined || row.left < row.sure.left || row.right > row.sure.right))) {
    entries.push({ label: "may be so, day uncertain", swatch: [element("rect", { x: 1, y: -half, width: 24, height: 2 * half, fill: theme.soft, "fill-opacity": pale, stroke: theme.soft, "stroke-width": 1.2, "stroke-dasharray": "4 3" })] });
  }
  if (rows.some((row) => row.at === undefined && (isKnown(row.start) || (row.end && isKnown(row.end))))) entries.push({ label: "stated day or month", swatch: [element("line", { x1: 13, x2: 13, y1: -half - 2, y2: half + 2, stroke: theme.ink, "stroke-width": 2 })] });
  if (rows.some((row) => row.openLeft || row.openRight)) entries.push({ label: "nobody stated the day", swatch: [element("path", { d: "M8,-5L18,0L8,5Z", fill: theme.ink })] });
  return entries;
}
