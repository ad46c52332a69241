// What the server is asked for.

export interface NodeData {
  id: string;
  label: string;
  kind: string;
  first: string;
  last: string;
  degree: number;
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

export interface Part {
  nodes: NodeData[];
  edges: EdgeData[];
}

export interface Neighbours extends Part {
  total: number;
  start: number;
}

export type Point = [number, number];

async function answered<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error((await response.text()).trim());
  return (await response.json()) as Answer;
}

async function post<Answer>(address: string, content: unknown): Promise<Answer> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(content) });
  return answered<Answer>(response);
}

/** A page of a node's neighbours, the most telling first. */
export async function neighbours(node: string, start: number, limit: number): Promise<Neighbours> {
  const fields = new URLSearchParams({ node, start: String(start), limit: String(limit) });
  return answered<Neighbours>(await fetch(`/api/graph/neighbours?${fields}`));
}

/** The nodes that are new, and their edges with all. */
export function links(nodes: string[], fresh: string[]): Promise<Part> {
  return post<Part>("/api/graph/links", { nodes, new: fresh });
}

/** A shortest path; no nodes if there is none. */
export async function path(from: string, to: string): Promise<Part> {
  return answered<Part>(await fetch(`/api/graph/path?${new URLSearchParams({ from, to })}`));
}

/** A place for every node; those that have one keep it. */
export function layout(
  nodes: string[],
  fixed: Record<string, Point>,
  edges: [string, string][],
): Promise<Record<string, Point>> {
  return post("/api/graph/layout", { nodes, fixed, edges });
}

/** The triples between nodes, in Turtle. */
export async function turtle(nodes: string[]): Promise<string> {
  const values = nodes.map((node) => `<${node}>`).join(" ");
  const query = `CONSTRUCT { ?s ?p ?o . ?s rdfs:label ?l . ?s a ?c } WHERE {
  VALUES ?s { ${values} }
  { VALUES ?o { ${values} } ?s ?p ?o } UNION { ?s rdfs:label ?l } UNION { ?s a ?c } }`;
  const headers = { "Content-Type": "application/sparql-query", Accept: "text/turtle" };
  const response = await fetch("/sparql", { method: "POST", headers, body: query });
  if (!response.ok) throw new Error((await response.text()).trim());
  return response.text();
}
