package dev.verbatim.http;

/**
 * Tells the API from pages, contract and health, for what guards the API in front of the router. Ask it with the
 * normalised path only: the router takes {@code //v1}, {@code /%761} and {@code /x/../v1} for what they mean, and a
 * guard that looked at the bytes would be walked around.
 */
public final class ApiPaths {

    private static final String ROOT = "/v1";

    private ApiPaths() {}

    /** Whether this path, normalised by {@code RoutingContext.normalizedPath()}, is {@code /v1} or below it. */
    public static boolean isApi(String normalizedPath) {
        return normalizedPath.startsWith(ROOT)
                && (normalizedPath.length() == ROOT.length()
                        || "/;".indexOf(normalizedPath.charAt(ROOT.length())) >= 0);
    }
}
