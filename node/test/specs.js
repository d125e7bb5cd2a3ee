const month = (index) => `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
const base = { title: "A title with <marks> & \"quotes\"", description: "What the picture shows, in a sentence." };

const walk = (from, drift, width, months, first = 0) => Array.from({ length: months }, (_, i) => {
  const best = from + drift * i + 3 * Math.sin(i);
  const spread = width * (1 + i / 4);
  return {
    x: month(first + i), low: Math.max(0, best - spread), q25: Math.max(0, best - spread / 2),
    best: Math.max(0, best), q75: Math.max(0, best) + spread / 2, high: Math.max(0, best) + spread,
  };
});

/** One invented spec of every kind. */
export const specs = {
  fan: {
    kind: "fan", id: "outlook", ...base, y: { label: "leakers a month" },
    series: [
      { name: "as planned", facet: "ballistic", points: walk(30, 1.5, 5, 18) },
      { name: "with backfill", facet: "ballistic", points: walk(28, 0.2, 4, 18) },
      { name: "as planned", facet: "cruise", points: walk(120, -2, 14, 18) },
      { name: "with backfill", facet: "cruise", points: walk(118, -4, 12, 18) },
      { name: "as planned", facet: "drone", points: walk(2400, 80, 300, 18) },
      { name: "with backfill", facet: "drone", points: walk(2380, 70, 250, 18) },
    ],
    events: [{ x: "2026-04", label: "as of April" }, { x: "2026-06", label: "first slot" }],
  },
  lines: {
    kind: "lines", id: "stock", ...base, y: { label: "rounds in stock" },
    series: [
      { name: "interceptor A", points: walk(90, -3, 6, 24) },
      { name: "interceptor B, long name for a label", points: walk(84, -2.9, 5, 24) },
      { name: "interceptor C", points: walk(60, -1.5, 4, 24) },
      { name: "interceptor D", points: walk(10, 1.2, 3, 20).map((point) => ({ ...point, high: null, q75: null })) },
    ],
    references: [{ y: 40, label: "readiness floor" }, { y: 43, label: "training reserve" }],
    events: [{ x: "2027-11", label: "end of the contract" }],
  },
  bars: {
    kind: "bars", id: "pledges", ...base, x: { label: "launchers" }, groups: ["pledged", "delivered"],
    rows: [
      { label: "Northland", values: [{ low: 10, best: 12, high: 14 }, { low: 6, best: 6, high: 6 }] },
      { label: "The United Islands of the Eastern Sea", values: [{ low: 5, best: 5, high: null }, { low: null, best: 2, high: 4 }] },
      { label: "Southmark", values: [{ best: 30 }, null] },
      { label: "Westford", values: [{ low: 1, best: 1, high: 2 }, { best: 0, label: "none seen" }] },
    ],
  },
  gantt: {
    kind: "gantt", id: "orders", ...base,
    rows: [
      { group: "Northland", label: "8 fire units, first lot", promised: "2026-05", planned: "2026-09", low: "2026-08", high: "2026-12" },
      { group: "Northland", label: "4 fire units, second lot", promised: "2026-11", planned: "2026-11" },
      { group: "Southmark", label: "Interceptors, 120 rounds for the reserve of the border region", promised: "2027-02", planned: null },
      { group: "Southmark", label: "Interceptors, 40 rounds", promised: "2027-03", planned: "2026-12" },
      { group: "Westford", label: "Launcher", promised: "2026-08", planned: "2027-06", note: "diverted to Northland" },
    ],
    asOf: { x: "2026-06", label: "as of June 2026" },
  },
  spans: {
    kind: "spans", id: "timeline", ...base,
    styles: [{ name: "promise", fill: "full" }, { name: "diversion", fill: "stripes" }, { name: "debt", fill: "dots" }, { name: "arrival", fill: "hollow" }],
    rows: [
      { group: "Northland", label: "4 fire units, diverted", style: 1, start: { low: "2026-05-10", high: "2026-05-10" }, end: { low: "2026-09-01", high: "2026-12-31" }, note: "open", words: "Northland: 4 fire units, diverted 10 May 2026 for September to December 2026" },
      { group: "Northland", label: "4 fire units owed", style: 2, start: { low: "2026-05-10", high: "2026-05-20" }, end: { low: null, high: null }, words: "Northland: 4 fire units owed since May 2026" },
      { group: "Southmark", label: "120 rounds", style: 0, start: { low: null, high: "2026-06-30" }, end: { low: "2026-03-01", high: "2026-07-31" }, words: "Southmark: 120 rounds until July 2026" },
      { group: "Southmark", label: "40 rounds for the reserve of the border region arrived", style: 3, start: { low: "2026-06-14", high: "2026-06-14" }, words: "Southmark: 40 rounds arrived 14 June 2026" },
      { group: "Westford", label: "8 rounds arrived", style: 3, start: { low: "2026-08-01", high: "2026-08-31" }, note: "day not known", words: "Westford: 8 rounds arrived in August 2026" },
    ],
    asOf: { x: "2026-06-30", label: "as of 30 June 2026" },
  },
  map: {
    kind: "map", id: "donors", ...base, counts: "launchers promised",
    areas: [
      { country: "DEU", short: "DE", name: "Germany", value: 12, label: "12" },
      { country: "NLD", short: "NL", name: "Netherlands", value: 2, label: "2 or more" },
      { country: "LUX", short: "LU", name: "Luxembourg", value: 1, label: "1" },
      { country: "BEL", short: "BE", name: "Belgium", value: null, label: "number not stated" },
      { country: "NOR", short: "NO", name: "Norway", value: null, label: "with Germany", without: "shared" },
      { country: "USA", short: "US", name: "United States", value: 40, label: "40" },
      { country: "SGP", short: "SG", name: "Singapore", value: 0, label: "0" },
    ],
    outlined: [{ country: "UKR", name: "Ukraine", label: "the receiver" }],
    apart: [{ name: "A club of donors", value: 3, label: "3" }],
  },
  tiles: {
    kind: "tiles", id: "regions", ...base, counts: "reports",
    tiles: [
      { code: "AA-1", name: "Northland", value: 12, label: "12", column: 1, row: 0 },
      { code: "AA-2", name: "Eastern Sea Coast", value: 3, label: "3", column: 2, row: 1 },
      { code: "AA-3", name: "Southmark", value: 0, label: "none", column: 1, row: 2 },
      { code: "AA-4", name: "Westford", value: 1, label: "1", column: 0, row: 1 },
    ],
  },
};

export const manyGroups = {
  ...specs.bars, id: "many", groups: ["asked", "pledged", "ordered", "delivered"],
  rows: specs.bars.rows.map((row) => ({ ...row, values: [{ best: 20 }, ...row.values, { best: 3, low: 2, high: 5 }] })),
};
