"""The tests of the client, its generator and its specification."""
