// Scripts of ours that a page asks for only when they are needed.
(() => {
  const own = document.currentScript.src;

  function load(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: new URL(name, own).href, onload: resolve, onerror: () => reject(new Error(name)) });
      document.head.append(script);
    });
  }

  window.loadOnDemand = (...names) => Promise.all(names.map(load));
})();
