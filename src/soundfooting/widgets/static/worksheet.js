// Steps to fill in, and the sheet that comes out. Nothing is stored unless the learner asks for it.

/** Each kind of field: its node, what is in it now, and how to put something back. */
const FIELDS = {
  line: (field) => textField(make("input", { type: "text", class: "sf-text", autocomplete: "off" }), field),
  lines: (field) => textField(make("textarea", { class: "sf-text", rows: 3 }), field),
  pick: (field) => choices(field, field.choices, "radio"),
  tick: (field) => choices(field, field.choices, "checkbox"),
  rate: (field, strings) => choices(field, [strings.rate_1, strings.rate_2, strings.rate_3], "radio"),
};

function textField(input, field) {
  input.id = freshId(field.id);
  return {
    node: make("div", { class: "sf-field" }, make("label", { for: input.id, class: "sf-control-label" }, field.label), input),
    get: () => input.value.trim(),
    set: (value) => { input.value = value || ""; },
  };
}

function choices(field, texts, type) {
  const name = freshId(field.id);
  const inputs = texts.map((text) => make("input", { type, name, value: text }));
  const labels = inputs.map((input, index) => make("label", { class: "sf-option sf-inline" }, input, make("span", {}, texts[index])));
  const picked = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    node: make("fieldset", { class: "sf-field" }, make("legend", { class: "sf-control-label" }, field.label),
      make("div", { class: "sf-row" }, ...labels)),
    get: () => (type === "radio" ? picked()[0] || "" : picked()),
    set: (value) => {
      const wanted = Array.isArray(value) ? value : [value];
      inputs.forEach((input) => { input.checked = wanted.includes(input.value); });
    },
  };
}

/** What a field adds to the sheet: nothing where nothing was filled in. */
function sheetItems(field, value) {
  if (Array.isArray(value)) return value;
  if (!value) return [];
  return field.kind === "lines" && field.bare ? [value] : [`${field.label}: ${value}`];
}

export default {
  render({ model, el }) {
    const strings = model.get("strings");
    const spec = model.get("spec");
    const fields = {};
    const status = make("p", { class: "sf-reply", role: "status" });
    const preview = make("div", { class: "sf-sheet" });
    let later = null;

    const values = () => Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field.get()]));
    const sheet = () => {
      const now = values();
      const parts = spec.steps.map((step) => ({ title: step.sheet_title || step.title,
        items: step.fields.flatMap((field) => sheetItems(field, now[field.id])) }));
      return { ...spec.sheet, parts: [...spec.sheet.parts, ...parts.filter((part) => part.items.length)] };
    };
    const show = () => preview.replaceChildren(...sheetNodes(sheet(), 4));
    const put = (filled) => { for (const [id, field] of Object.entries(fields)) field.set(filled[id]); show(); };

    const steps = spec.steps.map((step, index) => make("section", { class: "sf-step-box" },
      make("h3", {}, fill(strings.step, { number: index + 1, title: step.title })),
      step.help ? make("p", {}, step.help) : null,
      ...step.fields.map((field) => (fields[field.id] = FIELDS[field.kind](field, strings)).node)));

    const keep = make("button", { type: "button", class: "sf-button sf-quiet" }, strings.keep);
    keep.addEventListener("click", () => tell(model, { kind: "keep", values: values() }, strings.unheard,
      (text) => { status.textContent = text; }));
    const clear = make("button", { type: "button", class: "sf-button sf-quiet" }, strings.clear);
    const sure = make("button", { type: "button", class: "sf-button", hidden: true }, strings.clear_sure);
    const stay = make("button", { type: "button", class: "sf-button sf-quiet", hidden: true }, strings.clear_not);
    const asking = (open) => { clear.hidden = open; sure.hidden = !open; stay.hidden = !open; };
    clear.addEventListener("click", () => { asking(true); status.textContent = strings.clear_ask; stay.focus(); });
    stay.addEventListener("click", () => { asking(false); status.textContent = ""; clear.focus(); });
    sure.addEventListener("click", () => {
      asking(false);
      put({});
      model.send({ kind: "draft", values: values() });
      status.textContent = strings.cleared;
      clear.focus();
    });

    const root = make("section", { class: "sf-card sf-worksheet", "aria-label": spec.title },
      make("p", { class: "sf-title" }, spec.title), ...spec.intro.map((line) => make("p", {}, line)), ...steps,
      make("section", { class: "sf-step-box" }, make("h3", {}, strings.your_sheet), preview,
        make("div", { class: "sf-row" }, ...sheetButtons(strings, spec.file, sheet), keep, clear, sure, stay), status));
    root.addEventListener("input", () => {
      show();
      clearTimeout(later);
      later = setTimeout(() => model.send({ kind: "draft", values: values() }), 400);
    });
    put(model.get("filled"));
    keepKeys(root);
    el.append(root);
    return () => clearTimeout(later);
  },
};
