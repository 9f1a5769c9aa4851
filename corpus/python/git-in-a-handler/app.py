import subprocess
from http.server import BaseHTTPRequestHandler, HTTPServer

import pygments


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        found = subprocess.run(["git", "--version"], capture_output=True, check=True)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(found.stdout + pygments.__name__.encode())


HTTPServer(("", 8000), Handler).serve_forever()
