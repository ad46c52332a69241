"""News that never was: enough of it for a graph of some thousands of nodes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

FIRST = "青临白云南北长石金落柳东西望古新花玉平清"
SECOND = "岩渊杨岭屏塔汀桥湾霞园明塘江渡泉溪带阳口"
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "建国志强海明文斌晓东立新永康伟民光华振宇春梅秀英玉兰思远嘉宁泽林承平启航雨晨静怡"
TOPICS = ("安全生产", "乡村振兴", "防汛救灾", "营商环境", "基层治理", "生态环境保护", "粮食安全")
MEETINGS_OF_A_CITY = 3


def write_news(path: Path, number: int) -> None:
    """Write so many articles as JSON lines, the same each time."""
    lines = [json.dumps(article, ensure_ascii=False) for article in _articles(number)]
    path.write_text("\n".join(lines), "utf-8")


def _articles(number: int) -> Iterator[dict[str, str]]:
    chance = Random(2019)
    cities = [one + other for one in FIRST for other in SECOND][: number // MEETINGS_OF_A_CITY]
    staff = {city: [_name(chance) for _ in range(6)] for city in cities}
    for place in range(number):
        city = cities[place % len(cities)]
        year, month, day = chance.randint(2021, 2023), chance.randint(1, 12), chance.randint(1, 28)
        topic = chance.choice(TOPICS)
        title = f"{city}市召开{topic}工作会议"
        yield {
            "title": title,
            "date": f"{year}-{month:02}-{day:02}",
            "text": f"{title}\n{month}月{day}日，{_report(city, topic, year, staff[city])}",
        }


def _report(city: str, topic: str, year: int, people: list[str]) -> str:
    secretary, mayor, *others = people
    return (
        f"{city}市召开{topic}工作会议。市委书记{secretary}出席会议并讲话，市长{mayor}主持会议。"
        f"{secretary}强调，要压实{topic}责任，坚持问题导向，把各项工作落到实处。"
        f"市委副书记{others[0]}、副市长{'、'.join(others[1:])}出席会议。"
        f"会议传达学习了《关于加强{topic}工作的意见》，审议了《{city}市{topic}行动方案（{year}）"
        f"》。"
    )


def _name(chance: Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, 2))
