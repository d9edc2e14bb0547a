// Shows beside the form what would come of saving it: the page, and what is wrong at which line.
import { composing, send } from "/_desk/talk.js";

const QUIET = 350;
const form = document.querySelector("[data-sheet]");
const look = document.querySelector("[data-look]");
const told = look.querySelector("[role=status]");
const remarks = look.querySelector(".look__remarks");
const frame = look.querySelector("iframe");
const body = form.elements.namedItem("body");
let timer = 0;
let asked = 0;
let before = "";
let isLeaving = false;

function written() {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

function saidNow() {
  const fields = written();
  fields.delete("_token");
  fields.delete("_staged");
  return fields.toString();
}

async function tryOut() {
  if (composing.now) return;
  const number = ++asked;
  look.setAttribute("aria-busy", "true");
  try {
    const answer = await send("try", written());
    if (number !== asked || composing.now) return;
    list(answer.remarks);
    told.textContent = counted(answer.remarks, answer.why);
    show(answer.page);
  } catch (error) {
    if (number === asked) told.textContent = error.message;
  }
  if (number === asked) look.removeAttribute("aria-busy");
}

function counted(all, why) {
  const errors = all.filter((one) => one.isError).length;
  const words = errors ? `有 ${errors} 处要改。` : all.length ? `没有错误，有 ${all.length} 条提醒。` : "没有查出问题。";
  return why ? `${words}${why}` : words;
}

function list(all) {
  remarks.replaceChildren(...all.map(line));
}

function line(one) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = one.isError ? "remark remark--error" : "remark";
  const place = document.createElement("span");
  place.className = "remark__place";
  place.textContent = one.place || (one.line ? `正文第 ${one.line} 行` : labelled(one.field));
  button.append(place, ` ${one.isError ? "" : "提醒："}${one.message}`);
  button.addEventListener("click", () => go(one));
  item.append(button);
  return item;
}

function labelled(field) {
  const id = CSS.escape(`f-${field}`);
  const label = field && form.querySelector(`label[for="${id}"], #${id} > legend`);
  return label ? label.firstChild.textContent.trim() : "整个文件";
}

function go(one) {
  if (one.line && body) {
    const lines = body.value.split("\n");
    const start = lines.slice(0, one.line - 1).join("\n").length + (one.line > 1 ? 1 : 0);
    body.focus();
    body.setSelectionRange(start, start + (lines[one.line - 1] ?? "").length);
    const height = parseFloat(getComputedStyle(body).lineHeight);
    body.scrollTop = Math.max(0, (one.line - 4) * height);
    return;
  }
  const target = one.field && document.getElementById(`f-${one.field}`);
  for (let at = target; at; at = at.parentElement) if (at.localName === "details") at.open = true;
  target?.focus();
  target?.scrollIntoView({ block: "center" });
}

function show(page) {
  look.classList.toggle("look--empty", !page);
  frame.hidden = !page;
  if (!page) return;
  const top = frame.contentWindow?.scrollY ?? 0;
  frame.addEventListener("load", () => frame.contentWindow.scrollTo({ top, behavior: "instant" }), { once: true });
  frame.contentWindow.location.replace(page);
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(tryOut, QUIET);
}

look.hidden = false;
document.querySelector(".sheet").classList.add("sheet--beside");
before = saidNow();
form.addEventListener("input", (event) => {
  if (!event.isComposing && !composing.now) soon();
});
form.addEventListener("change", soon);
form.addEventListener("compositionend", soon);
form.addEventListener("click", (event) => {
  if (event.target.closest("[data-remove]")) soon();
});
// Enter that chooses a word of an input method saves nothing.
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !composing.now) {
    event.preventDefault();
    form.requestSubmit();
  }
});
form.addEventListener("submit", (event) => {
  if (composing.now) event.preventDefault();
  else isLeaving = true;
});
addEventListener("beforeunload", (event) => {
  if (!isLeaving && saidNow() !== before) event.preventDefault();
});
addEventListener("pageshow", () => (isLeaving = false));
if (form.dataset.unsaved !== undefined) before = "";
tryOut();
