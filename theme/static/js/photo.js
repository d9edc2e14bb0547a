// A photograph as it is sent: upright, not larger than needed, without what the camera wrote into it.
const Photo = (() => {
  const SIDE = 1600;
  const BYTES = 600_000;
  const PIXELS = 100_000_000;
  const SMALL = 600;
  const QUALITIES = [0.88, 0.78, 0.65, 0.5];

  // Width and height as a JPEG or PNG tells them in its head; none where it is something else.
  function sizeOf(bytes) {
    const view = new DataView(bytes);
    if (view.byteLength > 24 && view.getUint32(0) === 0x89504e47) return [view.getUint32(16), view.getUint32(20)];
    if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return [];
    let at = 2;
    while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
      const kind = view.getUint8(at + 1);
      if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)) {
        return [view.getUint16(at + 7), view.getUint16(at + 5)];
      }
      at += 2 + view.getUint16(at + 2);
    }
    return [];
  }

  async function open(file) {
    if (!file.size) throw new Error("这个文件是空的，请另选一张照片");
    const [width = 0, height = 0] = sizeOf(await file.slice(0, 500_000).arrayBuffer());
    if (width * height > PIXELS || file.size > 80_000_000) throw new Error("这张照片太大，手机打不开，请另选一张小一些的");
    try {
      return await createImageBitmap(file);
    } catch {
      const isApple = /\.hei[cf]$/i.test(file.name);
      throw new Error(isApple
        ? "这张是 HEIC 格式，这个浏览器打不开。请把手机相机的格式改成“兼容性最佳”再拍一张，或者给照片截一张图"
        : "打不开，不是照片，或者已经损坏，请另选一张");
    }
  }

  function draw(canvas, bitmap, side) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }

  function bytesOf(url) {
    return Uint8Array.from(atob(url.split(",")[1]), (one) => one.charCodeAt(0));
  }

  return {
    bytesOf,

    // Draws the file on the canvas; what to send, as a data URL, and what to say of it. An Error says what is wrong.
    async shrink(file, canvas) {
      const bitmap = await open(file);
      const isSmall = Math.min(bitmap.width, bitmap.height) < SMALL;
      let url = "";
      for (let side = SIDE; side > 200 && (!url || url.length * 0.75 > BYTES); side *= 0.7) {
        draw(canvas, bitmap, side);
        for (const quality of QUALITIES) {
          url = canvas.toDataURL("image/jpeg", quality);
          if (url.length * 0.75 <= BYTES) break;
        }
      }
      bitmap.close();
      if (!url.startsWith("data:image/jpeg")) throw new Error("这台设备没有做成照片，请换一个浏览器");
      const size = (bytes) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
      const note = `原来 ${size(file.size)}，缩小到 ${size(url.length * 0.75)}，拍摄的地点和时间已经去掉。`;
      return { url, note: isSmall ? `${note}这张有点小，登出来可能不清楚，有大的请换一张。` : note };
    },

    // Draws again what was kept.
    async show(url, canvas) {
      const bitmap = await createImageBitmap(new Blob([bytesOf(url)], { type: "image/jpeg" }));
      draw(canvas, bitmap, SIDE);
      bitmap.close();
    },
  };
})();
