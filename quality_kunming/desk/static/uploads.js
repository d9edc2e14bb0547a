// Sends a chosen picture or file to wait at the desk, and writes its name into the field.
import { changed, send, wait } from "/_desk/talk.js";

const form = document.querySelector("[data-sheet]");

async function take(input) {
  const box = input.closest("[data-upload]");
  const told = box.querySelector("[role=status]");
  const file = input.files[0];
  if (!file) return;
  told.textContent = "正在放进来……";
  try {
    const { name } = await send(`stage?name=${encodeURIComponent(file.name)}`, file);
    const text = box.parentElement.querySelector("input[type=text]");
    text.value = name;
    wait(name);
    told.textContent = `放好了：${name}，保存以后在 content/ 里。`;
    changed(text);
  } catch (error) {
    told.textContent = error.message;
  }
  input.value = "";
}

function reveal() {
  for (const one of form.querySelectorAll("[data-upload]")) one.hidden = false;
}

form.addEventListener("change", (event) => {
  if (event.target.matches("[data-upload] input[type=file]")) take(event.target);
});
form.addEventListener("desk:added", reveal);
reveal();
