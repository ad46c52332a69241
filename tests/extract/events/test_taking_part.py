"""Who takes part where several events are told, and in events of kinds seldom met."""

from __future__ import annotations

import pytest

from kg.model.knowledge import EventType
from tests.extract.reading_events import events, parts, read_article

CHAIR, SPEAK, ATTEND, MEET, WITH = "Chair", "Speak", "Attend", "Meet", "Accompany"


def who(text: str, event: int = 1) -> list[tuple[str, str]]:
    return [(person, role) for number, person, role in parts(text) if number == event]


def test_couples_take_leave_of_each_other() -> None:
    text = (
        "3月5日下午，国家主席孟云舟和夫人白露同法国总统杜邦和夫人马丽话别。\n温若水、江行之等参加。"
    )
    assert events(text) == [("events.talks", "孟云舟同杜邦话别")]
    assert who(text) == [
        ("孟云舟", MEET), ("白露", MEET), ("杜邦", MEET), ("马丽", MEET),
        ("温若水", WITH), ("江行之", WITH),
    ]  # fmt: skip


def test_heads_meet_the_press_behind_their_talks() -> None:
    text = "3月5日，国家主席孟云舟同法国总统杜邦在人民大会堂会谈后共同会见记者。"
    assert events(text) == [("events.talks", "孟云舟同杜邦共同会见记者")]
    assert who(text) == [("孟云舟", MEET), ("杜邦", MEET)]


def test_regular_meeting_of_heads_has_chairs_who_sign() -> None:
    text = (
        "国务院总理孟云舟5日在京同法国总理杜邦共同主持中法总理第六次定期会晤。"
        "国务院副总理温若水出席。\n会晤后，两国总理签署了中法总理定期会晤联合公报。"
    )
    assert [name for _, name in events(text)] == [
        "中法总理第六次定期会晤", "签署中法总理定期会晤联合公报",
    ]  # fmt: skip
    assert who(text) == [("孟云舟", CHAIR), ("杜邦", CHAIR), ("温若水", ATTEND)]
    assert who(text, 2) == [("孟云舟", "Sign"), ("杜邦", "Sign")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，市妇女第九次代表大会开幕。市委书记孟云舟在会前会见了全体代表，"
            "市妇联主席温若水致辞，副主席白露代表市妇联作工作报告。",
            [("温若水", SPEAK), ("白露", SPEAK)],
            id="致辞 at the meeting, not at the talks",
        ),
        pytest.param(
            "3月5日，市红十字会第三次代表大会开幕。市长孟云舟会见全体代表。"
            "大会开幕式由市红十字会会长温若水主持。",
            [("温若水", CHAIR)],
            id="大会由…主持",
        ),
        pytest.param(
            "春季专题研讨班5日下午在市委党校结业，市委书记孟云舟出席结业式并讲话。"
            "温若水主持结业式。",
            [("孟云舟", ATTEND), ("孟云舟", SPEAK), ("温若水", CHAIR)],
            id="结业",
        ),
        pytest.param(
            "3月5日，岭东环境合作论坛以线上线下相结合的方式在青州举办。市长孟云舟致辞。",
            [("孟云舟", SPEAK)],
            id="线上线下",
        ),
        pytest.param(
            "3月5日，市人大常委会召开会议。主任孟云舟、洛桑江曲、买买提·艾山，秘书长温若水出席会"
            "议。",
            [("孟云舟", ATTEND), ("买买提·艾山", ATTEND), ("温若水", ATTEND)],
            id="a name that is not read breaks no list",
        ),
        pytest.param(
            "3月5日，市人大常委会召开会议。副市长孟云舟宣读了市长温若水提请的任免议案。"
            "会议决定任命白露为副市长，并颁发了任命书。",
            [("孟云舟", SPEAK)],
            id="who moves a bill or is appointed does nothing there",
        ),
        pytest.param(
            "3月5日，市社科联第四次代表大会召开。会议听取并审议了市社科联第三届委员会主席孟云舟"
            "代表第三届委员会所作的工作报告。",
            [("孟云舟", SPEAK)],
            id="the report that is heard",
        ),
        pytest.param(
            "3月5日，市政协召开专题协商会。市教育局局长孟云舟作了现场回应。",
            [("孟云舟", SPEAK)],
            id="回应",
        ),
        pytest.param(
            "3月5日，迎新春文艺演出在青州举行。省委书记孟云舟观看演出。"
            "下午3时许，孟云舟来到老同志中间，全场响起掌声。\n省长温若水、副省长白露一同观看。",
            [("孟云舟", ATTEND), ("温若水", ATTEND), ("白露", ATTEND)],
            id="一同观看",
        ),
    ],
)
def test_part_goes_to_the_meeting_that_is_meant(text: str, expected: list[tuple[str, str]]) -> None:
    assert who(text) == expected


