"""Who says what: the speaker, the verb and the exact words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading_events import read_article, remarks

PERSON, PRONOUN = "remarks.person", "remarks.pronoun"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "市委书记孟云舟强调，要提高认识。",
            [("孟云舟", "强调", "要提高认识。", PERSON)],
            id="a person",
        ),
        pytest.param(
            "市委书记孟云舟强调，要提高认识。他指出，要抓好落实。",
            [
                ("孟云舟", "强调", "要提高认识。", PERSON),
                ("孟云舟", "指出", "要抓好落实。", PRONOUN),
            ],
            id="他 is the person before",
        ),
        pytest.param(
            "市委书记孟云舟说：“我们要努力。”市委副书记温若水表示，要加油。",
            [
                ("孟云舟", "说", "“我们要努力。”", PERSON),
                ("温若水", "表示", "要加油。", PERSON),
            ],
            id="a second speaker ends the first remark",
        ),
        pytest.param(
            "市委书记孟云舟学习温若水重要讲话精神，强调，要抓好落实。",
            [("孟云舟", "强调", "要抓好落实。", PERSON)],
            id="whose speech is studied does not speak",
        ),
        pytest.param(
            "会议要求，要提高认识。",
            [(None, "要求", "要提高认识。", "remarks.meeting")],
            id="a meeting",
        ),
        pytest.param(
            "《通知》指出，要提高认识。",
            [(None, "指出", "要提高认识。", "remarks.meeting")],
            id="a document",
        ),
        pytest.param(
            "北京市气象局今天表示，明天有雨。",
            [(None, "表示", "明天有雨。", "remarks.body")],
            id="a body",
        ),
        pytest.param("市委书记孟云舟提出总要求，把工作做好。", [], id="总要求 is a noun"),
        pytest.param("游客们纷纷表示，风景很美。", [], id="nobody in particular"),
        pytest.param(
            "市委书记孟云舟强调，要提高认识。他要求各级党委抓好落实。",
            [
                ("孟云舟", "强调", "要提高认识。", PERSON),
                ("孟云舟", "要求", "各级党委抓好落实。", PRONOUN),
            ],
            id="他 without a mark",
        ),
        pytest.param(
            "市委书记孟云舟发表讲话说，要提高认识。",
            [("孟云舟", "说", "要提高认识。", PERSON)],
            id="讲话说",
        ),
        pytest.param(
            "会上，大家一致认为，成绩来之不易。",
            [(None, "认为", "成绩来之不易。", "remarks.group")],
            id="those who were there",
        ),
        pytest.param(
            "进驻动员会上，各督导组组长强调，要提高站位。有关单位主要负责同志一致表示，要立行立改"
            "。",
            [
                (None, "强调", "要提高站位。", "remarks.group"),
                (None, "表示", "要立行立改。", "remarks.group"),
            ],
            id="those named by what they are",
        ),
        pytest.param(
            "市委书记孟云舟来到车间。他对围拢过来的职工说，要提高质量。",
            [("孟云舟", "说", "要提高质量。", PRONOUN)],
            id="whom one speaks to does not speak",
        ),
        pytest.param(
            "市委书记孟云舟强调三点：一要紧盯目标；二要算清细账。",
            [("孟云舟", "强调", "一要紧盯目标；二要算清细账。", PERSON)],
            id="points without a noun",
        ),
        pytest.param(
            "市委书记孟云舟作了点评，并提出两点要求。一是要重视。二是要落实。",
            [("孟云舟", "提出要求", "一是要重视。二是要落实。", PERSON)],
            id="points in sentences of their own",
        ),
        pytest.param(
            "市委书记孟云舟出席会议并讲话，要求做到“整改不过夜”。",
            [("孟云舟", "要求", "做到“整改不过夜”。", PERSON)],
            id="a quote close behind a bare verb",
        ),
        pytest.param(
            "英国首相史密斯13日发表声明称，双方要合作。",
            [("史密斯", "称", "双方要合作。", PERSON)],
            id="who issues a statement speaks",
        ),
        pytest.param("有关负责人介绍“十四五”时期发展成就。", [], id="a term and what is of it"),
        pytest.param(
            "市委书记孟云舟就下一步工作提出三点要求：一是抓落实。",
            [("孟云舟", "提出要求", "一是抓落实。", PERSON)],
            id="points",
        ),
        pytest.param(
            "市委书记孟云舟近日对防汛工作作出重要指示强调，要提高认识。",
            [("孟云舟", "强调", "要提高认识。", PERSON)],
            id="an instruction",
        ),
        pytest.param(
            "英国首相史密斯来访。会见史密斯时，国家主席孟云舟转达问候，强调双方要加强合作。",
            [("孟云舟", "强调", "双方要加强合作。", PERSON)],
            id="who is met does not speak",
        ),
        pytest.param(
            "法国总统杜邦欢迎到访，请国家主席孟云舟转达问候并表示，双方要合作。",
            [("杜邦", "表示", "双方要合作。", PERSON)],
            id="who is asked does not speak",
        ),
        pytest.param(
            "市委书记孟云舟来到海淀区。他来到云溪村，指出产业发展要先算账。",
            [("孟云舟", "指出", "产业发展要先算账。", PRONOUN)],
            id="他 at the head of the sentence",
        ),
        pytest.param("市委书记孟云舟介绍“村企合作”的做法。", [], id="a quoted term"),
        pytest.param(
            "市委书记孟云舟看望大家。他们一致认为，成绩来之不易。", [], id="他们 is not 他"
        ),
        pytest.param(
            "市委书记孟云舟勉励大家，要学真本事。",
            [("孟云舟", "勉励", "要学真本事。", PERSON)],
            id="whom one says it to stands between",
        ),
        pytest.param("对市委书记孟云舟来说，任务很重。", [], id="来说 says nothing"),
        pytest.param(
            "会议听取了报告。市委书记孟云舟颁发了任命书。他在讲话中说，要提高认识。",
            [("孟云舟", "说", "要提高认识。", PRONOUN)],
            id="他 in a speech is no meeting",
        ),
    ],
)
def test_remarks_have_their_speaker(
    text: str, expected: list[tuple[str | None, str, str, str]]
) -> None:
    assert remarks(text) == expected


def test_the_basis_says_whom_a_pronoun_means() -> None:
    claims = read_article("市委书记孟云舟强调，要提高认识。他指出，要抓好落实。")
    assert [remark.basis for remark in claims.remarks] == [None, "他承前指孟云舟"]


def test_a_remark_ends_where_the_paper_reports_on() -> None:
    text = "市委书记孟云舟强调，要提高认识。要抓好落实。会前，市委副书记温若水会见了代表。"
    assert remarks(text) == [("孟云舟", "强调", "要提高认识。要抓好落实。", PERSON)]


@pytest.mark.parametrize(
    ("goes_on", "speech"),
    [
        pytest.param("会议决定任命穆青山为省长。", False, id="the meeting decides"),
        pytest.param("会议通过的决定很重要。", True, id="what the meeting passed"),
        pytest.param("今年3月，孟云舟主席访问法国。", True, id="a host is addressed"),
        pytest.param("孟云舟主席将出席会议。", True, id="what will be"),
    ],
)
def test_a_speech_goes_on_until_the_paper_reports(goes_on: str, speech: bool) -> None:
    text = f"法国总统杜邦表示，双方要加强合作。{goes_on}"
    words = "双方要加强合作。" + (goes_on if speech else "")
    assert remarks(text) == [("杜邦", "表示", words, PERSON)]


def test_a_meeting_told_in_a_new_paragraph_ends_a_speech() -> None:
    text = "市委书记孟云舟强调，要提高认识。\n全省经济工作会议3月4日至5日在济南召开。"
    claims = read_article(text)
    assert [event.name for event in claims.events] == ["全省经济工作会议"]


PIECES = (
    "市委书记孟云舟",
    "强调，",
    "他指出，",
    "要提高认识",
    "会议要求，",
    "。",
    "“",
    "”",
    "\n",
    "，",
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_remarks_lie_in_the_text_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    if not text.strip():
        return
    words = [remark.words for remark in read_article(text).remarks]
    assert all(0 <= span.start < span.end <= len(text) for span in words)
    assert all(left.end <= right.start for left, right in zip(words, words[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "市长孟云舟表示今年是“十四五”的开局之年。", ("孟云舟", "表示"), id="bare, a quote soon"
        ),
        pytest.param(
            "市长孟云舟向同学们提出了几点希望，一要树立理想。", ("孟云舟", "提出希望"), id="，一要"
        ),
        pytest.param("市长孟云舟寄语新生们，要脚踏实地。", ("孟云舟", "寄语"), id="寄语新生们"),
        pytest.param(
            "市长孟云舟强调，要自觉对标温若水院长工作报告要求，谋划工作。",
            ("孟云舟", "强调"),
            id="what is demanded is a noun",
        ),
    ],
)
def test_a_speaker_is_read_where_the_verb_is_marked_otherwise(
    text: str, expected: tuple[str, str]
) -> None:
    assert [row[:2] for row in remarks(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "副市长孟云舟到青砚县调研。孟市长要求，要压实责任。",
            "孟云舟",
            id="by surname and office",
        ),
        pytest.param(
            "副市长孟云舟、副市长孟若水到青砚县调研。孟市长要求，要压实责任。",
            None,
            id="two of them",
        ),
        pytest.param(
            "市委书记罗青松出席签约仪式。市长孟云舟向温若水表示感谢，他要求有关部门做好服务。",
            "孟云舟",
            id="他 is who acts in the sentence",
        ),
    ],
)
def test_who_speaks_is_who_was_named(text: str, speaker: str | None) -> None:
    assert [row[0] for row in remarks(text) if row[0] is not None] == [speaker] * bool(speaker)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "一是副书记温若水传达文件精神；二是副县长孟云舟讲话，希望各村取长补短。",
            [("孟云舟", "希望")],
            id="behind 讲话，",
        ),
        pytest.param("院长孟云舟谈到，一年来成绩显著。", [("孟云舟", "谈到")], id="谈到"),
        pytest.param("总统孟云舟的政治顾问表示，方案已经备好。", [], id="whose adviser speaks"),
    ],
)
def test_who_speaks_in_a_long_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in remarks(text) if row[0] is not None] == expected


def test_称赞_is_no_speech() -> None:
    assert remarks("孟云舟称赞青州手工丝织品十分精美。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "总裁孟云舟感谢青州提供的支持，表示过去一年，青州发展很快。",
            [("孟云舟", "表示")],
            id="a time behind the verb",
        ),
        pytest.param(
            "中共中央总书记孟云舟来到青州。五天后，总书记来到云溪察看展览，强调要加强融合发展。",
            [("孟云舟", "强调")],
            id="总书记 means who was called so",
        ),
        pytest.param(
            "孟云舟介绍了情况。他感谢青州的支持，并表示两校有良好的合作基础。",
            [("孟云舟", "表示")],
            id="并 goes on",
        ),
        pytest.param("与会同志们表示，要扎实推进各项工作。", [(None, "表示")], id="与会同志们"),
        pytest.param("各县要按照《方案》要求，确保完成任务。", [], id="a demand that is followed"),
        pytest.param("会商认为，当前水位偏高。", [(None, "认为")], id="会商"),
    ],
)
def test_a_subject_speaks_on(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [row[:2] for row in remarks(text)] == expected


def test_what_a_speech_is_about_is_not_whose_it_is() -> None:
    text = "孟云舟院长就学习贯彻全会精神强调，要认真组织学习。"
    assert [row[:2] for row in remarks(text)] == [("孟云舟", "强调")]


@pytest.mark.parametrize("verb", ["警告", "证实", "否认", "坚信", "直言", "敦促", "解释"])
@pytest.mark.parametrize(
    "frame",
    [
        "温若水{}，要坚持问题导向，压实责任。",
        "温若水{}：“要坚持问题导向，压实责任。”",
        "温若水在会上{}，要坚持问题导向，压实责任。",
        "他{}，要坚持问题导向，压实责任。",
    ],
)
def test_less_frequent_verbs_open_speech_in_every_frame(frame: str, verb: str) -> None:
    head = "5月6日，云泽市市长温若水到青潭县调研。"
    text = head + frame.format(verb)
    ((_, said, words, _),) = remarks(text)
    assert (said, words.lstrip("“")[:6]) == (verb, "要坚持问题导")


def test_a_noun_of_speech_opens_none() -> None:
    text = "5月6日，云泽市市长温若水出席会议。温若水发出警告，会场一片寂静。"
    assert remarks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "省政协委员温若水认为防汛工作要早谋划。", [("温若水", "认为")], id="认为 without a mark"
        ),
        pytest.param(
            "督导组组长孟云舟对工作给予充分肯定，认为各项措施扎实有力。",
            [("孟云舟", "认为")],
            id="a view behind what the subject does",
        ),
        pytest.param(
            "与会嘉宾高度评价国家主席孟云舟的讲话，认为讲话振奋人心。",
            [],
            id="whose speech is praised does not say so",
        ),
        pytest.param(
            "政协委员孟云舟表示，要用好资源。温若水委员建议政府加大扶持力度。",
            [("孟云舟", "表示"), ("温若水", "建议")],
            id="what one is called may stand between",
        ),
        pytest.param(
            "市长温若水说，汛情平稳，他还强调绝不能放松警惕。",
            [("温若水", "说"), ("温若水", "强调")],
            id="他还 opens a second remark of a sentence",
        ),
        pytest.param(
            "云泽市科协按照《方案》要求，组织开展学习。", [], id="whose demand a body follows"
        ),
        pytest.param(
            "中共中央总书记孟云舟来到云溪村。总书记的重要指示，让村民们倍感振奋。",
            [],
            id="指示 behind 的 is a noun",
        ),
    ],
)
def test_views_and_demands(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [row[:2] for row in remarks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "市长温若水当场要求住建局尽快整改。", [("温若水", "要求")], id="a word between"
        ),
        pytest.param("市长温若水3日表示该工程进展顺利。", [("温若水", "表示")], id="a day between"),
        pytest.param(
            "会议决定，成立云泽市防汛工作专班。", [(None, "决定")], id="a meeting decides"
        ),
        pytest.param(
            "市长温若水转达诚挚祝愿，强调两市是好邻居。", [("温若水", "强调")], id="祝愿 is a noun"
        ),
        pytest.param("警方6日表示，案件正在调查。", [(None, "表示")], id="a group"),
        pytest.param("这一通报要求，各单位要引以为戒。", [(None, "要求")], id="这一通报"),
        pytest.param(
            "市长温若水颁发任命书，希望他们勤政为民。", [("温若水", "希望")], id="希望他们"
        ),
        pytest.param(
            "市委书记孟云舟指出，这次调整十分必要。温若水同志工作扎实，成绩突出。他要求，要讲大局"
            "。",
            [("孟云舟", "指出"), ("孟云舟", "要求")],
            id="whom a speech praises does not speak",
        ),
        pytest.param(
            "市委书记孟云舟说，形势很好。市长温若水主持会议。他要求，要抓好落实。",
            [("孟云舟", "说"), ("温若水", "要求")],
            id="who is reported on does",
        ),
        pytest.param(
            "市长温若水呼吁各方保持冷静，他表示，汛情总体平稳。",
            [("温若水", "呼吁"), ("温若水", "表示")],
            id="他 behind a verb without a mark",
        ),
        pytest.param(
            "市长温若水对安排表示感谢，认为合作前景广阔，表示愿与各方加强沟通。",
            [("温若水", "认为"), ("温若水", "表示")],
            id="two predicates of one subject",
        ),
    ],
)
def test_who_speaks_with_words_between(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [row[:2] for row in remarks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "驻贝林国大使孟云舟举行招待会。孟大使在致辞中指出，两国友好。",
            [("孟云舟", "指出", "两国友好。")],
            id="surname and office",
        ),
        pytest.param(
            "孟云舟介绍了经济形势。表示云泽有信心实现目标。",
            [("孟云舟", "表示", "云泽有信心实现目标。")],
            id="a sentence without a subject",
        ),
        pytest.param(
            "市长孟云舟来到云溪村，察看了堤坝。询问了汛情，并要求各村加强巡查。",
            [("孟云舟", "要求", "各村加强巡查。")],
            id="and its second verb",
        ),
        pytest.param(
            "贝林国国务秘书奥雷尔会见了代表团。奥雷尔国务秘书表示两国合作基础良好。",
            [("奥雷尔", "表示", "两国合作基础良好。")],
            id="an office behind the name",
        ),
        pytest.param(
            "市长孟云舟对成果表示赞赏，提出希望两地保持往来。",
            [("孟云舟", "希望", "两地保持往来。")],
            id="提出希望",
        ),
        pytest.param(
            "校长孟云舟向队员致以问候，他嘱咐队员们要好好学习。",
            [("孟云舟", "嘱咐", "队员们要好好学习。")],
            id="嘱咐",
        ),
        pytest.param(
            "检查组认为，各地服务网络较健全。",
            [(None, "认为", "各地服务网络较健全。")],
            id="a team",
        ),
        pytest.param(
            "贝林国总统奥雷尔表示，两国友好。我期待同孟云舟主席保持交往。希望双方办好文化年。",
            [("奥雷尔", "表示", "两国友好。我期待同孟云舟主席保持交往。希望双方办好文化年。")],
            id="words that go on",
        ),
    ],
)
def test_who_speaks_where_the_subject_stands_elsewhere(
    text: str, expected: list[tuple[str | None, str, str]]
) -> None:
    assert [(who, verb, words) for who, verb, words, _ in remarks(text)] == expected


def test_what_another_says_on_the_same_day_is_not_said_at_the_meeting() -> None:
    text = (
        "法国外长杜邦5日在巴黎出席第三届欧洲安全国际会议时表示，要对话。\n"
        "英国国防大臣卡尔同一天称，英方已递交文件。"
    )
    assert [(r.speaker, r.event) for r in read_article(text).remarks] == [
        ("杜邦", 1),
        ("卡尔", None),
    ]
