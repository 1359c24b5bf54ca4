"""What takes several calls, as steps without I/O, and the two loops that do them, in a thread or in an event loop."""
