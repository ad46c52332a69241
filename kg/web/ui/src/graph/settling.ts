// Places a few nodes by forces, where no server does it; those that stand already stay.
import type { Point } from "./source";

const SPACING = 100;
const ROUNDS = 120;

/** Give every node a place, the same each time. */
export function settle(nodes: string[], fixed: Record<string, Point>, edges: [string, string][]): Record<string, Point> {
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const pairs = edges.flatMap(([one, other]): [number, number][] => {
    const [first, second] = [numbers.get(one), numbers.get(other)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
  const points = start(nodes, fixed, pairs);
  const free = nodes.flatMap((node, number) => (fixed[node] ? [] : [number]));
  const longest = Math.max(SPACING / 2, (SPACING * Math.sqrt(nodes.length)) / 8);
  for (let round = 0; round < ROUNDS && free.length; round += 1) {
    const step = longest * (1 - round / ROUNDS) ** 2 + 0.5;
    const forces = pulled(points, pairs);
    for (const number of free) move(points, number, forces[number] as Point, step);
  }
  return Object.fromEntries(nodes.map((node, number) => [node, points[number] as Point]));
}

/** Begin around a neighbour that stands, else on a spiral around the middle. */
function start(nodes: string[], fixed: Record<string, Point>, pairs: [number, number][]): Point[] {
  const points = nodes.map((node, number): Point => {
    const [turn, far] = [number * 2.399963, SPACING * 0.6 * Math.sqrt(number)];
    return fixed[node] ?? [Math.cos(turn) * far, Math.sin(turn) * far];
  });
  for (const [first, second] of pairs) {
    for (const [fresh, old] of [[first, second], [second, first]] as const) {
      const stands = fixed[nodes[old] ?? ""];
      if (stands && !fixed[nodes[fresh] ?? ""]) points[fresh] = [stands[0] + Math.cos(fresh) * SPACING, stands[1] + Math.sin(fresh) * SPACING];
    }
  }
  return points;
}

function pulled(points: Point[], pairs: [number, number][]): Point[] {
  const forces = points.map((): Point => [0, 0]);
  for (const [first, second] of pairs) {
    const [one, other] = [points[first] as Point, points[second] as Point];
    const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
    const strength = Math.max(Math.hypot(dx, dy), 1) / SPACING;
    for (const [end, sign] of [[first, 1], [second, -1]] as const) {
      const force = forces[end] as Point;
      force[0] += sign * dx * strength;
      force[1] += sign * dy * strength;
    }
  }
  return forces;
}

/** Move one away from all others and along its force, lightly held to the middle. */
function move(points: Point[], number: number, [pullX, pullY]: Point, step: number): void {
  const [x, y] = points[number] as Point;
  let [forceX, forceY] = [pullX - 0.4 * x, pullY - 0.4 * y];
  points.forEach(([otherX, otherY], other) => {
    if (other === number) return;
    const [dx, dy] = [x - otherX || 0.01, y - otherY];
    const push = SPACING ** 2 / Math.max(dx * dx + dy * dy, 1);
    forceX += dx * push;
    forceY += dy * push;
  });
  const length = Math.max(Math.hypot(forceX, forceY), 1e-9);
  const far = Math.min(length * 0.1, step) / length;
  points[number] = [x + forceX * far, y + forceY * far];
}
