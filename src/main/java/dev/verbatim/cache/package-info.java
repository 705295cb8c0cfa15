/**
 * The read path in front of the resources: ready answers in memory, sent on the event loop. No worker thread, no SQL and
 * no serialisation; request id, rate limit, authentication and metrics lie in front of it and count every request.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>An answer is kept under its address and the roles of its caller, so nobody is shown what was made for somebody
 *       who may see more.
 *   <li>An answer goes when a commit touches what it shows ({@link dev.verbatim.cache.Footprint}); the database's
 *       triggers say what that is, so no writer can forget to.
 *   <li>An answer that was being made while a commit touched it is not kept: it may be of before.
 *   <li>Who is told that a write is done is not shown what was before ({@link dev.verbatim.cache.OwnWrites}).
 *   <li>While the replica does not hear commits, it answers nothing from memory.
 * </ul>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What an answer shows is found in its bytes: every resource in it has its id there. A list of dependencies kept
 *       by hand in each view would be wrong at the first field that somebody adds.
 *   <li>A list goes when any row that could be on it changes. To ask each filter whether the change concerns it would
 *       need the filter twice, once in SQL and once here.
 *   <li>Answers of searches are not kept: the index follows the database a moment later, so the commit is no sign that
 *       the answer has changed already.
 *   <li>Errors are not kept: they are cheap, and endless in number.
 * </ul>
 */
@NullMarked
package dev.verbatim.cache;

import org.jspecify.annotations.NullMarked;
