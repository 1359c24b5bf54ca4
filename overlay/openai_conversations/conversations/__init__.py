"""What conversations add to the generated resources: any number of items, exactly once; copies; clearing."""
