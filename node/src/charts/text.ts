/** Characters narrower and wider than the middle of a system sans-serif face. */
const narrow = new Set("iljtfrI.,:;'|!()[] ");
const wide = new Set("mwMW%@–—");

/** Estimated width of a text in pixels, on the generous side: no fonts can be asked on a server. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    ems += narrow.has(character) ? 0.36 : wide.has(character) ? 0.92 : /[A-Z0-9]/.test(character) ? 0.66 : /\p{L}/u.test(character) ? 0.59 : 0.62;
  }
  return ems * size;
}

/** Breaks a text at blanks into at most `most` lines of `room` pixels; what does not fit ends in an ellipsis. */
export function wrap(text: string, room: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, `${lines.slice(most - 1).join(" ")}`);
  return lines.map((entry) => shorten(entry, room, size));
}

/** Cuts a text to `room` pixels, with an ellipsis where something is lost. */
export function shorten(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** Moves the centres of labels apart so that none overlaps, as little as may be, within `from` to `to`. */
export function spread(labels: readonly { readonly at: number; readonly size: number }[], from: number, to: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const placed = labels.map((label) => label.at);
  let floor = from;
  for (const index of order) {
    const half = labels[index]!.size / 2;
    placed[index] = Math.max(placed[index]!, floor + half);
    floor = placed[index]! + half;
  }
  let ceiling = to;
  for (const index of order.reverse()) {
    const half = labels[index]!.size / 2;
    placed[index] = Math.min(placed[index]!, ceiling - half);
    ceiling = placed[index]! - half;
  }
  return placed;
}

/** A figure with commas between thousands and no more digits than an axis needs. */
export function figure(value: number): string {
  const rounded = Number(value.toPrecision(12));
  const [whole, fraction] = Math.abs(rounded).toString().split(".");
  if (whole!.includes("e")) return String(rounded).replace("-", "−");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Round values from at or below `low` to at or above `high`, about `count` of them, in steps of 1, 2 or 5. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => span / candidate <= count)!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil((low + span) / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
