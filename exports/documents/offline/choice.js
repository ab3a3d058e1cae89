// What is chosen: the fields of the form, which have the names of the keys of a View, and their text in the address.

// What makes a year, or a month, the first or the last day of it.
const PADDING = { from: "-01-01", to: "-12-31" };
const YEAR_FIELDS = Object.keys(PADDING);

// The values of a facet that the event of a row has.
function held(known, key, row) {
  const { rows, values } = known.shared[known.facets[key]];
  return rows[row].map((number) => values[number]);
}

// The first or the last day of a year, a month or a day; "" for what is none of these.
function dayOf(field) {
  const given = field.value.trim();
  return given && field.checkValidity() ? given + PADDING[field.name].slice(given.length - 4) : "";
}

// The level that is chosen, where it leaves out others.
function levelOf(form) {
  const offered = form.elements.importance;
  return offered?.value !== offered?.lastElementChild.value ? offered.selectedOptions[0] : null;
}

// Which rows each part of the choice lets through, by its name.
function tests(form, known) {
  const chosen = new FormData(form);
  const found = {};
  for (const list of form.querySelectorAll("[data-facet]")) {
    const key = list.dataset.facet;
    const values = chosen.getAll(key);
    const match = key === "country" && chosen.has("match") ? "every" : "some";
    if (values.length) found[key] = (row) => values[match]((value) => held(known, key, row).includes(value));
  }
  const level = levelOf(form);
  if (level) found.importance = (row) => known.importance[row] <= Number(level.value);
  const [first, last] = YEAR_FIELDS.map((name) => dayOf(form.elements[name]));
  if (first) found.from = (row) => known.last[row] >= first;
  if (last) found.to = (row) => known.first[row] <= last;
  const search = chosen.get("q").trim();
  if (search) found.q = finder(search, known);
  return found;
}

// The rows that pass all tests but the one of a name.
function passing(found, known, without) {
  const needed = Object.entries(found).filter(([name]) => name !== without).map(([, test]) => test);
  return known.importance.map((_, row) => row).filter((row) => needed.every((test) => test(row)));
}

// Beside each value stands how many events it would show, whatever else of its list is chosen.
function writeCounts(form, found, known) {
  for (const list of form.querySelectorAll("[data-facet]")) {
    const key = list.dataset.facet;
    const counts = new Map();
    for (const row of passing(found, known, key)) {
      for (const value of held(known, key, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const box of list.querySelectorAll(`[name=${key}]`)) {
      const count = counts.get(box.value) ?? 0;
      box.closest("label").querySelector(".n").textContent = count;
      box.closest("label").classList.toggle("none", !count && !box.checked);
    }
    const chosen = list.querySelectorAll(`[name=${key}]:checked`).length;
    list.querySelector("summary .n").textContent = chosen || "";
  }
}

// The choice in words, as it stands beside the number of events and on paper.
function inWords(form, words) {
  const filled = (sentence, values) => sentence.replace(/{(\w+)}/g, (_, name) => values[name]);
  const said = [];
  for (const list of form.querySelectorAll("[data-facet]")) {
    const names = [...list.querySelectorAll(`[name=${list.dataset.facet}]:checked`)]
      .map((box) => box.nextElementSibling.textContent);
    const every = list.querySelector("[name=match]")?.checked;
    if (names.length) said.push(names.join(every ? words.all_of : words.any_of));
  }
  const [from, to] = YEAR_FIELDS.map((name) => dayOf(form.elements[name]) && form.elements[name].value.trim());
  if (from && to) said.push(from === to ? from : `${from}–${to}`);
  else if (from || to) said.push(filled(from ? words.from : words.to, { date: from || to }));
  const level = levelOf(form);
  if (level) said.push(level.textContent);
  const search = form.elements.q.value.trim();
  if (search) said.push(filled(words.search, { search }));
  return said;
}

// The choice as the text form of a View, without what is not chosen.
function written(form) {
  const isGiven = ([name, value]) => name === "importance" ? levelOf(form) : value.trim();
  return new URLSearchParams([...new FormData(form)].filter(isGiven));
}

// Set the fields to what a text form says.
function read(form, given) {
  for (const field of form.querySelectorAll("[name]")) {
    const values = given.getAll(field.name);
    if (field.type === "checkbox") field.checked = values.includes(field.value);
    else if (field.tagName === "SELECT") {
      const offered = [...field.options].map(({ value }) => value);
      field.value = offered.includes(values[0]) ? values[0] : offered.at(-1);
    }
    else field.value = values[0] ?? "";
  }
}
