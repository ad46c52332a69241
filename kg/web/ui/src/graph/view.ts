// The graph view: begin with an entity, expand on click, filter, find paths, keep the result.
import { button, element } from "../dom";
import { save } from "../saving";
import { offer } from "../search";
import { gexf, png, svg } from "./exporting";
import { showFilters } from "./filters";
import { useKeys } from "./keys";
import { Model } from "./model";
import { showNode } from "./panel";
import { keep, kept } from "./permalink";
import { Picture } from "./picture";
import type { Part, Point, Source } from "./source";
import { showTable } from "./table";

const PAGE = 30; // neighbours that one click adds
// neighbours that the first click adds
const FIRST_PAGE = 40;
const OVERVIEW = 150; // the most connected, where one begins without an entity
const MOST = 10_000; // nodes on screen

export class View {
  private readonly model = new Model();
  private readonly canvas = element("div", { id: "canvas", tabindex: "0", role: "application" });
  private readonly table = element("div", { id: "table", class: "scroll", hidden: true, tabindex: "0" });
  private readonly side = element("div", { id: "filters" });
  private readonly panel = element("aside", { id: "panel", hidden: true, tabindex: "-1" });
  private readonly counts = element("p", { class: "legend", id: "counts", "aria-live": "polite" });
  private readonly empty = element("div", { class: "empty legend" });
  private readonly picture: Picture | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly words: Record<string, string>,
    private readonly source: Source,
  ) {
    const overview = button(this.word("overview").replace("{n}", String(OVERVIEW)), () => void this.overview());
    this.empty.append(element("p", {}, this.word("empty")), overview);
    this.canvas.setAttribute("aria-label", this.word("canvas"));
    this.canvas.setAttribute("aria-describedby", "counts");
    place.append(this.controls(), element("div", { id: "stage" }, this.canvas, this.table, this.empty, this.zoom()), this.panel);
    this.picture = this.draw();
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || this.panel.hidden) return;
      this.choose(undefined);
      this.canvas.focus();
    });
    void this.restore();
  }

  private word(key: string): string {
    return this.words[key] ?? key;
  }

  private draw(): Picture | undefined {
    if (!document.createElement("canvas").getContext("webgl2")) {
      this.empty.replaceChildren(this.word("nowebgl"));
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
    picture.sigma.getCamera().on("updated", () => this.keep());
    this.letDrag(picture);
    useKeys(this.canvas, picture, this.model, { choose: (node) => this.choose(node), expand: (node) => void this.expand(node) });
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
    const drop = (): void => {
      if (dragged) this.keep();
      dragged = undefined;
    };
    picture.sigma.on("upNode", drop);
    picture.sigma.on("upStage", drop);
  }

  private controls(): HTMLElement {
    const find = element("input", { type: "search", id: "add", "aria-label": this.word("find"), placeholder: this.word("find"), autocomplete: "off" });
    const holder = element("div", { class: "search" }, find);
    offer(find, (hit) => {
      find.value = "";
      void this.begin(hit.iri);
    }, (text) => this.source.find(text));
    const list = button(this.word("list"), () => this.showList(this.table.hasAttribute("hidden")), { "aria-pressed": "false", id: "as-list" });
    const exports = element(
      "details",
      { class: "menu" },
      element("summary", {}, this.word("export")),
      button("PNG", () => void this.told(async () => save(await png(this.model), "graph.png", "image/png"))),
      button("SVG", () => save(svg(this.model).text, "graph.svg", "image/svg+xml")),
      button("GEXF", () => save(gexf(this.model), "graph.gexf", "application/gexf+xml")),
      button("Turtle", () => void this.told(async () => save(await this.source.turtle(this.model.shown()), "graph.ttl", "text/turtle"))),
    );
    const tools = element(
      "p",
      { class: "tools" },
      list,
      button(this.word("around"), () => void this.told(() => this.around()), { id: "around" }),
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
      const holder = element("div", { class: "search" }, input);
      input.addEventListener("input", () => delete ends[end]);
      offer(input, (hit) => {
        input.value = hit.name;
        ends[end] = hit.iri;
      }, (text) => this.source.find(text));
      return holder;
    });
    const told = element("p", { class: "legend", role: "status" });
    const find = button(this.word("path.find"), () => {
      const { from, to } = ends;
      if (!from || !to) return;
      void this.told(async () => {
        const found = await this.source.path(from, to);
        told.textContent = found.nodes.length ? "" : this.word("path.none");
        if (this.picture) this.picture.path = new Set(found.nodes.map((node) => node.id));
        await this.add(found, false);
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
    await this.told(async () => {
      const { nodes, places, selected, camera } = await kept(this.model);
      const [only] = nodes;
      // What the panel will take is kept free, so that nothing moves when it comes.
      if (selected || (nodes.length === 1 && only && !places[only])) this.keepPanel();
      if (nodes.length === 1 && only && !places[only]) await this.begin(only);
      else if (nodes.length) await this.add(await this.source.links(nodes, nodes), true, places);
      if (selected && this.model.graph.hasNode(selected)) this.choose(selected);
      if (camera) this.picture?.sigma.getCamera().setState(camera);
    });
    this.refresh();
    document.body.dataset.graph = "";
  }

  private keepPanel(): void {
    this.panel.hidden = false;
    this.place.classList.add("has-panel");
    this.picture?.sigma.resize();
  }

  /** Begin with what is most connected. */
  async overview(): Promise<void> {
    await this.told(async () => this.add(await this.source.top(OVERVIEW), true));
  }

  /** Add the neighbours of all that is shown, as long as there is room. */
  private async around(): Promise<void> {
    const shown = this.model.shown();
    if (shown.length >= MOST) return;
    const found = await this.source.around(shown, this.model.places());
    found.moved?.forEach((point, place) => this.model.place({ [shown[place] ?? ""]: point }));
    await this.add(found, true);
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
      const found = await this.source.neighbours(node, start, limit);
      this.model.fetched.set(node, { shown: Math.min(found.total, start + limit), total: found.total });
      await this.add(found, false);
    });
  }

  /** Add nodes and place them beside what stands; a part that is not whole lacks edges to the rest. */
  private async add(part: Part, isWhole: boolean, places: Record<string, Point> = {}): Promise<void> {
    const fresh = this.model.add(part);
    this.model.place(places);
    part.places?.forEach((point, place) => this.model.place({ [part.nodes[place]?.id ?? ""]: point }));
    if (fresh.length) {
      if (!isWhole) this.model.add(await this.source.links(this.model.graph.nodes(), fresh));
      if (fresh.some((node) => !this.model.graph.getNodeAttribute(node, "placed"))) await this.arrange(false);
    }
    this.refresh();
  }

  private async arrange(anew: boolean): Promise<void> {
    const { graph } = this.model;
    const fixed = anew ? {} : this.model.places();
    this.model.place(await this.source.layout(graph.nodes(), fixed, this.model.pairs()));
    this.refresh();
  }

  private keep(): void {
    keep(this.model, this.picture?.selected, this.picture?.sigma.getCamera().getState());
  }

  private choose(node: string | undefined): void {
    if (this.picture) {
      this.picture.selected = node;
      if (!node) this.picture.path.clear();
    }
    if (node) {
      void showNode(this.panel, this.model, node, this.words, this.source, {
        expand: (chosen) => void this.expand(chosen),
        remove: (chosen) => this.remove(chosen),
        page: PAGE,
        choose: (chosen) => this.choose(chosen),
      });
    } else {
      this.panel.hidden = true;
    }
    this.place.classList.toggle("has-panel", node !== undefined);
    this.keep();
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
    this.keep();
    this.counts.textContent = this.word("counts")
      .replace("{nodes}", String(this.model.shown().length))
      .replace("{edges}", String(this.model.graph.filterEdges((edge) => this.model.showsEdge(edge)).length));
    this.picture?.repaint();
  }
}
