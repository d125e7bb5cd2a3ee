import * as Plot from "@observablehq/plot";
import { key, type KeyEntry } from "./key.js";
import { monthLabel, monthTicks, monthWords } from "./months.js";
import type { Series, SeriesPoint, SeriesSpec } from "./spec.js";
import { compose, element, type Margins, panel, type Piece } from "./svg.js";
import { figure, niceTicks, shorten, spread, textWidth, wrap } from "./text.js";
import { cycle, dashes, markers, type Theme, themeOf } from "./theme.js";

/** What all panels of one chart share. */
interface Layout {
  readonly spec: SeriesSpec;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly months: readonly [number, number];
  readonly styles: ReadonlyMap<string, number>;
  readonly margins: Margins;
  readonly labelRoom: number;
}

/** Monthly series with their bands: small multiples for `fan`, one panel with points for `lines`. */
export function renderSeries(spec: SeriesSpec): string {
  const theme = themeOf(spec.theme, spec.width);
  const facets = [...new Set(spec.series.map((series) => series.facet))];
  const columns = spec.width >= 640 && facets.length > 1 ? 2 : 1;
  const gutter = columns > 1 ? 20 : 0;
  const layout = layoutOf(spec, theme, Math.floor((spec.width - gutter) / columns));
  const legend = key(bandKey(spec, theme), spec.width, theme);
  const rowHeight = spec.panelHeight + 12;
  const parts = facets.map((facet, index): readonly [Element, number, number] => [
    facetPanel(layout, facet).element,
    (index % columns) * (layout.width + gutter),
    legend.height + Math.floor(index / columns) * rowHeight,
  ]);
  const height = legend.height + Math.ceil(facets.length / columns) * rowHeight;
  return compose(spec, theme, height, [[legend.element, 0, 0], ...parts]);
}

function layoutOf(spec: SeriesSpec, theme: Theme, width: number): Layout {
  const months = spec.series.flatMap((series) => series.points.map((point) => point.x)).concat(spec.events.map((event) => event.x));
  const from = Math.min(...months);
  const names = [...new Set(spec.series.map((series) => series.name))];
  const widest = Math.max(0, ...spec.series.filter((series) => labelled(spec, series)).map((series) => textWidth(series.name, theme.fontSize - 1)));
  const labelRoom = Math.min(widest, width * 0.26);
  const [top, bottom] = valueRange(spec, spec.series).map((value) => textWidth(figure(value), theme.fontSize - 1)) as [number, number];
  return {
    spec, theme, width, height: spec.panelHeight, labelRoom,
    months: [from, Math.max(from + 1, ...months)],
    styles: new Map(names.map((name, index) => [name, index])),
    margins: {
      top: theme.fontSize * 2.6 + eventRows(spec) * (theme.fontSize + 2),
      right: labelRoom > 0 ? labelRoom + 30 : 16,
      bottom: theme.fontSize * 2.8,
      left: Math.max(top, bottom) + 14,
    },
  };
}

/** A name that only repeats its panel's heading is not written twice. */
function labelled(spec: SeriesSpec, series: Series): boolean {
  return spec.series.filter((other) => other.facet === series.facet).length > 1 || (series.facet === "" && spec.series.length > 1);
}

function eventRows(spec: SeriesSpec): number {
  return Math.min(spec.events.length, 2);
}

/** Lowest and highest value to be drawn, zero included unless the spec says otherwise. */
function valueRange(spec: SeriesSpec, series: readonly Series[]): [number, number] {
  const facets = new Set(series.map((one) => one.facet));
  const values = series.flatMap(({ points }) => points.flatMap((point) => [point.low, point.best, point.high]))
    .concat(spec.references.filter((line) => line.facet === undefined || facets.has(line.facet)).map((line) => line.y))
    .filter((value) => value !== null);
  const low = spec.y.min ?? Math.min(0, ...values);
  const high = spec.y.max ?? Math.max(...values);
  const ticks = niceTicks(low, high > low ? high : low + 1, tickCount(spec));
  return [spec.y.min ?? ticks[0]!, spec.y.max ?? ticks.at(-1)!];
}

function tickCount(spec: SeriesSpec): number {
  return Math.max(3, Math.floor(spec.panelHeight / 55));
}

function facetPanel(layout: Layout, facet: string): Piece {
  const { spec, theme, months, margins, width, height } = layout;
  const series = spec.series.filter((one) => one.facet === facet);
  const range = valueRange(spec, series);
  const drawn = panel({ width, height, margins }, { x: months, y: range }, [
    ...axes(layout, range),
    ...series.flatMap((one) => bands(layout, one, range)),
    ...references(layout, facet, range),
    ...events(layout, range),
    ...series.flatMap((one) => lines(layout, one)),
    ...endLabels(layout, series, range),
  ]);
  const heading = element("text", { x: 4, y: theme.fontSize, "text-anchor": "start" });
  const unit = shorten(spec.y.label, width - 8 - (facet === "" ? 0 : textWidth(facet, theme.fontSize) + 12), theme.fontSize - 1);
  if (facet !== "") heading.append(element("tspan", { "font-weight": 600 }, facet));
  heading.append(element("tspan", { dx: facet === "" ? 0 : 8, fill: theme.soft, "font-size": theme.fontSize - 1 }, unit));
  drawn.element.append(heading);
  return drawn;
}

