"""The commands of `openai-conversations` put together, and what their errors become."""

from __future__ import annotations

import sys
from typing import Any

import click

from ..errors import ApiError, InvalidInputError
from . import chat, exports, moving
from .commands import add, groups

_ABOUT = """Conversations and threads: their operations, moving them between servers, a local server.

Keys come from the environment (OPENAI_API_KEY, AZURE_OPENAI_API_KEY, OPENAI_CONVERSATIONS_KEY for other servers) or,
with --ask-key, from a prompt."""


class _ReaderLeftError(Exception):
    pass


class _Application(click.Group):
    """All commands; those of resources are looked up when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        self._load()
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.commands:
            self._load()
        return self.commands.get(cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; click would end the process itself when whoever reads the output has left."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ReaderLeftError from error

    def _load(self) -> None:
        if not any(isinstance(command, click.Group) for command in self.commands.values()):
            own = dict(self.commands)
            resources = groups()
            resources["items"].add_command(add)
            resources["items"].told()
            self.commands = {**resources, **own}


@click.command(
    "serve",
    short_help="Run a local server of the API.",
    context_settings={"ignore_unknown_options": True},
    add_help_option=False,
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def _serve(arguments: tuple[str, ...]) -> int:
    """Run a local server of the API, and print its base URL."""
    from . import run_server  # noqa: PLC0415  normally `main` has gone there already

    return run_server(["serve", *arguments])


@click.command("completion", short_help="Complete commands in a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def _completion(shell: str) -> None:
    """Print what makes a shell complete commands and options; it takes it from there at its start.

    \b
      bash  openai-conversations completion bash >> ~/.bashrc
      zsh   openai-conversations completion zsh >> ~/.zshrc
      fish  openai-conversations completion fish \\
              > ~/.config/fish/completions/openai-conversations.fish
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415  hardly ever needed

    found = get_completion_class(shell)
    if found is not None:
        click.echo(found(application(), {}, "openai-conversations", _VARIABLE).source())


_VARIABLE = "_OPENAI_CONVERSATIONS_COMPLETE"


def application() -> click.Group:
    """Return all commands."""
    own = (moving.migrate, moving.verify, moving.rollback, moving.report, exports.export, exports.import_)
    commands = [*own, chat.chat, _serve, _completion]
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    made = _Application("openai-conversations", help=_ABOUT, commands=commands, context_settings=settings)
    return click.version_option(package_name="openai-conversations-client")(made)


def run(arguments: list[str]) -> int:
    """Run a command and return its exit code."""
    try:
        result = application().main(
            arguments, prog_name="openai-conversations", standalone_mode=False, complete_var=_VARIABLE
        )
        return result if isinstance(result, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except _ReaderLeftError:
        raise BrokenPipeError from None
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except ApiError as error:
        for line in [f"openai-conversations: {error}", *getattr(error, "__notes__", [])]:
            print(line, file=sys.stderr)
        return 2 if isinstance(error, InvalidInputError) else 1
