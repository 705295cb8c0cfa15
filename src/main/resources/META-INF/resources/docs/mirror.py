"""Keeps a copy of all articles, quotes and entities: python3 mirror.py http://localhost:8080 mirror.json

Exports once, then follows the log of changes, and goes on where it stopped when it is run again. Public API only.
"""
import json, os, sys, urllib.error, urllib.request

KINDS = {"article": "articles", "quote": "quotes", "entity": "entities"}


def get(url):
    """The body and the headers; no body for what is gone. Follows the redirects of merged entities."""
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.read().decode(), answer.headers
    except urllib.error.HTTPError as problem:
        if problem.code in (404, 410):
            return None, problem.headers
        raise


def export(base):
    """Everything, and the position from which to go on: that of the first snapshot, so that nothing falls between."""
    copy, since = {}, None
    for kind, plural in KINDS.items():
        body, headers = get(f"{base}/v1/export/{plural}")
        since = since or headers["X-Change-Position"]
        copy[kind] = {one["id"]: one for one in map(json.loads, body.split("\n")[:-1]) if stands(one)}
    return {"since": since, "copy": copy}


def follow(base, state):
    """Takes over all changes up to now; reads each changed resource once a page."""
    more = True
    while more:
        body, _ = get(f"{base}/v1/changes?limit=1000&since={state['since']}")
        if body is None:  # the position has left the log
            return export(base)
        page = json.loads(body)
        last = {(c["resource"]["type"], c["resource"]["id"]): c["tombstone"] for c in page["items"]}
        for (kind, id), tombstone in last.items():
            if kind in KINDS:
                refresh(base, state["copy"][kind], f"/v1/{KINDS[kind]}/{id}", id, tombstone)
        state["since"], more = page["next"], page["hasMore"]
    return state


def stands(one):
    return one.get("status") not in ("draft", "retracted", "rejected", "superseded", "merged")


def refresh(base, copies, path, id, tombstone):
    body, _ = (None, None) if tombstone else get(base + path)
    one = json.loads(body) if body else None
    if one and one["id"] == id and stands(one):
        copies[id] = one
    else:
        copies.pop(id, None)


if __name__ == "__main__":
    base, file = sys.argv[1].rstrip("/"), sys.argv[2]
    state = json.load(open(file, encoding="utf-8")) if os.path.exists(file) else export(base)
    state = follow(base, state)
    with open(file + ".new", "w", encoding="utf-8") as out:
        json.dump(state, out, ensure_ascii=False)
    os.replace(file + ".new", file)
    print(", ".join(f"{len(state['copy'][kind])} {plural}" for kind, plural in KINDS.items()))
