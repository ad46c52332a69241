// The answer's table, with entities under their names and links to their pages on this site.
import { Yasgui } from "@zazuko/yasgui";
import { element, name } from "../dom";
import { type Named, namesOf } from "./api";

const { Yasr } = Yasgui;
const DATE = "http://www.w3.org/2001/XMLSchema#date";
const MOST_NAMED = 20_000; // distinct nodes; above, the others show their short IRIs

interface Binding {
  type: string;
  value: string;
}

type Cell = (Binding & { datatype?: string }) | "";

interface Column {
  render: (cell: Cell, purpose: string, row: unknown, place: unknown) => string;
}

interface TableOf {
  yasr: InstanceType<typeof Yasr>;
  persistentConfig: { compact?: boolean; isEllipsed?: boolean };
  drawControls(): void;
  getColumns(): Column[];
  formatLiteral(binding: Binding & { datatype?: string }, prefixes?: Record<string, string>): string;
  getUriLinkFromBinding(binding: Binding, prefixes?: Record<string, string>): string;
}
type TableClass = new (yasr: InstanceType<typeof Yasr>) => TableOf;

/** Text as markup that shows it. */
function escaped(text: string): string {
  return element("i", {}, text).innerHTML;
}

function shortened(iri: string, prefixes: Record<string, string>): string {
  const found = Object.entries(prefixes)
    .filter(([, full]) => full && iri.startsWith(full))
    .sort(([, one], [, other]) => other.length - one.length)[0];
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

/** Make yasgui's table, its links kept to this site, in which the IRIs of data lead to pages. */
export function useNamedTable(base: string, prefixes: Record<string, string>): void {
  const Table = Yasr.plugins.table as unknown as TableClass;

  class NamedTable extends Table {
    private names: Record<string, Named> = {};
    readonly helpReference = undefined;
    override persistentConfig = { compact: true, isEllipsed: false };

    async initialize(): Promise<void> {
      const bindings = this.yasr.results?.getBindings() ?? [];
      const nodes = new Set<string>();
      for (const row of bindings) {
        for (const value of Object.values(row)) {
          if (value?.type === "uri" && value.value.startsWith(base) && nodes.size < MOST_NAMED) nodes.add(value.value);
        }
      }
      this.names = nodes.size ? await namesOf([...nodes]) : {};
    }

    override drawControls(): void {
      super.drawControls();
      const size = this.yasr.pluginControls.querySelector(".tableSizer");
      size?.setAttribute("aria-label", size.parentElement?.querySelector("span")?.textContent ?? "");
    }

    override getColumns(): Column[] {
      const [numbers, ...columns] = super.getColumns();
      const own = columns.map(({ render, ...column }) => ({
        ...column,
        // Sorted and searched by what is shown; the library would read text as markup.
        render: (cell: Cell, purpose: string, row: unknown, place: unknown): string => {
          if (cell === "") return cell;
          return purpose === "display" ? render(cell, purpose, row, place) : escaped(this.names[cell.value]?.[0] || cell.value);
        },
      }));
      return numbers ? [numbers, ...own] : own;
    }

    override formatLiteral(binding: Binding & { datatype?: string }, known?: Record<string, string>): string {
      const content = super.formatLiteral(binding, known);
      return binding.datatype === DATE ? `<span class="day">${content}</span>` : content;
    }

    override getUriLinkFromBinding({ value }: Binding): string {
      const [label, href] = this.names[value] ?? ["", ""];
      if (href) return element("a", { class: "name", href, title: shortened(value, prefixes) }, name(label)).outerHTML;
      return element("bdi", { title: value }, label || shortened(value, prefixes)).outerHTML;
    }
  }
  Yasr.registerPlugin("table", NamedTable as unknown as (typeof Yasr.plugins)[string]);
}
