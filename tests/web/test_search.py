from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

from kg.graph.vocab import BASE, PREFIXES, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP
from kg.web.indexing import ready_index
from kg.web.limits import Source
from kg.web.search import SearchIndex
from tests.web.conftest import Client

GRAPH = ox.NamedNode(BASE + "graph/background")
NAMES = (
    ("person/温如玉", ZP.Official, "温如玉", ("Wen Ruyu@zh-latn-pinyin",)),
    ("person/吕思齐", ZP.Official, "吕思齐", ("Lü Siqi@zh-latn-pinyin",)),
    ("body/中国共产党江州市委员会", ZP.Body, "中国共产党江州市委员会", ("江州市委@zh",)),
    ("body/江州市人民政府", ZP.Body, "江州市人民政府", ("江州市政府@zh",)),
    ("campaign/8+2专项整治", ZP.Campaign, "“8+2”专项整治", ()),
    ("event/2031-大会", ZP.Meeting, "中国共产党第二十二次全国代表大会", ()),
    ("event/2031-报道", ZP.Event, "二十二大新闻中心启用", ()),
    ("person/hostile", ZP.Person, '" OR characters : "', ("<b>x</b>@zh",)),
)


def source_of(folder: Path, fingerprint: str = "1") -> Source:
    return Source(folder / "store", folder / "search.sqlite", BASE, PREFIXES, fingerprint)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("named")
    store = ox.Store(str(folder / "store"))
    for local, kind, name, others in NAMES:
        node = ox.NamedNode(BASE + local)
        store.add(ox.Quad(node, ox.NamedNode(RDF_TYPE), ox.NamedNode(kind), GRAPH))
        store.add(ox.Quad(node, ox.NamedNode(RDFS_LABEL), ox.Literal(name, language="zh"), GRAPH))
        for other in others:
            text, _, language = other.rpartition("@")
            label = ox.Literal(text, language=language)
            store.add(ox.Quad(node, ox.NamedNode(SKOS_ALT_LABEL), label, GRAPH))
    wen, body = ox.NamedNode(BASE + NAMES[0][0]), ox.NamedNode(BASE + NAMES[3][0])
    store.add(ox.Quad(wen, ox.NamedNode(ZP.partOf), body, GRAPH))
    store.flush()
    return folder


@pytest.fixture(scope="module")
def index(folder: Path) -> Iterator[SearchIndex]:
    index = SearchIndex(ready_index(source_of(folder)))
    yield index
    index.close()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("温如玉", "温如玉"),
        ("如玉", "温如玉"),
        ("wen ruyu", "温如玉"),
        ("wenruyu", "温如玉"),
        ("wen ru yu", "温如玉"),
        ("Wēn Rúyù", "温如玉"),
        ("WENRU", "温如玉"),
        ("ruyu", "温如玉"),
        ("wry", "温如玉"),
        ("lüsiqi", "吕思齐"),
        ("lvsiqi", "吕思齐"),
        ("江州市委", "中国共产党江州市委员会"),
        ("jzsw", "中国共产党江州市委员会"),
        ("jiangzhoushiwei", "中国共产党江州市委员会"),
        ("8+2", "“8+2”专项整治"),
        ("二十二大", "中国共产党第二十二次全国代表大会"),
        ("党的二十二大", "中国共产党第二十二次全国代表大会"),
        ("８+２专项", "“8+2”专项整治"),
        ('" OR characters', '" OR characters : "'),
    ],
)
def test_a_name_is_found_first(index: SearchIndex, text: str, name: str) -> None:
    assert index.find(text)[0].name == name


def test_the_more_connected_comes_first(index: SearchIndex) -> None:
    assert [hit.name for hit in index.find("江州市")] == [
        "江州市人民政府",
        "中国共产党江州市委员会",
    ]


def test_the_form_is_told_where_it_is_not_the_name(index: SearchIndex) -> None:
    assert index.find("江州市委")[0].form == "江州市委"
    assert index.find("温如玉")[0].form is None


@pytest.mark.parametrize("text", ["", " ", '"', "*", "无此名", "zzzz", "' OR 1=1 --", "NEAR("])
def test_what_names_nothing_finds_nothing(index: SearchIndex, text: str) -> None:
    assert index.find(text) == ()


def test_the_census_counts_classes(index: SearchIndex) -> None:
    assert index.census.classes[ZP.Body] == 2
    assert index.kinds() == {
        **{"Official": 2, "Body": 2, "Campaign": 1, "Person": 1},
        **{"Meeting": 1, "Event": 1},
    }


def test_the_index_is_made_again_for_another_build_only(folder: Path, tmp_path: Path) -> None:
    first = ready_index(source_of(folder)).stat()
    assert ready_index(source_of(folder)).stat().st_ino == first.st_ino
    assert ready_index(source_of(folder, "2")).stat().st_ino != first.st_ino


def test_a_broken_index_is_made_again(folder: Path) -> None:
    (folder / "search.sqlite").write_bytes(b"no database")
    index = SearchIndex(ready_index(source_of(folder)))
    assert index.find("温如玉")
    index.close()


def search(client: Client, **fields: str) -> list[str]:
    response = client.ask("/search?" + urlencode(fields))
    assert response.media_type == "application/json"
    return [hit["name"] for hit in json.loads(response.body)["results"]]


@pytest.mark.parametrize("text", ["蔡奇", "cai qi", "caiqi", "cq"])
def test_the_server_finds_as_one_types(client: Client, text: str) -> None:
    assert search(client, q=text)[0] == "蔡奇"


def test_the_server_finds_a_body_by_its_short_form(client: Client) -> None:
    assert search(client, q="北京市委")[0] == "中国共产党北京市委员会"
    assert search(client, q="北京市委", kind="Official") == []


