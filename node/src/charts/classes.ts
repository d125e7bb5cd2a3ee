import { figure } from "./text.js";
import { element } from "./svg.js";
import type { Theme } from "./theme.js";

/** How an area is filled: a class of values from 1, or a reason why it has no number. */
export type Fill = number | "untold" | "shared" | "none";

/** Classes of values for filled areas: lower ends in rising order, four at most. */
export interface Classes {
  readonly from: readonly number[];
  readonly whole: boolean;
}

/** Classes of 1, 2 or 5 times a power of ten, the highest four that the values reach; what is less falls in the first. */
export function classesOf(values: readonly number[]): Classes {
  const [least, top] = [Math.min(...values), Math.max(...values)];
  const whole = values.every(Number.isInteger);
  const steps: number[] = whole && top >= 1 && top <= 4 ? Array.from({ length: top }, (_, index) => index + 1) : [];
  if (steps.length === 0 && values.length > 0 && top > 0) {
    for (let power = Math.floor(Math.log10(top)); steps.length < 4 && power > Math.log10(top) - 5; power--) {
      for (const factor of [5, 2, 1]) {
        const step = Number((factor * 10 ** power).toPrecision(12));
        if (steps.length < 4 && step <= top && (!whole || step >= 1)) steps.unshift(step);
      }
    }
  }
  // The first class holds the least value, and is not below it.
  while (steps.length > 1 && steps[1]! <= least) steps.shift();
  if (steps.length > 0 && steps[0]! > least) steps[0] = least;
  return { from: steps, whole };
}

/** The filling of a value: its class, from 1; nothing at all is no class. */
export function fillOf(value: number, { from }: Classes): Fill {
  return value <= 0 ? "none" : Math.max(1, from.filter((step) => step <= value).length);
}

/** The values of a class in words: "2–4", "5 or more". */
export function classWords(number: number, { from, whole }: Classes): string {
  const [low, next] = [from[number - 1]!, from[number]];
  if (next === undefined) return `${figure(low)} or more`;
  if (!whole) return `${figure(low)} to below ${figure(next)}`;
  return next - 1 <= low ? figure(low) : `${figure(low)}–${figure(next - 1)}`;
}

/** The paint of a filling; a pattern is named by the drawing that holds it. */
export function paintOf(id: string, fill: Fill, theme: Theme): string {
  return fill === "none" ? theme.rule : fill === 4 ? theme.series[0]! : `url(#${id}-fill-${fill})`;
}

/** The patterns of all fillings, told apart by their density and direction: dots, stripes, a grid, full; flat stripes and upright ones. */
export function patterns(id: string, theme: Theme): Element {
  const colour = theme.series[0]!;
  const line = (d: string, stroke: string, width: number) => element("path", { d, stroke, "stroke-width": width, fill: "none" });
  const made: readonly [Fill, Element][] = [
    [1, element("circle", { cx: 4, cy: 4, r: 1.1, fill: colour })],
    [2, line("M-2,2L2,-2M0,8L8,0M6,10L10,6", colour, 1.6)],
    [3, line("M-2,2L2,-2M0,8L8,0M6,10L10,6M-2,6L2,10M0,0L8,8M6,-2L10,2", colour, 2)],
    ["untold", line("M0,2L8,2M0,6L8,6", theme.soft, 1)],
    ["shared", line("M2,0L2,8M6,0L6,8", theme.series[1]!, 1.4)],
  ];
  return element("defs", {}, ...made.map(([fill, drawing]) => element("pattern", { id: `${id}-fill-${fill}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    element("rect", { width: 8, height: 8, fill: theme.paper }), drawing)));
}

/** The filling as the key shows it. */
export function sample(id: string, fill: Fill, theme: Theme): Element {
  return element("rect", { x: 1, y: -6, width: 24, height: 12, fill: paintOf(id, fill, theme), stroke: theme.soft, "stroke-width": 0.8 });
}
