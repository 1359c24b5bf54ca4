"""When a token ends is read from whatever a command line or a library prints."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import hypothesis
import pytest
from hypothesis import strategies as st

from openai_conversations.auth.sources import checked_token, source_of
from openai_conversations.errors import CredentialsError

KEY = "0123456789abcdefghij"  # no telling prefix

AT = 1_900_000_000
EAST = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    "printed",
    [
        {"accessToken": KEY, "expiresOn": f"{datetime.fromtimestamp(AT, UTC).astimezone():%Y-%m-%d %H:%M:%S.000000}"},
        {"accessToken": KEY, "expiresOn": "nonsense", "expires_on": AT},
        {"access_token": KEY, "token_expiry": f"{datetime.fromtimestamp(AT, UTC):%Y-%m-%dT%H:%M:%SZ}"},
        {"token": KEY, "expires_at": f"{datetime.fromtimestamp(AT, EAST).isoformat()}"},
        {"token": KEY, "expires_on": str(AT)},
        {"token": KEY, "expires_on": f"{datetime.fromtimestamp(AT, UTC):%a, %d %b %Y %H:%M:%S GMT}"},
        {"token": KEY, "expiry": datetime.fromtimestamp(AT, EAST)},
        {"token": KEY, "expiry": datetime.fromtimestamp(AT, UTC).replace(tzinfo=None)},
    ],
    ids=["az", "az with seconds", "gcloud", "ISO", "seconds in text", "HTTP date", "datetime", "google-auth"],
)
def test_the_end_of_a_token_as_command_lines_print_it(printed: dict[str, Any]) -> None:
    """Local time where no offset is said, as az prints it; UTC for datetimes without one, as google-auth has them."""
    token = checked_token(printed, source_of(lambda: printed, None))
    assert (KEY, AT) == (token.value, token.expires_at)


@hypothesis.given(st.text(max_size=30) | st.datetimes().map(str))
def test_no_text_is_read_as_an_end_that_fails_oddly(text: str) -> None:
    """Any text gives a time or a CredentialsError."""
    try:
        end = checked_token({"token": KEY, "expires_on": text}, source_of(len, None)).expires_at
    except CredentialsError:
        return
    assert isinstance(end, float)
