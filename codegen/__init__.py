"""What comes before generation: trimming, correcting and describing the spec, and running the generator."""