function axes({ spec, theme, months, width, margins }: Layout, range: readonly [number, number]): Plot.Markish[] {
  const size = theme.fontSize - 1;
  const ticks = monthTicks(months[0], months[1], width - margins.left - margins.right, size * 3.4);
  const values = niceTicks(range[0], range[1], tickCount(spec)).filter((value) => value >= range[0] && value <= range[1]);
  return [
    Plot.ruleY(values, { stroke: theme.rule, strokeWidth: 1 }),
    Plot.axisY(values, { tickFormat: figure, tickSize: 0, tickPadding: 6, label: null, fill: theme.soft, fontSize: size }),
    Plot.axisX(ticks, {
      tickFormat: (month: number, index: number) => monthLabel(month, index, ticks, "bottom"), tickSize: 4, tickPadding: 4, label: null,
      stroke: theme.soft, fill: theme.soft, fontSize: size, lineHeight: 1.15,
    }),
  ];
}

function bands({ spec, theme, styles }: Layout, series: Series, range: readonly [number, number]): Plot.Markish[] {
  const fill = cycle(theme.series, styles.get(series.name)!);
  const clamp = (value: number) => Math.min(range[1], Math.max(range[0], value));
  const closed = (point: SeriesPoint) => point.low !== null && point.high !== null;
  const open = (point: SeriesPoint) => (point.low === null) !== (point.high === null);
  const area = (low: (point: SeriesPoint) => number, high: (point: SeriesPoint) => number, opacity: number, defined: (point: SeriesPoint) => boolean) =>
    Plot.areaY(series.points, {
      x: "x", fill, fillOpacity: opacity,
      y1: (point: SeriesPoint) => (defined(point) ? clamp(low(point)) : NaN),
      y2: (point: SeriesPoint) => (defined(point) ? clamp(high(point)) : NaN),
    });
  const outer = spec.kind === "fan" ? 0.2 : 0.14;
  const marks = [
    area((point) => point.low!, (point) => point.high!, outer, closed),
    // A bound nobody stated is open: the band then runs, paler, to the edge of the panel.
    area((point) => point.low ?? range[0], (point) => point.high ?? range[1], outer / 2, open),
  ];
  // Inner bands of many items over one another could not be told apart.
  return spec.kind === "lines" ? [...marks, edge(theme, series, styles.get(series.name)!)] : [
    ...marks, area((point) => point.q25!, (point) => point.q75!, 0.3, (point) => point.q25 !== null && point.q75 !== null),
  ];
}

/** The upper end of a band among others, in the dashes of its line, so that bands over one another are told apart without colour. */
function edge(theme: Theme, series: Series, index: number): Plot.Markish {
  return Plot.lineY(series.points, {
    x: "x", y: (point: SeriesPoint) => (point.high === null || point.high === point.best ? NaN : point.high), stroke: cycle(theme.series, index), strokeWidth: 1, strokeOpacity: 0.8,
    ...(cycle(dashes, index) !== "none" && { strokeDasharray: cycle(dashes, index) }),
  });
}

/** "Northland, March 2026: 12 (8 to 20)". */
function wordsOf(series: Series, point: SeriesPoint): string {
  const name = series.facet === "" || series.facet === series.name ? series.name : `${series.facet}, ${series.name}`;
  const [low, high] = [point.low === null ? "" : figure(point.low), point.high === null ? "" : figure(point.high)];
  const range = low === "" && high === "" ? "" : high === "" ? `, ${low} or more` : low === "" ? `, up to ${high}` : low === high ? "" : ` (${low} to ${high})`;
  return `${name}, ${monthWords(point.x)}: ${point.label ?? `${figure(point.best)}${range}`}`;
}

function lines({ theme, styles }: Layout, series: Series): Plot.Markish[] {
  const index = styles.get(series.name)!;
  const stroke = cycle(theme.series, index);
  const every = Math.max(1, Math.ceil(series.points.length / 6));
  const marked = series.points.filter((_, position) => (series.points.length - 1 - position) % every === 0);
  return [
    Plot.lineY(series.points, {
      x: "x", y: "best", stroke, strokeWidth: 2, strokeLinejoin: "round",
      ...(cycle(dashes, index) !== "none" && { strokeDasharray: cycle(dashes, index) }),
    }),
    Plot.dot(marked, {
      x: "x", y: "best", symbol: cycle(markers, index), r: 3.2, stroke, strokeWidth: 1.6,
      fill: index % 2 === 0 ? stroke : theme.paper,
    }),
    // Nothing of these is seen: they are the places of the values for who walks over them.
    Plot.dot(series.points, { x: "x", y: "best", r: 4, fill: "none", stroke: "none", ariaLabel: (point: SeriesPoint) => wordsOf(series, point) }),
  ];
}

