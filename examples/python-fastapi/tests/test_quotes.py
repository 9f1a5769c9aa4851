from collections.abc import Callable, Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient

from quotes.main import app, clock

FRIDAY = date(2026, 1, 2)


def friday() -> Callable[[], date]:
    return lambda: FRIDAY


@pytest.fixture
def client() -> Iterator[TestClient]:
    app.dependency_overrides[clock] = friday
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_charges_by_weight_and_skips_the_weekend(client: TestClient) -> None:
    parcel = {"kilograms": "2.5", "centimetres": [20, 20, 10], "zone": "domestic"}
    answer = client.post("/quotes", json=parcel)
    assert answer.status_code == 201
    assert answer.json() == {"price": "5.65", "currency": "EUR", "arrives": "2026-01-06"}


def test_charges_by_volume_what_is_light_and_big(client: TestClient) -> None:
    parcel = {"kilograms": "1", "centimetres": [60, 50, 40], "zone": "neighbour"}
    assert client.post("/quotes", json=parcel).json()["price"] == "59.90"


@pytest.mark.parametrize("kilograms", ["0", "31"])
def test_refuses_what_no_carrier_takes(client: TestClient, kilograms: str) -> None:
    parcel = {"kilograms": kilograms, "centimetres": [20, 20, 10], "zone": "world"}
    assert client.post("/quotes", json=parcel).status_code == 422
