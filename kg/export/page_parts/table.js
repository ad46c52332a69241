// The list: the same nodes as a table, for keyboards, screen readers and whoever prefers it.

const ROWS_AT_ONCE = 100;
const COLUMNS = [
  { key: "name", value: (node) => node.label },
  { key: "kind", value: (node) => KINDS.indexOf(node.kind) },
  { key: "time", value: (node) => node.begin ?? "" },
  { key: "links", value: (node) => -node.links.filter((link) => link.shown).length },
  { key: "mentions", value: (node) => -(node.mentionCount ?? 0) },
];
const tableView = document.getElementById("table-view");
const table = { sortedBy: "links", down: false, rows: ROWS_AT_ONCE };
const collator = new Intl.Collator("zh");

/** Build the table of the nodes that the filters leave. */
function buildTable(choose) {
  const nodes = sortedNodes();
  const element = make("table");
  element.append(make("caption", "", say("tableCaption", countWord(nodes.length))), tableHead(choose), tableBody(nodes, choose));
  tableView.replaceChildren(element);
  if (nodes.length > table.rows) {
    const more = make("button", "more", say("more", countWord(Math.min(ROWS_AT_ONCE, nodes.length - table.rows))));
    more.type = "button";
    more.addEventListener("click", () => {
      table.rows += ROWS_AT_ONCE;
      buildTable(choose);
      tableView.querySelectorAll("tbody .node-link")[table.rows - ROWS_AT_ONCE]?.focus();
    });
    tableView.append(more);
  }
}

function sortedNodes() {
  const column = COLUMNS.find((item) => item.key === table.sortedBy);
  const turn = table.down ? -1 : 1;
  const keyed = graph.nodes.filter((node) => node.shown).map((node) => ({ node, key: column.value(node) }));
  const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a.slice(0, 200), b.slice(0, 200)));
  keyed.sort((a, b) => turn * compare(a.key, b.key) || b.node.weight - a.node.weight || a.node.id - b.node.id);
  return keyed.map((item) => item.node);
}

function tableHead(choose) {
  const row = make("tr");
  for (const { key } of COLUMNS) {
    const cell = make("th");
    cell.scope = "col";
    const sorted = table.sortedBy === key;
    cell.setAttribute("aria-sort", sorted ? (table.down ? "descending" : "ascending") : "none");
    const button = make("button", "", say(key) + (sorted ? (table.down ? " ▾" : " ▴") : ""));
    button.type = "button";
    button.addEventListener("click", () => {
      table.down = sorted ? !table.down : false;
      table.sortedBy = key;
      buildTable(choose);
      tableView.querySelector(`th:nth-child(${COLUMNS.findIndex((item) => item.key === key) + 1}) button`).focus();
    });
    cell.append(button);
    row.append(cell);
  }
  const head = make("thead");
  head.append(row);
  return head;
}

function tableBody(nodes, choose) {
  const body = make("tbody");
  for (const node of nodes.slice(0, table.rows)) {
    const row = make("tr");
    const name = make("th");
    name.scope = "row";
    name.append(nodeLink(node, choose));
    const shown = node.links.filter((link) => link.shown).length;
    row.append(
      name,
      make("td", "", kindWord(node.kind)),
      make("td", "number", periodWord(node)),
      make("td", "number", countWord(shown)),
      make("td", "number", countWord(node.mentionCount ?? 0)),
    );
    body.append(row);
  }
  return body;
}
