import { readSync, writeSync } from "node:fs";

/** First four bytes of every frame. */
const magic = Buffer.from("PAV1", "latin1");
const prefixBytes = 12;
const headerLimit = 64 * 1024 * 1024;
const payloadLimit = 1024 * 1024 * 1024;

/** A JSON object; every frame's header is one. */
export type Header = Record<string, unknown>;

/** One message: a JSON header and a block of raw bytes (empty when there is nothing to carry). */
export interface Frame {
  readonly header: Header;
  readonly payload: Uint8Array;
}

/** The bytes read are not a frame; the stream cannot be trusted any further. */
export class FrameError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "FrameError";
  }
}

/** Reads the next frame from a blocking descriptor; undefined at a clean end of the stream. */
export function readFrame(descriptor: number): Frame | undefined {
  const prefix = readExactly(descriptor, prefixBytes, true);
  if (prefix === undefined) return undefined;
  if (!prefix.subarray(0, 4).equals(magic)) {
    throw new FrameError("frame-magic", "a frame must begin with the four bytes PAV1");
  }
  const headerLength = prefix.readUInt32LE(4);
  const payloadLength = prefix.readUInt32LE(8);
  if (headerLength > headerLimit || payloadLength > payloadLimit) {
    throw new FrameError("frame-size",
      `header of ${headerLength} or payload of ${payloadLength} bytes is over the limit of ${headerLimit} and ${payloadLimit}`);
  }
  const header = parseHeader(readExactly(descriptor, headerLength, false)!);
  return { header, payload: readExactly(descriptor, payloadLength, false)! };
}

/** Writes one frame and returns when the last byte is handed over. */
export function writeFrame(descriptor: number, header: Header, payload: Uint8Array = new Uint8Array()): void {
  const text = Buffer.from(JSON.stringify(header), "utf8");
  const prefix = Buffer.alloc(prefixBytes);
  magic.copy(prefix);
  prefix.writeUInt32LE(text.length, 4);
  prefix.writeUInt32LE(payload.byteLength, 8);
  writeFully(descriptor, Buffer.concat([prefix, text]));
  writeFully(descriptor, payload);
}

function parseHeader(bytes: Buffer): Header {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new FrameError("frame-header", "the header is not UTF-8 JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new FrameError("frame-header", "the header must be a JSON object");
  }
  return value as Header;
}

function readExactly(descriptor: number, length: number, endAllowed: boolean): Buffer | undefined {
  // A buffer of its own, not a slice of Node's pool: typed arrays laid over it must start 8-byte aligned.
  const bytes = Buffer.from(new ArrayBuffer(length));
  let filled = 0;
  while (filled < length) {
    const count = retryWhileBusy(() => readSync(descriptor, bytes, filled, length - filled, null));
    if (count === 0) {
      if (endAllowed && filled === 0) return undefined;
      throw new FrameError("frame-truncated", `the stream ended after ${filled} of ${length} bytes`);
    }
    filled += count;
  }
  return bytes;
}

function writeFully(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.byteLength) {
    written += retryWhileBusy(() => writeSync(descriptor, bytes, written, bytes.byteLength - written));
  }
}

/** A parent may hand over a non-blocking pipe: then a full or empty pipe shows as EAGAIN and is asked again. */
function retryWhileBusy(operation: () => number): number {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
