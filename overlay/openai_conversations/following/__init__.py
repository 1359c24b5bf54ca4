"""Follow a run from its first reply to its end."""
