// The graph view: begin with an entity, expand on click, filter, find paths, keep the result.
import { button, element } from "../dom";
import { offer } from "../search";
import { layout, links, neighbours, path, turtle, type Part } from "./api";
import { gexf, png, save, svg } from "./exporting";
import { showFilters } from "./filters";
import { Model } from "./model";
import { showNode } from "./panel";
import { keep, kept } from "./permalink";
import { Picture } from "./picture";
import { showTable } from "./table";

const PAGE = 30; // neighbours that one click adds
const FIRST_PAGE = 40;

class View {
  private readonly words: Record<string, string>;
  private readonly model = new Model();
  private readonly canvas = element("div", { id: "canvas" });
  private readonly table = element("div", { id: "table", class: "scroll", hidden: true, tabindex: "0" });
  private readonly side = element("div", { id: "filters" });
  private readonly panel = element("aside", { id: "panel", hidden: true, tabindex: "-1" });
  private readonly counts = element("p", { class: "legend", id: "counts", "aria-live": "polite" });
  private readonly empty = element("p", { class: "empty legend" });
  private readonly picture: Picture | undefined;

  constructor(private readonly place: HTMLElement) {
    this.words = JSON.parse(place.dataset.texts ?? "{}") as Record<string, string>;
    this.empty.textContent = this.word("empty");
    place.append(this.controls(), element("div", { id: "stage" }, this.canvas, this.table, this.empty, this.zoom()), this.panel);
    this.picture = this.draw();
    void this.restore();
  }

  private word(key: string): string {
    return this.words[key] ?? key;
  }

  private draw(): Picture | undefined {
    if (!document.createElement("canvas").getContext("webgl2")) {
      this.empty.textContent = this.word("nowebgl");
      this.showList(true);
      return undefined;
    }
    const picture = new Picture(this.canvas, this.model, this.words);
    picture.sigma.on("clickNode", ({ node }) => this.choose(node));
    picture.sigma.on("doubleClickNode", (event) => {
      event.preventSigmaDefault();
      void this.expand(event.node);
    });
    picture.sigma.on("clickStage", () => this.choose(undefined));
    this.letDrag(picture);
    return picture;
  }

