import * as Plot from "@observablehq/plot";
import type { KeyEntry } from "./key.js";
import type { Days, Span, SpansSpec } from "./spans-spec.js";
import { element } from "./svg.js";
import { type Theme, themeOf } from "./theme.js";
import { draw, layOut, type Placed, type Timeline } from "./timeline.js";

/** Half the height of a bar, in pixels. */
const half = 6;

/** How dense the filling of what may be so is beside what is so. */
const pale = 0.25;

/** A day is this much of a month, so that one day alone is seen to end after it begins. */
const day = 1 / 31;

/** The ends of a row on the axis. */
interface Ends {
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

type Row = Span & Ends & Placed;

/** Rows on an axis of time: filled where something certainly lasts, light and dashed where it may, with an arrow where nobody stated the end. */
export function renderSpans(spec: SpansSpec): string {
  const [theme, scale] = [themeOf(spec.theme, spec.width), scaleOf(spec)];
  const rows = spec.rows.map((row) => ({ ...row, ...endsOf(row, scale) }));
  const layout = layOut(rows, spec.width, theme, scale, { names: [0.36, 0.66], remarks: [0.18, 0.28], gap: 20 }, (row) => row.note);
  return draw(spec, layout, keyEntries(spec, layout), 1, marks(spec, layout), [patterns(spec, theme)]);
}

/** From a little before the first day to a little after the last. */
function scaleOf(spec: SpansSpec): [number, number] {
  const days = [...spec.rows.flatMap(({ start, end }) => [start.low, start.high, end?.low ?? null, end?.high ?? null]), spec.asOf?.x ?? null].filter((at) => at !== null);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(0.7, (last - first) * 0.04);
  return [first - room, last + room];
}

function endsOf({ start, end }: Span, scale: readonly [number, number]): Ends {
  const until = end ?? start;
  const [from, to] = [start.high, until.low];
  return {
    left: start.low ?? scale[0], right: until.high === null ? scale[1] : until.high + day, openLeft: start.low === null, openRight: until.high === null,
    sure: end !== undefined && from !== null && to !== null && from <= to ? { left: from, right: to + day } : undefined,
    at: end === undefined && from !== null && from === start.low ? from + day / 2 : undefined,
  };
}

function marks(spec: SpansSpec, { theme, rows }: Timeline<Row>): Plot.Markish[] {
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

function keyEntries(spec: SpansSpec, { theme, rows }: Timeline<Row>): KeyEntry[] {
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
