package dev.verbatim.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values that broke something somewhere. */
final class Hostile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\r\nX-Injected: yes",
            "%00",
            "%",
            "%zz",
            "%c0%ae",
            "../../../etc/passwd",
            "..;/",
            "';drop table article;--",
            "\" or 1=1 --",
            "$1",
            ":key0",
            "{0}",
            "%s%n",
            "${jndi:ldap://x.invalid/a}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "]]>",
            "&amp;&#0;",
            "\ud800",
            "\udc00x",
            "😀",
            "e\u0301",
            "\u202edrow",
            "\ufeff",
            "\uffff",
            "ſ",
            "İ",
            "NaN",
            "-0",
            "1e999",
            "0x10",
            "٣",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999",
            "true",
            "null",
            "[]",
            "{}",
            "*",
            "?",
            "\\",
            "\"",
            "a:b AND (c OR",
            "[* TO *]",
            "a~2^5",
            "0001-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "2026-02-30T00:00:00Z",
            "2026-11-22T17:00:60Z",
            "2026-11-22",
            "http://127.0.0.1:1/",
            "https://[::1]/",
            "https://user:pass@hooks.invalid/",
            "file:///etc/passwd",
            "art_00000000000000000000000000",
            "key_zzzzzzzzzzzzzzzzzzzzzzzzzz");

    private Hostile() {}

    static String text(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> TEXTS.get(random.nextInt(TEXTS.size())).repeat(random.nextInt(1, 40));
            case 1 -> "a".repeat(random.nextInt(1, 3000));
            case 2 -> noise(random);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private static String noise(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            text.appendCodePoint(random.nextInt(3) == 0 ? random.nextInt(0x110000) : random.nextInt(0x250));
        }
        return text.toString();
    }

    static JsonNode value(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextLong());
            case 4 -> JSON.numberNode(random.nextDouble() * 1e300);
            case 5 -> JSON.arrayNode().add(text(random)).add(JSON.nullNode());
            case 6 -> JSON.objectNode().put(text(random), text(random));
            default -> JSON.textNode(text(random));
        };
    }

    /** The body with one thing wrong with it, still JSON. */
    static JsonNode mutate(JsonNode body, RandomGenerator random) {
        if (body instanceof ObjectNode object && !object.isEmpty() && random.nextInt(8) > 0) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(text(random), value(random));
                case 2 -> object.set(name, mutate(object.get(name), random));
                default -> object.set(name, value(random));
            }
            return object;
        }
        if (body instanceof ArrayNode array && random.nextInt(4) > 0) {
            for (int i = random.nextInt(1, random.nextInt(10) == 0 ? 300 : 3); i > 0; i--) {
                array.add(value(random));
            }
            return array;
        }
        return value(random);
    }

    /** The bytes of a body, spoilt below the level of JSON. */
    static byte[] spoil(String body, RandomGenerator random) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> "[".repeat(random.nextInt(1, 20_000)).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"a\":".repeat(random.nextInt(1, 5000)) + "1").getBytes(StandardCharsets.UTF_8);
            case 4 -> body.getBytes(StandardCharsets.UTF_16);
            case 5 -> ("\ufeff" + body).getBytes(StandardCharsets.UTF_8);
            case 6 -> (body + body).getBytes(StandardCharsets.UTF_8);
            case 7 -> body.replaceFirst("\\{", "{\"title\":1,\"title\":2,").getBytes(StandardCharsets.UTF_8);
            default -> flip(bytes, random);
        };
    }

    private static byte[] flip(byte[] bytes, RandomGenerator random) {
        for (int i = bytes.length == 0 ? 0 : random.nextInt(1, 6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