def test_events_are_told_apart_by_their_day(client: Client) -> None:
    asked = "/search?" + urlencode({"q": "会议"})
    (found, *_) = json.loads(client.ask(asked).text)["results"]
    assert found["kind_label"] == f"会议 {found['day']}"
    assert found["day"].startswith("2019-")
    page = client.ask(asked, headers={"Accept": "text/html"}).text
    assert f'<span class="soft">{found["day"]}</span>' in page


def test_a_reader_without_script_gets_a_page(client: Client) -> None:
    html = {"Accept": "text/html"}
    one = client.ask("/search?q=蔡奇", headers=html)
    assert one.status == 303
    assert one.headers["location"] == "/id/person/%E8%94%A1%E5%A5%87"
    many = client.ask("/search?q=市委", headers=html)
    assert "中国共产党北京市委员会" in many.text
    none = client.ask("/search?q=<b>x", headers=html)
    assert "<b>x" not in none.text
    assert "&lt;b&gt;x" in none.text


POSTS = (
    ("body/江州市人民政府", "江州市人民政府", ("江州市政府",), "市长"),
    ("body/中国共产党江州市委员会", "中国共产党江州市委员会", ("江州市委",), "书记"),
    ("body/中华人民共和国水运部", "中华人民共和国水运部", ("水运部",), "部长"),
)


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """Index posts, which the graph names in full only."""
    folder = tmp_path_factory.mktemp("posts")
    store = ox.Store(str(folder / "store"))

    def add(local: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        store.add(ox.Quad(ox.NamedNode(BASE + local), ox.NamedNode(predicate), value, GRAPH))

    for local, name, others, role in POSTS:
        post = f"post/{name}-{role}"
        for node, kind, label in ((local, ZP.Body, name), (f"role/{role}", ZP.Role, role)):
            add(node, RDF_TYPE, ox.NamedNode(kind))
            add(node, RDFS_LABEL, ox.Literal(label, language="zh"))
        for other in others:
            add(local, SKOS_ALT_LABEL, ox.Literal(other, language="zh"))
        add(post, RDF_TYPE, ox.NamedNode(ZP.Post))
        add(post, RDFS_LABEL, ox.Literal(name + role, language="zh"))
        add(post, ZP.postIn, ox.NamedNode(BASE + local))
        add(post, ZP.role, ox.NamedNode(f"{BASE}role/{role}"))
    store.flush()
    index = SearchIndex(ready_index(source_of(folder)))
    yield index
    index.close()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("江州市市长", "江州市人民政府市长"),
        ("江州市长", "江州市人民政府市长"),
        ("江州 市长", "江州市人民政府市长"),
        ("江州政府市长", "江州市人民政府市长"),  # its parts, where no form has it in one piece
        ("jiangzhoushizhang", "江州市人民政府市长"),
        ("jzsz", "江州市人民政府市长"),
        ("江州市委书记", "中国共产党江州市委员会书记"),
        ("jzswsj", "中国共产党江州市委员会书记"),
        ("水运部长", "中华人民共和国水运部部长"),
        ("shuiyunbuzhang", "中华人民共和国水运部部长"),
    ],
)
def test_a_post_is_found_by_its_parts(posts: SearchIndex, text: str, name: str) -> None:
    hit = posts.find(text)[0]
    assert hit.name == name
    assert hit.form is None  # the graph does not name it so


def test_what_has_not_all_the_parts_is_not_found(posts: SearchIndex) -> None:
    assert posts.find("江州 县长") == ()
    assert posts.find("江海县长") == ()


def test_what_is_far_better_known_comes_before_a_beginning(tmp_path: Path) -> None:
    """As 全国人大常委会 does before 人大代表联络站 for 人大."""
    store = ox.Store(str(tmp_path / "store"))
    names = {"body/1": "江州市人大常委会", "body/2": "人大代表联络站", "body/3": "河州市人大"}
    for local, name in names.items():
        node = ox.NamedNode(BASE + local)
        store.add(ox.Quad(node, ox.NamedNode(RDF_TYPE), ox.NamedNode(ZP.Body), GRAPH))
        store.add(ox.Quad(node, ox.NamedNode(RDFS_LABEL), ox.Literal(name, language="zh"), GRAPH))
    for local, often in (("body/1", 50), ("body/2", 2), ("body/3", 30)):
        for number in range(often):
            article = ox.NamedNode(f"{BASE}article/{number}")
            store.add(
                ox.Quad(article, ox.NamedNode(ZP.mentions), ox.NamedNode(BASE + local), GRAPH)
            )
    store.flush()
    index = SearchIndex(ready_index(source_of(tmp_path)))
    assert [hit.name for hit in index.find("人大")] == [
        "江州市人大常委会",
        "人大代表联络站",
        "河州市人大",
    ]
    index.close()


def test_a_post_counts_the_reports_of_its_tenures(tmp_path: Path) -> None:
    store = ox.Store(str(tmp_path / "store"))
    post, tenure = ox.NamedNode(BASE + "post/甲"), ox.NamedNode(BASE + "tenure/1")
    store.add(ox.Quad(post, ox.NamedNode(RDF_TYPE), ox.NamedNode(ZP.Post), GRAPH))
    store.add(ox.Quad(post, ox.NamedNode(RDFS_LABEL), ox.Literal("甲", language="zh"), GRAPH))
    store.add(ox.Quad(tenure, ox.NamedNode(ZP.post), post, GRAPH))
    for number in range(3):
        article = ox.NamedNode(f"{BASE}article/{number}")
        store.add(ox.Quad(tenure, ox.NamedNode(ZP.reportedIn), article, GRAPH))
    store.flush()
    index = SearchIndex(ready_index(source_of(tmp_path)))
    assert index.find("甲")[0].degree == 4
    index.close()
