import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { arraysOf, exchange, frame, start } from "./client.js";
import { again, knapsack, marketSplit, request, transport, workshop } from "./models.js";

const near = (actual, expected, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

async function solveOne(model, settings) {
  const { code, frames, stderr } = await exchange("solver", request(model, settings));
  assert.equal(code, 0, stderr);
  return frames.at(-1);
}

test("The workshop is solved with its primal, dual and basis values", async () => {
  const answer = await solveOne(workshop);
  assert.equal(answer.header.status, "optimal");
  near(answer.header.objective, 1100);
  near(answer.header.bound, 1100);
  const { columnValues, rowActivities, columnDuals, rowDuals, columnBasis, rowBasis } = arraysOf(answer);
  [[columnValues, [20, 10]], [rowActivities, [40, 50]], [columnDuals, [0, 0]], [rowDuals, [70 / 3, 10 / 3]]]
    .forEach(([actual, expected]) => actual.forEach((value, i) => near(value, expected[i])));
  assert.deepEqual(columnBasis, [1, 1]);
  assert.ok(rowBasis.every((status) => status !== 1));
});

test("Reduced costs are costs less the duals through the matrix", async () => {
  const answer = await solveOne(transport);
  near(answer.header.objective, 125);
  const { columnDuals, rowDuals, columnValues } = arraysOf(answer);
  transport.costs.forEach((cost, column) => {
    const expected = cost - rowDuals[Math.floor(column / 3)] - rowDuals[2 + (column % 3)];
    near(columnDuals[column], expected);
    assert.ok(columnDuals[column] >= -1e-9 && (columnValues[column] < 1e-9 || Math.abs(columnDuals[column]) < 1e-9));
  });
});

test("The offset is part of the objective", async () => {
  near((await solveOne({ ...workshop, offset: 7 })).header.objective, 1107);
});

test("A knapsack reaches the value found by trying all subsets", async () => {
  const weights = [12, 7, 11, 8, 9, 6, 14, 5, 13, 10];
  const gains = [24, 13, 23, 15, 16, 11, 27, 9, 25, 18];
  let best = 0;
  for (let set = 0; set < 1 << weights.length; set++) {
    const sum = (of) => of.reduce((total, value, i) => total + ((set >> i) & 1) * value, 0);
    if (sum(weights) <= 41) best = Math.max(best, sum(gains));
  }
  const answer = await solveOne(knapsack(weights, gains, 41), { options: { mipRelativeGap: 0 } });
  assert.equal(answer.header.status, "optimal");
  near(answer.header.objective, best, 1e-6);
  near(answer.header.bound, best, 1e-6);
  assert.deepEqual(Object.keys(arraysOf(answer)), ["columnValues", "rowActivities"]);
});

test("A model without a solution is infeasible and carries no values", async () => {
  const answer = await solveOne({ ...workshop, rowLower: [100, -Infinity], rowUpper: [Infinity, 50], columnUpper: [10, 10] });
  assert.equal(answer.header.status, "infeasible");
  assert.equal(answer.header.objective, null);
  assert.deepEqual(answer.header.arrays, []);
});

test("A model without a limit is unbounded, with and without integers", async () => {
  const open = { ...workshop, rowLower: [10, 10], rowUpper: [Infinity, Infinity] };
  assert.equal((await solveOne(open)).header.status, "unbounded");
  assert.equal((await solveOne({ ...open, integrality: [1, 1] })).header.status, "unbounded");
});

test("A model that is both infeasible and open below is infeasible", async () => {
  const both = {
    costs: [-1, 0], columnLower: [0, 0], columnUpper: [Infinity, 1], rowLower: [5], rowUpper: [Infinity],
    starts: [0, 0, 1], indices: [0], values: [1],
  };
  assert.equal((await solveOne(both)).header.status, "infeasible");
});

test("A model without rows or columns is optimal at its offset", async () => {
  const empty = { costs: [], columnLower: [], columnUpper: [], rowLower: [], rowUpper: [], starts: [0], indices: [], values: [], offset: 3 };
  const answer = await solveOne(empty);
  assert.equal(answer.header.status, "optimal");
  near(answer.header.objective, 3);
});

test("A warm basis ends the solve without an iteration", async () => {
  const cold = await solveOne(transport, { options: { presolve: "off" } });
  const { columnBasis, rowBasis } = arraysOf(cold);
  const extra = { columnBasis: new Int32Array(columnBasis), rowBasis: new Int32Array(rowBasis) };
  const warm = await solveOne(transport, { extra, options: { presolve: "off" } });
  assert.ok(cold.header.iterations > 0);
  assert.equal(warm.header.iterations, 0);
  near(warm.header.objective, 125);
});

test("The same request gives the same bytes but for the seconds", async () => {
  const model = knapsack([5, 4, 3, 7, 6, 8], [9, 7, 5, 13, 11, 15], 17);
  const [first, second] = [await solveOne(model), await solveOne(model)];
  assert.deepEqual({ ...first.header, seconds: 0 }, { ...second.header, seconds: 0 });
  assert.deepEqual(first.payload, second.payload);
});

test("A time limit ends a hard model, reports progress on the way, and prints the gap", async () => {
  const { code, frames } = await exchange("solver", request(marketSplit(6, 50), { options: { timeLimitSeconds: 2 } }));
  assert.equal(code, 0);
  const { header } = frames.at(-1);
  assert.equal(header.status, "time-limit");
  assert.ok(header.seconds < 10 && header.bound <= header.objective);
  const notes = frames.slice(0, -1);
  assert.ok(notes.length > 0 && notes.every((note) => note.header.type === "progress" && note.header.id === 1));
});

test("One service answers several requests in order", async () => {
  const bytes = Buffer.concat([
    frame({ id: "v", type: "version" }), request(workshop, { id: 2 }), request(transport, { id: 3 }),
  ]);
  const { frames } = await exchange("solver", bytes);
  assert.deepEqual(frames.map(({ header }) => header.id), ["v", 2, 3]);
  assert.equal(frames[0].header.protocol, 1);
  assert.match(frames[0].header.solver.version, /^1\.15\./);
});

test("A kept model takes other costs and bounds, and gives what a new one gives", async () => {
  const dearer = { ...workshop, costs: [40, 45], rowUpper: [36, 54], columnUpper: [22, Infinity] };
  const { frames } = await exchange("solver", Buffer.concat([
    request(workshop, { keep: "w", options: { method: "ipm" } }), again(dearer, "w"), again(dearer, "w", { start: "kept" }), request(dearer, { id: 4 }),
  ]));
  const [first, fromNothing, fromKept, fresh] = frames;
  near(first.header.objective, 1100);
  assert.equal(fromKept.header.iterations, 0);
  for (const answer of [fromNothing, fromKept]) {
    near(answer.header.objective, fresh.header.objective);
    arraysOf(answer).columnValues.forEach((value, i) => near(value, arraysOf(fresh).columnValues[i]));
  }
});

test("A kept model of whole columns is solved anew to the same value", async () => {
  const weights = [12, 7, 11, 8, 9], gains = [24, 13, 23, 15, 16];
  const smaller = { ...knapsack(weights, gains, 41), rowUpper: [20] };
  const { frames } = await exchange("solver", Buffer.concat([request(knapsack(weights, gains, 41), { keep: "k" }), again(smaller, "k"), request(smaller, { id: 3 })]));
  near(frames[1].header.objective, frames[2].header.objective, 1e-6);
  assert.notEqual(frames[0].header.objective, frames[1].header.objective);
});

test("A model that is not kept is refused by name, and so is one that a refusal spoilt", async () => {
  const { frames } = await exchange("solver", Buffer.concat([
    again(workshop, "w"), request(workshop, { keep: "w" }), again({ ...workshop, costs: [NaN, 1] }, "w"), again(workshop, "w"), request(workshop, { id: 5 }),
  ]));
  assert.deepEqual(frames.map((answer) => answer.header.code ?? answer.header.type), ["not-kept", "solution", "model-refused", "not-kept", "solution"]);
});

test("Ranges are the bounds between which a row's dual holds", async () => {
  const { rowLow, rowHigh } = arraysOf(await solveOne(workshop, { also: "ranges" }));
  // Carpentry from where no table is made (25) to where no chair is (100); finishing from 20 to 80.
  [[rowLow, [25, 20]], [rowHigh, [100, 80]]].forEach(([actual, expected]) => actual.forEach((value, i) => near(value, expected[i])));
});

test("A model of whole columns has no ranges, nor has one without a solution", async () => {
  const impossible = { ...workshop, rowLower: [100, -Infinity], rowUpper: [Infinity, 50], columnUpper: [10, 10] };
  for (const model of [impossible, knapsack([1, 2], [1, 2], 2)]) assert.equal(arraysOf(await solveOne(model, { also: "ranges" })).rowLow, undefined);
});

test("A conflict is a set of rows and bounds, and the model is not kept after it", async () => {
  // x + y >= 5 against x <= 2 and y <= 2; the last row and the third column have no part in it.
  const model = {
    orientation: "row", costs: [1, 1, 1], columnLower: [0, 0, 0], columnUpper: [2, 2, 9], rowLower: [5, -Infinity], rowUpper: [Infinity, 4],
    starts: [0, 2, 4], indices: [0, 1, 1, 2], values: [1, 1, 1, 1],
  };
  const { frames } = await exchange("solver", Buffer.concat([request(model, { also: "conflict", keep: "m" }), again(model, "m"), request({ ...model, rowLower: [4, -Infinity] }, { also: "conflict" })]));
  assert.equal(frames[0].header.status, "infeasible");
  const { conflictColumns, conflictColumnBounds, conflictRows, conflictRowBounds } = arraysOf(frames[0]);
  assert.deepEqual([conflictRows, conflictRowBounds, conflictColumns, conflictColumnBounds], [[0], [2], [0, 1], [3, 3]]);
  assert.equal(frames[1].header.code, "not-kept");
  assert.equal(frames[2].header.status, "optimal");
  assert.equal(arraysOf(frames[2]).conflictRows, undefined);
});

test("MPS text carries the names and the sense", async () => {
  const named = { ...workshop, columnNames: ["chairs", "tables"], rowNames: ["carpentry", "finishing"] };
  const { frames } = await exchange("solver", request(named, { type: "write-mps" }));
  const text = frames[0].payload.toString("utf8");
  assert.equal(frames[0].header.type, "mps");
  assert.match(text, /OBJSENSE\s+MAX/);
  assert.match(text, /chairs\s+carpentry\s+1/);
  assert.match(text, /finishing\s+50/);
  assert.ok(text.trimEnd().endsWith("ENDATA"));
});

test("A wrong request is answered with its path, and the service goes on", async () => {
  const bytes = Buffer.concat([
    request({ ...workshop, costs: [1, 2] , columnLower: [0] }),
    request(workshop, { options: { colour: 1 } }),
    request(workshop, { options: { threads: 4 } }),
    request({ ...workshop, columnNames: ["a b", "c"] }),
    request({ ...workshop, indices: [0, 1, 0, 7] }),
    request({ ...workshop, costs: [NaN, 1] }),
    frame({ id: 1, type: "fly" }),
    request(workshop),
  ]);
  const { code, frames } = await exchange("solver", bytes);
  assert.equal(code, 0);
  assert.deepEqual(frames.map(({ header }) => header.path ?? header.status), [
    "arrays.columnLower", "options.colour", "options.threads", "model.columnNames", "model", "model", "type", "optimal",
  ]);
});

for (const [name, bytes, code] of [
  ["other magic", frame({}, undefined, "PAV2"), "frame-magic"],
  ["no JSON", frame("{oops"), "frame-header"],
  ["a list for a header", frame("[1]"), "frame-header"],
  ["a cut header", frame({ id: 1, type: "version" }).subarray(0, 20), "frame-truncated"],
  ["a cut prefix", Buffer.from("PAV1\0"), "frame-truncated"],
  ["a header of 4 GB", Buffer.concat([Buffer.from("PAV1"), Buffer.alloc(8, 0xff)]), "frame-size"],
]) {
  test(`A bad frame (${name}) gives an error frame and exit code 2`, async () => {
    const answer = await exchange("solver", bytes);
    assert.equal(answer.code, 2);
    assert.equal(answer.frames.at(-1).header.code, code);
    assert.equal(answer.stderr, "");
  });
}

test("A killed service ends by its signal without an answer", async () => {
  const child = start("solver");
  const out = [];
  child.stdout.on("data", (chunk) => out.push(chunk));
  child.stdin.write(request(marketSplit(7, 60), { options: { timeLimitSeconds: 60 } }));
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  const [, signal] = await once(child, "close");
  assert.equal(signal, "SIGKILL");
  assert.ok(!Buffer.concat(out).includes('"solution"'));
});

test("A service whose reader is gone ends instead of solving on", async () => {
  const child = start("solver");
  child.stdin.write(request(marketSplit(7, 60), { options: { timeLimitSeconds: 60 } }));
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = await once(child, "exit");
  assert.equal(code, 5);
});