def test_who_goes_along_is_on_the_visit() -> None:
    text = (
        "3月5日，省长孟云舟到云溪市检查防汛工作。孟云舟主持召开视频调度会，"
        "听取工作汇报。云溪市市长温若水陪同。"
    )
    assert [name for _, name in events(text)][1] == "孟云舟主持召开视频调度会"
    assert (1, "温若水", WITH) in parts(text)


def test_each_who_comes_to_a_channel_speaks() -> None:
    text = (
        "岭东省政协十四届一次会议首场“委员通道”5日开启。\n"
        "省政协委员孟云舟讲述了乡村医生的故事。\n"
        "从事机床制造的省政协委员温若水介绍，杜邦创办的工厂已经投产。\n"
        "在“委员通道”上，省政协委员白露、江行之也分别回答了记者的提问。"
    )
    assert events(text) == [("events.convene", "岭东省政协十四届一次会议首场“委员通道”")]
    assert who(text) == [
        ("孟云舟", SPEAK), ("温若水", SPEAK), ("白露", SPEAK), ("江行之", SPEAK),
    ]  # fmt: skip


def test_whose_report_is_heard_on_a_day() -> None:
    text = (
        "3月5日上午，省委书记孟云舟在云溪市听取云溪新区建设工作汇报。市长温若水作了汇报。\n"
        "省委副书记白露出席汇报会。"
    )
    assert events(text) == [("events.convene", "孟云舟听取云溪新区建设工作汇报")]
    assert who(text) == [("孟云舟", ATTEND), ("温若水", SPEAK), ("白露", ATTEND)]


def test_who_comes_to_hear_does_not_speak() -> None:
    text = "3月5日，市政协召开全体会议。副市长孟云舟应邀到会听取大会发言。"
    assert who(text) == [("孟云舟", ATTEND)]


def test_nobody_goes_along_to_a_letter() -> None:
    text = (
        "3月5日，市青年联合会第六次代表大会开幕。省委书记孟云舟发来贺信。"
        "市长温若水在会上宣读了贺信。\n市委副书记白露出席会议。"
    )
    assert [part for part in parts(text) if part[1] != "孟云舟"] == [
        (1, "温若水", SPEAK), (1, "白露", ATTEND),
    ]  # fmt: skip


def test_both_go_where_they_go_together() -> None:
    text = "3月5日上午，国家主席孟云舟在青州同法国总统杜邦共同参观青禾集团总部。"
    assert who(text) == [("孟云舟", "Lead"), ("杜邦", "Lead")]


def test_heads_who_are_quoted_are_those_who_talked() -> None:
    text = (
        "欢迎仪式后，两国元首举行会谈。国家主席孟云舟指出，要加强合作。\n"
        "法国总统杜邦表示，愿意加强合作。\n副总理温若水等参加。"
    )
    assert events(text) == [("events.talks", "孟云舟同杜邦会谈")]
    assert who(text) == [("孟云舟", MEET), ("杜邦", MEET), ("温若水", WITH)]


