/* Filters the points, and with them the references. The page is complete without it. */
(() => {
  const controls = document.getElementById("controls");
  if (!controls) return;
  const find = document.getElementById("find");
  const affected = document.getElementById("affected");
  const count = document.getElementById("count");
  const boxes = Array.from(controls.querySelectorAll("input[type=checkbox]"));
  const blocks = Array.from(document.querySelectorAll(".block"));
  const cards = Array.from(document.querySelectorAll(".card"));
  const marks = Array.from(document.querySelectorAll("[data-points]"));
  const superscripts = Array.from(document.querySelectorAll("sup[data-point]"));
  const numbers = new Intl.NumberFormat("en");
  const texts = new Map();

  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, fold(element.textContent));
    return texts.get(element);
  };
  const chosen = (name) => new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value));

  const filter = () => {
    const severities = chosen("severity");
    const codes = chosen("code");
    const words = fold(find.value).trim();
    const fits = (card) => (!severities.size || severities.has(card.dataset.severity))
      && (!codes.size || codes.has(card.dataset.code))
      && (!words || textOf(card.closest(".block") || card).includes(words));
    const shown = new Set();
    for (const card of cards) {
      card.hidden = !fits(card);
      if (!card.hidden) shown.add(card.dataset.point);
    }
    for (const superscript of superscripts) superscript.hidden = !shown.has(superscript.dataset.point);
    for (const mark of marks) mark.classList.toggle("off", !mark.dataset.points.split(" ").some((point) => shown.has(point)));
    const narrowed = affected.checked || severities.size || codes.size;
    for (const block of blocks) {
      const told = Array.from(block.querySelectorAll(".card")).some((card) => !card.hidden);
      block.hidden = narrowed ? !told : Boolean(words) && !textOf(block).includes(words);
    }
    const said = count.dataset.said.replace("{shown}", numbers.format(shown.size));
    count.textContent = shown.size ? said.replace("{all}", numbers.format(cards.length)) : count.dataset.nothing;
  };

  let waiting = 0;
  find.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  });
  for (const box of boxes) box.addEventListener("change", filter);
  document.getElementById("reset").addEventListener("click", () => {
    find.value = "";
    for (const box of boxes) box.checked = false;
    filter();
    find.focus();
  });

  /* A link may lead to what is filtered away: then everything is shown again. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!target || !target.closest("[hidden]")) return;
    for (const box of boxes) box.checked = false;
    find.value = "";
    filter();
  });

  controls.hidden = false;
  filter();
})();
