package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.annotate.mention.Chunk.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Events: "Operation Clean Sweep", "2016 presidential election", "Cannes Film Festival", "Battle of Hastings", "Storm Eva". */
final class EventRules {

    private static final double TRUST = 0.95;
    private static final Pattern YEAR = Pattern.compile("(1[4-9]|20)\\d\\d");
    private static final Set<String> NAMED =
            Set.of("operation", "hurricane", "typhoon", "cyclone", "storm", "exercise");
    private static final Set<String> OF =
            Set.of("battle", "siege", "sack", "conquest", "invasion", "war", "festival", "cup");
    private static final Set<String> NUMBERS = Set.of("I", "II", "III", "One", "Two", "Three");

    private final Words words;
    private final Heads heads;
    private final Lexicon lexicon;
    private final Run run;

    EventRules(Words words, Heads heads, Lexicon lexicon, Run run) {
        this.words = words;
        this.heads = heads;
        this.lexicon = lexicon;
        this.run = run;
    }

    List<Chunk> find() {
        List<Chunk> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int end = Math.max(Math.max(poll(i), named(i)), of(i));
            add(i, end, found);
            int start = capitalisedHead(i);
            add(withYear(start), start < i ? withNumber(i + 1) : i, found);
            add(lowerCaseHead(i), i + 1, found);
        }
        return found;
    }

    private void add(int from, int to, List<Chunk> found) {
        if (to - from > 1) {
            found.add(new Chunk(from, to, Type.EVENT, TRUST, Witness.RULE));
        }
    }

    /** The end of "2018 Northland state election" from its year; {@code year} when it is none. */
    private int poll(int year) {
        if (!isYear(year)) {
            return year;
        }
        int at = year + 1;
        while (words.sameSentence(year, at) && !isPollHead(at) && isPollWord(at)) {
            at++;
        }
        if (!words.sameSentence(year, at) || !isPollHead(at)) {
            return year;
        }
        boolean named = at - year > 2;
        return named && words.form(at + 1).equals("in") ? Math.max(at + 1, run.rightOfLink(at + 1, false)) : at + 1;
    }

    private boolean isYear(int index) {
        return YEAR.matcher(words.form(index)).matches();
    }

    private boolean isPollHead(int index) {
        return heads.has(Heads.Kind.POLL, words.form(index)) && !isPollHead2(index);
    }

    /** "primary election": the first of two heads only leads to the second. */
    private boolean isPollHead2(int index) {
        return heads.has(Heads.Kind.POLL, words.form(index + 1)) && words.sameSentence(index, index + 1);
    }

    private boolean isPollWord(int index) {
        String form = words.form(index);
        return words.isCapitalised(index) || heads.has(Heads.Kind.POLL_WORD, form) || heads.has(Heads.Kind.POLL, form);
    }

    private int named(int index) {
        boolean opens = words.isCapitalised(index) && NAMED.contains(Lexicon.key(words.form(index)));
        return opens && words.sameSentence(index, index + 1) ? Math.min(run.right(index + 1), index + 4) : index;
    }

    private int of(int index) {
        boolean opens = words.isCapitalised(index)
                && OF.contains(Lexicon.key(words.form(index)))
                && words.form(index + 1).equals("of")
                && words.sameSentence(index, index + 2);
        int end = opens ? run.rightOfLink(index + 1, false) : index;
        return end > index + 1 ? end : index;
    }

    private int capitalisedHead(int head) {
        boolean ends = run.isPart(head)
                && heads.has(Heads.Kind.EVENT, words.form(head))
                && (NUMBERS.contains(words.form(head + 1)) || !run.isPart(head + 1) || words.opensLine(head + 1));
        return ends ? run.left(head) : head;
    }

    private int withYear(int start) {
        return words.sameSentence(start - 1, start) && isYear(start - 1) ? start - 1 : start;
    }

    private int withNumber(int end) {
        return words.sameSentence(end - 1, end) && NUMBERS.contains(words.form(end)) ? end + 1 : end;
    }

    /** Where "Falklands war" starts, given its last word; the word itself when nothing names the event. */
    private int lowerCaseHead(int head) {
        if (words.isCapitalised(head) || !heads.has(Heads.Kind.EVENT_LOW, words.form(head))) {
            return head;
        }
        int first = words.form(head - 1).equals("civil") ? head - 2 : head - 1;
        String modifier = words.form(first);
        boolean names = lexicon.isPlace(modifier)
                || lexicon.isOrganisation(modifier)
                || (first < head - 1 && lexicon.isPeople(modifier));
        return words.sameSentence(first, head) && words.isCapitalised(first) && names ? run.left(first) : head;
    }
}
