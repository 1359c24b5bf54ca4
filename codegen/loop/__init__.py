"""The whole way from a published specification to a regenerated package, in one go or not at all."""
