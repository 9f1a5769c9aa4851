import pygments

print(f"served by {pygments.__name__} {pygments.__version__}")
