const told = document.querySelector(".told");
const article = document.querySelector("#article");
const names = JSON.parse(document.querySelector("#names").textContent);

/* Outside https and localhost a page may only copy what its own `copy` event hands over. */
function copyByEvent(parts) {
  let isCopied = false;
  const hand = (event) => {
    for (const [type, value] of Object.entries(parts)) event.clipboardData.setData(type, value);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener("copy", hand, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", hand);
  return isCopied;
}

async function copy(parts) {
  if (copyByEvent(parts)) return true;
  try {
    const blobs = Object.entries(parts).map(([type, value]) => [type, new Blob([value], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

async function copyAndTell(parts, element, what) {
  if (await copy(parts)) {
    told.textContent = `已复制${what}，到公众号里粘贴。`;
  } else {
    select(element);
    told.textContent = `浏览器不让自动复制。${what}已经选中，请按 Ctrl+C（苹果电脑 ⌘+C）。`;
  }
}

/* The text with a line that names the file in the place of each picture. */
function marked() {
  const copyOf = article.cloneNode(true);
  for (const [place, picture] of [...copyOf.querySelectorAll("img")].entries()) {
    picture.replaceWith(`【${names[place]}】`);
  }
  return copyOf;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const element = button.parentElement.querySelector(".text");
  button.addEventListener("click", () =>
    copyAndTell({ "text/plain": element.textContent }, element, button.textContent.replace("复制", "")));
}

for (const button of document.querySelectorAll("[data-copy-article]")) {
  button.addEventListener("click", () => {
    const version = button.dataset.copyArticle ? marked() : article;
    copyAndTell({ "text/html": version.innerHTML, "text/plain": article.innerText }, article, "正文");
  });
}
