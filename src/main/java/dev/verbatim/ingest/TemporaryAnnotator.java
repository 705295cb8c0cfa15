package dev.verbatim.ingest;

import dev.verbatim.annotate.*;
import dev.verbatim.text.Span;
import java.util.*;
import java.util.regex.*;

final class TemporaryAnnotator implements Annotator {
    static Annotator load() {
        return new TemporaryAnnotator();
    }

    public String extractor() {
        return "quotes/0";
    }

    public Annotations annotate(String text, String lang) {
        List<Quotation> qs = new ArrayList<>();
        List<dev.verbatim.annotate.Mention> ms = new ArrayList<>();
        List<Referent> rs = new ArrayList<>();
        Matcher n = Pattern.compile("[A-Z][a-z]+ [A-Z][a-z]+").matcher(text);
        while (n.find()) {
            int i = -1;
            for (int k = 0; k < rs.size(); k++) if (rs.get(k).name().equals(n.group())) i = k;
            if (i < 0) {
                i = rs.size();
                rs.add(new Referent(Referent.Type.PERSON, n.group(), List.of(), null));
            }
            ms.add(new dev.verbatim.annotate.Mention(
                    new Span(n.start(), n.end()), dev.verbatim.annotate.Mention.Kind.NAME, i, .9));
        }
        Matcher m = Pattern.compile("[‘“]([^’”]{10,})[’”]").matcher(text);
        while (m.find()) {
            Span s = new Span(m.start(1), m.end(1));
            qs.add(new Quotation(
                    Quotation.Kind.DIRECT,
                    s,
                    List.of(s),
                    -1,
                    .9,
                    rs.isEmpty() ? Attribution.UNKNOWN : new Attribution(0, null, null, .8, List.of()),
                    -1,
                    new Explanation("x", List.of(), List.of())));
        }
        return new Annotations(qs, ms, rs, List.of());
    }
}
