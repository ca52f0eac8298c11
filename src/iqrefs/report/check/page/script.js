/* Filters the points, and with them the references. The page is complete without it. */
(() => {
  const affected = document.getElementById("affected");
  const blocks = Array.from(document.querySelectorAll(".block"));
  const cards = Array.from(document.querySelectorAll(".card"));
  const marks = Array.from(document.querySelectorAll("[data-points]"));
  const superscripts = Array.from(document.querySelectorAll("sup[data-point]"));

  startControls((words, chosen) => {
    const severities = chosen("severity");
    const codes = chosen("code");
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
    return [shown.size, cards.length];
  });
})();
