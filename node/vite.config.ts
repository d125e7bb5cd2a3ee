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

/** Puts what draws pictures beside the built services: the WebAssembly, the letters and their licence. */
const pictureParts: Plugin = {
  name: "picture-parts",
  generateBundle() {
    const { resolve } = createRequire(import.meta.url);
    const parts = {
      "resvg.wasm": "@resvg/resvg-wasm/index_bg.wasm",
      "Arimo_400Regular.ttf": "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
      "Arimo_600SemiBold.ttf": "@expo-google-fonts/arimo/600SemiBold/Arimo_600SemiBold.ttf",
      "Arimo-licence.txt": "@expo-google-fonts/arimo/LICENSE_FONT",
    };
    for (const [fileName, path] of Object.entries(parts)) this.emitFile({ type: "asset", fileName, source: readFileSync(resolve(path)) });
  },
};

/** Everything is bundled: node/dist needs Node and nothing else. */
export default defineConfig({
  plugins: [solverBinary, pictureParts],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: { solver: "src/solver.ts", charts: "src/charts.ts", pictures: "src/pictures.ts", "island-sliders": "src/islands/sliders.ts", "island-marks": "src/islands/marks.ts", "island-progress": "src/islands/progress.ts", "island-drops": "src/islands/drops.ts" },
      output: { chunkFileNames: "[name].js" },
    },
  },
});
