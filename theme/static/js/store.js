// What is filled in so far, kept on this device; a window never overwrites unasked what another one has kept.
const openDraft = (key) => {
  const name = `draft:${key}`;
  let seen = null;

  function stored() {
    try {
      const draft = JSON.parse(localStorage.getItem(name));
      return draft && typeof draft.stamp === "string" && draft.data ? draft : null;
    } catch {
      return null;
    }
  }

  return {
    load() {
      const draft = stored();
      seen = draft && draft.stamp;
      return draft && draft.data;
    },

    // "kept"; "other" where another window has kept something since; "full" or "none" where nothing can be kept.
    keep(data, isSure = false) {
      const there = stored();
      if (!isSure && there && there.stamp !== seen) return "other";
      const stamp = `${Date.now()}-${Math.random()}`;
      try {
        localStorage.setItem(name, JSON.stringify({ stamp, data }));
      } catch (error) {
        return error.name === "QuotaExceededError" && localStorage.length ? "full" : "none";
      }
      seen = stamp;
      return "kept";
    },

    forget() {
      seen = null;
      try {
        localStorage.removeItem(name);
      } catch {}
    },

    onOther(tell) {
      addEventListener("storage", (event) => event.key === name && event.newValue && tell());
    },
  };
};