def test_speech_to_all_needs_no_place() -> None:
    assert events("法国总统杜邦5日晚发表全国电视讲话，表示将改组政府。") == [
        ("events.address", "杜邦发表全国电视讲话")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，市工会第五次代表大会开幕。市委书记孟云舟代表市委、市政府，向大会的召开表示热"
            "烈祝贺，"
            "向全市职工致以问候。市委副书记温若水致祝词。",
            [("孟云舟", SPEAK), ("温若水", SPEAK)],
            id="who brings the congratulations of others speaks",
        ),
        pytest.param(
            "孟云舟同志遗体送别活动5日在青州举行。市人大常委会主任温若水等，市级部门负责人，"
            "以及孟云舟同志亲属参加送别活动。温若水介绍孟云舟同志生平，市政协副主席白露主持。",
            [("温若水", ATTEND), ("温若水", SPEAK), ("白露", CHAIR)],
            id="the dead has no part in his farewell",
        ),
        pytest.param(
            "3月5日，市政协五届一次会议开幕。大会开幕前，主席孟云舟等市领导会见了委员代表。\n"
            "副主席温若水向大会作提案工作情况报告。",
            [("温若水", SPEAK)],
            id="the talks before are over",
        ),
        pytest.param(
            "2月24日，区政府召开第3次常务会议，会议由区长孟云舟主持，"
            "四位人大代表应邀参加了第一个议程的会议。",
            [("孟云舟", CHAIR)],
            id="an item of the agenda is no meeting",
        ),
        pytest.param(
            "3月5日，青禾集团与云溪集团签署战略合作协议。青禾集团董事长孟云舟与云溪集团董事长温若"
            "水会谈。"
            "青禾集团总经理江行之、云溪集团总经理白露代表双方签约。",
            [("江行之", "Sign"), ("白露", "Sign")],
            id="they sign what is signed, not the talks",
        ),
    ],
)
def test_part_behind_other_events(text: str, expected: list[tuple[str, str]]) -> None:
    claims = read_article(text)
    (meeting,) = [e.number for e in claims.events if e.type is EventType.MEETING]
    assert who(text, meeting) == expected


def test_round_table_of_a_visit_is_opened_by_who_attends_it() -> None:
    text = (
        "5日，市政协副主席孟云舟一行来青砚县调研。县政协主席温若水、副主席白露出席座谈会。\n"
        "座谈会上，孟云舟一行听取了工作汇报。"
    )
    assert [name for _, name in events(text)] == ["孟云舟一行来青砚县调研", "孟云舟召开座谈会"]
    assert {(2, "温若水", ATTEND), (2, "白露", ATTEND)} <= set(parts(text))


def test_all_who_join_the_groups_attend() -> None:
    text = "3月5日，县政协副主席孟云舟、温若水分别参加了各组讨论。"
    assert who(text) == [("孟云舟", ATTEND), ("温若水", ATTEND)]


def test_opening_of_a_congress_has_its_own_day_and_speakers() -> None:
    text = (
        "3月5日下午，青州市妇女第九次代表大会圆满完成各项议程，在青州闭幕。大会由市妇联主席孟云舟"
        "主持。\n"
        "随后召开的市妇联九届一次执委会议，选举孟云舟为市妇联主席。\n"
        "3月4日上午的开幕会上，市委书记温若水讲话，省妇联副主席白露致辞。"
    )
    names = [event.name for event in read_article(text).events]
    opening = names.index("青州市妇女第九次代表大会开幕会") + 1
    assert "市妇联九届一次执委会议" in names
    assert who(text, opening) == [("温若水", SPEAK), ("白露", SPEAK)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市纪委3月5日对7起违规发放福利问题发出通报。", "市纪委通报7起违规发放福利问题"),
        ("近日，市纪委监委公开通报了5起形式主义典型案例。", "市纪委监委通报5起形式主义典型案例"),
    ],
)
def test_circular_on_some_cases_is_a_release(text: str, name: str) -> None:
    assert events(text) == [("events.bulletin", name)]


def test_state_is_elected_to_a_seat() -> None:
    text = "3月5日，在国际电信联盟全权代表大会上，中国以180票成功连任国际电联理事国。"
    assert ("events.state_elected", "中国连任国际电联理事国") in events(text)


def test_joint_statement_is_of_who_is_known_too() -> None:
    text = "法国总理杜邦与反对党国家团结党领导人某甲5日发表联合声明，宣布组建政府。"
    assert ("events.release", "杜邦发表联合声明") in events(text)
    assert (1, "杜邦", "Author") in parts(text)


def test_study_session_is_a_meeting() -> None:
    text = (
        "3月5日，青禾集团有限公司党委理论学习中心组开展2021年第七次集体学习。"
        "集团党委书记孟云舟主持学习会并讲话，副书记温若水领学了文件。\n"
        "总会计师白露作交流发言。省国资委处长江行之到会指导。"
    )
    assert who(text) == [
        ("孟云舟", CHAIR), ("孟云舟", SPEAK), ("温若水", SPEAK), ("白露", SPEAK),
        ("江行之", ATTEND),
    ]  # fmt: skip


def test_who_is_shown_round_leads() -> None:
    text = "3月5日，市长孟云舟陪同青禾集团董事长杜邦一行参观了青州博物馆。"
    assert who(text) == [("杜邦", "Lead"), ("孟云舟", WITH)]


