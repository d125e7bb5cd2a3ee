import type { BasisStatus, Highs, HighsCallbackMap, Model, ModelStatusCode, OptionValue } from "highs";
import { type NamedArrays, packArrays } from "../arrays.js";
import type { Frame, Header } from "../frames.js";
import { type Answer, type Report, RequestError } from "../service.js";
import { choice, keyOf, optionalDoubles, optionalInts, readChanges, readModel, type RequestModel } from "./model.js";
import { readOptions } from "./options.js";

/** Seconds between two progress frames. */
const progressInterval = 0.25;

/** Parts of HiGHS's strategy for a conflict: from an elastic programme, reduced, of the relaxation where columns are whole. */
const reduced = 2 + 4 + 16;

/** How a solve ended, in the words of the protocol. */
type Status = "optimal" | "infeasible" | "unbounded" | "time-limit" | "error";

/**
 * Solves programmes. The last one that asked for it stays in memory with the basis it ended in, so that other costs and bounds
 * on the same rows need neither the matrix again nor a start from nothing.
 */
export class Solver {
  readonly #highs: Highs;
  #kept: { readonly key: string; readonly model: Model; readonly request: RequestModel } | undefined;

  constructor(highs: Highs) {
    this.#highs = highs;
  }

  /** Solves the model of a request; progress goes to `report` while HiGHS calls back. */
  solve(frame: Frame, report: Report): Answer {
    if (frame.header.kept !== undefined) return this.#solveKept(frame, report);
    const request = readModel(frame, this.#highs);
    const asked = readAsked(frame);
    const key = keyOf(frame.header.keep, "keep", true);
    return this.#guarded(() => {
      this.#drop();
      const model = this.#highs.createModel(request.data);
      try {
        seed(model, request);
        const answer = run(this.#highs, model, request, asked, report);
        if (key !== undefined && asked.also !== "conflict") this.#kept = { key, model, request };
        return answer;
      } finally {
        if (this.#kept?.model !== model) model.dispose();
      }
    });
  }

  #solveKept(frame: Frame, report: Report): Answer {
    const { model, request } = this.#keptFor(frame);
    const changed = readChanges(frame, request);
    const asked = readAsked(frame);
    const start = choice(frame.header.start ?? "nothing", "start", ["nothing", "kept"]);
    return this.#guarded(() => {
      change(model, request, changed);
      if (start === "nothing") model.clearSolver();
      seed(model, changed);
      const answer = run(this.#highs, model, changed, asked, report);
      if (asked.also === "conflict") this.#drop();
      return answer;
    });
  }

  #keptFor(frame: Frame) {
    const key = keyOf(frame.header.kept, "kept", false);
    if (this.#kept?.key === key) return this.#kept;
    throw new RequestError("kept", `no model is kept as '${key}'`, "not-kept");
  }

  #drop(): void {
    this.#kept?.model.dispose();
    this.#kept = undefined;
  }

  #guarded(operation: () => Answer): Answer {
    try {
      return withSolverErrors(this.#highs, operation);
    } catch (error) {
      // After a refusal nobody knows what the kept model holds.
      this.#drop();
      throw error;
    }
  }
}

/** What a request asks besides a solution. */
interface Asked {
  readonly options: Record<string, OptionValue>;
  readonly also: string;
}

function readAsked(frame: Frame): Asked {
  return { options: readOptions(frame.header.options), also: choice(frame.header.also ?? "nothing", "also", ["nothing", "ranges", "conflict"]) };
}

function run(highs: Highs, model: Model, request: RequestModel, { options, also }: Asked, report: Report): Answer {
  const started = process.hrtime.bigint();
  // A kept model has the options and the clock of its last solve.
  model.options.reset();
  model.options.set(options);
  model.zeroAllClocks();
  const code = settle(highs, model, request, model.run(progress(highs, report, started)).modelStatus);
  const header = summary(highs, model, request, code);
  const arrays = results(highs, model, request, code);
  if (also === "ranges" && arrays.rowBasis !== undefined) Object.assign(arrays, ranges(model));
  if (also === "conflict" && code === highs.constants.modelStatus.infeasible) Object.assign(arrays, conflict(model, request));
  const { declarations, payload } = packArrays(arrays);
  return { header: { ...header, seconds: secondsSince(started), arrays: declarations }, payload };
}

