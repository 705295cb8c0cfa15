package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the text says that people and bodies are: "First Minister Eleanor Cardwell", "Rooke, the Athletic manager". */
final class Roles {

    /**
     * A role that the text gives somebody.
     *
     * @param referent  who has it
     * @param noun      its head word, lower case
     * @param modifiers the words with it, lower case
     * @param token     where the name stands that it is given to
     */
    record Role(int referent, String noun, Set<String> modifiers, int token) {}

    private static final Set<String> BEING = Set.of("be", "become", "remain");
    private static final Set<String> NOT_MODIFIERS = Set.of("the", "a", "an", "'s", "’s", ",", "-");

    private final Grammar grammar;
    private final List<Role> found = new ArrayList<>();

    private Roles(Grammar grammar) {
        this.grammar = grammar;
    }

    static List<Role> find(Grammar grammar, Names names) {
        Roles roles = new Roles(grammar);
        for (Mention mention : names.mentions()) {
            if (mention.kind() == Mention.Kind.NAME && mention.referent() != Referent.NONE) {
                Referent.Type type =
                        names.referents().get(mention.referent()).referent().type();
                if (type == Referent.Type.PERSON || type == Referent.Type.ORGANISATION) {
                    roles.of(mention, type == Referent.Type.ORGANISATION);
                }
            }
        }
        return roles.found;
    }

    private void of(Mention mention, boolean body) {
        int first = grammar.tokenAt(mention.span().start());
        int last = grammar.tokenAt(mention.span().end()) - 1;
        if (first > last) {
            return;
        }
        int referent = mention.referent();
        if (body) {
            add(referent, last, last);
        }
        int title = first - 1;
        if (title >= 0 && grammar.sentence(title) == grammar.sentence(first) && grammar.isNoun(title)) {
            add(referent, title, last);
        }
        int head = last;
        while (grammar.head(head) >= first && grammar.head(head) <= last) {
            head = grammar.head(head);
        }
        apposition(referent, head, first, last);
        copula(referent, head);
    }

    private void apposition(int referent, int head, int first, int last) {
        for (int child : grammar.children(head)) {
            if ((child < first || child > last) && grammar.label(child).equals("appos") && grammar.isNoun(child)) {
                add(referent, child, head);
            }
        }
        int governor = grammar.head(head);
        if (grammar.label(head).equals("appos") && governor != NONE && grammar.isNoun(governor)) {
            add(referent, governor, head);
        }
    }

    private void copula(int referent, int head) {
        int verb = grammar.head(head);
        if (verb != NONE && grammar.label(head).equals("nsubj") && BEING.contains(grammar.lemma(verb))) {
            int noun = grammar.child(verb, "attr");
            if (noun != NONE && grammar.isNoun(noun)) {
                add(referent, noun, head);
            }
        }
    }

    private void add(int referent, int noun, int name) {
        found.add(new Role(referent, lower(noun), modifiers(noun), name));
    }

    /** Words before the noun and the object of its "of": minister of transport, transport minister. */
    Set<String> modifiers(int noun) {
        Set<String> words = new HashSet<>();
        for (int i = noun - 1; i >= 0 && i > noun - 6 && isModifier(i, noun); i--) {
            words.add(lower(i));
        }
        for (int child : grammar.children(noun)) {
            if (grammar.label(child).equals("prep") && child > noun) {
                for (int object : grammar.children(child)) {
                    words.add(lower(object));
                }
            }
        }
        words.removeAll(NOT_MODIFIERS);
        return words;
    }

    static Set<String> modifiersOf(Grammar grammar, int noun) {
        return new Roles(grammar).modifiers(noun);
    }

    private boolean isModifier(int i, int noun) {
        String tag = grammar.tag(i);
        return grammar.sentence(i) == grammar.sentence(noun)
                && (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS") || tag.equals("HYPH"));
    }

    private String lower(int i) {
        return grammar.form(i).toLowerCase(Locale.ROOT);
    }
}
