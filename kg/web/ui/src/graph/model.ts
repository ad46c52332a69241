// The graph on screen, and which part of it the filters let through.
import { MultiDirectedGraph } from "graphology";
import type { EdgeData, NodeData, Part, Point } from "./source";

export interface DrawnNode extends NodeData {
  x: number;
  y: number;
  placed: boolean;
  group: string;
}

export type Drawn = MultiDirectedGraph<DrawnNode, EdgeData>;

/** Classes that the reader filters by, as the legend of the page has them. */
const GROUPS: Record<string, string> = {
  Official: "person", Person: "person", Namesakes: "person", Body: "body", Post: "post",
  Meeting: "event", Visit: "event", Talks: "event", PersonnelChange: "event", Release: "event",
  Event: "event", EventSeries: "event", Campaign: "campaign", Document: "document",
  Concept: "concept", Place: "place", Date: "date",
};
export const GROUP_KINDS: Record<string, string> = {
  person: "Official", body: "Body", post: "Post", event: "Event", campaign: "Campaign",
  document: "Document", concept: "Concept", place: "Place", date: "Date",
};

export interface Filters {
  groups: Set<string>;
  relations: Set<string>;
  bases: Set<string>;
  from: string;
  to: string;
}

export class Model {
  readonly graph: Drawn = new MultiDirectedGraph<DrawnNode, EdgeData>();
  /** What is switched off. */
  readonly hidden: Filters = { groups: new Set(), relations: new Set(), bases: new Set(), from: "", to: "" };
  /** How many neighbours of a node have been fetched, and how many there are. */
  readonly fetched = new Map<string, { shown: number; total: number }>();

  /** Add what is not there yet; give the ids of new nodes. */
  add(part: Part): string[] {
    const fresh: string[] = [];
    for (const node of part.nodes) {
      if (this.graph.hasNode(node.id)) continue;
      const group = GROUPS[node.kind] ?? "concept";
      this.graph.addNode(node.id, { ...node, x: 0, y: 0, placed: false, group });
      fresh.push(node.id);
    }
    for (const edge of part.edges) {
      const key = `${edge.source} ${edge.relation} ${edge.target}`;
      if (this.graph.hasEdge(key) || !this.graph.hasNode(edge.source) || !this.graph.hasNode(edge.target)) continue;
      this.graph.addEdgeWithKey(key, edge.source, edge.target, edge);
    }
    return fresh;
  }

  place(points: Record<string, Point>): void {
    for (const [node, [x, y]] of Object.entries(points)) {
      if (this.graph.hasNode(node)) this.graph.mergeNodeAttributes(node, { x, y, placed: true });
    }
  }

  /** Places of the nodes that have one. */
  places(): Record<string, Point> {
    const found: Record<string, Point> = {};
    this.graph.forEachNode((node, { x, y, placed }) => {
      if (placed) found[node] = [Math.round(x), Math.round(y)];
    });
    return found;
  }

  /** The nodes that the filters let through. */
  shown(): string[] {
    return this.graph.filterNodes((node) => this.showsNode(node));
  }

  /** Ends of edges that pull in a layout, each pair once: what rules derive follows from the rest. */
  pairs(): [string, string][] {
    const found = new Map<string, [string, string]>();
    this.graph.forEachEdge((_edge, { basis }, source, target) => {
      if (basis !== "derived") found.set([source, target].sort().join(" "), [source, target]);
    });
    return [...found.values()];
  }

  showsNode(node: string): boolean {
    const { group, first, last } = this.graph.getNodeAttributes(node);
    return !this.hidden.groups.has(group) && this.inPeriod(first, last);
  }

  showsEdge(edge: string): boolean {
    const { relation, basis, first, last } = this.graph.getEdgeAttributes(edge);
    const [source, target] = this.graph.extremities(edge);
    const wanted = !this.hidden.relations.has(relation) && !this.hidden.bases.has(basis);
    return wanted && this.inPeriod(first, last) && this.showsNode(source) && this.showsNode(target);
  }

  /** What has no date is in every period. */
  private inPeriod(first: string, last: string): boolean {
    const { from, to } = this.hidden;
    return (!from || !last || last >= from) && (!to || !first || first <= to);
  }

  /** The months from the first to the last date, `2019-09`. */
  months(): string[] {
    let [begin, end] = ["", ""];
    const widen = ({ first, last }: { first: string; last: string }): void => {
      for (const date of [first, last]) {
        if (date && (!begin || date < begin)) begin = date;
        if (date > end) end = date;
      }
    };
    this.graph.forEachEdge((_key, data) => widen(data));
    this.graph.forEachNode((_node, data) => widen(data));
    if (!begin) return [];
    const number = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
    const months: string[] = [];
    for (let month = number(begin); month <= number(end); month += 1) {
      months.push(`${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`);
    }
    return months;
  }
}
