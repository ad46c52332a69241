// The panel of a chosen node: what is known of it, with the sentences, and what can be done.
import { button, dot, element, name } from "../dom";
import type { Model } from "./model";
import type { Source } from "./source";

export interface Actions {
  expand(node: string): void;
  remove(node: string): void;
  choose(node: string | undefined): void;
  /** How many neighbours one expansion adds. */
  page: number;
}

/** Show a node; its facts come when the source has them. */
export async function showNode(
  panel: HTMLElement,
  model: Model,
  node: string,
  words: Record<string, string>,
  source: Source,
  actions: Actions,
): Promise<void> {
  const data = model.graph.getNodeAttributes(node);
  const { label, kind, href } = data;
  const fetched = model.fetched.get(node);
  const more = fetched ? fetched.total - fetched.shown : undefined;
  const expandLabel = more === undefined ? words["expand"] : words["expand.more"]?.replace("{n}", String(Math.min(more, actions.page))).replace("{left}", String(more));
  const facts = element("div", { class: "facts-of-node" });
  panel.replaceChildren(
    button("×", () => actions.choose(undefined), { class: "close", "aria-label": words["close"] }),
    element("p", { class: "kind" }, dot(kind), ` ${words[`kind.${kind}`] ?? ""}`),
    element("h2", {}, name(label)),
    element(
      "p",
      { class: "actions" },
      ...(more === 0 ? [] : [button(expandLabel ?? "", () => actions.expand(node), { class: "primary" })]),
      ...(href ? [element("a", { class: "button", href }, words["open"] ?? "")] : []),
      button(words["remove"] ?? "", () => actions.remove(node)),
    ),
    facts,
  );
  panel.hidden = false;
  const parts = await source.facts(data);
  if (panel.contains(facts)) facts.append(...parts.map((part) => document.importNode(part, true)));
}
