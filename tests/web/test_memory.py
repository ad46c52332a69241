from __future__ import annotations

from starlette.responses import HTMLResponse

from kg.web.memory import Kept


def test_what_was_not_asked_for_is_forgotten_first() -> None:
    kept = Kept(most_bytes=20)
    for name in (b"one", b"two"):
        kept.keep((name,), HTMLResponse("x" * 8))
    assert kept.get((b"one",)) is not None
    kept.keep((b"three",), HTMLResponse("x" * 8))
    assert kept.get((b"two",)) is None
    assert kept.get((b"one",)) is not None


def test_an_answer_that_is_too_long_is_not_kept() -> None:
    kept = Kept(most_bytes=20)
    kept.keep((b"long",), HTMLResponse("x" * 21))
    assert kept.get((b"long",)) is None
    kept.keep((b"short",), HTMLResponse("x" * 20))
    assert kept.get((b"short",)) is not None
