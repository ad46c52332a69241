// Which graphs a tab asks: what was stated, inferred, derived, the background; all where none is chosen.
import type { Yasgui } from "@zazuko/yasgui";
import { element } from "../dom";

const GRAPHS = ["stated", "inferred", "derived", "background"];

type Tab = ReturnType<Yasgui["selectTabId"]>;

/** Make boxes that set the default graphs of the tab in sight, and keep them with the tab. */
export function graphChoice(yasgui: Yasgui, base: string, word: (key: string) => string): HTMLElement {
  const boxes = GRAPHS.map((graph) => element("input", { type: "checkbox", value: `${base}graph/${graph}` }));
  const tab = (): Tab | undefined => yasgui.getTab();
  const show = (): void => {
    const asked = tab()?.getRequestConfig().defaultGraphs;
    for (const box of boxes) box.checked = Array.isArray(asked) && asked.includes(box.value);
  };
  const choose = (): void => {
    tab()?.setRequestConfig({ defaultGraphs: boxes.filter((box) => box.checked).map((box) => box.value) });
  };
  for (const box of boxes) box.addEventListener("change", choose);
  // The tab in sight is another only after its event.
  yasgui.on("tabSelect", () => setTimeout(show));
  show();
  const labels = boxes.map((box, place) => element("label", { class: "choice" }, box, word(GRAPHS[place] ?? "")));
  return element("fieldset", { class: "graphs" }, element("legend", {}, word("graphs")), ...labels, element("span", { class: "legend" }, word("graphs.note")));
}
