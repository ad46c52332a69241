// Puts the page together: what is chosen, which view is open, which language is spoken.

const page = { chosen: {}, table: false, opener: null };

/** Say something to those who listen to the page. */
function announce(text) {
  document.getElementById("status").textContent = text;
}

/** Choose a node, a line, or nothing; `move` brings a node into the middle. */
function choose({ node, line, move = false }) {
  if (node && filters.kinds.has(node.kind)) {
    filters.kinds.delete(node.kind);
    filtersChanged(true);
  }
  const reading = panel.contains(document.activeElement);
  if (!reading) page.opener = document.activeElement;
  page.chosen = { node, line };
  showDetails(page.chosen, choose);
  keepFocus(reading);
  focusPicture(page.chosen);
  if (node && move) moveTo(node);
  if (node) announce(say("selected", node.label));
  if (move && narrow.matches) openSide(false);
  const address = node ? `#${encodeURIComponent(node.iri)}` : "#";
  if (window.location.hash !== address) window.history.replaceState(null, "", address);
}

/** Keep the keyboard where the reader is: in the panel, or back where it was opened from. */
function keepFocus(reading) {
  if (!panel.hidden && (reading || page.table)) panel.focus();
  else if (panel.hidden && reading) {
    const back = page.opener?.isConnected ? page.opener : page.table ? tableView : searchBox;
    back.focus();
  }
}

/** Show what the filters leave; `rebuild` where they were changed from elsewhere than their boxes. */
function filtersChanged(rebuild = false) {
  applyFilters();
  if (rebuild === true) buildFilters(filtersChanged);
  updateCounts();
  updatePicture();
  focusPicture(page.chosen);
  table.rows = ROWS_AT_ONCE;
  if (page.table) buildTable(choose);
  showState();
}

function showState() {
  const nodes = graph.nodes.filter((node) => node.shown).length;
  const links = graph.links.filter((link) => link.shown).length;
  const empty = graph.nodes.length === 0 ? say("emptyGraph") : nodes === 0 ? say("nothingShown") : "";
  announce(empty || say("shownCount", countWord(nodes), countWord(links)));
  document.getElementById("canvas").dataset.empty = empty;
}

function showTable(wanted) {
  page.table = wanted;
  document.getElementById("graph-view").hidden = wanted;
  tableView.hidden = !wanted;
  document.getElementById("show-graph").setAttribute("aria-pressed", String(!wanted));
  document.getElementById("show-table").setAttribute("aria-pressed", String(wanted));
  document.getElementById("save-image").disabled = wanted;
  if (wanted) buildTable(choose);
  else picture.network.redraw();
}

function openSide(open) {
  document.body.classList.toggle("side-open", open);
  document.getElementById("toggle-side").setAttribute("aria-expanded", String(open));
}

/** Write every fixed word of the page in the present language. */
function writeWords() {
  document.documentElement.lang = language === 0 ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-word-label]")) element.setAttribute("aria-label", say(element.dataset.wordLabel));
  for (const element of document.querySelectorAll("[data-word-placeholder]")) element.placeholder = say(element.dataset.wordPlaceholder);
  const counts = [graph.nodes.length, graph.links.length, details.articles.length].map(countWord);
  document.getElementById("summary").textContent = say("summary", ...counts);
  const note = document.getElementById("limit-note");
  note.hidden = details.nodeTotal <= graph.nodes.length;
  note.textContent = say("limitNote", counts[0], countWord(details.nodeTotal), counts[1], countWord(details.linkTotal));
  document.querySelector("#canvas .vis-network")?.setAttribute("aria-label", say("canvasLabel"));
}

function speak(which) {
  language = which;
  writeWords();
  buildFilters(filtersChanged);
  updateCounts();
  showDetails(page.chosen, choose);
  if (page.table) buildTable(choose);
  showState();
  picture.network.redraw();
}

function themeChanged() {
  readTheme();
  repaintIcons();
  updatePicture();
}

/** Choose the node that the address of the page names. */
function chooseFromAddress() {
  let iri = "";
  try {
    iri = decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return;
  }
  const node = iri && graph.nodes.find((item) => item.iri === iri);
  if (node) choose({ node, move: true });
}

function listenToPage() {
  const onClick = (id, action) => document.getElementById(id).addEventListener("click", action);
  onClick("show-graph", () => showTable(false));
  onClick("show-table", () => showTable(true));
  onClick("skip", (event) => {
    event.preventDefault();
    showTable(true);
    tableView.focus();
  });
  onClick("save-image", saveImage);
  onClick("language", () => speak(1 - language));
  onClick("toggle-side", () => openSide(!document.body.classList.contains("side-open")));
  onClick("zoom-in", () => zoomBy(1.4));
  onClick("zoom-out", () => zoomBy(1 / 1.4));
  onClick("zoom-all", () => showAll());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose({});
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", themeChanged);
  window.addEventListener("hashchange", chooseFromAddress);
}

function start() {
  prepareGraph();
  defaultFilters();
  applyFilters();
  readTheme();
  indexNames();
  makePicture(choose);
  listenToSearch(choose);
  listenToFilters(filtersChanged);
  listenToPage();
  document.querySelector("#canvas .vis-network").setAttribute("role", "application");
  speak(0);
  chooseFromAddress();
  document.body.dataset.ready = "true";
}

start();
