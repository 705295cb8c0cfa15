"""A receiver of Verbatim's webhooks: python3 receiver.py PORT SECRET. Needs nothing but Python 3."""
import base64, hashlib, hmac, json, sys, time
from http.server import BaseHTTPRequestHandler, HTTPServer


def is_genuine(secret, headers, body, now=None, tolerance=300):
    """Whether the sender knows the secret and the message is fresh (Standard Webhooks 1.0)."""
    sent, name = headers["webhook-timestamp"], headers["webhook-id"]
    if abs((now or time.time()) - int(sent)) > tolerance:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{name}.{sent}.".encode() + body, hashlib.sha256).digest()
    wanted = "v1," + base64.b64encode(digest).decode()
    return any(hmac.compare_digest(wanted, given) for given in headers["webhook-signature"].split())


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        genuine = is_genuine(sys.argv[2], self.headers, body)
        self.send_response(204 if genuine else 400)
        self.end_headers()
        print("genuine:" if genuine else "forged:", json.loads(body)["type"], flush=True)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", int(sys.argv[1])), Receiver).serve_forever()
