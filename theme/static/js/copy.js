// A text goes to where one pastes it from; where the browser does not allow that, it is selected.
(() => {
  const buttons = () => document.querySelectorAll("[data-copies]");

  function select(words) {
    const range = document.createRange();
    range.selectNodeContents(words);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  async function copy(button) {
    const words = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(words.textContent);
      button.textContent = "复制好了";
    } catch {
      select(words);
      button.textContent = "选中了，请复制";
    }
  }

  for (const button of buttons()) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
})();
