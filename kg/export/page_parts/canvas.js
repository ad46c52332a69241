// The picture: vis-network with own shapes, and names that never lie on each other.

const FONT = '"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';
const LINE_HEIGHT = 16;
// Marks that may not begin a line.
const NOT_FIRST = new Set("、，。；：？！”’）》」』·,.;:?!)");
const UNSAFE = /[\u0000-\u001f\u007f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const picture = { network: null, nodes: null, lines: null, focus: null, hovered: null, hoveredLine: null, widths: new Map() };

/** Make the picture in its place. */
function makePicture(choose) {
  picture.nodes = new vis.DataSet(graph.nodes.map((node) => ({
    id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: drawNode, hidden: !node.shown,
  })));
  picture.lines = new vis.DataSet(graph.lines.map(lineStyle));
  const many = graph.lines.length > 800;
  const place = document.getElementById("canvas");
  picture.network = new vis.Network(place, { nodes: picture.nodes, edges: picture.lines }, {
    autoResize: true,
    physics: false,
    layout: { improvedLayout: false },
    nodes: { chosen: false },
    edges: { smooth: false, chosen: false, hoverWidth: 0, selectionWidth: 0, arrows: { to: { scaleFactor: 0.4 }, from: { scaleFactor: 0.4 } } },
    interaction: {
      hover: true, multiselect: false, selectConnectedEdges: false, zoomSpeed: 0.7,
      hideEdgesOnDrag: many, hideEdgesOnZoom: many,
      keyboard: { enabled: true, bindToWindow: false },
    },
  });
  listen(place, choose);
  showAll(false);
}

function listen(place, choose) {
  const { network } = picture;
  network.on("click", (event) => {
    if (event.nodes.length > 0) choose({ node: graph.nodes[event.nodes[0]] });
    else if (event.edges.length > 0) choose({ line: graph.lineOf.get(event.edges[0]) });
    else choose({});
  });
  const hover = (name, value) => { picture[name] = value; network.redraw(); };
  network.on("hoverNode", (event) => { place.style.cursor = "pointer"; hover("hovered", event.node); });
  network.on("blurNode", () => { place.style.cursor = ""; hover("hovered", null); });
  network.on("hoverEdge", (event) => { place.style.cursor = "pointer"; hover("hoveredLine", event.edge); });
  network.on("blurEdge", () => { place.style.cursor = ""; hover("hoveredLine", null); });
  network.on("afterDrawing", drawNames);
}

function inFocus(node) {
  return picture.focus === null || picture.focus.nodes.has(node.id);
}

function drawNode({ ctx, id, x, y }) {
  const node = graph.nodes[id];
  const radius = radiusOf(node);
  return {
    drawNode() {
      ctx.save();
      ctx.translate(x, y);
      ctx.globalAlpha = inFocus(node) ? 1 : 0.16;
      const chosen = picture.focus?.chosen === id;
      if (chosen || picture.hovered === id) {
        ctx.beginPath();
        ctx.arc(0, 0, radius * 1.2 + 5, 0, 2 * Math.PI);
        ctx.lineWidth = chosen ? 3 : 1.5;
        ctx.strokeStyle = theme.accent;
        ctx.stroke();
      }
      drawShape(ctx, node.kind, radius);
      ctx.lineWidth = 1.5;
      ctx.strokeStyle = theme.ground;
      ctx.stroke();
      ctx.restore();
    },
    nodeDimensions: { width: radius * 2.2, height: radius * 2.2 },
  };
}

/** Return how faint lines are, so that a thousand of them do not cover the nodes. */
function thinness() {
  return picture.focus !== null ? 1 : Math.max(0.35, Math.min(1, 400 / graph.lines.length));
}

/** Style a line by the surest link on it: whole, dashed where inferred, dotted where derived. */
function lineStyle(line) {
  const bases = new Set(line.shownLinks.map((link) => link.basis));
  const basis = BASES.find((name) => bases.has(name)) ?? "stated";
  const weak = line.shownLinks.every((link) => link.relation === "mentioned");
  const focused = picture.focus === null || picture.focus.lines.has(line.id);
  const from = line.source;
  return {
    id: line.id,
    from: line.source.id,
    to: line.target.id,
    hidden: !line.shown,
    dashes: weak ? [1, 5] : { inferred: [7, 5], derived: [2, 4] }[basis] ?? false,
    width: Math.min(3.2, (weak ? 0.7 : 1) + 0.35 * (line.shownLinks.length - 1)) + (picture.focus !== null && focused ? 0.6 : 0),
    color: { color: theme.bases[basis], opacity: focused ? (weak ? 0.5 : 0.85) * thinness() : 0.07, inherit: false },
    arrows: {
      to: { enabled: !weak && line.shownLinks.some((link) => link.source === from) },
      from: { enabled: !weak && line.shownLinks.some((link) => link.target === from) },
    },
  };
}

/** Bring the picture up to date with the filters, the theme and what is chosen. */
function updatePicture() {
  picture.nodes.update(graph.nodes.map((node) => ({ id: node.id, hidden: !node.shown })));
  picture.lines.update(graph.lines.map(lineStyle));
}

/** Light up a node or a line with what it touches, or everything where nothing is chosen. */
function focusPicture({ node, line }) {
  picture.focus = null;
  if (node) {
    const lines = node.links.filter((link) => link.shown).map((link) => link.line);
    const ends = lines.flatMap((item) => [item.source.id, item.target.id]);
    picture.focus = { chosen: node.id, nodes: new Set([node.id, ...ends]), lines: new Set(lines.map((item) => item.id)) };
  } else if (line) {
    picture.focus = { chosen: null, nodes: new Set([line.source.id, line.target.id]), lines: new Set([line.id]) };
  }
  picture.lines.update(graph.lines.map(lineStyle));
  picture.network.redraw();
}

const narrow = window.matchMedia("(max-width: 800px)");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

function animation(wanted) {
  return wanted && !calm.matches ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
}

/** Move the picture so that a node stands in its middle. */
function moveTo(node) {
  const scale = Math.max(picture.network.getScale(), 0.9);
  // On a phone the details lie over the lower half.
  const offset = { x: 0, y: narrow.matches ? -window.innerHeight * 0.25 : 0 };
  picture.network.moveTo({ position: { x: node.x, y: node.y }, scale, offset, animation: animation(true) });
}

/** Fit all that is shown into the view. */
function showAll(animated = true) {
  const nodes = graph.nodes.filter((node) => node.shown).map((node) => node.id);
  if (nodes.length === 0) return;
  picture.network.fit({ nodes, animation: animation(animated), maxZoomLevel: 1.4 });
}

function zoomBy(factor) {
  const scale = Math.min(6, Math.max(0.02, picture.network.getScale() * factor));
  picture.network.moveTo({ scale, animation: animation(true) });
}

// Names. They keep their size on the screen; the most important nodes are served first, and a
// name that finds no free place around its node waits until one zooms in.

function drawNames(ctx) {
  const canvas = ctx.canvas;
  const ratio = canvas.width / canvas.clientWidth;
  const view = { width: canvas.clientWidth, height: canvas.clientHeight, scale: picture.network.getScale() };
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const taken = new Taken();
  const seen = nodesInView(view);
  // Nothing may lie on the chosen node, so its place counts as a name's.
  for (const item of seen) taken.add(item.box, picture.focus?.chosen === item.node.id ? -1 : item.node.id);
  const most = Math.max(12, (view.width * view.height) / 7500);
  let drawn = 0;
  for (const item of seen) {
    const small = item.radius < 3.5 && item.order > 40 && !(picture.focus !== null && inFocus(item.node));
    if ((drawn < most && !small) || item.rank > 1e6) drawn += placeName(ctx, item, taken, item.order < 12);
  }
  drawLineNames(ctx, view, taken);
  ctx.restore();
}

function nodesInView(view) {
  const seen = [];
  for (const node of graph.nodes) {
    if (!node.shown) continue;
    const { x, y } = picture.network.canvasToDOM({ x: node.x, y: node.y });
    const radius = radiusOf(node) * view.scale;
    if (x < -80 || y < -40 || x > view.width + 80 || y > view.height + 40) continue;
    const box = [x - radius, y - radius, x + radius, y + radius];
    seen.push({ node, x, y, radius, box, rank: rankOf(node) });
  }
  seen.sort((a, b) => b.rank - a.rank || a.node.id - b.node.id);
  return seen.map((item, order) => ({ ...item, order, room: view.width }));
}

function rankOf(node) {
  const kind = { person: 2.4, event: 2.4, body: 2.3, campaign: 2, document: 1.4, place: 1, post: 0.8, concept: 0.6, date: 0.5 }[node.kind];
  let rank = kind * (1 + Math.sqrt(node.weight));
  if (picture.focus !== null) rank += inFocus(node) ? 1000 : -1000;
  if (picture.focus?.chosen === node.id) rank += 4e6;
  if (picture.hovered === node.id) rank += 2e6;
  return rank;
}

/** Draw a node's name at the first free side; return 1 if it found one. */
function placeName(ctx, item, taken, important) {
  const sure = item.rank > 1e6;
  const size = important || sure ? 13 : 12;
  const lines = nameLines(nameOf(item.node), sure);
  const font = `${important || sure ? 600 : 400} ${size}px ${FONT}`;
  const width = Math.max(...lines.map((line) => widthOf(ctx, line, font))) + 6;
  const height = lines.length * LINE_HEIGHT + 2;
  const { x, y } = item;
  const radius = item.radius + (sure ? 4 : 0);
  const sides = [
    [x, y + radius + 5 + height / 2],
    [x + radius + 6 + width / 2, y],
    [x - radius - 6 - width / 2, y],
    [x, y - radius - 5 - height / 2],
    ...[[1, 1], [-1, 1], [1, -1], [-1, -1]].map(([across, down]) =>
      [x + across * (radius * 0.8 + 3 + width / 2), y + down * (radius * 0.8 + 1 + height / 2)]),
  ];
  const boxAt = ([cx, cy]) => [cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2];
  const isFree = (spot, namesOnly) => {
    const box = boxAt(spot);
    return box[0] > 0 && box[2] < item.room && taken.isFree(box, item.node.id, namesOnly);
  };
  // A hub in a crowd has no side free of small neighbours: its name may lie on these, not on names.
  const side = sides.find((spot) => isFree(spot, false)) ??
    (important ? sides.find((spot) => isFree(spot, true)) : null) ??
    (sure ? sides[0] : null);
  if (side === null) return 0;
  taken.add(boxAt(side), -1);
  ctx.globalAlpha = inFocus(item.node) || sure ? 1 : 0.25;
  writeLines(ctx, lines, side, font, theme.ink);
  ctx.globalAlpha = 1;
  return 1;
}

function writeLines(ctx, lines, [x, y], font, colour) {
  ctx.font = font;
  ctx.strokeStyle = theme.ground;
  ctx.fillStyle = colour;
  ctx.lineWidth = 4;
  lines.forEach((line, index) => {
    const height = y + (index - (lines.length - 1) / 2) * LINE_HEIGHT;
    ctx.strokeText(line, x, height);
    ctx.fillText(line, x, height);
  });
}

function widthOf(ctx, text, font) {
  const key = font + text;
  if (!picture.widths.has(key)) {
    ctx.font = font;
    picture.widths.set(key, ctx.measureText(text).width);
  }
  return picture.widths.get(key);
}

/** Break a name into lines of some eleven Chinese characters; cut it after two, or four if asked. */
function nameLines(name, whole) {
  const characters = Array.from(name.slice(0, 400).replace(UNSAFE, ""));
  const most = whole ? 4 : 2;
  const step = characters.length <= 12 ? 12 : Math.max(8, Math.min(12, Math.ceil(characters.length / 2)));
  const lines = [];
  while (characters.length > 0 && lines.length < most) {
    const line = characters.splice(0, step);
    while (characters.length > 0 && NOT_FIRST.has(characters[0])) line.push(characters.shift());
    lines.push(line.join(""));
  }
  if (characters.length > 0) lines[lines.length - 1] = `${lines.at(-1).slice(0, -1)}…`;
  return lines.length > 0 ? lines : ["—"];
}

/** Say on the lines in focus which relations they are. */
function drawLineNames(ctx, view, taken) {
  const named = new Set(picture.focus !== null && view.scale > 0.45 ? picture.focus.lines : []);
  if (picture.hoveredLine !== null) named.add(picture.hoveredLine);
  for (const id of named) {
    const line = graph.lineOf.get(id);
    if (!line.shown) continue;
    const words = [...new Set(line.shownLinks.map((link) => relationWord(link.relation)))];
    const text = words.length > 3 ? `${words.slice(0, 3).join("·")}…` : words.join("·");
    const font = `400 11px ${FONT}`;
    const a = picture.network.canvasToDOM(line.source);
    const b = picture.network.canvasToDOM(line.target);
    const width = widthOf(ctx, text, font) + 4;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const box = [x - width / 2, y - 8, x + width / 2, y + 8];
    if (id !== picture.hoveredLine && !taken.isFree(box, -2)) continue;
    taken.add(box, -1);
    writeLines(ctx, [text], [x, y], font, theme.soft);
  }
}

/** The boxes that are taken on the screen, found by the cells that they touch. */
class Taken {
  constructor() {
    this.cells = new Map();
  }

  keys([left, top, right, bottom]) {
    const keys = [];
    for (let column = Math.floor(left / 64); column <= Math.floor(right / 64); column += 1) {
      for (let row = Math.floor(top / 64); row <= Math.floor(bottom / 64); row += 1) keys.push(column * 4096 + row);
    }
    return keys;
  }

  add(box, owner) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push({ box, owner });
    }
  }

  isFree(box, owner, namesOnly = false) {
    const meets = (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
    return this.keys(box).every((key) =>
      (this.cells.get(key) ?? []).every((item) =>
        item.owner === owner || (namesOnly && item.owner >= 0) || !meets(item.box)));
  }
}

/** Save what is seen, with the legend beneath, as a PNG. */
function saveImage() {
  const seen = document.querySelector("#canvas canvas");
  const ratio = seen.width / seen.clientWidth;
  const canvas = document.createElement("canvas");
  canvas.width = seen.width;
  canvas.height = seen.height + 40 * ratio;
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = theme.ground;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(seen, 0, 0);
  ctx.font = `12px ${FONT}`;
  let x = 24;
  for (const kind of KINDS.filter((name) => graph.nodes.some((node) => node.shown && node.kind === name))) {
    ctx.setTransform(ratio, 0, 0, ratio, x * ratio, seen.height + 20 * ratio);
    drawShape(ctx, kind, 5.6);
    ctx.fillStyle = theme.ink;
    ctx.fillText(wordOf(KIND_WORDS, kind), 12, 4);
    x += 32 + ctx.measureText(wordOf(KIND_WORDS, kind)).width;
  }
  canvas.toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "zhengpu.png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }, "image/png");
}