function endLabels(layout: Layout, series: readonly Series[], range: readonly [number, number]): Plot.Markish[] {
  const { spec, theme, margins, width, height, months, labelRoom, styles } = layout;
  const size = theme.fontSize - 1;
  const shown = series.filter((one) => labelled(spec, one));
  const scale = pixelScale(range, height - margins.bottom, margins.top);
  const labels = shown.map((one) => {
    const text = wrap(one.name, labelRoom, size, 2);
    const last = one.points.at(-1)!;
    return { text, last, at: scale.toPixel(last.best), size: text.length * size * 1.2 + 2, stroke: cycle(theme.series, styles.get(one.name)!) };
  });
  const placed = spread(labels, margins.top - size, height - margins.bottom + size);
  const pixel = (months[1] - months[0]) / (width - margins.left - margins.right);
  return labels.flatMap((label, index) => {
    const y = scale.toValue(placed[index]!);
    return [
      Plot.link([label], {
        x1: label.last.x + 6 * pixel, x2: months[1] + 18 * pixel, y1: label.last.best, y2: y, stroke: label.stroke, strokeOpacity: 0.7,
      }),
      Plot.text([label.text.join("\n")], {
        x: months[1], y, dx: 22, text: (text: string) => text, textAnchor: "start", fontSize: size, lineHeight: 1.2, fill: theme.ink,
      }),
    ];
  });
}

function references({ spec, theme, months, margins, height }: Layout, facet: string, range: readonly [number, number]): Plot.Markish[] {
  const size = theme.fontSize - 2;
  const shown = spec.references.filter((line) => (line.facet ?? facet) === facet);
  const scale = pixelScale(range, height - margins.bottom, margins.top);
  // A label stands on its line, or hangs under it where another line is close above.
  const crowded = (y: number) => shown.some((other) => other.y > y && scale.toPixel(y) - scale.toPixel(other.y) < size * 2);
  const labels = shown.map((line) => ({ at: scale.toPixel(line.y) + (crowded(line.y) ? 0.8 : -0.8) * size, size: size * 1.3 }));
  const placed = spread(labels, margins.top - size, height - margins.bottom);
  return [
    Plot.ruleY(shown, { y: "y", stroke: theme.ink, strokeWidth: 1.2, strokeDasharray: "1 3" }),
    Plot.text(shown, {
      x: months[0], y: (_: unknown, index: number) => scale.toValue(placed[index]!), text: "label", dx: 6,
      textAnchor: "start", fontSize: size, fill: theme.ink, stroke: theme.paper, strokeWidth: 4,
    }),
  ];
}

function events({ spec, theme, months, margins, width }: Layout, range: readonly [number, number]): Plot.Markish[] {
  const size = theme.fontSize - 2;
  const rows = eventRows(spec);
  return spec.events.flatMap((event, index) => {
    const x = margins.left + ((event.x - months[0]) / (months[1] - months[0])) * (width - margins.left - margins.right);
    const right = x + textWidth(event.label, size) + 4 > width;
    const above = (rows - 1 - (index % rows)) * (theme.fontSize + 2) + 2;
    return [
      Plot.ruleX([event.x], { y1: range[1], y2: range[0], insetTop: -above - size, stroke: theme.soft, strokeWidth: 1, strokeDasharray: "3 3" }),
      Plot.text([event.label], { x: event.x, y: range[1], dy: -above - size / 2, dx: right ? -4 : 4, textAnchor: right ? "end" : "start", fontSize: size, fill: theme.soft, text: (text: string) => text }),
    ];
  });
}

function bandKey(spec: SeriesSpec, theme: Theme): KeyEntry[] {
  const single = new Set(spec.series.map((series) => series.name)).size === 1;
  const fill = single ? theme.series[0]! : theme.soft;
  const points = spec.series.flatMap((series) => series.points);
  const entries: KeyEntry[] = [{ label: spec.bands.middle, swatch: [element("line", { x1: 0, x2: 26, stroke: fill, "stroke-width": 2 })] }];
  const band = (label: string, opacity: number) => ({ label, swatch: [element("rect", { y: -6, width: 26, height: 12, fill, "fill-opacity": opacity })] });
  if (spec.kind === "fan" && points.some((point) => point.q25 !== null && point.q75 !== null)) entries.push(band(spec.bands.inner, 0.5));
  if (points.some((point) => point.low !== null || point.high !== null)) entries.push(band(spec.bands.outer, spec.kind === "fan" ? 0.2 : 0.14));
  return entries.length === 1 ? [] : entries;
}

function pixelScale([low, high]: readonly [number, number], bottom: number, top: number) {
  return {
    toPixel: (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top),
    toValue: (pixel: number) => low + ((bottom - pixel) / (bottom - top)) * (high - low),
  };
}
