"""Run openapi-python-client with our templates: views of what it parsed, and the driver."""
