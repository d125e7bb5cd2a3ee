import * as Plot from "@observablehq/plot";
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import type { AreaValue, MapSpec } from "./areas.js";
import { type Classes, classesOf, classWords, type Fill, fillOf, paintOf, patterns, sample } from "./classes.js";
import { countries, type Country } from "./geography.js";
import { key, type KeyEntry } from "./key.js";
import { compose, element, mapPanel } from "./svg.js";
import { textWidth } from "./text.js";
import { type Theme, themeOf } from "./theme.js";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name and number on the map: where it stands, and the point that it belongs to. */
interface Label {
  readonly lines: readonly string[];
  readonly at: readonly [number, number];
  readonly of: readonly [number, number];
  readonly box: Box;
}

/** Countries filled by a value that is printed on each; what lies outside the view or is no country stands under the map. */
export function renderMap(spec: MapSpec): string {
  const theme = themeOf(spec.theme, spec.width);
  const { projection, height } = viewOf(spec);
  const world = countries(spec.view === "europe" ? 0.04 : 0.25);
  const path = geoPath(projection);
  const known = new Map(world.map((country) => [country.code, country]));
  const seen = (code: string) => inside(path.centroid(known.get(code)!.main), spec.width, height);
  const classes = classesOf(values(spec).filter((value) => value > 0));
  const fill = (area: AreaValue): Fill => (area.value === null ? area.without : fillOf(area.value, classes));
  const legend = key(keyOf(spec, theme, classes), spec.width, theme);
  const drawn = mapPanel({ width: spec.width, height }, projection, [
    ...layers(spec, theme, known, path, (area) => paintOf(spec.id, fill(area), theme)),
  ]);
  const labels = place(spec, theme, known, path, height);
  drawn.element.append(...labels.filter(isAway).map((label) => leader(label, theme)), ...labels.map((label) => writing(label, theme)));
  drawn.element.prepend(patterns(spec.id, theme));
  const outside = [...spec.areas.filter((area) => !seen(area.country)), ...spec.apart];
  const strip = key(outside.map((area) => ({ label: `${area.name}: ${area.label}`, swatch: [told(sample(spec.id, fill(area), theme), area)] })), spec.width, theme);
  const heading = outside.length === 0 ? [] : [element("text", { x: 4, y: theme.fontSize, "text-anchor": "start", "font-size": theme.fontSize - 1, fill: theme.soft }, "Not on this part of the map:")];
  const below = legend.height + height + 6;
  return compose(spec, theme, below + (outside.length === 0 ? 0 : theme.fontSize * 1.6 + strip.height), [
    [legend.element, 0, 0], [drawn.element, 0, legend.height],
    ...heading.map((text): [Element, number, number] => [text, 0, below]), [strip.element, 0, below + theme.fontSize * 1.6],
  ]);
}

/** The view: Europe with its neighbours in equal areas around 52 N 18 E, or all the earth in equal areas (Equal Earth). */
function viewOf({ view, width }: MapSpec): { projection: GeoProjection; height: number } {
  const [height, projection] = view === "europe"
    ? [Math.round(width * 0.74), geoAzimuthalEqualArea().rotate([-16, -53]).scale(width * 0.98).translate([width * 0.46, width * 0.37])]
    : [Math.round(width * 0.47), geoEqualEarth().rotate([-11, 0]).scale(width * 0.183).translate([width / 2, width * 0.265])] as const;
  return { height, projection: projection.clipExtent([[0, 0], [width, height]]).precision(0.3) };
}

function values(spec: MapSpec): number[] {
  return [...spec.areas, ...spec.apart].flatMap(({ value }) => (value === null ? [] : [value]));
}

function layers(spec: MapSpec, theme: Theme, known: ReadonlyMap<string, Country>, path: ReturnType<typeof geoPath>, paint: (area: AreaValue) => string): Plot.Markish[] {
  const shown = (code: string) => path.area(known.get(code)!.shape) > 0;
  const geometry = (one: { country: string }) => known.get(one.country)!.shape;
  const filled = new Set(spec.areas.map((area) => area.country));
  const border = { stroke: theme.paper, strokeWidth: 0.8 };
  return [
    Plot.geo([...known.values()].filter(({ code }) => !filled.has(code) && shown(code)).map(({ shape }) => shape), { fill: theme.rule, ...border }),
    Plot.geo(spec.areas.filter((area) => shown(area.country)), {
      geometry, fill: { value: paint as never, scale: null }, stroke: theme.soft, strokeWidth: 0.8, ariaLabel: (area: AreaValue) => words(area),
    }),
    Plot.geo(spec.outlined.filter((one) => shown(one.country)), {
      geometry, fill: "none", stroke: theme.ink, strokeWidth: 2.2, ariaLabel: (one: { name: string; label: string }) => `${one.name}: ${one.label}`,
    }),
  ];
}

