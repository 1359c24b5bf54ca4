"""Specifications of other APIs, taken through everything: `make foreign`."""
