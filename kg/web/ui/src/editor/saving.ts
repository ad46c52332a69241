// Saves the answer to a query in any format of the endpoint.
import { button, element } from "../dom";
import { save } from "../saving";

interface Format {
  name: string;
  type: string;
  ending: string;
}

const ROWS: Format[] = [
  { name: "CSV", type: "text/csv", ending: "csv" },
  { name: "TSV", type: "text/tab-separated-values", ending: "tsv" },
  { name: "JSON", type: "application/sparql-results+json", ending: "json" },
  { name: "XML", type: "application/sparql-results+xml", ending: "xml" },
];
const TRIPLES: Format[] = [
  { name: "Turtle", type: "text/turtle", ending: "ttl" },
  { name: "N-Triples", type: "application/n-triples", ending: "nt" },
  { name: "JSON-LD", type: "application/ld+json", ending: "jsonld" },
  { name: "RDF/XML", type: "application/rdf+xml", ending: "rdf" },
];

export interface Answered {
  query: string;
  isGraph: boolean;
}

async function fetched(query: string, type: string): Promise<string> {
  const response = await fetch("/sparql", { method: "POST", body: new URLSearchParams({ query }), headers: { Accept: type } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** A row of buttons that save the answer to a query; what goes wrong is told beside them. */
export class Saving {
  readonly row = element("p", { class: "saving", hidden: true });

  constructor(private readonly label: string) {}

  /** Offer the formats that suit a query which was answered. */
  offer({ query, isGraph }: Answered): void {
    const told = element("span", { class: "legend", role: "status" });
    const buttons = (isGraph ? TRIPLES : ROWS).map(({ name, type, ending }) =>
      button(name, () => {
        fetched(query, type).then(
          (text) => save(text, `answer.${ending}`, type),
          (error: unknown) => told.replaceChildren(error instanceof Error ? error.message : String(error)),
        );
      }, { class: "plain" }),
    );
    this.row.replaceChildren(element("span", { class: "legend" }, this.label), ...buttons, told);
    this.row.hidden = false;
  }
}
