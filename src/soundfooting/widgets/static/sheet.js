// A sheet of paper: made from plain data, shown on the page, printed, or saved as a file.
// A sheet is {title, lines, parts: [{title, items}], tables: [{caption, columns, rows}]}; every text is set as text.

/** Offer text as a file for the browser to save. */
function offerFile(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function sheetTable(table) {
  const head = make("tr", {}, ...table.columns.map((name) => make("th", { scope: "col" }, name)));
  const rows = table.rows.map((row) => make("tr", {}, ...row.map((cell, index) =>
    make(index === 0 ? "th" : "td", { scope: index === 0 && "row" }, cell))));
  return make("table", {}, make("caption", {}, table.caption), make("thead", {}, head), make("tbody", {}, ...rows));
}

/** The sheet as nodes; the heading of its parts is one level below `level`. */
function sheetNodes(sheet, level = 1) {
  return [
    make(`h${level}`, {}, sheet.title),
    ...sheet.lines.map((line) => make("p", {}, line)),
    ...sheet.parts.flatMap((part) => [make(`h${level + 1}`, {}, part.title),
      make("ul", {}, ...part.items.map((item) => make("li", {}, item)))]),
    ...sheet.tables.map(sheetTable),
  ];
}

const SHEET_STYLE = `
  body { max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; font: 12pt/1.45 system-ui, sans-serif; color: #111; }
  h1 { font-size: 1.5em; } h2 { margin: 1em 0 0.25em; font-size: 1.1em; }
  ul { margin: 0.25em 0; padding-left: 1.25em; } li { margin: 0.2em 0; white-space: pre-line; }
  table { width: 100%; margin: 1em 0; border-collapse: collapse; } caption { text-align: left; font-weight: bold; }
  th, td { height: 2em; padding: 0.2em 0.4em; border: 1px solid #555; text-align: left; font-weight: normal; }
  thead th { font-weight: bold; } tr { break-inside: avoid; }
`;

/** The sheet as a whole page of its own. */
function sheetPage(sheet) {
  const page = document.implementation.createHTMLDocument(sheet.title);
  page.documentElement.lang = document.documentElement.lang || "en";
  page.head.append(make("meta", { charset: "utf-8" }), make("style", {}, SHEET_STYLE));
  page.body.append(...sheetNodes(sheet));
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** Print the sheet alone, from a frame that is taken away again. */
function printSheet(sheet) {
  const frame = make("iframe", { title: sheet.title, class: "sf-print-frame", srcdoc: sheetPage(sheet) });
  frame.addEventListener("load", () => {
    frame.contentWindow.addEventListener("afterprint", () => frame.remove());
    frame.contentWindow.print();
  });
  document.body.append(frame);
}

/** The two buttons that every sheet has; `sheet()` gives the sheet as it is now. */
function sheetButtons(strings, name, sheet) {
  return [
    make("button", { type: "button", class: "sf-button", on: { click: () => printSheet(sheet()) } }, strings.print),
    make("button", { type: "button", class: "sf-button sf-quiet",
      on: { click: () => offerFile(name, sheetPage(sheet()), "text/html") } }, strings.save_file),
  ];
}
