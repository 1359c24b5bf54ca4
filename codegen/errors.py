"""The one exception that ends a command with a single clear line."""


class SpecError(Exception):
    """A document, correction or option cannot be used; the message says which one and why."""
