// Adds and removes the items of a form's lists, and goes to the first thing to mend.
import { changed } from "/_desk/talk.js";

const form = document.querySelector("[data-sheet]");

function next(list) {
  const prefix = `${list.dataset.list}.`;
  const numbers = [...list.querySelectorAll("[data-item]")]
    .filter((one) => one.closest("[data-list]") === list)
    .map((one) => Number(one.id.slice(prefix.length)));
  return Math.max(-1, ...numbers, Number(list.dataset.last ?? -1)) + 1;
}

function add(list) {
  const number = next(list);
  list.dataset.last = number;
  const path = list.dataset.list;
  const holder = document.createElement("template");
  const blank = [...list.children].find((one) => one.localName === "template");
  holder.innerHTML = blank.innerHTML.replaceAll(`${path}.N`, `${path}.${number}`);
  const item = holder.content.querySelector("[data-item]");
  const items = [...list.children].find((one) => one.classList.contains("list__items"));
  items.append(item);
  reveal(item);
  item.open = true;
  item.querySelector("input, select, textarea")?.focus();
  item.dispatchEvent(new CustomEvent("desk:added", { bubbles: true }));
}

function remove(item) {
  const list = item.closest("[data-list]");
  const name = item.querySelector(".item__title").textContent.trim();
  const isEmpty = [...item.querySelectorAll("input, select, textarea")].every(
    (one) => one.type === "checkbox" ? !one.checked : !one.value.trim(),
  );
  if (!isEmpty && !confirm(`去掉“${name}”？保存以前，重新打开这一页就回来。`)) return;
  item.remove();
  list.querySelector("[data-add]").focus();
  changed(form);
}

function reveal(root) {
  for (const one of root.querySelectorAll("[data-add], [data-remove]")) one.hidden = false;
}

// What is closed opens where a link of the summary leads, or the address.
function open(id) {
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let one = target; one; one = one.parentElement) if (one.localName === "details") one.open = true;
  target.scrollIntoView({ block: "center" });
  if (target.localName !== "section") target.focus();
  else target.querySelector("[data-item]:last-of-type input, [data-item]:last-of-type select")?.focus();
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-add], [data-remove]");
  if (button?.matches("[data-add]")) add(button.closest("[data-list]"));
  if (button?.matches("[data-remove]")) remove(button.closest("[data-item]"));
  const link = event.target.closest('a[href^="#"]');
  if (link) {
    event.preventDefault();
    open(decodeURIComponent(link.hash.slice(1)));
  }
});

// Who made a source in another window finds it here on coming back.
async function refresh() {
  const fields = [...form.querySelectorAll("[data-kind]")];
  for (const kind of new Set(fields.map((one) => one.dataset.kind))) {
    const response = await fetch(`/_desk/choices?kind=${encodeURIComponent(kind)}`);
    if (!response.ok) continue;
    const known = await response.json();
    for (const one of fields.filter((other) => other.dataset.kind === kind)) complete(one, known);
  }
}

function complete(field, known) {
  const isSelect = field.localName === "select";
  const held = [...field.querySelectorAll(isSelect ? "option" : "input")].map((one) => one.value);
  for (const [key, name] of known) {
    if (held.includes(key)) continue;
    if (isSelect) {
      field.append(new Option(name, key));
      continue;
    }
    const label = document.createElement("label");
    label.className = "choices__one";
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name: field.dataset.name, value: key });
    label.append(box, ` ${name}`);
    field.prepend(label);
  }
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) refresh();
});
addEventListener("focus", refresh);

reveal(form);
const summary = document.querySelector("[data-focus]");
if (summary) summary.focus();
else open(decodeURIComponent(location.hash.slice(1)));
