import os

print(f"a model of {os.path.getsize('/app/model.bin')} bytes")
