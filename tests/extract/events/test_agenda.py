"""An agenda has numbered items; a speech that is passed on is an event of its own."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, read_article

OPENING = "3月5日，市委召开常委会会议。市委书记孟云舟主持会议。"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param(
            "会议审议了《关于加强基层治理的意见》；会议还研究了其他事项。",
            [("审议", "《关于加强基层治理的意见》", False), ("研究", "其他事项", True)],
            id="a document and what is not disclosed",
        ),
        pytest.param(
            "会议听取防汛工作情况汇报，研究春耕工作。",
            [("听取", "防汛工作情况汇报", False), ("研究", "春耕工作", False)],
            id="two items in one sentence",
        ),
        pytest.param(
            "会议听取和审议了市政府关于决算的报告，表决通过了工作方案。",
            [("听取和审议", "市政府关于决算的报告", False), ("表决通过", "工作方案", False)],
            id="an item ends where the next is voted on",
        ),
        pytest.param(
            "会议研究并原则同意了《关于加强基层治理的意见》，审议并表决通过了有关人事任免事项。",
            [
                ("研究并原则同意", "《关于加强基层治理的意见》", False),
                ("审议并表决通过", "有关人事任免事项", False),
            ],
            id="what was done with an item by two verbs",
        ),
        pytest.param(
            "会议研究贯彻落实措施，部署学习贯彻工作。",
            [("研究", "贯彻落实措施", False), ("部署", "学习贯彻工作", False)],
            id="the second verb is of the matter",
        ),
        pytest.param("市委副书记温若水研究了防汛工作。", [], id="a person studies"),
        pytest.param("会议研究了水稻。", [], id="about nothing of the kind"),
    ],
)
def test_the_agenda_is_read_in_order(text: str, items: list[tuple[str, str, bool]]) -> None:
    agenda = read_article(OPENING + text).agenda
    assert [(item.action, item.label, item.undisclosed) for item in agenda] == items
    assert [item.position for item in agenda] == list(range(1, len(items) + 1))


def test_what_is_not_disclosed_ends_the_agenda_of_the_lead() -> None:
    lead = "3月5日，市委召开常委会会议，传达学习全省会议精神，审议《关于加强基层治理的意见》。"
    agenda = read_article(lead + "\n会议强调，要抓好落实。会议还研究了其他事项。").agenda
    assert [(item.action, item.undisclosed) for item in agenda] == [
        ("传达学习", False),
        ("审议", False),
        ("研究", True),
    ]


def test_a_plan_without_marks_is_a_document() -> None:
    plan = "我市开展全民健身活动的实施方案"
    claims = read_article(f"{OPENING}会议研究了{plan}。")
    assert [item.about for item in claims.agenda] == [(f"document/{plan}",)]
    assert claims.events[0].about == (f"document/{plan}",)


def test_a_speech_passed_on_is_an_event_with_its_speaker() -> None:
    text = f"{OPENING}会议传达学习了国家主席温若水在全国防汛工作会议上的重要讲话精神。"
    claims = read_article(text)
    assert events(text)[1] == ("events.referred", "全国防汛工作会议")
    assert [item.passes_on for item in claims.agenda] == [2]
    spoke = [(p.event, p.participant) for p in claims.participations if p.role.value == "Speak"]
    assert spoke == [(2, "person/温若水")]


def test_each_meeting_has_its_own_agenda() -> None:
    text = (
        "3月5日，市委召开常委会会议，研究春耕工作。\n3月4日，市政府召开常务会议，听取防汛工作汇报。"
    )
    agenda = read_article(text).agenda
    assert [(item.event, item.position, item.action) for item in agenda] == [
        (1, 1, "研究"),
        (2, 1, "听取"),
    ]


def test_an_article_without_a_meeting_has_no_agenda() -> None:
    assert read_article("会议还研究了其他事项。").agenda == ()
