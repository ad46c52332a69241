"""Lines of posts and names under a line that elects or appoints."""

from __future__ import annotations

from tests.extract.reading_events import events, parts, read_article, tenures

HEAD = "青潭县第十七届人民代表大会第一次会议于2021年3月5日选举产生："
ROLL = f"{HEAD}\n\n县人民代表大会常务委员会主任:万国全\n\n副主任:罗青松(女) 周立田\n\n县长:田小满"


def test_the_names_of_a_line_have_its_post() -> None:
    assert tenures(ROLL) == [
        ("万国全", "青潭县人民代表大会常务委员会", "主任", "Incumbent"),
        ("罗青松", "青潭县人民代表大会常务委员会", "副主任", "Incumbent"),
        ("周立田", "青潭县人民代表大会常务委员会", "副主任", "Incumbent"),
        ("田小满", "青潭县人民政府", "县长", "Incumbent"),
    ]


def test_each_line_elects() -> None:
    elected = [row for row in parts(ROLL) if row[2] == "Elected"]
    assert [person for _, person, _ in elected] == ["万国全", "罗青松", "周立田", "田小满"]
    assert ("personnel.elected", "罗青松、周立田当选副主任") in events(ROLL)
    assert {str(held.started_on) for held in read_article(ROLL).tenures} == {"2021-03-05"}


def test_a_roster_without_a_decision_only_tells_posts() -> None:
    text = "青潭县防汛抗旱指挥部成员名单如下：\n县长：万国全\n副县长：罗青松、周立田"
    assert events(text) == []
    (deputy,) = [held for held in read_article(text).tenures if held.person == "周立田"]
    assert (deputy.role, deputy.body) == ("副县长", "body/青潭县人民政府")


BELOW = """青潭县第十七届人民代表大会第一次会议公告

青潭县第十七届人民代表大会第一次会议于2021年3月5日选出：

青潭县第十七届人民代表大会常务委员会主任：
　　万国全
副主任（按姓名笔画为序）：
　　罗青松（女）　艾力·玉山（维吾尔族）
委员（3名）：
　　田　原（女）　司徒小满　江国安
　　江　河

青潭县人民政府县长：
　　周立田

现予公告。
"""


def test_names_on_the_lines_below_an_office_have_it() -> None:
    held = [(person, role) for person, _, role, _ in tenures(BELOW)]
    assert held == [
        ("万国全", "主任"), ("罗青松", "副主任"), ("艾力·玉山", "副主任"), ("田原", "委员"),
        ("司徒小满", "委员"), ("江国安", "委员"), ("江河", "委员"), ("周立田", "县长"),
    ]  # fmt: skip
    elected = [name for kind, name in events(BELOW) if kind == "personnel.elected"]
    assert elected == [
        "万国全当选青潭县第十七届人民代表大会常务委员会主任",
        "罗青松、艾力·玉山当选副主任",
        "田原、司徒小满、江国安、江河当选委员",
        "周立田当选青潭县人民政府县长",
    ]
    assert ("events.noted", "青潭县第十七届人民代表大会第一次会议") in events(BELOW)


def test_a_day_within_the_name_of_a_session_is_left_out_of_it() -> None:
    text = "青潭县人民政府2021年4月25日第3次常务会议研究决定：\n万国全同志任青潭县教育局局长。"
    assert ("events.noted", "青潭县人民政府第3次常务会议") in events(text)


def test_units_below_an_office_are_no_names() -> None:
    assert tenures("青潭县防汛抗旱指挥部成员：\n教育局、财政局、民政局") == []


def test_a_sentence_behind_an_office_is_no_name() -> None:
    assert tenures("青潭县县长：要抓好落实。") == []


def test_whose_nation_is_told_may_bear_no_surname() -> None:
    text = f"{HEAD}\n县长：宝天（藏）\n副县长：万国全、扎西旺姆（女、藏）、纳功臣烈扎（藏）"
    held = {(person, role) for person, _, role, _ in tenures(text)}
    assert held == {("宝天", "县长")} | {
        (person, "副县长") for person in ("万国全", "扎西旺姆", "纳功臣烈扎")
    }


def test_lines_below_a_label_are_of_those_of_the_label() -> None:
    text = (
        "关于调整青潭县防汛抗旱指挥部成员的通知\n县政府决定调整指挥部成员：\n"
        "指 挥 长：万国全（县委副书记、县长）\n副指挥长：罗青松（县委常委、副县长）\n"
        "　　　　　周立田（县水利局局长）\n成　　员：田小满（县财政局局长）\n"
        "　　　　　江国安（县应急管理局副局长）\n"
    ).replace("　", " ")
    group = "body/青潭县防汛抗旱指挥部"
    held = [(t.person, t.role) for t in read_article(text).tenures if t.body == group]
    assert sorted(held) == sorted(
        [
            ("万国全", "指挥长"), ("罗青松", "副指挥长"), ("周立田", "副指挥长"),
            ("田小满", "成员"), ("江国安", "成员"),
        ]
    )  # fmt: skip


def test_a_commission_has_those_of_its_headline_s_list() -> None:
    text = (
        "主任委员：\n万国全\n委员：\n罗青松、周立田、乌云其木格（女）、田小满\n"
        "（以下按姓氏笔画为序）\n江国安、叶林秋（女）、秦良骥"
    )
    claims = read_article(text, "青潭县爱国卫生运动委员会名单")
    held = {(t.person, t.role) for t in claims.tenures if t.body == "body/青潭县爱国卫生运动委员会"}
    members = ("罗青松", "周立田", "乌云其木格", "田小满", "江国安", "叶林秋", "秦良骥")
    assert held == {("万国全", "主任委员")} | {(person, "委员") for person in members}


def test_a_notice_by_a_commission_lists_none_of_its_members() -> None:
    text = "成 员：罗青松（县财政局局长）\n周立田（县教育局局长）"
    claims = read_article(text, "青潭县发展和改革委员会关于成立工作专班的通知")
    assert not [t for t in claims.tenures if t.role == "成员"]
