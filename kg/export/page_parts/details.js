// The panel beside the picture: a node or a line with the sentences on which it rests.

const panel = document.getElementById("details");

/** Make an element with a class, and text that stays text. */
function make(tag, className = "", text = null) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== null) element.textContent = text;
  return element;
}

/** Make a link to a node: its shape and its name. */
function nodeLink(node, choose) {
  const button = make("button", "node-link");
  button.type = "button";
  button.dataset.node = node.id;
  button.append(kindIcon(node.kind), make("bdi", "", node.label));
  button.title = kindWord(node.kind);
  button.addEventListener("click", () => choose({ node, move: true }));
  return button;
}

function basisBadge(basis) {
  return make("span", `badge ${basis}`, wordOf(BASIS_WORDS, basis));
}

/** Show a node or a line, or close the panel where neither is given. */
function showDetails({ node, line }, choose) {
  panel.replaceChildren();
  panel.hidden = !node && !line;
  document.body.classList.toggle("has-details", !panel.hidden);
  if (panel.hidden) return;
  const close = make("button", "close", "×");
  close.type = "button";
  close.setAttribute("aria-label", say("close"));
  close.addEventListener("click", () => choose({}));
  panel.append(close);
  const told = { passages: new Set(), words: [] };
  if (node) showNode(node, told, choose);
  else showLine(line, told, choose);
  panel.scrollTop = 0;
}

function showNode(node, told, choose) {
  told.words = [node.label, ...(node.names ?? [])];
  const kind = make("p", "kind");
  kind.append(kindIcon(node.kind), make("span", "", kindWord(node.kind)));
  if (filters.kinds.has(node.kind)) kind.append(make("span", "note", say("hiddenKind")));
  panel.append(kind, heading("h2", node.label), namesOf(node), factsOf(node));
  const own = (node.facts ?? []).map((index) => details.facts[index]);
  const parts = groupedLinks(node).map((group) => () => linkGroup(node, group, told, choose));
  // An event is its report; what a person said stands behind who they are.
  if (own.length > 0) parts.splice(node.kind === "event" ? 0 : parts.length, 0, () => ownFacts(own, told));
  for (const part of parts) panel.append(part());
  if (node.mentions) panel.append(mentionsOf(node, told));
}

function heading(tag, text) {
  const element = make(tag);
  element.append(make("bdi", "", text));
  return element;
}

function namesOf(node) {
  const list = make("p", "names");
  const names = [...(node.names ?? []), ...(node.pinyin ?? [])];
  names.forEach((name, index) => {
    if (index > 0) list.append(" · ");
    list.append(make("bdi", "", name));
  });
  return list;
}

function attributeValue([, value, isTerm]) {
  return isTerm || Object.hasOwn(TERM_WORDS, value) ? termWord(value) : value;
}

function factsOf(node) {
  const list = make("dl", "attributes");
  const told = (node.attributes ?? []).filter((row) => row[0] !== "datePrecision" || row[1] !== "day");
  const rows = told.map((row) => [wordOf(ATTRIBUTE_WORDS, row[0]), attributeValue(row)]);
  if (hasTime(node)) rows.unshift([say("time"), periodWord(node)]);
  for (const [name, value] of rows) {
    list.append(make("dt", "", name));
    list.append(make("dd", "", value));
  }
  return list;
}

function section(title, count = 0) {
  const part = make("section");
  const head = make("h3", "", title);
  if (count > 1) head.append(make("span", "count", countWord(count)));
  part.append(head);
  return part;
}

function ownFacts(facts, told) {
  const part = section(say("ownFacts"));
  for (const fact of facts) {
    part.append(factBlock(fact, told, true, passagesOf(fact).every((index) => told.passages.has(index))));
    for (const index of passagesOf(fact)) told.passages.add(index);
  }
  return part;
}

