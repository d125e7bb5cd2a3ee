import { readFileSync } from "node:fs";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { RequestError, serve } from "./service.js";

/** Widest picture in pixels: two of these are a large screen. */
const most = 4000;

const beside = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

await initWasm(beside("resvg.wasm"));

/** The letters travel with the service: the machine it runs on may have none. */
const font = {
  fontBuffers: [beside("Arimo_400Regular.ttf"), beside("Arimo_600SemiBold.ttf")],
  defaultFontFamily: "Arimo",
  sansSerifFamily: "Arimo",
};

serve({
  version: () => ({ header: { type: "version", protocol: 1, pictures: ["png"], node: process.version } }),
  png: ({ header, payload }) => {
    const width = header.width;
    if (typeof width !== "number" || !Number.isInteger(width) || width < 1 || width > most) throw new RequestError("width", `must be a whole number from 1 to ${most}`, "chart-spec");
    const image = draw(new TextDecoder().decode(payload), width);
    return { header: { type: "png", mediaType: "image/png", width: image.width, height: image.height }, payload: image.asPng() };
  },
});

function draw(drawing: string, width: number): ReturnType<InstanceType<typeof Resvg>["render"]> {
  try {
    return new Resvg(drawing, { font, fitTo: { mode: "width", value: width } }).render();
  } catch (error) {
    throw new RequestError("payload", `is no drawing: ${error instanceof Error ? error.message : String(error)}`, "chart-spec");
  }
}
