import { readFileSync } from "node:fs";
import loadHighs from "highs";
import { serve } from "./service.js";
import { Solver, solverName, writeMps } from "./solver/solve.js";

// The WebAssembly file stands beside the built service, so that dist/ runs without node_modules.
const highs = await loadHighs({ wasmBinary: readFileSync(new URL("highs.wasm", import.meta.url)) });
const solver = new Solver(highs);

serve({
  version: () => ({ header: { type: "version", protocol: 1, solver: solverName(highs), node: process.version } }),
  solve: (frame, report) => solver.solve(frame, report),
  "write-mps": (frame) => writeMps(highs, frame),
});
