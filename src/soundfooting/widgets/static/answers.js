// What you answered: where it is, take a copy, bring a copy in, delete it.

export default {
  render({ model, el }) {
    const strings = model.get("strings");
    const status = make("p", { class: "sf-reply", role: "status" });
    const overview = make("div");
    const say = (text) => { status.textContent = text; };
    const ask = (kind, more = {}) => tell(model, { kind, ...more }, strings.unheard, say);

    const list = () => overview.replaceChildren(...model.get("overview").map((line) => make("p", {}, line)));
    const take = make("button", { type: "button", class: "sf-button", on: { click: () => ask("export") } }, strings.take);
    const picker = make("input", { type: "file", accept: ".jsonl", id: freshId("file") });
    const bring = make("button", { type: "button", class: "sf-button sf-quiet" }, strings.bring);
    bring.addEventListener("click", async () => {
      const [file] = picker.files;
      if (!file) { say(strings.pick_first); return; }
      ask("import", { text: await file.text() });
    });
    const remove = make("button", { type: "button", class: "sf-button sf-quiet" }, strings.remove);
    const sure = make("button", { type: "button", class: "sf-button", hidden: true }, strings.remove_sure);
    const keep = make("button", { type: "button", class: "sf-button sf-quiet", hidden: true }, strings.remove_not);
    const asking = (open) => { remove.hidden = open; sure.hidden = !open; keep.hidden = !open; };
    remove.addEventListener("click", () => { asking(true); say(strings.remove_ask); keep.focus(); });
    sure.addEventListener("click", () => { asking(false); ask("delete"); remove.focus(); });
    keep.addEventListener("click", () => { asking(false); say(strings.remove_kept); remove.focus(); });

    const onFile = (message) => { if (message?.kind === "file") offerFile(message.name, message.content, "application/x-ndjson"); };
    model.on("msg:custom", onFile);
    model.on("change:overview", list);
    list();
    const root = make("section", { class: "sf-card", "aria-label": model.get("title") }, overview,
      make("div", { class: "sf-row" }, take),
      make("div", { class: "sf-row" }, make("label", { for: picker.id }, strings.pick), picker, bring),
      make("div", { class: "sf-row" }, remove, sure, keep), status);
    keepKeys(root);
    el.append(root);
    return () => { model.off("msg:custom", onFile); model.off("change:overview", list); };
  },
};
