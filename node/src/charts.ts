import { serve } from "./service.js";
import { kinds, readSpec } from "./charts/spec.js";
import { render } from "./charts/render.js";

serve({
  version: () => ({ header: { type: "version", protocol: 1, charts: kinds, node: process.version } }),
  render: (frame) => {
    const svg = render(readSpec(frame.header.spec));
    return { header: { type: "svg", mediaType: "image/svg+xml" }, payload: new TextEncoder().encode(svg) };
  },
});
