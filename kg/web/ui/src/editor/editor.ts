// The SPARQL editor: yasgui over this endpoint alone, completing from this graph alone.
import { Yasgui } from "@zazuko/yasgui";
import "./editor.css";
import { button, element } from "../dom";
import { modeWith, useOwnCompleters } from "./completing";
import { graphChoice, graphsAsked } from "./graphs";
import { useChart } from "./picture";
import { Saving } from "./saving";
import { useNamedTable } from "./table";
import { translate } from "./translating";

interface Settings {
  base: string;
  prefixes: Record<string, string>;
  texts: Record<string, string>;
  spoken: Record<string, string>;
}

/** What yasr inherits and its types leave out. */
interface Emitter {
  once(event: string, act: () => void): unknown;
}

const ENDPOINT = `${location.origin}/sparql`;

/** Requests go to this endpoint only, whatever the address or an earlier visit says. */
function ownRequests(): typeof Yasgui.defaults.requestConfig {
  return {
    ...Yasgui.defaults.requestConfig,
    endpoint: ENDPOINT,
    method: "POST",
    acceptHeaderGraph: "text/turtle",
    acceptHeaderSelect: "application/sparql-results+json",
  };
}

/** Put the editor in the place of a form with a text area. */
export function edit(form: HTMLFormElement, area: HTMLTextAreaElement): void {
  const { base, prefixes, texts, spoken } = JSON.parse(area.dataset.editor ?? "{}") as Settings;
  const word = (key: string): string => texts[key] ?? key;
  useOwnCompleters();
  useNamedTable(base, prefixes);
  useChart(word("chart"));
  const place = element("div", { id: "editor", class: form.className });
  const saving = new Saving(word("save"));
  form.replaceWith(place);
  const yasgui = new Yasgui(place, {
    requestConfig: ownRequests(),
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    populateFromUrl: (tab) => ({ ...tab, requestConfig: { ...ownRequests(), args: graphsAsked(base, location.hash) } }),
    tabName: word("tab"),
    autofocus: false,
    yasqe: Object.assign({ ...Yasgui.Yasqe.defaults }, {
      value: area.value,
      mode: modeWith(prefixes),
      editorHeight: "260px",
      screenReaderLabel: area.getAttribute("aria-label") ?? "",
    }),
    yasr: { ...Yasgui.Yasr.defaults, prefixes },
  });
  yasgui.on("query", () => saving.row.setAttribute("hidden", ""));
  yasgui.on("queryResponse", (_yasgui, tab) => {
    const type = tab.getYasqe().getQueryType();
    const answered = { query: tab.getQuery(), isGraph: type === "CONSTRUCT" || type === "DESCRIBE" };
    const yasr = tab.getYasr();
    (yasr as unknown as Emitter).once("drawn", () => {
      if (!yasr.results?.hasError()) saving.offer(answered);
    });
  });
  place.append(saving.row);
  place.prepend(graphChoice(yasgui, base, word));
  // Yasgui's own stands among the tabs, where a screen reader expects tabs alone.
  place.prepend(button("+", () => yasgui.addTab(true), { class: "add-tab", "aria-label": word("add") }));
  translate(place, spoken);
}
