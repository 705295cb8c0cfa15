/**
 * Who may do what: API keys, their roles, authentication by bearer token, and rate limits.
 *
 * <p>Invariants: a key is stored only as its SHA-256 hash; a service without any key lets nobody write; features never
 * import this package but state their roles with {@code jakarta.annotation.security} annotations.
 */
@NullMarked
package dev.verbatim.access;

import org.jspecify.annotations.NullMarked;
