import iniconfig

print(f"served by {iniconfig.__name__}")
