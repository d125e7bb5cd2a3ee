// A program with the arguments and files of the native `highs`, for machines that have none: HiGHS itself, from npm, reads the model and its options and writes the solution.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const node = createRequire(new URL("../../node/package.json", import.meta.url));
const { default: load } = await import(node.resolve("highs").replace(/highs\.js$/, "highs.mjs"));
const highs = await load({ wasmBinary: readFileSync(new URL("../../node/dist/highs.wasm", import.meta.url)) });
const known = ["--model_file", "--options_file", "--solution_file"];
const given = {};
for (let i = 2; i < process.argv.length; i += 2) {
  if (!known.includes(process.argv[i]) || process.argv[i + 1] === undefined) {
    console.error(`The following argument was not expected: ${process.argv[i]}`);
    process.exit(106);
  }
  given[process.argv[i].slice(2)] = process.argv[i + 1];
}

console.log(`Running HiGHS ${highs.version.string} (git hash: none): a stand-in`);
highs.withModel({ format: "mps", data: readFileSync(given.model_file) }, (model) => {
  const options = {};
  let asked = false;
  for (const line of readFileSync(given.options_file, "utf8").split("\n").filter((text) => text.includes("="))) {
    const [name, value] = line.split("=").map((text) => text.trim());
    // The WebAssembly build has one thread in any case and refuses to be told so.
    if (name === "threads" || name === "parallel") continue;
    if (name === "ranging") {
      asked = value === "on";
      continue;
    }
    const now = model.options.get(name);
    options[name] = typeof now === "boolean" ? value === "true" : typeof now === "number" ? Number(value) : value;
  }
  model.options.set(options);
  // As the native program does: a log where it runs, and 1 for a solve that a limit cut short.
  writeFileSync("HiGHS.log", "");
  const { modelStatus } = model.run();
  if (modelStatus === highs.constants.modelStatus.timeLimit) process.exitCode = 1;
  console.log(`  Dual bound        ${model.info.get("mip_dual_bound")}`);
  // Ranges stand behind the solution, as the native program writes them: name, objective and value at the low end, value and objective at the high end.
  const ranging = () => {
    const { rowBoundDown: down, rowBoundUp: up } = model.getRanging();
    const rows = Array.from(down.value, (low, i) => `r${i} ${down.objective[i]} ${low} ${up.value[i]} ${up.objective[i]}`);
    return ["", "# Ranging", "Valid", "", "# Bound ranging", "# Columns", "# Rows", ...rows, ""].join("\n").replaceAll("Infinity", "inf");
  };
  const ranged = asked && modelStatus === highs.constants.modelStatus.optimal;
  writeFileSync(given.solution_file, model.exportSolution() + (ranged ? ranging() : ""));
});
