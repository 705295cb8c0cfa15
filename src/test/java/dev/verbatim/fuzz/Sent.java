package dev.verbatim.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire.
 *
 * @param target  path and query as written
 * @param query   what the query says, decoded
 * @param headers lines, each without its end; characters are bytes
 * @param wild    whether it is spoilt below the level of the contract, so that only the shape of the answer is held
 */
record Sent(
        String operation,
        String method,
        String target,
        Map<String, List<String>> query,
        List<String> headers,
        @Nullable String type,
        byte @Nullable [] body,
        boolean wild) {

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    byte[] bytes() {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: fuzz\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (type != null) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            all.writeBytes(body);
        }
        return all.toByteArray();
    }

    @Override
    public String toString() {
        String sent = new String(bytes(), StandardCharsets.UTF_8);
        return operation + (wild ? " (wild)" : "") + "\n"
                + (sent.length() > 3000 ? sent.substring(0, 3000) + "…" : sent);
    }
}
