package dev.verbatim.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds problem answers, for JAX-RS and for the Vert.x routes that lie in front of and behind it. */
@ApplicationScoped
public class Problems {

    /** The media type of every error body (RFC 9457). */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type URI that the RateLimit header draft registers for a used-up quota. */
    private static final String QUOTA_TYPE = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    private static final int MAX_INSTANCE = 2048;

    /** What stands in a URI reference beside letters and digits: RFC 3986 section 2, without brackets. */
    private static final String URI_MARKS = "-._~:/?#@!$&'()*+,;=%";

    private final PublicUrl publicUrl;

    Problems(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The problem for this request; {@code detail} must not show internals. */
    public Problem problem(
            RoutingContext request, ProblemType type, String detail, List<Problem.Fault> faults, @Nullable String id) {
        return new Problem(
                type == ProblemType.QUOTA_EXCEEDED ? QUOTA_TYPE : publicUrl.of("/problems/" + type.code()),
                type.title(),
                type.status(),
                type.code(),
                Problem.cut(detail, 4000),
                instance(request.request().uri()),
                RequestIds.of(request),
                faults.size() > 100 ? faults.subList(0, 100) : faults,
                type == ProblemType.QUOTA_EXCEEDED ? List.of("default") : List.of(),
                id);
    }

    /** The problem of something that is no request, such as a line of an import. */
    public Problem of(ProblemException fault, String instance, String requestId) {
        return new Problem(
                publicUrl.of("/problems/" + fault.type().code()),
                fault.type().title(),
                fault.type().status(),
                fault.type().code(),
                Problem.cut(fault.detail(), 4000),
                instance(instance),
                requestId,
                fault.faults().size() > 100 ? fault.faults().subList(0, 100) : fault.faults(),
                List.of(),
                fault.existingId());
    }

    /** The address as a URI reference, whatever bytes it was sent with, and never ending amid an escape. */
    static String instance(String uri) {
        StringBuilder safe = new StringBuilder();
        for (byte b : uri.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            String next = c < 0x80 && (Character.isLetterOrDigit(c) || URI_MARKS.indexOf(c) >= 0)
                    ? String.valueOf(c)
                    : "%%%02X".formatted((int) c);
            if (safe.length() + next.length() > MAX_INSTANCE) {
                int escape = safe.lastIndexOf("%");
                safe.setLength(escape >= 0 && escape > safe.length() - 3 ? escape : safe.length());
                break;
            }
            safe.append(next);
        }
        return safe.toString();
    }

    Response response(RoutingContext request, ProblemException fault) {
        Problem body = problem(request, fault.type(), fault.detail(), fault.faults(), fault.existingId());
        Response.ResponseBuilder response =
                Response.status(body.status()).entity(body).type(MediaType.valueOf(MEDIA_TYPE));
        fault.headers().forEach(response::header);
        return response.build();
    }

    /** Ends a Vert.x exchange with a problem: for what never reaches JAX-RS. */
    public void send(RoutingContext request, ProblemType type, String detail) {
        Problem p = problem(request, type, detail, List.of(), null);
        JsonObject body = new JsonObject()
                .put("type", p.type())
                .put("title", p.title())
                .put("status", p.status())
                .put("code", p.code())
                .put("detail", p.detail())
                .put("instance", p.instance())
                .put("requestId", p.requestId());
        if (!p.violatedPolicies().isEmpty()) {
            body.put("violated-policies", p.violatedPolicies());
        }
        request.response()
                .setStatusCode(p.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(body.toBuffer());
    }
}
