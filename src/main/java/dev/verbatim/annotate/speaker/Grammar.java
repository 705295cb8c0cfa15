package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.parse.Sentence;
import dev.verbatim.annotate.parse.Token;
import dev.verbatim.annotate.quote.Stretch;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text as one run of tokens, numbered through, with what attribution asks of them: heads, children,
 * which quotation and which paragraph a token stands in.
 */
final class Grammar {

    static final int NONE = -1;
    private static final int[] LEAF = {};

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] head;
    private final int[] sentence;
    private final int[] paragraph;
    private final int[] stretch;
    private final int[] firstOfSentence;
    private final int[][] children;

    Grammar(String text, List<Sentence> sentences, List<Stretch> stretches) {
        this.text = text;
        sentences.forEach(s -> tokens.addAll(s.tokens()));
        int size = tokens.size();
        head = new int[size];
        sentence = new int[size];
        firstOfSentence = new int[sentences.size() + 1];
        int at = 0;
        for (int s = 0; s < sentences.size(); s++) {
            firstOfSentence[s] = at;
            int first = at;
            for (Token token : sentences.get(s).tokens()) {
                head[at] = token.head() < 0 ? NONE : first + token.head();
                sentence[at++] = s;
            }
        }
        firstOfSentence[sentences.size()] = size;
        children = children();
        paragraph = paragraphs();
        stretch = outermost(stretches);
    }

    private int[][] children() {
        int[] counts = new int[head.length];
        for (int h : head) {
            if (h != NONE) {
                counts[h]++;
            }
        }
        int[][] lists = new int[head.length][];
        for (int i = 0; i < head.length; i++) {
            lists[i] = counts[i] == 0 ? LEAF : new int[counts[i]];
        }
        for (int i = head.length - 1; i >= 0; i--) {
            if (head[i] != NONE) {
                lists[head[i]][--counts[head[i]]] = i;
            }
        }
        return lists;
    }

    private int[] paragraphs() {
        int[] numbers = new int[tokens.size()];
        int number = 0;
        for (int i = 1; i < numbers.length; i++) {
            int gap = tokens.get(i - 1).end();
            if (text.substring(gap, Math.max(gap, start(i))).indexOf('\n') >= 0) {
                number++;
            }
            numbers[i] = number;
        }
        return numbers;
    }

    private int[] outermost(List<Stretch> stretches) {
        int[] of = new int[tokens.size()];
        java.util.Arrays.fill(of, NONE);
        int at = 0;
        for (int s = 0; s < stretches.size(); s++) {
            if (!stretches.get(s).nested()) {
                Span outer = stretches.get(s).outer();
                while (at < of.length && start(at) < outer.start()) {
                    at++;
                }
                while (at < of.length && start(at) < outer.end()) {
                    of[at++] = s;
                }
            }
        }
        return of;
    }

    String text(Span span) {
        return span.of(text);
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int start(int i) {
        return tokens.get(i).start();
    }

    int end(int i) {
        return tokens.get(i).end();
    }

    String lemma(int i) {
        return tokens.get(i).lemma();
    }

    String form(int i) {
        return tokens.get(i).form();
    }

    String tag(int i) {
        return tokens.get(i).tag();
    }

    String label(int i) {
        return tokens.get(i).label();
    }

    /** Governing token, {@link #NONE} for the root of a sentence. */
    int head(int i) {
        return head[i];
    }

    /** Dependents in reading order. */
    int[] children(int i) {
        return children[i];
    }

    int sentence(int i) {
        return sentence[i];
    }

    int sentences() {
        return firstOfSentence.length - 1;
    }

    /** First token of a sentence; of the sentence after the last one: the number of tokens. */
    int first(int sentence) {
        return firstOfSentence[sentence];
    }

    /** One past the last token of a sentence. */
    int past(int sentence) {
        return firstOfSentence[sentence + 1];
    }

    int paragraph(int i) {
        return paragraph[i];
    }

    /** Index of the outermost quoted stretch around the token, its marks included, or {@link #NONE}. */
    int stretch(int i) {
        return stretch[i];
    }

    boolean quoted(int i) {
        return stretch[i] != NONE;
    }

    boolean isVerb(int i) {
        String label = label(i);
        return tag(i).startsWith("VB") && !label.equals("aux") && !label.equals("auxpass");
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    boolean isPronoun(int i) {
        return tag(i).equals("PRP");
    }

    boolean isPunctuation(int i) {
        return label(i).equals("punct") || !Character.isLetterOrDigit(form(i).charAt(0)) && form(i).length() == 1;
    }

    /** First child with the label, outside quotation marks, or {@link #NONE}. */
    int child(int i, String label) {
        for (int child : children[i]) {
            if (label(child).equals(label) && !quoted(child)) {
                return child;
            }
        }
        return NONE;
    }

    /** Index of the first token that starts at or after the offset; {@link #size()} when none does. */
    int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
