import pygments

print(f"served by {pygments.__name__}")
