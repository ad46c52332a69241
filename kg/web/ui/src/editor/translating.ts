// Yasgui speaks English only: what it writes is put into the reader's language as it appears.

const SPOKEN = ["title", "aria-label", "placeholder"];
const NOT_WORDS = ".CodeMirror-code, .CodeMirror-hints, td, textarea, bdi, .tab a > span";

type Pattern = [RegExp, string];

/** Make a pattern of a phrase with gaps: `{n} results` finds `12 results`. */
function pattern(english: string, own: string): Pattern {
  const parts = english.split(/\{\w\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  let gap = 0;
  return [new RegExp(`^${parts.join("([\\d.]+)")}$`), own.replace(/\{\w\}/g, () => `$${++gap}`)];
}

/** Translate what is below an element, now and whenever it changes; `words` are by their English. */
export function translate(root: HTMLElement, words: Record<string, string>): void {
  const patterns = Object.entries(words).filter(([english]) => english.includes("{")).map(([english, own]) => pattern(english, own));
  const own = (text: string): string | undefined => {
    const found = words[text.trim()] ?? patterns.find(([wanted]) => wanted.test(text.trim()));
    if (typeof found === "string" || !found) return found;
    return text.trim().replace(found[0], found[1]);
  };
  const ofElement = (place: Element): void => {
    for (const attribute of SPOKEN) {
      const found = own(place.getAttribute(attribute) ?? "");
      // Setting what stands already would be seen as a change, for ever.
      if (found !== undefined && found !== place.getAttribute(attribute)) place.setAttribute(attribute, found);
    }
  };
  const ofText = (text: Node): void => {
    if (text.parentElement?.closest(NOT_WORDS)) return;
    const found = own(text.textContent ?? "");
    if (found !== undefined) text.textContent = found;
  };
  const ofTree = (top: Node): void => {
    if (top instanceof Text) ofText(top);
    if (!(top instanceof Element)) return;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = top; node; node = walker.nextNode()) {
      if (node instanceof Element) ofElement(node);
      else ofText(node);
    }
  };
  const watch = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") ofElement(target as Element);
      else addedNodes.forEach(ofTree);
    }
  });
  watch.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: SPOKEN });
  ofTree(root);
}
