"""Papers, programmes and works of art in 《》 are no documents; documents have one title."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("《云泽之春》《山那边》等12部影片上映。", id="a list, by the words behind it"),
        pytest.param("越剧《云泽之春》、《山那边》和《渡口》先后登台。", id="by the words before"),
        pytest.param("《云泽访谈》今晚播出对温若水的专访。", id="tonight"),
        pytest.param("《云泽之春》将于5月1日在岭东卫视开播。", id="a day of broadcasting"),
        pytest.param("军乐团奏响《云泽之歌》，全场肃立。", id="played"),
        pytest.param("在《云泽之歌》的激昂旋律中，队员入场。", id="its tune"),
        pytest.param("今天（3月5日）的《云泽画卷》，我们走进云溪村。", id="today's programme"),
        pytest.param("本报开辟《牢记嘱托 建设云泽》专栏。", id="a column"),
        pytest.param("来源：《 人民日报 》（2020年08月25日 04 版）", id="spaces around a paper"),
        pytest.param("《云泽之春》今晚上映。《云泽之春》讲述山村故事。", id="named once more"),
        pytest.param("《云泽科技盛典》今晚播出。《盛典》邀请了院士。", id="by its last word"),
    ],
)
def test_works_are_no_documents(find_in: FindIn, text: str) -> None:
    assert find_in(text).documents == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "《云泽市演出管理办法》等演艺市场规定施行。",
            ["云泽市演出管理办法"],
            id="a paper by its last word",
        ),
        pytest.param(
            "云泽印发《意见》 加强科学教育⏎云泽市教育局印发《关于加强科学教育的意见》。".replace(
                "⏎", "\n"
            ),
            ["关于加强科学教育的意见"] * 2,
            id="a headline is shorter than its article",
        ),
        pytest.param(
            "《中华人民共和国行政复议法》施行。要学好《行政复议法》。",
            ["中华人民共和国行政复议法"] * 2,
            id="a law without its state",
        ),
        pytest.param(
            "党的二十届三中全会《决定》指出方向。要落实《决定》部署。",
            ["中共中央关于进一步全面深化改革推进中国式现代化的决定"] * 2,
            id="what a plenary session passed",
        ),
        pytest.param(
            "批复了《云泽市空间规划》（以下简称《批复》）。",
            ["云泽市空间规划", "批复"],
            id="another document's alias",
        ),
        pytest.param("《 云泽市林长制条例 》施行。", ["云泽市林长制条例"], id="spaces in 《》"),
    ],
)
def test_a_document_has_one_title(find_in: FindIn, text: str, names: list[str]) -> None:
    found = [thing.id.removeprefix("document/") for thing in find_in(text).documents]
    assert found == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "云泽大学与岭东师范学院签署2017年对口支援协议。",
            ["2017年对口支援协议"],
            id="a year of its own",
        ),
        pytest.param(
            "3月5日，云泽大学与岭东师范学院在云泽市签署战略合作框架协议。",
            ["云泽大学与岭东师范学院战略合作框架协议"],
            id="named by its sides",
        ),
        pytest.param(
            "会晤后，两国总理签署了中岭总理定期会晤联合公报。",
            ["中岭总理定期会晤联合公报"],
            id="of two states",
        ),
        pytest.param(
            "云泽集团与青潭市签署战略合作协议。3日，云泽集团与青潭市签署《新能源战略合作协议》。",
            ["新能源战略合作协议"] * 2,
            id="its title",
        ),
        pytest.param("双方签署合作协议。", [], id="of nobody"),
        pytest.param("双方签署多项合作协议。", [], id="many"),
        pytest.param("温若水欢迎签署中岭自由贸易合作协议。", [], id="not signed"),
        pytest.param("双方签署的中岭贸易合作协议生效。", [], id="a clause before a noun"),
    ],
)
def test_what_two_sides_sign_is_a_document(find_in: FindIn, text: str, names: list[str]) -> None:
    found = [thing.id.removeprefix("document/") for thing in find_in(text).documents]
    assert found == names


@pytest.mark.parametrize(
    "text",
    [
        "专题片播出第三集《云岭人家》。",
        "电台推出系列报道《云岭人家》。",
        "晚会分为《云岭月》《云岭花》两个篇章。",
        "电台推出《云岭月》《云岭花》等20部精品力作。",
        "市民观看《云岭月》文艺演出。",
        "据岚国《云岭新闻》报道。",
        "《云岭实业报》总编辑到访。",
        "展出明代《溪山行旅图》。",
        "总台《2031年云岭晚会》彩排。",
    ],
)
def test_shows_and_papers_are_no_documents(find_in: FindIn, text: str) -> None:
    assert find_in(text).documents == []


def test_a_bulletin_and_a_chart_are_documents(find_in: FindIn) -> None:
    found = find_in("发布《云岭公报》和《云岭路线图》。").documents
    assert [thing.id for thing in found] == ["document/云岭公报", "document/云岭路线图"]


def test_a_short_title_has_the_words_before_it(find_in: FindIn) -> None:
    text = "学习“十五五”规划《建议》。《建议》提出新的要求。"
    ids = {thing.id for thing in find_in(text).documents}
    assert len(ids) == 1
    assert "第十五个五年规划的建议" in ids.pop()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("依照《云泽自治县基本法》办理。根据基本法的规定，孟云舟履职。", {"云泽自治县基本法"}),
        ("根据基本法的规定，孟云舟履职。", {"基本法"}),
    ],
)
def test_a_short_law_is_the_one_whose_title_stands_before(
    find_in: FindIn, text: str, names: set[str]
) -> None:
    found = {thing.id.removeprefix("document/") for thing in find_in(text).documents}
    assert found == names
