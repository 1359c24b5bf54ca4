"""Programs for the type checkers: what they accept, infer and refuse is the test; nothing here is run."""
