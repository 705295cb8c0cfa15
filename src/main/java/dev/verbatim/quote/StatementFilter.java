package dev.verbatim.quote;

import dev.verbatim.http.DateField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which statements to list. A name given twice means either; different names must all hold. */
public class StatementFilter {

    @RestQuery
    @Size(max = 500)
    @Parameter(
            description = "Words as they stand, a \"phrase\", -excluded words, `or`; case and accents do not matter.",
            example = "ferry -strike")
    public @Nullable String q;

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of who said it; repeat for either of several.")
    public List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> speaker = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of whom it is about; repeat for either of several.")
    public List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> about = List.of();

    @RestQuery
    @Min(1)
    @Max(1000)
    @Parameter(description = "Printed by at least this many sources.", example = "2")
    public @Nullable Integer minSources;

    @RestQuery
    @Parameter(description = "Printed at this time or later.", example = "2024-01-01T00:00:00Z")
    public @Nullable Instant from;

    @RestQuery
    @Parameter(description = "Printed before this time.", example = "2027-01-01T00:00:00Z")
    public @Nullable Instant to;

    @RestQuery
    @DefaultValue("published")
    @Parameter(description = "What from and to speak of: when it was printed, or when we last changed it.")
    public DateField dateField = DateField.PUBLISHED;
}
