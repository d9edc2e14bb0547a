// 品牌连连看: the pairs that are printed on the page, laid out as cards to be joined.
(() => {
  const [game, status, board, end, result, reading] = ["", "-status", "-board", "-end", "-result", "-reading"].map((part) =>
    document.querySelector(`[data-game${part}]`));
  const levels = [...document.querySelectorAll("[data-play]")];
  const leaf = document.querySelector("[data-leaf]");
  const NUMERALS = "壹贰叁肆伍陆柒捌玖拾";
  const WORDS = "零一二三四五六七八九十";
  const SIDES = { brand: "品牌", clue: "说的是谁" };
  let level, pairs, chosen, joined, missed, ready;

  function make(name, className, text = "") {
    return Object.assign(document.createElement(name), { className, textContent: text });
  }

  function shuffled(list) {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
    }
    return mixed;
  }

  function printed(key) {
    const items = [...document.querySelectorAll(`[data-level="${key}"] [data-group]`)];
    return items.map((item) => {
      const { href, textContent: name } = item.querySelector("a");
      return { ...item.dataset, href, name, clue: item.querySelector("[data-clue]").textContent };
    });
  }

  // One pair of each group: of two of a group both would be right.
  function drawn(all, size) {
    const groups = new Map(shuffled(all).map((pair) => [pair.group, pair]));
    return shuffled(groups.values()).slice(0, size);
  }

  function sentence(text) {
    return /[。！？]$/.test(text) ? text : `${text}。`;
  }

  function say(...parts) {
    status.replaceChildren(...parts);
  }

  function linkTo({ href, name }) {
    const link = make("a", "", name);
    link.href = href;
    return link;
  }

  function card(pair, side) {
    const button = make("button", `match-game__card match-game__card--${side}`);
    const text = side === "brand" ? pair.card : pair.clue;
    button.type = "button";
    button.append(make("span", "match-game__text", text));
    button.setAttribute("aria-pressed", "false");
    const one = { pair, side, button, text };
    button.addEventListener("click", () => choose(one));
    return button;
  }

  function column(side) {
    const list = make("ul", `match-game__side match-game__side--${side}`);
    list.setAttribute("aria-label", SIDES[side]);
    for (const pair of shuffled(pairs)) {
      const item = make("li", "match-game__item");
      item.append(card(pair, side));
      list.append(item);
    }
    return list;
  }

  // What draws the picture comes while one plays.
  async function fetchCard() {
    ready = ready || loadOnDemand("card.js", "share.js");
    try {
      await ready;
    } catch (error) {
      ready = null;
      throw error;
    }
  }

  function start(button) {
    fetchCard().catch(() => {});
    level = button;
    for (const one of levels) one.setAttribute("aria-pressed", String(one === level));
    pairs = drawn(printed(level.dataset.play), Number(level.dataset.size));
    chosen = null;
    joined = [];
    missed = new Set();
    end.hidden = leaf.hidden = true;
    board.replaceChildren(column("brand"), column("clue"));
    say(`${pairs.length}对，从哪一边选起都行。`);
  }

  function press(one, isPressed) {
    one.button.setAttribute("aria-pressed", String(isPressed));
    chosen = isPressed ? one : null;
  }

  function choose(one) {
    if (joined.includes(one.pair)) return say(sentence(`这一对连好了：${one.pair.card}，${one.pair.clue}`));
    const before = chosen;
    if (before) press(before, false);
    if (before && before.button === one.button) return say(`放下了“${one.text}”。`);
    if (!before || before.side === one.side) {
      press(one, true);
      return say(`选了“${one.text}”，再到另一边选一个。`);
    }
    return before.pair === one.pair ? join(before, one) : miss(before.side === "brand" ? before : one);
  }

  function join(...cards) {
    const { pair } = cards[0];
    joined.push(pair);
    for (const { button } of cards) {
      button.prepend(make("span", "match-game__number", NUMERALS[joined.length - 1]), " ");
      button.setAttribute("aria-disabled", "true");
      button.removeAttribute("aria-pressed");
    }
    const left = pairs.length - joined.length;
    say(sentence(`对了：${pair.name}，${pair.clue}`), left ? `还有${left}对。` : "");
    if (!left) finish();
  }

  function miss({ pair }) {
    missed.add(pair);
    say(`不是这一对。和“${pair.card}”相配的是“${pair.clue.replace(/。$/, "")}”。读一读：`, linkTo(pair));
  }

  function lose(error) {
    console.error(error);
    say("图片没有做成，请检查网络，再按一次“做成图片”。");
  }

  function outcome() {
    const first = pairs.length - missed.size;
    return `${pairs.length}对都连好了，${first === pairs.length ? "每一对都一次连对" : first ? `${first}对一次连对` : "错过的都弄明白了"}。`;
  }

  function finish() {
    const list = make("ul", "match-game__reading");
    for (const pair of joined) {
      const item = make("li", "");
      item.append(linkTo(pair));
      list.append(item);
    }
    reading.replaceChildren(list);
    result.textContent = outcome();
    end.hidden = false;
    result.focus();
  }

  async function draw() {
    await fetchCard();
    const name = level.querySelector(".match-game__label").textContent.replace("：", " ");
    showCard(leaf, {
      title: `品牌连连看 ${name}`,
      text: outcome().replace(/\d+/g, (number) => WORDS[number]).replace(/。$/, ""),
      notes: joined.map((pair) => pair.name),
      seal: "连",
      words: "扫一扫，也来连一局",
      file: "品牌连连看.png",
    });
  }

  for (const button of levels) button.addEventListener("click", () => start(button));
  game.querySelector("[data-game-again]").addEventListener("click", () => {
    start(level);
    board.querySelector("button").focus();
  });
  game.querySelector("[data-game-draw]").addEventListener("click", () => draw().catch(lose));
  game.hidden = false;
})();
