package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.annotate.mention.Chunk.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** People: a first name with what follows it, and what follows a title. */
final class PersonRules {

    private static final double BY_FIRST_NAME = 0.5;
    private static final double BY_TITLE = 0.9;

    private final Words words;
    private final Heads heads;
    private final Lexicon lexicon;
    private final Titles titles;
    private final Run run;

    PersonRules(Words words, Heads heads, Lexicon lexicon, Titles titles, Run run) {
        this.words = words;
        this.heads = heads;
        this.lexicon = lexicon;
        this.titles = titles;
        this.run = run;
    }

    List<Chunk> find() {
        List<Chunk> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!isNameWord(i)) {
                continue;
            }
            int end = end(i);
            boolean titled = titles.isHonorificBefore(i);
            boolean named = end - i > 1 && (lexicon.isFirstName(words.form(i)) || Shape.isInitial(words.form(i)));
            if (titled || named) {
                Witness witness = titled ? Witness.RULE : Witness.MODEL;
                found.add(new Chunk(i, end, Type.PERSON, titled ? BY_TITLE : BY_FIRST_NAME, witness));
                i = end - 1;
            }
        }
        return found;
    }

    /** The end of the name that starts here: capitalised words, initials, and particles with a capital behind them. */
    private int end(int from) {
        int end = from + 1;
        while (words.sameSentence(from, end) && !words.opensLine(end) && goesOn(end)) {
            end++;
        }
        end = Math.min(end, surnameEnd(from, end));
        while (end > from + 1 && !words.isCapitalised(end - 1)) {
            end--;
        }
        return Math.min(end, from + 5);
    }

    /** First names and initials, then one surname: in a headline every word behind it has a capital too. */
    private int surnameEnd(int from, int end) {
        int at = from;
        while (at < end && (lexicon.isFirstName(words.form(at)) || Shape.isInitial(words.form(at)) || isParticle(at))) {
            at++;
        }
        boolean more = at + 1 < end && (isSuffix(at + 1) || words.isHyphen(at + 1));
        return at == from ? end : Math.min(end, more ? at + 3 : at + 1);
    }

    private boolean goesOn(int index) {
        return isNameWord(index)
                || isParticle(index)
                || (words.form(index).equals("-") && words.isJoined(index) && isNameWord(index + 1))
                || isSurnameLikeTitle(index);
    }

    /** "Coretta King", "Mike Judge": a title at the end of a name is a surname. */
    private boolean isSurnameLikeTitle(int index) {
        String form = words.form(index);
        boolean last = !words.isCapitalised(index + 1) || !words.sameSentence(index, index + 1) || isSuffix(index + 1);
        return lexicon.title(form) != null
                && words.isCapitalised(index)
                && lexicon.isFirstName(words.form(index - 1))
                && last;
    }

    private boolean isSuffix(int index) {
        return words.form(index).matches("(?:Jr|Sr)\\.?|II|III|IV");
    }

    private boolean isParticle(int index) {
        return PersonNames.PARTICLES.contains(words.form(index)) && words.sameSentence(index, index + 1);
    }

    private boolean isNameWord(int index) {
        String form = words.form(index);
        boolean known = lexicon.isPlace(form) && !lexicon.isAmbiguousPlace(form) && !lexicon.isFirstName(form);
        return run.isPart(index)
                && !lexicon.isPeople(form)
                && !known
                && !heads.has(Heads.Kind.ORG, form)
                && !heads.has(Heads.Kind.COMPANY, form)
                && !heads.has(Heads.Kind.WORKS, form)
                && (Shape.isInitial(form) || !heads.has(Heads.Kind.ALONE, form.toLowerCase(Locale.ROOT)))
                && lexicon.title(form) == null;
    }
}
