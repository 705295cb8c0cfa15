package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks for and against a source as the one that attributes a passage. */
final class SourceFeatures {

    private static final int MAX_CLIMB = 8;
    private static final Set<String> MODAL = Set.of("would", "could", "should", "might", "may", "can", "will", "to");

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final List<Source> sources;

    SourceFeatures(Grammar grammar, SpeakerKinds kinds, List<Source> sources) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.sources = sources;
    }

    /** The place of a source seen from the passage; empty when it is too far to matter. */
    Optional<String> place(Passage passage, Source source) {
        int anchor = source.anchor();
        boolean right = anchor > passage.last();
        int edge = right ? passage.last() : passage.first();
        int sentences = Math.abs(grammar.sentence(anchor) - grammar.sentence(edge));
        boolean sameParagraph = grammar.paragraph(anchor) == grammar.paragraph(edge);
        if (sentences == 0) {
            return Optional.of(right ? "right" : "left");
        }
        if (sameParagraph && sentences <= 3) {
            return Optional.of((right ? "next" : "before") + sentences);
        }
        if (anchor == passage.last() + 1 && source.kind() == Source.Kind.BYLINE) {
            // a line of its own below the words
            return Optional.of("next1");
        }
        boolean above = !right && grammar.paragraph(edge) - grammar.paragraph(anchor) == 1 && sentences <= 2;
        return above ? Optional.of("above" + sentences) : Optional.empty();
    }

    List<String> of(Passage passage, Surroundings around, int index, String place) {
        Source source = sources.get(index);
        String cue = source.cueClass();
        String power = source.speaks() ? "speaks" : CueWords.OTHER.equals(cue) ? "other" : "reports";
        String at = place + "," + power;
        String kind = kinds.kind(source.speaker());
        boolean right = source.anchor() > passage.last();
        int edge = right ? passage.last() : passage.first();
        String path = path(passage, source.anchor());
        String rivals = Features.band(Math.min(3, rivals(passage, index, right)));
        return new Features("source")
                .add(place, cue)
                .add(at, "gap", Features.band(Math.abs(source.anchor() - edge) - 1))
                .add(at, "path", path)
                .add(cue, "path", path)
                .add(at, "relation", source.relation().name().toLowerCase(java.util.Locale.ROOT))
                .add(power, "kind", kind)
                .add(cue, "kind", kind)
                .add(place, "kind", kind)
                .add(at, "form", around.formName())
                .add(at, "lead", around.leadName())
                .add(at, "end", around.endName())
                .add(at, "size", around.sizeName())
                .add(at, "rivals", rivals)
                .add(at, "quotes", Features.band(Math.min(3, quotesBetween(source.anchor(), edge, passage))))
                .add(
                        at,
                        "end",
                        around.endName(),
                        "gap",
                        Features.band(Math.min(4, Math.abs(source.anchor() - edge) - 1)))
                .add(at, "reach", Features.band(Math.abs(source.speaker() - edge) - 1))
                .add(at, "tag", grammar.tag(source.anchor()))
                .add(at, "helper", helper(source.anchor()))
                .addIf(source.lemma().equals("say"), place, "say")
                .addIf(right && grammar.isPunctuation(passage.last() + 1), at, "comma outside")
                .addIf(source.anchor() < source.speaker() && right, at, "speaker after cue")
                .addIf(inMarks(source.speaker()), power, "speaker in marks")
                .names();
    }

    private boolean inMarks(int token) {
        return grammar.quoted(token);
    }

    private String helper(int verb) {
        for (int child : grammar.children(verb)) {
            if (grammar.label(child).equals("neg")) {
                return "not";
            }
            if (grammar.label(child).equals("aux")
                    && MODAL.contains(grammar.form(child).toLowerCase(java.util.Locale.ROOT))) {
                return "modal";
            }
        }
        return "none";
    }

    /** How the passage hangs on the anchor: the label and the number of steps, "under" the other way round, or "none". */
    private String path(Passage passage, int anchor) {
        int sentence = grammar.sentence(anchor);
        int best = MAX_CLIMB + 1;
        String label = "";
        int from = Math.max(passage.first(), grammar.first(sentence));
        int to = Math.min(passage.last() + 1, grammar.past(sentence));
        for (int i = from; i < to; i++) {
            int head = grammar.head(i);
            boolean top = head != NONE && (head < passage.first() || head > passage.last());
            if (top && !grammar.isPunctuation(i)) {
                int steps = climb(head, anchor);
                if (steps < best) {
                    best = steps;
                    label = grammar.label(i);
                }
            }
        }
        if (best <= MAX_CLIMB) {
            return best == 0 ? label : best <= 3 ? "up" + best : "far";
        }
        return hangsUnder(anchor, passage) ? "under" : "none";
    }

    private int climb(int from, int anchor) {
        int steps = 0;
        for (int i = from; i != NONE && steps <= MAX_CLIMB; i = grammar.head(i), steps++) {
            if (i == anchor) {
                return steps;
            }
        }
        return MAX_CLIMB + 1;
    }

    private boolean hangsUnder(int anchor, Passage passage) {
        int steps = 0;
        for (int i = grammar.head(anchor); i != NONE && steps < 3; i = grammar.head(i), steps++) {
            if (i >= passage.first() && i <= passage.last()) {
                return true;
            }
        }
        return false;
    }

    /** Sources of the same sentence that speak and stand nearer to the passage. */
    private int rivals(Passage passage, int index, boolean right) {
        int count = 0;
        int step = right ? -1 : 1;
        for (int k = index + step; k >= 0 && k < sources.size() && count < 3; k += step) {
            int anchor = sources.get(k).anchor();
            if (right ? anchor <= passage.last() : anchor >= passage.first()) {
                break;
            }
            count += sources.get(k).speaks()
                            && sources.get(k).anchor() != sources.get(index).anchor()
                    ? 1
                    : 0;
        }
        return count;
    }

    private int quotesBetween(int anchor, int edge, Passage passage) {
        int count = 0;
        int previous = NONE;
        for (int i = Math.min(anchor, edge) + 1; i < Math.max(anchor, edge); i++) {
            int stretch = grammar.stretch(i);
            if (stretch != NONE && stretch != previous && !passage.stretches().contains(stretch)) {
                count++;
            }
            previous = stretch;
        }
        return count;
    }
}
