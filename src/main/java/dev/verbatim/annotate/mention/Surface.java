package dev.verbatim.annotate.mention;

import dev.verbatim.text.PersonName;
import java.util.regex.Pattern;

/** Forms of a name as it stands in a text. */
final class Surface {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Surface() {}

    /** What two mentions of one name share: case, accents, full stops, blanks and a leading "the" do not count. */
    static String key(String surface) {
        String folded = PersonName.fold(spaced(surface)).replace(".", "");
        return folded.startsWith("the ") && folded.length() > 4 ? folded.substring(4) : folded;
    }

    /** With single blanks and no line breaks. */
    static String spaced(String surface) {
        return BLANKS.matcher(surface).replaceAll(" ").strip();
    }

    /** As a reader would write it: "NICOLAS MADURO" is "Nicolas Maduro". */
    static String unshouted(String surface) {
        StringBuilder quiet = new StringBuilder();
        for (String word : BLANKS.split(surface.strip())) {
            quiet.append(quiet.isEmpty() ? "" : " ").append(Shape.unshout(word));
        }
        return quiet.toString();
    }
}
