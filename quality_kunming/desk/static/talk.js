// Speaks with the desk; a preview that was started anew hands out another token, once.
const form = document.querySelector("[data-sheet]");
const field = form?.elements.namedItem("_token");

export async function send(step, body, again = true) {
  const headers = { "X-Desk-Token": field.value };
  if (body instanceof URLSearchParams) body.set("_token", field.value);
  let response;
  try {
    response = await fetch(`/_desk/${step}`, { method: "POST", body, headers });
  } catch {
    throw new Error("预览没有回答；请看命令行里是不是还开着。");
  }
  const type = response.headers.get("Content-Type") || "";
  if (!type.startsWith("application/json")) throw new Error((await response.text()).slice(0, 200));
  const answer = await response.json();
  if (response.status === 403 && answer.token && again) {
    field.value = answer.token;
    return send(step, body, false);
  }
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

export function wait(name) {
  const known = [...form.querySelectorAll('input[name="_staged"]')];
  if (known.some((one) => one.value === name)) return;
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name: "_staged", value: name });
  form.append(input);
}

export function changed(element) {
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

// Between compositionstart and compositionend an input method is at work: nothing is sent or drawn anew.
export const composing = { now: false };
document.addEventListener("compositionstart", () => (composing.now = true));
document.addEventListener("compositionend", () => (composing.now = false));
