import { element, type Piece } from "./svg.js";
import { textWidth } from "./text.js";
import type { Theme } from "./theme.js";

/** One entry of a key: a drawing in a box of 26 by 12 pixels whose middle is (13, 0), and what it means. */
export interface KeyEntry {
  readonly swatch: readonly Element[];
  readonly label: string;
}

/** The explanation of marks above a chart, broken into as many lines as the width asks for. */
export function key(entries: readonly KeyEntry[], width: number, theme: Theme): Piece {
  const size = theme.fontSize - 1;
  const lineHeight = size + 8;
  const group = element("g", { "font-size": size, "text-anchor": "start", fill: theme.soft });
  let x = 4;
  let y = lineHeight / 2;
  for (const { swatch, label } of entries) {
    const room = 32 + textWidth(label, size);
    if (x > 4 && x + room > width) {
      x = 4;
      y += lineHeight;
    }
    group.append(
      element("g", { transform: `translate(${x},${y})` }, ...swatch, element("text", { x: 32, y: "0.32em" }, label)),
    );
    x += room + 14;
  }
  return { element: group, height: entries.length === 0 ? 0 : y + lineHeight / 2 + 4 };
}
