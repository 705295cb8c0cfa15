/**
 * Read-only model data in one memory-mapped file: named sections of numbers, text and hash tables.
 *
 * <p>Mapped instead of loaded: the first lookup needs no copy, processes share the pages, and what a text never asks for
 * never becomes resident. Reads are absolute, so any number of threads share one file without locks. Everything is
 * little endian and aligned to eight bytes. Strings are not kept: they are looked up by {@link
 * dev.verbatim.annotate.parse.flat.TextHash}, which also hashes their concatenations without building them.
 */
@NullMarked
package dev.verbatim.annotate.parse.flat;

import org.jspecify.annotations.NullMarked;
