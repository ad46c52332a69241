// Completion from this graph alone: terms of the ontology by name or label, entities by any name.
import { Yasgui } from "@zazuko/yasgui";
import { element } from "../dom";
import { allTerms, entities } from "./api";

const { Yasqe } = Yasgui;
type Editor = InstanceType<typeof Yasqe>;
type Completer = (typeof Yasqe.Autocompleters)[string];

const WORD = /[\p{L}\p{N}_:·%-]+$/u;
const SHORTEST = 2; // letters before anything is offered
const MOST = 30;
const KEYWORD = /^[A-Z]+$/; // or the beginning of one
const MODE = "sparql-of-endpoint";

const details = new Map<string, string>();

/** The word before the cursor and where it begins; none in a variable, a text or a comment. */
function wordBefore(editor: Editor): { text: string; start: number } | undefined {
  const { line, ch } = editor.getDoc().getCursor();
  const before = editor.getDoc().getLine(line).slice(0, ch);
  const text = WORD.exec(before)?.[0];
  if (!text || text.length < SHORTEST || KEYWORD.test(text)) return undefined;
  const start = ch - text.length;
  const type = editor.getTokenAt({ line, ch }).type ?? "";
  if ("?$\"'@<".includes(before.charAt(start - 1) || " ")) return undefined;
  return type === "string" || type === "comment" ? undefined : { text, start };
}

async function suggestions(text: string): Promise<string[]> {
  const wanted = text.toLowerCase();
  const terms = (await allTerms()).filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(wanted));
  for (const { name, label } of terms) details.set(name, label);
  const local = text.replace(/^[a-z]*:/, "");
  const hits = local ? (await entities(local)).filter(({ short }) => !short.startsWith("article:")) : [];
  for (const hit of hits) details.set(hit.short, `${hit.form ?? hit.name} · ${hit.kind_label}`);
  return [...terms.map(({ name }) => name), ...hits.map(({ short }) => short)].slice(0, MOST);
}

const ours: Completer = {
  name: "zhengpu",
  bulk: false,
  autoShow: true,
  isValidCompletionPosition: (editor) => wordBefore(editor) !== undefined,
  preProcessToken: (editor, token) => {
    const word = wordBefore(editor);
    const { ch } = editor.getDoc().getCursor();
    return { ...token, autocompletionString: word?.text ?? "", from: { ch: word?.start ?? ch }, to: { ch } };
  },
  get: (_editor, token) => (token?.autocompletionString ? suggestions(token.autocompletionString) : []),
  postprocessHints: (_editor, hints) =>
    hints.map((hint) => ({
      ...hint,
      render: (place: HTMLElement) =>
        place.append(hint.text, element("span", { class: "soft" }, details.get(hint.text) ?? "")),
    })),
};

interface State {
  prefixes: Record<string, string>;
}
interface Modes {
  getMode(options: object, name: string): { startState(): State };
  defineMode(name: string, make: () => object): void;
}

/** Let editors complete by these completers alone, none of which asks another server. */
export function useOwnCompleters(): void {
  const known = Yasqe.Autocompleters.prefixes;
  // As one types it would move the lines, and with them what is being completed.
  if (known) Yasqe.registerAutocompleter({ ...known, onInitialize: () => undefined }, false);
  Yasqe.registerAutocompleter(ours, false);
  Yasqe.defaults.autocompleters = ["prefixes", "variables", ours.name];
}

/** Make a mode in which the prefixes that the endpoint declares are no errors; return its name. */
export function modeWith(prefixes: Record<string, string>): string {
  const modes = Yasqe as unknown as Modes;
  const plain = modes.getMode({}, Yasqe.defaults.mode);
  const start = (): State => ({ ...plain.startState(), prefixes: { ...prefixes } });
  modes.defineMode(MODE, () => ({ ...plain, startState: start }));
  return MODE;
}
