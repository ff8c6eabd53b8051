// A few grouped questions, and what the rules say to each kind of care. Python holds the rules; this file asks and shows.

const ANSWERS = ["yes", "none", "not_sure"];

/** One group of risks: yes, none or not sure; and, where Python asks for it, which one of them. */
function groupForm(group, strings, changed) {
  const name = freshId(group.id);
  const inputs = ANSWERS.map((value) => make("input", { type: "radio", name, value }));
  const labels = inputs.map((input) => make("label", { class: "sf-option" }, input, make("span", {}, strings[`answer_${input.value}`])));
  const detailName = freshId(group.id);
  const details = group.details.map((detail) => make("input", { type: "radio", name: detailName, value: detail.id }));
  const which = make("fieldset", { class: "sf-which", hidden: true }, make("legend", {}, group.detail_question),
    ...details.map((input, index) => make("label", { class: "sf-option" }, input, make("span", {}, group.details[index].text))));
  const node = make("div", { class: "sf-question", "data-group": group.id }, make("fieldset", {},
    make("legend", {}, make("span", { class: "sf-count" }, group.count), make("span", {}, group.question)),
    ...group.lists.flatMap((listed) => [listed.title ? make("p", { class: "sf-control-label" }, listed.title) : null,
      make("ul", {}, ...listed.items.map((item) => make("li", {}, item)))]), ...labels, which));
  for (const input of [...inputs, ...details]) input.addEventListener("change", changed);
  const chosen = () => inputs.find((input) => input.checked)?.value || null;
  return {
    node,
    /** The answer in the words of the rules, or null while nothing is chosen. A yes without a detail counts as all of them. */
    get() {
      if (chosen() !== "yes") return chosen();
      return which.hidden ? "yes" : details.find((input) => input.checked)?.value || "yes";
    },
    askWhich(wanted) { which.hidden = !(wanted && chosen() === "yes" && details.length); },
    words() {
      const picked = inputs.findIndex((input) => input.checked);
      if (picked < 0) return `${group.short}: ${strings.open}`;
      const detail = which.hidden ? -1 : details.findIndex((input) => input.checked);
      const more = detail < 0 ? "" : ` (${group.details[detail].text})`;
      return `${group.short}: ${strings[`answer_${ANSWERS[picked]}`]}${more}`;
    },
    clear() { for (const input of [...inputs, ...details]) input.checked = false; which.hidden = true; },
  };
}

function reasonItem(reason, strings) {
  const source = reason.sources.length ? fill(strings.source, { sources: reason.sources.join("; ") }) : strings.no_source;
  return make("li", {}, make("span", {}, reason.words), " ", make("span", { class: "sf-source" }, source));
}

/** One kind of care: the limits that work without feeling, what decided, and, folded, what else was weighed. */
function optionBox(result, strings, asks) {
  const list = (reasons) => make("ul", {}, ...reasons.map((reason) => reasonItem(reason, strings)));
  const limits = result.limits.length
    ? [make("p", {}, result.limits_title), make("ul", {}, ...result.limits.map((limit) => make("li", {}, limit)))] : [];
  const open = result.not_sure.length
    ? [make("p", {}, strings.because_not_sure), make("ul", {}, ...result.not_sure.map((group) => make("li", {}, asks[group])))] : [];
  const known = result.decisive.length ? [make("p", {}, strings.reasons), list(result.decisive)] : [];
  const decisive = open.length + known.length ? [...known, ...open] : [make("p", {}, strings.no_reason)];
  const others = result.others.length
    ? [make("details", { class: "sf-others" }, make("summary", {}, strings.others), list(result.others))] : [];
  return make("details", { "data-option": result.id, "data-outcome": result.outcome }, make("summary", {}, result.name), ...decisive, ...limits, ...others);
}

/** Nothing without a warning sign; with one, the message and the whole card. */
function urgentNodes(reply) {
  if (reply.help.length === 0) return [];
  return [make("p", { class: "sf-title" }, reply.message), ...reply.help.flatMap((tier) => [make("p", { class: "sf-control-label" }, tier.title),
    make("ul", {}, ...tier.items.map((item) => make("li", {}, item)))])];
}

