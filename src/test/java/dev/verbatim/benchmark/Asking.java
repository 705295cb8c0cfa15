package dev.verbatim.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single questions, to prepare the many. */
final class Asking {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private Asking() {}

    static String text(String address) throws IOException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The cursor of a page of twenty articles, or of the last full one. */
    static String cursor(String base, int page) throws IOException {
        String cursor = "";
        for (int i = 1; i < page; i++) {
            Matcher next = NEXT.matcher(text(base + "/v1/articles" + (cursor.isEmpty() ? "" : "?cursor=" + cursor)));
            if (!next.find()) {
                return cursor;
            }
            cursor = next.group(1);
        }
        return cursor;
    }

    /** Words of the newest titles. */
    static List<String> words(String base) throws IOException {
        return Pattern.compile("\"title\":\"([^\"]+)\"")
                .matcher(text(base + "/v1/articles?limit=100"))
                .results()
                .flatMap(title ->
                        Arrays.stream(title.group(1).toLowerCase(Locale.ROOT).split(" ")))
                .distinct()
                .toList();
    }
}
