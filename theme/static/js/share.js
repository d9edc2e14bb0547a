// A file made on the device goes to whoever made it: kept there, or handed on by the device's own menu. It is not sent.
(() => {
  const HELD = 60000;

  function shared(file) {
    return { files: [file], title: file.name };
  }

  window.keepFile = (blob, name) => {
    const link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(blob);
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), HELD);
  };

  window.canOffer = (blob, name) =>
    Boolean(navigator.canShare) && navigator.canShare(shared(new File([blob], name, { type: blob.type })));

  // Whether it was handed on: whoever closes the menu has only changed their mind.
  window.offer = async (blob, name, title) => {
    try {
      await navigator.share({ ...shared(new File([blob], name, { type: blob.type })), title });
      return true;
    } catch (error) {
      if (error.name !== "AbortError") keepFile(blob, name);
      return false;
    }
  };
})();
