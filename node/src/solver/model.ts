import type { Highs, ModelData, VariableType } from "highs";
import { type NamedArrays, unpackArrays } from "../arrays.js";
import type { Frame, Header } from "../frames.js";
import { RequestError } from "../service.js";

/** The linear program of a request, checked for shape; the solver itself checks its numbers. */
export interface RequestModel {
  readonly data: ModelData;
  readonly arrays: NamedArrays;
  readonly columns: number;
  readonly rows: number;
  readonly integer: boolean;
}

/** Reads the model out of a `solve` or `write-mps` frame. */
export function readModel(frame: Frame, highs: Highs): RequestModel {
  const header = object(frame.header.model, "model");
  const columns = count(header.columns, "model.columns");
  const rows = count(header.rows, "model.rows");
  const byRow = choice(header.orientation ?? "column", "model.orientation", ["column", "row"]) === "row";
  const maximize = choice(header.sense ?? "minimize", "model.sense", ["minimize", "maximize"]) === "maximize";
  const arrays = unpackArrays(frame.header, frame.payload);
  const integrality = optionalInts(arrays, "integrality", columns);
  const values = doubles(arrays, "values");
  const names = { colNames: nameList(header, "columnNames", columns), rowNames: nameList(header, "rowNames", rows) };
  const data: ModelData = {
    numCols: columns,
    numRows: rows,
    sense: maximize ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
    offset: number(header.offset ?? 0, "model.offset"),
    colCost: doubles(arrays, "costs", columns),
    colLower: doubles(arrays, "columnLower", columns),
    colUpper: doubles(arrays, "columnUpper", columns),
    rowLower: doubles(arrays, "rowLower", rows),
    rowUpper: doubles(arrays, "rowUpper", rows),
    matrix: {
      format: byRow ? "csr" : "csc", numRows: rows, numCols: columns, values,
      starts: ints(arrays, "starts", (byRow ? rows : columns) + 1),
      indices: ints(arrays, "indices", values.length),
    },
    ...(integrality && { integrality: integrality as unknown as VariableType[] }),
    ...(typeof header.name === "string" && { modelName: header.name }),
    ...(names.colNames && { colNames: names.colNames }),
    ...(names.rowNames && { rowNames: names.rowNames }),
  };
  return { data, arrays, columns, rows, integer: integrality?.some((kind) => kind !== 0) ?? false };
}

/** Reads the costs and bounds of a frame that changes a kept model; the matrix stays. */
export function readChanges(frame: Frame, kept: RequestModel): RequestModel {
  const arrays = unpackArrays(frame.header, frame.payload);
  const { columns, rows, data, integer } = kept;
  return {
    arrays, columns, rows, integer,
    data: {
      ...data,
      colCost: doubles(arrays, "costs", columns),
      colLower: doubles(arrays, "columnLower", columns),
      colUpper: doubles(arrays, "columnUpper", columns),
      rowLower: doubles(arrays, "rowLower", rows),
      rowUpper: doubles(arrays, "rowUpper", rows),
    },
  };
}

/** The name under which a model is kept. */
export function keyOf(value: unknown, path: string, optional: true): string | undefined;
export function keyOf(value: unknown, path: string, optional: false): string;
export function keyOf(value: unknown, path: string, optional: boolean): string | undefined {
  if (value === undefined && optional) return undefined;
  if (typeof value === "string" && value.length > 0) return value;
  throw new RequestError(path, "must be a name");
}

/** An Int32 array of the payload if it was sent, with its length checked. */
export function optionalInts(arrays: NamedArrays, name: string, length: number): Int32Array | undefined {
  return arrays[name] === undefined ? undefined : ints(arrays, name, length);
}

/** A Float64 array of the payload if it was sent, with its length checked. */
export function optionalDoubles(arrays: NamedArrays, name: string, length: number): Float64Array | undefined {
  return arrays[name] === undefined ? undefined : doubles(arrays, name, length);
}

/** A JSON object at a path of the header. */
export function object(value: unknown, path: string): Header {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Header;
  throw new RequestError(path, "must be an object");
}

/** A finite number at a path of the header. */
export function number(value: unknown, path: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new RequestError(path, "must be a finite number");
}

/** One of a few words at a path of the header. */
export function choice(value: unknown, path: string, choices: readonly string[]): string {
  if (typeof value === "string" && choices.includes(value)) return value;
  throw new RequestError(path, `must be one of ${choices.join(", ")}`);
}

function count(value: unknown, path: string): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31) return value as number;
  throw new RequestError(path, "must be a whole number from 0 to 2147483647");
}

function nameList(header: Header, key: string, length: number): string[] | undefined {
  const names = header[key];
  if (names === undefined) return undefined;
  const usable = Array.isArray(names) && names.length === length && new Set(names).size === length
    && names.every((name) => typeof name === "string" && /^[!-~]{1,255}$/.test(name));
  if (usable) return names as string[];
  throw new RequestError(`model.${key}`, `must be ${length} different names of 1 to 255 printable ASCII characters, no blanks`);
}

function doubles(arrays: NamedArrays, name: string, length?: number): Float64Array {
  const array = arrays[name];
  if (array instanceof Float64Array && (length === undefined || array.length === length)) return array;
  throw new RequestError(`arrays.${name}`, `must be an f64 array${length === undefined ? "" : ` of ${length}`}`);
}

function ints(arrays: NamedArrays, name: string, length: number): Int32Array {
  const array = arrays[name];
  if (array instanceof Int32Array && array.length === length) return array;
  throw new RequestError(`arrays.${name}`, `must be an i32 array of ${length}`);
}
