"""Find the line of a pointer in the text of a document, which is read again only when there is something to find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeAlias

import yaml

from .. import pointer
from .finding import Finding

YamlNode: TypeAlias = Any  # PyYAML's stubs leave the values of its nodes open


def located(findings: Iterable[Finding], raw: bytes) -> tuple[Finding, ...]:
    """Return the findings with the line of their place; that of the nearest place above where it is gone."""
    found = tuple(findings)
    root = _root(raw) if found else None
    return tuple(replace(one, line=_line(root, one.pointer)) for one in found) if root is not None else found


def _root(raw: bytes) -> YamlNode:
    try:
        return yaml.compose(raw, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None  # JSON with tabs, for one, is no YAML


def _line(root: YamlNode, where: str) -> int:
    """Return the line of the deepest place that exists, where its key stands."""
    node, line = root, 1
    for token in pointer.split(where):
        step = _step(node, token)
        if step is None:
            break
        line, node = step
    return line


def _step(node: YamlNode, token: str) -> tuple[int, YamlNode] | None:
    if isinstance(node, yaml.MappingNode):
        pairs: YamlNode = node.value
        return next(((key.start_mark.line + 1, value) for key, value in pairs if key.value == token), None)
    if isinstance(node, yaml.SequenceNode) and token.isdigit() and int(token) < len(node.value):
        members: YamlNode = node.value
        member = members[int(token)]
        return member.start_mark.line + 1, member
    return None
