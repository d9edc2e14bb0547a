// Finds pages in the index below search/: docs/decisions/0059-search.md.
(() => {
  const TEXT = 1, TITLE = 4, TITLE_START = 8;
  const PLACES = [TEXT, 2, TITLE];
  const FIRST = 93;
  const ENOUGH = 8;
  const BATCH = 10;
  const AROUND = 30;
  const IGNORED = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
  const waiting = {};

  window.takeSearchData = (name, json) => waiting[name](json);

  // A script of ours hands its JSON over: under the strict policy and from a disk alike.
  function load(address, name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      waiting[name] = resolve;
      script.onerror = script.onload = () => {
        script.remove();
        reject(new Error(name));
      };
      script.src = new URL(address, location.href).href;
      document.head.append(script);
    });
  }

  class Finder {
    constructor(index) {
      this.files = {};
      this.signs = new Map();
      this.whole = index.whole;
      this.kinds = index.kinds;
      this.block = index.block;
      this.shards = index.postings;
      this.texts = [];
      this.places = [];
      for (const [count, kind, year] of index.runs) {
        for (let i = 0; i < count; i++) this.places.push({ kind: this.kinds[kind][0], year });
      }
      for (const [count, name] of index.texts) {
        for (let i = 0; i < count; i++) this.texts.push({ name, i });
      }
      this.total = this.places.length;
      this.variants = new Map();
      for (const group of index.variants.split(" ")) {
        for (const one of group.slice(1)) this.variants.set(one, group[0]);
      }
      this.variant = new RegExp(`[${[...this.variants.keys()].join("") || "\n"}]`, "g");
    }

    get years() {
      return [...new Set(this.places.map((place) => place.year))].filter(Boolean).sort().reverse();
    }

    // As exports/folding.py.
    fold(text) {
      const plain = text.normalize("NFKC").replace(IGNORED, "").replace(/ +/g, " ").toLowerCase();
      return plain.replace(this.variant, (one) => this.variants.get(one));
    }

    // The pages with all of a query in one piece; where there are none, those with each of its words.
    async find(query, choice = {}) {
      const whole = this.fold(query.replace(/\s+/g, " ")).trim();
      const words = [...new Set(whole.split(" "))];
      if (!whole) return new Hits(this, [], []);
      const hits = await this.hits([whole], choice);
      if (words.length < 2) return hits;
      while (!hits.pages.length && !hits.isComplete) await hits.more();
      return hits.pages.length ? hits : this.hits(words, choice);
    }

    async hits(words, { kind, year }) {
      const long = words.filter((word) => [...word].length > 1);
      const lists = await Promise.all((long.length ? long : words).map((word) => this.pagesWith(word)));
      const levels = lists.reduce(both);
      const ranked = [];
      for (let id = this.total - 1; id >= 0; id--) {
        const place = this.places[id];
        const isChosen = (!kind || place.kind === kind) && (!year || place.year === Number(year));
        if (levels[id] && isChosen) (ranked[levels[id]] = ranked[levels[id]] || []).push(id);
      }
      return new Hits(this, words, [].concat(...ranked.filter(Boolean).reverse()), long.length > 0);
    }

    // For each page where it has all pairs of a word; of a single character only in titles.
    async pagesWith(word) {
      const signs = [...word];
      if (signs.length === 1) return (await this.list(word)).map((level) => level & TITLE);
      const last = signs.length - 2;
      const step = Math.max(1, last / (ENOUGH - 1));
      const pairs = new Set();
      for (let at = 0; at <= last + 0.001; at += step) pairs.add(signs[Math.round(at)] + signs[Math.round(at) + 1]);
      const lists = await Promise.all([...pairs].map((pair) => this.list(pair)));
      const starts = await this.list("\n" + signs[0]);
      return lists.reduce(both).map((level, id) => (level & starts[id] & TITLE ? level | TITLE_START : level));
    }

    async list(gram) {
      const levels = new Uint8Array(this.total);
      const sign = gram[0] === "\n" ? gram.slice(1) : gram;
      const blocks = await this.file(this.shards[sign.codePointAt(0) % this.shards.length]);
      blocks.forEach((block, number) => {
        (block[gram] || "").split(" ").forEach((numbers, place) => {
          let id = number * this.block - 1;
          for (let i = 0; i < numbers.length; i++) {
            id += numbers.charCodeAt(i) - FIRST;
            levels[id] |= PLACES[place];
          }
        });
      });
      return levels;
    }

    async page(id) {
      const { name, i } = this.texts[id];
      const [file, title, words] = (await this.file(name))[i];
      const folded = this.fold(`${title}\n${words}`).split("\n");
      return { file, title, lines: [title, ...words.split("\n")], folded, ...this.places[id] };
    }

    file(name) {
      this.files[name] = this.files[name] || load(`data/${name}.js`, name).catch((error) => {
        delete this.files[name];
        throw error;
      });
      return this.files[name];
    }

    // A line in parts, those that a query means apart from the others.
    parts(line, words) {
      let folded = "";
      const from = [];
      let at = 0;
      for (const sign of line) {
        if (!this.signs.has(sign)) this.signs.set(sign, this.fold(sign));
        const plain = this.signs.get(sign);
        for (let i = 0; i < plain.length; i++) from.push(at);
        folded += plain;
        at += sign.length;
      }
      from.push(at);
      const spans = [];
      for (const word of words) {
        for (let i = folded.indexOf(word); i >= 0; i = folded.indexOf(word, i + word.length)) {
          spans.push([from[i], from[i + word.length]]);
        }
      }
      const parts = [];
      let end = 0;
      for (const [start, stop] of spans.sort((one, other) => one[0] - other[0])) {
        if (start < end) continue;
        parts.push({ text: line.slice(end, start) }, { text: line.slice(start, stop), isMatch: true });
        end = stop;
      }
      return parts.concat({ text: line.slice(end) }).filter((part) => part.text);
    }
  }

  // Candidates by rank, of which `more` keeps those that have the words.
  class Hits {
    constructor(finder, words, ids, isOfText) {
      Object.assign(this, { finder, words, ids, isOfText, pages: [] });
      this.isExact = !isOfText || (words.length === 1 && [...words[0]].length === 2);
      this.isComplete = !ids.length;
    }

    async more() {
      const ids = this.ids.slice(0, BATCH);
      const pages = await Promise.all(ids.map((id) => this.finder.page(id)));
      this.ids = this.ids.slice(BATCH);
      this.isComplete = !this.ids.length;
      const right = pages.filter((page) => this.isExact || this.has(page));
      const [word] = this.words;
      const named = (page) => page.folded[0] === word;
      const next = [...right.filter(named), ...right.filter((page) => !named(page))];
      this.pages.push(...next);
      return next;
    }

    has(page) {
      return this.words.every((word) => page.folded.some((line) => line.includes(word)));
    }

    // The sentence of a page that has the first of the words it can have, in parts; nothing where only the title has it.
    passage(page) {
      const has = (word, isHeading) => page.folded.findIndex((line, at) =>
        at > 0 && (line[0] === "\t") === isHeading && line.trim() !== page.folded[0] && line.includes(word));
      for (const word of this.words) {
        const at = Math.max(has(word, false), 0) || has(word, true);
        if (at > 0) return sentence(this.finder.parts(page.lines[at].trim(), this.words));
      }
      return [];
    }
  }

  function both(one, other) {
    return one.map((level, id) => level & other[id]);
  }

  function sentence(parts) {
    const at = parts.findIndex((part) => part.isMatch);
    if (at < 0) return parts;
    const before = parts.slice(0, at).map((part) => part.text).join("");
    const start = before.slice(before.search(/[^。！？；]*$/));
    const shown = [{ text: start.length > AROUND ? `…${start.slice(-AROUND).replace(/^[\udc00-\udfff]/, "")}` : start }];
    let left = 2 * AROUND;
    for (const { text, isMatch } of parts.slice(at)) {
      const end = isMatch ? -1 : text.search(/[。！？；]/);
      const whole = end < 0 ? text : text.slice(0, end + 1);
      const isLong = !isMatch && whole.length > left;
      shown.push({ text: isLong ? `${whole.slice(0, left).replace(/[\ud800-\udbff]$/, "")}…` : whole, isMatch });
      left -= whole.length;
      if (end >= 0 || left <= 0) break;
    }
    return shown;
  }

  window.openSearch = async () => new Finder(await load("index.js", "index"));
})();
