package dev.verbatim.annotate.mention;

import dev.verbatim.text.PersonName;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms of a name as it stands in a text. */
final class Surface {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int LONGEST_ACRONYM = 4;

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

    /** As a reader would write a person's name: "NICOLAS MADURO" is "Nicolas Maduro". */
    static String unshouted(String surface) {
        return Arrays.stream(BLANKS.split(surface.strip())).map(Shape::unshout).collect(Collectors.joining(" "));
    }

    /** "VENEZUELAN President" is "Venezuelan President", but short words of capitals are acronyms: "US Senator", "CEO". */
    static String unshoutedRole(String surface) {
        return Arrays.stream(BLANKS.split(surface.strip()))
                .map(word -> word.length() > LONGEST_ACRONYM ? Shape.unshout(word) : word)
                .collect(Collectors.joining(" "));
    }

    /** "NEW YORK" in a dateline is "New York"; a short word alone may be an acronym and stays: "UAE", "US". */
    static String unshoutedPlace(String surface) {
        boolean shouted = Arrays.stream(surface.split(" ")).allMatch(Shape::isAllCapitals);
        return shouted && surface.length() > LONGEST_ACRONYM ? unshouted(surface) : surface;
    }
}
