"""The tests of the hand-written layer."""
