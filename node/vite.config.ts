import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { defineConfig, type Plugin } from "vite";

/** Puts the solver's WebAssembly beside the built services. */
const solverBinary: Plugin = {
  name: "solver-binary",
  generateBundle() {
    const path = createRequire(import.meta.url).resolve("highs/runtime");
    this.emitFile({ type: "asset", fileName: "highs.wasm", source: readFileSync(path) });
  },
};

/** Everything is bundled: node/dist needs Node and nothing else. */
export default defineConfig({
  plugins: [solverBinary],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: { solver: "src/solver.ts", charts: "src/charts.ts" },
      output: { chunkFileNames: "[name].js" },
    },
  },
});
