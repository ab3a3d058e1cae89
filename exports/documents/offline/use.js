// What the page does when it is used: by pointer, by keys, in another language.

// Show the page in another language that is inside, with the same choice.
function speak(language) {
  const said = written(one(".controls"));
  const other = one(`template[lang="${language}"]`);
  const kept = document.createElement("template");
  kept.lang = document.documentElement.lang;
  for (const place of ["#head", "#list"]) {
    const here = one(place);
    const there = other.content.querySelector(place);
    here.replaceWith(there);
    kept.content.append(here);
  }
  other.replaceWith(kept);
  document.documentElement.lang = language;
  document.title = one("h1").textContent;
  begin();
  read(one(".controls"), said);
  show();
}

// Listen to what a side of the page has to be used, once.
function begin() {
  if (!one(".controls").hidden) return;
  const form = one(".controls");
  form.hidden = false;
  form.addEventListener("submit", (sent) => sent.preventDefault());
  form.addEventListener("input", narrowed);
  form.addEventListener("click", ({ target }) => {
    if (target.closest("[data-print]")) print();
    if (target.closest("[data-language]")) speak(target.closest("[data-language]").dataset.language);
    if (target.closest("[data-clear]")) { read(form, new URLSearchParams()); narrowed(); }
  });
  one(".card").addEventListener("click", ({ target }) => {
    if (target.closest("[data-close]")) choose(null);
    if (target.closest("[data-copy]")) copied(target.closest("[data-copy]"));
    if (target.closest("[data-step]")) step(Number(target.closest("[data-step]").dataset.step));
  });
  one("tbody").addEventListener("click", ({ target }) => {
    // Who marks some words of a row only wants to copy them.
    if (target.closest("a") || !getSelection().isCollapsed) return;
    choose({ event: target.closest("tr").sectionRowIndex }, "table");
  });
  watch(one(".frame"));
}

// Copy what a button holds. The clipboard of today is closed to files in some browsers; this way is open in all.
function copied(button) {
  const area = element("textarea", button.dataset.copy);
  button.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  button.textContent = side().words.copied;
  button.focus();
}

// Follow the pointer over the chart.
function watch(frame) {
  const { chart } = side();
  const tip = one(".tip");
  const under = ({ clientX, clientY }) => {
    const { left, top } = frame.getBoundingClientRect();
    return met(hit, clientX - left, clientY - top, chart.reach);
  };
  frame.addEventListener("pointermove", (moved) => {
    const target = under(moved);
    frame.style.cursor = target && (target.event !== undefined || target.law || target.lane) ? "pointer" : "";
    const lines = target ? target.lines ?? tipLines(rowOf(target.event)) : [];
    tip.hidden = !lines.length || moved.pointerType === "touch";
    tip.replaceChildren(...lines.map((line) => element("div", line)));
    placeTip(tip, moved.clientX, moved.clientY);
  });
  frame.addEventListener("pointerleave", () => { tip.hidden = true; });
  frame.addEventListener("click", (clicked) => {
    const target = under(clicked);
    if (target?.event !== undefined) choose({ event: target.event }, "chart");
    else if (target?.law) choose({ law: target.law }, "chart");
    else if (target?.lane) alone(chart.titled, target.lane);
  });
}

// See the events of a lane alone, or all again.
function alone(facet, value) {
  for (const box of document.querySelectorAll(`.controls [name=${facet}]`)) {
    box.checked = box.value === value && !box.checked;
  }
  narrowed();
}

document.addEventListener("keydown", (pressed) => {
  const isTyping = pressed.target.matches("input:not([type=checkbox]), select");
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey || isTyping) return;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[pressed.key];
  if (by) { pressed.preventDefault(); step(by); }
  if (pressed.key === "Escape") {
    const list = one("details[open]");
    if (list) { list.open = false; list.querySelector("summary").focus(); } else choose(null);
  }
});
// A list that was opened closes when something else is used.
document.addEventListener("pointerdown", ({ target }) => {
  for (const list of document.querySelectorAll("details[open]")) if (!list.contains(target)) list.open = false;
});
addEventListener("resize", () => { if (chosen) dock(one(".card")); });
addEventListener("hashchange", fromAddress);
document.addEventListener("DOMContentLoaded", () => { begin(); fromAddress(); });
