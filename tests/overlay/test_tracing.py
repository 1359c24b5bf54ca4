"""OpenTelemetry's instrumentation of httpx sees what clients send, as docs/calls.md says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.overlay.calling import KEY, WAYS, calling
from tests.servers import faults
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    """Instrument httpx for one test and give what it recorded."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    HTTPXClientInstrumentor().instrument(tracer_provider=provider)
    yield exporter
    HTTPXClientInstrumentor().uninstrument()
    provider.shutdown()


@pytest.mark.parametrize("way", WAYS)
def test_each_attempt_is_a_span(way: str, faulty: FaultServer, spans: InMemorySpanExporter) -> None:
    """Both attempts of a call are recorded with their status, and no credential is."""
    faulty.will(faults.reply(503), faults.json_reply({"id": "conv_1"}))
    with calling(way, faulty.url) as call:
        call("conversations.retrieve", "conv_1")
    recorded = [dict(span.attributes or {}) for span in spans.get_finished_spans()]

    assert [503, 200] == [span["http.status_code"] for span in recorded]
    assert KEY not in repr(recorded)
