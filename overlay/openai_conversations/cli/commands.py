"""Commands for the operations of the client's resources."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

import click

from openai_conversations_api._runtime.json_types import is_object
from openai_conversations_api._runtime.streams import Stream
from openai_conversations_api.models import EasyInputMessage

from ..builders import assistant_message, developer_message, system_message, user_message
from ..client import Client
from .connecting import connect, options, server_options
from .operations import Method, Parameter, resources
from .output import Form, Json, clean, hint, put, show, show_all

_TYPES: dict[str, Any] = {"integer": click.INT, "number": click.FLOAT}
_PLACEHOLDERS = {"pairs": "NAME=VALUE", "json": "JSON", "content": "TEXT|JSON"}
_NOWHERE = "http://127.0.0.1:9/v1"
_ROLES: Mapping[str, Callable[[str], EasyInputMessage]] = {
    "user": user_message,
    "assistant": assistant_message,
    "system": system_message,
    "developer": developer_message,
}


def groups() -> dict[str, ResourceGroup]:
    """Return a group of commands for every resource."""
    with Client(base_url=_NOWHERE) as client:
        return {name: ResourceGroup(name, methods) for name, methods in resources(client).items()}


class ResourceGroup(click.Group):
    """The commands of one resource; each is put together when it is used."""

    def __init__(self, name: str, methods: list[Method]) -> None:
        super().__init__(name)
        self._methods = {method.name: method for method in methods}
        self.told()

    def told(self) -> None:
        """Tell in the help which commands there are now."""
        names = self.list_commands(click.Context(self))
        self.short_help = f"{', '.join(names[:6])}{' and more' if names[6:] else ''}.".capitalize()
        self.help = f"{str(self.name).capitalize()}: {', '.join(names)}."

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return [*self._methods, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command."""
        method = self._methods.get(cmd_name)
        return super().get_command(ctx, cmd_name) if method is None else _command(method)


form_options = options(
    click.option("--json", "form", flag_value="json", help="Print JSON."),
    click.option("--jsonl", "form", flag_value="jsonl", help="Print JSON, an object on each line."),
    click.option("--table", "form", flag_value="table", help="Print a table, as on a terminal."),
)


def _command(method: Method) -> click.Command:
    parameters = method.parameters

    def run(base_url: str | None, provider: str | None, ask_key: bool, form: Form | None, **values: Any) -> None:
        body, whole = values.pop("body", None), values.pop("all_pages", False)
        arguments, named = _given(parameters, values, body)
        with connect(Client, base_url, provider, ask_key=ask_key) as client:
            _show(method.of(client)(*arguments, **named), form, whole=whole)

    about = f"{method.summary}\n\n{method.description}"
    made = click.Command(method.name, callback=run, help=about, short_help=method.summary, params=[])
    form_options(server_options(made))
    made.params = [*_own_options(method, parameters), *reversed(made.params)]
    return made


@click.command("add", short_help="Add a text as a message.")
@click.argument("conversation_id", metavar="CONVERSATION_ID")
@click.argument("text")
@click.option("--role", type=click.Choice(list(_ROLES)), default="user", show_default=True, help="Who says it.")
@form_options
@server_options
def add(conversation_id: str, text: str, role: str, form: Form | None, **server: Any) -> None:
    """Add a text to a conversation as a message; - reads it from standard input."""
    message = _ROLES[role](sys.stdin.read() if text == "-" else text)
    with connect(Client, **server) as client:
        reply = client.conversations.items.create(conversation_id, items=[message])
    show_all((item.to_dict() for item in reply.data), form)


def _own_options(method: Method, parameters: list[Parameter]) -> list[click.Parameter]:
    own: list[click.Parameter] = [_as_click(parameter) for parameter in parameters]
    if method.is_list:
        own.append(click.Option(["--all", "all_pages"], is_flag=True, help="Follow the list to its end."))
    elif method.takes_body:
        told = "A file with the body as JSON, - for standard input; options replace what is in it."
        own.append(click.Option(["--body"], type=click.File("r", encoding="utf-8"), metavar="FILE", help=told))
    return own


