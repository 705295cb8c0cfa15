package dev.verbatim.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that answers a repeated {@code Idempotency-Key} with the first answer, see {@link IdempotencyFilter}. The contract names the header by itself. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /**
     * The answer holds a secret and is not kept: a repeated request reaches the endpoint again, which finds what the
     * first one made in {@link IdempotentAttempt#earlier} and answers with that.
     */
    boolean secret() default false;
}
