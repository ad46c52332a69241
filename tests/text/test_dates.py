"""Dates as far as a text and its day of publication give them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.lists import load_word_lists
from kg.model.time import PartialDate
from kg.text.anniversaries import find_anniversary
from kg.text.cues import Cues
from kg.text.dates import find_dates
from kg.text.told_years import find_told_year

PUBLISHED = PartialDate(2019, 9, 9)  # a Monday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("2019年6月1日上午召开", "2019-06-01", id="whole"),
        pytest.param("二〇一九年六月一日召开", "2019-06-01", id="chinese-numerals"),
        pytest.param("2019-06-01发布", "2019-06-01", id="numeric"),
        pytest.param("今年10月召开", "2019-10", id="month-of-this-year"),
        pytest.param("去年完成", "2018", id="last-year"),
        pytest.param("6月1日至7月2日举办", "2019-06-01/2019-07-02", id="from-to"),
        pytest.param("4月24日至26日访问", "2019-04-24/2019-04-26", id="days-of-a-month"),
        pytest.param("昨天下午召开", "2019-09-08", id="yesterday"),
        pytest.param("8日召开", "2019-09-08", id="day-alone"),
        pytest.param("8日前往青州", "2019-09-08", id="day-on-which-somebody-leaves"),
        pytest.param("总理二十八日抵达", "2019-08-28", id="day-alone-in-characters"),
        pytest.param("28日召开", "2019-08-28", id="day-of-the-month-before"),
        pytest.param("将于28日召开", "2019-09-28", id="day-ahead"),
        pytest.param("上周五召开", "2019-09-06", id="weekday"),
        pytest.param("下月10日召开", "2019-10-10", id="next-month"),
        pytest.param("2018年上半年完成", "2018-01/2018-06", id="half-year"),
        pytest.param("今年一季度增长", "2019-01/2019-03", id="quarter"),
        pytest.param("2019年首月增长", "2019-01", id="first-month"),
        pytest.param("今年首月增长", "2019-01", id="first-month-of-this-year"),
        pytest.param(
            "（其间：1991.08-1992.07在党校学习）", "1991-08/1992-07", id="meanwhile-in-a-career"
        ),
        pytest.param("孟云舟（1960.8）是青州人", "1960-08", id="month-of-birth"),
        pytest.param("2014年10月31 14:32:38 来源", "2014-10-31", id="no-word-before-the-hour"),
        pytest.param("2016—2020年实施", "2016/2020", id="years"),
        pytest.param("今年1至8月增长", "2019-01/2019-08", id="months of this year"),
        pytest.param("1—8月增长", "2019-01/2019-08", id="months without a year"),
        pytest.param("去年年底完成", "2018-12", id="end of a year"),
        pytest.param("即日起至12月31日受理", "2019-09-09/2019-12-31", id="from now on"),
        pytest.param("2015年3月至2016年8月任职", "2015-03/2016-08", id="months-of-two-years"),
        pytest.param("2015年3月至8月任职", "2015-03/2015-08", id="months-of-a-year"),
        pytest.param("下个月10日召开", "2019-10-10", id="下个月"),
        pytest.param("8月下旬召开", "2019-08-21/2019-08-31", id="a third of a month"),
        pytest.param("下月上旬召开", "2019-10-01/2019-10-10", id="a third of the next month"),
        pytest.param("11月底前完成", "2019-11-30", id="a month's end ahead is a deadline"),
        pytest.param("本月底前办结", "2019-09-30", id="this month's end"),
        pytest.param("去年12月底完成", "2018-12", id="a month's end gone by is vague"),
        pytest.param("2016年至2018年建成", "2016/2018", id="years with 年 twice"),
        pytest.param("即日起至明年4月30日受理", "2019-09-09/2020-04-30", id="to next year"),
        pytest.param("9月7日（星期六）至8日（星期日）举办", "2019-09-07/2019-09-08", id="weekdays"),
        pytest.param("8月28日起至9月6日止公示", "2019-08-28/2019-09-06", id="from and until"),
        pytest.param("8月28日至本月6日施工", "2019-08-28/2019-09-06", id="to this month"),
        pytest.param("去年12月28日至今年1月3日举办", "2018-12-28/2019-01-03", id="over New Year"),
        pytest.param("8月28—9月6日举办", "2019-08-28/2019-09-06", id="日 only at the end"),
        pytest.param("9月5、6日举办", "2019-09-05/2019-09-06", id="days that share 日"),
        pytest.param("9月5日与6日举办", "2019-09-05/2019-09-06", id="与"),
        pytest.param("2019-09-09至2019-09-16公示", "2019-09-09/2019-09-16", id="numeric stretch"),
        pytest.param("6号下午召开", "2019-09-06", id="as one speaks"),
        pytest.param("今（9）日召开", "2019-09-09", id="今（9）日"),
        pytest.param("明（10）日召开", "2019-09-10", id="明（10）日"),
        pytest.param("大前天召开", "2019-09-06", id="three days ago"),
        pytest.param("9月5日、6日、7日召开", "2019-09-05/2019-09-07", id="three days running"),
        pytest.param("元月23日召开", "2019-01-23", id="元月"),
        pytest.param("5、6月间访问", "2019-05/2019-06", id="months that share 月"),
        pytest.param("8月26、27、28日召开", "2019-08-26/2019-08-28", id="three days share 日"),
        pytest.param("十五至十六日访问", "2019-08-15/2019-08-16", id="characters share 日"),
        pytest.param("二00五年一月召开", "2005-01", id="figures among characters"),
        pytest.param("98年3月入伍", "1998-03", id="a year of two figures"),
        pytest.param("06年12月退伍", "2006-12", id="a year of two figures of this century"),
        pytest.param("8月中下旬召开", "2019-08-11/2019-08-31", id="two thirds of a month"),
    ],
)
def test_an_expression_is_read(text: str, value: str) -> None:
    (found,) = find_dates(Cues(text), PUBLISHED)
    assert str(found.value) == value


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("四个月完成", id="a-span-of-months"),
        pytest.param("2019年2月30日召开", id="no-day-of-the-calendar"),
        pytest.param("10年来发生巨变", id="a-span-of-years"),
        pytest.param("3日内答复", id="a-span-of-days"),
        pytest.param("产值（2012.05亿元）增长", id="a-sum-in-brackets"),
        pytest.param("入职首月完成", id="somebody's-first-month"),
        pytest.param("13月召开", id="no-month"),
        pytest.param("目前日本不断扩军", id="目前"),
        pytest.param("每年5月举办", id="every year"),
        pytest.param("人间最美三月天。", id="a season"),
        pytest.param("农历三月廿五", id="the lunar calendar"),
        pytest.param("农历十二月廿二", id="a lunar month of two characters"),
        pytest.param("15日之内答复", id="within days"),
        pytest.param("连续二十日为期十二日的展览，三十日内办结", id="counted-days-in-characters"),
        pytest.param("看望当年的老师", id="of those days"),
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(Cues(text), PUBLISHED) == []


def test_that_day_is_the_day_last_named() -> None:
    found = find_dates(Cues("2018年3月5日开幕，次日闭幕。"), PUBLISHED)
    assert [str(expression.value) for expression in found] == ["2018-03-05", "2018-03-06"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("1941年参加革命，翌年3月入党", "1942-03"),
        ("2003年8月毕业，同年12月入伍", "2003-12"),
        ("1998年6月3日动工，次年竣工", "1999"),
    ],
)
def test_the_same_and_the_next_year_count_from_the_year_last_named(text: str, last: str) -> None:
    assert str(find_dates(Cues(text), PUBLISHED)[-1].value) == last


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青州日报6月14日讯 县里召开2019年工作会议。", (2019, "召开2019年工作会议")),
        ("1月19日举行送别仪式。同志于2019年1月17日逝世。", (2019, "2019年1月17日")),
        ("1月3日讯 截至2018年12月31日完成。", (2019, "2018年12月31日")),
        ("2月14日，白石街道开展2018年节前检查行动。", (2018, "开展2018年节前检查行动")),
        ("12月20日讯 市里召开2020年经济工作会议。", None),
        ("6月14日讯 该桥建成于1998年3月2日。", None),
        ("县里召开2019年工作会议。", None),
        (
            "6月10日，县长主持召开县政府2025年第2次常务会议。",
            (2025, "召开县政府2025年第2次常务会议"),
        ),
        ("2022年县委议军会议召开\n3月9日，会议举行。", (2022, "2022年县委议军会议")),
        ("9月14日，学校举行2017级新生开学典礼。", (2017, "2017级新生开学")),
        ("9月8日，会议鼓励该市举办2026年的运动会。", None),
        ("11月9日，会议批准2016年预算调整方案。", (2016, "2016年预算调整方案")),
        ("青砚新闻 2014年3月\n2月28日，县委书记主持会议。", (2014, "青砚新闻 2014年3月")),
        ("6月4日，孟云舟介绍，2024年，全省共审结案件8千件。", (2025, "2024年，全省共审")),
        ("1月8日，会议总结2023年工作。", (2024, "2023年工作")),
        ("1月8日，会议总结2023年工作，展望2026年。", None),
        ("10月27日，学校传达学习党的二十届四中全会精神。", (2025, "二十届四中全会")),
        ("8月2日，学习二十届二中、三中全会精神。", (2024, "二十届三中全会")),
        ("8月2日，党的二十届三中全会以来，全县不断发展。", None),
        ("11月20日，县委召开党史学习教育推进会。", (2021, "党史学习教育")),
        ("2月3日，县委召开党史学习教育推进会。", None),
        ("8月2日，县委召开党的群众路线教育实践活动推进会。", None),
        ("2月28日，会议为全国政协十二届四次会议作准备。", (2016, "全国政协十二届四次会议")),
        ("7月18日，会议听取市政协十届四次会议筹备情况。", None),
        ("4月11日，自2018年3月20日开通以来，运行平稳。", None),
        ("2018年12月28日会议通过。会议批准2016年预算调整方案。", None),
        ("8月2日，会议审议2021年工作要点。", (2021, "2021年工作要点")),
        ("9月24日，举办的2023年迎国庆篮球赛开赛。", (2023, "举办的2023年迎国庆篮球赛")),
        ("4月23日，孟云舟调研。\n2024/4/25", (2024, "2024/4/25")),
    ],
)
def test_an_undated_article_tells_its_year(text: str, found: tuple[int, str] | None) -> None:
    assert find_told_year(text, load_word_lists().occasions) == found


def test_a_day_without_a_year_stays_open() -> None:
    (found,) = find_dates(Cues("6月1日召开"), None)
    assert (found.value, found.month_day) == (None, (6, 1))


def test_a_year_from_elsewhere_is_a_basis() -> None:
    (found,) = find_dates(Cues("6月1日召开"), None, year=2019, year_basis="新中国成立70周年")
    assert (str(found.value), found.basis) == ("2019-06-01", "新中国成立70周年")


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    (found,) = find_dates(Cues(f"{day.year}年{day.month}月{day.day}日召开"), None)
    assert str(found.value) == day.isoformat()
    assert (found.start, found.end) == (0, len(f"{day.year}年{day.month}月{day.day}日"))


FOUNDINGS = {"成立": 1949, "新中国成立": 1949, "建党": 1921}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("庆祝新中国成立70周年", (2019, "新中国成立70周年")),
        ("庆祝建党一百周年", (2021, "建党一百周年")),
        ("庆祝建党10周年", None),
        ("庆祝丰收", None),
    ],
)
def test_an_anniversary_gives_a_year(text: str, found: tuple[int, str] | None) -> None:
    assert find_anniversary(text, FOUNDINGS) == found


def test_the_evening_is_that_of_the_day_told_not_of_one_ahead() -> None:
    text = "9月8日上午举行会谈。9月24日将迎来建交纪念日。当晚，举行宴会。"
    assert str(find_dates(Cues(text), PUBLISHED)[-1].value) == "2019-09-08"


def test_today_below_a_dateline_is_the_day_of_the_dateline() -> None:
    text = "岭东日报9月7日讯（记者）今天下午召开"
    assert str(find_dates(Cues(text), PUBLISHED)[-1].value) == "2019-09-07"


def test_a_dateline_before_the_reporter_dates_today() -> None:
    found = find_dates(Cues("本报7月30日讯记者报道今天上午"), PartialDate(2021, 7, 31))
    assert [str(date.value) for date in found] == ["2021-07-30", "2021-07-30"]


def test_a_day_that_will_be_lies_ahead() -> None:
    (found,) = find_dates(Cues("论坛20日将在云泽开幕。"), PUBLISHED)
    assert str(found.value) == "2019-09-20"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "根据大会议程，19日上午代表报到。20日，大会选举。",
            ["2019-09-19", "2019-09-20"],
            id="by-the-agenda-and-the-day-behind",
        ),
        pytest.param(
            "代表团将于19日抵达。25日离开。", ["2019-09-19", "2019-09-25"], id="behind-one-ahead"
        ),
        pytest.param("代表团19日抵达。", ["2019-08-19"], id="a-day-gone-by"),
    ],
)
def test_a_day_behind_one_ahead_lies_ahead(text: str, values: list[str]) -> None:
    assert [str(date.value) for date in find_dates(Cues(text), PUBLISHED)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "代表团29日抵达。他将于30日访问。",
            ["2019-03-29", "2019-03-30"],
            id="behind-one-gone-by",
        ),
        pytest.param("代表团29日抵达。他将于5日访问。", ["2019-03-29", "2019-04-05"], id="ahead"),
    ],
)
def test_a_day_behind_one_of_the_month_before(text: str, values: list[str]) -> None:
    found = find_dates(Cues(text), PartialDate(2019, 4, 1))
    assert [str(date.value) for date in found] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("前4个月，全市增长5%。", ["2019-01/2019-04"]),
        ("此前4个月，全市增长5%。", []),
        ("2016年8月、12月两次开会。", ["2016-08", "2016-12"]),
        ("2020年代以来。", []),
        ("2016、2017、2018年三年。", ["2016", "2017", "2018"]),
        ("2016和2018两年。", ["2016", "2018"]),
        ("办结。1、2月底前完成改造。", ["2019-02"]),
        ("9月3、8日召开会议。", ["2019-09-03", "2019-09-08"]),
        ("2017年，产值比上年增长5%。", ["2017", "2016"]),
        ("2016年动工。\n产值比上年增长5%。", ["2016", "2018"]),
    ],
)
def test_months_and_years_of_rare_spellings(text: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_dates(Cues(text), PUBLISHED)] == values