def _as_click(parameter: Parameter) -> click.Parameter:
    if parameter.positional:
        return click.Argument([parameter.name], metavar=parameter.name.upper())
    names = [f"--{parameter.name.replace('_', '-')}", parameter.name]
    settings: dict[str, Any] = {"default": None, "help": _told(parameter)}
    if parameter.kind == "switch":
        names[0] += f"/--no-{parameter.name.replace('_', '-')}"
    elif parameter.kind in ("pairs", "texts"):
        settings |= {"multiple": True, "metavar": "NAME" if parameter.choices else _PLACEHOLDERS.get(parameter.kind)}
        settings |= {"type": click.Choice(parameter.choices)} if parameter.choices else {}
    elif parameter.kind == "choice":
        settings["type"] = click.Choice(parameter.choices)
    else:
        settings |= {"type": _TYPES.get(parameter.kind, click.STRING), "metavar": _PLACEHOLDERS.get(parameter.kind)}
    return click.Option(names, **settings)


def _told(parameter: Parameter) -> str:
    several = " May be given several times." if parameter.kind in ("pairs", "texts") else ""
    needed = " Needed." if parameter.required else ""
    named = parameter.kind == "texts" and len(parameter.choices) > 1
    choices = f" One of {', '.join(parameter.choices)}." if named else ""
    return f"{parameter.help}{choices}{several}{needed}".replace("`", "")


def _given(parameters: list[Parameter], values: Json, body: Any) -> tuple[list[Any], Json]:
    """Return the arguments of a call. Raises click.UsageError for what is missing or unreadable."""
    ids = [values[parameter.name] for parameter in parameters if parameter.positional]
    named = {parameter.name: parameter for parameter in parameters if not parameter.positional}
    options = {} if body is None else _body(body)
    extra = {name: options.pop(name) for name in list(options) if name not in named}
    for name, parameter in named.items():
        if values.get(name) not in (None, ()):
            options[name] = _value(parameter, values[name])
    missing = [f"--{name.replace('_', '-')}" for name, one in named.items() if one.required and name not in options]
    if missing:
        raise click.UsageError(f"Missing {', '.join(missing)}; give options, or the body as JSON with --body.")
    return ids, {**options, **({"extra_body": extra} if extra else {})}


def _body(file: Any) -> Json:
    try:
        found: object = json.load(file)
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"--body is not JSON: {error}") from None
    if not is_object(found):
        raise click.UsageError("--body must be a JSON object.")
    return found


def _value(parameter: Parameter, value: Any) -> Any:
    if parameter.kind == "pairs":
        return dict(_pair(one) for one in value)
    if parameter.kind == "texts":
        return list(value)
    if parameter.kind == "json" or (parameter.kind == "content" and value[:1] in ("[", "{")):
        return _json(value, parameter.name)
    return value


def _pair(text: str) -> tuple[str, str]:
    name, found, value = text.partition("=")
    if not found:
        raise click.UsageError(f"NAME=VALUE is needed, not {text!r}.")
    return name, value


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"--{name.replace('_', '-')} is not JSON: {error}") from None


def _show(result: Any, form: Form | None, *, whole: bool) -> None:
    if isinstance(result, Stream):
        _show_stream(result, form)  # pyright: ignore[reportUnknownArgumentType]
    elif hasattr(result, "pages"):
        show_all(_dicts(result if whole else result.data), form)
        if not whole and result.has_more and sys.stderr.isatty():
            hint("There is more: --all, or --after with the last id.")
    else:
        show(result.to_dict(), form)


def _dicts(entries: Any) -> Iterator[Json]:
    for entry in entries:
        yield entry.to_dict()


def _show_stream(stream: Any, form: Form | None) -> None:
    """Print events as they come: the text of messages on a terminal, all events as lines for programs."""
    with stream:
        if form in (None, "table") and sys.stdout.isatty() and hasattr(stream, "text_deltas"):
            say(stream.text_deltas())
            put(f"[{stream.final_run().to_dict().get('status')}]")
            return
        with closing(iter(stream)) as events:
            for event in events:
                put(json.dumps(event.to_dict(), ensure_ascii=False))
                sys.stdout.flush()


def say(texts: Iterable[str]) -> None:
    """Print texts as they come, and end the line, also behind those that an error cuts off."""
    end = ""
    try:
        for text in texts:
            end = "\n"
            sys.stdout.write(clean(text))
            sys.stdout.flush()
        end = "\n"
    finally:
        sys.stdout.write(end)
        sys.stdout.flush()
