"""From a prepared call to its reply: attempts, deadlines, connections. It knows no endpoint.

attempts         one call without I/O: which request comes next, what a reply or a failure means
send             the loops that carry a call out, sync and async, and who closes what
session          what all calls of a client share
retry            when a call is sent again
pool, network    connections of our own, per process and event loop
aiohttp          the same over aiohttp
routes, proxies  which transport a request takes, and through which proxy
error_mapping    failures and statuses as errors of this package

When a call ends, and how waiting for it does, every client shares: deadline and interrupt of the generated package.
"""
