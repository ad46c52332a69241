"""Rounds of messages: who wrote, and to whom."""

from __future__ import annotations

from tests.extract.reading_events import events, parts, read_article

ROUND = """近日，又有许多国家领导人和国际组织负责人致电或致函国家主席孟云舟，祝贺新春。
法国总统杜邦表示，祝愿中国人民幸福。
英国首相史密斯祝愿中国繁荣。
法国的合作不断深入，德国总统克莱因的访问将推动合作。
波兰总统杜达克、捷克总统帕维尔斯也致电或致函孟云舟主席，表达新春祝福。
"""


def test_all_who_wrote_meet_him_to_whom_they_wrote() -> None:
    rounds = [name for rule, name in events(ROUND) if rule == "events.greetings"]
    assert rounds == ["又有许多国家领导人和国际组织负责人致电或致函国家主席孟云舟，祝贺新春"]
    number = next(
        n
        for n, event in enumerate(read_article(ROUND).events, 1)
        if event.rule == "events.greetings"
    )
    met = [person for event, person, role in parts(ROUND) if event == number and role == "Meet"]
    assert met == ["杜邦", "史密斯", "杜达克", "帕维尔斯", "孟云舟"]


def test_a_message_of_one_is_no_round() -> None:
    text = "国家主席孟云舟致电法国总统杜邦，祝贺他当选。\n杜邦表示感谢。"
    assert all(rule != "events.greetings" for rule, _ in events(text))
