import os

print(f"served with {os.path.getsize('/app/data.bin')} bytes")
