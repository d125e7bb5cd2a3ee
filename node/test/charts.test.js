import assert from "node:assert/strict";
import { test } from "node:test";
import { exchange, frame } from "./client.js";
import { manyGroups, specs } from "./specs.js";

async function renderAll(list) {
  const bytes = Buffer.concat(list.map((spec, id) => frame({ id, type: "render", spec })));
  const { code, frames, stderr } = await exchange("charts", bytes);
  assert.equal(code, 0, stderr);
  assert.equal(stderr, "");
  return frames;
}

async function renderOne(spec) {
  const [{ header, payload }] = await renderAll([spec]);
  assert.equal(header.type, "svg", header.message);
  return payload.toString("utf8");
}

/** Every start tag's attributes of a well-formed text; throws where tags do not nest. */
function tags(svg) {
  const open = [];
  const found = [];
  for (const [, closing, name, attributes, empty] of svg.matchAll(/<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closing) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
    if (!closing) found.push({ name, attributes: Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])) });
  }
  assert.deepEqual(open, []);
  return found;
}

for (const [kind, spec] of Object.entries({ ...specs, many: manyGroups })) {
  for (const width of [360, 900]) {
    test(`A ${kind} chart of ${width} pixels is one well-formed image with a name`, async () => {
      const svg = await renderOne({ ...spec, width });
      const [root, title, description] = tags(svg);
      assert.equal(root.name, "svg");
      assert.equal(root.attributes.role, "img");
      assert.equal(root.attributes["aria-labelledby"], `${title.attributes.id} ${description.attributes.id}`);
      assert.match(root.attributes.viewBox, new RegExp(`^0 0 ${width} \\d+$`));
      assert.equal(root.attributes.width, undefined);
      assert.ok(svg.includes("A title with &lt;marks&gt; &amp; "));
      assert.ok(!/NaN|undefined|null|Infinity/.test(svg));
    });

    test(`A ${kind} chart of ${width} pixels refers to nothing outside and carries no style or script`, async () => {
      const svg = await renderOne({ ...spec, width });
      const all = tags(svg);
      assert.ok(all.every(({ name }) => !["style", "script", "image", "a", "use", "foreignObject"].includes(name)));
      for (const { attributes } of all) {
        for (const [name, value] of Object.entries(attributes)) {
          assert.ok(!["style", "class", "href", "xlink:href"].includes(name) && !name.startsWith("on"), name);
          if (name !== "xmlns") assert.ok(!/\/\/|url\((?!#)/.test(value), value);
        }
      }
    });
  }

  test(`A ${kind} chart is the same bytes twice, in one service and in two`, async () => {
    const [first, second] = await renderAll([spec, spec]);
    assert.deepEqual(first.payload, second.payload);
    assert.equal(await renderOne(spec), first.payload.toString("utf8"));
  });
}

test("Every series differs without colour, by its dash and its marker", async () => {
  const svg = await renderOne(specs.lines);
  const dashed = tags(svg).filter(({ attributes }) => attributes["stroke-width"] === "2" && attributes.stroke?.startsWith("var(--series-"));
  assert.equal(new Set(dashed.map(({ attributes }) => attributes["stroke-dasharray"])).size, specs.lines.series.length);
});

test("Bands of lines over one another have edges in the dashes of their lines, and the key names line and band as told", async () => {
  const points = (high) => [{ x: "2026-01", low: 1, best: 1, high }, { x: "2026-06", low: 2, best: 2, high: high + 3 }];
  const svg = await renderOne({ ...specs.lines, references: [], events: [], bands: { middle: "certainly", outer: "perhaps" }, series: [{ name: "a", points: points(4) }, { name: "b", points: points(5) }] });
  const edges = tags(svg).filter(({ name, attributes }) => ["g", "path"].includes(name) && attributes["stroke-opacity"] === "0.8");
  assert.equal(new Set(edges.map(({ attributes }) => attributes["stroke-dasharray"] ?? "none")).size, 2);
  assert.ok(svg.includes(">certainly<") && svg.includes(">perhaps<") && !svg.includes(">median<"));
});

test("On a page colours come from custom properties with fallbacks, alone they are fixed", async () => {
  assert.match(await renderOne(specs.fan), /stroke="var\(--series-1, #0072b2\)"/);
  for (const theme of ["light", "dark"]) assert.ok(!(await renderOne({ ...specs.fan, theme })).includes("var("));
});

test("Labels of lines that end together do not overlap", async () => {
  const points = [{ x: "2026-01", low: 4, best: 5, high: 6 }, { x: "2026-06", low: 4, best: 5, high: 6 }];
  const names = ["alpha", "beta", "gamma", "delta", "epsilon"];
  const svg = await renderOne({ ...specs.lines, references: [], events: [], series: names.map((name) => ({ name, points })) });
  const heights = names.map((name) => Number(new RegExp(`translate\\([\\d.]+,([\\d.]+)\\)"[^>]*>${name}<`).exec(svg)[1])).sort((a, b) => a - b);
  heights.slice(1).forEach((height, index) => assert.ok(height - heights[index] >= 12, heights.join(" ")));
});

test("An order that the plan never delivers says so", async () => {
  assert.ok((await renderOne(specs.gantt)).includes("not within the plan"));
});

test("A bar on the axis of time is full only where it certainly lasts, and each sort has a filling of its own", async () => {
  const all = tags(await renderOne({ ...specs.spans, width: 900, theme: "light" }));
  const drawn = all.slice(all.findLastIndex(({ name, attributes }) => name === "pattern" || attributes["stroke-dasharray"] === "3 3"));
  const rects = drawn.filter(({ name }) => name === "rect").map(({ attributes }) => ({ ...attributes, left: Number(attributes.x), right: Number(attributes.x) + Number(attributes.width) }));
  const words = rects.filter((rect) => rect["data-mark"]);
  const of = (row) => rects.filter((rect) => !rect["data-mark"] && Math.abs(Number(rect.y) - Number(words[row].y)) < 2);
  // A known day and a window: full between them, light in the window.
  const [light, full] = of(0);
  assert.ok(full.left === light.left && full.right < light.right - 50, JSON.stringify([light, full]));
  // Nothing is certain of a debt whose end nobody stated, nor of a promise that may end before it begins.
  assert.equal(of(1).length, 1);
  assert.equal(of(2).length, 1);
  assert.ok(of(1)[0].right > of(0)[0].right + 10 && of(2)[0].left < of(0)[0].left - 10, "an end that nobody stated must reach the edge");
  // An event of one day is a mark, of an uncertain day a light bar.
  assert.equal(of(3).length, 0);
  assert.equal(of(4).length, 1);
  const fills = all.filter(({ name, attributes }) => name === "g" && attributes.fill?.startsWith("url(") || name === "rect" && attributes.fill?.startsWith("url(")).map(({ attributes }) => attributes.fill);
  assert.ok(new Set(fills).size >= 2, fills.join(" "));
});

test("A wrong spec is answered with the path of the field, and the service goes on", async () => {
  const wrong = [
    [{ ...specs.fan, kind: "pie" }, "spec.kind"],
    [{ ...specs.fan, id: "1 2" }, "spec.id"],
    [{ ...specs.fan, colour: "red" }, "spec.colour"],
    [{ ...specs.lines, series: [{ name: "a", points: [{ x: "2026-13", best: 1 }] }] }, "spec.series[0].points[0].x"],
    [{ ...specs.lines, series: [{ name: "a", points: [{ x: "2026-01", best: 9, high: 3 }] }] }, "spec.series[0].points[0]"],
    [{ ...specs.lines, series: [{ name: "a", points: [{ x: "2026-02", best: 1 }, { x: "2026-01", best: 1 }] }] }, "spec.series[0]"],
    [{ ...specs.bars, rows: [{ label: "x", values: [{ best: -1 }, null] }] }, "spec.rows[0].values[0]"],
    [{ ...specs.bars, rows: [{ label: "x", values: [null] }] }, "spec.rows[0].values"],
    [{ ...specs.gantt, rows: [{ label: "x", promised: "soon" }] }, "spec.rows[0].promised"],
    [{ ...specs.gantt, title: "bell \u0007" }, "spec.title"],
    [{ ...specs.map, areas: [{ ...specs.map.areas[0], country: "GER" }] }, "spec.areas[0]"],
    [{ ...specs.map, areas: [specs.map.areas[0], specs.map.areas[0]] }, "spec.areas[1]"],
    [{ ...specs.map, view: "moon" }, "spec.view"],
    [{ ...specs.tiles, tiles: [specs.tiles.tiles[0], { ...specs.tiles.tiles[1], column: 1, row: 0 }] }, "spec.tiles[1]"],
    [{ ...specs.tiles, tiles: [{ ...specs.tiles.tiles[0], value: -1 }] }, "spec.tiles[0]"],
    [{ ...specs.spans, rows: [{ ...specs.spans.rows[0], start: { low: "2026-02-30", high: null } }] }, "spec.rows[0].start.low"],
    [{ ...specs.spans, rows: [{ ...specs.spans.rows[0], start: { low: "2026-03-02", high: "2026-03-01" } }] }, "spec.rows[0].start"],
    [{ ...specs.spans, rows: [{ ...specs.spans.rows[0], start: { low: null, high: null }, end: undefined }] }, "spec.rows[0]"],
    [{ ...specs.spans, rows: [{ ...specs.spans.rows[0], style: 4 }] }, "spec.rows[0].style"],
    [{ ...specs.spans, styles: [specs.spans.styles[0], specs.spans.styles[0]] }, "spec"],
    [null, "spec"],
  ];
  const frames = await renderAll([...wrong.map(([spec]) => spec), specs.bars]);
  assert.deepEqual(frames.slice(0, -1).map(({ header }) => header.path), wrong.map(([, path]) => path));
  assert.ok(frames.slice(0, -1).every(({ header }) => header.code === "chart-spec"));
  assert.equal(frames.at(-1).header.type, "svg");
});

test("Charts of a single month, a flat line and only zeros are drawn", async () => {
  const one = [{ x: "2026-01", best: 0 }];
  const flat = [{ x: "2026-01", best: 0 }, { x: "2026-02", best: 0 }];
  const frames = await renderAll([
    { ...specs.lines, references: [], events: [], series: [{ name: "a", points: one }] },
    { ...specs.lines, references: [], events: [], series: [{ name: "a", points: flat }] },
    { ...specs.bars, rows: [{ label: "x", values: [{ best: 0 }, null] }] },
    { ...specs.bars, rows: [{ label: "x", values: [null, null] }] },
    { ...specs.gantt, rows: [{ label: "x", promised: "2026-01", planned: "2026-01" }], asOf: undefined },
    { ...specs.spans, rows: [{ label: "x", start: { low: "2026-01-01", high: "2026-01-01" }, words: "x: once" }], asOf: undefined },
  ]);
  for (const { header, payload } of frames) {
    assert.equal(header.type, "svg", header.message);
    assert.ok(!/NaN|Infinity/.test(payload.toString("utf8")));
  }
});

test("A map and a tile grid tell every area twice, by filling and by a printed number", async () => {
  const svg = await renderOne({ ...specs.map, width: 900, theme: "light" });
  for (const text of ["Germany", "12", "NL 2 or more", "BE ?", "Norway", "shared", "United States: 40", "A club of donors: 3", "Singapore: 0", "the receiver"]) assert.ok(svg.includes(`>${text}<`), text);
  const fills = new Map(tags(svg).filter(({ attributes }) => attributes["data-mark"]).map(({ attributes }) => [attributes["data-mark"].split(":")[0], attributes.fill]));
  assert.equal(new Set(["Germany", "Netherlands", "Belgium", "Norway", "Singapore"].map((name) => fills.get(name))).size, 5);
  const tiles = await renderOne({ ...specs.tiles, width: 900, theme: "light" });
  for (const text of ["Northland", "12", "Southmark", "none"]) assert.ok(tiles.includes(`>${text}<`), text);
});

test("A map of the world shows what the map of Europe leaves to the line under it", async () => {
  const svg = await renderOne({ ...specs.map, width: 900, view: "world" });
  assert.ok(svg.includes(">United States<") && !svg.includes("United States: 40<"));
  assert.ok(svg.includes(">A club of donors: 3<"));
});

test("Every value of every kind has its words for a reader who walks over the drawing, once and in order", async () => {
  const points = (spec) => spec.series.reduce((sum, series) => sum + series.points.length, 0);
  const expected = {
    fan: points(specs.fan), lines: points(specs.lines), bars: specs.bars.rows.length * specs.bars.groups.length, gantt: specs.gantt.rows.length, spans: specs.spans.rows.length,
    map: specs.map.areas.length + specs.map.outlined.length + specs.map.apart.length, tiles: specs.tiles.tiles.length,
  };
  for (const [kind, count] of Object.entries(expected)) {
    const words = tags(await renderOne({ ...specs[kind], width: 900 })).map(({ attributes }) => attributes["data-mark"]).filter((word) => word !== undefined);
    if (kind === "map") assert.equal(new Set(words).size, count, kind);
    else assert.equal(words.length, count, kind);
    assert.ok(words.every((word) => /: ./.test(word)), `${kind}: ${words[0]}`);
  }
  const bars = tags(await renderOne(specs.bars)).map(({ attributes }) => attributes["data-mark"]).filter((word) => word !== undefined);
  assert.deepEqual(bars.slice(0, 3), ["Northland, pledged: 12 (10–14)", "Northland, delivered: 6", "The United Islands of the Eastern Sea, pledged: 5 or more"]);
  assert.ok((await renderOne(specs.gantt)).includes('data-mark="Northland: 8 fire units, first lot: promised May 2026, planned September 2026, 4 months late"'));
  assert.match(await renderOne(specs.lines), /data-mark="interceptor A, January 2026: 90 \(/);
});
