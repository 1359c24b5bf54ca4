"""Programs that show the client at work; run one from the checkout with `python -m examples.NAME`."""
