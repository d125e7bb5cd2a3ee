import assert from "node:assert/strict";
import { after, test } from "node:test";
import { geoContains } from "d3-geo";
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, ws: false, watch: null }, appType: "custom", logLevel: "silent", optimizeDeps: { noDiscovery: true } });
after(() => vite.close());
const { countries } = await vite.ssrLoadModule("/src/charts/geography.ts");
const { feature } = await vite.ssrLoadModule("topojson-client");
const atlas = (await vite.ssrLoadModule("world-atlas/countries-50m.json")).default;

// Longitude, latitude of places, as any gazetteer gives them.
const ukraine = {
  Simferopol: [34.10, 44.95], Sevastopol: [33.55, 44.58], Kerch: [36.42, 45.34], Yalta: [34.15, 44.52], Armiansk: [33.69, 46.11], Perekop: [33.69, 46.16],
  Kherson: [32.62, 46.64], Henichesk: [34.80, 46.20], Donetsk: [37.80, 48.00], Luhansk: [39.31, 48.57], Mariupol: [37.50, 47.12], Kyiv: [30.52, 50.45],
};
const elsewhere = { RUS: { Krasnodar: [38.98, 45.04], Taman: [36.75, 45.20], Kaliningrad: [20.51, 54.71] }, POL: { Warsaw: [21.01, 52.23] }, CYP: { Kyrenia: [33.32, 35.31], Limassol: [33.04, 34.70] }, SOM: { Hargeisa: [44.06, 9.56] }, USA: { Chicago: [-87.65, 41.85] } };

const owners = (list, point) => list.filter(({ shape }) => geoContains(shape, point)).map(({ code }) => code);

test("Every place lies in its country and in no other: Crimea and Sevastopol in Ukraine, as the General Assembly has it", () => {
  for (const tolerance of [0.04, 0.01]) {
    const all = countries(tolerance);
    for (const [name, point] of Object.entries(ukraine)) assert.deepEqual(owners(all, point), ["UKR"], `${name} at ${tolerance}`);
    for (const [code, places] of Object.entries(elsewhere)) for (const [name, point] of Object.entries(places)) assert.deepEqual(owners(all, point), [code], `${name} at ${tolerance}`);
  }
  for (const place of ["Simferopol", "Kherson", "Donetsk"]) assert.deepEqual(owners(countries(0.25), ukraine[place]), ["UKR"], place);
});

test("The atlas itself gives Crimea to Russia, so that it is the correction that moves it", () => {
  const russia = atlas.objects.countries.geometries.find(({ id }) => id === "643");
  assert.ok(geoContains(feature(atlas, russia), ukraine.Simferopol));
});

test("No line parts Crimea from the mainland: both are one part of one ring, whose points all lie on a coast or a border", () => {
  for (const tolerance of [0.04, 0.25]) {
    const { main } = countries(tolerance).find(({ code }) => code === "UKR");
    assert.equal(main.coordinates.length, 1);
    assert.equal(main.coordinates[0].length, 1);
    for (const place of ["Simferopol", "Kherson"]) assert.ok(geoContains(main, ukraine[place]), place);
  }
  const { main } = countries(0.01).find(({ code }) => code === "UKR");
  for (const point of [[33.60, 46.30], ukraine.Perekop, ukraine.Armiansk, [33.75, 45.95]]) assert.ok(geoContains(main, point), String(point));
});

test("Every country has a code of its own, and no part is the rest of the earth", () => {
  const all = countries(0.25);
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
  assert.ok(all.length > 230, String(all.length));
  for (const { code, shape } of all) assert.ok(!geoContains(shape, [-140, -40]), code);
});
