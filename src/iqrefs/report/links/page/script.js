/* Filters and sorts the links. The page is complete without it. */
(() => {
  const table = document.getElementById("table");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const headings = Array.from(table.tHead.rows[0].cells).filter((cell) => cell.dataset.kind);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const sort = (index) => {
    const heading = headings[index];
    const down = heading.getAttribute("aria-sort") === "ascending";
    const numeric = heading.dataset.kind === "number";
    const keys = new Map(rows.map((row) => [row, row.cells[index].dataset.sort]));
    const compare = (a, b) => {
      const [one, other] = [keys.get(a), keys.get(b)];
      if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
      const order = numeric ? Number(one) - Number(other) : collator.compare(one, other);
      return down ? -order : order;
    };
    for (const each of headings) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const fragment = document.createDocumentFragment();
    for (const row of rows.slice().sort(compare)) fragment.appendChild(row);
    body.appendChild(fragment);
  };

  for (const [index, heading] of headings.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(index));
    heading.append(button);
  }

  /* On paper nothing can be unfolded: everything is shown, and put back afterwards. */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = Array.from(table.querySelectorAll("details:not([open])"));
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  startControls((words, chosen) => {
    const wanted = chosen();
    let shown = 0;
    for (const row of rows) {
      const fits = (!wanted.size || wanted.has(row.dataset.status)) && (!words || textOf(row).includes(words));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    return [shown, rows.length];
  }, 120);
})();
