"""The tests of the generated package: models, operations, resources, the plain client and its errors."""
