"""The tests of what is said about the software: documentation, README, reference."""
