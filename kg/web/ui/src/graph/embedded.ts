// The graph that is written into the file.
import { dot, element, name } from "../dom";
import type { Hit } from "../search";
import { settle } from "./settling";
import type { EdgeData, Neighbours, NodeData, Part, Point, Source } from "./source";

type Numbers = number[];
/** End of the IRI, kind, label, other names, first and last day, place, facts, links to it in all. */
type NodeRow = [string, number, string, string[], string, string, number, number, Numbers, number];
/** Source, target, relation, basis, first and last day, facts. */
type LinkRow = [number, number, number, number, string, string, Numbers];
/** Basis, own words, on what it rests where it was inferred, passages, how many there are. */
type FactRow = [number, string, string, Numbers, number];

export interface Written {
  base: string;
  kinds: string[];
  relations: string[];
  bases: string[];
  /** Labels of relations in Chinese and English, and whether each is a property of the ontology. */
  labels: Record<string, [string, string]>;
  nodes: NodeRow[];
  links: LinkRow[];
  facts: FactRow[];
  passages: [number, string][];
  articles: [string, string, string][];
  nodeTotal: number;
}

const LANGUAGES = ["zh", "en"];
const MOST = 5000; // nodes on screen
const MOST_HITS = 12;
const MOST_SHOWN = 150; // links in the panel
const SMALL = 600; // nodes up to which places are found anew
const NO_THOROUGHFARE = new Set(["Place", "Date"]);
// What is most telling comes first; what rules derive comes last.
const FIRST = ["holds", "held", "postIn", "partOf", "phaseOf", "host", "Chair", "Speak", "Lead", "Meet", "Accompany", "Attend"];
const ONTOLOGY = "https://w3id.org/zhengpu/ontology#";

function folded(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{P}\p{Z}]/gu, "");
}

export class Embedded implements Source {
  private readonly numbers = new Map<string, number>();
  private readonly linksOf: Numbers[];
  private readonly folded: string[][];
  private readonly order: Numbers;

  constructor(
    private readonly written: Written,
    private readonly language: string,
    private readonly words: Record<string, string>,
  ) {
    this.linksOf = written.nodes.map(() => []);
    written.nodes.forEach(([end], number) => this.numbers.set(written.base + end, number));
    written.links.forEach(([source, target], number) => {
      this.linksOf[source]?.push(number);
      if (target !== source) this.linksOf[target]?.push(number);
    });
    const rank = (number: number): number => this.rank(number);
    for (const links of this.linksOf) links.sort((one, other) => rank(one) - rank(other) || one - other);
    this.folded = written.nodes.map(([, , label, names]) => [label, ...names].map(folded));
    this.order = written.nodes.map((_node, number) => number).sort((one, other) => this.degree(other) - this.degree(one) || one - other);
    for (const [key, labels] of Object.entries(written.labels)) {
      this.words[`relation.${key}`] ??= labels[LANGUAGES.indexOf(language)] ?? key;
    }
  }

  /** How many nodes and links there are, of how many. */
  totals(): string {
    const { nodes, links, nodeTotal } = this.written;
    const counts = (this.words["counts"] ?? "").replace("{nodes}", String(nodes.length)).replace("{edges}", String(links.length));
    return nodeTotal > nodes.length ? `${counts} / ${nodeTotal.toLocaleString(this.language)}` : counts;
  }

  private degree(node: number): number {
    return this.written.nodes[node]?.[9] ?? 0;
  }

  private rank(link: number): number {
    const [, , relation, basis] = this.written.links[link] ?? [0, 0, 0, 0];
    if (this.written.bases[basis] === "derived") return 99;
    const place = FIRST.indexOf(this.written.relations[relation] ?? "");
    return place < 0 ? FIRST.length : place;
  }

  private node(number: number): NodeData {
    const [end, kind, label, , first, last] = this.written.nodes[number] as NodeRow;
    const id = this.written.base + end;
    return { id, label, kind: this.written.kinds[kind] ?? "", first, last, degree: this.degree(number), href: "" };
  }

