// The SPARQL editor: colours, brackets, and completion from this graph alone.
import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { sparql } from "codemirror-lang-sparql";

interface Term {
  name: string;
  label: string;
  kind: string;
}

interface Hit {
  short: string;
  name: string;
  form: string | null;
  kind_label: string;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--kind-person-ink)" },
  { tag: [tags.string, tags.number, tags.bool], color: "var(--stated)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: [tags.namespace, tags.propertyName, tags.typeName], color: "var(--derived)" },
]);

let terms: Promise<Term[]> | undefined;

async function fetched<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  return (await response.json()) as Answer;
}

/** Offer terms of the ontology by name or label, and entities by any of their names. */
async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}\p{N}_:·-]+/u);
  if (!word || (word.text.length < 2 && !context.explicit)) return null;
  const before = context.state.sliceDoc(Math.max(0, word.from - 1), word.from);
  if (before === "?" || before === "$" || before === '"') return null;
  terms ??= fetched<Term[]>("/api/terms");
  const wanted = word.text.toLowerCase();
  const own: Completion[] = (await terms)
    .filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(wanted))
    .map(({ name, label, kind }) => ({ label: name, detail: label, type: kind }));
  const text = word.text.replace(/^[a-z]*:/, "");
  const found = text ? await fetched<{ results: Hit[] }>(`/search?${new URLSearchParams({ q: text })}`) : { results: [] };
  const entities: Completion[] = found.results.map((hit) => ({
    label: hit.short,
    detail: hit.form ?? hit.kind_label,
    type: "constant",
  }));
  const options = [...own, ...entities];
  return options.length ? { from: word.from, options, filter: false } : null;
}

/** Put an editor in the place of a text area, whose form it still fills. */
export function edit(area: HTMLTextAreaElement, nonce: string): void {
  const run = (): boolean => {
    area.form?.requestSubmit();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: area.value,
      extensions: [
        EditorView.cspNonce.of(nonce),
        Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
        basicSetup,
        sparql(),
        syntaxHighlighting(colours),
        autocompletion({ override: [complete] }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": area.getAttribute("aria-label") ?? "" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) area.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  area.hidden = true;
  area.after(view.dom);
}
