"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "click": "ClickParam",
        "double_click": "DoubleClickAction",
        "drag": "DragParam",
        "keypress": "KeyPressAction",
        "move": "MoveParam",
        "screenshot": "ScreenshotParam",
        "scroll": "ScrollParam",
        "type": "TypeParam",
        "wait": "WaitParam",
    },
)

if TYPE_CHECKING:
    ComputerAction: TypeAlias = (
        models.ClickParam
        | models.DoubleClickAction
        | models.DragParam
        | models.KeyPressAction
        | models.MoveParam
        | models.ScreenshotParam
        | models.ScrollParam
        | models.TypeParam
        | models.WaitParam
        | models.UnknownVariant
    )
    """One thing to do at the computer, such as a click or typing; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "ComputerAction", VARIANTS.union)