  private edge(number: number): EdgeData {
    const [source, target, relation, basis, first, last] = this.written.links[number] as LinkRow;
    return {
      source: this.node(source).id,
      target: this.node(target).id,
      relation: this.written.relations[relation] ?? "",
      basis: this.written.bases[basis] ?? "",
      first,
      last,
    };
  }

  private other(link: number, node: number): number {
    const [source, target] = this.written.links[link] as LinkRow;
    return source === node ? target : source;
  }

  private known(ids: string[]): Numbers {
    return ids.flatMap((id) => this.numbers.get(id) ?? []);
  }

  private part(fresh: Iterable<number>, all: Iterable<number>): Part {
    const [added, wanted] = [[...fresh], new Set(all)];
    const links = new Set(added.flatMap((node) => (this.linksOf[node] ?? []).filter((link) => wanted.has(this.other(link, node)))));
    return { nodes: added.map((node) => this.node(node)), edges: [...links].map((link) => this.edge(link)) };
  }

  async find(text: string): Promise<Hit[]> {
    const wanted = folded(text);
    if (!wanted) return [];
    const near: [number, number, string | null][] = [];
    for (const node of this.order) {
      let best = 9;
      let form: string | null = null;
      this.folded[node]?.forEach((one, place) => {
        const distance = one === wanted ? 0 : one.startsWith(wanted) ? 1 : one.includes(wanted) ? 2 : 9;
        if (distance >= best) return;
        best = distance;
        form = place ? (this.written.nodes[node]?.[3][place - 1] ?? null) : null;
      });
      if (best < 9) near.push([best, node, form]);
    }
    near.sort(([one], [other]) => one - other); // stable: the most connected first
    return near.slice(0, MOST_HITS).map(([, node, form]) => {
      const { id, label, kind } = this.node(node);
      return { iri: id, href: "", name: label, kind, kind_label: this.words[`kind.${kind}`] ?? "", form };
    });
  }

  async top(most: number): Promise<Part> {
    const nodes = this.order.filter((node) => !NO_THOROUGHFARE.has(this.node(node).kind)).slice(0, most);
    return this.part(nodes, nodes);
  }

  async neighbours(id: string, start: number, limit: number): Promise<Neighbours> {
    const [node] = this.known([id]);
    if (node === undefined) throw new Error(id);
    const others = [...new Set((this.linksOf[node] ?? []).map((link) => this.other(link, node)))];
    const shown = others.slice(start, start + limit);
    return { ...this.part([node, ...shown], [node, ...shown]), total: others.length, start };
  }

  async around(ids: string[]): Promise<Part> {
    const nodes = this.known(ids);
    const known = new Set(nodes);
    const fresh = new Set<number>();
    const waiting = nodes.map((node) => (this.linksOf[node] ?? []).map((link) => this.other(link, node)).values());
    for (let round = waiting; round.length && known.size + fresh.size < MOST; ) {
      round = round.filter((others) => {
        for (const other of others) {
          if (known.has(other) || fresh.has(other)) continue;
          if (known.size + fresh.size < MOST) fresh.add(other);
          return true;
        }
        return false;
      });
    }
    return this.part(fresh, [...known, ...fresh]);
  }

  async links(ids: string[], fresh: string[]): Promise<Part> {
    return this.part(this.known(fresh), this.known(ids));
  }

  async path(from: string, to: string): Promise<Part> {
    const [start, goal] = this.known([from, to]);
    if (start === undefined || goal === undefined) return { nodes: [], edges: [] };
    const before = new Map<number, number>([[start, -1]]);
    const waiting = [start];
    for (const node of waiting) {
      if (node === goal) break;
      if (node !== start && NO_THOROUGHFARE.has(this.node(node).kind)) continue;
      for (const link of this.linksOf[node] ?? []) {
        const other = this.other(link, node);
        if (before.has(other)) continue;
        before.set(other, node);
        waiting.push(other);
      }
    }
    const chain: Numbers = [];
    for (let node = before.has(goal) ? goal : -1; node >= 0; node = before.get(node) ?? -1) chain.unshift(node);
    return this.part(chain, chain);
  }

  async layout(ids: string[], fixed: Record<string, Point>, edges: [string, string][]): Promise<Record<string, Point>> {
    if (ids.length <= SMALL) return settle(ids, fixed, edges);
    return Object.fromEntries(this.known(ids).map((node) => [this.node(node).id, this.written.nodes[node]?.slice(6, 8) as Point]));
  }

