// What is done in each lesson, as a table.

export default {
  render({ model, el }) {
    const body = make("tbody");
    const fillIn = () => body.replaceChildren(...model.get("rows").map((row) => make("tr", {},
      ...row.map((cell, index) => make(index === 0 ? "th" : "td", { scope: index === 0 && "row" }, cell)))));
    const head = make("tr", {}, ...model.get("columns").map((name) => make("th", { scope: "col" }, name)));
    const table = make("table", {}, make("caption", {}, model.get("title")), make("thead", {}, head), body);
    model.on("change:rows", fillIn);
    fillIn();
    el.append(make("section", { class: "sf-card", "aria-label": model.get("title") }, make("div", { class: "sf-table" }, table)));
    return () => model.off("change:rows", fillIn);
  },
};
