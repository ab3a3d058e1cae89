// What is said of an event or a law. Every text is set as text; links are those of the table, or were tried when the
// file was made.

function element(tag, text, kind) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

const textOf = (row, part) => row.querySelector(part)?.textContent ?? "";

// The lines of the tip of an event, of which the first is its title.
function tipLines(row) {
  return ["button", ".date", ".place", ".source span"].map((part) => textOf(row, part)).filter(Boolean);
}

// What is known of the event of a row, by the names of the facts.
function factsOf(facts, row) {
  return Object.entries(facts).map(([name, { rows, values }]) => [name, values[rows[row]]]).filter(([, fact]) => fact);
}

// The card of an event is made of its row in the table and of what is known beside it.
function eventCard(row, facts, words) {
  const source = element("div", "", "source");
  const cited = row.querySelector(".source").cloneNode(true);
  source.append(element("span", words.source, "quiet"), ...cited.childNodes);
  const copy = element("button", words.copy, "quiet");
  copy.dataset.copy = [textOf(row, ".source span"), textOf(row, ".source a")].filter(Boolean).join(" ");
  return [
    element("h3", textOf(row, "button")),
    element("p", textOf(row, ".date"), "when"),
    ...(textOf(row, ".own") ? [element("p", textOf(row, ".own"), "own")] : []),
    ...(textOf(row, ".summary") ? [element("p", textOf(row, ".summary"))] : []),
    source,
    ...(row.querySelector(".source a") ? [copy] : []),
    factList(facts.map(([name, fact]) => [words[name], fact])),
  ];
}

function lawCard(law, words) {
  const source = element("div", words.source, "source");
  const link = element(law.address ? "a" : "span", law.source);
  if (law.address) Object.assign(link, { href: law.address, rel: "noopener noreferrer", target: "_blank" });
  source.append(link);
  return [element("h3", law.title), element("p", law.name), element("p", law.summary), source, factList(law.days)];
}

function factList(pairs) {
  const list = element("dl", "");
  for (const [name, fact] of pairs) list.append(element("dt", name), element("dd", fact));
  return list;
}
