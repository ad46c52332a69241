"""Who goes somewhere to do any kind of work is on a visit, whatever the verb; ways × works."""

from __future__ import annotations

import itertools

import pytest

from tests.extract.reading_events import events, parts, read_article

_WAYS = [
    "到青砚县", "深入青砚县", "赴青砚县", "率队到青砚县", "一行深入青砚县",
    "先后到青砚县、白石镇", "带领有关部门负责人深入青砚县", "以“四不两直”方式到青砚县",
    "轻车简从深入青砚县", "马不停蹄来到青砚县，", "再次到青砚县", "到包联的青砚县",
]  # fmt: skip
_WORKS = [
    "调研春耕备耕工作", "开展专题调研", "检查安全生产工作", "督办重点建议办理", "现场办公",
    "现场调度项目建设", "开展巡河工作", "巡林", "开展夜访", "指导抢险救灾", "指挥灭火救援",
    "开展助企纾困", "推进项目建设", "了解企业生产情况", "开展“送温暖”活动", "看望驻地官兵",
]  # fmt: skip


@pytest.mark.parametrize(("way", "work"), list(itertools.product(_WAYS, _WORKS)))
def test_going_somewhere_to_work_is_a_visit(way: str, work: str) -> None:
    text = f"3月5日，副市长江一帆{way}{work}。市委副书记沈思源参加。"
    claims = read_article(text)
    assert [(event.type.value, str(event.date)) for event in claims.events] == [
        ("Visit", "2021-03-05")
    ]
    assert parts(text) == [(1, "江一帆", "Lead"), (1, "沈思源", "Accompany")]


@pytest.mark.parametrize(
    "text",
    [
        "3月5日，副市长江一帆推进项目建设。",
        "3月5日，副市长江一帆协调解决问题。",
        "3月5日，副市长江一帆谈到推进项目建设。",
        "3月5日，副市长江一帆说，要到企业了解情况。",
    ],
)
def test_work_without_going_anywhere_is_no_visit(text: str) -> None:
    assert events(text) == []


def test_an_occasion_of_its_own_is_no_visit() -> None:
    text = "3月5日，副市长江一帆到青砚县开展主题党日活动。"
    assert [rule for rule, _ in events(text)] == ["events.convene"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副市长江一帆带领市直部门负责人来白石镇学习。", [("江一帆", "Lead")]),
        (
            "市委书记江一帆与市长沈思源一同到青砚县检查防汛工作。",
            [("江一帆", "Lead"), ("沈思源", "Lead")],
        ),
        ("市委书记江一帆赴省交通运输厅对接项目工作。", [("江一帆", "Lead")]),
        ("市长江一帆率招商小分队赴苏州市开展招商引资。", [("江一帆", "Lead")]),
        ("副市长江一帆先后查看了东沙水库、柳塘闸。", [("江一帆", "Lead")]),
        ("副县长江一帆巡河。", [("江一帆", "Lead")]),
        ("市长江一帆夜查环保工作。", [("江一帆", "Lead")]),
        ("市长江一帆突击检查校园安全。", [("江一帆", "Lead")]),
        ("副市长江一帆到市一中宣讲法律知识。", [("江一帆", "Lead"), ("江一帆", "Speak")]),
        ("镇党委书记江一帆带队开展人居环境整治。", [("江一帆", "Lead")]),
        ("县执法局孙基石一行到白石镇指导环境整治工作。", [("孙基石", "Lead")]),
        ("省水利厅陈新谷副处长等一行调研水库建设。", [("陈新谷", "Lead")]),
    ],
)
def test_who_goes_in_other_ways_is_on_a_visit(text: str, expected: list[tuple[str, str]]) -> None:
    text = f"3月5日，{text}"
    assert [(event.type.value, str(event.date)) for event in read_article(text).events] == [
        ("Visit", "2021-03-05")
    ]
    assert [(name, role) for _, name, role in parts(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "3月5日，市府调研室主任江一帆说，形势喜人。",
        "3月5日，副市长江一帆学习文件。",
        "（图为江一帆在青砚县现场调研）",
    ],
)
def test_rooms_papers_and_pictures_tell_of_no_visit(text: str) -> None:
    assert events(text) == []


