"""The commands of `python -m codegen`, a module each.

A module has `add(commands)`, which adds its parser. `command` is what to run; it returns the exit code.
"""
