"""Write a report as SARIF 2.1.0, which code scanning reads."""

from __future__ import annotations

import json
from urllib.parse import quote

from . import catalogue
from .finding import Finding, Report, Severity
from .grouping import shown, split

_LEVELS = {Severity.BREAKING: "error", Severity.REVIEW: "warning", Severity.SAFE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(report: Report, file: str) -> str:
    """Return one result for each finding, with its rule, place and verdicts; accepted ones as suppressed."""
    accepted = [_result(one, file) | {"suppressions": [{"kind": "external"}]} for one in report.accepted]
    used = sorted({one.rule for one in (*report.findings, *report.accepted)})
    driver = {"name": "codegen diff", "rules": [_rule(name) for name in used]}
    results = [*(_result(one, file) for one in report.findings), *accepted]
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _rule(name: str) -> dict[str, object]:
    rule = catalogue.rule(name)
    return {"id": name, "shortDescription": {"text": rule.says}, "help": {"text": rule.advice}}


def _result(finding: Finding, file: str) -> dict[str, object]:
    where, place = split(finding)
    said = " · ".join(
        part for part in (f"{where} {place}".strip(), shown(finding), finding.direction) if part.strip("-")
    )
    place_in_file = {"artifactLocation": {"uri": quote(file, safe="/:")}, "region": {"startLine": finding.line or 1}}
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.http],
        "message": {"text": f"{finding.what} {said}. {finding.advice}"},
        "locations": [
            {"physicalLocation": place_in_file, "logicalLocations": [{"fullyQualifiedName": finding.pointer}]}
        ],
        "partialFingerprints": {"ruleAndPointer/v1": f"{finding.rule} {finding.pointer}"},
        "properties": {
            "http": str(finding.http),
            "client": str(finding.client),
            "operations": list(finding.operations),
        },
    }
