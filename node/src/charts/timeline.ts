// What rows on an axis of months share: their texts beside or above the marks, headings of groups, the axis with the day of asking, and how all of it is put together.
import * as Plot from "@observablehq/plot";
import { key, type KeyEntry } from "./key.js";
import { monthLabel, monthTicks } from "./months.js";
import type { Frame } from "./spec.js";
import { compose, panel } from "./svg.js";
import { shorten, textWidth, wrap } from "./text.js";
import type { Theme } from "./theme.js";

/** A row with its place: `middle` of its marks and `labelAt` of its texts in pixels from the top of the panel. */
export interface Placed {
  readonly middle: number;
  readonly labelAt: number;
  readonly name: string;
  readonly remark: string;
}

/** Rows and headings of groups one below the other. */
export interface Timeline<R extends Placed> {
  readonly theme: Theme;
  readonly width: number;
  /** First and last month of the axis. */
  readonly scale: readonly [number, number];
  readonly rows: readonly R[];
  readonly headings: readonly { readonly label: string; readonly middle: number }[];
  readonly height: number;
  /** Texts stand beside the marks where the width allows, else above them. */
  readonly beside: boolean;
  readonly left: number;
  readonly right: number;
}

/** What of the width the texts may take, beside the marks and above them, and the room between names and marks in pixels. */
export interface Room {
  readonly names: readonly [beside: number, above: number];
  readonly remarks: readonly [beside: number, above: number];
  readonly gap: number;
}

/** The day of asking, with its words. */
interface Marker {
  readonly x: number;
  readonly label: string;
}

interface Labelled {
  readonly label: string;
  readonly group: string;
}

/** Puts rows below one another; `remarkOf` gives the words after a row, undefined for none. */
export function layOut<T extends Labelled>(given: readonly T[], width: number, theme: Theme, scale: readonly [number, number], room: Room, remarkOf: (row: T) => string | undefined): Timeline<T & Placed> {
  const beside = width >= 560;
  const size = theme.fontSize;
  const widest = (of: (row: T) => string) => Math.max(...given.map((row) => textWidth(of(row), size)));
  const left = beside ? Math.min(widest((row) => row.label), width * room.names[0]) : width * room.names[1];
  const right = beside ? Math.min(widest((row) => remarkOf(row) ?? ""), width * room.remarks[0]) : width * room.remarks[1];
  const rows: (T & Placed)[] = [];
  const headings: { label: string; middle: number }[] = [];
  const line = size * 1.2;
  let y = 0;
  let group = "";
  for (const row of given) {
    if (row.group !== group) {
      headings.push({ label: shorten((group = row.group), width - 8, size), middle: y + line / 2 + 8 });
      y += line + 12;
    }
    const name = wrap(row.label, left, size, 2);
    const words = remarkOf(row);
    const remark = words === undefined ? [] : wrap(words, right, size - 1, 2);
    const block = Math.max(name.length, remark.length) * line;
    rows.push({ ...row, name: name.join("\n"), remark: remark.join("\n"), labelAt: y + block / 2, middle: beside ? y + block / 2 : y + block + size * 0.55 });
    y += block + (beside ? size * 0.75 : size * 1.7);
  }
  return { theme, rows, headings, beside, height: y, width, scale, left: beside ? left + room.gap : 10, right: beside ? right + 14 : 10 };
}

/** The picture: a key, the axis, the texts and the marks; `before` stands in front of all. */
export function draw<R extends Placed>(spec: Frame & { readonly asOf?: Marker }, layout: Timeline<R>, entries: KeyEntry[], share: number, marks: Plot.Markish[], before: Element[] = []): string {
  const { theme, height, left, right, scale } = layout;
  const legend = key(entries, spec.width, theme);
  const margins = { top: theme.fontSize * (spec.asOf ? 3.9 : 2.7), right, bottom: 6, left };
  const drawn = panel(
    { width: spec.width, height: height + margins.top + margins.bottom, margins }, { x: scale, y: [height, 0] },
    [...axis(spec.asOf, layout, share), ...texts(layout), ...marks],
  );
  return compose(spec, theme, legend.height + drawn.height, [...before.map((one): [Element, number, number] => [one, 0, 0]), [legend.element, 0, 0], [drawn.element, 0, legend.height]]);
}

/** Months above the panel, and a dashed line at the day of asking; its words turn to the left where less than `share` of them would fit. */
function axis<R extends Placed>(now: Marker | undefined, { theme, scale, width, left, right, height }: Timeline<R>, share: number): Plot.Markish[] {
  const size = theme.fontSize - 1;
  const ticks = monthTicks(scale[0], scale[1], width - left - right, size * 3.4);
  const nowAt = now && left + ((now.x - scale[0]) / (scale[1] - scale[0])) * (width - left - right);
  const anchor = now && nowAt! + textWidth(now.label, size) * share > width ? "end" : "start";
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

function texts<R extends Placed>({ theme, rows, headings, beside, scale, left, right }: Timeline<R>): Plot.Markish[] {
  const size = theme.fontSize;
  const halo = beside ? {} : { stroke: theme.paper, strokeWidth: 4 };
  const block = { lineHeight: 1.2, lineAnchor: "middle", fill: theme.ink, ...halo } as const;
  return [
    Plot.text(headings, { x: scale[0], y: "middle", dx: 4 - left, text: "label", textAnchor: "start", fontWeight: 600, fontSize: size, ...block }),
    Plot.text(rows, { x: scale[0], y: "labelAt", dx: 4 - left, text: "name", textAnchor: "start", fontSize: size, ...block }),
    Plot.text(rows, { x: scale[1], y: "labelAt", dx: beside ? 8 : right - 4, text: "remark", textAnchor: beside ? "start" : "end", fontSize: size - 1, ...block }),
  ];
}
