// Writes the names of nodes beside them, none over another and none out of sight.
export interface Named {
  x: number;
  y: number;
  size: number;
  label: string | null;
}

type Box = [left: number, top: number, right: number, bottom: number];

const GAP = 4; // pixels between a node and its name
const AIR = 2; // pixels around a name

export class Names {
  private taken: Box[] = [];

  constructor(private readonly font: string, private readonly size: number, private readonly colour: () => string) {}

  /** Forget the names of the frame before. */
  begin(): void {
    this.taken = [];
  }

  /** Write a name right of its node, else left of it; not at all where another stands. */
  write(context: CanvasRenderingContext2D, { x, y, size, label }: Named, width: number): void {
    if (!label) return;
    context.font = `${this.size}px ${this.font}`;
    const length = context.measureText(label).width;
    const right = x + size + GAP;
    const left = x - size - GAP - length;
    const isCut = right + length > width;
    const places = left < 0 ? [right] : isCut ? [left] : [right, left];
    const start = places.find((place) => this.isFree(this.box(place, y, length)));
    if (start === undefined) return;
    this.taken.push(this.box(start, y, length));
    context.fillStyle = this.colour();
    context.fillText(label, start, y + this.size / 3);
  }

  private box(left: number, y: number, length: number): Box {
    return [left - AIR, y - this.size / 2 - AIR, left + length + AIR, y + this.size / 2 + AIR];
  }

  private isFree([left, top, right, bottom]: Box): boolean {
    return !this.taken.some((one) => left < one[2] && one[0] < right && top < one[3] && one[1] < bottom);
  }
}
