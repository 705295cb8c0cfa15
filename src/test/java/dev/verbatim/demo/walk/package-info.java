/**
 * Walks what a newcomer sees, in a real browser and in a real shell, with the demo newsroom loaded: {@link
 * dev.verbatim.demo.DemoWalkTest} begins here. Without Chromium, bash, curl or Python the parts that need them are
 * skipped and say so.
 */
@NullMarked
package dev.verbatim.demo.walk;

import org.jspecify.annotations.NullMarked;
