// What the editor asks the server: terms, entities, names, pictures of an answer.
export interface Term {
  name: string;
  label: string;
  kind: string;
}

export interface Found {
  short: string;
  name: string;
  form: string | null;
  kind_label: string;
}

/** The name of a node, and the address of its page, empty where it has none. */
export type Named = [name: string, address: string];

const AT_ONCE = 2000; // nodes in a request

async function asked<Answer>(address: string, body?: unknown): Promise<Answer> {
  const request = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(address, { ...request, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}

let terms: Promise<Term[]> | undefined;

/** The classes and properties that the graph uses. */
export function allTerms(): Promise<Term[]> {
  terms ??= asked<Term[]>("/api/terms");
  return terms;
}

/** Entities by any of their names. */
export async function entities(text: string): Promise<Found[]> {
  return (await asked<{ results: Found[] }>(`/search?${new URLSearchParams({ q: text })}`)).results;
}

/** Names of nodes of the graph. */
export async function namesOf(nodes: string[]): Promise<Record<string, Named>> {
  const found: Record<string, Named> = {};
  for (let start = 0; start < nodes.length; start += AT_ONCE) {
    Object.assign(found, await asked<Record<string, Named>>("/api/names", { nodes: nodes.slice(start, start + AT_ONCE) }));
  }
  return found;
}

/** An answer in SPARQL's JSON as the pages show it: chart, table, way to the graph view. */
export async function drawn(answer: unknown): Promise<string> {
  const response = await fetch("/api/answer", { method: "POST", body: JSON.stringify(answer) });
  return response.ok ? response.text() : Promise.reject(new Error(await response.text()));
}
