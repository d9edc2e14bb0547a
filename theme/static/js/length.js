// How long a text is: the rule of quality_kunming/model/length.py.
(() => {
  const COUNTED = /(?![a-zA-Z])[\p{L}\p{Nl}\p{No}]|[\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2026\u2014]|[a-zA-Z\p{Nd}]+/gu;

  window.countCharacters = (text) => (text.match(COUNTED) || []).length;
})();
