"""Serves one page to this machine only, for a browser that cannot open the file itself."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kg.errors import OutputError

LOCAL = "127.0.0.1"


class PageServer(ThreadingHTTPServer):
    """A server that gives one file at `/` and nothing else."""

    def __init__(self, page: Path, port: int) -> None:
        """Take the port; from then on the page can be asked for.

        Raises:
            OutputError: The port is taken, or not for this user.
        """
        self.page = page
        try:
            super().__init__((LOCAL, port), _Handler)
        except OSError as error:
            raise OutputError(
                f"port {port} cannot be used ({error.strerror}): give another with --port"
            ) from error


class _Handler(BaseHTTPRequestHandler):
    server: PageServer

    def do_GET(self) -> None:
        """Send the page, to those who asked for this machine by its own name."""
        host = self.headers.get("Host", "").partition(":")[0]
        if self.path != "/" or host not in {LOCAL, "localhost"}:
            self.send_error(404)
            return
        content = self.server.page.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of requests."""
