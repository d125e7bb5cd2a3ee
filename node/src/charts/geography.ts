import { geoArea, geoContains } from "d3-geo";
import type { MultiPolygon as Shape } from "geojson";
import { feature, mergeArcs } from "topojson-client";
import type { MultiPolygon, Polygon, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-50m.json";
import { codeOf } from "./codes.js";

/** A country as it is drawn. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly name: string;
  readonly shape: Shape;
  /** Its largest part, on which its label stands. */
  readonly main: Shape;
}

type Piece = Polygon | MultiPolygon;

/** A point in the middle of Crimea: longitude, latitude. */
const crimea: [number, number] = [34.1, 44.95];

/** Smallest part of a country that is drawn, in squares of the tolerance; a country of nothing else keeps its largest. */
const smallest = 4;

const kept = new Map<number, readonly Country[]>();

/**
 * Every country, in the order of its code, with its arcs simplified to `tolerance` degrees: neighbours keep one border between them.
 *
 * The atlas (Natural Earth) draws who holds what. Here borders are those of the United Nations where it draws others: Crimea and
 * Sevastopol are in Ukraine (General Assembly resolution 68/262), the north of Cyprus in Cyprus (Security Council resolutions 541 and 550),
 * Somaliland in Somalia.
 */
export function countries(tolerance: number): readonly Country[] {
  let found = kept.get(tolerance);
  if (found === undefined) kept.set(tolerance, (found = draw(tolerance)));
  return found;
}

function draw(tolerance: number): readonly Country[] {
  const topology = simplified(tolerance);
  return [...pieces()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, { name, parts }]) => {
    const whole = parts.length === 1 ? parts[0]! : mergeArcs(topology, parts as never);
    return { code, name, ...shapes(topology, whole, tolerance) };
  });
}

/** The parts of each country by its code, with Crimea where it belongs. */
function pieces(): ReadonlyMap<string, { name: string; parts: Piece[] }> {
  const found = new Map<string, { name: string; parts: Piece[] }>();
  for (const area of atlas.objects.countries.geometries) {
    const { name } = area.properties as { name: string };
    const code = codeOf(area.id, name);
    if (code === undefined || code === "ATA" || (area.type !== "Polygon" && area.type !== "MultiPolygon")) continue;
    const known = found.get(code);
    if (known === undefined) found.set(code, { name, parts: [area] });
    else known.parts.push(area);
  }
  const [russia, ukraine] = [found.get("RUS")!, found.get("UKR")!];
  const all = russia.parts.flatMap(polygons);
  const held = all.filter((part) => geoContains(feature(atlas, part), crimea));
  russia.parts = [{ type: "MultiPolygon", arcs: all.filter((part) => !held.includes(part)).map((part) => part.arcs) }];
  ukraine.parts = [...ukraine.parts, ...held];
  return found;
}

function polygons(area: Piece): Polygon[] {
  return (area.type === "Polygon" ? [area.arcs] : area.arcs).map((arcs) => ({ type: "Polygon", arcs }));
}

/** The shape without parts too small to be seen, and its largest part. */
function shapes(topology: Topology, whole: Piece, tolerance: number): { shape: Shape; main: Shape } {
  const parts = polygons(whole).map((part) => {
    const drawn = (feature(topology, part) as { geometry: { coordinates: Shape["coordinates"][number] } }).geometry.coordinates;
    // A small island may turn inside out when it loses points, and would be all the rest of the earth.
    const area = geoArea({ type: "Polygon", coordinates: drawn });
    return area > 2 * Math.PI ? { shape: drawn.map((ring) => [...ring].reverse()), area: 4 * Math.PI - area } : { shape: drawn, area };
  }).filter(({ shape }) => shape[0]!.length >= 4).sort((one, other) => other.area - one.area);
  const least = smallest * (tolerance * Math.PI / 180) ** 2;
  const seen = parts.filter(({ area }, index) => index === 0 || area >= least);
  const shape = (some: typeof parts): Shape => ({ type: "MultiPolygon", coordinates: some.map((part) => part.shape) });
  return { shape: shape(seen), main: shape(seen.slice(0, 1)) };
}

/** The atlas with fewer points on each arc (Douglas and Peucker, 1973); ends stay, so that arcs still meet. */
function simplified(tolerance: number): Topology {
  const { transform, ...rest } = atlas;
  return { ...rest, arcs: atlas.arcs.map((arc) => thin(absolute(arc, transform!), tolerance)) };
}

function absolute(arc: readonly (readonly number[])[], { scale, translate }: { scale: readonly number[]; translate: readonly number[] }): [number, number][] {
  let [x, y] = [0, 0];
  return arc.map((step) => [(x += step[0]!) * scale[0]! + translate[0]!, (y += step[1]!) * scale[1]! + translate[1]!]);
}

function thin(points: [number, number][], tolerance: number): [number, number][] {
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let [far, at] = [0, -1];
    for (let i = from + 1; i < to; i++) {
      const away = distance(points[i]!, points[from]!, points[to]!);
      if (away > far) [far, at] = [away, i];
    }
    if (at < 0 || (far <= tolerance && !(from === 0 && to === points.length - 1 && isRing(points)))) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  const left = points.filter((_, index) => keep.has(index));
  // An island keeps its own points rather than becoming a line.
  return isRing(points) && left.length < 4 ? points : left;
}

function isRing(points: readonly [number, number][]): boolean {
  const [first, last] = [points[0]!, points.at(-1)!];
  return first[0] === last[0] && first[1] === last[1];
}

/** Distance in degrees of a point from the line between two others, degrees of longitude shortened to those of latitude. */
function distance(point: readonly [number, number], from: readonly [number, number], to: readonly [number, number]): number {
  const shrink = Math.cos((point[1] * Math.PI) / 180);
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * shrink, point[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}
