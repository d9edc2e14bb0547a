const PER_PAGE = 20;
const IN_FEED = 50;

function chunks(items) {
  const parts = [];
  for (let from = 0; from < items.length; from += PER_PAGE) parts.push(items.slice(from, from + PER_PAGE));
  return parts;
}

module.exports = function (config) {
  const news = (api) => api.getFilteredByGlob("content/news/**/*.md").reverse();
  config.addCollection("news", news);
  config.addCollection("latest", (api) => news(api).slice(0, IN_FEED));
  config.addCollection("tagPages", (api) => {
    const byTag = new Map();
    for (const item of news(api)) {
      for (const tag of item.data.tags) {
        if (!byTag.has(tag)) byTag.set(tag, []);
        byTag.get(tag).push(item);
      }
    }
    return [...byTag].flatMap(([tag, items]) =>
      chunks(items).map((part, index, all) => ({ tag, items: part, number: index + 1, total: all.length })),
    );
  });
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  return { dir: { input: ".", output: "_site" }, markdownTemplateEngine: false };
};
