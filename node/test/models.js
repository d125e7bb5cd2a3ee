import { frame, pack } from "./client.js";

/** A request frame for a model given as plain arrays. */
export function request(model, { type = "solve", options, id = 1, keep, also, extra = {} } = {}) {
  const { declarations, payload } = pack({
    costs: new Float64Array(model.costs),
    columnLower: new Float64Array(model.columnLower),
    columnUpper: new Float64Array(model.columnUpper),
    rowLower: new Float64Array(model.rowLower),
    rowUpper: new Float64Array(model.rowUpper),
    starts: new Int32Array(model.starts),
    indices: new Int32Array(model.indices),
    values: new Float64Array(model.values),
    ...(model.integrality && { integrality: new Int32Array(model.integrality) }),
    ...extra,
  });
  const header = {
    id, type, options, keep, also, arrays: declarations,
    model: {
      name: "test", columns: model.costs.length, rows: model.rowLower.length,
      orientation: model.orientation ?? "column", sense: model.sense ?? "minimize", offset: model.offset ?? 0,
      columnNames: model.columnNames, rowNames: model.rowNames,
    },
  };
  return frame(header, payload);
}

/** A request frame that puts other costs and bounds on a kept model. */
export function again(model, kept, { start, options, id = 2 } = {}) {
  const { declarations, payload } = pack(Object.fromEntries(
    ["costs", "columnLower", "columnUpper", "rowLower", "rowUpper"].map((name) => [name, new Float64Array(model[name])])));
  return frame({ id, type: "solve", kept, start, options, arrays: declarations }, payload);
}

/** max 30 chairs + 50 tables, chairs + 2 tables <= 40, 2 chairs + tables <= 50: optimum 1100 at (20, 10), row duals 70/3 and 10/3. */
export const workshop = {
  sense: "maximize", costs: [30, 50], columnLower: [0, 0], columnUpper: [Infinity, Infinity],
  rowLower: [-Infinity, -Infinity], rowUpper: [40, 50],
  starts: [0, 2, 4], indices: [0, 1, 0, 1], values: [1, 2, 2, 1],
};

/** Balanced transport, supplies 20 and 30, demands 10, 25, 15, costs 2 4 5 / 3 1 7; least cost 125 (by enumeration of bases). */
export const transport = {
  orientation: "row", costs: [2, 4, 5, 3, 1, 7], columnLower: Array(6).fill(0), columnUpper: Array(6).fill(Infinity),
  rowLower: [20, 30, 10, 25, 15], rowUpper: [20, 30, 10, 25, 15],
  starts: [0, 3, 6, 8, 10, 12], indices: [0, 1, 2, 3, 4, 5, 0, 3, 1, 4, 2, 5], values: Array(12).fill(1),
};

/** Knapsack of 0/1 things: weights, gains, capacity. */
export function knapsack(weights, gains, capacity) {
  const n = weights.length;
  return {
    sense: "maximize", costs: gains, columnLower: Array(n).fill(0), columnUpper: Array(n).fill(1),
    rowLower: [-Infinity], rowUpper: [capacity], orientation: "row",
    starts: [0, n], indices: weights.map((_, column) => column), values: weights, integrality: Array(n).fill(1),
  };
}

/** Market split: equations of random even coefficients over binaries, a family that no branch and bound closes quickly. */
export function marketSplit(rows, columns) {
  let state = 12345;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const coefficients = Array.from({ length: rows * columns }, () => Math.floor(next() * 100));
  const slacks = rows * 2;
  const starts = [0], indices = [], values = [], right = [];
  for (let row = 0; row < rows; row++) {
    const own = coefficients.slice(row * columns, (row + 1) * columns);
    own.forEach((value, column) => { indices.push(column); values.push(value); });
    indices.push(columns + 2 * row, columns + 2 * row + 1);
    values.push(1, -1);
    starts.push(indices.length);
    right.push(Math.floor(own.reduce((sum, value) => sum + value, 0) / 2));
  }
  return {
    orientation: "row", costs: [...Array(columns).fill(0), ...Array(slacks).fill(1)],
    columnLower: Array(columns + slacks).fill(0), columnUpper: [...Array(columns).fill(1), ...Array(slacks).fill(Infinity)],
    rowLower: right, rowUpper: right, starts, indices, values,
    integrality: [...Array(columns).fill(1), ...Array(slacks).fill(0)],
  };
}
