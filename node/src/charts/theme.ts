/** Colours and sizes of one chart, ready to stand in SVG attributes. */
export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly paper: string;
  readonly series: readonly string[];
  readonly fontSize: number;
}

interface Palette {
  readonly ink: string;
  readonly "ink-soft": string;
  readonly rule: string;
  readonly paper: string;
  readonly series: readonly string[];
}

// Okabe and Ito's colours for all kinds of colour vision (Color Universal Design, 2008), without those too pale for the ground.
const light: Palette = {
  ink: "#222222", "ink-soft": "#5a5a5a", rule: "#dcdcdc", paper: "#ffffff",
  series: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#222222"],
};
const dark: Palette = {
  ink: "#ececec", "ink-soft": "#b0b0b0", rule: "#3d4248", paper: "#15181c",
  series: ["#56b4e9", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#f0e442", "#ececec"],
};

/** Dashes that tell series apart without colour, in the order of the series. */
export const dashes = ["none", "7 3", "2 3", "9 3 2 3", "12 4", "4 2", "1 4"];

/** Markers that tell series apart without colour, in the order of the series. */
export const markers = ["circle", "square", "triangle", "diamond", "times", "star", "plus"] as const;

/**
 * The theme of a chart. `page` takes the page's custom properties and falls back to the light palette;
 * `light` and `dark` stand alone, for downloads and for programs that know no custom properties.
 */
export function themeOf(name: "page" | "light" | "dark", width: number): Theme {
  const palette = name === "dark" ? dark : light;
  const paint = (property: string, value: string) => (name === "page" ? `var(--${property}, ${value})` : value);
  return {
    ink: paint("ink", palette.ink),
    soft: paint("ink-soft", palette["ink-soft"]),
    rule: paint("rule", palette.rule),
    paper: paint("paper", palette.paper),
    series: palette.series.map((value, index) => paint(`series-${index + 1}`, value)),
    fontSize: width < 480 ? 12 : width < 800 ? 13 : 14,
  };
}

/** The item of a short cycle for a series. */
export function cycle<T>(items: readonly T[], index: number): T {
  return items[index % items.length]!;
}
