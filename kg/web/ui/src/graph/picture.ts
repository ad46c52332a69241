// Draws the model with sigma, in the colours of the site.
import Sigma from "sigma";
import { createEdgeArrowProgram, EdgeLineProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { DrawnNode, Model } from "./model";
import { Names } from "./naming";
import type { EdgeData } from "./source";

const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';
const LONGEST_LABEL = 18;
const LABEL_SIZE = 13;
const WIDE = 1000; // pixels; on a narrower stage nodes are smaller
// So many nodes are too many for the names of all, and for lines from all to all.
const CROWD = 80;
const SOME = 25; // nodes whose names begin to lie on each other
// Above so many lines from one node their names would lie on each other: each is told when pointed at.
const MOST_NAMED_LINES = 12;
// Above so many nodes a picture fades around a chosen node only: each look at one would draw it anew.
const MOST_FADING = 800;

// Above so many edges lines are thin, without heads, and rest while the picture moves.
const MOST_MOVING = 3000;
// Among so many nodes the faint lines of what rules derive would only grey the picture.
const MOST_WITH_DERIVED = 1000;

/** Colours of the page's style, looked up once: each of thousands of nodes asks in each round. */
const palette = new Map<string, string>();

/** The value of a custom property of the page's style. */
export function colour(name: string): string {
  let value = palette.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    palette.set(name, value);
  }
  return value;
}

export function lineColour(basis: string): string {
  const names: Record<string, string> = { stated: "--line-stated", inferred: "--line-inferred", derived: "--line-derived" };
  return colour(names[basis] ?? "--line-background");
}

/** The radius of a node among so many: a crowd of large ones would be one blot. */
export function nodeSize(degree: number, among: number): number {
  return Math.min(16, 4 + Math.sqrt(degree) * 0.75) * Math.min(1, Math.max(0.3, (100 / among) ** 0.3));
}

/** Room for names beside the outermost nodes, as far as a phone has some. */
function padding(place: HTMLElement): number {
  return Math.min(100, Math.round(place.clientWidth * 0.09));
}

