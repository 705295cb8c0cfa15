package dev.verbatim.annotate.speaker;

import java.util.Set;

/** Marks around the title of a book, a song, a programme or a play: they quote nobody. */
final class WorkTitles {

    private static final Set<String> WORKS = Set.of(
            "film",
            "movie",
            "book",
            "novel",
            "song",
            "single",
            "album",
            "series",
            "show",
            "play",
            "musical",
            "opera",
            "documentary",
            "programme",
            "program",
            "podcast",
            "magazine",
            "memoir",
            "poem",
            "painting",
            "exhibition",
            "hit",
            "drama",
            "sitcom",
            "comedy",
            "thriller",
            "game",
            "anthem",
            "biography",
            "autobiography",
            "ballad",
            "bestseller",
            "sequel",
            "trilogy");
    private static final Set<String> PERFORMING =
            Set.of("sing", "play", "perform", "record", "watch", "direct", "star", "stage", "film", "compose");

    /** Who is named behind a title of what he is in: “The Long Way Home” star Ann Lee. */
    private static final Set<String> MAKERS = Set.of(
            "star", "actor", "actress", "host", "author", "creator", "director", "producer", "singer", "presenter");

    /** What people do in a programme; the marks after "on" then name it. */
    private static final Set<String> APPEARING =
            Set.of("say", "tell", "appear", "speak", "interview", "ask", "announce", "argue", "joke", "discuss");

    /** Long words that titles write small. */
    private static final Set<String> SMALL =
            Set.of("with", "from", "over", "into", "than", "that", "upon", "without", "under", "about", "when");

    /** What people have or do in a film or a play. */
    private static final Set<String> PLAYING = Set.of("role", "part", "cameo", "star", "appear", "cast", "feature");

    /** What people are in a group; the marks after "of" then hold its name. */
    private static final Set<String> MEMBERS = Set.of(
            "founder", "co-founder", "member", "chairman", "chairwoman", "head", "leader", "treasurer", "organizer");

    private final Grammar grammar;
    private final SpeakerKinds kinds;

    WorkTitles(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
    }

    /** Written as titles are, and in a place where a title stands. */
    boolean of(Passage passage) {
        return isTitle(passage) && (named(passage) || apposed(passage) || credited(passage) || broadcast(passage));
    }

    /** Behind the word for a work or for performing one, other works in marks between them: the film “Apart”. */
    boolean named(Passage passage) {
        int before = passage.first() - 1;
        while (before >= 0
                && (grammar.quoted(before)
                        || grammar.form(before).equals("and")
                        || before > 0 && grammar.form(before).equals(",") && grammar.quoted(before - 1))) {
            before--;
        }
        if (before > 0
                && sameSentence(before - 1, passage)
                && grammar.form(before).equals("in")) {
            return PLAYING.contains(grammar.lemma(before - 1));
        }
        return sameSentence(before, passage)
                && (WORKS.contains(grammar.lemma(before)) || PERFORMING.contains(grammar.lemma(before)));
    }

    /** In his new book, “The Long Way Home,” ... */
    private boolean apposed(Passage passage) {
        int comma = passage.first() - 1;
        return comma > 0
                && sameSentence(comma - 1, passage)
                && grammar.form(comma).equals(",")
                && WORKS.contains(grammar.lemma(comma - 1));
    }

    /** The founder of “Nurses for a New Bridge”: written as titles are, behind what people are in a group. */
    boolean ofGroup(Passage passage) {
        int of = passage.first() - 1;
        return of > 0
                && sameSentence(of - 1, passage)
                && grammar.form(of).equals("of")
                && MEMBERS.contains(grammar.lemma(of - 1))
                && isTitle(passage);
    }

    private boolean sameSentence(int token, Passage passage) {
        return token >= 0 && grammar.sentence(token) == grammar.sentence(passage.first());
    }

    private boolean credited(Passage passage) {
        int next = passage.last() + 1;
        return next + 1 < grammar.size()
                && grammar.sentence(next) == grammar.sentence(passage.last())
                && MAKERS.contains(grammar.lemma(next))
                && grammar.tag(next + 1).startsWith("NNP");
    }

    /** On the network’s “Morning Hour”, and what somebody said on “Morning Hour”. */
    private boolean broadcast(Passage passage) {
        int before = passage.first() - 1;
        if (!sameSentence(before, passage)) {
            return false;
        }
        if (grammar.tag(before).equals("POS")) {
            return before > 0 && kinds.kind(before - 1).equals("organisation");
        }
        int head = grammar.head(before);
        return grammar.lemma(before).equals("on") && head >= 0 && APPEARING.contains(grammar.lemma(head));
    }

    /** Three words or more, the first and the last and every long one with a capital, and no end of a sentence. */
    private boolean isTitle(Passage passage) {
        int words = 0;
        boolean lastIsUp = false;
        for (int i = passage.first(); i <= passage.last(); i++) {
            String form = grammar.form(i);
            char c = form.charAt(0);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            lastIsUp = !Character.isLowerCase(c);
            boolean mayBeSmall = words > 0 && (form.length() <= 3 || SMALL.contains(form));
            if (!lastIsUp && !mayBeSmall) {
                return false;
            }
            words++;
        }
        return words >= 3 && lastIsUp;
    }
}
