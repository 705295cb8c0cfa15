package dev.verbatim.ingest;

import dev.verbatim.http.CacheRules;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Trying the extractor over HTTP. */
@Path("/v1")
@Tag(name = "Editing")
public class ExtractionResource {

    private final Extractions extractions;

    ExtractionResource(Extractions extractions) {
        this.extractions = extractions;
    }

    @POST
    @Path("/extractions")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = CacheRules.PRIVATE)
    @Operation(
            operationId = "previewExtraction",
            summary = "Try the extractor on a text",
            description = "Quotes, mentions and entities as they would be extracted. Nothing is stored, and the ids in"
                    + " the answer lead nowhere. With `explain` each quote says why it got its speaker.")
    @APIResponse(responseCode = "200", description = "What would be extracted.")
    public ExtractionResult extract(@Valid @NotNull(message = "a body is required") ExtractionDraft body) {
        return extractions.of(body);
    }
}
