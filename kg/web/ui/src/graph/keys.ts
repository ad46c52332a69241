// The picture by keys: arrows go from node to node, Enter expands, + and − and 0 zoom, Escape lets go.
import type { Model } from "./model";
import type { Picture } from "./picture";

export interface Acts {
  choose(node: string | undefined): void;
  expand(node: string): void;
}

const DIRECTIONS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ASIDE = 2; // how much farther a node is that lies aside by as much

/** Let the picture be walked by keys while it has the focus. */
export function useKeys(place: HTMLElement, picture: Picture, model: Model, acts: Acts): void {
  const camera = picture.sigma.getCamera();
  const zooms: Record<string, () => unknown> = {
    "+": () => camera.animatedZoom(), "=": () => camera.animatedZoom(),
    "-": () => camera.animatedUnzoom(), "0": () => camera.animatedReset(),
  };
  place.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const zoom = zooms[event.key];
    const { selected } = picture;
    if (direction) acts.choose(nextNode(picture, model, direction) ?? selected);
    else if (event.key === "Enter" && selected) acts.expand(selected);
    else if (zoom) zoom();
    else return;
    event.preventDefault();
  });
}

/** The nearest node in a direction from the chosen one; the most connected where none is chosen. */
function nextNode(picture: Picture, model: Model, [right, down]: [number, number]): string | undefined {
  const nodes = model.shown();
  const { selected } = picture;
  const from = selected && picture.sigma.getNodeDisplayData(selected);
  if (!from) return nodes.sort((a, b) => model.graph.degree(b) - model.graph.degree(a))[0];
  const here = picture.sigma.framedGraphToViewport(from);
  let nearest: string | undefined;
  let least = Infinity;
  for (const node of nodes) {
    const drawn = picture.sigma.getNodeDisplayData(node);
    if (node === selected || !drawn) continue;
    const at = picture.sigma.framedGraphToViewport(drawn);
    const [x, y] = [at.x - here.x, at.y - here.y];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    const distance = ahead + ASIDE * aside;
    if (ahead > 0 && aside <= 2 * ahead && distance < least) [nearest, least] = [node, distance];
  }
  return nearest;
}
