import sys

import pygments

print(f"served by {pygments.__name__}, {len(sys.argv)} words")
