module.exports = {
  layout: "article.njk",
  permalink: ({ page }) => `news/${page.date.getUTCFullYear()}/${page.fileSlug}/index.html`,
};
