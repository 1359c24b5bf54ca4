"""Calls by which the model operates a computer, and the screenshots that answer them."""

from __future__ import annotations

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, checked, listed


def computer_call(
    actions: Many[models.ComputerAction] | Unset = UNSET,
    *,
    id: str,
    call_id: str,
    action: models.ComputerAction | Unset = UNSET,
    pending_safety_checks: Many[models.ComputerCallSafetyCheckParam] = (),
    status: models.ComputerToolCallStatus = "completed",
) -> models.ComputerToolCall:
    """Return a call by which the model operates a computer.

    Parameters:
        actions: What to do, in order.
        id: Identifier of the item.
        call_id: Identifier that the output of the call names.
        action: The one thing to do, as older models put it.
        pending_safety_checks: Safety checks about the call that are still open.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.ComputerToolCall(
        actions=listed(actions),
        action=action,
        id=id,
        call_id=call_id,
        pending_safety_checks=listed(pending_safety_checks),
        status=status,
    )
    return checked(call, "computer_call")


def computer_call_output(
    call_id: str,
    *,
    output: models.ComputerScreenshotImage,
    acknowledged_safety_checks: Many[models.ComputerCallSafetyCheckParam] | Unset | None = UNSET,
    id: str | Unset | None = UNSET,
    status: models.FunctionCallItemStatus | Unset | None = UNSET,
) -> models.ComputerCallOutputItemParam:
    """Return how the screen looks after a computer call.

    Parameters:
        call_id: Identifier of the call that this answers; 1 to 64 characters.
        output: The screen, as `computer_screenshot` gives it.
        acknowledged_safety_checks: The safety checks that you accept.
        id: Identifier of the item.
        status: How far the output has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    found = models.ComputerCallOutputItemParam(
        call_id=call_id,
        output=output,
        acknowledged_safety_checks=listed(acknowledged_safety_checks),
        id=id,
        status=status,
    )
    return checked(found, "computer_call_output")