def test_tea_is_beside_the_talks() -> None:
    text = (
        "3月5日，国家主席孟云舟在北京同法国总统杜邦举行会谈。\n"
        "当天中午，孟云舟同杜邦小范围茶叙。\n副总理温若水等参加。"
    )
    assert [name for _, name in events(text)] == ["孟云舟同杜邦会谈", "孟云舟同杜邦茶叙"]
    assert (1, "温若水", WITH) in parts(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "3月5日上午，省教育厅召开直属学校领导干部任职宣布大会。",
            "直属学校领导干部任职宣布大会",
        ),
        (
            "3月5日，青州街道第三季度“红色物业”联席会议正在这里举行。",
            "青州街道第三季度“红色物业”联席会议",
        ),
        (
            "3月5日下午举行的市纪委定期新闻发布会上，新闻发言人孟云舟通报，案件已经查清。",
            "市纪委定期新闻发布会",
        ),
    ],
)
def test_meeting_is_named(text: str, name: str) -> None:
    assert events(text) == [("events.convene", name)]


def test_who_came_to_a_summit_holds_nothing() -> None:
    text = "3月5日，国家主席孟云舟在北京同来华出席青州合作组织峰会的法国总统杜邦举行会谈。"
    assert events(text) == [("events.talks", "孟云舟同杜邦会谈")]


def test_old_reports_tell_behind_the_words_when_they_were_said() -> None:
    text = (
        "国家主席孟云舟5日在此间说，两国关系将进入新的阶段。\n"
        "孟云舟主席是下午在青州会见法国海军司令杜邦时说这番话的。\n"
        "总参谋长温若水上将、副总参谋长江行之中将和法国驻华大使马丽等会见时在座。"
    )
    assert events(text) == [("events.talks", "孟云舟会见杜邦")]
    assert str(read_article(text).events[0].date) == "2021-03-05"
    assert who(text) == [
        ("孟云舟", MEET), ("杜邦", MEET), ("温若水", WITH), ("江行之", WITH), ("马丽", WITH),
    ]  # fmt: skip


def test_company_is_listed_behind_the_word_for_it() -> None:
    text = (
        "应法国总理杜邦邀请，国务院总理孟云舟5日抵达巴黎，开始对法国进行正式访问。\n"
        "孟云舟此行陪同人员包括，外交部部长温若水，财政部部长白露等。"
    )
    assert {(1, "温若水", WITH), (1, "白露", WITH)} <= set(parts(text))


def test_who_gives_a_banquet_is_at_it() -> None:
    text = "3月5日晚，青州省省长孟云舟在青州宾馆举行宴会，欢迎法国总理杜邦。"
    assert set(who(text)) == {("孟云舟", ATTEND), ("杜邦", ATTEND)}


def test_second_telling_of_a_round_table_opens_no_other() -> None:
    text = (
        "9月21日，市委副书记孟云舟来青砚县调研。县委副书记温若水出席座谈会。\n"
        "在随后召开的座谈会上，县长白露汇报了工作。"
    )
    assert [name for _, name in events(text)] == ["孟云舟来青砚县调研", "孟云舟召开座谈会"]
    assert (2, "白露", SPEAK) in parts(text)


def test_each_clause_of_a_sentence_has_its_own_other_side() -> None:
    text = (
        "应法国议长马丽邀请，全国人大常委会委员长孟云舟3月3日至5日对法国进行正式友好访问，"
        "在巴黎会见法国总统杜邦、总理卡尔，同议长马丽举行会谈，并与工商界人士见面。"
    )
    talks = [e for e in read_article(text).events if e.type is EventType.TALKS]
    assert [event.principals for event in talks] == [
        ("孟云舟", "杜邦", "卡尔"), ("孟云舟", "马丽"), ("孟云舟",),
    ]  # fmt: skip


def test_all_who_meet_the_press_are_one_side() -> None:
    text = "国务院总理孟云舟和副总理温若水、江行之、白露5日在青州会见了采访“两会”的中外记者。"
    assert events(text) == [("events.talks", "孟云舟会见采访“两会”的中外记者")]
    assert who(text) == [(one, MEET) for one in ("孟云舟", "温若水", "江行之", "白露")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，公司召开职工代表大会。总经理孟云舟就职工的意见作了答询。"
            "总经理孟云舟、工会主席温若水分别代表行政和职工表了态。",
            [("孟云舟", SPEAK), ("温若水", SPEAK)],
            id="答询, 表态",
        ),
        pytest.param(
            "3月5日，省人大代表团举行全体会议，审议孟云舟总理所作的政府工作报告。团长温若水主持。",
            [("温若水", CHAIR)],
            id="whose report is gone through is not there",
        ),
    ],
)
def test_part_in_a_meeting(text: str, expected: list[tuple[str, str]]) -> None:
    assert who(text) == expected


