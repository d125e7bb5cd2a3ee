// Follows an open run: the page works without this and is then read anew by its reader.
const list = document.querySelector("[data-events]");
if (list) {
  const source = new EventSource(list.dataset.events);
  source.addEventListener("message", (event) => {
    const job = JSON.parse(event.data);
    for (const step of job.steps) {
      let line = [...list.children].find((one) => one.dataset.step === step.name || one.firstElementChild?.textContent === step.name);
      if (!line) {
        line = document.createElement("li");
        line.dataset.step = step.name;
        line.append(document.createElement("span"), " ", document.createElement("progress"), " ", document.createElement("span"));
        line.firstElementChild.textContent = step.name;
        line.querySelector("progress").max = 1;
        line.querySelector("progress").setAttribute("aria-label", step.name);
        list.append(line);
      }
      line.querySelector("progress").value = step.share;
      line.lastElementChild.textContent = step.state;
    }
    if (job.ended) {
      source.close();
      location.reload();
    }
  });
}
