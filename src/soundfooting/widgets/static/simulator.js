// Controls, a picture, one sentence, a table. Python makes each frame; this file only asks and shows.

// One frame is drawn while the one before it is on its way back: a third would only be stale.
const MOST_FRAMES_OUT = 2;

/**
 * Ask for frames; while enough are out, only the newest wish is kept.
 * A reply that comes late is still shown, as long as no newer one has been.
 */
function frameDesk(model, onFrame, onTrouble, patience = 4000) {
  let wanted = null;
  let asked = 0;
  let shown = 0;
  let timer = null;
  const out = new Set();
  const ask = () => {
    if (out.size >= MOST_FRAMES_OUT || !wanted) return;
    asked += 1;
    out.add(asked);
    const state = wanted;
    wanted = null;
    clearTimeout(timer);
    timer = setTimeout(() => { out.clear(); onTrouble(); }, patience);
    model.send({ kind: "frame", ticket: asked, state });
  };
  const listen = (reply) => {
    if (!reply || reply.kind !== "frame" || reply.ticket <= shown) return;
    shown = reply.ticket;
    for (const ticket of out) if (ticket <= shown) out.delete(ticket);
    if (out.size === 0) clearTimeout(timer);
    ask();
    onFrame(reply);
  };
  model.on("msg:custom", listen);
  return {
    want(state) { wanted = { ...state }; ask(); },
    close() { clearTimeout(timer); model.off("msg:custom", listen); },
  };
}

/** Change a text only where it differs: each change makes the page lay itself out anew. */
function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Where a number lies among the stops: the last stop that is not above it. */
function stopBelow(stops, value) {
  return Math.max(0, stops.findLastIndex((stop) => stop <= value + 1e-9));
}

function numberControl(control, strings, changed) {
  const id = freshId(control.key);
  const { stops, also } = control;
  const limits = { min: control.minimum, max: control.maximum, step: control.step };
  const range = make("input", { type: "range", min: 0, max: stops.length - 1, step: 1, "aria-label": `${control.label}, ${control.unit}` });
  const number = make("input", { type: "number", ...limits, id, class: "sf-number" });
  const inOther = make("span", { class: "sf-also" });
  const problem = make("p", { class: "sf-problem", role: "status" });
  const nudge = (sign) => () => {
    const at = stopBelow(stops, value);
    const from = sign < 0 && stops[at] < value - 1e-9 ? at + 1 : at;
    set(stops[Math.min(stops.length - 1, Math.max(0, from + sign))], true);
  };
  const less = make("button", { type: "button", class: "sf-step", "aria-label": fill(strings.less, control), on: { click: nudge(-1) } }, "−");
  const more = make("button", { type: "button", class: "sf-step", "aria-label": fill(strings.more, control), on: { click: nudge(1) } }, "+");
  let value = control.value;

  function place() {
    range.value = stopBelow(stops, value);
    range.setAttribute("aria-valuetext", `${trimmed(value)} ${control.unit}`);
    say(inOther, also[trimmed(value)] ? `= ${also[trimmed(value)]}` : "");
  }
  function set(next, tellOthers) {
    // trimmed: three steps of 0.2 are 0.6000000000000001, which no preset names
    value = Number(trimmed(Math.min(control.maximum, Math.max(control.minimum, Math.round(next / control.step) * control.step))));
    number.value = trimmed(value);
    say(problem, "");
    place();
    if (tellOthers) changed();
  }
  range.addEventListener("input", () => set(stops[Number(range.value)], true));
  number.addEventListener("input", () => {
    const typed = Number(number.value);
    if (number.value === "" || Number.isNaN(typed) || typed < control.minimum || typed > control.maximum) {
      problem.textContent = fill(strings.out_of_range, control);
      return;
    }
    value = typed;
    problem.textContent = "";
    place();
    changed();
  });
  number.addEventListener("change", () => { if (problem.textContent) set(value, false); });
  set(value, false);
  const label = make("label", { for: id, class: "sf-control-label" }, `${control.label} (${control.unit})`);
  const row = make("div", { class: "sf-row" }, less, range, more, number, Object.keys(also).length ? inOther : null);
  return { node: make("div", { class: "sf-control", role: "group", "aria-label": control.label }, label, row, problem),
    get: () => value, set: (next) => set(next, false) };
}

function choiceControl(control, changed) {
  const name = freshId(control.key);
  const inputs = control.choices.map((choice) => make("input", { type: "radio", name, value: choice.value, on: { change: changed } }));
  const labels = control.choices.map((choice, index) =>
    make("label", { class: "sf-option sf-inline" }, inputs[index], make("span", {}, choice.text)));
  const set = (value) => inputs.forEach((input) => { input.checked = input.value === value; });
  set(control.value);
  return { node: make("fieldset", { class: "sf-control" }, make("legend", { class: "sf-control-label" }, control.label),
    make("div", { class: "sf-row" }, ...labels)), get: () => inputs.find((input) => input.checked).value, set };
}

/** Show a result with its first sentence in bold: that is what matters most. */
function sayResult(node, text) {
  if (node.textContent === text) return;
  const end = text.search(/\. (?=\S)/) + 1 || text.length;
  if (!node.firstChild) node.append(make("strong"), make("span")); // kept: new nodes would cost a layout each
  say(node.firstChild, text.slice(0, end));
  say(node.lastChild, text.slice(end));
}

