// Filters by class, relation, basis and period, each with how many there are.
import { dot, element } from "../dom";
import { GROUP_KINDS, type Model } from "./model";

type Words = Record<string, string>;

function choice(label: string, count: number, on: boolean, mark: Node, change: (on: boolean) => void): HTMLElement {
  const box = element("input", { type: "checkbox", checked: on });
  box.addEventListener("change", () => change(box.checked));
  const aside = element("span", { class: "count" }, String(count));
  return element("label", { class: "choice" }, box, mark, element("span", {}, label), aside);
}

function counted(values: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function group(
  title: string,
  values: string[],
  hidden: Set<string>,
  look: (value: string) => [string, Node],
  changed: () => void,
): HTMLElement {
  const rows = counted(values).map(([value, count]) => {
    const [label, mark] = look(value);
    return choice(label, count, !hidden.has(value), mark, (on) => {
      if (on) hidden.delete(value);
      else hidden.add(value);
      changed();
    });
  });
  return element("fieldset", { hidden: rows.length === 0 }, element("legend", {}, title), ...rows);
}

/** Build the filters anew from what is on screen. */
export function showFilters(place: HTMLElement, model: Model, words: Words, changed: () => void): void {
  const { hidden, graph } = model;
  place.replaceChildren(
    group(
      words["classes"] ?? "",
      graph.mapNodes((_node, data) => data.group),
      hidden.groups,
      (value) => [words[`${value}s`] ?? words[`kind.${GROUP_KINDS[value]}`] ?? value, dot(GROUP_KINDS[value] ?? "")],
      changed,
    ),
    group(
      words["relations"] ?? "",
      graph.mapEdges((_edge, data) => data.relation),
      hidden.relations,
      (value) => [words[`relation.${value}`] ?? value, element("span")],
      changed,
    ),
    group(
      words["bases"] ?? "",
      graph.mapEdges((_edge, data) => data.basis),
      hidden.bases,
      (value) => [words[value] ?? value, element("span", { class: `line-mark ${value}` })],
      changed,
    ),
    period(model, words, changed),
  );
}

function period(model: Model, words: Words, changed: () => void): HTMLElement {
  const months = model.months();
  const last = months.length - 1;
  const shown = element("output", { class: "count" });
  const sliders = (["from", "to"] as const).map((end) => {
    const chosen = months.indexOf(model.hidden[end].slice(0, 7));
    const slider = element("input", {
      type: "range", min: "0", max: String(last), id: `period-${end}`,
      value: String(chosen >= 0 ? chosen : end === "from" ? 0 : last),
    });
    slider.addEventListener("input", () => {
      const place = Number(slider.value);
      const month = months[place] ?? "";
      const whole = end === "from" ? place === 0 : place === last;
      model.hidden[end] = whole ? "" : end === "from" ? `${month}-01` : `${month}-31`;
      tell();
      changed();
    });
    return slider;
  });
  const tell = (): void => {
    const [from, to] = sliders.map((slider) => months[Number(slider.value)] ?? "");
    shown.textContent = `${from} – ${to}`;
    sliders.forEach((slider) => slider.setAttribute("aria-valuetext", months[Number(slider.value)] ?? ""));
  };
  tell();
  const rows = sliders.map((slider, place) =>
    element("label", { class: "slide" }, element("span", {}, words[place ? "to" : "from"] ?? ""), slider),
  );
  return element("fieldset", { hidden: months.length < 2 }, element("legend", {}, words["period"] ?? "", " ", shown), ...rows);
}
