package dev.verbatim.syndicate;

import dev.verbatim.http.PageRequest;
import dev.verbatim.taxonomy.ShelfFilter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What goes into a feed. A name given twice means either; different names must all hold. */
public class FeedFilter extends ShelfFilter {

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of who is quoted; repeat for either of several.")
    public List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> speaker = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of whom it is about; repeat for either of several.")
    public List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> entity = List.of();

    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many entries a page of the feed holds at the most.", example = "20")
    public int limit = 20;

    @RestQuery
    @Size(max = 1024)
    @Pattern(regexp = "[A-Za-z0-9_-]*")
    @Parameter(description = "Older entries: follow the feed's own link to its next page.")
    public @Nullable String cursor;

    PageRequest page() {
        PageRequest page = new PageRequest();
        page.limit = limit;
        page.cursor = cursor;
        return page;
    }
}
