import * as Plot from "@observablehq/plot";
import type { GeoProjection } from "d3-geo";
import { parseHTML } from "linkedom/worker";
import type { Frame } from "./spec.js";
import { wrap } from "./text.js";
import type { Theme } from "./theme.js";

const namespace = "http://www.w3.org/2000/svg";
const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Pixels around the plotting area of a panel. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A drawn part of a chart, to be placed at a position. */
export interface Piece {
  readonly element: Element;
  readonly height: number;
}

/** An SVG element with attributes. */
export function element(name: string, attributes: Record<string, string | number>, ...children: (Element | string)[]): Element {
  const created = document.createElementNS(namespace, name) as unknown as Element;
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  created.append(...children);
  return created;
}

/** Draws marks in a panel; scales are given in full, so that labels can be laid out beforehand. */
export function panel(
  size: { width: number; height: number; margins: Margins },
  scales: { x: readonly [number, number]; y: readonly [number, number] },
  marks: Plot.Markish[],
): Piece {
  const { top, right, bottom, left } = size.margins;
  const drawn = Plot.plot({
    document: document as unknown as Document,
    className: "chart",
    width: size.width, height: size.height,
    marginTop: top, marginRight: right, marginBottom: bottom, marginLeft: left,
    x: { type: "linear", domain: [...scales.x], axis: null },
    y: { type: "linear", domain: [...scales.y], axis: null },
    marks,
  });
  return bare(drawn, size.height);
}

/** Draws marks on a map, whose projection gives pixels; what it leaves outside the frame is cut by itself. */
export function mapPanel(size: { width: number; height: number }, projection: GeoProjection, marks: Plot.Markish[]): Piece {
  const drawn = Plot.plot({ document: document as unknown as Document, className: "chart", width: size.width, height: size.height, margin: 0, projection, marks });
  return bare(drawn, size.height);
}

/** What Plot drew, without its style element and its frame. */
function bare(drawn: Element, height: number): Piece {
  const group = element("g", {});
  for (const child of [...drawn.children]) if (child.localName !== "style") group.append(child);
  return { element: group, height };
}

/** Wraps the parts of a chart, each with its place, into the final SVG text. */
export function compose(frame: Frame, theme: Theme, height: number, parts: readonly (readonly [Element, number, number])[]): string {
  const heading = frame.showTitle ? titleBlock(frame, theme) : undefined;
  const offset = heading?.height ?? 0;
  const root = element("svg", {
    xmlns: namespace,
    viewBox: `0 0 ${frame.width} ${Math.ceil(height + offset)}`,
    role: "img",
    "aria-labelledby": `${frame.id}-title ${frame.id}-description`,
    "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
    "font-size": theme.fontSize,
    "text-anchor": "middle",
    fill: theme.ink,
  });
  root.append(
    element("title", { id: `${frame.id}-title` }, frame.title),
    element("desc", { id: `${frame.id}-description` }, frame.description),
  );
  // A chart that stands alone brings its own ground; one on a page stands on the page's.
  if (frame.theme !== "page") root.append(element("rect", { width: "100%", height: "100%", fill: theme.paper }));
  if (heading) root.append(heading.element);
  for (const [part, x, y] of parts) root.append(element("g", { transform: `translate(${x},${y + offset})` }, part));
  return serialise(root);
}

function titleBlock(frame: Frame, theme: Theme): Piece {
  const size = theme.fontSize + 3;
  const lines = wrap(frame.title, frame.width - 8, size, 3);
  const text = element("text", { "font-size": size, "font-weight": 600, "text-anchor": "start" });
  lines.forEach((line, index) => text.append(element("tspan", { x: 4, y: round(size * (1.1 + 1.25 * index)) }, line)));
  return { element: text, height: Math.ceil(size * 1.25 * lines.length + 10) };
}

function serialise(root: Element): string {
  for (const child of [...root.querySelectorAll("*")]) {
    // The drawing is one image with a name and a description; labels of its parts are noise to a screen reader.
    // The words of a value are kept for the page, which tells them one by one to who walks over the drawing.
    const words = child.getAttribute("aria-label");
    if (words !== null && child.localName !== "g") child.setAttribute("data-mark", words);
    child.removeAttribute("aria-label");
    child.removeAttribute("aria-hidden");
    for (const name of ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "dx", "dy"]) {
      const value = child.getAttribute(name);
      if (value !== null) child.setAttribute(name, value.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(round(Number(number)))));
    }
  }
  return root.outerHTML.replaceAll("&nbsp;", "&#160;");
}

/** Two decimals are a hundredth of a pixel; more only differ between machines. */
function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
