"""How fast and how small decoding, encoding, calls and importing are, beside the `openai` package and bare httpx."""
