// Lights every part of the passage that the address names: passages may lie in each other.

/** Light the passage of the address now, and whenever it changes. */
export function lightPassages(): void {
  const light = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    let first: Element | undefined;
    for (const mark of document.querySelectorAll<HTMLElement>("mark[data-covers]")) {
      const covers = id !== "" && (mark.dataset.covers ?? "").split(" ").includes(id);
      mark.classList.toggle("lit", covers);
      if (covers) first ??= mark;
    }
    first?.scrollIntoView({ block: "center" });
  };
  window.addEventListener("hashchange", light);
  light();
}
