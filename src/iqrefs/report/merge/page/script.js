/* Filters the pairs, works and entries. The page is complete without it. */
(() => {
  const blocks = Array.from(document.querySelectorAll(".block"));
  const rows = Array.from(document.querySelectorAll(".fates > tbody > tr"));
  const sections = Array.from(document.querySelectorAll("#results > section"));

  startControls((words, chosen) => {
    const fates = chosen();
    const fits = (element, own) => (!fates.size || own.some((fate) => fates.has(fate)))
      && (!words || textOf(element).includes(words));
    for (const block of blocks) block.hidden = !fits(block, [block.dataset.fate]);
    for (const row of rows) row.hidden = !fits(row, row.dataset.fates.split(" "));
    for (const section of sections) section.hidden = !section.querySelector(".block:not([hidden]), tbody > tr[data-fates]:not([hidden])");
    return [rows.filter((row) => !row.hidden).length, rows.length];
  });
})();
