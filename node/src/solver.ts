import { readFileSync } from "node:fs";
import loadHighs from "highs";
import { serve } from "./service.js";
import { solve, solverName, writeMps } from "./solver/solve.js";

// The WebAssembly file stands beside the built service, so that dist/ runs without node_modules.
const highs = await loadHighs({ wasmBinary: readFileSync(new URL("highs.wasm", import.meta.url)) });

serve({
  version: () => ({ header: { type: "version", protocol: 1, solver: solverName(highs), node: process.version } }),
  solve: (frame, report) => solve(highs, frame, report),
  "write-mps": (frame) => writeMps(highs, frame),
});
