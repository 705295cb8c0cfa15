package dev.verbatim.entity;

/** An entity became part of another while a transaction still meant the old one: roll back and start again. */
public final class StaleEntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleEntityException() {
        super("an entity was merged meanwhile", null, false, false);
    }
}
