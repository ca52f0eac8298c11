"use strict";
/* Arabic and Latin letters without marks, so that «إيران» is found by «ايران». */
const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/[\p{M}\u0640\u200e\u200f\u2066-\u2069]/gu, "")
  .replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").replace(/\s+/g, " ");

const texts = new Map();
/* The text of an element, folded once. */
const textOf = (element) => {
  if (!texts.has(element)) texts.set(element, fold(element.textContent));
  return texts.get(element);
};

/* Makes the controls work, where there are any. `filter` is given the words sought and what was chosen (the values
   of the boxes of a name); it hides what does not fit, and returns how much is shown of how much. */
const startControls = (filter, delay = 150) => {
  const controls = document.getElementById("controls");
  if (!controls) return;
  const find = document.getElementById("find");
  const count = document.getElementById("count");
  const boxes = Array.from(controls.querySelectorAll("input[type=checkbox]"));
  const numbers = new Intl.NumberFormat("en");
  const chosen = (name = "") => new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value));

  const update = () => {
    const [shown, all] = filter(fold(find.value).trim(), chosen);
    const said = count.dataset.said.replace("{shown}", numbers.format(shown));
    count.textContent = shown ? said.replace("{all}", numbers.format(all)) : count.dataset.nothing;
  };

  const showAll = () => {
    find.value = "";
    for (const box of boxes) box.checked = false;
    update();
  };

  let waiting = 0;
  find.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, delay);
  });
  for (const box of boxes) box.addEventListener("change", update);
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
  update();
};
