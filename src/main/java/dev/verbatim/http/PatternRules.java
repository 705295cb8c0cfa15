package dev.verbatim.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in JSON Schema what {@code @Pattern} says to Bean Validation, which matches the whole value and knows constructs
 * that ECMA-262 does not; and the length that follows from a pattern, since checkers of contracts want every text bounded.
 */
final class PatternRules {

    private static final String NOT_BLANK = "\\S";
    private static final Pattern ID = Pattern.compile("\\^?(\\(\\?:)?[a-z]{3}_\\[0-9a-z]\\{26}\\)?\\$?");
    private static final String WEB = "https?://[^\\s]+";
    private static final int ID_LENGTH = 30;

    /** BCP 47 puts no end to a tag; RFC 5646 section 4.4.1 advises room for 35 characters. */
    private static final Map<String, Integer> LENGTHS = Map.of("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", 35);

    private PatternRules() {}

    static void apply(Schema schema) {
        String pattern = schema.getPattern();
        boolean text = pattern != null || schema.getMaxLength() != null;
        if (text && schema.getType() == null && schema.getRef() == null && schema.getAnyOf() == null) {
            schema.setType(List.of(Schema.SchemaType.STRING));
        }
        if (pattern == null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            bound(schema, pattern);
        }
        if (pattern.equals(WEB)) {
            schema.setFormat("uri");
        }
        if (pattern.equals("(?s).*\\S.*")) {
            schema.setPattern(NOT_BLANK);
        } else if (!pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    private static void bound(Schema schema, String pattern) {
        if (ID.matcher(pattern).matches()) {
            schema.setMinLength(ID_LENGTH);
            schema.setMaxLength(ID_LENGTH);
        } else if (LENGTHS.containsKey(pattern)) {
            schema.setMaxLength(LENGTHS.get(pattern));
        }
    }
}
