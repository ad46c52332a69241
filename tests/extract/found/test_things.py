"""Campaigns, documents and concepts keep their borders and don't take each other's place."""

from __future__ import annotations

import pytest

from kg.model.time import PartialDate
from tests.extract.conftest import FindIn
from tests.extract.reading_events import read_article

CAMPAIGN = "“不忘初心、牢记使命”主题教育"
CAMPAIGN_ID = "campaign/不忘初心牢记使命主题教育"


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        pytest.param(
            "“云泽净土”专项行动启动。", "云泽净土专项行动", "campaigns.quoted", id="quoted"
        ),
        pytest.param("开展清风护苗专项行动。", "清风护苗专项行动", "campaigns.plain", id="plain"),
        pytest.param(
            "十二届市委第五轮巡察启动。", "十二届市委第五轮巡察", "campaigns.round", id="round"
        ),
        pytest.param("召开主题教育会议。", "主题教育", "campaigns.bare", id="bare"),
        pytest.param("以“项目建设突破年”为抓手。", "项目建设突破年", "campaigns.year", id="year"),
        pytest.param("“同心书桌”助学活动举行。", "同心书桌助学活动", "campaigns.quoted", id="aid"),
        pytest.param(
            "就脱贫攻坚“回头看”调研。", "脱贫攻坚回头看", "campaigns.quoted", id="look-back"
        ),
        pytest.param(
            "反馈中央脱贫攻坚专项巡视情况。",
            "中央脱贫攻坚专项巡视",
            "campaigns.round",
            id="special-round",
        ),
        pytest.param(
            "召开“清水护岸”百日会战动员会。", "清水护岸百日会战", "campaigns.quoted", id="会战"
        ),
        pytest.param("打响“稳链”攻坚战。", "稳链攻坚战", "campaigns.quoted", id="攻坚战"),
        pytest.param(
            "打好黄河“几字弯”攻坚战。", "黄河几字弯攻坚战", "campaigns.known", id="known, longer"
        ),
        pytest.param(
            "六届区委第五轮巡察第二批反馈意见公布。",
            "六届区委第五轮巡察",
            "campaigns.round",
            id="told in batches",
        ),
    ],
)
def test_a_campaign_is_named(find_in: FindIn, text: str, name: str, rule: str) -> None:
    found = [(thing.id, thing.rule) for thing in find_in(text).campaigns]
    assert found == [(f"campaign/{name}", rule)]


@pytest.mark.parametrize(
    "text",
    [
        "开展专项行动。",
        "各专项行动要抓好。",
        "一系列活动。",
        "评选“十大杰出青年”。",
        "实现“两个一百年”。",
    ],
)
def test_a_kind_of_campaign_is_none(find_in: FindIn, text: str) -> None:
    assert find_in(text).campaigns == []


def test_a_campaign_without_its_name_is_the_one_of_the_document(find_in: FindIn) -> None:
    found = find_in(f"{CAMPAIGN}启动。要把主题教育引向深入。").campaigns
    assert {thing.id for thing in found} == {CAMPAIGN_ID}
    assert found[1].basis == f"主题教育即文中{CAMPAIGN}"


def test_a_campaign_without_its_name_is_the_one_of_its_time(find_in: FindIn) -> None:
    (found,) = find_in("要把主题教育引向深入。", published=PartialDate(2019, 9, 9)).campaigns
    assert (found.id, found.rule) == (CAMPAIGN_ID, "campaigns.time")


def test_a_batch_is_a_phase(find_in: FindIn) -> None:
    found = find_in(f"{CAMPAIGN}启动。召开第二批主题教育部署会。").campaigns
    assert [thing.rule for thing in found][-1] == "campaigns.phase"
    assert found[-1].id == f"{CAMPAIGN_ID}第二批"


def test_a_short_title_is_the_document_before_it(find_in: FindIn) -> None:
    text = "印发《关于做好防汛工作的通知》。《通知》要求，落实责任。"
    first, second = find_in(text).documents
    assert first.id == second.id
    assert (first.rule, second.rule) == ("documents.title", "documents.again")


@pytest.mark.parametrize(
    "text", ["《云泽日报》报道。", "电影《云泽之夜》上映。", "《云泽夜话》栏目播出。"]
)
def test_papers_and_works_of_art_are_no_documents(find_in: FindIn, text: str) -> None:
    assert find_in(text).documents == []


def test_a_formula_is_a_concept_with_and_without_quotes(find_in: FindIn) -> None:
    found = find_in("增强四个意识。落实“五个一”工作机制。").concepts
    assert [thing.id for thing in found] == ["concept/四个意识", "concept/五个一"]


def test_a_quoted_campaign_is_no_concept_too(find_in: FindIn) -> None:
    found = find_in("活动为2024“中柬人文交流年”拉开序幕。")
    assert [thing.id for thing in found.campaigns] == ["campaign/中柬人文交流年"]
    assert found.concepts == []


def test_a_number_is_a_formula_with_the_words_behind_it(find_in: FindIn) -> None:
    (found,) = find_in("落实“631”叫应机制。").concepts
    assert found.id == "concept/631叫应机制"


def test_a_thought_stands_in_the_name_of_the_campaign_that_studies_it(find_in: FindIn) -> None:
    found = find_in("开展深入学习实践科学发展观活动。").concepts
    assert [thing.id for thing in found] == ["concept/科学发展观"]


