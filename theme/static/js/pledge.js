// 我的质量宣言: draws while one writes; what is written goes nowhere.
(() => {
  const box = document.querySelector("[data-pledge]");
  const [text, name, status] = ["text", "name", "status"].map((part) => box.querySelector(`[data-pledge-${part}]`));
  const count = document.getElementById(text.getAttribute("aria-describedby"));
  const leaf = box.querySelector("[data-leaf]");
  const picture = leaf.querySelector("canvas");
  const limits = { text: Number(box.dataset.limit), name: Number(box.dataset.nameLimit) };
  const PICTOGRAPH = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u20e3]/u;
  const UNASSIGNED = "\u0378";
  const LONGEST = 400;
  const TWO = "欧阳 司马 上官 诸葛 尉迟 夏侯 皇甫 公孙 慕容 令狐 司徒 东方 端木 长孙 宇文 百里 呼延 南宫".split(" ");
  let pause, ready, turn = 0;

  // What no eye sees and what turns the order of other text is left out; of marks on a letter two are enough.
  function plain(words) {
    return words.normalize("NFC").replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
      .replace(/(\p{M}{2})\p{M}+/gu, "$1").trim();
  }

  // A character for which the device has no letter is drawn as every other such: as an empty box, or as nothing.
  function lacking(words) {
    const brush = Object.assign(document.createElement("canvas"), { width: 48, height: 48 })
      .getContext("2d", { willReadFrequently: true });
    const image = (character) => {
      brush.clearRect(0, 0, 48, 48);
      brush.font = `32px ${getComputedStyle(picture).fontFamily}`;
      brush.fillText(character, 4, 36);
      return brush.getImageData(0, 0, 48, 48).data.join();
    };
    const none = image(UNASSIGNED);
    return [...words].find((one) => /\S/.test(one) && image(one) === none);
  }

  function fault(words, limit) {
    const long = countCharacters(words);
    if (long > limit) return `写了${long}字，最多${limit}字，请删去${long - limit}字。`;
    if (words.length > LONGEST) return "太长了，卡片上放不下，请短一点。";
    const odd = (words.match(PICTOGRAPH) || [lacking(words)])[0];
    return odd ? `卡片上只印字，“${odd}”印不出来，请换成别的字。` : "";
  }

  function surname(words) {
    if (!/^\p{Script=Han}/u.test(words)) return "质";
    return TWO.find((one) => words.startsWith(one)) || [...words][0];
  }

  function tell(words, places) {
    for (const field of [text, name]) field.setAttribute("aria-invalid", String(places.includes(field)));
    if (status.textContent !== words) status.textContent = words;
  }

  // Draws the picture, or says in words what is in its way.
  async function draw() {
    const mine = ++turn;
    const [said, by] = [plain(text.value), plain(name.value)];
    count.textContent = said ? `写了${countCharacters(said)}字，最多${limits.text}字` : `最多${limits.text}字`;
    const wrong = [[fault(said, limits.text), text], [by && fault(by, limits.name), name]].filter(([words]) => words);
    leaf.hidden = true;
    if (wrong.length) return tell(wrong.map(([words, field]) => `${field === name ? "名字" : "这句话"}：${words}`).join(""), wrong.map(([, field]) => field));
    if (!said) return tell("", []);
    const card = {
      title: "我的质量宣言", text: said, sign: by, seal: surname(by), words: "扫一扫，写自己的一句", file: "我的质量宣言.png",
    };
    ready = ready || loadOnDemand("card.js", "share.js");
    await ready;
    if (mine !== turn) return undefined;
    if (showCard(leaf, card)) return tell("画好了，在下面。", []);
    const isOfName = showCard(leaf, { ...card, sign: "" });
    leaf.hidden = true;
    return tell(`${isOfName ? "名字" : "这句话里的词"}太长，卡片上放不下，请短一点，或者换成汉字。`, [isOfName ? name : text]);
  }

  function lose(error) {
    ready = null;
    console.error(error);
    tell("画图要用的文件取不到，请检查网络，再改一个字试试。", []);
  }

  for (const field of [text, name]) {
    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => draw().catch(lose), 300);
    });
  }
  box.hidden = false;
  if (text.value) draw().catch(lose);
})();
