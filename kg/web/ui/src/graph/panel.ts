// The panel of a chosen node: what its page says, with the sentences, and what can be done.
import { button, dot, element, name } from "../dom";
import type { Model } from "./model";

export interface Actions {
  expand(node: string): void;
  remove(node: string): void;
  choose(node: string | undefined): void;
}

/** Show a node; its facts come from its page, which the server has made safe. */
export async function showNode(
  panel: HTMLElement,
  model: Model,
  node: string,
  words: Record<string, string>,
  actions: Actions,
): Promise<void> {
  const { label, kind, href } = model.graph.getNodeAttributes(node);
  const fetched = model.fetched.get(node);
  const more = fetched ? fetched.total - fetched.shown : undefined;
  const expandLabel = more === undefined ? words["expand"] : words["expand.more"]?.replace("{n}", String(more));
  const facts = element("div", { class: "facts-of-node" });
  panel.replaceChildren(
    button("×", () => actions.choose(undefined), { class: "close", "aria-label": words["close"] }),
    element("p", { class: "kind" }, dot(kind), ` ${words[`kind.${kind}`] ?? ""}`),
    element("h2", {}, name(label)),
    element(
      "p",
      { class: "actions" },
      ...(more === 0 ? [] : [button(expandLabel ?? "", () => actions.expand(node), { class: "primary" })]),
      element("a", { class: "button", href }, words["open"] ?? ""),
      button(words["remove"] ?? "", () => actions.remove(node)),
    ),
    facts,
  );
  panel.hidden = false;
  const response = await fetch(href, { headers: { Accept: "text/html" } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const sections = page.querySelector(".sections");
  const grounds = page.querySelector(".head > .grounds");
  for (const part of [grounds, sections]) {
    if (part && panel.contains(facts)) facts.append(document.importNode(part, true));
  }
}
