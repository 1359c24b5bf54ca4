"""Tests of what turns the published specification into openapi.yaml and openapi.yaml into generated code."""