function words(area: AreaValue): string {
  return `${area.name}: ${area.label}`;
}

function told(swatch: Element, area: AreaValue): Element {
  swatch.setAttribute("aria-label", words(area));
  return swatch;
}

/** Labels, the larger countries first; one that finds no room on its country stands beside it with a line. */
function place(spec: MapSpec, theme: Theme, known: ReadonlyMap<string, Country>, path: ReturnType<typeof geoPath>, height: number): Label[] {
  const size = theme.fontSize - 2;
  const all = [
    ...spec.outlined.filter((one) => !spec.areas.some((area) => area.country === one.country)).map((one) => ({ ...one, brief: one.name })),
    ...spec.areas.map((area) => ({ ...area, label: figureOf(area) })).map((area) => ({ ...area, brief: `${area.short} ${area.label}` })),
  ].map((one) => ({ ...one, of: path.centroid(known.get(one.country)!.main), bounds: path.bounds(known.get(one.country)!.main), area: path.area(known.get(one.country)!.main) }))
    .filter(({ of }) => inside(of, spec.width, height)).sort((one, other) => other.area - one.area);
  const placed: Label[] = [];
  for (const { name, brief, label, of, bounds } of all) {
    const wide = Math.max(textWidth(name, size), textWidth(label, size)) <= (bounds[1][0] - bounds[0][0]) * 0.85;
    const lines = wide ? [name, label] : [brief];
    const half: [number, number] = [Math.max(...lines.map((line) => textWidth(line, size))) / 2 + 2, (lines.length * size * 1.15) / 2 + 1];
    // A name that would hide its country stands beside it.
    const hides = half[0] > (bounds[1][0] - bounds[0][0]) * 0.75 || half[1] > (bounds[1][1] - bounds[0][1]) * 0.75;
    const spots = candidates(of).slice(hides ? 1 : 0).map((at) => ({ lines, at, of, box: { left: at[0] - half[0], right: at[0] + half[0], top: at[1] - half[1], bottom: at[1] + half[1] } }));
    const free = spots.filter(({ box }) => box.left >= 0 && box.right <= spec.width && box.top >= 0 && box.bottom <= height);
    placed.push(free.find(({ box }) => placed.every((other) => apart(box, other.box))) ?? free[0] ?? spots[0]!);
  }
  return placed;
}

function figureOf(area: AreaValue): string {
  return area.value !== null ? area.label : area.without === "untold" ? "?" : "shared";
}

/** The point itself, then points around it on rings that grow. */
function candidates([x, y]: readonly [number, number]): [number, number][] {
  const around = [18, 28, 40, 54, 70].flatMap((away) => [0, 180, 315, 45, 225, 135, 270, 90].map((degrees): [number, number] => {
    const angle = (degrees * Math.PI) / 180;
    return [x + Math.cos(angle) * away * 1.3, y + Math.sin(angle) * away];
  }));
  return [[x, y], ...around];
}

function apart(one: Box, other: Box): boolean {
  return one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
}

function isAway({ at, of }: Label): boolean {
  return at[0] !== of[0] || at[1] !== of[1];
}

function leader({ at, of }: Label, theme: Theme): Element {
  return element("line", { x1: of[0], y1: of[1], x2: at[0], y2: at[1], stroke: theme.ink, "stroke-width": 0.8 });
}

function writing({ lines, at }: Label, theme: Theme): Element {
  const size = theme.fontSize - 2;
  const text = element("text", { "font-size": size, fill: theme.ink, stroke: theme.paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" });
  lines.forEach((line, index) => text.append(element("tspan", { x: at[0], y: at[1] + (index - (lines.length - 1) / 2) * size * 1.15 + size * 0.35, ...(index > 0 && { "font-weight": 600 }) }, line)));
  return text;
}

function inside([x, y]: readonly [number, number], width: number, height: number): boolean {
  return x > 0 && x < width && y > 0 && y < height;
}

function keyOf(spec: MapSpec, theme: Theme, classes: Classes): KeyEntry[] {
  const all = [...spec.areas, ...spec.apart];
  const without = (reason: AreaValue["without"], label: string): KeyEntry[] =>
    all.some((area) => area.value === null && area.without === reason) ? [{ label, swatch: [sample(spec.id, reason, theme)] }] : [];
  return [
    { label: `${spec.counts}:`, swatch: [] },
    ...classes.from.map((_, index) => ({ label: classWords(index + 1, classes), swatch: [sample(spec.id, index + 1, theme)] })),
    ...without("untold", "number not stated"), ...without("shared", "with others, not split"),
    ...spec.outlined.slice(0, 1).map(({ label }) => ({ label, swatch: [element("rect", { x: 1, y: -6, width: 24, height: 12, fill: "none", stroke: theme.ink, "stroke-width": 2.2 })] })),
  ];
}
