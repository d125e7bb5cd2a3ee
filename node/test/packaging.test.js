import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

test("The lock file pins every package by content and names no registry", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  for (const [path, entry] of Object.entries(packages)) {
    assert.equal(entry.resolved, undefined, path);
    if (path !== "") assert.match(entry.integrity, /^sha512-/, path);
  }
});

test("Direct dependencies are pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  for (const version of Object.values({ ...dependencies, ...devDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/);
});

test("The built services carry everything they need but Node's own modules", () => {
  for (const service of ["solver", "charts", "pictures", "service"]) {
    for (const [, source] of read(`dist/${service}.js`).matchAll(/^import .*?from "([^"]+)";$/gm)) {
      assert.ok(source.startsWith("./") || source.startsWith("node:"), `${service} imports ${source}`);
    }
  }
  for (const name of ["highs", "@observablehq/plot", "linkedom", "d3-geo", "topojson-client", "world-atlas", "@resvg/resvg-wasm"]) assert.ok(read("dist/licenses.md").includes(name), name);
});
