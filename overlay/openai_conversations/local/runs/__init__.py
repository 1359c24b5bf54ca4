"""Runs: importing this package registers the handlers of runs and run steps."""
