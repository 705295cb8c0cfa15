package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Text in JSON that can be stored and sent again as it is. JSON can write two things that are no text: U+0000, which
 * PostgreSQL refuses, and half of a surrogate pair, which no UTF-8 can hold (RFC 7493 section 2.1 forbids it).
 */
final class WholeText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    WholeText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !isWhole(text)) {
            throw context.weirdStringException("", String.class, "no whole text");
        }
        return text;
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
