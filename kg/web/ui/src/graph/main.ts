// The graph view of the site.
import { server } from "./api";
import { View } from "./view";

const place = document.querySelector<HTMLElement>("#view");
if (place) new View(place, JSON.parse(place.dataset.texts ?? "{}") as Record<string, string>, server);
