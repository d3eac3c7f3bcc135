"""Whose certificates are believed."""

import ssl

import certifi


def make_tls() -> ssl.SSLContext:
    """Return a context that trusts what the system trusts, and Mozilla's list where the system has none.

    ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` name another list.
    """
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        context.load_verify_locations(certifi.where())
    return context
