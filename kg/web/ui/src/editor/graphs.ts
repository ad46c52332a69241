// Which graphs a tab asks: what was stated, inferred, derived, the background; all where none is chosen.
import type { Yasgui } from "@zazuko/yasgui";
import { element } from "../dom";

const GRAPHS = ["stated", "inferred", "derived", "background"];
// Of its own default graphs yasgui sends the named ones, so they go as an argument.
const ARGUMENT = "default-graph-uri";

type Tab = ReturnType<Yasgui["selectTabId"]>;
interface Argument {
  name: string;
  value: string;
}

/** The arguments that ask for the graphs of this site that an address names. */
export function graphsAsked(base: string, hash: string): Argument[] {
  const asked = new URLSearchParams(hash.slice(1)).getAll(ARGUMENT);
  return asked.filter((graph) => graph.startsWith(`${base}graph/`)).map((value) => ({ name: ARGUMENT, value }));
}

/** Make boxes that set the default graphs of the tab in sight, and keep them with the tab. */
export function graphChoice(yasgui: Yasgui, base: string, word: (key: string) => string): HTMLElement {
  const boxes = GRAPHS.map((graph) => element("input", { type: "checkbox", value: `${base}graph/${graph}` }));
  const tab = (): Tab | undefined => yasgui.getTab();
  const show = (): void => {
    const asked = tab()?.getRequestConfig().args;
    for (const box of boxes) box.checked = Array.isArray(asked) && asked.some((one) => one.value === box.value);
  };
  const choose = (): void => {
    tab()?.setRequestConfig({ args: boxes.filter((box) => box.checked).map(({ value }) => ({ name: ARGUMENT, value })) });
  };
  for (const box of boxes) box.addEventListener("change", choose);
  // The tab in sight is another only after its event.
  yasgui.on("tabSelect", () => setTimeout(show));
  yasgui.on("tabAdd", () => setTimeout(show));
  show();
  const labels = boxes.map((box, place) => element("label", { class: "choice" }, box, word(GRAPHS[place] ?? "")));
  return element("fieldset", { class: "graphs" }, element("legend", {}, word("graphs")), ...labels, element("span", { class: "legend" }, word("graphs.note")));
}
