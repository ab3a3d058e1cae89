// Search as events/search.py, folding.py and variants.py have it.

const UNSEEN = /[・･\u00ad\u200b\u2060\ufeff]/g;
const ACCENTED = /[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;
const SHORT_LATIN = /^(?=.*[a-z])[a-z.&'/+-]+$/;
const NO_LATIN = "[^a-z0-9_]";
const WHOLE_WORDS = 3;

// Without case, width and accents; dashes and apostrophes alike.
function folded(given) {
  let plain = given.replace(UNSEEN, "").normalize("NFKC").toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");
  if (ACCENTED.test(plain)) plain = plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  return plain.replace(/[‐‑‒–—―−]/g, "-").replace(/[’‘ʼ]/g, "'");
}

const shifted = (text, kana, by) => text.replace(kana, (letter) => String.fromCharCode(letter.charCodeAt() + by));
const inHiragana = (text) => shifted(text, /[\u30a1-\u30f6]/g, -0x60);
const inKatakana = (text) => shifted(text, /[\u3041-\u3096]/g, 0x60);

// What a search asks for: for each of its words, or names of several words, the forms of which one must occur.
function asked(search, { forms, longest }) {
  const known = (name) => Object.hasOwn(forms, inHiragana(name));
  const wanted = [];
  let words = folded(search).split(/\s+/).filter(Boolean);
  while (words.length) {
    let size = Math.min(longest, words.length);
    while (size > 1 && !known(words.slice(0, size).join(" "))) size -= 1;
    const name = words.slice(0, size).join(" ");
    wanted.push(known(name) ? forms[inHiragana(name)] : [name, inKatakana(name), inHiragana(name)]);
    words = words.slice(size);
  }
  return wanted;
}

// Short Latin words are whole words: UN is not in `unit`.
function expression(forms) {
  const isShort = (form) => SHORT_LATIN.test(form) && form.replace(/[^a-z]/g, "").length <= WHOLE_WORDS;
  const escaped = (form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return new RegExp(forms.map((form) => isShort(form) ? NO_LATIN + escaped(form) + NO_LATIN : escaped(form)).join("|"));
}

// What a search looks in: the texts of each event, and the names of what events share; each stands between line ends.
function searchable({ own, shared }) {
  const between = (text) => `\n${folded(text)}\n`;
  return { own: own.map(between), shared: Object.values(shared).map(({ rows, names }) => [rows, names.map(between)]) };
}

// Whether the event of a row has all that a search asks for.
function finder(search, known) {
  const looked = known.looked ??= searchable(known);
  const tests = asked(search, known).map((forms) => {
    const wanted = expression(forms);
    const shared = looked.shared.map(([rows, names]) => [rows, names.map((name) => wanted.test(name))]);
    return (row) => wanted.test(looked.own[row]) || shared.some(([rows, has]) => rows[row].some((name) => has[name]));
  });
  return (row) => tests.every((test) => test(row));
}
