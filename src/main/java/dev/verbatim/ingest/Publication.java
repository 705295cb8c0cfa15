package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Attribution;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Holds back speakers the engine is not sure enough of: a quote with the wrong one is worse than a quote without. */
@ApplicationScoped
class Publication {

    private final ExtractionConfig config;

    Publication(ExtractionConfig config) {
        this.config = config;
    }

    /** The same findings; a doubtful speaker is the first of the candidates. */
    Annotations of(Annotations found) {
        List<Quotation> quotations = found.quotations().stream()
                .map(q -> isSure(q.speaker()) ? q : q.saidBy(inDoubt(q.speaker())))
                .toList();
        return new Annotations(quotations, found.mentions(), found.referents(), found.warnings());
    }

    private boolean isSure(Attribution speaker) {
        return speaker.referent() == Referent.NONE || speaker.confidence() >= config.speakerConfidence();
    }

    private static Attribution inDoubt(Attribution speaker) {
        List<Attribution.Candidate> candidates = new ArrayList<>();
        candidates.add(new Attribution.Candidate(speaker.referent(), speaker.confidence()));
        candidates.addAll(speaker.candidates());
        return new Attribution(Referent.NONE, speaker.mention(), speaker.cue(), 0, candidates);
    }
}
