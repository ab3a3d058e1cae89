// What the page shows: the events that the form lets through, in chart and table, and the card of one of them.

// What the file says, as exports/documents/offline/knowledge.py and drawing.py have it.
const given = JSON.parse(document.getElementById("data").textContent);
// What is chosen in the chart: the row of an event, or the id of a law.
let chosen = null;
// The rows of the events that are shown, and what the pointer can meet in the chart.
let shown = [];
let hit = [];
// So many pixels of a mark and its label are read at a glance.
const GLANCE = 200;

const one = (selector) => document.querySelector(selector);
const side = () => given.sides[document.documentElement.lang];
const rowOf = (event) => one("tbody").rows[event];
const idOf = (row) => row.id.slice("event-".length);

// Draw what the choice lets through, and say what that is.
function show() {
  const [form, { chart, words }] = [one(".controls"), side()];
  const found = tests(form, given);
  shown = passing(found, given);
  const [isShown, isWhole] = [new Set(shown), shown.length === given.importance.length];
  writeCounts(form, found, given);
  [...one("tbody").rows].forEach((row, number) => { row.hidden = !isShown.has(number); });
  one("[data-clear]").disabled = !Object.keys(found).length;
  one(".shown").textContent = Object.keys(found).length ? inShort(form, words) : "";
  const stays = isWhole || chart.banded;
  const stack = stays ? whole(chart) : stacked(chart, (event) => isShown.has(event));
  const plot = one("#timeline");
  if (!stays || !plot.dataset.whole) draw(plot, chart, stack, stays);
  hit = targets(chart, stack);
  if (chosen && !chosen.law && !isShown.has(chosen.event)) chosen = null;
  showCard();
}

// How many events are shown, and why.
function inShort(form, words) {
  const count = words.shown.replace("{n}", shown.length.toLocaleString("en"));
  return [count, ...inWords(form, words), ...(shown.length ? [] : [words.empty])].join(words.joint);
}

// Show the card of what is chosen, and put the ring around its mark.
function showCard() {
  const { chart, words, facts, laws } = side();
  const card = one(".card");
  card.hidden = !chosen;
  one("tr.chosen")?.classList.remove("chosen");
  const marks = hit.filter((each) => each.ring && isChosen(each, chosen));
  one(".rings").replaceChildren(...rings(marks, chart.ring));
  if (!chosen) return;
  const said = chosen.law
    ? lawCard(laws[chosen.law], words)
    : eventCard(rowOf(chosen.event), factsOf(facts, chosen.event), words);
  one(".said").replaceChildren(...said);
  card.scrollTop = 0;
  if (!chosen.law) rowOf(chosen.event).classList.add("chosen");
  const order = inOrder();
  const place = order.indexOf(chosen.event);
  one(".step").textContent =
    chosen.law ? "" : words.step.replace("{n}", place + 1).replace("{total}", order.length);
  one("[data-step='-1']").disabled = place <= 0;
  one("[data-step='1']").disabled = place < 0 || place === order.length - 1;
  dock(card);
}

// Where the mark of what is chosen stands in the window, with as much of its label as is read at a glance.
function spotted() {
  const { left } = one(".frame").getBoundingClientRect();
  const found = hit.find((each) => each.ring && isChosen(each, chosen));
  return found && [left + found.box[0], left + Math.min(found.box[1], found.box[0] + GLANCE)];
}

// The card stands at the side where it hides less of the mark.
function dock(card) {
  const mark = spotted();
  const { width } = card.getBoundingClientRect();
  const edge = Math.max(one("main").getBoundingClientRect().left, 12);
  const hidden = (left) => mark ? Math.min(mark[1], left + width) - Math.max(mark[0], left) : 0;
  const [left, right] = [edge, innerWidth - edge - width];
  card.style.left = innerWidth > 700 ? `${hidden(right) > Math.max(hidden(left), 0) ? left : right}px` : "";
}

// The events that are shown, in the order in which they are told.
function inOrder() {
  return given.picked.length ? given.picked.filter((event) => shown.includes(event)) : shown;
}

// Choose something; what was chosen in the chart is brought into sight there, all else in the table.
function choose(target, place) {
  chosen = target;
  showCard();
  address();
  if (!chosen) return;
  const mark = place === "table" ? null : one(".ring");
  const found = mark ?? (chosen.law ? null : rowOf(chosen.event));
  found?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function step(by) {
  const order = inOrder();
  const place = chosen && !chosen.law ? order.indexOf(chosen.event) + by : 0;
  if (order[place] !== undefined) choose({ event: order[place] });
}

// The address says what is chosen, so that a bookmark opens it again.
function address() {
  const said = written(one(".controls"));
  if (chosen) said.set("event", chosen.law ?? idOf(rowOf(chosen.event)));
  history.replaceState(null, "", `#${said}`);
}

function fromAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  read(one(".controls"), said);
  const named = said.get("event");
  const row = [...one("tbody").rows].findIndex((each) => idOf(each) === named);
  chosen = row >= 0 ? { event: row } : Object.hasOwn(side().laws, named) ? { law: named } : null;
  show();
}

function narrowed() {
  show();
  address();
}
