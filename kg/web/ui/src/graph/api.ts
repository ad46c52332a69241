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

export const server: Source = {
  find: found,
  top: (most) => get<Part>("/api/graph/top", { most: String(most) }),
  neighbours: (node, start, limit) =>
    get<Neighbours>("/api/graph/neighbours", { node, start: String(start), limit: String(limit) }),
  around: async (nodes) => (await (await post("/api/graph/around", { nodes })).json()) as Part,
  links: async (nodes, fresh) => (await (await post("/api/graph/links", { nodes, new: fresh })).json()) as Part,
  path: (from, to) => get<Part>("/api/graph/path", { from, to }),
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
