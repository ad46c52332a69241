// Makes elements; text is always text.

export type Attributes = Record<string, string | boolean | undefined>;
export type Child = Node | string;

/** Make an element; attributes that are false or undefined are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Make a button that does something. */
export function button(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

/** A name that cannot turn the direction of the text around it. */
export function name(text: string): HTMLElement {
  return element("bdi", {}, text);
}

/** The dot in the colour of a class. */
export function dot(kind: string): HTMLElement {
  return element("span", { class: `dot k-${kind}`, "aria-hidden": "true" });
}
