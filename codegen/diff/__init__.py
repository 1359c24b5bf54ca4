"""Say what changed between two specs, for whom, and what it breaks."""
