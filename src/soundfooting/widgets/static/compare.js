// Two or three choices side by side. Python holds every word; this file shows the columns that are ticked.

const PEOPLE = ["sf-full", "sf-half", "sf-empty"];

/** One of the two pictures of a side: 100 rings, or a box of the same size that says "not measured". */
function armNode(arm) {
  const rings = (arm.people || []).flatMap((count, kind) => Array.from({ length: count }, () => make("i", { class: PEOPLE[kind] })));
  const picture = arm.people ? make("div", { class: "sf-hundred", "aria-hidden": "true" }, ...rings)
    : make("p", { class: "sf-hundred sf-not-measured" }, arm.sentence);
  return make("div", { class: "sf-arm" }, picture, make("p", { class: "sf-arm-name" }, arm.name));
}

/** What one choice has in one row; its name stands in front where the columns are stacked. */
function cellNode(choice, row) {
  const counted = row.arms.filter((arm) => arm.people).map((arm) => make("p", {}, `${arm.name}: ${arm.sentence}`));
  return make("td", { role: "cell" }, make("p", { class: "sf-column-name", "aria-hidden": "true" }, choice.name),
    row.arms.length ? make("div", { class: "sf-arms" }, ...row.arms.map(armNode)) : null, ...counted,
    ...row.lines.flatMap(([words, about]) => [make("p", {}, words), about ? make("p", { class: "sf-source" }, about) : null]));
}

function tableNode(chosen, caption) {
  const head = make("tr", { role: "row" }, ...chosen.map((choice) => make("th", { scope: "col", role: "columnheader" }, choice.name)));
  const rows = chosen[0].rows.map((row, place) => make("tbody", { role: "rowgroup" },
    make("tr", { role: "row" }, make("th", { scope: "rowgroup", role: "rowheader", colspan: chosen.length, class: "sf-row-title" }, row.title)),
    make("tr", { role: "row" }, ...chosen.map((choice) => cellNode(choice, choice.rows[place])))));
  return make("table", { role: "table" }, make("caption", { class: "sf-spoken" }, caption), make("thead", { role: "rowgroup" }, head), ...rows);
}

export default {
  render({ model, el }) {
    const strings = model.get("strings");
    const spec = model.get("spec");
    const choices = new Map(spec.choices.map((choice) => [choice.id, choice]));
    const boxes = new Map();
    const status = make("p", { class: "sf-reply", role: "status" });
    const table = make("div", { class: "sf-comparison" });

    const chosen = () => spec.choices.filter((choice) => boxes.get(choice.id).checked);
    function show() {
      const now = chosen();
      const caption = fill(strings.comparing, { names: now.map((choice) => choice.name).join("; ") });
      table.replaceChildren(...(now.length ? [tableNode(now, caption)] : []));
      status.textContent = now.length < 2 ? strings.too_few : caption;
    }
    function changed(box) {
      if (chosen().length > spec.most) {
        box.checked = false;
        status.textContent = strings.too_many;
      } else show();
    }
    function boxNode(id) {
      const box = make("input", { type: "checkbox", value: id });
      box.addEventListener("change", () => changed(box));
      boxes.set(id, box);
      return make("label", { class: "sf-option sf-inline" }, box, make("span", {}, choices.get(id).name));
    }
    function reset() {
      for (const [id, box] of boxes) box.checked = spec.chosen_first.includes(id);
      show();
    }

    const groups = spec.groups.map((group) => make("fieldset", {}, make("legend", { class: "sf-control-label" }, group.title),
      make("div", { class: "sf-row" }, ...group.ids.map(boxNode))));
    const root = make("section", { class: "sf-card sf-compare", "aria-label": spec.title },
      make("p", { class: "sf-title" }, spec.title), ...spec.intro.map((line) => make("p", {}, line)), ...groups,
      make("div", { class: "sf-row" }, make("button", { type: "button", class: "sf-button sf-quiet", on: { click: reset } }, strings.reset)),
      status, table, make("aside", { class: "sf-limits" }, make("p", { class: "sf-limits-title" }, strings.limits),
        make("ul", {}, ...spec.limits.map((line) => make("li", {}, line)))));
    reset();
    keepKeys(root);
    el.append(root);
  },
};
