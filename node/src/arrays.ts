import type { Header } from "./frames.js";
import { RequestError } from "./service.js";

/** Arrays by name, as carried in the payload of a frame. */
export type NamedArrays = Record<string, Float64Array | Int32Array>;

interface ArrayDeclaration {
  readonly name: string;
  readonly type: "f64" | "i32";
  readonly length: number;
}

const alignment = 8;

/** Lays the arrays end to end, each starting on an 8-byte boundary, and declares them in that order. */
export function packArrays(arrays: NamedArrays): { declarations: ArrayDeclaration[]; payload: Uint8Array } {
  const entries = Object.entries(arrays);
  const payload = new Uint8Array(entries.reduce((sum, [, array]) => sum + aligned(array.byteLength), 0));
  let offset = 0;
  const declarations = entries.map(([name, array]): ArrayDeclaration => {
    payload.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += aligned(array.byteLength);
    return { name, type: array instanceof Float64Array ? "f64" : "i32", length: array.length };
  });
  return { declarations, payload };
}

/** Lays typed arrays over a payload, without copying, as the header's `arrays` declare them. */
export function unpackArrays(header: Header, payload: Uint8Array): NamedArrays {
  if (!Array.isArray(header.arrays)) throw new RequestError("arrays", "must list the arrays of the payload");
  const arrays: NamedArrays = {};
  let offset = 0;
  header.arrays.forEach((declaration: ArrayDeclaration, position: number) => {
    const where = `arrays[${position}]`;
    const width = checkedWidth(declaration, where);
    const bytes = declaration.length * width;
    if (offset + bytes > payload.byteLength) throw new RequestError(where, "reaches beyond the end of the payload");
    if (declaration.name in arrays) throw new RequestError(where, `repeats the array ${declaration.name}`);
    arrays[declaration.name] = width === 8
      ? new Float64Array(payload.buffer, payload.byteOffset + offset, declaration.length)
      : new Int32Array(payload.buffer, payload.byteOffset + offset, declaration.length);
    offset += aligned(bytes);
  });
  if (offset !== payload.byteLength) {
    throw new RequestError("arrays", `declare ${offset} bytes where the payload has ${payload.byteLength}`);
  }
  return arrays;
}

function checkedWidth(declaration: ArrayDeclaration, where: string): 4 | 8 {
  const { name, type, length } = declaration ?? {};
  if (typeof name !== "string" || (type !== "f64" && type !== "i32") || !Number.isInteger(length) || length < 0) {
    throw new RequestError(where, "needs a name, a type f64 or i32, and a length");
  }
  return type === "f64" ? 8 : 4;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
