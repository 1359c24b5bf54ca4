"""Texts that a document must not be able to hurt with, in groups."""

from __future__ import annotations

TOUCH = "__import__('os').system('touch PWNED')"
_NAMES = {
    "keywords": "class def None True async await match case type print lambda import _ is from global nonlocal "
    "self cls return with yield soft in not except del",
    "dunders": "__init__ __class__ __import__ __dict__ __slots__ __doc__ __name__ __getattr__ __all__ __file__ "
    "__annotations__ __package__ __builtins__ __eq__ __x _x x__ __main__ __path__",
    "class names": "Any Model Unset UNSET Models Variants Candidate UnknownVariant Literal Mapping Sequence Self "
    "ClassVar TypeAlias Operation OPERATION Body Call CallOptions Response SyncClient AsyncClient Client "
    "InvalidInputError MISSING Unpack TYPE_CHECKING Api AsyncApi VARIANTS Exception dict ClassVarValue TypeType0 "
    "Type1 Type Option",
    "taken names": "Thing thing THING Things things AsyncThings ThingType0 Part part ThingPart",
    "variables": "to_dict from_dict additional_properties wire_names body client options timeout list dict type "
    "str int bool encode define field src _src _self _get _value _out _key _item _new _known _models _required "
    "_extra _read _call sync asyncio sync_detailed overload extra_headers extra_body extra_query as_is list_of "
    "either client_ id ids query headers fields mro super object isinstance toDict to-dict ToDict",
    "locals": "src value get out key item one new known required extra read models call result module place name "
    "globals getattr sorted import_module AttributeError KeyError len frozenset operation response parsed execute "
    "resource Resource VARIANTS imported unknown tagged arg args kwargs exc super read_value value_item field_1 "
    "field",
    "modules": "models api types errors client operation unions matching path resources unknown_variant init "
    "typing attrs httpx json con NUL py pyi test annotations things Things",
}  # fmt: skip
TEXTS: dict[str, list[str]] = {
    "quotes": [
        "'", '"', "''", '""', "'''", '"""', '""""', "\\", "\\\\", '\\"""', "\\'", 'ends with "', "ends with \\", "`",
    ],
    "line breaks": [
        "a\nb", "a\r\nb", "a\rb", "\n", "a\n\n    b", "a\tb", "a\x0bb", "a\x0cb", "a\u2028b", "a\u2029b", "a\x85b",
    ],
    "escapes": [
        "\\n", "\\x41", "\\u0041", "\\ud800", "\\N{BULLET}", "\\N{", "\\u", "\\x", "\\777", "%s", "%(x)s", "&lt;",
        "\\",
    ],
    "templates": [
        "{}", "{0}", "{", "}", "{{", "}}", "{{ 7 * 7 }}", "{% raise %}", "{# gone #}", "{% endraw %}",
        "{%- if x -%}", "{{ cycler.__init__.__globals__.os.system('touch PWNED') }}",
        "{% include '/etc/hostname' %}", "${HOME}",
    ],
    "code": [
        TOUCH, "'''\n" + TOUCH + "\n'''", '"""\n' + TOUCH + '\n"""', '"+' + TOUCH + '+"', "'+" + TOUCH + "+'",
        "{" + TOUCH + "}", "x\n" + TOUCH + "\ny", "'); " + TOUCH + " #", '"); ' + TOUCH + " #",
        "] = " + TOUCH + " #", "x: " + TOUCH, '\\"; ' + TOUCH + " #", "# -*- coding: utf-7 -*-", "*/ " + TOUCH,
        "{!r} " + TOUCH, "lambda: " + TOUCH, "a = 1;" + TOUCH, "type: ignore\n" + TOUCH,
    ],
    "unicode": [
        "\u202eevil", "a\u200bb", "\ufeffx", "ﬁeld", "\uff53\uff45\uff4c\uff46", "\u017felf", "é", "É", "İ", "ß",
        "ǆ", "名前", "😀", "\U000e0041x", "\x00", "\x1b[31m", "a\u2066b\u2069", "\ue000", "\u0378", "ª", "٣", "x٣",
        "\xa0",
    ],
    "odd shapes": [
        "", " ", ".", "..", "...", "-", "--", "_", "__", "1", "9lives", "!!!", "a/b", "../../x", "/etc/passwd",
        "a.b", "a-b", "a_b", "aB", "A_B", "~", "~1", "#", "?", "&", "%2e%2e", "@", "$ref", "a b", " a", "a ", "null",
        "true",
    ],
    **{group: names.split() for group, names in _NAMES.items()},
}  # fmt: skip
LITERALS = ("quotes", "line breaks", "escapes", "templates", "code", "unicode", "odd shapes")
