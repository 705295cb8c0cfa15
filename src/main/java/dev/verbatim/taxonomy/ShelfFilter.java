package dev.verbatim.taxonomy;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Where articles stand, for every list of them and of what is in them. A name given twice means either. */
public class ShelfFilter {

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Source id; repeat for either of several.")
    public List<@Pattern(regexp = "src_[0-9a-z]{26}", message = "must be a source id") String> source = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Section slug; repeat for either of several.", example = "world")
    public List<@Size(max = 200) String> section = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Tag slug of the article; repeat for either of several.", example = "ferries")
    public List<@Size(max = 200) String> tag = List.of();
}
