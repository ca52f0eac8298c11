/* Filters the pairs, works and entries. The page is complete without it. */
(() => {
  const controls = document.getElementById("controls");
  if (!controls) return;
  const find = document.getElementById("find");
  const count = document.getElementById("count");
  const boxes = Array.from(controls.querySelectorAll("input[type=checkbox]"));
  const blocks = Array.from(document.querySelectorAll(".block"));
  const rows = Array.from(document.querySelectorAll(".fates > tbody > tr"));
  const sections = Array.from(document.querySelectorAll("#results > section"));
  const numbers = new Intl.NumberFormat("en");
  const texts = new Map();

  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, fold(element.textContent));
    return texts.get(element);
  };

  const filter = () => {
    const fates = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = fold(find.value).trim();
    const fits = (element, own) => (!fates.size || own.some((fate) => fates.has(fate)))
      && (!words || textOf(element).includes(words));
    for (const block of blocks) block.hidden = !fits(block, [block.dataset.fate]);
    for (const row of rows) row.hidden = !fits(row, row.dataset.fates.split(" "));
    for (const section of sections) section.hidden = !section.querySelector(".block:not([hidden]), tbody > tr[data-fates]:not([hidden])");
    const shown = rows.filter((row) => !row.hidden).length;
    const said = count.dataset.said.replace("{shown}", numbers.format(shown));
    count.textContent = shown ? said.replace("{all}", numbers.format(rows.length)) : count.dataset.nothing;
  };

  const showAll = () => {
    find.value = "";
    for (const box of boxes) box.checked = false;
    filter();
  };

  let waiting = 0;
  find.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  });
  for (const box of boxes) box.addEventListener("change", filter);
  document.getElementById("reset").addEventListener("click", () => {
    showAll();
    find.focus();
  });

  /* A link may lead to what is filtered away: then everything is shown again. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.closest("[hidden]")) showAll();
  });

  controls.hidden = false;
  filter();
})();
