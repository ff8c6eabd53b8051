// Shared by every Sound Footing widget. The Python side joins this file with the widget's own module.

/** Make an element. Text is always set as text, so nothing from a content file can become markup. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === "on") for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Fill the {slots} of a string from the string table. */
function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (slot, name) => (name in values ? String(values[name]) : slot));
}

/**
 * Keep JupyterLab's single-letter shortcuts and arrow keys away from our controls.
 * Both the attribute and the listener are needed: each alone failed on one kind of control.
 */
function keepKeys(root) {
  for (const node of root.querySelectorAll("input, button, summary, select, textarea")) {
    node.setAttribute("data-lm-suppress-shortcuts", "true");
  }
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Tab") event.stopPropagation();
  });
}

let idCount = 0;
/** An id that no other widget in the page has. */
function freshId(stem) {
  idCount += 1;
  return `sf-${stem}-${idCount}-${Math.random().toString(36).slice(2, 8)}`;
}

/**
 * Send something to Python and say in words how it went.
 * `settle(text, ok)` is called once: with Python's reply, or after `patience` ms with the string `unheard`.
 */
function tell(model, message, unheard, settle, patience = 5000) {
  const ticket = freshId("ticket");
  let open = true;
  const finish = (text, ok) => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    model.off("msg:custom", listen);
    settle(text, ok);
  };
  const listen = (reply) => {
    if (reply && reply.ticket === ticket) finish(reply.text, reply.ok);
  };
  const timer = setTimeout(() => finish(unheard, false), patience);
  model.on("msg:custom", listen);
  try {
    model.send({ ...message, ticket });
  } catch {
    finish(unheard, false);
  }
}

/** Round for showing without losing a control's own step. */
function trimmed(number) {
  return String(Math.round(number * 1e6) / 1e6);
}
