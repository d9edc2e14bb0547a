// Reloads the page once there was a save since it was made. A hidden page lets go of its connection: browsers
// allow few to one server, and an editor has many pages open.
(() => {
  const version = document.currentScript.dataset.version;
  let events = null;

  function follow() {
    events?.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource(`/__events?since=${version}`);
    events.onmessage = (event) => {
      if (event.data !== version) location.reload();
    };
  }

  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", follow);
  addEventListener("pagehide", () => events?.close());
  follow();
})();
