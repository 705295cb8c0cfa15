package dev.verbatim.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a change (RFC 9110 section 13.1.1): the tag of the state that the caller has seen.
 *
 * <p>Our tags name a version ({@code "v7"}, {@code "v7.3"}); a representation with a query string adds a hash of its
 * bytes ({@code "v7-hash"}). An edit concerns the version, so what follows a hyphen is not compared; hence also tags to
 * which a proxy added {@code -gzip} or which it marked weak still work, where strong comparison would lock out everybody
 * behind a compressing proxy.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\G\\s*(?:W/)?\"([^\"\\x00-\\x20]*)\"\\s*(?:,|$)");

    private final List<String> versions;
    private final boolean any;

    private IfMatch(List<String> versions, boolean any) {
        this.versions = List.copyOf(versions);
        this.any = any;
    }

    /** Reads the header; 428 when there is none, 400 when it holds no entity tags. */
    public static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the state you have seen, or * for any.");
        }
        if (header.strip().equals("*")) {
            return new IfMatch(List.of(), true);
        }
        List<String> versions = new ArrayList<>();
        Matcher tags = TAG.matcher(header);
        int end = 0;
        while (tags.find()) {
            versions.add(version(tags.group(1)));
            end = tags.end();
        }
        if (end != header.length()) {
            throw malformed();
        }
        return new IfMatch(versions, false);
    }

    /** 412 unless the caller has seen this state; {@code tag} as {@link Versioned#tag} gives it. */
    public void check(String tag) {
        if (!any && !versions.contains(version(tag))) {
            throw ProblemException.of(
                            ProblemType.PRECONDITION_FAILED,
                            "The resource has changed since: its ETag is now \"" + version(tag) + "\".")
                    .withHeader("ETag", '"' + version(tag) + '"');
        }
    }

    private static String version(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    private static ProblemException malformed() {
        String detail = "must be * or entity tags in double quotes, such as \"v7\"";
        return ProblemException.of(
                ProblemType.INVALID_PARAMETER,
                "'If-Match' " + detail + ".",
                List.of(Problem.Fault.parameter(
                        Problem.Location.HEADER, "If-Match", ProblemType.INVALID_PARAMETER, detail)));
    }
}
