"""Documents come out, bodies give bulletins, and an article may itself be a notice."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, only_event, parts, read_article


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "市委印发《关于加强基层治理的意见》。", "市委印发《关于加强基层治理的意见》", id="印发"
        ),
        pytest.param(
            "《孟云舟文选》第一卷近日出版。", "出版《孟云舟文选》", id="the title stands before"
        ),
    ],
)
def test_a_release_is_named_by_its_document(text: str, name: str) -> None:
    event = only_event(text)
    assert (event.rule, event.name) == ("events.release", name)
    assert len(event.about) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("市委正在推动出台《关于加强基层治理的意见》。", id="not out yet"),
        pytest.param("市委推出《关于加强基层治理的意见》。", id="推出"),
        pytest.param("市委书记孟云舟退休后，发表《云溪纪行》。", id="a person publishes"),
        pytest.param(
            "市委印发文件。人们学习《关于加强基层治理的意见》。", id="the next sentence's document"
        ),
    ],
)
def test_no_release_is_made_up(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "《云溪规划》近日由市政府办公室印发。", "市政府办公室印发《云溪规划》", id="a passive"
        ),
        pytest.param(
            "3月5日，市长孟云舟与市委书记温若水签署青州市产业合作协议。",
            "孟云舟签署青州市产业合作协议",
            id="an agreement without a title",
        ),
    ],
)
def test_what_comes_out_may_stand_before_the_verb_or_have_no_title(text: str, name: str) -> None:
    assert only_event(text).name == name


def test_a_speech_with_a_title_is_no_release() -> None:
    assert events("市委书记孟云舟代表市委发表题为《云溪规划》的致辞。") == []


def test_data_are_released_by_a_body_on_a_day() -> None:
    (event,) = read_article("浙江省统计局5日公布的数据显示，产量增长。").events
    assert (event.rule, event.name) == ("events.bulletin", "浙江省统计局公布数据")
    assert str(event.date) == "2021-03-05"
    assert read_article("浙江省统计局公布的数据显示，产量增长。").events == ()


def test_an_article_that_is_a_letter_is_a_message_of_its_day() -> None:
    (event,) = read_article("感谢大家的支持！", "浙江省委致全省职工的感谢信").events
    assert (event.name, event.mode) == ("浙江省委致全省职工的感谢信", "Message")
    assert str(event.date) == "2021-03-06"


def test_a_document_comes_out_once() -> None:
    text = "市委印发《关于加强基层治理的意见》。市委近日印发《关于加强基层治理的意见》。"
    assert len(events(text)) == 1


def test_a_bulletin_is_its_body_s() -> None:
    event = only_event("北京市卫生健康委员会5日通报，新增病例2例。")
    assert event.rule == "events.bulletin"
    assert event.hosts == ("body/北京市卫生健康委员会",)
    assert str(event.date) == "2021-03-05"


def test_an_article_that_is_a_notice_is_a_release_of_its_day() -> None:
    event = only_event("现将有关情况公示如下。", "关于孟云舟等同志任职前公示的公告")
    assert (event.rule, str(event.date)) == ("events.notice", "2021-03-06")


def test_an_article_about_a_meeting_is_no_notice() -> None:
    found = events("市委召开工作会议。", "关于召开工作会议的通知")
    assert [rule for rule, _ in found] == ["events.convene"]


def test_a_signing_long_ago_is_no_release() -> None:
    assert events("市长孟云舟纪念《云溪公约》签署20周年。") == []


def test_what_comes_out_is_not_what_is_told_of_it() -> None:
    text = "3月5日，局长孟云舟介绍了《云溪规划》出台的背景，《云溪规划》的主要内容。"
    assert events(text) == []


def test_a_circular_that_also_tells_of_a_meeting_is_a_release() -> None:
    title = "青州市纪委通报3起典型问题"
    text = "3月5日，市纪委书记孟云舟在全市视频会议上强调，要改进作风。"
    assert [rule for rule, _ in events(text, title)] == ["events.notice", "events.convene"]


def test_a_statement_of_ones_own_has_an_author() -> None:
    text = "联合国秘书长杜邦5日就有关局势发表声明。"
    assert [name for _, name in events(text)] == ["杜邦发表声明"]
    assert parts(text) == [(1, "杜邦", "Author")]


def test_whom_a_statement_is_about_is_not_its_author() -> None:
    found = events("外交部5日就法国总统杜邦窜访青州发表声明。")
    assert found == [("events.release", "外交部发表声明")]


def test_a_statement_that_was_not_made_is_none() -> None:
    assert events("联合国安理会5日未就此发表声明。") == []


def test_an_article_under_ones_name_has_an_author() -> None:
    text = "3月5日，市长孟云舟在法国媒体发表题为《友谊长青》的署名文章。"
    assert parts(text) == [(1, "孟云舟", "Author")]


def test_a_joint_statement_has_all_its_authors() -> None:
    text = "法国总统杜邦和外长方明达5日发表联合声明。"
    assert parts(text) == [(1, "杜邦", "Author"), (1, "方明达", "Author")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "5日，法国外长杜邦与日本外长方明达签署了两国合作的联合声明。",
            "杜邦签署两国合作的联合声明",
            id="a statement",
        ),
        pytest.param("法国总统杜邦5日签署行政令，加征关税。", "杜邦签署行政令", id="an order"),
    ],
)
def test_what_heads_of_state_sign_comes_out(text: str, name: str) -> None:
    assert [found for _, found in events(text)] == [name]


def test_what_a_title_says_is_no_release() -> None:
    text = "根据《青州市政府关于印发云溪规划的通知》和《云溪办法》，制定本办法。"
    assert events(text) == []


def test_a_press_conference_releases_nothing() -> None:
    assert [rule for rule, _ in events("发布会介绍，《云溪规划》坚持了总体思路。")] == []


def test_who_speaks_of_a_document_has_not_issued_it() -> None:
    text = "5日，青州市财政局负责人介绍了青州市委、市政府近日联合印发的《云溪规划》。"
    (event,) = [e for e in read_article(text).events if e.type == "Release"]
    assert (event.name, event.date) == ("青州市委、市政府印发《云溪规划》", None)


def test_what_is_called_issued_today_came_out_today() -> None:
    event = only_event("青州市统计局5日发布的《青州市统计公报》显示，产量增长。")
    assert (event.name, str(event.date)) == ("青州市统计局发布《青州市统计公报》", "2021-03-05")


def test_the_subject_of_the_clause_before_issues() -> None:
    text = "青州市委5日召开新闻发布会，发布《云溪规划》。"
    names = [name for rule, name in events(text) if rule == "events.release"]
    assert names == ["青州市委发布《云溪规划》"]


def test_who_is_visiting_makes_no_statement() -> None:
    text = "在市长孟云舟5日访问法国期间，两国发表联合声明。"
    assert ("events.release", "发表联合声明") in events(text)


def test_both_sides_publish_a_statement_with_a_title() -> None:
    text = "5日，法国总统杜邦与日本首相方明达举行会谈，发表了《法日联合声明》。"
    found = [e for e in read_article(text).events if e.type == "Release"]
    assert [(e.name, str(e.date)) for e in found] == [("发表《法日联合声明》", "2021-03-05")]


def test_what_is_issued_now_comes_out_on_the_day_of_the_article() -> None:
    text = "《云溪办法》已经2021年2月3日市政府常务会议通过，现予公布，自4月1日起施行。"
    found = [e for e in read_article(text).events if e.type == "Release"]
    assert [(e.name, str(e.date)) for e in found] == [("公布《云溪办法》", "2021-03-06")]


def test_a_notice_that_issues_a_document() -> None:
    title = "青州市人民政府关于印发《云溪规划》的通知"
    text = "青政发〔2021〕3号\n各县人民政府：\n《云溪规划》已经市政府同意，现印发给你们。"
    claims = read_article(text, title)
    (event,) = claims.events
    assert (event.name, event.other_names) == ("青州市人民政府印发《云溪规划》", (title,))
    assert str(event.date) == "2021-03-06"
    assert event.hosts == ("body/青州市人民政府",)
    numbers = {d.name: (d.number, d.issued_by) for d in claims.documents}
    assert numbers == {
        title: ("青政发〔2021〕3号", ("body/青州市人民政府",)),
        "云溪规划": (None, ("body/青州市人民政府",)),
    }


def test_an_article_about_an_opinion_is_none() -> None:
    claims = read_article("市委5日召开会议。", "市委出台关于加强防汛工作的意见")
    assert claims.documents == ()


def test_a_document_that_is_sent_now_comes_out_on_the_day_of_the_article() -> None:
    title = "青州市人民政府关于印发云溪规划的通知"
    text = "青政发〔2021〕3号\n各县人民政府：\n现将《云溪规划》印发给你们，请执行。"
    (event,) = read_article(text, title).events
    assert (event.name, str(event.date)) == ("青州市人民政府印发《云溪规划》", "2021-03-06")


def test_a_circular_that_commends_comes_out() -> None:
    event = only_event("日前，中央军委印发通报，对全军先进单位予以表彰。")
    assert (event.rule, event.name) == ("events.release", "中央军委印发通报")
