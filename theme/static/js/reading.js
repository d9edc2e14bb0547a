// The reading bar: size of the text, contrast, reading aloud. It stands in the head and is not deferred: what the
// device remembers must hold before anything is painted; docs/decisions/0060-elder.md.
(() => {
  const root = document.documentElement;
  const SETTINGS = { textSize: ["100", "130", "160"], contrast: ["normal", "strong"] };
  const ELDER = { textSize: "160" };
  const SILENT = "nav, button, script, noscript, svg, [hidden], [aria-hidden=true], .visually-hidden, .footnote-ref, " +
    ".footnote-backref";
  const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, th, td, caption, figcaption, summary, blockquote, div";

  // In a private window there may be nowhere to remember: then a choice holds for the page.
  function remember(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {}
  }

  function recall(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  const buttons = () => document.querySelectorAll(".reading-bar [data-set]");

  function show() {
    for (const button of buttons()) {
      button.setAttribute("aria-pressed", String(root.dataset[button.dataset.set] === button.value));
    }
  }

  // Who comes from the elder edition reads large here, whatever is remembered; this is not.
  function restore() {
    const from = new URLSearchParams(location.search).get("from");
    if (from === "elder") root.dataset.from = from;
    const given = root.dataset.from ? ELDER : {};
    for (const [name, values] of Object.entries(SETTINGS)) {
      const value = given[name] || recall(name);
      root.dataset[name] = values.includes(value) ? value : values[0];
    }
    show();
  }

  function choose(button) {
    const { set } = button.dataset;
    const isOn = root.dataset[set] === button.value;
    root.dataset[set] = isOn ? SETTINGS[set][0] : button.value;
    remember(set, root.dataset[set]);
    show();
  }

  // Only a voice on the device itself: one of a service would be given the text.
  function findVoice() {
    const voices = speechSynthesis.getVoices().filter((one) => one.localService);
    const speaks = (pattern) => voices.find((one) => pattern.test(one.lang.replace("_", "-")));
    return speaks(/^(zh-CN|zh-Hans|cmn)/i) || speaks(/^zh(?!-HK)/i);
  }

  function isRead(element) {
    return !element.matches(SILENT) && element.getClientRects().length > 0;
  }

  // The sentences of the page's own part, by blocks: a name may consist of several elements.
  function sentences() {
    const accept = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return node.localName === "wbr" || isRead(node) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
    };
    const walker = document.createTreeWalker(
      document.getElementById("main"),
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      accept,
    );
    const parts = [];
    let last = null;
    while (walker.nextNode()) {
      const block = walker.currentNode.parentElement.closest(BLOCKS);
      if (block === last) parts[parts.length - 1] += walker.currentNode.data;
      else parts.push(walker.currentNode.data);
      last = block;
    }
    return parts.flatMap((part) => part.match(/[^。！？；]+[。！？；]*[”’」』）]*/g) || []).filter((one) => /\S/.test(one));
  }

  function offerVoice(bar) {
    const read = bar.querySelector("[data-read]");
    const stop = bar.querySelector("[data-stop]");
    let texts = [];
    let at = 0;
    let current = null;

    // Where a voice is paused by the browser, some never go on: a sentence is begun again instead.
    function halt() {
      current = null;
      speechSynthesis.cancel();
    }

    function label(words, isUnderWay) {
      read.textContent = words;
      stop.hidden = !isUnderWay;
    }

    function end() {
      halt();
      at = 0;
      if (document.activeElement === stop) read.focus();
      label("朗读", false);
    }

    function speak() {
      const voice = findVoice();
      const words = new SpeechSynthesisUtterance(texts[at]);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = 0.9;
      words.onend = () => {
        if (words !== current) return;
        at += 1;
        if (at < texts.length) speak();
        else end();
      };
      words.onerror = () => words === current && end();
      current = words;
      speechSynthesis.speak(words);
      label("暂停", true);
    }

    read.addEventListener("click", () => {
      if (current) {
        halt();
        label("继续读", true);
        return;
      }
      if (stop.hidden) texts = sentences();
      if (texts.length) speak();
    });
    stop.addEventListener("click", end);
    addEventListener("pagehide", end);

    const offer = () => {
      read.hidden = !findVoice();
    };
    speechSynthesis.onvoiceschanged = offer;
    offer();
  }

  function start() {
    const bar = document.querySelector(".reading-bar");
    if (!bar) return;
    show();
    for (const button of buttons()) button.addEventListener("click", () => choose(button));
    if ("speechSynthesis" in window) offerVoice(bar);
  }

  restore();
  addEventListener("storage", restore);
  addEventListener("pageshow", (event) => event.persisted && restore());
  document.addEventListener("DOMContentLoaded", start);
})();
