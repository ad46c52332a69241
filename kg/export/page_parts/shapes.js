// The shape and colour of each kind: told apart by both, so that colour alone carries nothing.

const SHAPES = {
  person: (ctx, r) => ctx.arc(0, 0, r, 0, 2 * Math.PI),
  body: (ctx, r) => roundedRect(ctx, -r * 0.9, -r * 0.9, r * 1.8, r * 1.8, r * 0.22),
  post: (ctx, r) => polygon(ctx, 3, r * 1.12, -Math.PI / 2, r * 0.12),
  event: (ctx, r) => polygon(ctx, 4, r * 1.18, -Math.PI / 2),
  campaign: (ctx, r) => polygon(ctx, 6, r * 1.08, 0),
  document: (ctx, r) => sheet(ctx, r),
  place: (ctx, r) => pin(ctx, r),
  concept: (ctx, r) => star(ctx, 4, r * 1.2, r * 0.5),
  date: (ctx, r) => ring(ctx, r),
};

function roundedRect(ctx, x, y, width, height, radius) {
  ctx.roundRect(x, y, width, height, radius);
}

function polygon(ctx, corners, radius, turn, drop = 0) {
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    ctx.lineTo(radius * Math.cos(angle), radius * Math.sin(angle) + drop);
  }
  ctx.closePath();
}

function star(ctx, points, outer, inner) {
  for (let corner = 0; corner < points * 2; corner += 1) {
    const radius = corner % 2 === 0 ? outer : inner;
    const angle = -Math.PI / 2 + (corner * Math.PI) / points;
    ctx.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  ctx.closePath();
}

function sheet(ctx, r) {
  const [width, height, fold] = [r * 0.8, r * 1.05, r * 0.55];
  ctx.moveTo(-width, -height);
  ctx.lineTo(width - fold, -height);
  ctx.lineTo(width, -height + fold);
  ctx.lineTo(width, height);
  ctx.lineTo(-width, height);
  ctx.closePath();
}

function pin(ctx, r) {
  ctx.arc(0, -r * 0.25, r * 0.8, Math.PI * 0.85, Math.PI * 0.15);
  ctx.lineTo(0, r * 1.15);
  ctx.closePath();
}

function ring(ctx, r) {
  ctx.arc(0, 0, r, 0, 2 * Math.PI);
  ctx.moveTo(r * 0.5, 0);
  ctx.arc(0, 0, r * 0.5, 0, 2 * Math.PI, true);
}

let theme = {};

/** Read the colours of the present theme from the style sheet. */
function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  theme = { ground: colour("ground"), ink: colour("ink"), soft: colour("soft"), accent: colour("accent"), kinds: {}, bases: {} };
  for (const kind of KINDS) theme.kinds[kind] = colour(`kind-${kind}`);
  for (const basis of BASES) theme.bases[basis] = colour(`line-${basis}`);
}

function radiusOf(node) {
  const factor = { post: 0.72, date: 0.62, concept: 0.66, place: 0.8 }[node.kind] ?? 1;
  return Math.min(26, 8 + 3 * Math.sqrt(node.weight)) * factor;
}

/** Fill the shape of a kind around the present origin. */
function drawShape(ctx, kind, radius) {
  ctx.beginPath();
  SHAPES[kind](ctx, radius);
  ctx.fillStyle = theme.kinds[kind];
  ctx.fill();
}

/** Make a small picture of a kind for the legend and for lists. */
function kindIcon(kind) {
  const canvas = document.createElement("canvas");
  const ratio = Math.max(2, window.devicePixelRatio || 1);
  canvas.className = "icon";
  canvas.width = canvas.height = 16 * ratio;
  canvas.setAttribute("aria-hidden", "true");
  canvas.dataset.kind = kind;
  paintIcon(canvas);
  return canvas;
}

function paintIcon(canvas) {
  const ctx = canvas.getContext("2d");
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  ctx.setTransform(canvas.width / 16, 0, 0, canvas.height / 16, canvas.width / 2, canvas.height / 2);
  drawShape(ctx, canvas.dataset.kind, 5.6);
}

/** Paint all icons anew when the theme has changed. */
function repaintIcons() {
  for (const canvas of document.querySelectorAll("canvas.icon")) paintIcon(canvas);
}
