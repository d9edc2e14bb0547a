// The search page: looks while one types.
(() => {
  const form = document.querySelector("[data-search]");
  const box = form.elements.q;
  const [status, results, list, rest, index, back] = ["status", "results", "list", "rest", "index", "back"].map((name) =>
    document.querySelector(`[data-search-${name}]`));
  const from = back && document.documentElement.dataset.from;
  const start = from ? back.querySelector("a").href : location.href;
  const PAUSE = 150;
  const PATIENCE = 600;
  let opening, pause, patience, asked, turn = 0, listed = 0;

  function look() {
    clearTimeout(pause);
    if (asked === undefined) wait();
    opening = opening || open();
    return opening.then(run).catch(lose);
  }

  function wait() {
    clearTimeout(patience);
    list.setAttribute("aria-busy", true);
    patience = setTimeout(() => {
      clear();
      say("正在找…", true);
    }, PATIENCE);
  }

  // Earlier results stay until others come.
  function clear() {
    if (listed === turn) return;
    list.replaceChildren();
    rest.hidden = true;
  }

  function showIndex(isShown) {
    index.hidden = !isShown;
    results.classList.toggle("search-results--open", !isShown);
  }

  function lose(error) {
    opening = asked = undefined;
    console.error(error);
    clear();
    showIndex(true);
    rest.hidden = true;
    const isPart = list.children.length ? "，下面列出的不全" : "";
    say(`搜索要用的文件取不到${isPart}。\n请检查网络，再按一次“搜索”，或者看下面的索引。`);
  }

  async function open() {
    const finder = await openSearch();
    const chosen = new URLSearchParams(location.search);
    fill(form.elements.kind, finder.kinds, chosen.get("kind"));
    fill(form.elements.year, finder.years.map((year) => [String(year), `${year}年`]), chosen.get("year"));
    return finder;
  }

  async function run(finder) {
    const now = { q: box.value.trim(), kind: form.elements.kind.value, year: form.elements.year.value, from };
    const address = String(new URLSearchParams(Object.entries(now).filter(([, value]) => value)));
    if (address === asked) return;
    asked = address;
    const mine = ++turn;
    remember(address);
    if (!now.q) {
      clear();
      showIndex(true);
      return say("");
    }
    wait();
    try {
      const hits = await finder.find(now.q, now);
      if (mine === turn) await show(hits, now.q, mine);
    } catch (error) {
      if (mine === turn) throw error;
    }
  }

  function fill(select, options, chosen) {
    if (select.length > 1) return;
    for (const [value, label] of options) select.add(new Option(label, value, false, value === chosen));
  }

  function remember(address) {
    try {
      history.replaceState(null, "", location.pathname + (address && `?${address}`));
    } catch (error) {
      // From a disk some browsers allow no other address.
    }
  }

  async function show(hits, words, mine) {
    do await next(hits, words, mine);
    while (hits.finder.whole && !hits.isComplete && mine === turn);
    rest.onclick = async () => {
      const before = list.children.length;
      await next(hits, words, mine).catch(lose);
      const first = list.children[before];
      if (first) first.querySelector("a").focus();
    };
  }

  async function next(hits, words, mine) {
    const before = listed === turn ? list.children.length : 0;
    while (hits.pages.length === before && !hits.isComplete) await hits.more();
    if (mine !== turn) return;
    clear();
    listed = turn;
    showIndex(!hits.pages.length);
    list.append(...hits.pages.slice(before).map((page) => line(page, hits)));
    rest.hidden = hits.isComplete || hits.finder.whole;
    count(hits, words);
  }

  function count(hits, words) {
    const some = hits.pages.length;
    const many = some + hits.ids.length;
    const name = `“${words.length > 20 ? `${words.slice(0, 20)}…` : words}”`;
    if (!many) {
      const isNarrow = form.elements.kind.value || form.elements.year.value;
      const where = `${isNarrow ? "选的栏目和年份里，" : ""}没有一页${hits.isOfText ? "" : "的标题里"}有${name}`;
      const way = isNarrow ? "改选全部栏目、全部年份再找" : hits.isOfText ? "少输几个字再找" : "多输一个字，正文也找";
      return say(`${where}。\n${way}，或者看下面的索引。`);
    }
    const { whole } = hits.finder;
    const isAll = hits.isComplete || (hits.isExact && whole);
    const first = `先列出 ${some} 页`;
    const isSure = isAll || hits.isExact;
    const all = isSure ? `找到 ${many} 页${isAll ? "" : `，${first}`}。` : `${first}，${whole ? "接着在找…" : "后面还有。"}`;
    const why = hits.words.length > 1 ? "没有连着写的，这些页里每个词都有。" : hits.isOfText ? "" : "只看了标题；多输一个字，正文也找。";
    say(`${all}\n${why}`.trim(), whole && !isAll);
  }

  function say(text, isBusy = false) {
    clearTimeout(patience);
    status.textContent = text;
    list.setAttribute("aria-busy", isBusy);
  }

  function line(page, hits) {
    const item = make("li", "search-results__item");
    const link = make("a", "search-results__link");
    link.href = new URL(`../${page.file}`, start).href;
    link.append(...marked(hits.finder.parts(page.title, hits.words)));
    const [, kind] = hits.finder.kinds.find(([key]) => key === page.kind);
    const note = make("span", "search-results__note");
    note.textContent = page.year ? `${kind} ${page.year}年` : kind;
    const passage = make("p", "search-results__passage");
    passage.append(...marked(hits.passage(page)));
    item.append(link, " ", note, ...(passage.textContent ? [passage] : []));
    return item;
  }

  function marked(parts) {
    return parts.map(({ text, isMatch }) => {
      if (!isMatch) return text;
      const mark = make("mark", "search-results__mark");
      mark.textContent = text;
      return mark;
    });
  }

  function make(name, className) {
    return Object.assign(document.createElement(name), { className });
  }

  function step(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (!by || event.isComposing || (at < 0 && document.activeElement !== box)) return;
    const next = at + by < 0 ? (by < 0 ? box : null) : links[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  form.hidden = false;
  if (from) back.firstChild.hidden = false;
  box.value = new URLSearchParams(location.search).get("q") || "";
  box.addEventListener("input", (event) => {
    clearTimeout(pause);
    if (!event.isComposing) pause = setTimeout(look, PAUSE);
  });
  box.addEventListener("compositionend", look);
  box.addEventListener("focus", () => (opening = opening || open()).catch(() => (opening = undefined)), { once: true });
  form.addEventListener("change", look);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  document.addEventListener("keydown", step);
  if (box.value) {
    showIndex(false);
    look();
  }
})();
