// The data of the page, and which of it the filters leave to be seen.

const KINDS = Object.keys(KIND_WORDS);
const BASES = Object.keys(BASIS_WORDS);
// Concepts, dates and places tie everything to everything, and so do colleagues and people who
// sat in one room: they are off until they are wanted.
const HIDDEN_KINDS = ["concept", "date", "place"];
const HIDDEN_RELATIONS = ["colleagueOf", "coAttended"];
const WEAK_RELATIONS = new Set(["mentioned", "colleagueOf", "coAttended", "superiorOf"]);

function readData(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

const graph = { nodes: readData("page-nodes"), links: readData("page-links"), lines: [] };
const details = readData("page-details");
const filters = {
  kinds: new Set(), relations: new Set(), bases: new Set(), from: "", to: "",
};

function defaultFilters() {
  filters.kinds = new Set(HIDDEN_KINDS);
  filters.relations = new Set(HIDDEN_RELATIONS);
  filters.bases = new Set();
  filters.from = "";
  filters.to = "";
}

/** Tie nodes and links together; links between the same two nodes share one line. */
function prepareGraph() {
  for (const node of graph.nodes) {
    node.links = [];
    node.weight = 0;
    node.shown = true;
  }
  const lines = new Map();
  for (const link of graph.links) {
    link.source = graph.nodes[link.from];
    link.target = graph.nodes[link.to];
    link.source.links.push(link);
    link.target.links.push(link);
    const weight = WEAK_RELATIONS.has(link.relation) ? 0.25 : 1;
    link.source.weight += weight;
    link.target.weight += weight;
    const key = `${Math.min(link.from, link.to)}-${Math.max(link.from, link.to)}`;
    if (!lines.has(key)) {
      lines.set(key, { id: key, source: link.source, target: link.target, links: [] });
    }
    link.line = lines.get(key);
    link.line.links.push(link);
  }
  graph.lines = [...lines.values()];
  graph.lineOf = lines;
}

function otherEnd(link, node) {
  return link.source === node ? link.target : link.source;
}

function nameOf(node) {
  return node.short ?? node.label;
}

function overlapsPeriod(thing) {
  const begin = thing.begin ?? thing.end;
  const end = thing.end ?? thing.begin;
  return (!filters.from || end >= filters.from) && (!filters.to || begin <= filters.to);
}

function hasTime(thing) {
  return thing.begin !== undefined || thing.end !== undefined;
}

/** Return the nodes that live in the chosen period, or null where no period is chosen.
 *
 * What happened in it, who took part, and what these belong to (a post's body, its parent).
 */
function nodesInPeriod() {
  if (!filters.from && !filters.to) return null;
  const alive = new Set(graph.nodes.filter((node) => hasTime(node) && overlapsPeriod(node)));
  for (const link of graph.links) {
    if (hasTime(link) && overlapsPeriod(link)) alive.add(link.source).add(link.target);
  }
  const waiting = [...alive];
  while (waiting.length > 0) {
    const node = waiting.pop();
    for (const link of node.links) {
      if (link.source === node && !hasTime(link) && !hasTime(link.target) && !alive.has(link.target)) {
        alive.add(link.target);
        waiting.push(link.target);
      }
    }
  }
  return alive;
}

/** Set `shown` of every node, link and line as the filters say. */
function applyFilters() {
  const alive = nodesInPeriod();
  for (const node of graph.nodes) {
    node.inPeriod = alive === null || (alive.has(node) && (!hasTime(node) || overlapsPeriod(node)));
    node.shown = node.inPeriod && !filters.kinds.has(node.kind);
  }
  for (const link of graph.links) {
    link.inPeriod = !hasTime(link) || overlapsPeriod(link);
    link.shown = link.source.shown && link.target.shown && link.inPeriod &&
      !filters.relations.has(link.relation) && !filters.bases.has(link.basis);
  }
  for (const line of graph.lines) {
    line.shownLinks = line.links.filter((link) => link.shown);
    line.shown = line.shownLinks.length > 0;
  }
}

/** Return the period of a node or link in words. */
function periodWord(thing) {
  if (!hasTime(thing)) return "";
  const { begin, end } = thing;
  if (begin === undefined || end === undefined || begin === end) return begin ?? end;
  return `${begin} – ${end}`;
}

/** Return the label of a term of the ontology. */
function termWord(name) {
  const labels = Object.hasOwn(details.terms, name) ? details.terms[name] : ["", ""];
  if (labels[language]) return labels[language];
  return Object.hasOwn(RELATION_WORDS, name) ? relationWord(name) : wordOf(TERM_WORDS, name);
}
