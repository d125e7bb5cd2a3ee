const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const whole = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A month in words: "March 2026". */
export function monthWords(month: number): string {
  return `${whole[month % 12]!} ${Math.floor(month / 12)}`;
}

/** Distances between two month ticks that fall on the calendar's own steps. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120];

/** The number of a month like "2026-03", counted from year 0; undefined when it is none. */
export function parseMonth(value: unknown): number | undefined {
  const match = typeof value === "string" ? /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value) : null;
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

/** The place of the morning of a day like "2026-03-14" among months counted from year 0; undefined when there is no such day. */
export function parseDay(value: unknown): number | undefined {
  const match = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days ? year * 12 + month - 1 + (day - 1) / days : undefined;
}

/** Ticks between two months, as many as fit in `room` pixels at `pitch` pixels each. */
export function monthTicks(from: number, to: number, room: number, pitch: number): number[] {
  const most = Math.max(2, Math.floor(room / pitch));
  const step = steps.find((candidate) => (to - from) / candidate < most) ?? steps.at(-1)!;
  const ticks: number[] = [];
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) ticks.push(month);
  return ticks;
}

/**
 * "Mar", with the year on the line away from the axis at the first tick of each year;
 * the year alone when ticks are years apart.
 */
export function monthLabel(month: number, position: number, ticks: readonly number[], axis: "top" | "bottom"): string {
  const year = Math.floor(month / 12);
  if (ticks.length > 1 && ticks[1]! - ticks[0]! >= 12) return String(year);
  const name = names[month % 12]!;
  if (position > 0 && Math.floor(ticks[position - 1]! / 12) === year) return name;
  return axis === "bottom" ? `${name}\n${year}` : `${year}\n${name}`;
}
