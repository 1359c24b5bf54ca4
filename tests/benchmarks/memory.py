"""Print, as JSON, the bytes that decoding a page takes: on top of the parsed JSON, and without it."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc

from .subjects import SUBJECTS, Page


def measure(subject_name: str, decoder_name: str) -> dict[str, int]:
    """Return the bytes of a decoded page, `above` its parsed JSON while that lives, and `alone` once it is gone."""
    subject = SUBJECTS[subject_name]
    decode = getattr(subject, decoder_name)
    text = json.dumps(subject.page(), ensure_ascii=False)
    decode(json.loads(text))  # imports, caches and compiled validators do not belong to the page
    tracemalloc.start()
    before = _in_use()
    parsed: Page | None = json.loads(text)
    with_json = _in_use()
    kept = decode(parsed)
    above = _in_use() - with_json
    parsed = None
    alone = _in_use() - before
    tracemalloc.stop()
    del kept
    return {"above": above, "alone": alone}


def _in_use() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


if __name__ == "__main__":
    print(json.dumps(measure(*sys.argv[1:])))
