package dev.verbatim.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entity that might have been meant, as JSON. */
@Schema(name = "Candidate", description = "An entity that might have been meant.")
public record CandidateView(
        EntityRef entity,

        @Schema(minimum = "0", maximum = "1", examples = "0.31")
        double score) {}
