// Takes in what is pasted from Word, WeChat or Excel, and files that are dropped; helps to write the text.
import { changed, composing, send, wait } from "/_desk/talk.js";

const CLIPBOARD = "clipboard.html";
const PICTURES = /\.(jpe?g|png|webp|gif)$/i;
const RICH = /<(p|div|section|table|h[1-6]|ul|ol|li|img|br|strong|b|a)[\s>/]/i;
const form = document.querySelector("[data-sheet]");
const body = form.elements.namedItem("body");
const drop = form.querySelector("[data-drop]");
const tools = form.querySelector("[data-tools]");

if (body && drop) start();

function start() {
  const told = drop.querySelector("[role=status]");
  const left = drop.querySelector(".drop__left");
  drop.hidden = tools.hidden = false;
  body.addEventListener("paste", pasted);
  drop.querySelector("input").addEventListener("change", (event) => {
    all([...event.target.files]);
    event.target.value = "";
  });
  for (const one of [drop, body]) {
    one.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      drop.classList.add("drop--over");
    });
    one.addEventListener("dragleave", () => drop.classList.remove("drop--over"));
    one.addEventListener("drop", (event) => {
      drop.classList.remove("drop--over");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      all([...event.dataTransfer.files]);
    });
  }
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && !composing.now) help(button);
  });

  function pasted(event) {
    const html = event.clipboardData.getData("text/html");
    const files = [...event.clipboardData.files];
    if (html && RICH.test(html)) {
      event.preventDefault();
      takeIn(CLIPBOARD, new Blob([html], { type: "text/html" }), "粘贴的内容");
    } else if (files.length && !event.clipboardData.getData("text/plain")) {
      event.preventDefault();
      all(files);
    }
  }

  async function all(files) {
    for (const file of files) {
      if (PICTURES.test(file.name)) await picture(file);
      else await takeIn(file.name, file, `“${file.name}”`);
    }
  }

  async function picture(file) {
    told.textContent = "正在放进来……";
    try {
      const { name } = await send(`stage?name=${encodeURIComponent(file.name)}`, file);
      wait(name);
      insert(`\n\n![待填](${name} "摄影：待填｜授权：待填")\n\n`);
      told.textContent = `图片 ${name} 放进了正文；请把三处“待填”换成图里有什么、谁拍的、凭什么可以用。`;
    } catch (error) {
      told.textContent = error.message;
    }
  }

  async function takeIn(name, data, word) {
    told.textContent = `正在读${word}……`;
    left.replaceChildren();
    try {
      const draft = await send(`read?name=${encodeURIComponent(name)}`, data);
      draft.staged.forEach(wait);
      fill(draft);
      told.textContent = `${word}放进了正文，请对照原文看一遍。`;
      const lines = [...draft.dropped.map((one) => `没有放进来：${one}`), ...draft.questions];
      left.replaceChildren(...lines.map(listed));
    } catch (error) {
      told.textContent = error.message;
    }
  }

  function listed(text) {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }
}

// An empty sheet is filled in with all that is known; into a text that is there only words are put.
function fill(draft) {
  if (body.value.trim()) {
    insert(draft.body);
    return;
  }
  const known = { title: draft.title, ...draft.fields };
  for (const [name, value] of Object.entries(known)) {
    const field = form.elements.namedItem(name);
    const isFree = field && "value" in field && (!field.value || name === "date");
    if (isFree && value) field.value = value;
  }
  body.value = draft.body;
  changed(body);
}

function insert(text) {
  const { selectionStart: start, selectionEnd: end } = body;
  body.focus();
  // The browser's own undo gives it back.
  if (!document.execCommand("insertText", false, text)) body.setRangeText(text, start, end, "end");
  changed(body);
}

function help(button) {
  const { selectionStart: start, selectionEnd: end, value } = body;
  const words = value.slice(start, end);
  if (button.dataset.around) insert(`${button.dataset.around}${words || "文字"}${button.dataset.around}`);
  if ("link" in button.dataset) insert(`[${words || "文字"}](/网址/)`);
  if ("picture" in button.dataset) form.querySelector("#drop-file").click();
  if (button.dataset.line) {
    const first = value.lastIndexOf("\n", start - 1) + 1;
    body.setSelectionRange(first, end);
    const lines = value.slice(first, end).split("\n");
    insert(lines.map((line) => (line.trim() ? button.dataset.line + line : line)).join("\n") || button.dataset.line);
  }
}
