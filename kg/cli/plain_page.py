"""Makes a page of one file that loads nothing and runs nothing, for any width, light and dark."""

from __future__ import annotations

import base64
import hashlib

STYLE = """\
:root { color-scheme: light dark; --soft: #5f6772; --line: #ddd }
@media (prefers-color-scheme: dark) { :root { --soft: #a2abb6; --line: #3a414a } }
html { background: Canvas; color: CanvasText }
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  max-width: 70rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.4 }
h2 { font-size: 1.15rem; margin-top: 2.5rem }
small { color: var(--soft); font-weight: normal }
a { color: inherit }
table { border-collapse: collapse; font-size: .9rem; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0 }
th { color: var(--soft) }
td { border-top: 1px solid var(--line) }
:focus-visible { outline: 2px solid; outline-offset: 2px }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; width: auto }
  tr { padding: .5rem 0; border-top: 1px solid var(--line) }
  tr.said { border: 0; padding-top: 0 }
  tr:has(th) { position: absolute; width: 1px; height: 1px; overflow: hidden }
  td { border: 0; padding: 0 }
  td[data-label] { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .8rem }
  td[data-label]::before { content: attr(data-label); color: var(--soft) }
  td[data-label]:empty { display: none }
}
"""


def plain_page(title: str, body: str, style: str = "") -> str:
    """Make the page of markup that is safe already; `style` is added to the common one."""
    css = STYLE + style
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{css}</style>\n"
        f"</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
