// Lets files be dropped anywhere on a page that adds texts; without this they are dropped on its field or chosen there.

const input = document.querySelector<HTMLInputElement>("form.add input[type=file]");
if (input) {
  document.addEventListener("dragover", (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer || !holdsFiles(event)) return;
    event.preventDefault();
    take(input, event.dataTransfer.files);
  });
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/** Adds files to those that are chosen already, and leads the reader to the form. */
function take(input: HTMLInputElement, files: FileList): void {
  const all = new DataTransfer();
  for (const file of [...(input.files ?? []), ...files]) all.items.add(file);
  input.files = all.files;
  input.focus();
}