def test_delegation_meets_on_several_days() -> None:
    text = "3月4日下午，岭东省人大代表团举行全体会议。\n3月5日下午，岭东省人大代表团举行全体会议。"
    assert [str(event.date) for event in read_article(text).events] == ["2021-03-04", "2021-03-05"]


def test_feedback_told_twice_is_one_meeting() -> None:
    text = (
        "3月5日，市委第三巡察组向市教育局党组反馈了巡察情况。"
        "会议传达了市委书记孟云舟同志听取巡察情况汇报时的讲话要求，"
        "市委第三巡察组组长温若水分别向市教育局党组书记白露和市教育局党组领导班子反馈了巡察情况。"
        "白露主持反馈会议并作表态讲话。"
    )
    assert len(events(text)) == 1
    assert who(text) == [("温若水", SPEAK), ("白露", CHAIR), ("白露", SPEAK)]


def test_list_of_those_on_the_platform_is_of_the_meeting() -> None:
    text = (
        "3月5日，全省征文表彰大会在青州举行。省政协副主席孟云舟出席大会，并会见了全体代表。\n"
        "出席表彰大会并在主席台就座的领导还有：省作协主席温若水，省文联主席白露等。\n"
        "省记协主席江行之发表热情洋溢的开幕辞。"
    )
    assert who(text) == [
        ("孟云舟", ATTEND), ("温若水", ATTEND), ("白露", ATTEND), ("江行之", SPEAK),
    ]  # fmt: skip


def test_who_was_asked_to_passes_it_on() -> None:
    text = "3月5日，区委召开会议。区纪委副书记孟云舟受区委巡察工作领导小组委托，传达了有关要求。"
    assert who(text) == [("孟云舟", SPEAK)]


def test_call_on_somebody_is_a_meeting_with_him() -> None:
    text = "3月5日，中国驻青州总领事孟云舟拜会青州市市长杜邦。副市长卡尔在座。"
    assert who(text) == [("孟云舟", MEET), ("杜邦", MEET), ("卡尔", WITH)]
    assert events("市长孟云舟3月5日在春节团拜会上讲话。") == [("events.convene", "春节团拜会")]


def test_all_lead_who_go_though_a_title_is_not_known() -> None:
    text = "3月5日，省法院副院长孟云舟，省人大代表温若水，市法院院长白露一行赴青砚县法院开展调研。"
    assert who(text) == [(one, "Lead") for one in ("孟云舟", "温若水", "白露")]


def test_who_speaks_at_the_round_table_of_a_visit() -> None:
    text = (
        "3月5日，市委书记孟云舟到军分区走访慰问官兵，并与官兵座谈。座谈会由副市长温若水主持。"
        "军分区政委白露、武警支队政委江行之等发言，感谢地方的支持。\n"
        "会后，温若水同志作了关于“坚持监督、有效监督”的专题辅导报告。"
    )
    meeting = [e.number for e in read_article(text).events if e.type is EventType.MEETING][0]
    assert {("温若水", CHAIR), ("白露", SPEAK), ("江行之", SPEAK)} <= set(who(text, meeting))


def test_promotion_is_told_by_a_short_name_too() -> None:
    text = (
        "中央军委晋升上将军衔仪式5日在北京举行。中央军委主席孟云舟出席晋衔仪式。"
        "中央军委副主席温若水主持晋衔仪式。"
    )
    assert events(text) == [("events.convene", "中央军委晋升上将军衔仪式")]
    assert who(text) == [("孟云舟", ATTEND), ("温若水", CHAIR)]


def test_couple_leads_on_to_the_next_guest() -> None:
    text = "3月5日，市政府举行招待会，法国总统杜邦夫妇、前国务卿卡尔等出席。"
    assert who(text) == [("杜邦", ATTEND), ("卡尔", ATTEND)]


def test_delegation_that_is_met_and_gone_along_with() -> None:
    text = (
        "3月5日，青砚市委书记孟云舟带领青砚市党政代表团到青州市考察交流。"
        "青州市委书记温若水会见代表团一行并陪同考察。"
    )
    assert ("events.talks", "温若水会见孟云舟") in events(text)
    assert (1, "温若水", WITH) in parts(text)


