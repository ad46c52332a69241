"""A post is found by what people call it."""

from __future__ import annotations

import pytest

from kg.lexicon import load_lexicon
from kg.model.knowledge import Body
from kg.resolve.post_names import post_names


@pytest.mark.parametrize(
    ("name", "forms", "kind", "role", "names"),
    [
        ("云州市人民政府", ("云州市政府",), "government", "市长",
         {"云州市政府市长", "云州市市长", "云州市长"}),
        ("东岭自治区人民政府", (), "government", "主席", {"东岭自治区主席"}),
        ("云州市人民政府", (), "government", "秘书长", set()),
        ("东岭省水利厅", ("省水利厅",), "department", "厅长",
         {"省水利厅厅长", "省水利厅长", "东岭省水利厅长"}),
        ("中华人民共和国最高人民法院", ("最高法院",), "court", "院长", {"最高法院院长"}),
        ("中华人民共和国", ("中国",), "state", "主席", {"中国主席", "国家主席"}),
        ("法兰西共和国外交部", ("法国外交部",), "department", "副部长",
         {"法国外交部副部长", "法国副外长", "法兰西共和国副外长"}),
        ("中华人民共和国外交部", ("外交部",), "department", "部长",
         {"中华人民共和国外交部长", "中华人民共和国外长", "外交部部长", "外交部长"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_names_of_a_post(
    name: str, forms: tuple[str, ...], kind: str, role: str, names: set[str]
) -> None:
    body = Body(f"body/{name}", name, kind, forms)
    assert set(post_names(body, role, load_lexicon().roles.get(role))) == names