  private letDrag(picture: Picture): void {
    let dragged: string | undefined;
    picture.sigma.on("downNode", ({ node }) => {
      dragged = node;
    });
    picture.sigma.on("moveBody", ({ event }) => {
      if (!dragged) return;
      this.model.place({ [dragged]: Object.values(picture.sigma.viewportToGraph(event)).slice(0, 2) as [number, number] });
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    picture.sigma.on("upNode", () => {
      dragged = undefined;
    });
    picture.sigma.on("upStage", () => {
      dragged = undefined;
    });
  }

  private controls(): HTMLElement {
    const find = element("input", { type: "search", id: "add", "aria-label": this.word("find"), placeholder: this.word("find"), autocomplete: "off" });
    const holder = element("div", { class: "search" }, find);
    offer(find, (hit) => {
      find.value = "";
      void this.begin(hit.iri);
    });
    const list = button(this.word("list"), () => this.showList(this.table.hasAttribute("hidden")), { "aria-pressed": "false", id: "as-list" });
    const exports = element(
      "details",
      { class: "menu" },
      element("summary", {}, this.word("export")),
      button("PNG", () => void this.told(async () => save(await png(this.model), "graph.png", "image/png"))),
      button("SVG", () => save(svg(this.model).text, "graph.svg", "image/svg+xml")),
      button("GEXF", () => save(gexf(this.model), "graph.gexf", "application/gexf+xml")),
      button("Turtle", () => void this.told(async () => save(await turtle(this.model.graph.nodes()), "graph.ttl", "text/turtle"))),
    );
    const tools = element(
      "p",
      { class: "tools" },
      list,
      button(this.word("arrange"), () => void this.told(() => this.arrange(true))),
      button(this.word("clear"), () => this.clear()),
      exports,
    );
    const filters = element("details", { id: "all-filters", open: window.innerWidth > 960 }, element("summary", {}, this.word("filters")), this.side);
    return element("div", { id: "side" }, holder, this.counts, tools, this.pathForm(), filters);
  }

  private pathForm(): HTMLElement {
    const ends: Record<string, string> = {};
    const inputs = (["from", "to"] as const).map((end) => {
      const input = element("input", { type: "search", id: `path-${end}`, "aria-label": `${this.word("path")}: ${this.word(`path.${end}`)}`, placeholder: this.word(`path.${end}`), autocomplete: "off" });
      input.addEventListener("input", () => delete ends[end]);
      offer(input, (hit) => {
        input.value = hit.name;
        ends[end] = hit.iri;
      });
      return element("div", { class: "search" }, input);
    });
    const told = element("p", { class: "legend", role: "status" });
    const find = button(this.word("path.find"), () => {
      const { from, to } = ends;
      if (!from || !to) return;
      void this.told(async () => {
        const found = await path(from, to);
        told.textContent = found.nodes.length ? "" : this.word("path.none");
        if (this.picture) this.picture.path = new Set(found.nodes.map((node) => node.id));
        await this.add(found);
      });
    });
    return element("details", { class: "path" }, element("summary", {}, this.word("path")), ...inputs, find, told);
  }

  private zoom(): HTMLElement {
    const camera = (): ReturnType<Picture["sigma"]["getCamera"]> | undefined => this.picture?.sigma.getCamera();
    return element(
      "div",
      { class: "zoom" },
      button("+", () => void camera()?.animatedZoom(), { "aria-label": this.word("zoom.in") }),
      button("−", () => void camera()?.animatedUnzoom(), { "aria-label": this.word("zoom.out") }),
      button("⤢", () => void camera()?.animatedReset(), { "aria-label": this.word("zoom.all") }),
    );
  }

  private async restore(): Promise<void> {
    const { nodes, selected } = kept(this.model);
    const [only] = nodes;
    await this.told(async () => {
      if (nodes.length === 1 && only) await this.begin(only);
      else if (nodes.length) await this.add(await links(nodes, nodes));
    });
    if (selected && this.model.graph.hasNode(selected)) this.choose(selected);
    this.refresh();
    document.body.dataset.graph = "";
  }

  /** Do something that the server may refuse, and say so if it does. */
  private async told(act: () => Promise<void>): Promise<void> {
    this.place.setAttribute("aria-busy", "true");
    try {
      await act();
    } catch (error) {
      this.counts.textContent = `${this.word("failed")}: ${error instanceof Error ? error.message : ""}`;
    } finally {
      this.place.removeAttribute("aria-busy");
    }
  }

  private async begin(node: string): Promise<void> {
    await this.fetchNeighbours(node, FIRST_PAGE);
    this.choose(node);
  }

  private async expand(node: string): Promise<void> {
    await this.fetchNeighbours(node, PAGE);
    this.choose(node);
  }

  private async fetchNeighbours(node: string, limit: number): Promise<void> {
    await this.told(async () => {
      const start = this.model.fetched.get(node)?.shown ?? 0;
      const found = await neighbours(node, start, limit);
      this.model.fetched.set(node, { shown: Math.min(found.total, start + limit), total: found.total });
      await this.add(found);
    });
  }

  /** Add nodes with their edges to all that is there, and place them beside what stands. */
  private async add(part: Part): Promise<void> {
    const fresh = this.model.add(part);
    if (fresh.length) {
      this.model.add(await links(this.model.graph.nodes(), fresh));
      await this.arrange(false);
    }
    this.refresh();
  }

  private async arrange(anew: boolean): Promise<void> {
    const { graph } = this.model;
    const fixed = anew ? {} : this.model.places();
    this.model.place(await layout(graph.nodes(), fixed, this.model.pairs()));
    this.refresh();
  }

  private choose(node: string | undefined): void {
    if (this.picture) {
      this.picture.selected = node;
      if (!node) this.picture.path.clear();
    }
    if (node) {
      void showNode(this.panel, this.model, node, this.words, {
        expand: (chosen) => void this.expand(chosen),
        remove: (chosen) => this.remove(chosen),
        choose: (chosen) => this.choose(chosen),
      });
    } else {
      this.panel.hidden = true;
    }
    this.place.classList.toggle("has-panel", node !== undefined);
    keep(this.model, node);
    this.picture?.sigma.resize();
    this.picture?.repaint();
  }

  private remove(node: string): void {
    this.model.graph.dropNode(node);
    this.model.fetched.delete(node);
    this.choose(undefined);
    this.refresh();
  }

  private clear(): void {
    this.model.graph.clear();
    this.model.fetched.clear();
    this.choose(undefined);
    this.refresh();
  }

  private showList(on: boolean): void {
    this.table.hidden = !on;
    this.canvas.hidden = on;
    document.querySelector("#as-list")?.setAttribute("aria-pressed", String(on));
    this.refresh();
  }

  private refresh(): void {
    const { graph } = this.model;
    this.empty.hidden = graph.order > 0 && this.picture !== undefined;
    showFilters(this.side, this.model, this.words, () => this.filtered());
    this.filtered();
  }

  /** After a change of filters: the controls stay as they are, or a slider would slip away. */
  private filtered(): void {
    if (!this.table.hasAttribute("hidden")) showTable(this.table, this.model, this.words, (node) => this.choose(node));
    keep(this.model, this.picture?.selected);
    this.counts.textContent = this.word("counts")
      .replace("{nodes}", String(this.model.graph.filterNodes((node) => this.model.showsNode(node)).length))
      .replace("{edges}", String(this.model.graph.filterEdges((edge) => this.model.showsEdge(edge)).length));
    this.picture?.repaint();
  }
}

const place = document.querySelector<HTMLElement>("#view");
if (place) new View(place);
