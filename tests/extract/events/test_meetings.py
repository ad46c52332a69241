"""Meetings are opened by 召开 and 出席, once each, under the name that the report gives."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, only_event, parts, read_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，市委召开全市经济工作会议。",
            [("events.convene", "全市经济工作会议")],
            id="object",
        ),
        pytest.param(
            "全省农村工作会议4日在济南召开。",
            [("events.convene", "全省农村工作会议")],
            id="subject",
        ),
        pytest.param(
            "市委召开了为期两天的全市经济工作会议。",
            [("events.convene", "全市经济工作会议")],
            id="words before the name are left out",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟主持召开座谈会。",
            [("events.convene", "孟云舟主持召开座谈会")],
            id="a general name takes the chair's",
        ),
        pytest.param(
            "3月5日，市委召开会议。",
            [("events.convene", "市委会议")],
            id="a general name takes the host's",
        ),
        pytest.param(
            "纪念霍南同志逝世十周年座谈会3月5日在北京举行。",
            [("events.convene", "纪念霍南同志逝世十周年座谈会")],
            id="a commemoration is no death",
        ),
        pytest.param(
            "市委书记孟云舟出席岭东经济发展论坛。",
            [("events.attend", "岭东经济发展论坛")],
            id="attended",
        ),
        pytest.param("市委书记孟云舟出席岭东经济发展论坛期间接受采访。", [], id="only when"),
        pytest.param(
            "3月5日，青州市检察院党组书记孟云舟主持召开党组（扩大）会议，传达学习全会精神。\n"
            "3月6日，云泽市检察院党组书记温若水主持召开党组（扩大）会议，传达学习全会精神。",
            [("events.convene", "党组（扩大）会议"), ("events.convene", "党组（扩大）会议")],
            id="of one name, on two days, in two hands",
        ),
        pytest.param(
            "3月5日，主题教育总结大会在云泽宾馆举行。孟云舟、温若水出席了总结大会。",
            [("events.convene", "主题教育总结大会")],
            id="called again by what it does",
        ),
        pytest.param(
            "3月5日，先进性教育活动动员大会举行，来自各局参加第一批开展先进性教育活动的百名党员出"
            "席了会议。",
            [("events.convene", "先进性教育活动动员大会")],
            id="who attends is no name of it",
        ),
        pytest.param("会议召开的时间是3月5日。", [], id="the time of a meeting"),
        pytest.param("市委书记孟云舟说，“召开全市经济工作会议”。", [], id="in quotes"),
        pytest.param("参观者走进人民大会堂和会议室。", [], id="大会堂 and 会议室 are rooms"),
        pytest.param(
            "市第十二届人大常委会第九次会议3月5日上午举行第一次全体会议。",
            [("events.convene", "市第十二届人大常委会第九次会议")],
            id="a sitting belongs to its session",
        ),
        pytest.param(
            "3月5日，市委召开第三次会议。",
            [("events.convene", "市委第三次会议")],
            id="a number alone takes the host's name",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟出席岭东经济发展论坛开幕式并致辞。",
            [("events.attend", "岭东经济发展论坛开幕式")],
            id="开幕式 is no verb",
        ),
        pytest.param(
            "3月5日，国家主席孟云舟举行仪式，欢迎法国总统杜邦。杜邦出席欢迎仪式。",
            [("events.convene", "欢迎仪式")],
            id="a ceremony is named by what it is for",
        ),
        pytest.param(
            "全省农村工作会议，于2021年3月4日在济南举行。",
            [("events.convene", "全省农村工作会议")],
            id="于 behind a comma",
        ),
        pytest.param(
            "全市农村工作会议，昨天下午在济南落下帷幕。",
            [("events.convene", "全市农村工作会议")],
            id="a day behind a comma",
        ),
        pytest.param(
            "3月5日，山东省人大五次会议济南代表团举行全体会议。",
            [("events.convene", "山东省人大五次会议济南代表团全体会议")],
            id="a delegation's plenary",
        ),
        pytest.param(
            "3月5日，省委党校处级干部培训班在济南开班。",
            [("events.convene", "省委党校处级干部培训班")],
            id="开班",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟与老党员代表座谈交流。",
            [("events.convene", "孟云舟与老党员代表座谈交流")],
            id="座谈交流",
        ),
        pytest.param(
            "市教育局揭牌仪式3月5日举行。市长江行之主持揭牌仪式。",
            [("events.convene", "市教育局揭牌仪式")],
            id="a short name of the one told",
        ),
        pytest.param("他阐释了召开全会的意义。", [], id="nobody meets"),
        pytest.param("市委书记孟云舟对大会的召开表示祝贺。", [], id="大会的召开"),
        pytest.param("市政府提出关于召开全市经济工作会议的议案。", [], id="only proposed"),
        pytest.param("全市经济工作会议召开以来，各地狠抓落实。", [], id="召开以来"),
        pytest.param(
            "3月5日，市委书记孟云舟主持全市经济工作会议。",
            [("events.attend", "全市经济工作会议")],
            id="主持",
        ),
        pytest.param(
            "昨天下午，市妇联八届一次执委会议审议通过工作报告。",
            [("events.convene", "市妇联八届一次执委会议")],
            id="a meeting that decides",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟参加他所在的济南代表团审议。",
            [("events.attend", "孟云舟参加他所在的济南代表团审议")],
            id="a delegation's sitting",
        ),
        pytest.param(
            "3月5日，市工会第八次代表大会落下帷幕。在随后举行的市总工会八届一次全委会上，温若水当"
            "选市总工会主席。",
            [
                ("events.convene", "市工会第八次代表大会"),
                ("events.convene", "市总工会八届一次全委会"),
                ("personnel.elected", "温若水当选市总工会主席"),
            ],
            id="one meeting after another",
        ),
    ],
)
def test_meetings_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


def test_the_session_of_a_decision_is_one_event() -> None:
    head = "（2021年3月3日浙江省第十三届人民代表大会常务委员会第二十七次会议通过）"
    event = only_event(f"{head}\n为了加强管理，作如下决定。", "关于修改条例的决定")
    assert event.rule == "events.noted"
    assert event.name == "浙江省第十三届人民代表大会常务委员会第二十七次会议"
    assert (event.ordinal, str(event.date)) == (27, "2021-03-03")
    assert event.series == "浙江省第十三届人民代表大会常务委员会会议"
    assert event.hosts == ("body/浙江省人民代表大会常务委员会",)


def test_a_meeting_named_again_is_the_same() -> None:
    text = "市委召开全市经济工作会议。市委书记孟云舟出席经济工作会议并讲话。"
    assert events(text) == [("events.convene", "全市经济工作会议")]


def test_a_meeting_ends_one_phase_of_a_campaign_and_opens_another() -> None:
    name = "“不忘初心、牢记使命”主题教育第一批总结暨第二批部署会议"
    event = only_event(f"市委召开{name}。")
    campaign = "campaign/不忘初心牢记使命主题教育"
    assert event.name == name
    assert event.about == (campaign,)
    assert (event.concludes, event.launches) == ((f"{campaign}第一批",), (f"{campaign}第二批",))


def test_who_convenes_and_presides_is_the_chair() -> None:
    assert parts("3月5日，市委书记孟云舟主持召开座谈会。") == [(1, "孟云舟", "Chair")]


def test_the_body_before_the_verb_is_the_host() -> None:
    assert only_event("市委召开工作会议。").hosts == ("body/中国共产党青州市委员会",)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("市委副书记温若水、市长江行之出席会议。", True, id="a list"),
        pytest.param("市委副书记温若水、市长江行之等出席会议。", False, id="a list with 等"),
        pytest.param("市委副书记温若水出席会议。", False, id="one name is no list"),
    ],
)
def test_a_roster_is_whole_where_a_list_is_closed(text: str, whole: bool) -> None:
    (event,) = read_article(f"市委召开工作会议。{text}").events
    assert event.roster_complete is whole


def test_a_byline_is_no_part_of_the_name() -> None:
    text = "（记者 王小二）全省农村工作会议3月5日在青州召开。"
    assert only_event(text).name == "全省农村工作会议"


def test_names_are_kept_in_the_characters_of_the_document() -> None:
    event = only_event("3月5日，全省農村工作會議於濟南召開，會議強調要把糧食生產放在首位。")
    assert event.name == "全省农村工作会议"
    assert event.other_names == ("全省農村工作會議",)


def test_a_ceremony_is_attended_by_its_guest() -> None:
    text = "3月5日，法国总统杜邦为国家主席孟云舟举行欢迎仪式。"
    assert parts(text) == [(1, "杜邦", "Attend"), (1, "孟云舟", "Attend")]


def test_an_article_goes_on_with_what_was_not_with_what_will_be() -> None:
    text = "市委召开工作会议。会议决定，全市经济工作会议于2021年4月5日在济南召开。市长江行之讲话。"
    assert (1, "江行之", "Speak") in parts(text)


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("庆祝中华人民共和国成立75周年招待会9月30日在京举行。", "庆祝中华人民共和国成立招待会"),
        ("全国宣传部长会议4日在京召开。", "全国宣传部长会议"),
        ("中共中央召开党外人士座谈会。", "党外人士座谈会"),
        ("3月5日，大会举行第三次全体会议。", None),
        ("全市经济工作会议4日召开。", None),
    ],
)
def test_a_row_is_known_by_its_name(text: str, series: str | None) -> None:
    assert only_event(text).series == series


def test_two_numbers_make_no_series() -> None:
    event = only_event("全省第一次、第二次联席会议3月5日在济南召开。")
    assert (event.ordinal, event.series) == (None, None)


def test_a_ceremony_is_known_by_its_short_name() -> None:
    text = "3月5日，青州市监察委员会揭牌仪式举行。市长孟云舟主持揭牌仪式。"
    assert only_event(text).name == "青州市监察委员会揭牌仪式"


def test_who_presides_opens_a_meeting_that_nothing_has() -> None:
    text = "3月5日，督察组向市政府进行了反馈。反馈会由市长孟云舟主持，组长温若水通报报告。"
    event = only_event(text)
    assert (event.name, str(event.date)) == ("反馈会", "2021-03-05")
    assert ("孟云舟", "Chair") in [(who, role) for _, who, role in parts(text)]


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        pytest.param(
            "3月5日，市委书记孟云舟到海淀区调研。\n随后在云溪镇召开的全市农业汇报会上，孟云舟听取"
            "汇报。",
            "全市农业汇报会",
            "2021-03-05",
            id="随后在…召开的…上",
        ),
        pytest.param(
            "在昨天上午召开的市政府第12次常务会议上，市长孟云舟要求，抓好落实。",
            "市政府第12次常务会议",
            "2021-03-05",
            id="在昨天召开的…上",
        ),
        pytest.param(
            "3月5日下午，省人大常委会第二十七次会议上，表决通过了多项任免案。",
            "省人大常委会第二十七次会议",
            "2021-03-05",
            id="…会议上，表决通过",
        ),
        pytest.param(
            "最后一场“部长通道”今天举行，温若水回答了记者提问。",
            "最后一场“部长通道”",
            "2021-03-06",
            id="部长通道",
        ),
        pytest.param(
            "省长孟云舟5日在济南向专家颁发聘书。副省长温若水主持了颁发聘书仪式。",
            "颁发聘书仪式",
            "2021-03-05",
            id="a ceremony named at the end is of the lead's day",
        ),
        pytest.param(
            "市人大代表大会主席团4日下午在济南举行第一次会议。\n主席团会议应到50人，实到49人。",
            "市人大代表大会主席团第一次会议",
            "2021-03-04",
            id="its host stands before the day",
        ),
    ],
)
def test_a_meeting_is_named_in_passing(text: str, name: str, date: str) -> None:
    found = [e for e in read_article(text).events if e.type.value == "Meeting"]
    assert [(event.name, str(event.date)) for event in found] == [(name, date)]


@pytest.mark.parametrize(
    "text",
    [
        "此次处分待召开省委全体会议时予以追认。",
        "今年全国两会上，代表们建议加强保护。",
        "在2015年召开的全国科技大会上，会场气氛热烈。",
    ],
    ids=["待召开", "两会", "years ago"],
)
def test_a_meeting_spoken_of_is_not_opened(text: str) -> None:
    assert events(text) == []


def test_whom_a_meeting_hears_speaks() -> None:
    text = "3月5日，市政府召开第9次常务会议。会议听取了市教育局局长孟云舟关于校舍安全的报告。"
    assert [part[1:] for part in parts(text)] == [("孟云舟", "Speak")]


def test_a_greeting_within_a_visit_leaves_the_visit_open() -> None:
    text = (
        "国家主席孟云舟4日视察济南警备区。孟云舟来到警备区，亲切接见官兵代表。"
        "孟云舟强调，要加强训练。"
    )
    claims = read_article(text)
    visit = next(e.number for e in claims.events if e.type.value == "Visit")
    assert [remark.event for remark in claims.remarks] == [visit]


def test_whose_speech_a_meeting_studies_does_not_speak_there() -> None:
    text = (
        "3月5日，市委召开工作会议。会议传达学习孟云舟总书记近期关于防汛的重要指示精神，"
        "听取情况汇报。"
    )
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "在主席台就座的有：市委书记孟云舟，市长温若水，副市长霍南等。",
            [("孟云舟", "Attend"), ("温若水", "Attend"), ("霍南", "Attend")],
            id="就座的有",
        ),
        pytest.param(
            "参加会议的还有市教育局局长孟云舟。", [("孟云舟", "Attend")], id="参加会议的还有"
        ),
        pytest.param(
            "会议听取了市财政局局长孟云舟受市政府委托所作的《关于2020年市级决算的报告》。",
            [("孟云舟", "Speak")],
            id="受委托所作的《…报告》",
        ),
        pytest.param(
            "副市长温若水在会上介绍调研成果。副市长霍南作主旨推介。",
            [("温若水", "Speak"), ("霍南", "Speak")],
            id="介绍成果, 作推介",
        ),
    ],
)
def test_who_was_there_and_who_spoke(text: str, expected: list[tuple[str, str]]) -> None:
    found = parts(f"3月5日，市政府召开第9次常务会议。{text}")
    assert [part[1:] for part in found] == expected


def test_what_somebody_says_for_others_is_no_meeting() -> None:
    text = "3月5日，市妇联第九次代表大会开幕。市委书记孟云舟讲话。他代表市委对大会的召开表示祝贺。"
    assert [name for _, name in events(text)] == ["市妇联第九次代表大会"]


@pytest.mark.parametrize(
    "text",
    [
        "3月5日，调研组围绕协商座谈会举办形式听取意见。",
        "3月5日，国家主席孟云舟抵达青州，应邀出席领导人第十六次会晤。",
    ],
)
def test_how_a_meeting_is_held_and_a_numbered_会晤_open_none(text: str) -> None:
    assert all("形式" not in name and "同" not in name for _, name in events(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "3月5日，市纪委书记孟云舟在全市纪检监察系统视频会议上强调，要改进作风。",
            ["全市纪检监察系统视频会议"],
            id="spoken at, of these days",
        ),
        pytest.param(
            "市委书记孟云舟在全市经济工作会议上强调，要改进作风。", [], id="spoken at, no day"
        ),
        pytest.param(
            "日前召开的全市经济工作会议对今年工作作出部署。", ["全市经济工作会议"], id="just over"
        ),
        pytest.param(
            "3月5日，市委召开全市工作会议。省委副书记孟云舟代表省委对大会召开表示祝贺，希望大家再"
            "接再厉。",
            ["全市工作会议"],
            id="congratulated on",
        ),
        pytest.param("揭牌仪式由孟云舟主持。", ["揭牌仪式"], id="a ceremony that one presides"),
        pytest.param(
            "3月5日，总理孟云舟在北京同贝林国总理奥雷尔共同主持第七轮中贝政府磋商。",
            ["第七轮中贝政府磋商"],
            id="consultations",
        ),
    ],
)
def test_meetings_told_with_what_was_said_or_done_there(text: str, names: list[str]) -> None:
    assert [name for _, name in events(text)] == names


def test_a_meeting_that_is_decided_on_has_its_own_days_and_no_chair() -> None:
    text = (
        "昨天，市人大常委会举行第二十九次主任会议，决定市人大常委会第三十八次会议于8月下旬召开。"
        "市人大常委会主任孟云舟主持。"
    )
    claims = read_article(text)
    assert [str(event.date) for event in claims.events] == ["2021-03-05", "2021-08-21/2021-08-31"]
    assert [(p.event, p.participant) for p in claims.participations] == [(1, "person/孟云舟")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "近日，由青州建设承建的云溪大桥项目举行开工仪式。", "云溪大桥项目开工仪式", id="项目"
        ),
        pytest.param(
            "3月4日，我市组织收听收看全省安全生产电视电话会议。",
            "全省安全生产电视电话会议",
            id="收听收看",
        ),
        pytest.param(
            "昨天（5日）上午，2021年青州市春节团拜会在青州举行。",
            "2021年青州市春节团拜会",
            id="the year is the name's",
        ),
        pytest.param("3月5日，校党委中心组举行集中学习。", "校党委中心组集中学习", id="集中学习"),
    ],
)
def test_a_meeting_is_named_by_who_holds_it_and_its_year(text: str, name: str) -> None:
    assert only_event(text).name == name


def test_who_calls_a_meeting_at_once_presides_over_it() -> None:
    text = "3月5日，副市长孟云舟迅速召开全市安全生产紧急会议。"
    assert parts(text) == [(1, "孟云舟", "Chair")]


@pytest.mark.parametrize(
    "text",
    [
        "历时四天的政协青潭市第九届委员会第五次会议在圆满完成各项议程后，于昨天下午在青潭剧院闭幕"
        "。",
        "政协青潭市第九届委员会第五次会议经过三天的紧张工作，圆满完成各项议程，于5日下午胜利闭幕。",
    ],
)
def test_what_a_session_has_done_may_stand_before_its_end(text: str) -> None:
    assert events(text) == [("events.convene", "政协青潭市第九届委员会第五次会议")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "中共中央政治局3月5日就粮食安全进行第三次集体学习。",
            "中共中央政治局第三次集体学习",
            id="study about something",
        ),
        pytest.param(
            "庆祝青州解放70周年文艺晚会《江河万里》5日在青州举行。",
            "庆祝青州解放70周年文艺晚会《江河万里》",
            id="a show with a title",
        ),
        pytest.param(
            "国务院新闻办公室3月5日举行新闻发布会，介绍有关情况。",
            "国务院新闻办公室新闻发布会",
            id="with its host",
        ),
        pytest.param(
            "上百名日本民众5日举行集会，抗议核废水排海。", "日本民众集会", id="with who holds it"
        ),
        pytest.param(
            "法国代表5日在联合国安理会伊朗问题公开会上发言时表示，要保持克制。",
            "联合国安理会伊朗问题公开会",
            id="where an envoy speaks",
        ),
    ],
)
def test_meetings_are_named_with_what_sets_them_apart(text: str, name: str) -> None:
    assert [found for _, found in events(text)] == [name]


def test_a_banquet_is_the_one_told_by_its_whole_name() -> None:
    text = "市长孟云舟5日晚出席市政府欢迎晚宴并致辞。晚宴在青州宾馆举行。"
    assert [name for _, name in events(text)] == ["市政府欢迎晚宴"]


def test_the_congress_that_is_congratulated_is_no_other() -> None:
    text = "市政协五届三次会议3月5日在青州开幕。市领导孟云舟、温若水在主席台就座，祝贺大会召开。"
    assert [name for _, name in events(text)] == ["市政协五届三次会议"]


def test_a_guest_is_at_the_ceremony_that_welcomes_him() -> None:
    text = "3月5日，国家主席孟云舟在北京举行仪式，欢迎法国总统杜邦对我国进行国事访问。"
    assert (1, "杜邦", "Attend") in parts(text)


def test_a_committee_reports_on_a_visit() -> None:
    text = "3月5日，国家主席孟云舟到河北考察。6日上午，孟云舟听取了河北省委和省政府工作汇报。"
    assert "孟云舟听取河北省委和省政府工作汇报" in [name for _, name in events(text)]


@pytest.mark.parametrize("verb", ["举行", "举办", "开展"])
@pytest.mark.parametrize(
    "what", ["职工技能大赛", "法治讲座", "防汛桌面推演", "业务培训", "文艺汇演", "专题党课"]
)
def test_contests_lectures_and_drills_on_a_day_are_occasions(verb: str, what: str) -> None:
    text = f"3月5日，市总工会{verb}{what}。副市长孟云舟出席并讲话。"
    assert str(only_event(text).date) == "2021-03-05"
    assert parts(text) == [(1, "孟云舟", "Attend"), (1, "孟云舟", "Speak")]


def test_a_campaign_that_is_launched_on_a_day_is_an_occasion() -> None:
    text = "3月5日，青潭县启动安全生产宣传月活动。副县长孟云舟出席活动并讲话。"
    assert only_event(text).name == "安全生产宣传月活动"
    assert parts(text) == [(1, "孟云舟", "Attend"), (1, "孟云舟", "Speak")]


def test_a_group_between_two_names_of_a_list_cuts_it_not() -> None:
    text = (
        "3月5日，云溪区举行项目签约仪式，区委书记孟云舟，副区长温若水及相关部门负责同志，"
        "青禾集团董事长江一帆参加仪式。"
    )
    assert parts(text) == [(1, name, "Attend") for name in ("孟云舟", "温若水", "江一帆")]


def test_who_guides_a_meeting_attends_and_who_tells_its_result_speaks() -> None:
    text = "3月5日，云溪社区召开推选会议，镇党委副书记孟云舟指导会议。孟云舟宣布选举结果。"
    assert parts(text) == [(1, "孟云舟", "Attend"), (1, "孟云舟", "Speak")]


def test_where_a_forum_is_held_is_no_part_of_its_name() -> None:
    text = "3月5日，副部长孟云舟出席在贝林国举行的国际运输论坛2021年峰会。"
    assert only_event(text).name == "国际运输论坛2021年峰会"


def test_a_festival_opens_on_the_day_of_the_sentence_before() -> None:
    text = (
        "3月5日是个好日子。上午，以“庆丰收迎盛会”为主题的青潭县农民丰收节在青潭镇拉开帷幕。"
        "县长孟云舟致辞。"
    )
    event = only_event(text)
    assert event.name == "以“庆丰收迎盛会”为主题的青潭县农民丰收节"
    assert str(event.date) == "2021-03-05"


def test_those_with_whom_a_meeting_is_held_are_there() -> None:
    text = "3月5日，总理孟云舟在青州同法国总统杜邦、外长方明达举行第七次圆桌对话会。"
    assert [who for _, who, _ in parts(text)] == ["孟云舟", "杜邦", "方明达"]


def test_a_speech_tells_of_the_meeting_where_it_is_made() -> None:
    text = "市长孟云舟3月5日在青州建城千年庆祝活动上发表视频致辞。"
    assert [name for _, name in events(text)] == ["青州建城千年庆祝活动"]


def test_where_a_meeting_is_held_is_no_host() -> None:
    (event,) = read_article("3月5日，市人大常委会在青州大学举行记者会。").events
    assert (event.name, event.hosts) == (
        "市人大常委会记者会",
        ("body/青州市人民代表大会常务委员会",),
    )


def test_a_member_deliberates_in_his_delegation() -> None:
    text = "市长孟云舟3月5日到他所在的青砚县代表团，和代表一起审议报告。"
    assert [name for _, name in events(text)] == ["孟云舟参加青砚县代表团审议"]


def test_who_calls_a_meeting_somewhere_has_its_chair() -> None:
    assert (1, "孟云舟", "Chair") in parts("市长孟云舟5日在云溪召开防汛工作会议。")


def test_a_round_table_of_the_visit_is_of_its_day() -> None:
    text = "3月5日，县长孟云舟赴杭州考察。\n座谈会上，孟云舟作了推介，协会会长温若水作了发言。"
    assert [(event.name, str(event.date)) for event in read_article(text).events] == [
        ("孟云舟赴杭州考察", "2021-03-05"),
        ("孟云舟召开座谈会", "2021-03-05"),
    ]
    assert [(who, role) for number, who, role in parts(text) if number == 2] == [
        ("孟云舟", "Speak"), ("温若水", "Speak"),
    ]  # fmt: skip


def test_the_day_of_what_is_attended_may_stand_before_its_name() -> None:
    event = only_event("县长孟云舟出席5日上午举行的全县残疾人代表大会开幕式。")
    assert (event.name, str(event.date)) == ("全县残疾人代表大会开幕式", "2021-03-05")


@pytest.mark.parametrize(
    "text",
    ["截至3月5日，各校开展了一次以上宣传教育活动。", "3月5日，市里举办形式多样的活动。"],
)
def test_several_occasions_are_none(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3月5日，青潭县非遗文化周活动启动。", "青潭县非遗文化周活动"),
        ("3月5日，青潭县河灯文化节暨消夏购物月在古镇启幕。", "青潭县河灯文化节暨消夏购物月"),
        (
            "3月5日，由省政府主办，青潭县政府承办的岭东省旅游节启动仪式在白石村举行。",
            "岭东省旅游节启动仪式",
        ),
    ],
)
def test_what_opens_is_named_by_what_stands_before(text: str, name: str) -> None:
    event = only_event(text)
    assert (event.name, str(event.date)) == (name, "2021-03-05")


def test_who_goes_elsewhere_at_that_time_is_not_there() -> None:
    text = "3月5日，在市长孟云舟即将赴贝林国出席峰会之际，青州产品展映活动在青州启动。"
    assert parts(text) == []


def test_who_will_attend_is_not_at_the_conference_that_tells_so() -> None:
    text = "市政府3月5日举行记者会。\n市长孟云舟将于8日出席第三届岭东论坛。"
    assert parts(text) == [(2, "孟云舟", "Attend")]


def test_a_meeting_of_leaders_is_no_talk_of_two() -> None:
    text = "总理孟云舟3月5日出席东盟国家领导人第六次会晤。"
    assert events(text) == [("events.attend", "东盟国家领导人第六次会晤")]


def test_the_day_before_a_meetings_name_is_its_day() -> None:
    (event,) = read_article("外交部发言人孟云舟在5日的例行记者会上表示，要合作。").events
    assert event.name == "例行记者会"
    assert event.date is not None


def test_this_fair_is_the_one_told() -> None:
    text = "3月5日，第37届茶博会在青州开幕。本届茶博会于3月5日至9日在青州举办。"
    assert [name for _, name in events(text)] == ["第37届茶博会"]


def test_round_table_held_on_a_visit_behind_somebody_s_words() -> None:
    text = (
        "3月4日，县长孟云舟到石桥镇督导防汛工作。孟云舟指出，主体工程必须按期完工。\n"
        "在随后召开的座谈会上，孟云舟强调，要落实责任制。"
    )
    assert [name for _, name in events(text)][1] == "孟云舟召开座谈会"


def test_where_a_meeting_is_held_is_no_part_of_its_name() -> None:
    text = (
        "3月2日，省政协主席孟云舟率部分委员视察古城保护工作。\n"
        "委员们实地察看了状元街，并在市博物馆召开座谈会。"
    )
    visit, meeting = read_article(text).events
    assert meeting.name == "座谈会"
    assert meeting.date == visit.date


def test_congress_that_closed_before_the_session_told() -> None:
    text = (
        "3月5日，县委第十四届委员会举行第一次全体会议。孟云舟主持会议。他说，要做表率。\n"
        "此前，3月4日，中国共产党青潭县第十四次代表大会闭幕。"
    )
    assert events(text)[1][1] == "中国共产党青潭县第十四次代表大会"


def test_a_festival_that_opens_as_planned() -> None:
    text = (
        "3月1日，宾朋汇聚，2021年青州女儿节如约而来、激情开幕。市委书记孟云舟出席开幕式并致辞；"
        "市委副书记方明达主持。"
    )
    assert events(text) == [("events.convene", "2021年青州女儿节")]
    assert parts(text) == [
        (1, "孟云舟", "Attend"), (1, "孟云舟", "Speak"), (1, "方明达", "Chair"),
    ]  # fmt: skip


def test_before_the_close_is_no_meeting() -> None:
    text = (
        "县政协九届一次会议3月5日上午胜利闭幕。\n县政协主席孟云舟在会议闭幕前发表热情洋溢的讲话。"
    )
    assert events(text) == [("events.convene", "县政协九届一次会议")]
    assert (1, "孟云舟", "Speak") in parts(text)


def test_a_body_s_meeting_has_no_chair_of_the_sentence_before() -> None:
    text = (
        "3月2日，省发改委副主任孟云舟一行来到我市调研。市长助理温若水陪同考察。\n"
        "考察结束后，市政府组织召开了情况汇报会。"
    )
    assert (2, "温若水", "Chair") not in parts(text)


def test_a_report_on_years_heads_no_section() -> None:
    text = (
        "3月5日，对口支援工作会议在青州召开。省长孟云舟、大学党委书记程远舟出席会议。\n"
        "我校党委书记孟云舟出席对口支援工作会议\n"
        "会上，程远舟做了2016-2017年度对口支援工作汇报。"
    )
    assert (1, "程远舟", "Speak") in parts(text)


def test_oath_behind_a_budget_of_another_year() -> None:
    text = (
        "3月3日，县人大常委会第十一次会议召开。县人大常委会主任孟云舟出席会议。\n"
        "会议批准了县政府关于2020年县级财政预算调整的议案。孟云舟向新任职人员颁发了任命书，"
        "并举行了宪法宣誓仪式，新任职人员代表作了履职发言。"
    )
    session, oath = read_article(text).events
    assert oath.date == session.date
    assert (2, "孟云舟", "Speak") not in parts(text)


def test_a_meeting_that_another_decides_to_hold() -> None:
    text = (
        "岭东省人大常委会第五十六次主任会议5日下午在青州举行。会议决定，"
        "岭东省人大常委会第十九次会议3月22日至27日在青州举行。"
    )
    assert [name for _, name in events(text)] == [
        "岭东省人大常委会第五十六次主任会议", "岭东省人大常委会第十九次会议",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "3月5日下午2时30分青禾大学领导班子宣布大会在科技大厦隆重召开。",
            "青禾大学领导班子宣布大会",
        ),
        ("3月5日，副市长孟云舟宣布第三届茶业博览会开幕。", "第三届茶业博览会"),
    ],
)
def test_what_is_declared_and_when_is_no_part_of_a_name(text: str, name: str) -> None:
    assert [event.name for event in read_article(text).events] == [name]


def test_whose_report_is_studied_does_not_speak() -> None:
    text = (
        "3月5日，学院党总支召开理论学习会，书记孟云舟主持。\n"
        "会上，孟云舟带领全体人员学习了习近平总书记在中国共产党第二十次全国代表大会上的报告。"
    )
    assert {who for _, who, _ in parts(text)} == {"孟云舟"}


def test_what_a_meeting_also_holds_is_of_its_day() -> None:
    text = "3月4日，云溪镇召开第四届人民代表大会第八次会议。\n大会还举行了宪法宣誓仪式。"
    session, oath = read_article(text).events
    assert oath.date == session.date


def test_what_a_meeting_arranges_behind_its_study_is_nobody_s_speech() -> None:
    text = (
        "国务院总理孟云舟3月4日主持召开国务院常务会议，学习贯彻习近平总书记在中央经济工作会议上的"
        "重要讲话精神，对贯彻落实中央经济工作会议决策部署作出安排。"
    )
    assert (1, "孟云舟", "Speak") not in parts(text)


def test_a_ceremony_of_an_activity_is_named_by_it_whoever_holds_it() -> None:
    text = "3月5日，由青州市总工会承办的“健康青州”公益活动在云溪广场举行启动仪式。"
    assert [name for _, name in events(text)] == ["“健康青州”公益活动启动仪式"]


def test_a_meeting_at_which_somebody_speaks_and_demands_is_told() -> None:
    text = "中国代表5日在第75届联大安理会改革谈判首次会议上发言强调，要维护和平。"
    assert [name for _, name in events(text)] == ["第75届联大安理会改革谈判首次会议"]


def test_each_embassy_gives_a_reception_of_its_own() -> None:
    text = (
        "中国驻法国大使孟云舟3月4日在巴黎举行国庆招待会。法国外长杜邦等人出席。\n"
        "中国驻英国大使温若水3月5日在大使馆举行国庆招待会，英国外长卡尔等人出席。"
    )
    found = read_article(text).events
    assert [(e.name, str(e.date)) for e in found] == [
        ("国庆招待会", "2021-03-04"),
        ("温若水举行国庆招待会", "2021-03-05"),
    ]
    assert parts(text) == [(1, "杜邦", "Attend"), (2, "卡尔", "Attend")]


def test_what_is_held_among_other_things_is_no_meeting() -> None:
    text = (
        "3月5日，市外办召开外事工作例会。副市长孟云舟出席并讲话。\n"
        "会上，市外办副主任温若水就外事政策以及国际会议举办等工作要求进行了说明。"
    )
    assert [name for _, name in events(text)] == ["外事工作例会"]
    assert (1, "温若水", "Speak") in parts(text)


def test_what_an_embassy_gives_is_told_by_what_went_on_there() -> None:
    text = (
        "在中国驻智利大使馆举办的春节招待会上，少年合唱团唱起民歌。\n"
        "在中国驻埃及使馆的春节庆祝活动中，客人们一起包饺子。\n"
        "中国驻英国大使馆举办了“同迎新岁”活动，与侨胞一同过年。"
    )
    assert [name for _, name in events(text)] == [
        "中国驻智利大使馆春节招待会",
        "中国驻埃及使馆春节庆祝活动",
        "“同迎新岁”活动",
    ]


def test_an_activity_that_nobody_named_holds_is_none() -> None:
    assert events("各地举办了“欢乐春节”活动，与各界人士共贺新春。") == []


def test_who_deliberates_on_a_report_attends() -> None:
    text = "2月10日至11日，省委常委孟云舟、温若水分别参加《政府工作报告》的审议和讨论。"
    assert [name for _, name in events(text)] == ["孟云舟参加《政府工作报告》的审议和讨论"]
    assert parts(text) == [(1, "孟云舟", "Attend"), (1, "温若水", "Attend")]
