package dev.verbatim.annotate;

import dev.verbatim.text.Span;
import org.jspecify.annotations.Nullable;

/** Something a reader of the annotations should know, such as text in an unsupported language; span null = whole text. */
public record Warning(String code, String detail, @Nullable Span span) {}
