// Keeps what is on screen in the address, so that it can be sent and kept: nodes with their
// places, filters, choice and camera, deflated, since names are long where Chinese is escaped.
import type { Model } from "./model";
import type { Point } from "./source";

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

export interface Kept {
  nodes: string[];
  places: Record<string, Point>;
  selected: string | undefined;
  camera: Camera | undefined;
}

interface Written {
  base: string;
  nodes: string[];
  places: number[];
  selected?: string;
  hidden: Record<(typeof SETS)[number], string[]>;
  period: [string, string];
  camera?: Camera;
}

const SETS = ["groups", "relations", "bases"] as const;
// Milliseconds of rest before the address of a small and of a large picture is written.
const [SHORT_WAIT, LONG_WAIT, LARGE] = [20, 300, 500];
let waiting = 0;
let latest = 0; // number of the last picture; packing an earlier one may end after it

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

async function packed(value: Written): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(value)), new CompressionStream("deflate-raw"));
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpacked(text: string): Promise<Written> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = await through(Uint8Array.from(plain, (letter) => letter.charCodeAt(0)), new DecompressionStream("deflate-raw"));
  return JSON.parse(new TextDecoder().decode(bytes)) as Written;
}

/** Write what is on screen into the address, once it has come to rest. */
export function keep(model: Model, selected: string | undefined, camera: Camera | undefined): void {
  clearTimeout(waiting);
  const rest = model.graph.order > LARGE ? LONG_WAIT : SHORT_WAIT;
  waiting = window.setTimeout(() => void write(model, selected, camera), rest);
}

async function write(model: Model, selected: string | undefined, camera: Camera | undefined): Promise<void> {
  const number = ++latest;
  const ids = model.graph.nodes();
  const base = shared(ids);
  const places = ids.flatMap((node) => {
    const { x, y } = model.graph.getNodeAttributes(node);
    return [Math.round(x), Math.round(y)];
  });
  const { hidden } = model;
  const written: Written = {
    base,
    nodes: ids.map((node) => node.slice(base.length)),
    places,
    ...(selected ? { selected } : {}),
    hidden: { groups: [...hidden.groups], relations: [...hidden.relations], bases: [...hidden.bases] },
    period: [hidden.from, hidden.to],
    ...(camera ? { camera } : {}),
  };
  const address = location.pathname + location.search.replace(/[?&]start=[^&]*/, "");
  const picture = ids.length ? `#v=${await packed(written)}` : "";
  if (number === latest) history.replaceState(null, "", address + picture);
}

/** Read the address, filters into the model; an answer's entities stand in it as `#n=BASE,END,…`. */
export async function kept(model: Model): Promise<Kept> {
  const start = new URLSearchParams(location.search).get("start");
  if (location.hash.startsWith("#n=")) {
    const [base = "", ...ends] = location.hash.slice(3).split(",").map(decodeURIComponent);
    return { nodes: ends.map((end) => base + end), places: {}, selected: undefined, camera: undefined };
  }
  if (!location.hash.startsWith("#v=")) {
    return { nodes: start ? [start] : [], places: {}, selected: start ?? undefined, camera: undefined };
  }
  const { base, nodes: ends, places: flat, selected, hidden, period, camera } = await unpacked(location.hash.slice(3));
  const nodes = ends.map((end) => base + end);
  for (const key of SETS) for (const value of hidden[key]) model.hidden[key].add(value);
  [model.hidden.from, model.hidden.to] = period;
  const places: Record<string, Point> = {};
  nodes.forEach((node, place) => {
    places[node] = [flat[2 * place] ?? 0, flat[2 * place + 1] ?? 0];
  });
  return { nodes, places, selected, camera };
}

function shared(texts: string[]): string {
  let [prefix = ""] = texts;
  for (const text of texts) while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}
