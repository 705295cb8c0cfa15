/**
 * Webhooks by Standard Webhooks 1.0: what the change log says, signed and sent to partners' endpoints.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>There is no second source of truth. An endpoint has a position in the change log; the next message is made from
 *       the log when the one before is done. A dead endpoint thus costs one row, not one for each change.
 *   <li>Order is kept for each endpoint: a message that fails holds up what follows, until it is taken or the schedule
 *       is used up, which disables the endpoint. Endpoints never wait for each other: sending holds no thread.
 *   <li>A replica leases an endpoint ({@code for update skip locked}) while it sends to it. When it dies, the lease runs
 *       out and another goes on with the same message id: at least once.
 *   <li>A signature needs the secret itself, so it cannot be hashed. It is stored under AES-256-GCM with the key
 *       {@code verbatim.webhook.secret-key}; without that, with a key from table {@code secret}, which protects a leaked
 *       webhook table but not a leaked database.
 *   <li>A webhook belongs to the API key that made it; others get 404, {@code admin} sees all.
 *   <li>The address is resolved, judged and connected to by number in one go ({@link dev.verbatim.webhook.Target}), so
 *       that no second look-up can lead elsewhere. Redirects are failures.
 * </ul>
 */
@NullMarked
package dev.verbatim.webhook;

import org.jspecify.annotations.NullMarked;