def test_who_asks_others_to_see_it_together_leads_too() -> None:
    text = "3月5日，国家主席孟云舟邀请法国总统杜邦共同参观青州博物馆。"
    assert who(text) == [("孟云舟", "Lead"), ("杜邦", "Lead")]


def test_games_that_are_declared_open_are_those_told() -> None:
    text = "第十九届青州运动会5日晚在青州开幕。市长孟云舟出席开幕式并宣布本届青州运动会开幕。"
    assert events(text) == [("events.convene", "第十九届青州运动会")]


def test_way_to_a_banquet_is_no_visit() -> None:
    text = (
        "3月5日，国家主席孟云舟在青州举行仪式，欢迎法国总统杜邦。\n"
        "孟云舟同杜邦共同前往元功门举行欢迎宴会。"
    )
    assert all(rule != "events.visit" for rule, _ in events(text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("副市长温若水分析了流域汛情。", [("温若水", SPEAK)], id="分析了"),
        pytest.param("副市长温若水作了洪水预报。", [("温若水", SPEAK)], id="预报"),
        pytest.param(
            "副市长温若水从三个方面介绍了评估工作安排。", [("温若水", SPEAK)], id="介绍安排"
        ),
        pytest.param("会后举行宣誓，副市长温若水领誓。", [("温若水", ATTEND)], id="领誓"),
        pytest.param(
            "政协副主席温若水、程远舟出席会议，15位负责同志作了大会发言。",
            [("温若水", ATTEND), ("程远舟", ATTEND)],
            id="others speak",
        ),
        pytest.param(
            "会议批准了副市长温若水代表上届委员会所作的《奋力前行》的报告。",
            [("温若水", SPEAK)],
            id="批准了报告",
        ),
        pytest.param(
            "校领导，离退休老领导代表程远舟、方明达，各学院负责人等200余人参加会议。",
            [("程远舟", ATTEND), ("方明达", ATTEND)],
            id="老领导代表",
        ),
        pytest.param(
            "他指出，要扎实工作。\n副市长温若水在会上传达了省长程远舟批示。",
            [("温若水", SPEAK)],
            id="在会上传达",
        ),
    ],
)
def test_who_speaks_and_who_only_attends(sentence: str, expected: list[tuple[str, str]]) -> None:
    text = f"3月5日，青州市召开防汛工作会议，市长孟云舟主持。{sentence}"
    found = who(text)
    assert found[0] == ("孟云舟", CHAIR)
    assert [part for part in found if part[0] != "孟云舟"] == expected


def test_who_travels_along_accompanies() -> None:
    text = (
        "3月2日，省水利厅厅长孟云舟率工作组赴青州检查防汛工作。"
        "厅总工程师温若水，省水文中心主任程远舟同行。"
    )
    assert who(text) == [("孟云舟", "Lead"), ("温若水", WITH), ("程远舟", WITH)]


def test_what_is_signed_before_a_meeting_is_no_part_of_it() -> None:
    text = (
        "3月5日，青州市中级人民法院召开执行工作会议。院长孟云舟出席并讲话。\n"
        "会前，孟云舟与市检察院副检察长温若水共同签署了《关于建立监督协作机制的意见》。"
    )
    assert events(text)[1] == (
        "events.release", "孟云舟签署《关于建立监督协作机制的意见》",
    )  # fmt: skip
    assert who(text) == [("孟云舟", ATTEND), ("孟云舟", SPEAK)]
    assert who(text, 2) == [("孟云舟", "Sign"), ("温若水", "Sign")]
    seen = text.replace("共同签署", "共同见证签署")
    assert events(seen)[1][1] == "孟云舟见证签署《关于建立监督协作机制的意见》"


def test_what_is_signed_at_a_meeting_is_its_own_but_at_a_signing() -> None:
    lead = "3月5日，全省对口支援工作会议在青州召开。省长孟云舟出席。\n"
    words = "会上，孟云舟与大学校长温若水签署了对口支援协议。"
    assert who(lead + words, 2) == [("孟云舟", "Sign"), ("温若水", "Sign")]
    assert who(lead + words) == [("孟云舟", ATTEND)]
    ceremony = lead.replace("工作会议", "协议签约仪式")
    assert [name for _, name in events(ceremony + words)] == ["全省对口支援协议签约仪式"]
