import os
import sys

download, model = sys.argv[1:]
os.makedirs(download)
with open(f"{download}/model.bin", "wb") as file:
    file.write(os.urandom(600_000))
with open(f"{download}/model.bin", "rb") as source, open(model, "wb") as target:
    target.write(source.read())
    target.truncate()
    target.seek(0)
    target.write(b"model")
