package dev.verbatim.annotate.english;

import java.util.List;
import java.util.Random;

/** Texts that no newspaper would print, made from ones that it would: the same seed gives the same texts. */
final class MutatedTexts {

    private static final String ODD = "“”‘’\"'`«»„‚…—–-.,:;!?()[]{}\n\n\t \u00a0\u200b\ufeffé漢字عرب😀\ud83d’s";
    private static final List<String> PIECES = List.of(
            "“We won,” said Sara Khan. ",
            "‘It’s ours,’ he told the BBC on Sunday. ",
            "Tom Braddock called it “a disgrace” and left.\n\n",
            "\"It is 6'3\" long,\" she added. ",
            "''No,'' the minister said, ''never.'' ",
            "According to Ellen Moss, the workers’ rights are ‘at risk’.\n\n",
            "SARA KHAN: “Never again!\n\n“And again.” ");

    private final Random random;

    MutatedTexts(long seed) {
        random = new Random(seed);
    }

    /** Some sentences with some characters changed, dropped or doubled. */
    String next() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        for (int i = random.nextInt(12); i > 0 && text.length() > 1; i--) {
            mutate(text);
        }
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
            case 2 -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
        }
    }
}
