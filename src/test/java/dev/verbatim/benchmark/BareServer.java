package dev.verbatim.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: a Vert.x route that knows one answer, headers and all, and sends it to whoever asks; 304 with the same
 * headers to whoever sends {@code If-None-Match}. Arguments: its port, address of the answer.
 */
public final class BareServer {

    private BareServer() {}

    public static void main(String[] args) throws Exception {
        // HTTP/2 would bring headers of its own
        HttpResponse<byte[]> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(URI.create(args[1])).build(), HttpResponse.BodyHandlers.ofByteArray());
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        answer.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                values.forEach(value -> headers.add(Map.entry(name, value)));
            }
        });
        Buffer body = Buffer.buffer(answer.body());
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.get("/*").handler(request -> {
            for (Map.Entry<String, String> header : headers) {
                request.response().putHeader(header.getKey(), header.getValue());
            }
            if (request.request().headers().contains("If-None-Match")) {
                request.response().setStatusCode(304).end();
            } else {
                request.response().end(body);
            }
        });
        vertx.createHttpServer().requestHandler(router).listen(Integer.parseInt(args[0]));
    }
}
