"""Shows methods that are written as plans, and their asynchronous twins, as what they are to callers (mkdocs.yml)."""

from __future__ import annotations

import re
from typing import Any

from griffe import Class, Extension, Function

_TWIN = re.compile(r"awaiting(?:_instead)?\((\w+)\.(\w+)\)")


class Plans(Extension):
    """Reads `blocking` and `awaiting` as griffe, which runs nothing, cannot."""

    def on_class_members(self, *, cls: Class, **_: Any) -> None:
        """Give methods the result of their plan, and twins the signature and docstring of what they follow."""
        for name, member in list(cls.members.items()):
            if isinstance(member, Function) and str(member.returns).startswith("Plan["):
                member.returns = str(member.returns)[len("Plan[") : -1]
            decorators = member.decorators if isinstance(member, Function) else ()
            said = [str(getattr(member, "value", "")), *(str(one.value) for one in decorators)]
            for found in filter(None, map(_TWIN.fullmatch, said)):
                like = cls.module[found[1]].members[found[2]]
                twin = Function(name, parameters=like.parameters, returns=like.returns, docstring=like.docstring)
                twin.labels.add("async")
                twin.lineno = member.lineno
                cls.set_member(name, twin)
