import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The frame around a header and a payload, written independently of src/frames.ts. */
export function frame(header, payload = Buffer.alloc(0), magic = "PAV1") {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const prefix = Buffer.alloc(12);
  prefix.write(magic, 0, "latin1");
  prefix.writeUInt32LE(text.length, 4);
  prefix.writeUInt32LE(payload.length, 8);
  return Buffer.concat([prefix, text, payload]);
}

/** Declares and packs arrays, each padded to 8 bytes. */
export function pack(arrays) {
  const declarations = [];
  const parts = [];
  for (const [name, array] of Object.entries(arrays)) {
    declarations.push({ name, type: array instanceof Float64Array ? "f64" : "i32", length: array.length });
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    parts.push(bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8));
  }
  return { declarations, payload: Buffer.concat(parts) };
}

/** Splits the bytes a service wrote into frames. */
export function unframe(bytes) {
  const frames = [];
  for (let at = 0; at < bytes.length;) {
    const headerLength = bytes.readUInt32LE(at + 4);
    const payloadLength = bytes.readUInt32LE(at + 8);
    const header = JSON.parse(bytes.toString("utf8", at + 12, at + 12 + headerLength));
    const start = at + 12 + headerLength;
    frames.push({ header, payload: bytes.subarray(start, start + payloadLength) });
    at = start + payloadLength;
  }
  return frames;
}

/** The arrays of an answer by name. */
export function arraysOf({ header, payload }) {
  const arrays = {};
  let at = 0;
  for (const { name, type, length } of header.arrays) {
    const width = type === "f64" ? 8 : 4;
    const copy = payload.buffer.slice(payload.byteOffset + at, payload.byteOffset + at + length * width);
    arrays[name] = type === "f64" ? [...new Float64Array(copy)] : [...new Int32Array(copy)];
    at += Math.ceil((length * width) / 8) * 8;
  }
  return arrays;
}

export function start(service) {
  return spawn(process.execPath, [fileURLToPath(new URL(`../dist/${service}.js`, import.meta.url))]);
}

/** Sends bytes to a fresh service, closes its input, and waits for its end. */
export async function exchange(service, bytes) {
  const child = start(service);
  const out = [];
  const err = [];
  child.stdout.on("data", (chunk) => out.push(chunk));
  child.stderr.on("data", (chunk) => err.push(chunk));
  child.stdin.on("error", () => {});
  child.stdin.end(bytes);
  const [code, signal] = await once(child, "close");
  return { code, signal, frames: unframe(Buffer.concat(out)), stderr: Buffer.concat(err).toString() };
}