@pytest.mark.parametrize(
    "text",
    [
        "他说：“我们都很高兴”",
        "台风“博罗依”登陆。",
        "增长“8.5%”。",
        "“速递达”平台上线。",
        "“幻影-2000”战机坠毁。",
        "“11·9”消防日。",
        "他也是“抗洪抢险前方指挥部指挥长”。",
    ],
)
def test_speech_and_names_of_things_are_no_concepts(find_in: FindIn, text: str) -> None:
    assert find_in(text).concepts == []


def test_a_phase_of_a_part_reaches_the_whole() -> None:
    claims = read_article("第三批消费品以旧换新政策资金下达。")
    relations = {(r.subject, r.object) for r in claims.relations if r.predicate == "phaseOf"}
    part = "campaign/消费品以旧换新"
    whole = "campaign/大规模设备更新和消费品以旧换新"
    assert relations == {("campaign/消费品以旧换新第三批", part), (part, whole)}


def test_an_order_is_a_document_by_its_number(find_in: FindIn) -> None:
    (found,) = find_in("市级总河长共同签发第5号总河长令。").documents
    assert (found.id, found.rule) == ("document/第5号总河长令", "documents.numbered")


def test_a_known_document_needs_no_marks(find_in: FindIn) -> None:
    found = find_in("要落实中央八项规定。")
    assert [(thing.id, thing.rule) for thing in found.documents] == [
        ("document/十八届中央政治局关于改进工作作风密切联系群众的八项规定", "documents.known"),
    ]
    assert [thing.id for thing in found.concepts] == ["concept/八项规定"]
    assert find_in("会议审议海洋环境保护法修订草案。").documents == []


def test_a_report_to_a_congress_is_a_document_without_marks(find_in: FindIn) -> None:
    (found,) = find_in("何平说，完全赞成政府工作报告。").documents
    assert (found.id, found.rule) == ("document/政府工作报告", "documents.report")
    (found,) = find_in("通过了《关于市政府工作报告的决议》。").documents
    assert found.rule == "documents.title"


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        pytest.param(
            "杭州市委、杭州市人民政府近日联合印发《关于办好夜校的意见》。",
            {"body/中国共产党杭州市委员会", "body/杭州市人民政府"},
            id="two-issue",
        ),
        pytest.param(
            "会议学习杭州市人民政府《关于办好夜校的意见》。",
            {"body/杭州市人民政府"},
            id="of-a-government",
        ),
        pytest.param("杭州市人民政府学习《关于办好夜校的意见》。", set(), id="only-read"),
    ],
)
def test_who_issued_a_document(text: str, issuers: set[str]) -> None:
    claims = read_article(text)
    assert {r.object for r in claims.relations if r.predicate == "issuedBy"} == issuers
    assert {body for d in claims.documents for body in d.issued_by} == issuers


def test_the_number_behind_a_title_is_the_documents() -> None:
    claims = read_article("印发《关于办好夜校的意见》（杭政发〔2021〕3号），要求落实。")
    assert [document.number for document in claims.documents] == ["杭政发〔2021〕3号"]


def test_a_slogan_of_two_halves_is_one_concept(find_in: FindIn) -> None:
    (found,) = find_in("强化“党政同责、一岗双责”。").concepts
    assert found.id == "concept/党政同责一岗双责"


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("根据选举法有关规定，资格终止。", "document/中华人民共和国选举法"),
        ("按照云泽市人大议事规则规定，推选执行主席。", "document/云泽市人大议事规则"),
        ("依照有关法律规定，依法办理。", None),
        ("违反中央八项规定精神，违规收受礼金。", None),
    ],
)
def test_a_law_whose_rules_are_followed_is_a_document(
    find_in: FindIn, text: str, document: str | None
) -> None:
    assert [thing.id for thing in find_in(text).documents] == ([document] if document else [])


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("入选“双峰”计划。", "concept/双峰计划"),
        ("完善“叫应”机制。", "concept/叫应机制"),
        ("横幅上是“沉痛悼念孟云舟同志”。", None),
        ("“文化大革命”中受到迫害。", None),
    ],
)
def test_two_quoted_characters_are_a_concept_with_the_word_behind(
    find_in: FindIn, text: str, concept: str | None
) -> None:
    assert [thing.id for thing in find_in(text).concepts] == ([concept] if concept else [])


def test_the_bodies_before_教育实践活动_are_no_part_of_its_name() -> None:
    text = "县委、县政府领导班子教育实践活动扎实推进。"
    claims = read_article(text)
    assert all("领导班子" not in campaign.name for campaign in claims.campaigns)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("根据国发〔2020〕3号文件要求，加强管理。", ["国发2020_3号"]),
        ("联合国安理会第2735号决议获得通过。", ["联合国安理会第2735号决议"]),
        ("会议传达学习了党章、《云泽市工作规则》。", ["中国共产党章程", "云泽市工作规则"]),
        ("观看警示教育片《失守的防线》，小品《下乡》赢得掌声。", []),
        ("他演唱了《青潭之歌》。", []),
    ],
)
def test_documents_without_marks_and_works_with_them(
    find_in: FindIn, text: str, names: list[str]
) -> None:
    found = [thing.id.removeprefix("document/") for thing in find_in(text).documents]
    assert found == names
