"""Addresses as other programs take them: URIs of ASCII (RFC 3986), no longer than Office allows.

An address of a source is what somebody typed: with Japanese letters (RFC 3987), blanks, or signs that no URI has. A
reader of PDF leaves such a link dead, and Office offers to repair the file.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv6Address
from urllib.parse import quote, urlsplit, urlunsplit

import idna

from texts import text

# What Excel and PowerPoint take as the target of a link.
LONGEST_IN_OFFICE = 2079
URI = re.compile(r"https?://[A-Za-z0-9._-]+(?::\d+)?(?:[/?#](?:[A-Za-z0-9!$&'()*+,./:;=?@_~-]|%[0-9A-Fa-f]{2})*)*")
HOST = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?")
LONGEST_HOST = 253
KEPT = "!$%&'()*+,/:;=?@~"
STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=10_000)
def uri(address: str) -> str:
    """Return the URI of an address of the web, as it is where it is one; "" where it cannot be one."""
    try:
        parts = urlsplit(address)
        port = "" if parts.port is None else f":{parts.port}"
        host = ascii_host(parts.hostname or "")
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    if URI.fullmatch(address) and address.count("#") <= 1:
        return address
    user, at, _ = parts.netloc.rpartition("@")
    return urlunsplit(
        (parts.scheme, encoded(user) + at + host + port, *map(encoded, (parts.path, parts.query, parts.fragment)))
    )


def ascii_host(host: str) -> str:
    """Return the name of a host in ASCII, its other letters in Punycode; "" or a ValueError where it is no name."""
    if ":" in host:
        return f"[{IPv6Address(host)}]"
    name = host if host.isascii() else idna.encode(host, uts46=True).decode()
    return name if HOST.fullmatch(name) and len(name) <= LONGEST_HOST else ""


def encoded(part: str) -> str:
    """Return a part of an address with every sign that a URI cannot hold percent-encoded, and nothing encoded twice."""
    return STRAY.sub("%25", quote(part, safe=KEPT, errors="replace"))


def office_uri(address: str) -> str:
    """Return the URI that a link of Excel or PowerPoint can have; "" where it can have none."""
    return "" if why_not(address) else uri(address)


def why_not(address: str) -> str:
    """Return why Office cannot link to an address: `long`, `impossible`, or "" where it can."""
    found = uri(address)
    return "impossible" if not found else "long" if len(found) > LONGEST_IN_OFFICE else ""


def without_link(addresses: Iterable[str], language: str, **more: int) -> str:
    """Say how many addresses stand without a link in a file of Office, and why; "" when all have theirs.

    `more` are counts for other reasons, by the name of their words.
    """
    counts = Counter({reason: n for reason, n in more.items() if n})
    counts.update(filter(None, map(why_not, filter(None, addresses))))
    return " · ".join(text(f"unlinked.{reason}", language, n=f"{n:,}") for reason, n in counts.items())
