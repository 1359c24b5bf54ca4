"""From a prepared call to its reply."""
