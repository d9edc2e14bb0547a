// One file out of several: a zip, stored as it is (APPNOTE 6.3.10), with names in UTF-8.
const makeZip = (() => {
  const table = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });

  function checksum(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = table[(sum ^ byte) & 0xff] ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
  }

  // Numbers in little-endian order: [value, bytes].
  function record(...numbers) {
    return Uint8Array.from(numbers.flatMap(([value, size]) =>
      Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) & 0xff)));
  }

  // files: [{ name, bytes }]; the day of each is the first that a zip can tell, so that the same makes the same.
  return (files) => {
    const [parts, index] = [[], []];
    let offset = 0;
    let indexSize = 0;
    for (const { name, bytes } of files) {
      const title = new TextEncoder().encode(name);
      const common = [[20, 2], [0x0800, 2], [0, 2], [0, 2], [0x21, 2], [checksum(bytes), 4], [bytes.length, 4],
        [bytes.length, 4], [title.length, 2], [0, 2]];
      const head = record([0x04034b50, 4], ...common);
      const entry = record([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
      parts.push(head, title, bytes);
      index.push(entry, title);
      offset += head.length + title.length + bytes.length;
      indexSize += entry.length + title.length;
    }
    const end = record([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [indexSize, 4],
      [offset, 4], [0, 2]);
    return new Blob([...parts, ...index, end], { type: "application/zip" });
  };
})();
