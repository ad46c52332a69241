"""What people do at an event gives their parts, in the order in which they are named."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, read_article

MEETING = "3月5日，市委召开工作会议。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("市委书记孟云舟主持会议。", [("孟云舟", "Chair")], id="主持"),
        pytest.param(
            "市委书记孟云舟主持会议并讲话。",
            [("孟云舟", "Chair"), ("孟云舟", "Speak")],
            id="主持并讲话",
        ),
        pytest.param(
            "市委副书记温若水、市长江行之、副市长白露等出席会议。",
            [("温若水", "Attend"), ("江行之", "Attend"), ("白露", "Attend")],
            id="a list attends",
        ),
        pytest.param(
            "市委副书记温若水作题为《持续加强基层治理》的主题报告。",
            [("温若水", "Speak")],
            id="a report with a title",
        ),
        pytest.param(
            "市委副书记温若水就下一步工作提出要求。", [("温若水", "Speak")], id="提出要求"
        ),
        pytest.param(
            "会上，局党委班子成员学习了温若水总书记在学习教育、第九次集体学习会议上发表的重要讲话"
            "精神。",
            [],
            id="what was said elsewhere is studied",
        ),
        pytest.param("会议学习了温若水总书记在大会上的重要讲话。", [], id="的重要讲话 is a thing"),
        pytest.param(
            "市委副书记温若水作工作报告，市纪委书记卜主持会议。",
            [("温若水", "Speak")],
            id="another title, though its name is not read",
        ),
        pytest.param(
            "市长白露作了题为《学习孟云舟同志》的报告。",
            [("白露", "Speak")],
            id="a name in a title",
        ),
        pytest.param("审议了市长白露作的《政府工作报告》。", [], id="a report that is read"),
        pytest.param("市委副书记温若水宣布开工。", [("温若水", "Attend")], id="宣布开工"),
        pytest.param("市委副书记温若水作动员讲话。", [("温若水", "Speak")], id="作动员讲话"),
        pytest.param("受市委书记孟云舟委托，会议开始。", [], id="受…委托"),
        pytest.param("孟云舟同志亲属出席会议。", [], id="relatives"),
        pytest.param("市委副书记温若水学习重要讲话精神。", [], id="讲话精神 is no speech"),
        pytest.param("此前，市委副书记温若水作了说明。", [], id="another occasion"),
        pytest.param(
            "市委副书记温若水主持会议并代表孟云舟讲话。",
            [("温若水", "Chair"), ("温若水", "Speak")],
            id="who is spoken for does nothing",
        ),
        pytest.param(
            "会议听取了副市长白露作的关于全市防汛抗旱工作总体情况和下一步工作打算的报告。",
            [("白露", "Speak")],
            id="a report with a long name",
        ),
        pytest.param(
            "市委书记孟云舟与省委副书记温若水共同主持会议。",
            [("孟云舟", "Chair"), ("温若水", "Chair")],
            id="共同",
        ),
        pytest.param(
            "副市长白露（主持工作）出席会议。", [("白露", "Attend")], id="brackets say no part"
        ),
    ],
)
def test_words_behind_names_give_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(MEETING + text) == [(1, person, role) for person, role in expected]


def test_who_takes_part_in_two_events_of_one_sentence_takes_part_in_both() -> None:
    text = "3月5日，国家主席孟云舟同法国总统杜邦举行会谈，并共同主持中法合作委员会会议。"
    found = parts(text + "外交部长温若水参加。")
    assert found[2:] == [
        (1, "温若水", "Accompany"),
        (2, "孟云舟", "Chair"),
        (2, "杜邦", "Chair"),
        (2, "温若水", "Attend"),
    ]


def test_a_ceremony_that_is_named_is_the_one_attended() -> None:
    text = (
        "3月5日，市教育局揭牌仪式举行。3月6日，市人大常委会召开第七次会议。副市长白露参加揭牌仪式。"
    )
    assert parts(text) == [(1, "白露", "Attend")]


def test_a_meeting_that_is_decided_on_is_not_the_one_attended() -> None:
    text = (
        "3月5日，市人大常委会召开第二十九次主任会议，决定市人大常委会第三十八次会议于3月下旬召开。"
        "市委副书记温若水出席。"
    )
    assert parts(text) == [(1, "温若水", "Attend")]


def test_positions_are_the_article_s_order() -> None:
    text = f"{MEETING}市委书记孟云舟主持，市委副书记温若水、市长江行之出席会议。温若水讲话。"
    found = [(p.participant, p.role.value, p.position) for p in read_article(text).participations]
    assert found == [
        ("person/孟云舟", "Chair", 1),
        ("person/温若水", "Attend", 2),
        ("person/江行之", "Attend", 3),
        ("person/温若水", "Speak", 2),
    ]


def test_a_part_carries_the_posts_named_with_it() -> None:
    (part,) = read_article(f"{MEETING}市委书记孟云舟主持会议。").participations
    assert part.capacity == (("body/中国共产党青州市委员会", "书记"),)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param(
            "中央第二巡回督导组成员、市有关单位主要负责同志在主会场参加会议。",
            ["中央第二巡回督导组成员", "市有关单位主要负责同志"],
            id="cut behind the word that ends a group",
        ),
        pytest.param(
            "市委、市政府有关负责人列席。", ["市委、市政府有关负责人"], id="、 within one group"
        ),
        pytest.param("代表们感到高兴。", [], id="no attendance"),
    ],
)
def test_groups_are_kept_as_groups(text: str, labels: list[str]) -> None:
    claims = read_article(MEETING + text)
    assert [group.label for group in claims.groups] == labels
    assert claims.participations == ()


LIST = "副市长白露、市政府秘书长江行之参加{}。"
TWO = "3月5日，市委书记孟云舟会见董事长温若水。会见后，双方举行战略合作协议签约仪式。"
VISITED = "3月5日，青州市重大项目集中开工仪式举行。仪式结束后，市长孟云舟到东港调研。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            TWO + LIST.format("活动"),
            {(1, "白露", "Accompany"), (2, "白露", "Attend"), (2, "江行之", "Attend")},
            id="活动: all that went on",
        ),
        pytest.param(
            VISITED + LIST.format("仪式"),
            {(1, "白露", "Attend"), (1, "江行之", "Attend")},
            id="仪式",
        ),
        pytest.param(
            VISITED + LIST.format("调研"), {(2, "白露", "Accompany")}, id="调研: the visit"
        ),
    ],
)
def test_a_closing_list_belongs_to_what_it_names(
    text: str, expected: set[tuple[int, str, str]]
) -> None:
    found = set(parts(text))
    assert expected <= found
    others = {(event, role) for event, who, role in found if who == "江行之"}
    assert others <= {(event, role) for event, _, role in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，县长孟云舟主持召开县政府常务会议，传达学习省长温若水在青州调研时的讲话精神，"
            "听取全县水利工作汇报，通报一季度经济运行情况。",
            [(1, "孟云舟", "Chair")],
            id="the agenda is the meeting's",
        ),
        pytest.param(
            "3月5日，县检察院召开党组会，学习传达了省人民代表大会上温若水检察长所作的工作报告。",
            [],
            id="whose report is studied",
        ),
        pytest.param(
            "3月5日，县委召开工作会议。副书记孟云舟传达了重要讲话精神并作了主题发言。",
            [(1, "孟云舟", "Speak")],
            id="传达讲话精神并发言",
        ),
        pytest.param(
            "3月5日，省委书记孟云舟分别会见贝林国总统奥雷尔、法国总统杜邦。温若水参加上述会见。",
            [
                (1, "孟云舟", "Meet"),
                (1, "奥雷尔", "Meet"),
                (1, "温若水", "Accompany"),
                (2, "孟云舟", "Meet"),
                (2, "杜邦", "Meet"),
                (2, "温若水", "Accompany"),
            ],
            id="上述会见",
        ),
    ],
)
def test_who_does_what_is_not_what_the_meeting_hears(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert parts(text) == expected


def test_those_present_at_what_only_the_headline_tells_attend_it() -> None:
    claims = read_article(
        "3月5日，市长孟云舟向新聘任的市政府参事颁发聘书。副市长温若水出席。",
        "孟云舟向新聘任的市政府参事颁发聘书",
    )
    assert [(p.participant, p.role.value) for p in claims.participations] == [
        ("person/孟云舟", "Attend"),
        ("person/温若水", "Attend"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("市长孟云舟出席签约仪式。", [("孟云舟", "Attend")], id="签约仪式 is a noun"),
        pytest.param(
            "副主任孟云舟作关于名单草案的说明。", [("孟云舟", "Speak")], id="作关于…的说明"
        ),
        pytest.param("局长孟云舟作开班动员。", [("孟云舟", "Speak")], id="作动员"),
    ],
)
def test_a_noun_is_no_act(text: str, expected: list[tuple[str, str]]) -> None:
    assert [part[1:] for part in parts(MEETING + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "会议由书记孟云舟主持，各部门负责人参加。", [("孟云舟", "Chair")], id="others 参加"
        ),
        pytest.param(
            "副书记孟云舟领学有关文件，其他成员交流发言。", [("孟云舟", "Speak")], id="others 发言"
        ),
        pytest.param(
            "县领导孟云舟、温若水，相关部门负责人参加。",
            [("孟云舟", "Attend"), ("温若水", "Attend")],
            id="the list goes on with a group",
        ),
        pytest.param("副部长孟云舟宣布干部任免决定。", [("孟云舟", "Speak")], id="宣布…决定"),
        pytest.param(
            "县长孟云舟、书记温若水在主席台就坐。",
            [("孟云舟", "Attend"), ("温若水", "Attend")],
            id="就坐",
        ),
        pytest.param(
            "区委常委孟云舟、区委常委、纪检委书记温若水出席会议。",
            [("孟云舟", "Attend"), ("温若水", "Attend")],
            id="a title with an unknown word",
        ),
    ],
)
def test_what_others_do_is_not_done_by_who_is_named(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [part[1:] for part in parts(MEETING + text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "副镇长孟云舟就村民大会相关事宜进行安排部署。",
        "副书记孟云舟对换届工作做了详细安排部署。",
        "镇长孟云舟进行大会总结。",
        "副书记孟云舟对换届选举工作作具体布置。",
        "镇长孟云舟讲意见。",
    ],
)
def test_who_deploys_or_sums_up_speaks(text: str) -> None:
    assert parts(MEETING + text) == [(1, "孟云舟", "Speak")]


def test_a_meeting_for_deploying_work_makes_nobody_speak() -> None:
    text = "3月5日，市政府召开常务会议，传达学习孟云舟在防控工作部署会议上的重要讲话。"
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "副主席孟云舟作了提案委员会关于会议期间提案审查情况的报告。",
            [(1, "孟云舟", "Speak")],
            id="a long report",
        ),
        pytest.param(
            "会议传达学习了主席孟云舟在开幕会上所作常委会工作报告的重要精神。", [], id="所作报告"
        ),
    ],
)
def test_who_gives_a_report_speaks_unless_it_is_studied(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert parts(MEETING + text) == expected


def test_who_watches_a_video_meeting_attends_and_who_gives_opinions_speaks() -> None:
    text = (
        "3月5日，省委召开全省农村工作视频会议。市委书记孟云舟在青州分会场收听收看了会议。\n"
        "市长温若水、局长沈怀瑾结合实际，就发展问题发表意见和建议。"
    )
    assert [row[1:] for row in parts(text)] == [
        ("孟云舟", "Attend"),
        ("温若水", "Speak"),
        ("沈怀瑾", "Speak"),
    ]


def test_two_sides_of_a_list_are_parted_by_a_semicolon() -> None:
    text = (
        "3月5日，董事长孟云舟会见市委书记温若水。"
        "集团副总经理沈怀瑾、工会主席霍南；市长穆青山、副市长聂海燕参加会见。"
    )
    accompany = [row[1] for row in parts(text) if row[2] == "Accompany"]
    assert accompany == ["沈怀瑾", "霍南", "穆青山", "聂海燕"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "会上，市长孟云舟、副市长温若水分别传达省会议精神。", ["孟云舟", "温若水"], id="传达"
        ),
        pytest.param("市长孟云舟就做好议题工作提出要求，会议结束。", ["孟云舟"], id="提出要求，"),
        pytest.param("孟云舟、温若水分别作了研讨交流。", ["孟云舟", "温若水"], id="研讨交流"),
        pytest.param("温若水从市委书记孟云舟在全会上讲话的内涵谈了体会。", [], id="从…的讲话"),
    ],
)
def test_who_passes_on_or_demands_speaks(text: str, expected: list[str]) -> None:
    told = parts("3月5日，市委召开全市工作会议。" + text)
    assert [row[1] for row in told if row[2] == "Speak"] == expected


def test_those_gathered_attend() -> None:
    text = "3月5日，青州市春节团拜会在青州举行。孟云舟、温若水等市领导和各界人士欢聚一堂。"
    assert [row[1:] for row in parts(text)] == [("孟云舟", "Attend"), ("温若水", "Attend")]


def test_a_fervent_speech_is_one_and_a_signing_praised_is_none() -> None:
    text = (
        "3月5日，青州大学校际合作签字仪式举行。仪式上，校长孟云舟发表了热情洋溢的讲话。"
        "副市长温若水代表市政府就两校签署协议表示热烈祝贺，同时希望双方加强合作。"
    )
    assert [row[1:] for row in parts(text)] == [("孟云舟", "Speak"), ("温若水", "Speak")]


def test_who_is_escorted_does_what_stands_behind_the_escort() -> None:
    text = "3月5日，晚会在青州举行。省长孟云舟在市长温若水陪同下观看演出。"
    assert {(who, role) for _, who, role in parts(text)} == {
        ("孟云舟", "Attend"),
        ("温若水", "Attend"),
    }


def test_who_speaks_at_the_opening_is_at_the_meeting_and_not_in_the_message() -> None:
    text = "全省检察官年会3月5日在青州开幕。省长孟云舟致贺信。市长温若水出席开幕式并致辞。"
    assert (1, "温若水", "Speak") in parts(text)


def test_others_who_came_are_listed_behind() -> None:
    text = (
        "全市党外人士座谈会3月5日召开。出席座谈会的党外人士还有市政协副主席孟云舟、副市长温若水等。"
    )
    assert (1, "温若水", "Attend") in parts(text)


def test_a_list_behind_a_speech_is_the_papers() -> None:
    text = (
        "全市大会3月5日召开。市长孟云舟强调，要抓好落实。\n出席大会的领导同志还有：副市长温若水等。"
    )
    assert (1, "温若水", "Attend") in parts(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param(
            "全市文艺演出5日举行。市长孟云舟、副市长温若水一同观看。",
            (1, "温若水", "Attend"),
            id="a show",
        ),
        pytest.param(
            "市长孟云舟5日看望了工作人员。副市长温若水等一同看望。",
            (1, "温若水", "Accompany"),
            id="a visit",
        ),
        pytest.param(
            "晋升警衔仪式5日举行。这次晋升一级警监的干部是：局长孟云舟、政委温若水。",
            (1, "温若水", "Attend"),
            id="who is promoted",
        ),
        pytest.param(
            "运动会开幕式5日举行。出席开幕式的国际贵宾有：法国总统杜邦。",
            (1, "杜邦", "Attend"),
            id="guests",
        ),
    ],
)
def test_those_who_were_there_besides_take_part(text: str, part: tuple[int, str, str]) -> None:
    assert part in parts(text)


def test_who_signs_for_both_sides_signs_whoever_unveils() -> None:
    text = (
        "3月5日，青州学院举行合作签约仪式。院长孟云舟与青禾集团总经理温若水代表双方签署协议，"
        "书记江一帆揭牌。"
    )
    assert {(name, role) for _, name, role in parts(text)} >= {
        ("孟云舟", "Sign"), ("温若水", "Sign"),
    }  # fmt: skip


def test_who_goes_along_on_a_visit_is_told_behind_its_welcome() -> None:
    text = (
        "3月5日，全国人大常委会委员长孟云舟抵达平壤，开始对朝鲜进行访问。机场上举行了隆重的欢迎仪"
        "式。"
        "陪同孟云舟访问的有：国务院副总理温若水，外交部副部长江一帆。"
    )
    assert {(who, role) for number, who, role in parts(text) if number == 1} == {
        ("孟云舟", "Lead"),
        ("温若水", "Accompany"),
        ("江一帆", "Accompany"),
    }


def test_who_attends_a_signing_and_unveiling_signs_nothing() -> None:
    text = "3月5日，云泽市市长孟云舟出席签约暨揭牌仪式。"
    assert parts(text) == [(1, "孟云舟", "Attend")]


def test_who_reads_out_an_order_or_backs_a_decision_speaks() -> None:
    text = (
        "3月5日，市委召开干部大会。市委书记孟云舟宣布命令。"
        "副市长温若水对省委和市委的决定表示坚决拥护，对大家的支持表示感谢。"
    )
    assert parts(text) == [(1, "孟云舟", "Speak"), (1, "温若水", "Speak")]


def test_one_ceremony_of_promotions_is_told_by_its_short_name() -> None:
    text = "3月5日，中央军委举行晋升上将军衔警衔仪式。副主席孟云舟主持晋衔仪式。"
    assert [part.event for part in read_article(text).participations] == [1]
    assert len(read_article(text).events) == 1
