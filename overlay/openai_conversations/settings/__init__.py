"""Settings from the environment, under the names that OpenAI's own library uses."""

from .choice import detect_provider
from .dotenv_file import DotenvChoice
from .environment import Settings, from_env

__all__ = ["DotenvChoice", "Settings", "detect_provider", "from_env"]