/** Group a node's links by relation and direction, in the order of the legend. */
function groupedLinks(node) {
  const groups = new Map();
  const order = Object.keys(RELATION_WORDS);
  for (const link of node.links) {
    const fromTarget = link.target === node;
    const key = `${link.relation} ${fromTarget}`;
    if (!groups.has(key)) groups.set(key, { relation: link.relation, fromTarget, links: [] });
    groups.get(key).links.push(link);
  }
  const place = (group) => (order.indexOf(group.relation) + 1 || 99) * 2 + Number(group.fromTarget);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

/** Return the place that an article gives a participant in its list of names. */
function printedPlace(link) {
  const rows = (link.facts ?? []).flatMap((index) => details.facts[index].attributes ?? []);
  const places = rows.filter((row) => row[0] === "listPosition").map((row) => Number(row[1]));
  return places.length > 0 ? Math.min(...places) : 999;
}

function linkGroup(node, group, told, choose) {
  const part = section(relationWord(group.relation, group.fromTarget), group.links.length);
  part.classList.add("links");
  const time = (link) => link.begin ?? "9";
  const links = [...group.links].sort((a, b) =>
    time(a).localeCompare(time(b)) || printedPlace(a) - printedPlace(b) || a.id - b.id);
  for (const link of links) {
    const row = make("div", "row");
    const head = make("div", "row-head");
    head.append(nodeLink(otherEnd(link, node), choose), rowMeta(link));
    row.append(head, evidenceOf(link, told));
    part.append(row);
  }
  return part;
}

/** Return a tenure's time in words: that it was last seen on a day does not end it. */
function tenureWord(link) {
  const rows = (link.facts ?? []).flatMap((index) => details.facts[index].attributes ?? []);
  const found = Object.fromEntries(rows.map((row) => [row[0], row[1]]));
  if (!found.tenureKind) return "";
  const { startedOn, endedOn, firstObserved, lastObserved } = found;
  if (endedOn) return startedOn ? `${startedOn} – ${endedOn}` : say("until", endedOn);
  if (startedOn && lastObserved) return say("since", startedOn, lastObserved);
  if (!firstObserved) return "";
  return say("seen", firstObserved === lastObserved ? firstObserved : `${firstObserved} – ${lastObserved}`);
}

function rowMeta(link) {
  const meta = make("span", "meta");
  const period = tenureWord(link) || periodWord(link);
  if (period) meta.append(make("time", "", period));
  meta.append(basisBadge(link.basis));
  return meta;
}

/** Show a link's sentences; those that the panel has already shown stay folded. */
function evidenceOf(link, told) {
  const facts = (link.facts ?? []).map((index) => details.facts[index]);
  if (facts.length === 0) return make("p", "note", say("noPassage"));
  const box = make("details", "evidence");
  const passages = new Set(facts.flatMap((fact) => passagesOf(fact)));
  const words = told.words;
  told.words = [...words, link.source.label, link.target.label, ...(link.source.names ?? []), ...(link.target.names ?? [])];
  box.open = [...passages].some((index) => !told.passages.has(index));
  box.append(make("summary", "", passages.size > 1 ? say("evidence", passages.size) : say("oneEvidence")));
  for (const fact of facts) box.append(factBlock(fact, told, facts.length > 1 || Boolean(fact.text)));
  for (const index of passages) told.passages.add(index);
  told.words = words;
  return box;
}

function passagesOf(fact) {
  const rests = (fact.rests ?? []).flatMap((index) => details.facts[index].passages ?? []);
  return [...(fact.passages ?? []), ...rests];
}

/** Show one fact: its own words, its sentences, on what it was inferred, and by which rule. */
function factBlock(fact, told, titled, folded = false) {
  const block = make("div", `fact ${fact.basis}`);
  if (titled) {
    const head = make("p", "fact-head");
    head.append(make("strong", "", factTitle(fact)), basisBadge(fact.basis));
    block.append(head);
    const quoted = (fact.passages ?? []).some((index) => details.passages[index][1].includes(fact.text));
    if (fact.text && !(fact.kind === "Remark" && quoted && !folded)) block.append(make("p", "words", fact.text));
  }
  block.append(sentences(fact, told, folded));
  if (fact.because) {
    const ofDate = fact.basis === "stated" && !["Mention", "Relation"].includes(fact.kind);
    block.append(labelled(ofDate ? "dateBecause" : "because", fact.because));
  }
  if (fact.rests) block.append(restsOn(fact, told));
  block.append(small(fact));
  return block;
}

/** Show the sentences of a fact; folded where the panel has shown them just above. */
function sentences(fact, told, folded) {
  const box = make(folded ? "details" : "div", folded ? "evidence" : "");
  if (folded && fact.passages) box.append(make("summary", "", say("oneEvidence")));
  for (const index of fact.passages ?? []) box.append(passage(index, fact, told));
  if (fact.passageCount > (fact.passages ?? []).length) {
    box.append(make("p", "note", say("shownPassages", fact.passages.length, fact.passageCount)));
  }
  return box;
}

function factTitle(fact) {
  const found = (name) => fact.attributes?.find((row) => row[0] === name)?.[1];
  const word = wordOf(FACT_WORDS, fact.kind);
  const detail = found("verb") ?? found("action");
  return detail ? `${word} · ${detail}` : word;
}

function passage(index, fact, told) {
  const [article, quote] = details.passages[index];
  const figure = make("figure", "passage");
  const words = fact.kind === "Remark" || fact.kind === "Mention" ? [fact.text, ...told.words] : told.words;
  figure.append(markedQuote(quote, words), citation(details.articles[article]));
  return figure;
}

/** Write a quote with the names in question marked. */
function markedQuote(quote, words) {
  const block = make("blockquote");
  let rest = quote;
  const sought = [...new Set(words)].filter((word) => word && word.length > 1).sort((a, b) => b.length - a.length);
  while (rest) {
    let at = -1;
    let hit = "";
    for (const word of sought) {
      const found = rest.indexOf(word);
      if (found >= 0 && (at < 0 || found < at)) [at, hit] = [found, word];
    }
    if (at < 0) break;
    block.append(rest.slice(0, at), make("mark", "", hit));
    rest = rest.slice(at + hit.length);
  }
  block.append(rest);
  return block;
}

function citation(article) {
  const caption = make("figcaption");
  const title = article.title ? `《${article.title}》` : article.file || say("untitled");
  caption.append(articleLink(article, title));
  for (const part of [article.publisher, article.published, article.title ? article.file : ""]) {
    if (part) caption.append(" · ", make("bdi", "", part));
  }
  return caption;
}

/** Make the title of an article, a link where it has an address on the web. */
function articleLink(article, title) {
  if (!/^https?:\/\//i.test(article.url ?? "")) return make("bdi", "cited", title);
  const link = make("a", "cited", title);
  link.href = article.url;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  return link;
}

function labelled(key, text) {
  const line = make("p", "because");
  line.append(make("b", "", say(key)), " ", make("bdi", "", text));
  return line;
}

function restsOn(fact, told) {
  const box = make("div", "rests");
  box.append(make("p", "note", say("restsOn")));
  for (const index of fact.rests) box.append(factBlock(details.facts[index], told, true));
  if (fact.restCount > fact.rests.length) box.append(make("p", "note", say("shownRests", fact.rests.length, fact.restCount)));
  return box;
}

function small(fact) {
  const line = make("p", "small");
  const rows = (fact.attributes ?? []).filter((row) => row[0] !== "verb" && row[0] !== "action");
  const parts = rows.map((row) => `${wordOf(ATTRIBUTE_WORDS, row[0])} ${attributeValue(row)}`);
  for (const rule of fact.rules ?? []) parts.push(`${say("rule")} ${details.strings[rule]}`);
  line.textContent = parts.join(" · ");
  return line;
}

function mentionsOf(node, told) {
  const part = section(say("mentionedAs"), node.mentionCount);
  const box = make("details", "evidence");
  box.open = node.links.length === 0;
  const facts = node.mentions.map((index) => details.facts[index]);
  const surfaces = [...new Set(facts.map((fact) => fact.text))];
  box.append(make("summary", "", surfaces.slice(0, 6).join("、") + (surfaces.length > 6 ? "…" : "")));
  for (const fact of facts) box.append(factBlock(fact, told, true));
  if (node.mentionCount > facts.length) box.append(make("p", "note", say("shownMentions", facts.length, node.mentionCount)));
  part.append(box);
  return part;
}

function showLine(line, told, choose) {
  panel.append(make("p", "kind", say("between")));
  const title = make("h2", "pair");
  title.append(nodeLink(line.source, choose), nodeLink(line.target, choose));
  panel.append(title);
  for (const link of line.links) {
    const part = section(relationWord(link.relation));
    part.classList.add("links");
    const head = make("div", "row-head");
    const ends = make("span", "ends");
    ends.append(make("bdi", "", nameOf(link.source)), " → ", make("bdi", "", nameOf(link.target)));
    head.append(ends, rowMeta(link));
    part.append(head, evidenceOf(link, told));
    part.querySelector("details")?.setAttribute("open", "");
    panel.append(part);
  }
}
