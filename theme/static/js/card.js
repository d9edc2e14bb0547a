// The picture that a page makes on the device: a leaf of the almanac, set from top to bottom and from right to left.
// Type, colours, seal, QR code and the drawing of the city are those of the page.
(() => {
  const WIDTH = 1080;
  const HEIGHT = 1440;
  const SIZES = [136, 120, 104, 92, 80, 70, 62, 54, 48];
  const MEASURE = 800;
  const UPRIGHT = {
    "“": "﹃", "”": "﹄", "‘": "﹁", "’": "﹂", "「": "﹁", "」": "﹂", "『": "﹃", "』": "﹄", "（": "︵", "）": "︶",
    "(": "︵", ")": "︶", "《": "︽", "》": "︾", "〈": "︿", "〉": "﹀", "【": "︻", "】": "︼", "—": "︱", "…": "︙",
  };
  const AT_CORNER = /[，。、]/;
  const NOT_FIRST = /^[，。、；：！？%﹄﹂︶︾﹀︼︱︙]/;
  const STOP = /[，。；！？﹄]/;
  const NOT_LAST = /^[﹃﹁︵︽︿︻]/;

  function unit(text, size, brush) {
    if (/^\s/.test(text)) return { text, kind: "gap", length: size * 0.4 };
    if (/^[a-z0-9]/i.test(text) && !/^(\d{1,2}|\w)$/.test(text)) {
      return { text, kind: "turned", length: brush.measureText(text).width + size * 0.2 };
    }
    const kind = AT_CORNER.test(text) ? "corner" : /^\p{P}/u.test(text) ? "mark" : "upright";
    return { text: UPRIGHT[text] || text, kind, length: size * 1.04 };
  }

  // Columns of a text; no mark that closes begins one, none that opens ends one. A verse has one for each part of a
  // sentence. Nothing where a word, or a part of a verse, is longer.
  function columns(text, size, length, brush, isVerse = false) {
    const list = [[]];
    let used = 0;
    for (const part of text.match(/[a-z0-9][a-z0-9.,:;'’%@/&+#-]*|\s+|./giu) || []) {
      const next = unit(part, size, brush);
      if (next.length > length) return null;
      let column = list[list.length - 1];
      const isFull = used + next.length > length;
      const before = column[column.length - 1];
      if (isVerse && isFull) return null;
      if (isVerse && before && STOP.test(before.text) && !NOT_FIRST.test(next.text)) {
        list.push((column = []));
        used = 0;
      } else if (isFull && column.length) {
        const carried = [];
        while (column.length > 1 && (NOT_FIRST.test((carried[0] || next).text) || NOT_LAST.test(column[column.length - 1].text))) {
          carried.unshift(column.pop());
        }
        list.push((column = carried));
        used = carried.reduce((sum, one) => sum + one.length, 0);
      }
      if (next.kind === "gap" && !column.length) continue;
      column.push(next);
      used += next.length;
    }
    return list;
  }

  // The largest size in which a text has room, as a verse or else as lines of one length.
  function set(text, room, face, brush) {
    const settings = (sizes, isVerse) => sizes.map((size) => {
      face(size);
      const list = columns(text, size, MEASURE, brush, isVerse);
      return { size, pitch: size * (list && list.length < 4 ? 1.8 : 1.55), list };
    }).filter(({ list, pitch, size }) => list && (list.length - 1) * pitch + size <= room);
    const [verse] = settings(SIZES.filter((size) => size >= 70), true);
    const [lines] = settings(SIZES, false);
    if (verse || !lines) return verse;
    face(lines.size);
    for (let length = MEASURE; ; length -= lines.size / 4) {
      const list = columns(text, lines.size, length, brush);
      if (!list || list.length > lines.list.length) return lines;
      lines.list = list;
    }
  }

  function drawUnit({ text, kind, length }, x, y, size, brush) {
    const box = brush.measureText(text);
    const [left, right] = [box.actualBoundingBoxLeft, box.actualBoundingBoxRight];
    const [above, below] = [box.actualBoundingBoxAscent, box.actualBoundingBoxDescent];
    if (kind === "turned") {
      brush.save();
      brush.translate(x, y);
      brush.rotate(Math.PI / 2);
      brush.fillText(text, size * 0.1, size * 0.36);
      brush.restore();
    } else if (kind === "corner") {
      brush.fillText(text, x + size * 0.44 - right, y + size * 0.1 + above);
    } else if (kind === "mark") {
      brush.fillText(text, x + (left - right) / 2, y + (length + above - below) / 2);
    } else if (kind === "upright") {
      brush.fillText(text, x - box.width / 2, y + size * 0.9);
    }
  }

  function drawColumns(list, { x, y, size, pitch }, brush) {
    list.forEach((column, number) => {
      let at = y;
      for (const one of column) {
        drawUnit(one, x - number * pitch, at, size, brush);
        at += one.length;
      }
    });
  }

  function drawSeal(text, [x, y, size], colours, family, brush) {
    brush.save();
    brush.translate(x, y);
    brush.scale(size / 100, size / 100);
    brush.fillStyle = colours.accent;
    brush.fill(new Path2D(document.querySelector(".leaf .seal__stone").getAttribute("d")), "evenodd");
    brush.fillStyle = colours.paper;
    brush.textAlign = "center";
    const letters = [...text];
    brush.font = `700 ${letters.length > 1 ? 38 : 78}px ${family}`;
    if (letters.length > 1) brush.scale(1.9, 1);
    letters.forEach((one, number) => brush.fillText(one, letters.length > 1 ? 26.3 : 50, letters.length > 1 ? 43.5 + 40 * number : 78.5));
    brush.restore();
  }

  function drawCity(top, colours, brush) {
    const city = document.querySelector(".city-line--small");
    if (!city) return;
    const view = city.viewBox.baseVal;
    brush.save();
    brush.beginPath();
    brush.rect(64, 0, WIDTH - 128, HEIGHT);
    brush.clip();
    brush.translate(64, top);
    brush.scale((WIDTH - 128) / view.width, (WIDTH - 128) / view.width);
    brush.translate(-view.x, -view.y);
    for (const path of city.querySelectorAll("path")) {
      const shape = new Path2D(path.getAttribute("d"));
      brush.fillStyle = /accent/.test(path.getAttribute("class")) ? colours.accent : colours.ink;
      brush.strokeStyle = colours.ink;
      brush.lineWidth = 3.5;
      if (/line__line/.test(path.getAttribute("class"))) brush.stroke(shape);
      else brush.fill(shape);
    }
    brush.restore();
  }

  function drawCode(right, top, colours, brush) {
    const code = document.querySelector(".qr__code");
    const side = code.viewBox.baseVal.width;
    const step = Math.floor(210 / side);
    brush.save();
    brush.translate(right - side * step, top);
    brush.scale(step, step);
    brush.fillStyle = colours.ink;
    brush.fill(new Path2D(code.querySelector(".qr__modules").getAttribute("d")));
    brush.restore();
  }

  // Whether all of it fits; nothing is drawn where it does not.
  function draw(canvas, { title, text, notes = [], sign = "", seal, words }) {
    const brush = canvas.getContext("2d");
    const colours = canvas.dataset;
    const family = getComputedStyle(canvas).fontFamily;
    const face = (size, weight = 700) => {
      brush.font = `${weight} ${size}px ${family}`;
    };
    const room = notes.length ? 400 : sign ? 560 : 640;
    const main = set(text, room, face, brush);
    face(44);
    const signed = columns(sign, 44, 520, brush);
    if (!main || !signed || signed.length > 1) return false;

    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    brush.fillStyle = colours.paper;
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.strokeStyle = colours.ink;
    brush.lineWidth = 7;
    brush.strokeRect(48, 48, WIDTH - 96, HEIGHT - 96);
    brush.lineWidth = 2;
    brush.strokeRect(62, 62, WIDTH - 124, HEIGHT - 124);

    brush.fillStyle = colours.accent;
    brush.fillRect(926, 110, 56, 8);
    face(40);
    drawColumns(columns(title, 40, MEASURE, brush), { x: 954, y: 142, size: 40, pitch: 60 }, brush);

    brush.fillStyle = colours.ink;
    const width = (main.list.length - 1) * main.pitch;
    const middle = notes.length ? 690 : sign ? 590 : 560;
    face(main.size);
    drawColumns(main.list, { x: middle + width / 2, y: 142, size: main.size, pitch: main.pitch }, brush);

    face(36, 400);
    const pitch = Math.min(74, 340 / Math.max(notes.length - 1, 1));
    notes.forEach((note, number) => {
      const x = 470 - number * pitch;
      drawColumns(columns(note, 36, MEASURE, brush), { x, y: 142, size: 36, pitch: 0 }, brush);
    });

    face(44);
    const length = signed[0].reduce((sum, one) => sum + one.length, 0);
    if (sign) drawColumns(signed, { x: 184, y: 790 - length, size: 44, pitch: 0 }, brush);
    drawSeal(seal, [122, 818, 124], colours, family, brush);

    drawCity(970, colours, brush);
    drawCode(WIDTH - 82, 1126, colours, brush);
    brush.fillStyle = colours.ink;
    brush.textAlign = "left";
    face(60);
    brush.fillText(colours.site, 104, 1226, 660);
    face(31, 400);
    brush.fillText(colours.line, 104, 1280, 660);
    brush.fillText(words, 104, 1326, 660);
    return true;
  }

  // Draws into a leaf and shows it with its buttons: title, text, seal, words (the last line), file (its name);
  // notes (list of text) and sign where there are any. Whether all of it fits.
  window.showCard = (leaf, card) => {
    const [canvas, keep, pass] = ["picture", "keep", "offer"].map((part) => leaf.querySelector(`[data-leaf-${part}]`));
    if (!draw(canvas, card)) return false;
    canvas.setAttribute("aria-label", `图片：${[card.title, card.text, ...(card.notes || []), card.sign].filter(Boolean).join("，")}`);
    const made = new Promise((resolve) => canvas.toBlob(resolve));
    keep.onclick = async () => keepFile(await made, card.file);
    pass.onclick = async () => offer(await made, card.file, card.title);
    made.then((blob) => {
      pass.hidden = !canOffer(blob, card.file);
    });
    leaf.hidden = false;
    return true;
  };
})();
