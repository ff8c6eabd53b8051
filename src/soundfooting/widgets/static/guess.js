// A guess that is written down before anything is shown.

export default {
  render({ model, el }) {
    const strings = model.get("strings");
    const guess = model.get("guess");
    const id = freshId("guess");
    const range = make("input", { type: "range", min: guess.minimum, max: guess.maximum, step: guess.step,
      value: (guess.minimum + guess.maximum) / 2, class: "sf-untouched", "aria-label": fill(strings.range_label, { unit: guess.unit }) });
    const number = make("input", { type: "number", min: guess.minimum, max: guess.maximum, step: guess.step,
      id, class: "sf-number" });
    const label = make("label", { for: id }, fill(strings.number_label, { unit: guess.unit }));
    const record = make("button", { type: "submit", class: "sf-button" }, strings.record);
    const skip = make("button", { type: "button", class: "sf-button sf-quiet" }, strings.skip);
    const status = make("p", { class: "sf-reply", role: "status" });
    const saved = make("p", { class: "sf-saved", role: "status" });
    const form = make("form", { class: "sf-question", novalidate: true },
      make("fieldset", {}, make("legend", {}, guess.prompt), make("div", { class: "sf-row" }, label, number, range)),
      make("div", { class: "sf-row" }, record, skip), status, saved);

    const earlier = model.get("earlier");
    if (earlier) form.querySelector("fieldset").append(
      make("p", { class: "sf-earlier" }, fill(strings.earlier, { answer: `${earlier.given} ${guess.unit}`, day: earlier.day })));

    // The box starts empty: a number that stands there already would pull the guess towards it.
    const touched = () => range.classList.remove("sf-untouched");
    range.addEventListener("input", () => { number.value = range.value; touched(); });
    number.addEventListener("input", () => { if (number.value !== "") { range.value = number.value; touched(); } });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const given = Number(number.value);
      if (number.value === "" || Number.isNaN(given) || given < guess.minimum || given > guess.maximum) {
        status.textContent = fill(strings.out_of_range, guess);
        return;
      }
      status.textContent = `${fill(strings.recorded, { answer: trimmed(given), unit: guess.unit })} ${guess.reveal}`;
      saved.textContent = strings.saving;
      tell(model, { kind: "guess", question: guess.id, given }, strings.unheard, (text) => { saved.textContent = text; });
    });
    skip.addEventListener("click", () => {
      status.textContent = guess.reveal;
      saved.textContent = "";
    });
    const root = make("section", { class: "sf-card", "aria-label": model.get("title") }, form);
    keepKeys(root);
    el.append(root);
  },
};
