// Narrows the lists of the desk to the lines that have some words.
const box = document.querySelector("[data-filter]");
const input = box.querySelector("input");
const count = box.querySelector("[role=status]");
const kinds = [...document.querySelectorAll("[data-kind]")];
const wasOpen = new Map();

function narrow() {
  const words = input.value.trim().toLowerCase();
  let all = 0;
  for (const kind of kinds) {
    const lines = [...kind.querySelectorAll("[data-line]")];
    let shown = 0;
    for (const line of lines) {
      line.hidden = words !== "" && !line.textContent.toLowerCase().includes(words);
      shown += line.hidden ? 0 : 1;
    }
    kind.hidden = words !== "" && shown === 0;
    all += shown;
    const details = kind.querySelector("details");
    if (!details) continue;
    if (!wasOpen.has(details)) wasOpen.set(details, details.open);
    details.open = words !== "" || wasOpen.get(details);
  }
  count.textContent = words ? `有 ${all} 条` : "";
}

box.hidden = false;
input.addEventListener("input", (event) => {
  if (!event.isComposing) narrow();
});
input.addEventListener("compositionend", narrow);