/** The bounds of each row between which its dual value holds. */
function ranges(model: Model): NamedArrays {
  const { rowBoundDown, rowBoundUp } = model.getRanging();
  return { rowLow: rowBoundDown.value, rowHigh: rowBoundUp.value };
}

/** Rows and columns of a model, or of its relaxation, whose bounds cannot all hold; the model is of no use afterwards. */
function conflict(model: Model, request: RequestModel): NamedArrays {
  for (let column = 0; column < request.columns; column++) model.changeColCost(column, 0);
  model.options.set({ iis_strategy: reduced });
  const { colIndex, colBound, rowIndex, rowBound } = model.getIis();
  return { conflictColumns: colIndex, conflictColumnBounds: colBound, conflictRows: rowIndex, conflictRowBounds: rowBound };
}

/** Puts the costs and bounds of a request on a model that has its rows. */
function change(model: Model, { columns, rows }: RequestModel, { data }: RequestModel): void {
  if (columns > 0) {
    const all = { kind: "range", from: 0, to: columns - 1 } as const;
    model.changeColsCost(all, data.colCost!);
    model.changeColsBounds(all, data.colLower!, data.colUpper!);
  }
  if (rows > 0) model.changeRowsBounds({ kind: "range", from: 0, to: rows - 1 }, data.rowLower!, data.rowUpper!);
}

/** The model of a request as MPS text, for any other solver. */
export function writeMps(highs: Highs, frame: Frame): Answer {
  const request = readModel(frame, highs);
  return withSolverErrors(highs, () => highs.withModel(request.data, (model): Answer => {
    model.options.set({ output_flag: false });
    return { header: { type: "mps", solver: solverName(highs) }, payload: model.exportModel("mps") };
  }));
}

/** Name and version of the solver, for the record of a plan. */
export function solverName(highs: Highs): Header {
  return { name: "HiGHS", version: highs.version.string, build: "WebAssembly" };
}

function seed(model: Model, { arrays, columns, rows }: RequestModel): void {
  const columnStatus = optionalInts(arrays, "columnBasis", columns);
  const rowStatus = optionalInts(arrays, "rowBasis", rows);
  if (columnStatus && rowStatus) {
    model.setBasis({
      colStatus: columnStatus as unknown as BasisStatus[],
      rowStatus: rowStatus as unknown as BasisStatus[],
    });
  } else if (columnStatus || rowStatus) {
    throw new RequestError("arrays", "a warm basis needs both columnBasis and rowBasis");
  }
  const start = optionalDoubles(arrays, "columnStart", columns);
  if (start) model.setSolution({ colValue: start });
}

/** Presolve may leave "infeasible or unbounded" open; dropping the costs tells which of the two it is. */
function settle(highs: Highs, model: Model, request: RequestModel, code: ModelStatusCode): ModelStatusCode {
  const { modelStatus } = highs.constants;
  if (code !== modelStatus.unboundedOrInfeasible) return code;
  for (let column = 0; column < request.columns; column++) model.changeColCost(column, 0);
  const relaxed = model.run().modelStatus;
  if (relaxed === modelStatus.optimal) return modelStatus.unbounded;
  return relaxed === modelStatus.unboundedOrInfeasible ? modelStatus.infeasible : relaxed;
}

function summary(highs: Highs, model: Model, request: RequestModel, code: ModelStatusCode): Header {
  const status = statusOf(highs, code);
  const values = hasPrimal(highs, model, code);
  const objective = values ? objectiveOf(highs, model, request, code) : null;
  const bounded = request.integer && (status === "optimal" || status === "time-limit");
  return {
    type: "solution",
    status,
    statusCode: code,
    objective,
    bound: bounded ? finite(model.info.get("mip_dual_bound")) : status === "optimal" ? objective : null,
    gap: bounded ? finite(model.info.get("mip_gap")) : status === "optimal" ? 0 : null,
    iterations: iterations(model),
    nodes: request.integer ? Number(model.info.get("mip_node_count")) : 0,
    solver: solverName(highs),
  };
}

