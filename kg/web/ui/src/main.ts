// What every page can do with a script: search as one types, keys, lit passages, pickers.
import { lightPassages } from "./passages";
import { found, offer, type Hit } from "./search";

const search = document.querySelector<HTMLInputElement>("#search");
if (search) offer(search, (hit) => location.assign(hit.href));

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

for (const input of document.querySelectorAll<HTMLInputElement>("input[data-picks]")) {
  const choose = (hit: Hit): void => {
    input.value = hit.form ?? hit.name;
  };
  offer(input, choose, found, input.dataset.picks);
}

const query = document.querySelector<HTMLTextAreaElement>("#query[data-editor]");
const form = query?.form;
if (query && form) void import("./editor/editor").then(({ edit }) => edit(form, query));

if (document.querySelector("mark[data-covers]")) lightPassages();
document.body.dataset.ready = "";
