"""A PostgreSQL server of our own on loopback, for as long as tests need it."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Final

_USER: Final = "postgres"
"""Who the server runs as where tests run as root, which it refuses."""


class PostgresServer:
    """One server in a temporary folder, on a port that was free.

    Raises:
        FileNotFoundError: PostgreSQL is not installed.
    """

    def __init__(self) -> None:
        self._binaries = _find_binaries()
        self._folder = Path(tempfile.mkdtemp(prefix="sayso-postgres-"))
        self._as_root = os.geteuid() == 0
        if self._as_root:
            shutil.chown(self._folder, _USER)
        self.port = _find_port()
        self._made = 0
        self._run("initdb", "-D", self._data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync", "-N")
        self.start()

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self._folder}"
        log = str(self._folder / "log")
        self._run("pg_ctl", "start", "-w", "-D", self._data, "-l", log, "-o", options)

    def stop(self, mode: str = "immediate") -> None:
        """Stop the server: by default at once, as if it fell over."""
        self._run("pg_ctl", "stop", "-D", self._data, "-m", mode)

    def make_database(self) -> str:
        """Return the address of a new and empty database."""
        self._made += 1
        name = f"ledger{self._made}"
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", _USER, name)
        return f"postgresql://{_USER}@127.0.0.1:{self.port}/{name}"

    def close(self) -> None:
        """Stop the server, and take its folder away."""
        try:
            self.stop()
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        user = {"user": _USER, "group": pwd.getpwnam(_USER).pw_gid} if self._as_root else {}
        done = subprocess.run(
            [str(self._binaries / program), *arguments],
            check=False, cwd=self._folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, env={**os.environ, "LC_ALL": "C"}, **user,
        )  # type: ignore[call-overload]  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr}")


def _find_binaries() -> Path:
    """Return the folder of the newest server that is installed."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not debian and on_path is None:
        raise FileNotFoundError("PostgreSQL is not installed (apt-get install postgresql)")
    return debian[-1].parent if debian else Path(str(on_path)).parent


def _find_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
