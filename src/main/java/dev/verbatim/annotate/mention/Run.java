package dev.verbatim.annotate.mention;

/** How far a capitalised name reaches to the left and to the right of a word that is certainly in it. */
final class Run {

    private static final int LONGEST = 9;
    private final Words words;
    private final Lexicon lexicon;
    private final Heads heads;

    Run(Words words, Lexicon lexicon, Heads heads) {
        this.words = words;
        this.lexicon = lexicon;
        this.heads = heads;
    }

    /** The first word of the name that ends with the word at {@code head}; {@code head} when it stands alone. */
    int left(int head) {
        int start = head;
        while (head - start < LONGEST && words.sameSentence(start - 1, head) && !words.opensLine(start)) {
            int before = start - 1;
            if (isPart(before)) {
                start = before;
            } else if (isLink(before) && words.sameSentence(before - 1, head) && isPart(before - 1)) {
                start = before - 1;
            } else {
                break;
            }
        }
        return start;
    }

    /** The end of the run of capitalised words that starts at {@code from}; {@code from} when there is none. */
    int right(int from) {
        int end = from;
        while (end - from < LONGEST && words.sameSentence(from - 1, end) && !words.opensLine(end)) {
            if (isPart(end)) {
                end++;
            } else if (end > from && words.form(end).equals("-") && words.isJoined(end) && isPart(end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** Like {@link #right} behind "of" or "for", with "the" and "X and Y" inside; {@code link} when no name follows. */
    int rightOfLink(int link, boolean joinsByAnd) {
        int from = words.form(link + 1).equals("the") ? link + 2 : link + 1;
        int end = beforePerson(from, right(from));
        if (end == from) {
            return link;
        }
        int next = end + 1;
        boolean joined = words.form(end).equals("and") && words.sameSentence(link, next) && isPart(next);
        return joined && (joinsByAnd || bothPlaces(end)) ? right(next) : end;
    }

    /** "Liberal Party of Canada Bonnie Hicks" ends where the person starts. */
    private int beforePerson(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (lexicon.isPlace(words.text(from, i)) && lexicon.isFirstName(words.form(i))) {
                return i;
            }
        }
        return end;
    }

    private boolean bothPlaces(int and) {
        return lexicon.isPlace(words.form(and - 1)) && lexicon.isPlace(words.form(and + 1));
    }

    /** Whether no capitalised word of the same name follows. */
    boolean endsAt(int index) {
        return !words.sameSentence(index, index + 1) || words.opensLine(index + 1) || !isPart(index + 1);
    }

    boolean isPart(int index) {
        String form = words.form(index);
        if (!words.isCapitalised(index) || isOpener(index)) {
            return false;
        }
        boolean personFollows = lexicon.title(form) != null && lexicon.isFirstName(words.form(index + 1));
        return !personFollows && !form.equals("I");
    }

    /** "Bank of England Committee", but not "Lee of Acme Bank". */
    private boolean leadsByOf(String before) {
        return heads.has(Heads.Kind.ORG, before)
                || heads.has(Heads.Kind.PLACE_OF, before)
                || heads.has(Heads.Kind.WORKS, before);
    }

    private boolean isOpener(int index) {
        return heads.has(Heads.Kind.OPENER, words.form(index));
    }

    private boolean isLink(int index) {
        String form = words.form(index);
        boolean owner = form.equals("'s") || form.equals("’s") || form.equals("'") || form.equals("’");
        return form.equals("of") || form.equals("&") || (owner && heads.has(Heads.Kind.OWNER, words.form(index - 1)));
    }
}