/** One kind of care as a line of the sheet. */
function optionLine(result, strings, asks) {
  const open = result.not_sure.length ? [strings.because_not_sure, ...result.not_sure.map((group) => asks[group])] : [];
  const limits = result.limits.length ? [result.limits_title, ...result.limits] : [];
  return [`${result.name}.`, ...result.decisive.map((reason) => reason.words), ...open, ...limits].join(" ");
}

export default {
  render({ model, el }) {
    const strings = model.get("strings");
    const spec = model.get("spec");
    const urgent = make("div", { class: "sf-urgent", role: "alert" });
    const results = make("div", { class: "sf-outcomes", hidden: true });
    const printing = make("div", { class: "sf-row", hidden: true });
    const status = make("p", { class: "sf-reply", role: "status" });
    let latest = null; // what Python said to the answers as they are now; null while it is still to say it
    let wanted = false; // whether the learner has asked for the result
    let asked = 0;
    let timer = null;

    const asks = Object.fromEntries(spec.groups.map((group) => [group.id, group.name]));
    const groups = spec.groups.map((group) => groupForm(group, strings, () => ask()));
    const answers = () => Object.fromEntries(groups.map((group, index) => [spec.groups[index].id, group.get()]).filter(([, value]) => value));
    function ask() {
      asked += 1;
      latest = null;
      results.hidden = true;
      printing.hidden = true;
      clearTimeout(timer);
      timer = setTimeout(() => { status.textContent = strings.unheard; }, 8000);
      model.send({ kind: "assess", ticket: asked, answers: answers() });
    }
    const hear = (reply) => {
      if (reply?.kind !== "assessment" || reply.ticket !== asked) return;
      clearTimeout(timer);
      latest = reply;
      groups.forEach((group, index) => group.askWhich(reply.ask_which.includes(spec.groups[index].id)));
      urgent.replaceChildren(...urgentNodes(reply));
      if (wanted) showResults();
    };
    function showResults() {
      results.hidden = false;
      printing.hidden = false;
      const open = new Set([...results.querySelectorAll("details[open][data-option]")].map((node) => node.dataset.option));
      results.replaceChildren(...latest.outcomes.flatMap((outcome) => [
        make("h4", { class: `sf-outcome sf-outcome-${outcome.id}` }, outcome.text),
        ...outcome.results.map((result) => optionBox(result, strings, asks))]));
      for (const node of results.querySelectorAll("details[data-option]")) node.open = open.has(node.dataset.option);
      status.textContent = latest.summary;
    }
    const sheet = () => ({ title: spec.sheet_title, lines: [...spec.sheet_lines, latest.message], tables: [],
      parts: [...latest.help, { title: strings.my_answers, items: groups.map((group) => group.words()) },
        ...latest.outcomes.map((outcome) => ({ title: outcome.text,
          items: outcome.results.map((result) => optionLine(result, strings, asks)) }))] });

    printing.append(...sheetButtons(strings, spec.file, sheet));
    const show = make("button", { type: "button", class: "sf-button" }, strings.show);
    show.addEventListener("click", () => { wanted = true; ask(); });
    const again = make("button", { type: "button", class: "sf-button sf-quiet" }, strings.again);
    again.addEventListener("click", () => {
      for (const group of groups) group.clear();
      wanted = false;
      ask();
      status.textContent = strings.cleared;
      groups[0].node.querySelector("input").focus();
    });

    model.on("msg:custom", hear);
    const root = make("section", { class: "sf-card sf-safety", "aria-label": spec.title },
      make("p", { class: "sf-title" }, spec.title), ...spec.intro.map((line) => make("p", {}, line)),
      groups[0].node, urgent, ...groups.slice(1).map((group) => group.node), make("div", { class: "sf-row" }, show, again), status, results, printing,
      make("aside", { class: "sf-limits" }, make("p", { class: "sf-limits-title" }, strings.cannot_tell),
        make("ul", {}, ...spec.cannot_tell.map((line) => make("li", {}, line)))));
    keepKeys(root);
    el.append(root);
    return () => { clearTimeout(timer); model.off("msg:custom", hear); };
  },
};
