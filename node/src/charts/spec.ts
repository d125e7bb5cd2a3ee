import { readMap, readTiles, type MapSpec, type TilesSpec } from "./areas.js";
import { Reader } from "./reader.js";
import { readSpans, type SpansSpec } from "./spans-spec.js";

/** What every chart has. */
export interface Frame {
  /** Root of every id in the SVG; unique on its page. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences that say what the picture shows, for readers who do not see it. */
  readonly description: string;
  /** Width the chart is laid out for, in CSS pixels: 360 for a phone, 900 for a page. The SVG scales to its container. */
  readonly width: number;
  readonly theme: "page" | "light" | "dark";
  readonly showTitle: boolean;
}

/** Low, best, high; a bound that nobody stated is null. */
export interface Interval {
  readonly low: number | null;
  readonly best: number;
  readonly high: number | null;
  readonly label?: string;
}

export interface SeriesPoint extends Interval {
  /** Months since year 0. */
  readonly x: number;
  readonly q25: number | null;
  readonly q75: number | null;
}

export interface Series {
  readonly name: string;
  readonly facet: string;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesSpec extends Frame {
  readonly kind: "fan" | "lines";
  readonly panelHeight: number;
  readonly y: { readonly label: string; readonly min?: number; readonly max?: number };
  readonly bands: { readonly outer: string; readonly inner: string; readonly middle: string };
  readonly series: readonly Series[];
  readonly references: readonly { readonly y: number; readonly label: string; readonly facet?: string }[];
  readonly events: readonly { readonly x: number; readonly label: string }[];
}

export interface BarsSpec extends Frame {
  readonly kind: "bars";
  readonly x: { readonly label: string };
  readonly groups: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (Interval | null)[] }[];
}

export interface Slot {
  readonly label: string;
  readonly group: string;
  readonly promised: number;
  /** The planned month; null when the plan's horizon ends without it. */
  readonly planned: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note?: string;
}

export interface GanttSpec extends Frame {
  readonly kind: "gantt";
  readonly rows: readonly Slot[];
  readonly asOf?: { readonly x: number; readonly label: string };
}

export type ChartSpec = SeriesSpec | BarsSpec | GanttSpec | SpansSpec | MapSpec | TilesSpec;

/** Most rows, series or points a chart may have: a picture with more is not readable, and a table is due. */
const most = { series: 40, points: 2000, rows: 200, groups: 4, references: 20 } as const;

/** Every kind of chart. */
export const kinds = ["fan", "lines", "bars", "gantt", "spans", "map", "tiles"] as const;

/** Reads a chart spec; every refusal names the path of the wrong field. */
export function readSpec(value: unknown): ChartSpec {
  const spec = new Reader(value, "spec");
  const frame: Frame = {
    id: spec.identifier("id"),
    title: spec.text("title"),
    description: spec.text("description"),
    width: spec.numberOr("width", 720, 280, 1600),
    theme: spec.wordOr("theme", ["page", "light", "dark"]),
    showTitle: spec.flagOr("showTitle", false),
  };
  const chart = readKind(spec, frame, spec.wordOr("kind", kinds, true));
  spec.end();
  return chart;
}

function readKind(spec: Reader, frame: Frame, kind: (typeof kinds)[number]): ChartSpec {
  switch (kind) {
    case "bars": return readBars(spec, frame);
    case "gantt": return readGantt(spec, frame);
    case "spans": return readSpans(spec, frame);
    case "map": return readMap(spec, frame);
    case "tiles": return readTiles(spec, frame);
    default: return readSeries(spec, frame, kind);
  }
}

function readSeries(spec: Reader, frame: Frame, kind: "fan" | "lines"): SeriesSpec {
  const y = spec.child("y");
  const bands = spec.childOr("bands");
  const chart: SeriesSpec = {
    ...frame,
    kind,
    panelHeight: spec.numberOr("panelHeight", kind === "fan" ? 230 : 320, 140, 900),
    y: { label: y.text("label"), min: y.optionalNumber("min"), max: y.optionalNumber("max") },
    bands: { outer: bands.textOr("outer", "80 % interval"), inner: bands.textOr("inner", "50 % interval"), middle: bands.textOr("middle", "median") },
    series: spec.list("series", 1, most.series, (item) => ({
      name: item.text("name"),
      facet: kind === "fan" ? item.textOr("facet", "") : "",
      points: ascending(item, item.list("points", 1, most.points, readPoint)),
    })),
    references: spec.listOr("references", most.references, (item) => ({
      y: item.number("y"), label: item.text("label"), facet: item.optionalText("facet"),
    })),
    events: spec.listOr("events", most.references, (item) => ({ x: item.month("x"), label: item.text("label") })),
  };
  y.end();
  bands.end();
  return chart;
}

function readPoint(item: Reader): SeriesPoint {
  const point = { x: item.month("x"), ...readInterval(item), q25: item.numberOrNull("q25"), q75: item.numberOrNull("q75") };
  const order = [point.low, point.q25, point.best, point.q75, point.high].filter((value) => value !== null);
  if (order.some((value, position) => position > 0 && value < order[position - 1]!)) {
    item.refuse("low, q25, best, q75, high must not fall");
  }
  return point;
}

function ascending(item: Reader, points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  if (points.some((point, position) => position > 0 && point.x <= points[position - 1]!.x)) {
    item.refuse("points must be in order of their months, one for each");
  }
  return points;
}

function readInterval(item: Reader): Interval {
  const interval = {
    low: item.numberOrNull("low"), best: item.number("best"), high: item.numberOrNull("high"), label: item.optionalText("label"),
  };
  if ((interval.low ?? interval.best) > interval.best || (interval.high ?? interval.best) < interval.best) {
    item.refuse("best must lie between low and high");
  }
  return interval;
}

function readBars(spec: Reader, frame: Frame): BarsSpec {
  const x = spec.child("x");
  const groups = spec.list("groups", 1, most.groups, (item) => item.plainText());
  const label = x.text("label");
  x.end();
  const rows = spec.list("rows", 1, most.rows, (item) => {
    const values = item.list("values", groups.length, groups.length, (value) => (value.isNull ? null : readBarValue(value)));
    return { label: item.text("label"), values };
  });
  return { ...frame, kind: "bars", x: { label }, groups, rows };
}

function readBarValue(item: Reader): Interval {
  const interval = readInterval(item);
  if ((interval.low ?? 0) < 0 || interval.best < 0) item.refuse("must not be negative: the bars begin at zero");
  return interval;
}

function readGantt(spec: Reader, frame: Frame): GanttSpec {
  const rows = spec.list("rows", 1, most.rows, (item): Slot => ({
    label: item.text("label"),
    group: item.textOr("group", ""),
    promised: item.month("promised"),
    planned: item.monthOrNull("planned"),
    low: item.monthOrNull("low"),
    high: item.monthOrNull("high"),
    note: item.optionalText("note"),
  }));
  const asOf = spec.has("asOf") ? spec.child("asOf") : undefined;
  const line = asOf && { x: asOf.month("x"), label: asOf.text("label") };
  asOf?.end();
  return { ...frame, kind: "gantt", rows, ...(line && { asOf: line }) };
}
