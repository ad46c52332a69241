// The filters at the left, which are the legend too: kinds, relations, how it is known, period.

const BARS = 24;

/** Build the choices anew, in the page's language and with their counts. */
function buildFilters(changed) {
  choices("kinds", KINDS, filters.kinds, changed, {
    word: (kind) => wordOf(KIND_WORDS, kind),
    mark: kindIcon,
    things: graph.nodes,
    key: "kind",
  });
  const order = Object.keys(RELATION_WORDS);
  const known = [...new Set(graph.links.map((link) => link.relation))];
  known.sort((a, b) => (order.indexOf(a) + 1 || 999) - (order.indexOf(b) + 1 || 999) || (a < b ? -1 : 1));
  choices("relations", known, filters.relations, changed, {
    word: (relation) => relationWord(relation),
    mark: () => null,
    things: graph.links,
    key: "relation",
  });
  choices("bases", BASES, filters.bases, changed, {
    word: (basis) => wordOf(BASIS_WORDS, basis),
    mark: (basis) => make("span", `line-mark ${basis}`),
    things: graph.links,
    key: "basis",
  });
  document.getElementById("from").value = filters.from;
  document.getElementById("to").value = filters.to;
  buildHistogram(changed);
}

function choices(place, values, hidden, changed, how) {
  const rows = values.filter((value) => how.things.some((thing) => thing[how.key] === value)).map((value) => {
    const row = make("label", "choice");
    const box = make("input");
    box.type = "checkbox";
    box.value = value;
    box.checked = !hidden.has(value);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(value);
      else hidden.add(value);
      changed();
    });
    const mark = how.mark(value);
    row.append(box, ...(mark ? [mark] : []), make("span", "choice-name", how.word(value)), make("span", "count"));
    return row;
  });
  document.getElementById(place).replaceChildren(...rows);
}

/** Bring the counts up to date: how many there are in the period, of how many. */
function updateCounts() {
  const tables = [["kinds", graph.nodes, "kind"], ["relations", graph.links, "relation"], ["bases", graph.links, "basis"]];
  for (const [place, things, key] of tables) {
    const all = new Map();
    const here = new Map();
    for (const thing of things) {
      const value = thing[key];
      all.set(value, (all.get(value) ?? 0) + 1);
      if (key === "kind" ? thing.inPeriod : thing.shown) here.set(value, (here.get(value) ?? 0) + 1);
    }
    for (const row of document.getElementById(place).children) {
      const { value } = row.firstElementChild;
      const [some, total] = [here.get(value) ?? 0, all.get(value) ?? 0];
      row.lastElementChild.textContent = some === total ? countWord(total) : say("shownOf", countWord(some), countWord(total));
    }
  }
}

/** Draw how many events fall in each stretch of the time that the graph covers. */
function buildHistogram(changed) {
  const place = document.getElementById("histogram");
  const days = graph.nodes.filter((node) => node.kind === "event" && hasTime(node)).map((node) => Date.parse(node.begin));
  place.replaceChildren();
  place.hidden = days.length < 2;
  if (place.hidden) return;
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const step = Math.max(86_400_000, (last - first) / (BARS - 1));
  const counts = new Array(BARS).fill(0);
  for (const day of days) counts[Math.min(BARS - 1, Math.floor((day - first) / step))] += 1;
  const top = Math.max(...counts);
  counts.forEach((count, index) => {
    const bar = make("span", count > 0 ? "bar" : "bar none");
    bar.style.height = `${count > 0 ? 18 + (82 * count) / top : 4}%`;
    const iso = (time) => new Date(time).toISOString().slice(0, 10);
    bar.addEventListener("click", () => {
      filters.from = iso(first + index * step);
      filters.to = iso(first + (index + 1) * step);
      changed(true);
    });
    place.append(bar);
  });
}

function listenToFilters(changed) {
  for (const button of document.querySelectorAll("button[data-of]")) {
    button.addEventListener("click", () => {
      const { of, on } = button.dataset;
      const values = [...document.querySelectorAll(`#${of} input`)].map((box) => box.value);
      filters[of] = new Set(on ? [] : values);
      changed(true);
    });
  }
  for (const name of ["from", "to"]) {
    document.getElementById(name).addEventListener("change", (event) => {
      filters[name] = event.target.value;
      changed();
    });
  }
  document.getElementById("clear-period").addEventListener("click", () => {
    filters.from = "";
    filters.to = "";
    changed(true);
  });
  document.getElementById("reset").addEventListener("click", () => {
    defaultFilters();
    changed(true);
  });
}
