"""What signatures and models share: the value of things left out, and a reply with its parsed body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Generic, Literal, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Unset:
    """The type of UNSET, the value of an argument or attribute that was left out."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: Any) -> Unset:
        return self


UNSET: Final = Unset()
MISSING: Any = UNSET


class Response(Generic[T_co]):
    """A successful reply.

    status_code: a number from 200 to 299; headers: as they came; content: the bytes of the body; parsed: the body as
    the operation's model.
    """

    __slots__ = ("content", "headers", "parsed", "status_code")

    def __init__(self, status_code: int, headers: Mapping[str, str], content: bytes, parsed: T_co) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.parsed = parsed

    def __repr__(self) -> str:
        return f"Response(status_code={self.status_code}, parsed={self.parsed!r})"
