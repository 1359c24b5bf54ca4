"""The content of a thread's message as parts of an item, by the role of who wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field

from openai_conversations_api._runtime.json_types import is_object

from ..builders import input_file, input_image, input_text, output_text, refusal
from ..errors import InvalidInputError
from .losses import Account, compact
from .records import Json, list_of

Part = Any
_FILE = "it names a file and its number, not the place in the text"
# The kinds of annotations that items have, too, and what changes in them.
_CITED = {
    "file_citation": _FILE,
    "file_path": _FILE,
    "url_citation": "it says where in the text it is, not what is there",
}


@define
class Contents:
    """The parts of one message, as far as they are mapped.

    filenames: what is known of the names of files, for citations. beside: parts that an assistant cannot say, for a
    user's message that follows.
    """

    account: Account
    place: str
    by_assistant: bool
    filenames: Mapping[str, str]
    parts: list[Part] = field(factory=list[Part])
    beside: list[Part] = field(factory=list[Part])

    def note(self, text: str | None) -> None:
        """Add a text of ours, where there is one."""
        if text:
            self.parts.append(output_text(text) if self.by_assistant else input_text(text))

    def add(self, number: int, part: Any) -> None:
        """Map one part of the content."""
        place = f"{self.place}.content[{number}]"
        kind = part.get("type") if is_object(part) else None
        try:
            if kind == "text" and is_object(part):
                self._text(place, part)
            elif kind in ("image_url", "image_file") and is_object(part):
                self._image(place, part, kind)
            elif kind == "refusal" and self.by_assistant and isinstance(part.get("refusal"), str):
                self.parts.append(refusal(part["refusal"]))
                self.note(self.account.left_over(place, "content", part, "type", "refusal"))
            else:
                self._unplaced(place, part, "items have no such part")
        except InvalidInputError as error:
            self._unplaced(place, part, str(error))

    def attach(self, number: int, attachment: Any) -> None:
        """Map one attachment of the message."""
        place = f"{self.place}.attachments[{number}]"
        file_id = attachment.get("file_id") if is_object(attachment) else None
        attachable = isinstance(file_id, str) and bool(file_id)
        reason = "items have no attachments, and no tools bound to files"
        policy = self.account.decide(place, "attachment", reason, attachment, attachable=attachable)
        if policy == "attach":
            (self.beside if self.by_assistant else self.parts).append(input_file(str(file_id)))
        elif policy == "note":
            tools = ", ".join(str(tool.get("type")) for tool in list_of(attachment, "tools") if is_object(tool))
            told = f"[Attached file {file_id}{f', for {tools}' if tools else ''}]"
            self.note(told if attachable else f"[Attachment: {compact(attachment)}]")

    def _unplaced(self, place: str, part: Any, reason: str) -> None:
        self.note(self.account.noted(place, "content", reason, part))

    def _text(self, place: str, part: Json) -> None:
        text = part.get("text")
        value = text.get("value") if is_object(text) else text
        if not isinstance(value, str):
            self._unplaced(place, part, "a text part without a text")
            return
        if not self.by_assistant:
            self.parts.append(input_text(value))
            for number, annotation in enumerate(list_of(text, "annotations")):
                self._unplaced_annotation(f"{place}.text.annotations[{number}]", annotation, "users' texts have none")
        else:
            self.parts.append(output_text(value, annotations=self._annotations(place, text)))
        if is_object(text):
            self.note(self.account.left_over(f"{place}.text", "content", text, "value", "annotations"))
        self.note(self.account.left_over(place, "content", part, "type", "text"))

    def _annotations(self, place: str, text: Any) -> list[Any]:
        made: list[Any] = []
        files: list[str] = []
        for number, annotation in enumerate(list_of(text, "annotations")):
            where = f"{place}.text.annotations[{number}]"
            found = self._annotation(annotation, files)
            if found is None:
                self._unplaced_annotation(where, annotation, "an annotation of another kind")
            else:
                self.account.changed(where, "annotation", _CITED[annotation["type"]], annotation)
                made.append(found)
        return made

    def _annotation(self, annotation: Any, files: list[str]) -> Any:
        """Return an annotation as items have it, or None; files: those of the text so far, in order."""
        kind = annotation.get("type") if is_object(annotation) else None
        target = annotation.get(kind) if isinstance(kind, str) and kind in _CITED else None
        if is_object(target) and is_object(annotation) and kind == "url_citation":
            return _page_model(annotation, target)
        file_id = target.get("file_id") if is_object(target) else None
        if not isinstance(file_id, str) or not file_id:
            return None
        if file_id not in files:
            files.append(file_id)
        return _annotation_model(str(kind), file_id, files.index(file_id), self.filenames.get(file_id, file_id))

    def _unplaced_annotation(self, place: str, annotation: Any, reason: str) -> None:
        self.note(self.account.noted(place, "annotation", reason, annotation, "Annotation"))

    def _image(self, place: str, part: Json, kind: str) -> None:
        described = part.get(kind)
        made = _image_model(described, kind) if is_object(described) else None
        if made is None or not is_object(described):
            self._unplaced(place, part, "an image part without an image")
        elif self.by_assistant:
            policy = self.account.decide(place, "assistant_image", "an assistant's message holds no images", part)
            if policy == "attach":
                self.beside.append(made)
            elif policy == "note":
                shown = str(described.get("file_id") or described.get("url"))
                self.note(f"[Image {shown if len(shown) < 500 else f'{shown[:60]}…'}]")
        else:
            self.parts.append(made)
            used = ("url", "file_id", "detail")
            self.note(self.account.left_over(f"{place}.{kind}", "content", described, *used))
            self.note(self.account.left_over(place, "content", part, "type", kind))


def _annotation_model(kind: str, file_id: str, index: int, filename: str) -> Any:
    from openai_conversations_api import models  # noqa: PLC0415  loads with the first citation

    if kind == "file_path":
        return models.FilePath(type_="file_path", file_id=file_id, index=index)
    return models.FileCitationBody(type_="file_citation", file_id=file_id, filename=filename, index=index)


def _page_model(annotation: Json, page: Json) -> Any:
    """Return the citation of a page, or None where it does not say which, or where in the text."""
    from openai_conversations_api import models  # noqa: PLC0415  loads with the first citation

    url, title = page.get("url"), page.get("title") or page.get("url")
    start, end = annotation.get("start_index"), annotation.get("end_index")
    if not (isinstance(url, str) and isinstance(title, str) and isinstance(start, int) and isinstance(end, int)):
        return None
    return models.UrlCitationBody(type_="url_citation", url=url, title=title, start_index=start, end_index=end)


def _image_model(described: Json, kind: str) -> Any:
    detail: Any = described.get("detail") or "auto"
    place: Any = described.get("url" if kind == "image_url" else "file_id")
    if not isinstance(place, str) or not place:
        return None
    return input_image(place, detail=detail) if kind == "image_url" else input_image(file_id=place, detail=detail)
