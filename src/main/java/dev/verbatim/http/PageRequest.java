package dev.verbatim.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The paging parameters that every list takes. */
public class PageRequest {

    /** Values of the parameter {@code count}. */
    public enum Count {
        NONE,
        EXACT
    }

    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items a page holds at the most.", example = "20")
    public int limit = 20;

    @RestQuery
    @Size(max = 1024)
    @Pattern(regexp = "[A-Za-z0-9_-]*")
    @Parameter(description = "Where to go on: page.next or page.prev of an earlier answer, with the same filters.")
    public @Nullable String cursor;

    @RestQuery
    @DefaultValue("none")
    @Parameter(description = "exact: count all matches (costs time on large lists).", example = "none")
    public Count count = Count.NONE;
}
