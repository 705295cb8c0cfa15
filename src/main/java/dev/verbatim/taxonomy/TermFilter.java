package dev.verbatim.taxonomy;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which sections, tags or authors to list. */
public class TermFilter {

    @RestQuery
    @Size(max = 500)
    @Parameter(description = "Beginning of a word of the name; case and accents do not matter.", example = "ferr")
    public @Nullable String q;
}
