// The graph view in a file of its own: the graph is written beside the script, and nothing else is
// asked for.
import table from "../../../words.tsv?raw";
import "../../../static/site.css";
import { element } from "../dom";
import { Embedded, type Written } from "./embedded";
import { View } from "./view";

const LANGUAGES = ["zh", "en"];

/** The site's own words in a language, those of the view without what stands before them. */
function words(language: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of table.split("\n").slice(1)) {
    const [key = "", ...texts] = line.split("\t");
    const text = texts[LANGUAGES.indexOf(language)];
    if (text) found[key.replace(/^view\./, "")] = text;
  }
  return found;
}

async function graph(holder: HTMLScriptElement): Promise<Written> {
  const text = holder.textContent ?? "";
  if (holder.type === "application/json") return JSON.parse(text) as Written;
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return (await new Response(stream).json()) as Written;
}

async function show(holder: HTMLScriptElement): Promise<void> {
  const asked = new URLSearchParams(location.search).get("lang");
  const language = LANGUAGES.find((one) => one === asked) ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  const texts = words(language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.body.className = "at-graph offline";
  const source = new Embedded(await graph(holder), language, texts);
  const other = texts["language.other"] ?? "";
  const link = element("a", { href: `?lang=${other}`, lang: other }, texts["language"] ?? "");
  link.addEventListener("click", () => link.setAttribute("href", `?lang=${other}${location.hash}`));
  const place = element("div", { id: "view" });
  const seal = element("span", { class: "seal", "aria-hidden": "true" }, "政");
  document.body.append(
    element(
      "header",
      { class: "bar" },
      element("h1", { class: "brand" }, seal, element("span", { class: "brand-name" }, texts["site"] ?? "")),
      element("p", { class: "legend totals" }, source.totals()),
      element("span", { class: "choices" }, link),
    ),
    element("main", { id: "main" }, place),
  );
  const view = new View(place, texts, source);
  if (!location.hash) await view.overview();
}

const holder = document.querySelector<HTMLScriptElement>("#graph");
if (holder) void show(holder);
