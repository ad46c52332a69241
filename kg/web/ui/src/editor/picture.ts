// The answer as a chart, with the way to the graph view: the server draws it as in saved questions.
import { Yasgui } from "@zazuko/yasgui";
import { element } from "../dom";
import { drawn } from "./api";

const { Yasr } = Yasgui;
type Results = InstanceType<typeof Yasr>;
const MOST_ROWS = 500;

/** Add the view; `label` is its name in the row of views. */
export function useChart(label: string): void {
  class Chart {
    readonly priority = 5;
    readonly label = label;
    readonly helpReference = undefined;

    constructor(private readonly yasr: Results) {}

    canHandleResults(): boolean {
      return (this.yasr.results?.getBindings()?.length ?? 0) > 0;
    }

    async draw(): Promise<void> {
      const variables = this.yasr.results?.getVariables() ?? [];
      const bindings = (this.yasr.results?.getBindings() ?? []).slice(0, MOST_ROWS);
      const place = element("div", { class: "drawn" });
      // The server's own template, in which text is escaped.
      place.innerHTML = await drawn({ head: { vars: variables }, results: { bindings } });
      this.yasr.resultsEl.append(place);
    }

    getIcon(): undefined {
      return undefined;
    }
  }
  Yasr.registerPlugin("chart", Chart as unknown as (typeof Yasr.plugins)[string]);
  Yasr.defaults.pluginOrder = ["table", "chart", "response"];
}
