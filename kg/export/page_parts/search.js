// The search box: finds nodes by any of their names, in characters or in pinyin.

const MATCHES_SHOWN = 12;
const searchBox = document.getElementById("search");
const matchList = document.getElementById("matches");
const search = { index: [], found: [], active: -1 };

/** Fold width, case, tones, spaces and quotes, so that only what carries a name counts. */
function folded(text) {
  return text.normalize("NFKD").toLowerCase().replace(/[\p{M}\s“”‘’"'《》、，,·.()（）-]/gu, "");
}

// Zhao Yiming: zhao, yi, ming. A last n, ng or r is the next syllable's where a vowel follows.
const SYLLABLE = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:(?:iang|iong|uang|ang|eng|ing|ong|ian|uan|an|en|in|un|er)(?![aeiouv])|iao|uai|ao|ai|ei|ou|ia|ie|iu|ua|ui|uo|ue|ve|a|e|i|o|u|v)/gu;

function initials(pinyin) {
  const words = pinyin.split(/[\s'’]+/u).map(folded);
  return words.flatMap((word) => word.match(SYLLABLE) ?? [word]).map((part) => part.slice(0, 1)).join("");
}

/** List every name of every node under which it can be found. */
function indexNames() {
  search.index = graph.nodes.flatMap((node) => {
    const names = [node.label, ...(node.short ? [node.short] : []), ...(node.names ?? [])];
    const entries = names.map((name) => ({ node, name, key: folded(name.slice(0, 500)), order: 0 }));
    for (const name of node.pinyin ?? []) {
      entries.push({ node, name, key: folded(name), order: 1 });
      entries.push({ node, name, key: initials(name), order: 2 });
    }
    return entries;
  });
}

/** Find the nodes for a text: whole names first, then beginnings, then parts; each node once. */
function findNodes(text) {
  const sought = folded(text);
  if (!sought) return [];
  const best = new Map();
  for (const entry of search.index) {
    const at = entry.key.indexOf(sought);
    if (at < 0 || (entry.order === 2 && at > 0)) continue;
    const place = entry.key === sought ? 0 : at === 0 ? 1 : 2;
    const rank = place * 10 + entry.order;
    const known = best.get(entry.node.id);
    if (!known || rank < known.rank) best.set(entry.node.id, { ...entry, rank });
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank || b.node.weight - a.node.weight || a.node.id - b.node.id);
}

function showMatches(choose) {
  const text = searchBox.value;
  search.found = findNodes(text).slice(0, MATCHES_SHOWN);
  search.active = search.found.length > 0 ? 0 : -1;
  matchList.replaceChildren(...search.found.map((match, index) => matchRow(match, index, choose)));
  if (folded(text) && search.found.length === 0) {
    const none = make("li", "note", say("noMatch"));
    none.setAttribute("role", "option");
    none.setAttribute("aria-disabled", "true");
    matchList.append(none);
  }
  const open = folded(text) !== "";
  matchList.hidden = !open;
  searchBox.setAttribute("aria-expanded", String(open));
  markActive();
  if (open) announce(search.found.length > 0 ? say("matchCount", search.found.length) : say("noMatch"));
}

function matchRow(match, index, choose) {
  const row = make("li");
  row.id = `match-${index}`;
  row.setAttribute("role", "option");
  row.append(kindIcon(match.node.kind), make("bdi", "", match.node.label));
  if (match.name !== match.node.label) row.append(make("bdi", "alias", match.name));
  // Before the box loses the focus, so that the list is still there.
  row.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(index, choose);
  });
  return row;
}

function markActive() {
  [...matchList.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === search.active)));
  if (search.active >= 0) {
    searchBox.setAttribute("aria-activedescendant", `match-${search.active}`);
    matchList.children[search.active].scrollIntoView({ block: "nearest" });
  } else {
    searchBox.removeAttribute("aria-activedescendant");
  }
}

function closeMatches() {
  matchList.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
  searchBox.removeAttribute("aria-activedescendant");
}

function take(index, choose) {
  const match = search.found[index];
  if (!match) return;
  closeMatches();
  searchBox.value = match.name;
  choose({ node: match.node, move: true });
}

function listenToSearch(choose) {
  searchBox.addEventListener("input", () => showMatches(choose));
  searchBox.addEventListener("focus", () => { if (searchBox.value) showMatches(choose); });
  searchBox.addEventListener("blur", closeMatches);
  searchBox.addEventListener("keydown", (event) => {
    const count = search.found.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (matchList.hidden) showMatches(choose);
      else if (count > 0) search.active = (search.active + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
      markActive();
      event.preventDefault();
    } else if (event.key === "Enter") {
      take(Math.max(0, search.active), choose);
    } else if (event.key === "Escape") {
      searchBox.value = "";
      closeMatches();
      event.stopPropagation();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/u.test(document.activeElement?.tagName ?? "")) {
      document.body.classList.add("side-open");
      searchBox.focus();
      event.preventDefault();
    }
  });
}
