// Follows an open job: the page works without this and is then read anew by its reader.

interface Told {
  readonly steps: readonly { readonly name: string; readonly share: number; readonly state: string }[];
  readonly ended: boolean;
}

const list = document.querySelector<HTMLElement>("[data-events]");
if (list?.dataset.events) watch(list, new EventSource(list.dataset.events));

function watch(list: HTMLElement, source: EventSource): void {
  source.addEventListener("message", (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as Told;
    for (const step of job.steps) {
      const line = lineOf(list, step.name);
      const bar = line.querySelector("progress");
      if (bar) bar.value = step.share;
      if (line.lastElementChild) line.lastElementChild.textContent = step.state;
    }
    if (job.ended) {
      source.close();
      location.reload();
    }
  });
}

/** The line of a step, made when the step is new. */
function lineOf(list: HTMLElement, name: string): HTMLElement {
  const known = [...list.children].find((one) => one.firstElementChild?.textContent === name);
  if (known instanceof HTMLElement) return known;
  const line = document.createElement("li");
  const [words, bar, state] = [document.createElement("span"), document.createElement("progress"), document.createElement("span")];
  words.textContent = name;
  bar.max = 1;
  bar.setAttribute("aria-label", name);
  line.append(words, " ", bar, " ", state);
  list.append(line);
  return line;
}
