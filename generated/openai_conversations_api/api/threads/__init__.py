"""One module per operation; each has `sync`, `sync_detailed`, `asyncio` and `asyncio_detailed`."""
