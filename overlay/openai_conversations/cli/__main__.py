"""`python -m openai_conversations.cli`."""

import sys

from . import main

sys.exit(main())
