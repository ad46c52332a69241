"""What a name is followed by says which part that person takes, and where the name ends."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, read_article, remarks

_SPEAK = [
    "讲话", "作了讲话", "作动员讲话", "作总结讲话", "作主旨发言", "作交流发言", "作表态发言",
    "作点评", "作专题报告", "作专题辅导", "作业务培训", "授课", "讲授专题党课", "作党课报告",
    "致辞", "致开幕词", "致答谢词", "宣读表彰决定", "宣读通报", "通报有关情况", "作情况说明",
    "汇报有关情况", "作述职报告", "现场述职", "介绍经验", "作经验介绍", "表态发言",
    "回答记者提问", "解读有关政策", "领学", "领读有关文件", "传达上级会议精神",
    "部署下一步工作", "提出具体要求", "作总结", "进行现场推介", "作主题分享", "带头作对照检查",
    "报告工作", "讲了意见", "作检视剖析", "结合工作实际谈体会", "分析当前形势", "作宣讲",
    "反馈督察意见", "宣布任免决定", "代表市委讲话", "作指示", "作了“把好四个关口”的讲话",
    "回顾去年工作", "代表党组传达有关通知", "总结去年工作",
]  # fmt: skip
_ATTEND = [
    "出席", "参加", "列席会议", "到会指导", "到场祝贺", "线上参会", "在主席台就座",
    "共同启动活动", "共同按下启动按钮", "揭牌", "为新馆揭幕", "为获奖者颁奖", "颁发证书",
    "授旗", "剪彩", "见证签约", "宣布开幕", "宣布大会开幕", "监誓", "观看演出", "培土奠基",
    "为基地授牌",
]  # fmt: skip
_BESIDE = ["陪同", "参加调研", "一同参加", "一同检查", "随同调研", "陪同慰问", "参加督导"]
_MEETING = "3月5日，全市工业强市推进会召开。"


@pytest.mark.parametrize(
    ("words", "role"), [(w, "Speak") for w in _SPEAK] + [(w, "Attend") for w in _ATTEND]
)
def test_words_behind_a_name_say_the_part_at_a_meeting(words: str, role: str) -> None:
    assert parts(f"{_MEETING}副市长江一帆{words}。") == [(1, "江一帆", role)]


@pytest.mark.parametrize("words", _SPEAK)
def test_words_behind_a_name_are_told_from_those_behind_the_next(words: str) -> None:
    text = f"{_MEETING}副市长江一帆{words}，市委副书记沈思源主持会议。"
    assert sorted(parts(text)) == [(1, "江一帆", "Speak"), (1, "沈思源", "Chair")]
    assert remarks(text) == []


@pytest.mark.parametrize("words", _BESIDE)
def test_words_behind_a_name_say_who_goes_along(words: str) -> None:
    text = f"3月5日，市长孟云舟到青砚县调研春耕工作。副市长江一帆{words}。"
    assert parts(text) == [(1, "孟云舟", "Lead"), (1, "江一帆", "Accompany")]


@pytest.mark.parametrize(
    "words", ["作交流发言", "作工作报告", "致欢迎词", "受委托作说明", "因病请假", "登门走访职工"]
)
def test_a_name_of_two_characters_ends_before_what_is_done(words: str) -> None:
    claims = read_article(f"{_MEETING}副市长卢俊{words}。")
    assert [person.name for person in claims.persons] == ["卢俊"]


@pytest.mark.parametrize(
    "verb",
    ["强调", "提醒", "直言", "感慨道", "说道", "表态", "承诺", "警告", "回应称", "叮嘱", "坚称"],
)
@pytest.mark.parametrize("mark", ["，", "：“"])
def test_a_verb_of_speech_opens_the_words_of_its_subject(verb: str, mark: str) -> None:
    close = "”" if "“" in mark else ""
    text = f"{_MEETING}会上，副市长江一帆{verb}{mark}要坚持问题导向，推动工作落地。{close}"
    assert [(speaker, said) for speaker, said, _, _ in remarks(text)] == [("江一帆", verb)]


@pytest.mark.parametrize(
    "text",
    [
        "副市长江一帆受到党内严重警告，相关人员被问责。",
        "副市长江一帆作出承诺，企业按期开工。",
        "副市长江一帆同志的重要指示，肯定了企业的做法。",
        "副市长江一帆履行承诺，企业按期开工。",
    ],
)
def test_a_noun_of_speech_opens_no_words(text: str) -> None:
    assert remarks(text) == []
