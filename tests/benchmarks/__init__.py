"""How fast and how small decoding, encoding and importing are, beside the `openai` package."""
