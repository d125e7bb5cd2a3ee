import type { OptionValue } from "highs";
import type { Header } from "../frames.js";
import { choice, number, object } from "./model.js";
import { RequestError } from "../service.js";

/** Options of the request and the HiGHS options they set. */
const numeric = {
  timeLimitSeconds: "time_limit",
  mipRelativeGap: "mip_rel_gap",
  mipAbsoluteGap: "mip_abs_gap",
  primalFeasibilityTolerance: "primal_feasibility_tolerance",
  dualFeasibilityTolerance: "dual_feasibility_tolerance",
  randomSeed: "random_seed",
} as const;

const words = {
  method: { option: "solver", choices: ["choose", "simplex", "ipm", "pdlp"] },
  presolve: { option: "presolve", choices: ["choose", "on", "off"] },
} as const;

/**
 * The HiGHS options of a request. Quiet, and with a fixed seed unless the request names one:
 * the same request must give the same plan.
 */
export function readOptions(value: unknown): Record<string, OptionValue> {
  const options: Record<string, OptionValue> = { output_flag: false, random_seed: 0 };
  const header: Header = value === undefined ? {} : object(value, "options");
  for (const [name, given] of Object.entries(header)) {
    const path = `options.${name}`;
    if (Object.hasOwn(numeric, name)) {
      options[numeric[name as keyof typeof numeric]] = atLeastZero(number(given, path), path);
    } else if (Object.hasOwn(words, name)) {
      const { option, choices } = words[name as keyof typeof words];
      options[option] = choice(given, path, choices);
    } else if (name === "threads") {
      if (given !== 1) throw new RequestError(path, "must be 1: the WebAssembly solver has one thread");
    } else {
      throw new RequestError(path, "is not an option of this service");
    }
  }
  return options;
}

function atLeastZero(value: number, path: string): number {
  if (value >= 0) return value;
  throw new RequestError(path, "must not be negative");
}
