import { isCountry } from "./codes.js";
import type { Reader } from "./reader.js";
import type { Frame } from "./spec.js";

/** A value of an area: a number, or the reason why there is none. */
export interface AreaValue {
  readonly name: string;
  readonly value: number | null;
  /** The value as it is printed. */
  readonly label: string;
  /** Why there is no number: nobody told it, or it is shared with others and not split. */
  readonly without: "untold" | "shared";
}

export interface MapSpec extends Frame {
  readonly kind: "map";
  /** The part of the earth that is drawn large. */
  readonly view: "europe" | "world";
  /** What is counted, with its unit. */
  readonly counts: string;
  readonly areas: readonly (AreaValue & { readonly country: string; readonly short: string })[];
  /** Countries that are outlined for what they are, such as the receiver. */
  readonly outlined: readonly { readonly country: string; readonly name: string; readonly label: string }[];
  /** Values of whoever is no country. */
  readonly apart: readonly AreaValue[];
}

export interface TilesSpec extends Frame {
  readonly kind: "tiles";
  readonly counts: string;
  readonly tiles: readonly (AreaValue & { readonly code: string; readonly column: number; readonly row: number })[];
}

const most = { areas: 250, tiles: 100 } as const;

export function readMap(spec: Reader, frame: Frame): MapSpec {
  const taken = new Set<string>();
  return {
    ...frame,
    kind: "map",
    view: spec.wordOr("view", ["europe", "world"]),
    counts: spec.text("counts"),
    areas: spec.list("areas", 0, most.areas, (item) => ({ country: country(item, taken), short: item.text("short"), ...readValue(item) })),
    outlined: spec.listOr("outlined", most.areas, (item) => ({ country: country(item, new Set()), name: item.text("name"), label: item.text("label") })),
    apart: spec.listOr("apart", most.areas, readValue),
  };
}

export function readTiles(spec: Reader, frame: Frame): TilesSpec {
  const taken = new Set<string>();
  const tiles = spec.list("tiles", 1, most.tiles, (item) => {
    const tile = { code: item.text("code"), ...readValue(item), column: whole(item, "column"), row: whole(item, "row") };
    const place = `${tile.column} ${tile.row}`;
    if (taken.has(place)) item.refuse("stands where another tile stands");
    taken.add(place);
    return tile;
  });
  return { ...frame, kind: "tiles", counts: spec.text("counts"), tiles };
}

function readValue(item: Reader): AreaValue {
  const value = item.numberOrNull("value");
  if (value !== null && value < 0) item.refuse("must not be negative: areas are filled from zero");
  return { name: item.text("name"), value, label: item.text("label"), without: item.wordOr("without", ["untold", "shared"]) };
}

function country(item: Reader, taken: Set<string>): string {
  const code = item.text("country");
  if (!isCountry(code)) item.refuse("must name a country of the map by three letters");
  if (taken.has(code)) item.refuse("stands twice");
  taken.add(code);
  return code;
}

function whole(item: Reader, key: string): number {
  const value = item.numberOr(key, -1, 0, 99);
  return Number.isInteger(value) ? value : item.refuse(`${key} must be whole`);
}
