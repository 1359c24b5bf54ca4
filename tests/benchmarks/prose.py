"""Text, identifiers and opaque data of the lengths that conversations have, the same on every run."""

from __future__ import annotations

import base64
from random import Random

_SENTENCES = (
    "The parcel left the depot in Gdańsk on Tuesday and has been waiting at customs since.",
    "Yes.",
    "Two of the three invoices match the purchase order; the third is off by 41.20 €.",
    "I would move the retry out of the loop, because the lock is still held there.",
    "Thanks, that helps.",
    "In short: the cheaper tariff pays off once you use more than 2,300 kWh a year.",
    "Boiling the vinegar first keeps the cucumbers crisp, whatever the recipe says.",
    "Please check whether the calibration file is older than the sensor's last service; "
    "if it is, the readings of the past six weeks are about 0.8 °C too high and should be marked as such.",
    "The ferry runs every forty minutes until 21:10, and on Sundays until 18:30.",
    'The log says "permission denied", but the folder belongs to the right group.',
    "Here is the plan:\n\n1. copy the table,\n2. add the index,\n3. switch the readers over.\n",
    "Both readings of the sentence are possible; the second one fits the rest of the letter better.",
    "```python\nfor row in rows:\n    totals[row.region] += row.amount\n```\n",
    "Rainfall in the valley was 12 % above the thirty-year mean, with most of it falling in two nights.",
    "That depends on the licence of the font, which the archive does not contain.",
    "Could you say which of the two accounts the refund should go to?",
    "| quarter | orders | returns |\n|---|---|---|\n| Q1 | 1,204 | 61 |\n| Q2 | 1,377 | 58 |\n",
    "She was appointed in 1911, a year earlier than the plaque in the entrance hall claims.",
    "None of the tests touch that branch, so the coverage report cannot tell you whether it works.",
    "A tent for four that weighs under three kilograms will not survive a storm above the tree line.",
)
_NAMES = ("orders", "refund", "lookup", "weather", "ledger", "route", "archive", "stock", "ticket", "calendar")


class Prose:
    """A source of realistic values, drawn from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def text(self, fewest: int, most: int) -> str:
        """Return a text of that many sentences."""
        return " ".join(self.random.choices(_SENTENCES, k=self.random.randint(fewest, most)))

    def name(self) -> str:
        """Return the name of a tool, file or topic."""
        return self.random.choice(_NAMES)

    def id(self, prefix: str) -> str:
        """Return an identifier as the server makes them."""
        return f"{prefix}_{self.random.randbytes(24).hex()}"

    def opaque(self, fewest: int, most: int) -> str:
        """Return Base64 of that many bytes, such as encrypted reasoning or an image."""
        return base64.b64encode(self.random.randbytes(self.random.randint(fewest, most))).decode()

    def url(self) -> str:
        """Return the address of a page."""
        return f"https://{self.name()}.example.org/{self.name()}/{self.random.randrange(10**6)}?ref={self.name()}"

    def chance(self, probability: float) -> bool:
        """Return True with this probability."""
        return self.random.random() < probability
