import { type AreaValue, type TilesSpec } from "./areas.js";
import { classesOf, classWords, type Fill, fillOf, paintOf, patterns, sample } from "./classes.js";
import { key } from "./key.js";
import { compose, element } from "./svg.js";
import { textWidth, wrap } from "./text.js";
import { type Theme, themeOf } from "./theme.js";

/** Longest side of a square, in pixels. */
const largest = 100;

/** Areas as squares of one size, each about where it lies: filled by its value, with its name and the number. */
export function renderTiles(spec: TilesSpec): string {
  const theme = themeOf(spec.theme, spec.width);
  const [left, top] = [Math.min(...spec.tiles.map(({ column }) => column)), Math.min(...spec.tiles.map(({ row }) => row))];
  const columns = Math.max(...spec.tiles.map(({ column }) => column)) + 1 - left;
  const rows = Math.max(...spec.tiles.map(({ row }) => row)) + 1 - top;
  const side = Math.min(largest, Math.floor((spec.width - 8) / columns));
  const classes = classesOf(spec.tiles.flatMap(({ value }) => (value !== null && value > 0 ? [value] : [])));
  const fill = (tile: AreaValue): Fill => (tile.value === null ? tile.without : fillOf(tile.value, classes));
  const legend = key([
    { label: `${spec.counts}:`, swatch: [] },
    ...(spec.tiles.some((tile) => tile.value === 0) ? [{ label: "none", swatch: [sample(spec.id, "none", theme)] }] : []),
    ...classes.from.map((_, index) => ({ label: classWords(index + 1, classes), swatch: [sample(spec.id, index + 1, theme)] })),
  ], spec.width, theme);
  const ordered = [...spec.tiles].sort((one, other) => one.row - other.row || one.column - other.column);
  const grid = element("g", {}, patterns(spec.id, theme), ...ordered.flatMap((tile) => drawn({ ...tile, column: tile.column - left, row: tile.row - top }, side, paintOf(spec.id, fill(tile), theme), theme)));
  return compose(spec, theme, legend.height + rows * side + 6, [[legend.element, 0, 0], [grid, (spec.width - columns * side) / 2, legend.height + 2]]);
}

function drawn(tile: TilesSpec["tiles"][number], side: number, paint: string, theme: Theme): Element[] {
  const [x, y, width] = [tile.column * side + 2, tile.row * side + 2, side - 4];
  const size = Math.min(theme.fontSize - 1, side * 0.19);
  const name = wrap(tile.name, width - 4, size, 2);
  // A long name is written smaller rather than cut.
  const small = Math.min(size, (0.97 * size * (width - 4)) / Math.max(...tile.name.split(" ").map((word) => textWidth(word, size))));
  const square = element("rect", { x, y, width, height: width, fill: paint, stroke: theme.soft, "stroke-width": 0.8, "aria-label": `${tile.name}: ${tile.label}` });
  const lines = [...(small < size ? wrap(tile.name, width - 4, small, 2) : name), tile.label];
  const text = element("text", { "font-size": size, fill: theme.ink, stroke: theme.paper, "stroke-width": 3.5, "paint-order": "stroke", "stroke-linejoin": "round" });
  lines.forEach((line, index) => text.append(element("tspan", {
    x: x + width / 2, y: y + width / 2 + (index - (lines.length - 1) / 2) * size * 1.2 + size * 0.35, ...(index === lines.length - 1 ? { "font-weight": 600 } : small < size && { "font-size": Number(small.toFixed(2)) }),
  }, line)));
  return [square, text];
}
