// Keeps what is on screen in the address, so that it can be sent and kept.
import type { Model } from "./model";

export interface Kept {
  nodes: string[];
  selected: string | undefined;
}

const SETS = ["groups", "relations", "bases"] as const;
const LONGEST = 60_000;

/** Write the nodes and filters into the address; IRIs without what they share. */
export function keep(model: Model, selected: string | undefined): void {
  const nodes = model.graph.nodes();
  const base = shared(nodes);
  const fields = new URLSearchParams({ b: base, n: nodes.map((node) => node.slice(base.length)).join("\n") });
  if (selected) fields.set("s", selected.slice(base.length));
  for (const key of SETS) if (model.hidden[key].size) fields.set(key, [...model.hidden[key]].join(","));
  for (const end of ["from", "to"] as const) if (model.hidden[end]) fields.set(end, model.hidden[end]);
  const hash = nodes.length ? `#${fields}` : "";
  if (hash.length < LONGEST) history.replaceState(null, "", location.pathname + hash);
}

/** Read the address, filters into the model. */
export function kept(model: Model): Kept {
  const fields = new URLSearchParams(location.hash.slice(1));
  const base = fields.get("b") ?? "";
  for (const key of SETS) for (const value of (fields.get(key) ?? "").split(",")) if (value) model.hidden[key].add(value);
  for (const end of ["from", "to"] as const) model.hidden[end] = fields.get(end) ?? "";
  const nodes = (fields.get("n") ?? "").split("\n").filter((text) => text !== "").map((text) => base + text);
  const selected = fields.get("s");
  const start = new URLSearchParams(location.search).get("start");
  if (!nodes.length && start) return { nodes: [start], selected: start };
  return { nodes, selected: selected === null ? undefined : base + selected };
}

function shared(texts: string[]): string {
  let [prefix = ""] = texts;
  for (const text of texts) while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}
