"""A document with its annotation, both invented, and a graph of it with one error of each kind."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox

from kg.graph.vocab import PREFIXES

TEXT = (
    "青州市召开防汛工作会议\n5月6日，青州市召开防汛工作会议。市委书记赵一鸣主持会议并强调，要压实"
    "防汛责任。"
    "市长钱二江、副市长孙三河出席。会议学习了《防汛条例》。<b>会后</b>任命李四湖为青州市水利局局"
    "长。"
)
ANNOTATION: dict[str, object] = {
    "id": "a1",
    "published": "2024-05-07",
    "byline": {"source": None, "reporters": ["周五海"], "editors": []},
    "persons": [
        {"names": ["赵一鸣"]},
        {"names": ["钱二江"]},
        {"names": ["孙三河"]},
        {"names": ["李四湖"]},
    ],
    "bodies": [
        {"names": ["中国共产党青州市委员会", "青州市委", "市委"], "kind": "party"},
        {"names": ["青州市人民政府"], "kind": "government", "optional": True},
        {"names": ["青州市水利局"], "kind": "department"},
    ],
    "holds": [
        {"person": "赵一鸣", "surface": "市委书记", "body": ["青州市委"], "role": ["书记"]},
        {"person": "钱二江", "surface": "市长", "body": ["青州市人民政府"], "role": ["市长"]},
    ],
    "documents": [{"names": ["防汛条例"]}],
    "places": [{"names": ["青州市", "青州"]}],
    "dates": [{"surface": "5月6日", "value": "2024-05-06"}],
    "events": [
        {
            "id": "e1",
            "type": "meeting",
            "names": ["青州市防汛工作会议"],
            "date": "2024-05-06",
            "participants": [
                {"name": "赵一鸣", "roles": ["chair", "speak"]},
                {"name": "钱二江", "roles": ["attend"]},
                {"name": "孙三河", "roles": ["attend"]},
            ],
        },
        {
            "id": "e2",
            "type": "personnel",
            "names": ["任命李四湖为青州市水利局局长"],
            "date": None,
            "participants": [{"name": "李四湖", "roles": ["appointed"]}],
        },
    ],
    "remarks": [{"speaker": "赵一鸣", "verb": "强调", "starts": "要压实防汛责任", "event": "e1"}],
    "part_of": [{"child": ["青州市水利局"], "parent": ["青州市人民政府"]}],
}
# 钱二江 is a mayor of the wrong body, 孙三河 is cut, 市委 is resolved but named by nothing else,
# 防汛条例 is a concept, the meeting is a visit.
GRAPH = """
article:1 a zp:Article ; zp:sourceFile "in/a1.txt" ; zp:text TEXT ;
  zp:mentions person:赵, person:钱, person:孙三, person:周, body:委, body:局, body:府, concept:条例,
    place:青州市, place:青州, date:6, date:7 .
person:赵 a zp:Person, zp:Official ; rdfs:label "赵一鸣"@zh .
person:钱 a zp:Person ; rdfs:label "钱二江"@zh .
person:孙三 a zp:Person ; rdfs:label "孙三"@zh .
person:周 a zp:Person ; rdfs:label "周五海"@zh .
body:委 a zp:Body ; rdfs:label "青州市委"@zh ; skos:altLabel "市委"@zh .
body:府 a zp:Body ; rdfs:label "青州市人民政府"@zh .
body:局 a zp:Body ; rdfs:label "青州市水利局"@zh ; zp:partOf body:府 .
concept:条例 a zp:Concept ; skos:prefLabel "《防汛条例》"@zh .
place:青州市 a zp:Place ; rdfs:label "青州市"@zh .
place:青州 a zp:Place ; rdfs:label "青州"@zh .
date:6 a zp:Date ; zp:edtf "2024-05-06" . date:7 a zp:Date ; zp:edtf "2024-05-07" .
role:书记 rdfs:label "书记"@zh . role:市长 rdfs:label "市长"@zh .
post:1 zp:postIn body:委 ; zp:role role:书记 . post:2 zp:postIn body:委 ; zp:role role:市长 .
evidence:1 zp:inArticle article:1 ; zp:begin 12 ; zp:quote "5月6日，青州市召开防汛工作会议。" .
evidence:2 zp:inArticle article:1 ; zp:begin 29 ; zp:quote "市委书记赵一鸣主持会议并强调" .
mention:1 a zp:Mention ; zp:inArticle article:1 ; zp:denotes person:赵 ; zp:surface "赵一鸣" ;
  zp:evidence evidence:2 .
tenure:1 a zp:Tenure ; zp:holder person:赵 ; zp:post post:1 ; zp:reportedIn article:1 ;
  zp:evidence evidence:2 .
tenure:2 a zp:Tenure ; zp:holder person:钱 ; zp:post post:2 ; zp:reportedIn article:1 ;
  zp:evidence evidence:1 .
event:1 a zp:Event, zp:Visit ; rdfs:label "防汛工作会议"@zh ; zp:reportedIn article:1 ;
  zp:startDate "2024-05-06" ; zp:endDate "2024-05-06" ; zp:evidence evidence:1 .
participation:1 a zp:Participation ; zp:participant person:赵 ; zp:inEvent event:1 ;
  zp:participationRole zp:Chair ; zp:reportedIn article:1 .
participation:2 a zp:Participation ; zp:participant person:钱 ; zp:inEvent event:1 ;
  zp:participationRole zp:Speak ; zp:reportedIn article:1 .
remark:1 a zp:Remark ; zp:speaker person:赵 ; zp:verb "强调" ; zp:text "要压实防汛责任" ;
  zp:reportedIn article:1 .
"""


def write_gold(folder: Path, annotation: object = ANNOTATION, text: str = TEXT) -> Path:
    """Write the document and its annotation to a new folder."""
    folder.mkdir(parents=True)
    (folder / "a1.json").write_text(json.dumps(annotation, ensure_ascii=False), "utf-8")
    (folder / "a1.txt").write_text(text, "utf-8")
    return folder


def sample_store(text: str = TEXT, graph: str = GRAPH) -> ox.Store:
    """Make the graph."""
    heads = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    store = ox.Store()
    turtle = heads + graph.replace("TEXT", json.dumps(text, ensure_ascii=False))
    store.load(turtle.encode(), format=ox.RdfFormat.TURTLE)
    return store
