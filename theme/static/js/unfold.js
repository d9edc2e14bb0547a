// What is folded on the screen is unfolded on paper, also in browsers whose stylesheets cannot.
(() => {
  const folded = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];

  addEventListener("beforeprint", () => {
    opened = folded();
    opened.forEach((one) => one.setAttribute("open", ""));
  });
  addEventListener("afterprint", () => {
    opened.forEach((one) => one.removeAttribute("open"));
    opened = [];
  });
})();
