"""What the form of a question opens with, over the seeds and over other times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.query.questions import parse_question
from kg.web.examples import example_values
from kg.web.search import SearchIndex


@pytest.fixture(scope="module")
def index(built_seeds: Path) -> Iterator[SearchIndex]:
    opened = SearchIndex(built_seeds / "search.sqlite")
    yield opened
    opened.close()


def values(index: SearchIndex, *parameters: str) -> dict[str, str]:
    head = "\n".join(f"#? {parameter}" for parameter in parameters)
    return example_values(parse_question("asked", f"{head}\nSELECT * {{}}"), index)


@pytest.mark.usefixtures("client")
class TestExamples:
    def test_a_name_that_the_graph_knows_stays(self, index: SearchIndex) -> None:
        assert values(index, "post post 北京市委书记") == {"post": "北京市委书记"}

    def test_another_name_gives_way_to_one_that_it_knows(self, index: SearchIndex) -> None:
        found = values(index, "one person 云岭某人", "other person 云岭另一人")
        assert len(set(found.values())) == 2
        assert all(index.find(name, limit=1)[0].name == name for name in found.values())

    def test_a_time_with_articles_stays(self, index: SearchIndex) -> None:
        assert values(index, "on date 2019-07-15", "till date 9999-12-31") == {"on": "2019-07-15"}

    def test_a_time_without_articles_gives_way(self, index: SearchIndex) -> None:
        census = replace(index.census, months={"2023-01": 4, "2024-02": 1})
        index.census = census
        asked = ("from date 2019-01-01", "till date 2019-12-31", "month month 2019-06")
        assert values(index, *asked, "year number 2019", "times number 5") == {
            "from": "2024-01-01",
            "till": "2024-02-29",
            "month": "2024-02",
            "year": "2024",
            "times": "5",
        }
