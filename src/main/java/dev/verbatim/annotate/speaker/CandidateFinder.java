package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.speaker.Candidate.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists everybody who might have said a passage, and nobody. */
final class CandidateFinder {

    /** Sources before a passage that are looked at: bounds the work on text without paragraphs. */
    private static final int NEAREST = 30;

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final List<Source> sources;
    private final SourceFeatures features;

    CandidateFinder(Grammar grammar, SpeakerKinds kinds, List<Source> sources) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.sources = sources;
        this.features = new SourceFeatures(grammar, kinds, sources);
    }

    /** Candidates for a passage; {@code before} is how the last attributed passage was decided, null at the start. */
    List<Candidate> of(Passage passage, @Nullable Decision before) {
        Surroundings around = new Surroundings(grammar, passage);
        List<Candidate> found = new ArrayList<>();
        String left = "none";
        String right = "none";
        int from = firstAfter(passage.first());
        for (int k = Math.max(0, from - NEAREST); k < Math.min(sources.size(), from + NEAREST); k++) {
            Source source = sources.get(k);
            String place = features.place(passage, source).orElse("");
            if (!place.isEmpty() && source.speaker() != source.anchor()) {
                found.add(new Candidate(Type.SOURCE, source.speaker(), source, features.of(passage, around, k, place)));
                left = place.equals("left") ? stronger(left, source) : left;
                right = place.equals("right") ? stronger(right, source) : right;
            }
        }
        String near = left + "," + right;
        if (before != null && before.best().speaker() != Grammar.NONE) {
            found.add(sameAsBefore(passage, around, before, near));
        }
        found.add(nobody(around, near));
        return found;
    }

    private static String stronger(String sofar, Source source) {
        if (source.speaks() || sofar.equals("speaks")) {
            return "speaks";
        }
        return CueWords.OTHER.equals(source.cueClass()) ? sofar.equals("none") ? "other" : sofar : "reports";
    }

    private int firstAfter(int token) {
        int low = 0;
        int high = sources.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sources.get(middle).anchor() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Candidate sameAsBefore(Passage passage, Surroundings around, Decision before, String near) {
        Passage last = before.passage();
        int sentences = grammar.sentence(passage.first()) - grammar.sentence(last.last());
        int paragraphs = grammar.paragraph(passage.first()) - grammar.paragraph(last.last());
        String distance = "p" + Math.min(3, paragraphs) + "s" + Math.min(4, sentences);
        Surroundings then = new Surroundings(grammar, last);
        int actors = actorsBetween(last.last(), passage.first(), before.best().speaker());
        List<String> names = new Features("same")
                .add(distance)
                .add(distance, around.formName())
                .add(distance, "near", near)
                .add(distance, "form", around.formName(), near)
                .add(distance, "size", around.sizeName())
                .add(distance, "lead", around.leadName())
                .add(distance, "before", then.formName(), then.endName())
                .add(distance, "actors", Integer.toString(Math.min(3, actors)))
                .add(distance, "cue", before.cueClass())
                .add("kind", kinds.kind(before.best().speaker()), "p" + Math.min(2, paragraphs))
                .add("sure", Integer.toString((int) (before.probability() * 5)), "p" + Math.min(2, paragraphs))
                .names();
        return new Candidate(
                Type.SAME_AS_BEFORE, before.best().speaker(), before.best().source(), names);
    }

    /** Others who do something between two passages make it less likely that the same person goes on. */
    private int actorsBetween(int from, int to, int speaker) {
        int count = 0;
        int referent = kinds.referentAt(speaker);
        for (int k = firstAfter(from); k < sources.size() && sources.get(k).anchor() < to; k++) {
            int actor = sources.get(k).speaker();
            boolean same = actor == speaker || kinds.referentAt(actor) == referent && referent >= 0;
            count += !same && kinds.isPerson(actor) ? 1 : 0;
        }
        return count;
    }

    private Candidate nobody(Surroundings around, String near) {
        List<String> names = new Features("nobody")
                .add("near", near)
                .add("form", around.formName(), near)
                .add("size", around.sizeName())
                .add("size", around.sizeName(), near)
                .add("lead", around.leadName())
                .add("lead", around.leadName(), around.sizeName())
                .add("end", around.endName())
                .add("next", around.nextName())
                .names();
        return new Candidate(Type.NOBODY, Grammar.NONE, null, names);
    }
}
