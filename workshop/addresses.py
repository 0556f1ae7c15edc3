"""The addresses under which this machine can be reached from a tablet."""

from __future__ import annotations

import ipaddress

import ifaddr

VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "utun", "zt", "tailscale", "wg")


def addresses(host: str, port: int) -> list[str]:
    """Base addresses, the likeliest first: private networks, then others, and this machine's own name last."""
    suffix = "" if port == 80 else f":{port}"
    if host not in ("0.0.0.0", "::", ""):
        return [f"http://{host}{suffix}"]
    found = [ip for ip in network_addresses() if not ip.is_loopback]
    return [f"http://{ip}{suffix}" for ip in found] or [f"http://127.0.0.1{suffix}"]


def network_addresses() -> list[ipaddress.IPv4Address]:
    """The IPv4 addresses of all network adapters; those of virtual ones at the end."""
    ranked = []
    for adapter in ifaddr.get_adapters():
        for ip in adapter.ips:
            if ip.is_IPv4:
                address = ipaddress.IPv4Address(str(ip.ip))
                if not address.is_link_local:
                    virtual = adapter.nice_name.lower().startswith(VIRTUAL)
                    ranked.append((virtual, not address.is_private, address))
    return [address for _virtual, _public, address in sorted(ranked)]
