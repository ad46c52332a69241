"""What two bodies sign on a day is an event, though no ceremony is named."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，青州市人民政府与云溪建设集团有限公司签订了战略合作框架协议。",
            [("events.signing", "青州市人民政府与云溪建设集团有限公司签订战略合作框架协议")],
            id="of a day",
        ),
        pytest.param(
            "青州市人民政府与云溪建设集团有限公司签订了战略合作框架协议。", [], id="of no day"
        ),
        pytest.param(
            "3月5日，孟云舟出席大会，并共同见证市政府与云溪建设集团签署合作协议。", [], id="见证"
        ),
    ],
)
def test_bodies_sign_on_a_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


def test_who_signs_for_them_and_who_comes_belong_to_it() -> None:
    text = (
        "3月5日，我市与云溪建设集团有限公司签订战略合作协议。市委书记孟云舟出席签约仪式。\n"
        "副市长温若水代表市政府与集团董事长罗青松签约。"
    )
    assert parts(text) == [
        (1, "孟云舟", "Attend"),
        (1, "温若水", "Sign"),
        (1, "罗青松", "Sign"),
    ]
