import assert from "node:assert/strict";
import { test } from "node:test";
import { exchange, frame } from "./client.js";

const drawing = (text) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" font-family="system-ui, sans-serif" font-size="20"><rect width="100%" height="100%" fill="#fff"/><text x="5" y="40">${text}</text></svg>`;

async function pictures(...requests) {
  const { code, frames, stderr } = await exchange("pictures", Buffer.concat(requests.map(([header, svg], id) => frame({ id, type: "png", ...header }, Buffer.from(svg)))));
  assert.equal(code, 0, stderr);
  return frames;
}

test("A drawing becomes a PNG of the width asked for, and its letters show without any font of the machine", async () => {
  const [bare, written, again] = await pictures([{ width: 600 }, drawing("")], [{ width: 600 }, drawing("Zahl")], [{ width: 600 }, drawing("Zahl")]);
  for (const { header, payload } of [bare, written]) {
    assert.deepEqual([header.type, header.width, header.height], ["png", 600, 120]);
    assert.equal(payload.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
    assert.deepEqual([payload.readUInt32BE(16), payload.readUInt32BE(20)], [600, 120]);
  }
  assert.ok(written.payload.length > bare.payload.length + 500, "no letters were drawn");
  assert.ok(written.payload.equals(again.payload), "the same drawing gave another picture");
});

test("What is no drawing, or too wide, is refused and the service goes on", async () => {
  const [none, wide, good] = await pictures([{ width: 600 }, "<p>"], [{ width: 4001 }, drawing("a")], [{ width: 10 }, drawing("a")]);
  assert.deepEqual([none.header.type, none.header.code], ["error", "chart-spec"]);
  assert.deepEqual([wide.header.type, wide.header.code, wide.header.path], ["error", "chart-spec", "width"]);
  assert.equal(good.header.type, "png");
});

test("A drawing reads no file and asks for nothing", async () => {
  const outside = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"><image href="file:///etc/hostname" width="10" height="10"/></svg>`;
  const [{ header, payload }, [blank]] = [(await pictures([{ width: 40 }, outside]))[0], await pictures([{ width: 40 }, outside.replace(/<image.*\/>/, "")])];
  assert.equal(header.type, "png", header.message);
  assert.ok(payload.equals(blank.payload));
});
