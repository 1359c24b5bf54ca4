"""What a regenerated package means to the code that uses it: its surface, compared without importing it."""
