package dev.verbatim.annotate.speaker;

/** Tells a whole clause in marks from a fragment of the writer's sentence. */
final class Clauses {

    private Clauses() {}

    /** The passage starts like a sentence (a capital, or after a comma or colon) and a verb inside has its subject inside. */
    static boolean isClause(Grammar grammar, Passage passage) {
        Surroundings around = new Surroundings(grammar, passage);
        boolean fragment = around.sizeName().endsWith("low") && !around.whole();
        boolean introduced = around.leadName().equals(",") || around.leadName().equals(":");
        if (fragment && !introduced) {
            return false;
        }
        if (around.whole()) {
            return true;
        }
        for (int i = passage.first(); i <= passage.last(); i++) {
            boolean subject = grammar.label(i).startsWith("nsubj");
            if (subject && grammar.head(i) >= passage.first() && grammar.head(i) <= passage.last()) {
                return true;
            }
        }
        return introduced || around.formName().equals("head");
    }
}
