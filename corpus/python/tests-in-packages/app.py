import zope.interface

print(f"served by {zope.interface.__name__}")
