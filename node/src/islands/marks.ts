// Walks over the values of a drawing by keyboard: arrow keys go from one to the next, each is outlined and told in words. Drawings and their tables work without this.

const namespace = "http://www.w3.org/2000/svg";
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** How many pixels the outline stands off the value. */
const off = 3;

// A page may put another drawing in the place of one, so that the document listens for all of them.
document.addEventListener("focusin", ({ target }) => {
  const drawing = drawingOf(target);
  if (drawing && valuesOf(drawing).length > 0) tell(drawing, `Arrow keys walk over the ${valuesOf(drawing).length} values of this drawing; Escape leaves it.`);
});
document.addEventListener("focusout", ({ target }) => {
  const drawing = drawingOf(target);
  if (drawing) leave(drawing);
});
document.addEventListener("keydown", (event) => {
  const drawing = drawingOf(event.target);
  if (!drawing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") {
    drawing.blur();
    return;
  }
  const step = steps[event.key];
  const values = valuesOf(drawing);
  if (!step || values.length === 0) return;
  event.preventDefault();
  const before = Number(drawing.dataset.at ?? -1);
  const at = before < 0 && event.key !== "End" ? 0 : step(before, values.length - 1);
  show(drawing, values[at]!);
  drawing.dataset.at = String(at);
  tell(drawing, `${values[at]!.dataset.mark} (${at + 1} of ${values.length})`);
});

/** The drawing itself when it has the focus; a link inside it keeps its own keys. */
function drawingOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement && target.matches(".drawing") ? target : null;
}

function valuesOf(drawing: HTMLElement): SVGGraphicsElement[] {
  return [...drawing.querySelectorAll<SVGGraphicsElement>("[data-mark]")];
}

/** Outlines a value and brings it into view where the drawing is wider than its place. */
function show(drawing: HTMLElement, value: SVGGraphicsElement): void {
  const svg = drawing.querySelector("svg")!;
  const [box, frame] = [value.getBoundingClientRect(), svg.getBoundingClientRect()];
  const scale = svg.viewBox.baseVal.width / frame.width;
  let outline = svg.querySelector<SVGRectElement>(":scope > .here");
  if (!outline) {
    outline = document.createElementNS(namespace, "rect");
    outline.setAttribute("class", "here");
    svg.append(outline);
  }
  const place = { x: (box.left - frame.left) * scale - off, y: (box.top - frame.top) * scale - off, width: box.width * scale + 2 * off, height: box.height * scale + 2 * off };
  for (const [name, number] of Object.entries(place)) outline.setAttribute(name, number.toFixed(1));
  outline.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Says words below the drawing, and to a screen reader. */
function tell(drawing: HTMLElement, words: string): void {
  let said = drawing.nextElementSibling;
  if (!said?.matches("p.said")) {
    said = document.createElement("p");
    said.className = "said";
    said.setAttribute("aria-live", "polite");
    drawing.after(said);
  }
  said.textContent = words;
}

function leave(drawing: HTMLElement): void {
  drawing.querySelector("svg > .here")?.remove();
  delete drawing.dataset.at;
  const said = drawing.nextElementSibling;
  if (said?.matches("p.said")) said.textContent = "";
}

export {};
