"""The text parts of messages, of reasoning and of tool outputs, and what counts as content."""

from __future__ import annotations

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, checked, listed


def input_text(
    text: str, *, prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = UNSET
) -> models.InputTextContent:
    """Return a text, as part of a message to the model or of a tool's output.

    Parameters:
        text: The text; in a function's output at most 10 MiB characters.
        prompt_cache_breakpoint: Ends the beginning of the prompt that is to be cached here.

    Raises InvalidInputError when it is not what the API takes.
    """
    part = models.InputTextContent(text=text, prompt_cache_breakpoint=prompt_cache_breakpoint)
    return checked(part, "input_text")


def output_text(
    text: str, *, annotations: Many[models.Annotation] = (), logprobs: Many[models.LogProb] = ()
) -> models.OutputTextContent:
    """Return a text that the model wrote, as part of an assistant's message.

    Parameters:
        text: The text.
        annotations: The citations and files in it.
        logprobs: How likely each of its tokens was.

    Raises InvalidInputError when it is not what the API takes.
    """
    part = models.OutputTextContent(text=text, annotations=listed(annotations), logprobs=listed(logprobs))
    return checked(part, "output_text")


def refusal(refusal: str) -> models.RefusalContent:
    """Return what the model said instead of an answer, as part of an assistant's message.

    Parameters:
        refusal: Its words.

    Raises InvalidInputError when it is not a text.
    """
    return checked(models.RefusalContent(refusal=refusal), "refusal")


def summary_text(text: str) -> models.SummaryTextContent:
    """Return one part, `text`, of the summary of the model's reasoning.

    Raises InvalidInputError when it is not a text.
    """
    return checked(models.SummaryTextContent(text=text), "summary_text")


def reasoning_text(text: str) -> models.ReasoningTextContent:
    """Return one part, `text`, of the model's reasoning itself. Raises InvalidInputError when it is not a text."""
    return checked(models.ReasoningTextContent(text=text), "reasoning_text")