export function shortened(label: string): string {
  const characters = [...label];
  return characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL - 1).join("")}…` : label;
}

export class Picture {
  readonly sigma: Sigma<DrawnNode, EdgeData>;
  selected: string | undefined;
  path = new Set<string>();
  private hovered: string | undefined;

  constructor(place: HTMLElement, private readonly model: Model, words: Record<string, string>) {
    const names = new Names(FONT, LABEL_SIZE, () => colour("--ink"));
    const room = Math.min(1, Math.sqrt(place.clientWidth / WIDE));
    const settings: Partial<Settings<DrawnNode, EdgeData>> = {
      labelFont: FONT,
      labelSize: LABEL_SIZE,
      defaultDrawNodeLabel: (context, data) => {
        names.write(context, data as typeof data & { label: string }, place.clientWidth);
      },
      labelColor: { color: colour("--ink") },
      edgeLabelFont: FONT,
      edgeLabelSize: 11,
      edgeLabelColor: { color: colour("--soft") },
      renderEdgeLabels: true,
      labelRenderedSizeThreshold: 4 * room,
      labelDensity: 2,
      labelGridCellSize: 90,
      defaultEdgeType: "arrow",
      edgeProgramClasses: { arrow: createEdgeArrowProgram<DrawnNode, EdgeData>(), thin: EdgeLineProgram<DrawnNode, EdgeData> },
      hideEdgesOnMove: false,
      stagePadding: padding(place),
      zIndex: true,
      allowInvalidContainer: true,
      defaultDrawNodeHover: (context, data) => {
        this.drawName(context, data.x + data.size + 5, data.y, String(data.label ?? ""));
      },
      nodeReducer: (node, data) => {
        const isMarked = node === this.selected || this.path.has(node);
        return {
          ...data,
          label: this.labelOf(data),
          color: colour(`--kind-${data.group}`),
          size: room * nodeSize(data.degree, this.model.graph.order) + (node === this.selected ? 3 : 0),
          hidden: !this.model.showsNode(node),
          highlighted: isMarked,
          forceLabel: isMarked,
          zIndex: isMarked ? 2 : 1,
          ...(this.faded(node) ? { color: colour("--faint"), label: "", zIndex: 0 } : {}),
        };
      },
      edgeReducer: (edge, data) => {
        const near = this.touches(edge);
        return {
          ...data,
          label: near ? this.lineName(edge, words) : "",
          forceLabel: near,
          color: this.fadesLine(near, data.basis) ? colour("--faint") : lineColour(data.basis),
          size: data.basis === "derived" ? 0.7 : near ? 2 : 1,
          type: near || this.model.graph.size <= MOST_MOVING ? "arrow" : "thin",
          hidden: !this.model.showsEdge(edge) || (!near && this.isLost(data.basis)),
        };
      },
    };
    this.sigma = new Sigma(model.graph, place, settings);
    this.sigma.on("beforeRender", () => names.begin());
    // Sigma reads the pixel under the pointer, for which it waits until all is drawn: with software
    // rendering that is 200 ms for each move over 2,000 nodes, where looking at each takes one.
    const picking = this.sigma as unknown as { getNodeAtPosition(at: { x: number; y: number }): string | null };
    picking.getNodeAtPosition = ({ x, y }) => this.nodeAt(x, y);
    this.sigma.on("enterNode", ({ node }) => this.hover(node));
    this.sigma.on("leaveNode", () => this.hover(undefined));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.repaint());
  }

  /** The nearest of the nodes that a point of the screen lies in. */
  private nodeAt(x: number, y: number): string | null {
    let nearest: string | null = null;
    let least = Infinity;
    this.model.graph.forEachNode((node) => {
      const drawn = this.sigma.getNodeDisplayData(node);
      if (!drawn || drawn.hidden) return;
      const at = this.sigma.framedGraphToViewport(drawn);
      const distance = Math.hypot(at.x - x, at.y - y);
      if (distance <= this.sigma.scaleSize(drawn.size) + 1 && distance < least) [nearest, least] = [node, distance];
    });
    return nearest;
  }

  /** Draw anew after a change of filters, choice or colours; many edges rest while one moves. */
  repaint(): void {
    palette.clear();
    // Draws once, with the next frame, however often it is called before.
    this.sigma.setSettings({
      labelColor: { color: colour("--ink") },
      labelGridCellSize: this.model.graph.order > CROWD ? 150 : this.model.graph.order > SOME ? 120 : 90,
      hideEdgesOnMove: this.model.graph.size > MOST_MOVING,
    });
  }

  /** A name that fits; an event's has its month, since many events bear one name. */
  private labelOf({ label, group, first }: DrawnNode): string {
    const month = group === "event" ? first.slice(0, 7) : "";
    return month && !label.includes(month) ? `${shortened(label)} ${month}` : shortened(label);
  }

  /** The names of all relations between two nodes, at the first of their lines. */
  private lineName(edge: string, words: Record<string, string>): string {
    const [source, target] = this.model.graph.extremities(edge);
    const ends = [source, target];
    const isPointedAt = this.hovered !== undefined && this.selected !== undefined && ends.includes(this.hovered) && ends.includes(this.selected);
    if (!isPointedAt && this.model.graph.degree(this.focus() ?? source) > MOST_NAMED_LINES) return "";
    // Co-attendance runs to everyone: its colour says enough.
    const lines = this.model.graph
      .edges(source, target)
      .filter((line) => this.model.showsEdge(line) && this.model.graph.getEdgeAttribute(line, "basis") !== "derived");
    if (lines[0] !== edge) return "";
    const names = lines.map((line) => this.model.graph.getEdgeAttribute(line, "relation"));
    return [...new Set(names)].map((relation) => words[`relation.${relation}`] ?? relation).join(" · ");
  }

  private focus(): string | undefined {
    return this.hovered ?? this.selected;
  }

  private hover(node: string | undefined): void {
    if (this.model.graph.order > MOST_FADING) return;
    this.hovered = node;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Who was somewhere with whom runs to everyone: in a crowd it shows around one node only. */
  private fadesLine(near: boolean, basis: string): boolean {
    return !near && (this.focus() !== undefined || (basis === "derived" && this.model.graph.order > CROWD));
  }

  /** Lines that nobody could tell apart are drawn around a chosen node only. */
  private isLost(basis: string): boolean {
    return basis === "derived" && this.model.graph.order > MOST_WITH_DERIVED;
  }

  private touches(edge: string): boolean {
    const focus = this.focus();
    return focus !== undefined && this.model.graph.extremities(edge).includes(focus);
  }

  private faded(node: string): boolean {
    const focus = this.focus();
    if (focus === undefined || !this.model.graph.hasNode(focus)) return false;
    return node !== focus && !this.path.has(node) && !this.model.graph.areNeighbors(node, focus);
  }

  private drawName(context: CanvasRenderingContext2D, x: number, y: number, label: string): void {
    if (!label) return;
    context.font = `600 13px ${FONT}`;
    const width = context.measureText(label).width;
    context.fillStyle = colour("--paper");
    context.strokeStyle = colour("--faint");
    context.beginPath();
    context.roundRect(x - 5, y - 12, width + 10, 24, 6);
    context.fill();
    context.stroke();
    context.fillStyle = colour("--ink");
    context.textBaseline = "middle";
    context.fillText(label, x, y + 0.5);
    context.textBaseline = "alphabetic";
  }
}