  async turtle(ids: string[]): Promise<string> {
    const nodes = this.known(ids);
    const { edges } = this.part(nodes, nodes);
    const lines = [`@prefix zp: <${ONTOLOGY}> .`, "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .", ""];
    for (const node of nodes) {
      const { id, kind, label } = this.node(node);
      lines.push(`<${id}> a zp:${kind} ; rdfs:label ${JSON.stringify(label)}@zh .`);
    }
    for (const { source, target, relation } of edges) {
      if (/^[A-Z]/.test(relation)) {
        lines.push(`[] a zp:Participation ; zp:participant <${source}> ; zp:inEvent <${target}> ; zp:participationRole zp:${relation} .`);
      } else if (this.written.labels[relation]) {
        lines.push(`<${source}> zp:${relation} <${target}> .`);
      }
    }
    return `${lines.join("\n")}\n`;
  }

  async facts({ id }: NodeData): Promise<Node[]> {
    const [node] = this.known([id]);
    if (node === undefined) return [];
    const own = (this.written.nodes[node]?.[8] ?? []).map((fact) => this.factRow(fact));
    const links = this.linksOf[node] ?? [];
    const rows = links.slice(0, MOST_SHOWN).map((link) => this.linkRow(link, node));
    const list = (key: string, count: number, items: HTMLElement[]): HTMLElement[] =>
      items.length
        ? [element("section", {}, element("h2", {}, this.words[key] ?? "", " ", element("span", { class: "count" }, String(count))), element("ul", { class: "facts list" }, ...items))]
        : [];
    return [element("div", { class: "sections" }, ...list("relations", links.length, rows), ...list("articles", own.length, own))];
  }

  private linkRow(link: number, node: number): HTMLElement {
    const { relation, first, last, basis } = this.edge(link);
    const [source, , , , , , facts] = this.written.links[link] as LinkRow;
    const word = this.words[`relation.${relation}`] ?? relation;
    const other = this.node(this.other(link, node));
    const [arrow, when] = [source === node ? " → " : " ← ", first === last ? first : `${first} – ${last}`];
    return element(
      "li",
      { class: "fact" },
      element("div", { class: "says" }, element("p", {}, element("span", { class: "soft" }, word, arrow), dot(other.kind), " ", name(other.label)), ...(when ? [element("p", { class: "note" }, when)] : [])),
      this.grounds(basis, facts),
    );
  }

  private factRow(fact: number): HTMLElement {
    const [basis, text] = this.written.facts[fact] as FactRow;
    return element(
      "li",
      { class: "fact" },
      element("div", { class: "says" }, element("blockquote", { class: "words" }, name(text))),
      this.grounds(this.written.bases[basis] ?? "", [fact]),
    );
  }

  /** The sentences behind facts, and whether they say it or it was read between the lines. */
  private grounds(basis: string, facts: Numbers): HTMLElement {
    if (basis === "background") return element("span", { class: "badge" }, this.words["background"] ?? "");
    const rows = facts.map((fact) => this.written.facts[fact] as FactRow);
    const because = [...new Set(rows.map(([, , reason]) => reason))].filter((reason) => reason !== "");
    const passages = [...new Set(rows.flatMap(([, , , found]) => found))].slice(0, 6);
    return element(
      "details",
      { class: `grounds ${basis}` },
      element("summary", {}, element("span", { class: `badge ${basis}` }, this.words[basis] ?? basis)),
      element(
        "div",
        { class: "because" },
        ...because.map((reason) => element("p", { class: "basis" }, element("b", {}, this.words["because"] ?? ""), " ", name(reason))),
        ...passages.map((passage) => this.passage(passage)),
      ),
    );
  }

  private passage(number: number): HTMLElement {
    const [article, quote] = this.written.passages[number] as [number, string];
    const [title, published, publisher] = this.written.articles[article] as [string, string, string];
    const cited = [title, publisher, published].filter((text) => text !== "").join(" · ");
    return element("figure", {}, element("blockquote", {}, name(quote)), element("figcaption", {}, name(cited)));
  }
}