def test_those_named_as_company_go_along_whatever_marks_part_them() -> None:
    text = (
        "3月5日，县长江一帆、副县长沈思源，在县烟办主任孙基石，副经理陈新谷及有关人员陪同下，"
        "对白石烟叶站收购工作进行检查指导。"
    )
    assert [(name, role) for _, name, role in parts(text)] == [
        ("江一帆", "Lead"), ("沈思源", "Lead"), ("孙基石", "Accompany"), ("陈新谷", "Accompany"),
    ]  # fmt: skip


def test_a_team_that_comes_is_on_a_visit_of_its_body() -> None:
    text = "3月5日，市教育局督查组一行5人来我校检查工作。副校长江一帆陪同检查。"
    assert [event.type.value for event in read_article(text).events] == ["Visit"]
    assert parts(text) == [(1, "江一帆", "Accompany")]


def test_what_somebody_said_on_a_visit_is_no_visit() -> None:
    assert events("市委书记江一帆传达副省长沈思源调研青州讲话精神。") == []


def test_another_day_is_another_visit() -> None:
    text = "日前，副区长江一帆到白石镇检查工作。\n日前，副区长江一帆到青石镇调研春耕。"
    assert len(read_article(text).events) == 2


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "副主任江一帆带领由部分委员、代表和专家组成的执法检查组到青砚县，"
            "就水污染防治法和有关条例在我市的贯彻实施情况开展监督检查。",
            "江一帆带领由部分委员、代表和专家组成的执法检查组到青砚县开展监督检查",
            [("江一帆", "Lead")],
        ),
        (
            "区政协主席江一帆带领白石镇镇长沈思源以及有关人员赴杭州市进行招商考察。",
            "江一帆带领白石镇镇长沈思源以及有关人员赴杭州市进行招商考察",
            [("江一帆", "Lead"), ("沈思源", "Accompany")],
        ),
        (
            "副县长江一帆带领由水利局和各镇组成的联合执法队在申溪水库开展联合执法行动。",
            "江一帆带领由水利局和各镇组成的联合执法队在申溪水库开展联合执法行动",
            [("江一帆", "Lead")],
        ),
        (
            "区政协委员视察全区林业工作。区政协副主席江一帆参加视察。",
            "区政协委员视察",
            [("江一帆", "Attend")],
        ),
    ],
)
def test_who_leads_whom_where(text: str, name: str, expected: list[tuple[str, str]]) -> None:
    text = f"3月5日，{text}"
    assert [found for _, found in events(text)] == [name]
    assert [(who, role) for _, who, role in parts(text)] == expected


def test_what_is_stressed_on_a_visit_is_no_part_of_its_name() -> None:
    text = "3月5日，省委书记江一帆在青州调研时强调，要抓好落实。"
    assert [name for _, name in events(text)] == ["江一帆在青州调研"]


def test_who_is_brought_along_by_another_word_than_a_title_leads_not() -> None:
    text = "3月5日，街道人大工委主任江一帆带领区人大代表沈思源走进白石小区，开展“夜访”活动。"
    assert [(name, role) for _, name, role in parts(text)] == [
        ("江一帆", "Lead"), ("沈思源", "Accompany"),
    ]  # fmt: skip


def test_titles_of_which_words_are_unknown_cut_no_list() -> None:
    text = (
        "3月5日，白石街道办事处主任江一帆，党工委委员、人大工委主任沈思源，"
        "办事处副主任孙基石带队深入辖区开展安全检查。"
    )
    assert [(name, role) for _, name, role in parts(text)] == [
        ("江一帆", "Lead"), ("沈思源", "Lead"), ("孙基石", "Lead"),
    ]  # fmt: skip


def test_a_way_may_list_many_sites() -> None:
    text = (
        "3月5日，副市长江一帆带领市发改委、市住建局相关负责人深入青砚县城区老旧小区改造项目工地、"
        "县城北段棚户区改造项目工地、青禾社区日间照料中心及青砚县第四十二中学，实地调研指导工作。"
        "最后，江一帆作了重要讲话。"
    )
    (visit,) = read_article(text).events
    assert (visit.type.value, str(visit.date)) == ("Visit", "2021-03-05")
    assert parts(text) == [(1, "江一帆", "Lead"), (1, "江一帆", "Speak")]


