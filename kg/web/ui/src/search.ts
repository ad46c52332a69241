// Search as one types: a combobox over /search, by the ARIA pattern.
import { dot, element, name } from "./dom";

export interface Hit {
  iri: string;
  href: string;
  name: string;
  kind: string;
  kind_label: string;
  form: string | null;
}

const WAIT = 90; // milliseconds of rest in typing before the server is asked

export type Find = (text: string, kind?: string, signal?: AbortSignal) => Promise<Hit[]>;

/** Find entities in the graph that the server has. */
export async function found(text: string, kind?: string, signal?: AbortSignal): Promise<Hit[]> {
  const fields = new URLSearchParams(kind ? { q: text, kind } : { q: text });
  const headers = { Accept: "application/json" };
  const response = await fetch(`/search?${fields}`, { headers, ...(signal ? { signal } : {}) });
  return ((await response.json()) as { results: Hit[] }).results;
}

/** Offer entities below an input; `choose` is called with the one that is taken. */
export function offer(input: HTMLInputElement, choose: (hit: Hit) => void, find: Find = found, kind?: string): void {
  const id = `${input.id || input.name}-matches`;
  const list = element("ul", { id: input.id === "search" ? "matches" : id, class: "matches", role: "listbox", hidden: true });
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.parentElement?.classList.add("has-matches");
  let hits: Hit[] = [];
  let chosen = -1;
  let timer = 0;
  let asked: AbortController | undefined;

  const close = (): void => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (next: number): void => {
    chosen = next;
    list.querySelectorAll("li").forEach((item, place) => {
      item.setAttribute("aria-selected", String(place === chosen));
      if (place === chosen) {
        item.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", item.id);
      }
    });
  };
  const take = (hit: Hit): void => {
    close();
    choose(hit);
  };
  const show = (shown: Hit[]): void => {
    const marked = hits[chosen]?.iri; // an answer that comes late leaves what the keys are at
    hits = shown;
    list.replaceChildren(
      ...shown.map((hit, place) => {
        const item = element(
          "li",
          { role: "option", id: `${list.id}-${place}`, "aria-selected": "false" },
          dot(hit.kind),
          name(hit.name),
          ...(hit.form ? [element("span", { class: "form" }, name(hit.form))] : []),
          element("span", { class: "soft" }, name(hit.kind_label)),
        );
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(hit);
        });
        return item;
      }),
    );
    list.hidden = shown.length === 0;
    chosen = -1;
    const again = shown.findIndex((hit) => hit.iri === marked);
    if (again >= 0) mark(again);
    else input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", String(shown.length > 0));
  };
  const ask = async (): Promise<void> => {
    asked?.abort();
    const text = input.value.trim();
    if (!text) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const results = await find(text, kind, asked.signal);
      if (input.value.trim() === text && document.activeElement === input) show(results);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) close();
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), WAIT);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (!list.hidden) event.preventDefault();
      close();
    } else if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark((chosen + step + hits.length + (chosen < 0 && step < 0 ? 1 : 0)) % hits.length);
    } else if (event.key === "Enter" && chosen >= 0) {
      const hit = hits[chosen];
      event.preventDefault();
      if (hit) take(hit);
    }
  });
}
