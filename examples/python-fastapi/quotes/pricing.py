"""What a parcel costs: by its weight or its volume, whichever is more, and by how far it goes."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from pydantic import BaseModel, Field

CUBIC_CENTIMETRES_PER_KILOGRAM = 5000


class Zone(StrEnum):
    domestic = "domestic"
    neighbour = "neighbour"
    world = "world"


BASE = {
    Zone.domestic: Decimal("3.90"),
    Zone.neighbour: Decimal("9.50"),
    Zone.world: Decimal("17.00"),
}
PER_KILOGRAM = {
    Zone.domestic: Decimal("0.70"),
    Zone.neighbour: Decimal("2.10"),
    Zone.world: Decimal("6.40"),
}
WORKING_DAYS = {Zone.domestic: 2, Zone.neighbour: 4, Zone.world: 9}


class Parcel(BaseModel):
    kilograms: Decimal = Field(gt=0, le=30)
    centimetres: tuple[int, int, int]
    zone: Zone


class Quote(BaseModel):
    price: Decimal
    currency: str
    arrives: date


def quote(parcel: Parcel, currency: str, today: date) -> Quote:
    length, width, height = parcel.centimetres
    volumetric = Decimal(length * width * height) / CUBIC_CENTIMETRES_PER_KILOGRAM
    charged = max(parcel.kilograms, volumetric)
    price = BASE[parcel.zone] + PER_KILOGRAM[parcel.zone] * charged
    return Quote(
        price=price.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP),
        currency=currency,
        arrives=add_working_days(today, WORKING_DAYS[parcel.zone]),
    )


def add_working_days(day: date, days: int) -> date:
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            days -= 1
    return day
