package dev.verbatim.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a note under an article does. */
@Schema(description = "correction: a fault put right; clarification; update: news added; retraction: taken back whole.")
public enum CorrectionKind {
    CORRECTION,
    CLARIFICATION,
    UPDATE,
    RETRACTION
}
