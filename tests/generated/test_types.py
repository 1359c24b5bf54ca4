"""What is left out stays left out, and a reply shows what it is."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from openai_conversations_api._runtime.types import UNSET, Response, Unset
from openai_conversations_api.models import Conversation


def test_unset_is_falsy() -> None:
    """`if value` and `value or default` treat what was left out as nothing."""
    unset: Any = UNSET

    assert not unset
    assert "default" == (unset or "default")


def test_unset_is_neither_null_nor_false() -> None:
    """Left out is told apart from null and from false."""
    others: list[Any] = [None, False, 0, "", [], {}]

    assert UNSET not in others


def test_unset_survives_copies() -> None:
    """A copy, alone or within something, is the same object."""
    assert UNSET is copy.copy(UNSET) is copy.deepcopy(UNSET)
    assert UNSET is copy.deepcopy({"nested": [UNSET]})["nested"][0]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_unset_survives_pickling(protocol: int) -> None:
    """In another process it is the same object again, in every protocol."""
    assert UNSET is pickle.loads(pickle.dumps(UNSET, protocol))
    assert UNSET is pickle.loads(pickle.dumps([{"nested": UNSET}], protocol))[0]["nested"]


def test_unset_shows_its_name() -> None:
    """In a repr it reads as it is written in code, and its type can be checked."""
    assert "UNSET" == repr(UNSET)
    assert isinstance(UNSET, Unset)


def test_a_response_shows_its_status_and_body() -> None:
    """The repr of a reply is short and holds no headers, which may be secret."""
    conversation = Conversation(id="conv_1", created_at=1, metadata={"text": "x" * 999})
    response = Response(201, {"set-cookie": "secret"}, b'{"id": "conv_1"}', conversation)

    assert (201, conversation) == (response.status_code, response.parsed)
    assert "201" in repr(response)
    assert "conv_1" in repr(response)
    assert "secret" not in repr(response)
    assert len(repr(response)) <= 500
