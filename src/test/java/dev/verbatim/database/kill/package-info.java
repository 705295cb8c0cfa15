/**
 * A run by hand that kills the packaged service, its database or both at random moments, while somebody writes, and
 * compares what was acknowledged with what is there. Too slow for the test command; {@link
 * dev.verbatim.database.kill.KillLoop} says how to run it.
 */
@NullMarked
package dev.verbatim.database.kill;

import org.jspecify.annotations.NullMarked;
