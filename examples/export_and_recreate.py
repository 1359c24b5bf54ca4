"""Write a conversation to a file, and make another one of it, on the same server or on another.

python -m examples.export_and_recreate export conv_123 tea.jsonl
python -m examples.export_and_recreate create tea.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from openai_conversations import ApiError, Client, ConversationItemList, to_input


def export(client: Client, conversation_id: str, file: Path) -> int:
    """Write a line with the metadata and one for each item, the oldest first; return how many items there were."""
    conversation = client.conversations.retrieve(conversation_id)
    lines = [conversation.to_dict()]
    lines += [item.to_dict() for item in client.conversations.items.list(conversation_id, order="asc", limit=100)]
    file.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    return len(lines) - 1


def create(client: Client, file: Path) -> str:
    """Create a conversation with the metadata and items of a file, and return its id."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    head, *saved = lines
    items = ConversationItemList.from_dict({"data": saved}).data
    conversation = client.conversations.create(metadata=head.get("metadata") or {})
    client.conversations.items.create(conversation.id, items=[to_input(item) for item in items])
    return conversation.id


def main(arguments: list[str]) -> int:
    """Run one of the two and return the exit code."""
    try:
        with Client.from_env() as client:
            match arguments:
                case ["export", conversation_id, file]:
                    print(f"{export(client, conversation_id, Path(file))} items written to {file}")
                case ["create", file]:
                    print(create(client, Path(file)))
                case _:
                    sys.exit(__doc__)
    except (ApiError, OSError, ValueError) as error:
        sys.exit(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