function dataTable(strings) {
  const caption = make("caption");
  const head = make("thead");
  const body = make("tbody");
  const rowOf = (tag, cells, first) => make("tr", {}, ...cells.map((cell, index) =>
    make(index === 0 ? "th" : tag, { scope: index === 0 ? first : tag === "th" && "col" }, cell)));
  const node = make("details", { class: "sf-table" }, make("summary", {}, strings.table), make("table", {}, caption, head, body));
  let latest = null;
  const fillIn = () => {
    if (!node.open || !latest) return; // a folded table costs nothing
    caption.textContent = latest.caption;
    head.replaceChildren(rowOf("th", latest.columns, "col"));
    body.replaceChildren(...latest.rows.map((row) => rowOf("td", row, "row")));
  };
  node.addEventListener("toggle", fillIn);
  return { node, show(table) { latest = table; fillIn(); } };
}

/**
 * Two layers of SVG in a shadow tree. There the page's thousands of style rules do not apply, so a new
 * foreground costs the browser a fraction of what it costs in the open.
 */
function stage() {
  const background = make("div", { class: "layer" });
  const foreground = make("div", { class: "layer over" });
  const picture = make("div", { class: "sf-picture", role: "img" });
  picture.attachShadow({ mode: "open" }).append(make("style", {}, PICTURE_STYLE), background, foreground);
  return { picture, background, foreground };
}

const PICTURE_STYLE = `
  :host { display: block; contain: layout paint style; }
  .layer { contain: layout paint style; will-change: transform; }
  .over { position: absolute; inset: 0; }
  svg { display: block; width: 100%; height: auto; }
`;

function presetButtons(presets, apply) {
  return presets.map((preset) => make("button", { type: "button", class: "sf-button sf-quiet", "aria-pressed": "false",
    "data-state": JSON.stringify(preset.state), on: { click: () => apply(preset.state) } }, preset.name));
}

export default {
  render({ model, el }) {
    const strings = model.get("strings");
    const spec = model.get("spec");
    const { picture, background, foreground } = stage();
    const sentence = make("p", { class: "sf-sentence" });
    const guess = make("p", { class: "sf-earlier" });
    const spoken = make("p", { class: "sf-spoken", role: "status" });
    const trouble = make("p", { class: "sf-problem", role: "status" });
    const table = dataTable(strings);
    let speak = null;

    const show = (frame) => {
      foreground.innerHTML = frame.picture;
      sayResult(sentence, frame.sentence);
      say(guess, frame.guess);
      say(trouble, frame.problem || "");
      table.show(frame.table);
      clearTimeout(speak);
      speak = setTimeout(() => { // once the hand rests: nobody wants to hear every step
        say(spoken, frame.sentence);
        picture.setAttribute("aria-label", frame.alt);
      }, 700);
    };
    const desk = frameDesk(model, show, () => { trouble.textContent = strings.no_reply; });

    const controls = {};
    const presets = presetButtons(spec.presets, (state) => { setAll(state); changed(); });
    const state = () => Object.fromEntries(Object.entries(controls).map(([key, control]) => [key, control.get()]));
    function changed() {
      const now = state();
      for (const button of presets) {
        const wanted = JSON.parse(button.dataset.state);
        const pressed = String(Object.entries(wanted).every(([key, value]) => now[key] === value));
        if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
      }
      desk.want(now);
    }
    function setAll(values) { for (const [key, value] of Object.entries(values)) controls[key].set(value); }

    for (const control of spec.controls) {
      controls[control.key] = control.kind === "choice" ? choiceControl(control, changed) : numberControl(control, strings, changed);
    }
    const defaults = state();
    const reset = make("button", { type: "button", class: "sf-button sf-quiet", on: { click: () => { setAll(defaults); changed(); } } }, strings.reset);
    const limits = make("aside", { class: "sf-limits" }, make("p", { class: "sf-limits-title" }, strings.limits),
      make("ul", {}, ...spec.limits.map((line) => make("li", {}, line))));
    const settings = make("div", { class: "sf-controls" }, ...Object.values(controls).map((control) => control.node),
      make("div", { class: "sf-row", role: "group", "aria-label": strings.presets },
        make("span", { class: "sf-control-label sf-whole-row" }, strings.presets), ...presets),
      make("div", { class: "sf-row" }, reset));
    const result = make("div", { class: "sf-result" }, picture, sentence, guess, trouble, spoken);
    const root = make("section", { class: "sf-card sf-simulator", "aria-label": spec.title },
      make("p", { class: "sf-title" }, spec.title), make("div", { class: "sf-bench" }, settings, result), table.node, limits);

    background.innerHTML = model.get("background");
    show(model.get("frame"));
    picture.setAttribute("aria-label", model.get("frame").alt);
    const onGuess = () => desk.want(state());
    model.on("change:guess_count", onGuess);
    keepKeys(root);
    el.append(root);
    return () => { desk.close(); clearTimeout(speak); model.off("change:guess_count", onGuess); };
  },
};
