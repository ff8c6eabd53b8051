// Questions with feedback for every option. Marking happens here, at once; Python keeps the answer.

/** A typed number, with a comma or a point; NaN for anything else. */
function typedNumber(text) {
  const plain = text.trim().replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

/**
 * Mark one answer: {right, replies}. `given` is a list of option numbers, or a number.
 * The rules are those of soundfooting.quiz.marking; both are tested on the same cases.
 */
function mark(question, given) {
  if (question.kind === "numeric") {
    const { value, tolerance, replies } = question.answer;
    const slack = 1e-9 * Math.max(1, Math.abs(value));
    const right = Math.abs(given - value) <= tolerance + slack;
    return { right, replies: [right ? replies.right : given < value ? replies.low : replies.high] };
  }
  const picked = new Set(given);
  const right = question.options.every((option, index) => option.right === picked.has(index));
  const shown = question.options.filter((option, index) => picked.has(index)).map((option) => option.reply);
  const missed = question.options.some((option, index) => option.right && !picked.has(index));
  if (question.kind === "multiple" && missed) shown.push(question.missed);
  return { right, replies: shown };
}

function optionList(question, name) {
  const type = question.kind === "multiple" ? "checkbox" : "radio";
  return question.options.map((option, index) => {
    const input = make("input", { type, name, value: index });
    return make("label", { class: "sf-option" }, input, make("span", {}, option.text));
  });
}

function numberBox(question, strings) {
  const id = freshId("number");
  const input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", id, class: "sf-number" });
  const label = make("label", { for: id }, fill(strings.your_number, { unit: question.answer.unit }));
  return make("div", { class: "sf-numeric" }, label, input, make("span", { "aria-hidden": "true" }, question.answer.unit));
}

function certaintyGroup(strings, name) {
  const choices = [1, 2, 3].map((level) =>
    make("label", { class: "sf-option sf-inline" },
      make("input", { type: "radio", name, value: level }), make("span", {}, strings[`certainty_${level}`])));
  return make("fieldset", { class: "sf-certainty" }, make("legend", {}, strings.certainty_ask), ...choices);
}

/** What the learner has chosen: {given} or, when there is nothing to mark, {problem}. */
function readAnswer(question, form, strings) {
  if (question.kind === "numeric") {
    const text = form.querySelector(".sf-number").value;
    const given = typedNumber(text);
    if (text.trim() === "") return { problem: strings.type_first };
    return Number.isNaN(given) ? { problem: fill(strings.not_a_number, { typed: text.trim() }) } : { given };
  }
  const given = [...form.querySelectorAll(".sf-options input:checked")].map((input) => Number(input.value));
  return given.length ? { given } : { problem: strings.choose_first };
}

function showEarlier(question, form, earlier, strings) {
  if (!earlier) return null;
  const words = question.kind === "numeric"
    ? `${earlier.given} ${question.answer.unit}`
    : earlier.given.map((index) => question.options[index]?.text).filter(Boolean).join("; ");
  return make("p", { class: "sf-earlier" }, fill(strings.earlier, { answer: words, day: earlier.day }));
}

function verdictText(question, result, certainty, strings) {
  const lead = result.right ? strings.right : strings.not_yet;
  const rule = !result.right && certainty === 3 && question.safe_rule
    ? ` ${fill(strings.safe_rule, { rule: question.safe_rule })}` : "";
  return `${lead} ${result.replies.join(" ")}${rule}`;
}

function questionForm(question, number, total, { model, strings, earlier }) {
  const form = make("form", { class: "sf-question", novalidate: true, "data-question": question.id });
  const body = question.kind === "numeric" ? [numberBox(question, strings)] : optionList(question, freshId("options"));
  const legend = make("legend", {},
    make("span", { class: "sf-count" }, fill(strings.count, { number, total })), make("span", {}, question.stem));
  const how = question.kind === "multiple" ? make("p", { class: "sf-how" }, strings.choose_all) : null;
  const certainty = question.safety ? certaintyGroup(strings, freshId("certainty")) : null;
  const hint = question.hint
    ? make("details", { class: "sf-hint" }, make("summary", {}, strings.hint), make("p", {}, question.hint)) : null;
  const reply = make("p", { class: "sf-reply", role: "status" });
  const saved = make("p", { class: "sf-saved", role: "status" });
  const check = make("button", { type: "submit", class: "sf-button" }, strings.check);
  form.append(make("fieldset", {}, legend, how, make("div", { class: "sf-options" }, ...body)),
    ...[showEarlier(question, form, earlier, strings), hint, certainty].filter(Boolean), check, reply, saved);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = readAnswer(question, form, strings);
    reply.className = "sf-reply";
    if (answer.problem) { reply.textContent = answer.problem; return; }
    const sure = certainty?.querySelector("input:checked");
    const level = sure ? Number(sure.value) : null;
    const result = mark(question, answer.given);
    reply.classList.add(result.right ? "sf-right" : "sf-not-yet");
    reply.textContent = verdictText(question, result, level, strings);
    saved.textContent = strings.saving;
    tell(model, { kind: "answer", question: question.id, given: answer.given, certainty: level }, strings.unheard,
      (text) => { saved.textContent = text; });
  });
  form.addEventListener("input", () => {
    if (reply.textContent === "") return;
    reply.className = "sf-reply sf-stale";
    reply.textContent = strings.stale;
    saved.textContent = "";
  });
  return form;
}

export { mark, typedNumber };

export default {
  render({ model, el }) {
    const strings = model.get("strings");
    const earlier = model.get("earlier");
    const questions = model.get("questions");
    const root = make("section", { class: "sf-card sf-quiz", "aria-label": model.get("title") },
      model.get("empty") ? make("p", {}, model.get("empty")) : null);
    questions.forEach((question, index) => root.append(questionForm(question, index + 1, questions.length,
      { model, strings, earlier: earlier[question.id] })));
    keepKeys(root);
    el.append(root);
  },
};
