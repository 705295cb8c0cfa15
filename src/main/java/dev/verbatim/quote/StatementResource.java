package dev.verbatim.quote;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Statements over HTTP. */
@Path("/v1")
@Tag(name = "Quotes")
public class StatementResource {

    private final Statements statements;

    StatementResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Path("/statements")
    @PermitAll
    @Operation(
            operationId = "listStatements",
            summary = "Quotes grouped across articles",
            description = "What was said, once, with every article that printed it; the last printed first.")
    public StatementPage list(@BeanParam @Valid StatementFilter filter, @BeanParam @Valid PageRequest page) {
        Slice<Statement> slice = statements.page(filter, page);
        return new StatementPage(statements.views(slice.items()), slice.page());
    }

    @GET
    @Path("/statements/{statementId}")
    @PermitAll
    @Operation(
            operationId = "getStatement",
            summary = "Get one statement",
            description = "One statement with where it was printed.")
    @APIResponse(responseCode = "200", description = "The statement.")
    @APIResponse(responseCode = "404", description = "Unknown, or nobody prints it any more.")
    public StatementView get(@RestPath String statementId) {
        Statement statement =
                statements.read(statementId).orElseThrow(() -> ProblemException.notFound("statement", statementId));
        return statements.views(List.of(statement)).get(0);
    }
}
