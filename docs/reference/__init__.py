"""Pages of the documentation that are made from openapi.yaml and from the code when the site is built."""
