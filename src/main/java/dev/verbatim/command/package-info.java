/** Command-line entry points that need no service. Reads and writes JSON lines; knows {@code annotate} and {@code text}. */
@NullMarked
package dev.verbatim.command;

import org.jspecify.annotations.NullMarked;
