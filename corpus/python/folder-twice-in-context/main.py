from pathlib import Path

READINGS = Path(__file__).parent / "readings"

sizes = [len((READINGS / name).read_bytes()) for name in ("north.bin", "south.bin")]
print(f"{sum(sizes)} bytes of readings")
