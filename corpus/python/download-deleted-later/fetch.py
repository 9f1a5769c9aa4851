import os
import sys

with open(sys.argv[1], "wb") as file:
    file.write(os.urandom(900_000))
