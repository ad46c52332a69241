// The same graph as a list, for those who don't see or don't want the picture.
import { dot, element, name } from "../dom";
import type { Model } from "./model";

const MOST_ROWS = 500;

/** List the nodes that the filters let through, the most connected first. */
export function showTable(place: HTMLElement, model: Model, words: Record<string, string>, choose: (node: string) => void): void {
  const nodes = model.graph
    .filterNodes((node) => model.showsNode(node))
    .sort((a, b) => model.graph.degree(b) - model.graph.degree(a))
    .slice(0, MOST_ROWS);
  const rows = nodes.map((node) => {
    const { label, kind, first, last } = model.graph.getNodeAttributes(node);
    const link = element("button", { type: "button", class: "plain" }, name(label));
    link.addEventListener("click", () => choose(node));
    return element(
      "tr",
      {},
      element("td", {}, dot(kind), " ", link),
      element("td", { class: "short" }, words[`kind.${kind}`] ?? ""),
      element("td", { class: "short" }, first === last ? first : `${first} – ${last}`),
      element("td", { class: "number" }, String(model.graph.degree(node))),
    );
  });
  const heads = [words["node"], words["classes"], words["period"], words["relations"]].map((text) => element("th", { scope: "col" }, text ?? ""));
  place.replaceChildren(element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)));
}
