// Writes what is shown as SVG, PNG and GEXF.
import type { Model } from "./model";
import { colour, lineColour, nodeSize, shortened } from "./picture";

const MARGIN = 140;

function escaped(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // Characters that XML has no place for are left out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (mark) => marks[mark] ?? "");
}

/** The picture as SVG, with its size. */
export function svg(model: Model): { text: string; width: number; height: number } {
  const nodes = model.shown();
  const points = nodes.map((node) => model.graph.getNodeAttributes(node));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => -y);
  const left = Math.min(...xs) - MARGIN;
  const top = Math.min(...ys) - MARGIN;
  const width = Math.max(...xs) - left + MARGIN;
  const height = Math.max(...ys) - top + MARGIN;
  const edges = model.graph
    .filterEdges((edge) => model.showsEdge(edge))
    .map((edge) => {
      const [source, target] = model.graph.extremities(edge).map((node) => model.graph.getNodeAttributes(node));
      const { basis } = model.graph.getEdgeAttributes(edge);
      const dash = { inferred: ' stroke-dasharray="6 4"', derived: ' stroke-dasharray="1.5 4"' }[basis] ?? "";
      return source && target
        ? `<line x1="${source.x}" y1="${-source.y}" x2="${target.x}" y2="${-target.y}" stroke="${lineColour(basis)}"${dash}/>`
        : "";
    });
  const circles = points.map(({ x, y, group, degree, label }) => {
    const size = nodeSize(degree, nodes.length);
    const text = `<text x="${x + size + 5}" y="${-y + 4}">${escaped(shortened(label))}</text>`;
    return `<circle cx="${x}" cy="${-y}" r="${size}" fill="${colour(`--kind-${group}`)}"/>${text}`;
  });
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">` +
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colour("--ground")}"/>` +
    edges.join("") +
    `<g fill="${colour("--ink")}" font-family="Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif" font-size="13">${circles.join("")}</g></svg>`;
  return { text, width, height };
}

/** The picture as PNG, twice as fine where that is not too large. */
export async function png(model: Model): Promise<Blob> {
  const { text, width, height } = svg(model);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, 8000 / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    if (!blob) throw new Error("PNG");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What is shown in GEXF 1.3, for Gephi and others. */
export function gexf(model: Model): string {
  const nodes = model
    .shown()
    .map((node) => {
      const { label, kind, x, y } = model.graph.getNodeAttributes(node);
      const place = `<viz:position x="${x}" y="${y}"/>`;
      return `<node id="${escaped(node)}" label="${escaped(label)}"><attvalues><attvalue for="kind" value="${escaped(kind)}"/></attvalues>${place}</node>`;
    });
  const edges = model.graph
    .filterEdges((edge) => model.showsEdge(edge))
    .map((edge) => {
      const { source, target, relation, basis } = model.graph.getEdgeAttributes(edge);
      return `<edge id="${escaped(edge)}" source="${escaped(source)}" target="${escaped(target)}" label="${escaped(relation)}"><attvalues><attvalue for="basis" value="${escaped(basis)}"/></attvalues></edge>`;
    });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">' +
    '<graph defaultedgetype="directed"><attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>' +
    '<attributes class="edge"><attribute id="basis" title="basis" type="string"/></attributes>' +
    `<nodes>${nodes.join("\n")}</nodes><edges>${edges.join("\n")}</edges></graph></gexf>\n`
  );
}
