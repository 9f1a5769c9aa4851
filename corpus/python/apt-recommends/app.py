import subprocess

version = subprocess.run(["curl", "--version"], capture_output=True, text=True, check=True)
print(f"served beside {version.stdout.split(' (')[0]}")
