package dev.verbatim.quote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How words are quoted: whole clauses in marks, a fragment in marks inside the writer's sentence, or without marks. */
@Schema(
        description = "direct: whole clauses in marks; partial: a fragment in marks (the literature says mixed);"
                + " indirect: reported without marks.")
public enum QuoteKind {
    DIRECT,
    PARTIAL,
    INDIRECT
}
