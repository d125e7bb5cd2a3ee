import { FrameError, type Frame, type Header, readFrame, writeFrame } from "./frames.js";

const input = 0;
const output = 1;

/** Exit codes of a service: the parent tells a broken stream from a broken program. */
const exitCode = { badFrame: 2, internal: 4, parentGone: 5 } as const;

/** What a request got back: a header without `id`, and a payload. */
export interface Answer {
  readonly header: Header;
  readonly payload?: Uint8Array;
}

/** Sends a frame about a request that is still being worked on. */
export type Report = (header: Header) => void;

/** Answers one kind of request. Throws RequestError when the request itself is wrong. */
export type Handler = (frame: Frame, report: Report) => Answer;

/** A request that is well framed but cannot be carried out; the service goes on. */
export class RequestError extends Error {
  constructor(readonly path: string, message: string, readonly code = "request-invalid") {
    super(`${path}: ${message}`);
    this.name = "RequestError";
  }
}

/**
 * Answers frames on standard input, one at a time, until it ends.
 * Reading and writing block on purpose: a service has nothing else to do, and a parent that is gone shows as a broken pipe.
 */
export function serve(handlers: Readonly<Record<string, Handler>>): void {
  try {
    for (let frame = readFrame(input); frame !== undefined; frame = readFrame(input)) answer(frame, handlers);
  } catch (error) {
    stop(error);
  }
}

function answer(frame: Frame, handlers: Readonly<Record<string, Handler>>): void {
  const id = frame.header.id ?? null;
  try {
    const { header, payload } = handlerOf(frame.header, handlers)(frame, (note) => writeFrame(output, { id, ...note }));
    writeFrame(output, { id, ...header }, payload);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    writeFrame(output, { id, type: "error", code: error.code, path: error.path, message: error.message });
  }
}

function handlerOf(header: Header, handlers: Readonly<Record<string, Handler>>): Handler {
  const type = header.type;
  if (typeof type === "string" && Object.hasOwn(handlers, type)) return handlers[type]!;
  throw new RequestError("type", `must be one of ${Object.keys(handlers).join(", ")}`, "request-unknown");
}

function stop(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === "EPIPE") process.exit(exitCode.parentGone);
  const broken = error instanceof FrameError;
  const message = error instanceof Error ? error.message : String(error);
  try {
    writeFrame(output, { id: null, type: "error", code: broken ? error.code : "internal", path: "", message });
  } catch {
    // The parent no longer reads; the exit code still tells.
  }
  process.exit(broken ? exitCode.badFrame : exitCode.internal);
}
