// An application: filled in, looked over, made into one file. Nothing leaves the device but by the hand of who fills it in.
(() => {
  const form = document.querySelector("[data-apply]");
  const find = (name, from = form) => from.querySelector(`[data-${name}]`);
  const parts = Object.fromEntries([...form.querySelectorAll("[data-part]")].map((one) => [one.dataset.part, one]));
  const fields = [...form.querySelectorAll("[data-field]")];
  const afterConsent = find("after-consent");
  const draft = openDraft(form.dataset.apply);
  const pictures = {};
  const KEEP_AFTER = 400;
  const SAY_AFTER = 1200;
  const title = document.title;
  let waiting, speaking, made, isPaused = false, isWarned = false;

  const box = (field) => field.querySelector("textarea, input, fieldset");
  const error = (field) => field.querySelector(".field__error");
  const isPicture = (field) => field.dataset.kind === "picture";
  const isAsked = (field) => !(afterConsent && afterConsent.disabled && afterConsent.contains(field));

  function valueOf(field) {
    const { kind, field: key } = field.dataset;
    if (kind === "picture") return pictures[key] || "";
    if (kind === "agree") return box(field).checked ? "是" : "";
    if (kind === "choice") return (field.querySelector(":checked") || { value: "" }).value;
    const text = box(field).value.replace(/\r\n?/g, "\n").trim();
    return kind === "phone" || kind === "mail" ? text.normalize("NFKC") : text;
  }

  function answers() {
    const texts = fields.filter((one) => !isPicture(one) && one.dataset.kind !== "agree");
    return Object.fromEntries(texts.map((one) => [one.dataset.field, valueOf(one)]));
  }

  function say(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => (find("status").textContent = text), SAY_AFTER);
  }

  // What is wrong with an answer, and what to do; nothing where it is right.
  function fault(field) {
    const { kind, label, limit } = field.dataset;
    const value = valueOf(field);
    if (!value) {
      if ("optional" in field.dataset) return "";
      if (kind === "agree") return "同意了才能报名：请看过同意书，在前面的方框里打勾";
      return { picture: `请选“${label}”`, choice: `请在“${label}”里选一个` }[kind] || `请填“${label}”`;
    }
    if (limit && countCharacters(value) > limit) return `“${label}”写了 ${countCharacters(value)} 字，最多 ${limit} 字，请删去 ${countCharacters(value) - limit} 字`;
    if (kind === "phone" && !/^\+?\d{7,15}$/.test(value.replace(/[\s()（）-]/g, ""))) return `“${label}”不像电话号码，请只写数字，座机带区号`;
    if (kind === "mail" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return `“${label}”不像邮箱，请写全，中间有 @`;
    return "";
  }

  function mark(field, text) {
    error(field).textContent = text;
    error(field).hidden = !text;
    field.classList.toggle("field--wrong", Boolean(text));
    const input = box(field);
    if (text) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  function review() {
    const wrong = fields.filter(isAsked).map((field) => [field, fault(field)]);
    for (const [field, text] of wrong) mark(field, text);
    const faults = wrong.filter(([, text]) => text);
    find("summary").hidden = !faults.length;
    const list = document.createElement("ul");
    list.append(...faults.map(([field, text]) => {
      const link = Object.assign(document.createElement("a"), { href: `#${box(field).id}`, textContent: text });
      link.onclick = (event) => {
        event.preventDefault();
        box(field).focus();
      };
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    find("summary-list").replaceChildren(list);
    document.title = faults.length ? `有 ${faults.length} 处要改：${title}` : title;
    return !faults.length;
  }

  function showCount(field) {
    const { limit, label } = field.dataset;
    const left = limit - countCharacters(valueOf(field));
    const words = left < 0 ? `多了 ${-left} 字` : `还可以写 ${left} 字`;
    find("count", field).textContent = words;
    find("count", field).classList.toggle("field__count--over", left < 0);
    if (left < 0 || left < limit / 10) say(`${label}：${words}`);
  }

  function note(text) {
    find("draft-note").textContent = text;
  }

  function keep(isSure = false) {
    clearTimeout(waiting);
    if (isPaused && !isSure) return;
    const agreed = fields.some((one) => one.dataset.kind === "agree" && valueOf(one));
    const data = { answers: answers(), pictures, agreed };
    const outcome = draft.keep(data, isSure);
    if (outcome === "other") return askWhich();
    if (outcome === "full" && draft.keep({ ...data, pictures: {} }, isSure) === "kept") {
      return warn("这台设备快满了，照片存不下，文字存好了。关掉这一页以前，请先做成文件。");
    }
    if (outcome !== "kept") warn("这个浏览器不让网页存东西（例如无痕浏览），关掉就没有了。请一次填完，做成文件。");
  }

  function warn(text) {
    if (isWarned) return;
    note(text);
    say(text);
    isWarned = true;
  }

  function askWhich() {
    isPaused = true;
    note("您在另一个窗口也填了这份报名。留哪一份？选好以前，这里填的先不存。");
    find("draft-choice").hidden = false;
    say("您在另一个窗口也填了这份报名，请选留哪一份。");
  }

  function decided() {
    isPaused = false;
    find("draft-choice").hidden = true;
    note("存好了，只在这台设备上。");
  }

  async function fill(data) {
    for (const field of fields) {
      const { kind, field: key } = field.dataset;
      const value = (data.answers && data.answers[key]) || "";
      if (kind === "choice") for (const one of field.querySelectorAll("input")) one.checked = one.value === value;
      else if (kind === "picture") await showPicture(field, (data.pictures && data.pictures[key]) || "");
      else if (kind === "agree") box(field).checked = Boolean(data.agreed);
      else box(field).value = value;
      if (field.dataset.limit) showCount(field);
    }
    openAfterConsent();
  }

  async function showPicture(field, url, words = "") {
    const place = field.querySelector(".field__picture");
    try {
      if (url) await Photo.show(url, place.querySelector("canvas"));
    } catch {
      url = "";
    }
    if (url) pictures[field.dataset.field] = url;
    else delete pictures[field.dataset.field];
    place.hidden = !url;
    place.querySelector(".field__note").textContent = words;
  }

  async function take(field) {
    const [file] = box(field).files;
    if (!file) return;
    mark(field, "");
    find("status").textContent = "正在缩小照片…";
    try {
      const { url, note: words } = await Photo.shrink(file, field.querySelector("canvas"));
      await showPicture(field, url, words);
      find("status").textContent = words;
    } catch (problem) {
      const former = pictures[field.dataset.field] ? "。原来选的那张还在" : "";
      mark(field, `${problem.message}${former}`);
      find("status").textContent = `${problem.message}${former}`;
    }
    box(field).value = "";
    made = null;
    keep();
  }

  // A second drawing of the picture in the form, there at once: nothing below it moves later.
  function pictureOf(field) {
    const drawn = field.querySelector("canvas");
    const copy = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height });
    copy.getContext("2d").drawImage(drawn, 0, 0);
    return copy;
  }

  function lookOver() {
    const rows = fields.filter((one) => one.dataset.kind !== "agree").map((field) => {
      const row = document.createElement("div");
      const [term, answer] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = field.dataset.label;
      if (isPicture(field) && valueOf(field)) {
        const copy = pictureOf(field);
        copy.className = "field__canvas";
        copy.setAttribute("role", "img");
        copy.setAttribute("aria-label", `您选的照片：${field.dataset.label}`);
        answer.append(copy);
      } else answer.textContent = valueOf(field) || "没有填";
      row.append(term, answer);
      return row;
    });
    const list = Object.assign(document.createElement("dl"), { className: "apply__answers" });
    list.append(...rows);
    find("answers").replaceChildren(list);
  }

  const isLate = () => Boolean(form.dataset.deadline) && Date.now() >= Date.parse(form.dataset.deadline);
  const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

  function consent() {
    const clauses = [...find("clauses").children];
    return clauses.map((one) => `${one.firstElementChild.textContent}：${one.lastElementChild.textContent}。`).join("\n");
  }

  function submission() {
    const { signer = "", relation = "", ...rest } = answers();
    const names = Object.keys(pictures).map((key) => [key, `${key}.jpg`]);
    return {
      format: "quality-kunming-submission",
      version: 1,
      call: form.dataset.apply,
      answers: Object.fromEntries(Object.entries(rest).filter(([, value]) => value)),
      pictures: Object.fromEntries(names),
      agreement: { text: consent(), signer: signer || rest[form.dataset.signer], relation, day: today() },
    };
  }

  function make() {
    const said = submission();
    const encode = (text) => new TextEncoder().encode(text);
    const blob = makeZip([
      { name: "submission.json", bytes: encode(JSON.stringify(said, null, 1)) },
      { name: "consent.txt", bytes: encode(`${said.agreement.text}\n同意的人：${said.agreement.signer}\n日期：${said.agreement.day}\n`) },
      ...Object.entries(said.pictures).map(([key, name]) => ({ name, bytes: Photo.bytesOf(pictures[key]) })),
    ]);
    const name = `报名-${form.dataset.name}-${said.agreement.signer}.zip`.replace(/[\\/:*?"<>|\p{C}\s]/gu, "");
    made = new File([blob], name, { type: "application/zip" });
    const save = find("save");
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(made);
    save.download = name;
    find("file-note").textContent = `${name}，${Math.ceil(made.size / 1000)} KB。里面是您填的、照片和同意书。还没有发给任何人。`;
    find("late").hidden = !isLate();
    find("share").hidden = !(navigator.canShare && navigator.canShare({ files: [made] }));
  }

  async function share() {
    try {
      await navigator.share({ files: [made], title: made.name });
    } catch (problem) {
      if (problem.name !== "AbortError") find("file-note").textContent = "没有发送成。请先“保存文件”，再自己发。";
    }
  }

  function print() {
    const said = submission();
    const values = { ...said.answers, ...said.agreement };
    for (const place of document.querySelectorAll("[data-paper]")) {
      const key = place.dataset.paper;
      if (said.pictures[key]) place.replaceChildren(pictureOf(fields.find((one) => one.dataset.field === key)));
      else place.textContent = values[key] || "";
    }
    window.print();
  }

  // The part that the address names, as far as one has come.
  function route() {
    let name = location.hash.slice(1) || "fill";
    if (!(name in parts)) return;
    if (name !== "fill" && !fields.filter(isAsked).every((one) => !fault(one))) name = "fill";
    if (name === "file" && !made) name = "check";
    if (name === "check") lookOver();
    const isNew = parts[name].hidden;
    for (const [key, part] of Object.entries(parts)) part.hidden = key !== name;
    if (isNew && name !== "fill") parts[name].querySelector("h3").focus();
    else if (isNew) box(fields[0]).focus();
  }

  const goTo = (name) => (location.hash = name);

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.firstChild.textContent = "复制好了";
    } catch {
      button.firstChild.textContent = "没有复制成，请照着抄";
    }
  }

  function relent(button) {
    delete button.dataset.sure;
    button.firstChild.textContent = "清除草稿";
  }

  function forget(button) {
    if (!("sure" in button.dataset)) {
      button.dataset.sure = "";
      button.firstChild.textContent = "真的清除？再按一次";
      find("status").textContent = "填的都会没有。真的要清除，再按一次。";
      return;
    }
    draft.forget();
    form.reset();
    fill({});
    for (const field of fields) mark(field, "");
    find("summary").hidden = true;
    relent(button);
    isPaused = false;
    find("draft-choice").hidden = true;
    note("清除了，这台设备上没有留下。");
    find("status").textContent = "草稿清除了。";
    made = null;
    openAfterConsent();
  }

  function openAfterConsent() {
    if (afterConsent) afterConsent.disabled = !fields.filter((one) => !afterConsent.contains(one)).every(valueOf);
  }

  form.addEventListener("input", ({ target }) => {
    const field = target.closest("[data-field]");
    if (!field || isPicture(field)) return;
    made = null;
    if (field.dataset.limit) showCount(field);
    if (!error(field).hidden && !fault(field)) mark(field, "");
    openAfterConsent();
    clearTimeout(waiting);
    waiting = setTimeout(keep, KEEP_AFTER);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    if (review()) goTo("check");
    else find("summary").focus();
  });
  for (const field of fields.filter(isPicture)) {
    box(field).addEventListener("change", () => take(field));
    find("remove", field).onclick = () => {
      showPicture(field, "");
      made = null;
      keep();
      box(field).focus();
    };
  }
  for (const button of form.querySelectorAll("[data-back]")) button.onclick = () => goTo("fill");
  find("make").onclick = () => {
    make();
    goTo("file");
  };
  find("share").onclick = share;
  find("print").onclick = print;
  find("forget").onclick = ({ currentTarget }) => forget(currentTarget);
  find("forget").onblur = ({ currentTarget }) => relent(currentTarget);
  for (const link of form.querySelectorAll("[data-mail]")) link.href = link.dataset.mail;
  for (const button of form.querySelectorAll("[data-copy]")) button.onclick = () => copy(button);
  find("draft-mine").onclick = () => {
    decided();
    keep(true);
  };
  find("draft-theirs").onclick = () => {
    decided();
    fill(draft.load() || {});
  };
  draft.onOther(askWhich);
  addEventListener("hashchange", route);
  addEventListener("pagehide", () => waiting && keep());

  find("wechat").hidden = !/MicroMessenger/i.test(navigator.userAgent);
  form.hidden = false;
  const earlier = draft.load();
  (earlier ? fill(earlier) : Promise.resolve(fields.filter((one) => one.dataset.limit).forEach(showCount))).then(() => {
    if (earlier) note("上次填的还在，接着填就行。只存在这台设备上。");
    openAfterConsent();
    if (location.hash) route();
  });
})();
