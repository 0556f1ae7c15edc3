"""Headers of every answer. Proved in a browser: inline script and style, other hosts and innerHTML are dead."""

from __future__ import annotations

from flask import Flask, Response, request

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "media-src 'self' blob:",
        "connect-src 'self' ws://{host} wss://{host}",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
}


PLAIN_FILES = {"assets.versioned", "assets.unversioned", "languages.sentences", "languages.later_sentences"}
FOR_FILES = ("X-Content-Type-Options", "Cross-Origin-Resource-Policy")
"""The rest says what a page may do. A sheet, a script, a letter or a list of sentences is no page, and 700 bytes each are dear on a slow network;
a picture of ours could be opened as a page and may do nothing there."""
FOR_PICTURES = "default-src 'none'; frame-ancestors 'none'"


def protect(app: Flask) -> None:
    """Put the headers on every answer of an app."""

    @app.after_request
    def headers(response: Response) -> Response:
        is_file = request.endpoint in PLAIN_FILES
        if is_file:
            response.headers.update({name: HEADERS[name] for name in FOR_FILES})
            if response.mimetype == "image/svg+xml":
                response.headers["Content-Security-Policy"] = FOR_PICTURES
            return response
        response.headers["Content-Security-Policy"] = POLICY.format(host=request.host)
        response.headers.update(HEADERS)
        if response.mimetype == "text/html":
            response.headers.setdefault("Cache-Control", "no-store")
        return response
