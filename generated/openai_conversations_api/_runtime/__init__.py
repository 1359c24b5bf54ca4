"""What models, operations and resources share; private to this package."""
