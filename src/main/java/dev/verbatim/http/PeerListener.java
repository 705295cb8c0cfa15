package dev.verbatim.http;

/**
 * A bean that hears what the same bean of other replicas says, see {@link Peers}. Make one and it is called; nothing has
 * to be registered. Called by one thread: be quick.
 */
public interface PeerListener {

    /** What it listens to: a word without blanks. */
    String topic();

    /** What another replica said; anybody who may write to the database could have said it. */
    void heard(String message);
}
