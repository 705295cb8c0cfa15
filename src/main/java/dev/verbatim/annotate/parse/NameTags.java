package dev.verbatim.annotate.parse;

import org.jspecify.annotations.Nullable;

/** Makes well-formed BILOU sequences of what the tagger said word by word. */
final class NameTags {

    private NameTags() {}

    /** Repairs tags at 1 and up in place; what is outside names becomes null. */
    static @Nullable String[] repaired(String[] tags) {
        for (int i = 2; i < tags.length; i++) {
            repair(tags, i);
        }
        @Nullable String[] repaired = new @Nullable String[tags.length];
        int begin = -1;
        for (int i = 1; i < tags.length; i++) {
            switch (tags[i].charAt(0)) {
                case 'U' -> repaired[i] = tags[i];
                case 'L' -> fill(repaired, begin, i, tags[i].substring(1));
                default -> {}
            }
            begin = tags[i].charAt(0) == 'B' ? i : tags[i].charAt(0) == 'I' ? begin : -1;
        }
        return repaired;
    }

    private static void repair(String[] tags, int i) {
        String previous = tags[i - 1];
        String tag = tags[i];
        switch ("" + previous.charAt(0) + tag.charAt(0)) {
            case "IU" -> tags[i] = "I" + tag.substring(1);
            case "LI", "UI" -> tags[i - 1] = "I" + previous.substring(1);
            case "OI" -> tags[i - 1] = tag;
            case "UL" -> tags[i - 1] = "B" + previous.substring(1);
            default -> {}
        }
    }

    private static void fill(@Nullable String[] repaired, int begin, int end, String kind) {
        if (begin < 0) {
            return;
        }
        for (int i = begin; i <= end; i++) {
            repaired[i] = (i == begin ? "B" : i == end ? "L" : "I") + kind;
        }
    }
}
