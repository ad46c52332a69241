// Where the view gets its graph from: the server, or the file that it is written in.
import type { Hit } from "../search";

export interface NodeData {
  id: string;
  label: string;
  kind: string;
  first: string;
  last: string;
  degree: number;
  /** The address of its page; empty where there is none. */
  href: string;
}

export interface EdgeData {
  source: string;
  target: string;
  relation: string;
  basis: string;
  first: string;
  last: string;
}

export type Point = [number, number];

export interface Part {
  nodes: NodeData[];
  edges: EdgeData[];
  /** Places of the nodes, where they come with them. */
  places?: Point[];
  /** New places of the nodes that were asked about, where they made room. */
  moved?: Point[];
}

export interface Neighbours extends Part {
  total: number;
  start: number;
}

export interface Source {
  /** Entities by any of their names, the best match first. */
  find(text: string, kind?: string): Promise<Hit[]>;
  /** The most connected entities, with the edges between them. */
  top(most: number): Promise<Part>;
  /** A page of a node's neighbours, the most telling first. */
  neighbours(node: string, start: number, limit: number): Promise<Neighbours>;
  /** Neighbours of all these that are not among them, with their edges to all and places beside them. */
  around(nodes: string[], places: Record<string, Point>): Promise<Part>;
  /** The nodes that are new, and their edges with all. */
  links(nodes: string[], fresh: string[]): Promise<Part>;
  /** A shortest path; no nodes if there is none. */
  path(from: string, to: string): Promise<Part>;
  /** A place for every node; those that have one keep it. */
  layout(nodes: string[], fixed: Record<string, Point>, edges: [string, string][]): Promise<Record<string, Point>>;
  /** The triples between nodes, in Turtle. */
  turtle(nodes: string[]): Promise<string>;
  /** What is known of a node, with the sentences. */
  facts(node: NodeData): Promise<Node[]>;
}
