"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "click": "click_param.ClickParam",
        "double_click": "double_click_action.DoubleClickAction",
        "drag": "drag_param.DragParam",
        "keypress": "key_press_action.KeyPressAction",
        "move": "move_param.MoveParam",
        "screenshot": "screenshot_param.ScreenshotParam",
        "scroll": "scroll_param.ScrollParam",
        "type": "type_param.TypeParam",
        "wait": "wait_param.WaitParam",
    },
)

if TYPE_CHECKING:
    from .click_param import ClickParam
    from .double_click_action import DoubleClickAction
    from .drag_param import DragParam
    from .key_press_action import KeyPressAction
    from .move_param import MoveParam
    from .screenshot_param import ScreenshotParam
    from .scroll_param import ScrollParam
    from .type_param import TypeParam
    from .wait_param import WaitParam

    ComputerAction: TypeAlias = (
        ClickParam
        | DoubleClickAction
        | DragParam
        | KeyPressAction
        | MoveParam
        | ScreenshotParam
        | ScrollParam
        | TypeParam
        | WaitParam
        | UnknownVariant
    )
    """One thing to do at the computer, such as a click or typing; told apart by `type`."""


def _imported() -> Any:
    from .click_param import ClickParam
    from .double_click_action import DoubleClickAction
    from .drag_param import DragParam
    from .key_press_action import KeyPressAction
    from .move_param import MoveParam
    from .screenshot_param import ScreenshotParam
    from .scroll_param import ScrollParam
    from .type_param import TypeParam
    from .wait_param import WaitParam

    return (
        ClickParam
        | DoubleClickAction
        | DragParam
        | KeyPressAction
        | MoveParam
        | ScreenshotParam
        | ScrollParam
        | TypeParam
        | WaitParam
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "ComputerAction":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
