// The graph that the server has.
import { found } from "../search";
import type { Neighbours, NodeData, Part, Point, Source } from "./source";

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw new Error((await response.text()).trim());
  return response;
}

async function get<Answer>(address: string, fields: Record<string, string>): Promise<Answer> {
  const response = await checked(await fetch(`${address}?${new URLSearchParams(fields)}`));
  return (await response.json()) as Answer;
}

async function post(address: string, content: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return checked(await fetch(address, { method: "POST", headers, body: JSON.stringify(content) }));
}

/** A part as it is sent: the ends of edges are places in `nodes` and `others`, since IRIs are long. */
interface Sent {
  base: string;
  nodes: Omit<NodeData, "href">[];
  others: string[];
  edges: [source: number, target: number, relation: string, basis: string, first: string, last: string][];
  places?: Point[];
  moved?: Point[];
}

function read<Answer extends Sent>(sent: Answer): Omit<Answer, "base" | "nodes" | "others" | "edges"> & Part {
  const { base, nodes, others, edges, ...rest } = sent;
  const end = (place: number): string => nodes[place]?.id ?? others[place - nodes.length] ?? "";
  return {
    ...rest,
    nodes: nodes.map((node) => ({ ...node, href: `/id/${node.id.slice(base.length)}` })),
    edges: edges.map(([source, target, relation, basis, first, last]) => ({
      source: end(source), target: end(target), relation, basis, first, last,
    })),
  };
}

export const server: Source = {
  find: found,
  top: async (most) => read(await get<Sent>("/api/graph/top", { most: String(most) })),
  neighbours: async (node, start, limit) =>
    read(await get<Sent & Omit<Neighbours, keyof Part>>("/api/graph/neighbours", { node, start: String(start), limit: String(limit) })),
  around: async (nodes, fixed) => {
    const places = nodes.map((node) => fixed[node] ?? null);
    return read((await (await post("/api/graph/around", { nodes, places })).json()) as Sent);
  },
  links: async (nodes, fresh) => {
    const asked = fresh === nodes ? { nodes } : { nodes, new: fresh };
    return read((await (await post("/api/graph/links", asked)).json()) as Sent);
  },
  path: async (from, to) => read(await get<Sent>("/api/graph/path", { from, to })),
  layout: async (nodes, fixed, edges) => {
    const numbers = new Map(nodes.map((node, number) => [node, number]));
    const asked = { places: nodes.map((node) => fixed[node] ?? null), edges: edges.map((ends) => ends.map((end) => numbers.get(end))) };
    const places = (await (await post("/api/graph/layout", asked)).json()) as Point[];
    return Object.fromEntries(nodes.map((node, number) => [node, places[number] ?? [0, 0]]));
  },
  turtle: async (nodes) => (await post("/api/graph/turtle", { nodes })).text(),
  facts: async ({ href }: NodeData) => {
    const response = await checked(await fetch(href, { headers: { Accept: "text/html" } }));
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return [page.querySelector(".head > .grounds"), page.querySelector(".sections")].filter((part) => part !== null);
  },
};
