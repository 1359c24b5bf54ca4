"""Arbitrary JSON, and objects of the API with arbitrary JSON in some of their places."""

from __future__ import annotations

from typing import Any, TypeGuard

from hypothesis import strategies as st

TEXTS = st.text(max_size=6) | st.sampled_from(["\ud800", "\udc00", "a\ud83d", "\ude00b", "😀", ""])
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**40, -(10**40), 1e308])
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS
)
JSON: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def deep(levels: int = 500) -> Any:
    """Return JSON that is nested deeply."""
    value: Any = "leaf"
    for _ in range(levels // 2):
        value = {"a": [value]}
    return value


def mutated(draw: st.DrawFn, value: Any, chance: int = 6) -> Any:
    """Return JSON with arbitrary JSON, or nothing, in some of its places."""
    fate = draw(st.integers(0, chance))
    if fate == 0:
        return draw(JSON | st.just(deep()))
    if _is_object(value):
        kept = {key: item for key, item in value.items() if draw(st.integers(0, chance))}
        return {key: mutated(draw, item, chance) for key, item in kept.items()}
    if _is_array(value):
        return [mutated(draw, item, chance) for item in value]
    return value


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


@st.composite
def mutations(draw: st.DrawFn, value: Any) -> Any:
    """Draw JSON like a value, with arbitrary JSON in some of its places."""
    return mutated(draw, value)