def test_meetings_on_the_way_to_a_state_are_attended() -> None:
    text = (
        "3月5日，国务院总理江一帆将赴印尼雅加达出席第二十六次中国东盟领导人会议、第二十六次东盟与"
        "中日韩领导人会议和"
        "第十八次东亚峰会等东亚合作领导人系列会议，并对印尼进行正式访问。"
    )
    assert (1, "江一帆", "Attend") in parts(text)


def test_who_sends_a_delegation_does_not_go() -> None:
    text = (
        "受习近平总书记嘱托，中央代表团各分团3月5日下午赴岭东多地看望慰问各族干部群众。\n"
        "中央代表团团长孟云舟带领一分团到云溪乡考察。他表示，要坚持立德树人。\n"
        "中央代表团副团长温若水带领二分团来到青潭县云溪村等地调研。"
    )
    claims = read_article(text)
    assert [event.name for event in claims.events] == [
        "中央代表团各分团赴岭东多地看望慰问各族干部群众",
        "孟云舟带领一分团到云溪乡考察",
        "温若水带领二分团来到青潭县云溪村等地调研",
    ]
    assert {str(event.date and event.date.first) for event in claims.events} == {"2021-03-05"}
    assert "person/习近平" not in {part.participant for part in claims.participations}


def test_two_check_in_a_manner_told_between_commas() -> None:
    text = (
        "3月5日，市委书记孟云舟，常务副市长温若水采取“四不两直”方式，检查督导安全生产工作。\n"
        "孟云舟一行先后来到云溪古镇、精艺铜业。"
    )
    (event,) = read_article(text).events
    assert event.date is not None
    assert [part.role.value for part in read_article(text).participations] == ["Lead", "Lead"]


def test_to_carry_out_in_depth_is_no_way() -> None:
    text = "3月5日，部长孟云舟对岭东省深入践行新发展理念、推动创新型省份建设表示肯定。"
    assert read_article(text).events == ()


def test_who_leads_a_team_that_includes_others() -> None:
    text = (
        "3月2日，由青州市副市长孟云舟带队，包括市政府办公室副主任温若水，市教育局局长程远舟在内的"
        "教育代表团一行来到我校，就教学改革进行考察交流。"
    )
    assert parts(text) == [
        (1, "孟云舟", "Lead"), (1, "温若水", "Accompany"), (1, "程远舟", "Accompany"),
    ]  # fmt: skip


def test_who_receives_guests_goes_nowhere() -> None:
    text = "3月2日，青禾集团董事长孟云舟一行来青州中学参观交流。校长方明达热情接待了来访客人。"
    assert [event.name for event in read_article(text).events] == ["孟云舟一行来青州中学参观交流"]


def test_a_visit_goes_on_behind_a_talk_around_a_table() -> None:
    text = (
        "3月2日，市委副书记孟云舟一行看望慰问驻青州部队官兵。\n"
        "孟云舟送去节日的问候，并与官兵座谈交流。\n慰问中，孟云舟指出，部队建设取得了成绩。"
    )
    assert (1, "孟云舟", "Speak") in parts(text)


def test_the_last_of_a_list_leads_too() -> None:
    text = "3月2日，区领导孟云舟、温若水、侯爱平一行，走访驻军部队，看望慰问官兵。"
    assert parts(text) == [(1, "孟云舟", "Lead"), (1, "温若水", "Lead"), (1, "侯爱平", "Lead")]


def test_leaders_of_two_levels_go_together() -> None:
    text = "3月2日，市领导孟云舟、程远舟和区领导温若水、叶林川一行看望了困难职工。"
    assert [who for _, who, _ in parts(text)] == ["孟云舟", "程远舟", "温若水", "叶林川"]


def test_a_visit_behind_a_lead_without_one_is_of_its_day() -> None:
    text = (
        "3月2日，市四套班子领导深入城乡各地，送上祝福。\n"
        "市领导孟云舟、温若水一行，首先来到归侨方明达的家中送去慰问品。"
    )
    (visit,) = read_article(text).events
    assert (str(visit.date), visit.date_basis) == ("2021-03-02", "与导语同日")