function results(highs: Highs, model: Model, request: RequestModel, code: ModelStatusCode): NamedArrays {
  const arrays: NamedArrays = {};
  if (!hasPrimal(highs, model, code)) return arrays;
  if (code === highs.constants.modelStatus.empty) return { columnValues: new Float64Array(), rowActivities: new Float64Array() };
  const solution = model.getSolution();
  arrays.columnValues = solution.colValue;
  arrays.rowActivities = solution.rowValue;
  if (request.integer) return arrays;
  if (model.info.get("dual_solution_status") === highs.constants.solutionStatus.feasible) {
    arrays.columnDuals = solution.colDual;
    arrays.rowDuals = solution.rowDual;
  }
  if (model.info.get("basis_validity") === highs.constants.basisValidity.valid) {
    const basis = model.getBasis();
    arrays.columnBasis = basis.colStatus;
    arrays.rowBasis = basis.rowStatus;
  }
  return arrays;
}

/** HiGHS leaves a model of no columns and no rows unsolved: its objective is the offset alone. */
function objectiveOf(highs: Highs, model: Model, request: RequestModel, code: ModelStatusCode): number {
  return code === highs.constants.modelStatus.empty ? request.data.offset ?? 0 : model.getObjectiveValue();
}

function hasPrimal(highs: Highs, model: Model, code: ModelStatusCode): boolean {
  const status = statusOf(highs, code);
  if (code === highs.constants.modelStatus.empty) return true;
  return (status === "optimal" || status === "time-limit")
    && model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
}

function statusOf(highs: Highs, code: ModelStatusCode): Status {
  const { modelStatus } = highs.constants;
  switch (code) {
    case modelStatus.optimal: case modelStatus.empty: return "optimal";
    case modelStatus.infeasible: return "infeasible";
    case modelStatus.unbounded: return "unbounded";
    case modelStatus.timeLimit: return "time-limit";
    default: return "error";
  }
}

function progress(highs: Highs, report: Report, started: bigint): HighsCallbackMap {
  const { simplexInterrupt, ipmInterrupt, mipLogging, mipInterrupt } = highs.constants.callbackType;
  let last = 0;
  const note = ({ data }: { data: Record<string, unknown> }): undefined => {
    const seconds = secondsSince(started);
    if (seconds - last < progressInterval) return;
    last = seconds;
    report({
      type: "progress",
      seconds,
      iterations: finite(data.simplex_iteration_count ?? data.ipm_iteration_count ?? data.mip_total_lp_iterations),
      nodes: finite(data.mip_node_count),
      objective: finite(data.mip_primal_bound),
      bound: finite(data.mip_dual_bound),
      gap: finite(data.mip_gap),
    });
  };
  return { [simplexInterrupt]: note, [ipmInterrupt]: note, [mipLogging]: note, [mipInterrupt]: note };
}

function iterations(model: Model): number {
  return ["simplex_iteration_count", "ipm_iteration_count", "crossover_iteration_count", "pdlp_iteration_count"]
    .reduce((sum, name) => sum + Math.max(0, Number(model.info.get(name))), 0);
}

/** JSON has no infinity: a bound that is not there is null. */
function finite(value: unknown): number | null {
  const figure = typeof value === "bigint" ? Number(value) : value;
  return typeof figure === "number" && Number.isFinite(figure) ? figure : null;
}

function secondsSince(started: bigint): number {
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function withSolverErrors(highs: Highs, operation: () => Answer): Answer {
  try {
    return operation();
  } catch (error) {
    // Only a refusal by the solver's own checks leaves the WebAssembly memory sound; anything else ends the service.
    if (error instanceof highs.errors.HighsError) throw new RequestError("model", error.message, "model-refused");
    throw error;
  }
}
