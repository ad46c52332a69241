"""The graph of the corpus: forty-two short documents whose people and places are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from tests.questions.cases import DOCUMENTS


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    out = tmp_path_factory.mktemp("corpus")
    kg.build(DOCUMENTS, out=out)
    return kg.open(out)


@pytest.fixture(scope="session")
def corpus_folder(corpus: kg.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.getbasetemp() / "corpus0"
