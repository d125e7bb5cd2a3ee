// Sliders of a page that asks: the three times of the ledger, and the numbers of the plan. The field follows the slider, and the answer follows without the button. The page works without this.

/** The day number of 1 January 1970, counted as the server does, from 1 January of the year 1. */
const EPOCH = 719_162;
const DAY = 86_400_000;
/** How long after the last move the answer is asked for, in milliseconds. */
const PATIENCE = 250;
const EVERYTHING = "everything";

const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const form = document.querySelector<HTMLFormElement>("form.asked");
let waiting: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

if (form) {
  for (const slider of form.querySelectorAll<HTMLInputElement>("input[type=range]")) {
    const number = form.querySelector<HTMLInputElement>(`input[type=number][name="${slider.dataset.of}"]`);
    if (number) dial(form, slider, number);
    else follow(form, slider);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) box.addEventListener("change", () => soon(form));
  addEventListener("popstate", () => location.reload());
}

function follow(form: HTMLFormElement, slider: HTMLInputElement): void {
  const date = form.querySelector<HTMLInputElement>(`input[type=date][name="${slider.dataset.of}"]`);
  if (!date) return;
  // Date and slider say the same from here on, so that only the date is sent.
  form.querySelector(`input[name="${slider.dataset.of}-was"]`)?.remove();
  slider.removeAttribute("name");
  slider.addEventListener("input", () => {
    const day = Number(slider.value);
    date.value = day >= Number(slider.max) ? "" : dateOf(day).toISOString().slice(0, 10);
    tell(slider);
    soon(form);
  });
  date.addEventListener("change", () => {
    slider.value = date.valueAsDate ? String(date.valueAsDate.getTime() / DAY + EPOCH) : slider.max;
    tell(slider);
  });
}

/** A number of the plan: empty where the slider stands at the number that the plan uses, so that the address holds changes alone. */
function dial(form: HTMLFormElement, slider: HTMLInputElement, number: HTMLInputElement): void {
  form.querySelector(`input[name="${slider.dataset.was}"]`)?.remove();
  slider.removeAttribute("name");
  const used = slider.dataset.used ?? "";
  const say = (): void => slider.setAttribute("aria-valuetext", `${number.value || used} ${slider.dataset.unit ?? ""}`.trim());
  slider.addEventListener("input", () => {
    const at = slider.step === "any" ? written(slider) : slider.value;
    number.value = at === used ? "" : at;
    say();
    soon(form);
  });
  number.addEventListener("input", () => {
    slider.value = number.value || used;
    say();
    if (number.validity.valid) soon(form);
  });
}

/** The number of a slider as the server writes it: as finely as its interval asks, and never beyond its ends. */
function written(slider: HTMLInputElement): string {
  const rounded = Number(slider.value).toFixed(Number(slider.dataset.digits));
  if (Number(rounded) <= Number(slider.min)) return slider.min;
  if (Number(rounded) >= Number(slider.max)) return slider.max;
  return rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded;
}

function tell(slider: HTMLInputElement): void {
  const day = Number(slider.value);
  slider.setAttribute("aria-valuetext", day >= Number(slider.max) ? EVERYTHING : words.format(dateOf(day)));
}

function dateOf(day: number): Date {
  return new Date((day - EPOCH) * DAY);
}

function soon(form: HTMLFormElement): void {
  clearTimeout(waiting);
  asking?.abort();
  waiting = setTimeout(() => void ask(form), PATIENCE);
}

/** Puts the answer to what the form holds in the place of the one shown; whatever cannot be put there is opened as a page. */
async function ask(form: HTMLFormElement): Promise<void> {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") address.searchParams.append(name, value);
  asking = new AbortController();
  const main = document.querySelector("main");
  main?.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { signal: asking.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const asked = page.querySelector("form.asked");
    if (!response.ok || !asked || !isAllowed(page)) return location.assign(address);
    document.querySelector("nav.tabs")?.replaceWith(...page.querySelectorAll("nav.tabs"));
    // The form stays, so that the slider keeps the focus; all that follows it is the answer.
    for (const part of after(form)) part.remove();
    form.after(...after(asked));
    history.pushState(null, "", address);
    main?.removeAttribute("aria-busy");
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) location.assign(address);
  }
}

function after(form: Element): ChildNode[] {
  const parts: ChildNode[] = [];
  for (let part = form.nextSibling; part; part = part.nextSibling) parts.push(part);
  return parts;
}

/** The policy of this page knows the styles of its own drawings only. */
function isAllowed(page: Document): boolean {
  const known = new Set([...document.querySelectorAll("style")].map((style) => style.textContent));
  return [...page.querySelectorAll("style")].every((style) => known.has(style.textContent));
}
