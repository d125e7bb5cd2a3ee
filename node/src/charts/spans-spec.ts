import type { Reader } from "./reader.js";
import type { Frame } from "./spec.js";

/** How a bar is filled, told apart without colour. */
export const fills = ["full", "stripes", "dots", "hollow"] as const;

/** Days between which something lies, as places among months; an end that nobody stated is null. */
export interface Days {
  readonly low: number | null;
  readonly high: number | null;
}

/** Something that lasts from a day to a day, each perhaps uncertain; an event has no end of its own. */
export interface Span {
  readonly label: string;
  readonly group: string;
  readonly style: number;
  readonly start: Days;
  readonly end: Days | undefined;
  readonly note: string | undefined;
  /** All of it in words, for who walks over the drawing. */
  readonly words: string;
}

export interface SpansSpec extends Frame {
  readonly kind: "spans";
  readonly styles: readonly { readonly name: string; readonly fill: (typeof fills)[number] }[];
  readonly rows: readonly Span[];
  readonly asOf?: { readonly x: number; readonly label: string };
}

export function readSpans(spec: Reader, frame: Frame): SpansSpec {
  const styles = spec.list("styles", 1, fills.length, (item) => ({ name: item.text("name"), fill: item.wordOr("fill", fills, true) }));
  if (new Set(styles.map(({ fill }) => fill)).size < styles.length) spec.refuse("each style must have a filling of its own");
  const rows = spec.list("rows", 1, 200, (item) => readSpan(item, styles.length));
  const asOf = spec.has("asOf") ? spec.child("asOf") : undefined;
  const line = asOf && { x: asOf.dayOrNull("x") ?? asOf.refuse("must name a day"), label: asOf.text("label") };
  asOf?.end();
  return { ...frame, kind: "spans", styles, rows, ...(line && { asOf: line }) };
}

function readSpan(item: Reader, styles: number): Span {
  const span = {
    label: item.text("label"), group: item.textOr("group", ""), style: item.numberOr("style", 0, 0, styles - 1),
    start: readDays(item.child("start")), end: item.has("end") ? readDays(item.child("end")) : undefined,
    note: item.optionalText("note"), words: item.text("words"),
  };
  if (!Number.isInteger(span.style)) item.refuse("style must be the number of a style, from 0");
  if ([span.start, span.end].every((days) => !days || (days.low === null && days.high === null))) item.refuse("must state at least one day");
  return span;
}

function readDays(item: Reader): Days {
  const days = { low: item.dayOrNull("low"), high: item.dayOrNull("high") };
  item.end();
  if (days.low !== null && days.high !== null && days.high < days.low) item.refuse("must not end before it begins");
  return days;
}
