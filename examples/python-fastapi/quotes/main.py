"""The HTTP interface."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic_settings import BaseSettings, SettingsConfigDict

from quotes.pricing import Parcel, Quote, quote


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="QUOTES_")

    currency: str = "EUR"


settings = Settings()
app = FastAPI(title="Quotes", version="1.0.0")


def clock() -> Callable[[], date]:
    return date.today


@app.get("/health")
def health() -> dict[str, bool]:
    return {"ok": True}


@app.post("/quotes", status_code=201)
def create_quote(parcel: Parcel, today: Annotated[Callable[[], date], Depends(clock)]) -> Quote:
    return quote(parcel, settings.currency, today())
