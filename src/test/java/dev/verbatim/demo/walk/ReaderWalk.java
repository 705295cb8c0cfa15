package dev.verbatim.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader does in the Reader, step by step; and every page of it in every look. */
public final class ReaderWalk {

    /** Pictures of each page, for people to look at. */
    private static final Path PICTURES = Path.of("target", "pictures");

    /** Pages on which every part of the style occurs: they are looked at in every look, the others in two. */
    private static final List<String> WITH_EVERYTHING = List.of("article", "person");

    private record Look(int width, boolean dark) {

        static final List<Look> SOME = List.of(new Look(1280, false), new Look(390, true));
        static final List<Look> ALL =
                List.of(new Look(1280, false), new Look(390, true), new Look(1280, true), new Look(390, false));
    }

    private final Tab tab;
    private final String base;

    public ReaderWalk(Tab tab, String base) {
        this.tab = tab;
        this.base = base;
    }

    /** From the latest articles to an article, its quote's card, the speaker, and what she said about him. */
    public void from_the_front_page_to_what_she_said_about_him(String articleId, String speakerId) {
        tab.show(base + "/", "document.querySelectorAll('.story').length > 5");
        tab.run("location.hash = '#/articles/" + articleId + "'");
        tab.await("document.querySelector('.body mark.quote')");
        assertThat(tab.run("[...document.querySelectorAll('.body p')].map(p => { const c = p.cloneNode(true);"
                                + " c.querySelectorAll('.chip').forEach(x => x.remove()); return c.textContent; })"
                                + ".join('\\n\\n')")
                        .asText())
                .as("marks leave the text as it is")
                .isEqualTo(tab.run("fetch('/v1/articles/" + articleId + "').then(r => r.json()).then(a => a.body.text)")
                        .asText());
        assertThat(tab.run("document.querySelector('.note').innerText").asText())
                .contains("Correction");
        tab.run("document.querySelector('.body a.chip').focus()");
        tab.await("!document.querySelector('.card').hidden");
        assertThat(tab.run("document.querySelector('.card').innerText").asText())
                .contains("Renée Aubert", "“told”", "%");
        tab.run("document.querySelector('.body mark.quote').click()");
        tab.await("location.hash.includes('" + speakerId + "') && document.querySelector('.person-head')");
        tab.await(
                "document.querySelectorAll('.timeline circle').length > 10 && document.querySelectorAll('.arrow').length > 3");
        int all = tab.run("document.querySelectorAll('.quote-row').length").asInt();
        tab.run("document.querySelector('.filters a').click()");
        tab.await("document.querySelector('.filters [aria-current]')");
        int some = tab.run("document.querySelectorAll('.quote-row').length").asInt();
        assertThat(some).isPositive().isLessThan(all);
        assertThat(tab.run("document.querySelector('.quotes h2').innerText").asText())
                .startsWith("Renée Aubert about ");
    }

    /** With the keyboard alone: the slash, some letters, the arrow, Enter. */
    public void a_name_is_suggested_and_found_by_keyboard() {
        tab.show(base + "/", "document.querySelector('.story')");
        tab.press("/");
        tab.type("cardw");
        tab.await("document.querySelector('.suggestions li')");
        tab.press("ArrowDown");
        tab.press("Enter");
        tab.await("document.querySelector('.person-head')");
        assertThat(tab.run("document.querySelector('h1').innerText").asText()).isEqualTo("Eleanor Cardwell");
        tab.press("/");
        tab.run("document.querySelector('.search input').select()");
        tab.type("bridge peat");
        tab.press("Enter");
        tab.await("document.querySelector('.hit-row mark.hit')");
    }

    /** The key J, and the JSON is there; Escape, and it is gone. */
    public void the_json_is_one_key_away() {
        tab.show(base + "/#/statements", "document.querySelectorAll('.statement-list li').length >= 10");
        tab.press("j");
        tab.await("document.querySelector('dialog.json').open");
        assertThat(tab.run("document.querySelector('dialog.json pre').innerText")
                        .asText())
                .contains("\"sourceCount\": 2");
        tab.press("Escape");
        tab.await("!document.querySelector('dialog.json').open");
        tab.run("document.querySelector('.statement-list blockquote a').click()");
        tab.await("document.querySelectorAll('.versions-list li').length > 1");
    }

    /** A text of one's own. */
    public void a_pasted_text_shows_its_quotes_and_reasons() {
        tab.show(base + "/#/try", "document.querySelectorAll('.reasons > li').length > 2");
        tab.run("document.querySelector('textarea').select()");
        tab.type("“We will sail,” said Moira Lund, the captain.");
        tab.run("document.querySelector('form.try .primary').click()");
        tab.await("document.querySelectorAll('.reasons > li').length === 1");
        assertThat(tab.run("document.querySelector('.reasons').innerText").asText())
                .contains("Moira Lund", "We will sail", "cue \"said\"");
    }

    /** Addresses of all pages by the name of their pictures, and when they are complete. */
    public Map<String, String[]> pages(String articleId, String retractedId, String speakerId) {
        Map<String, String[]> pages = new LinkedHashMap<>();
        pages.put("front", page("/", ".story"));
        pages.put("article", page("/#/articles/" + articleId, ".body mark"));
        pages.put("retracted", page("/#/articles/" + retractedId, ".note"));
        pages.put("person", page("/#/entities/" + speakerId, ".timeline circle"));
        pages.put("people", page("/#/people", ".matrix"));
        pages.put("statements", page("/#/statements", ".statement-list li"));
        pages.put("search", page("/#/search?q=bridge", ".hit-row"));
        pages.put("try", page("/#/try", ".reasons"));
        pages.put("missing", page("/#/articles/nothing", ".apology"));
        pages.put("guides", page("/docs/", ".toc"));
        pages.put("guide", page("/docs/webhooks.html", "pre"));
        pages.put("problems", page("/problems", "section"));
        return pages;
    }

    private static String[] page(String address, String complete) {
        return new String[] {address, "document.querySelector('" + complete + "')"};
    }

    /** Serious faults for people with other senses, complaints of the browser, and what is wider than the window. */
    public List<String> faults(String name, String[] page, Axe axe) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Look look : WITH_EVERYTHING.contains(name) ? Look.ALL : Look.SOME) {
            tab.look(look.width(), look.dark());
            tab.show(base + page[0], page[1]);
            String picture = name + "-" + look.width() + (look.dark() ? "-dark" : "-light");
            axe.seriousFaults(tab).forEach(fault -> faults.add(picture + ": " + fault));
            if (tab.run("document.documentElement.scrollWidth > innerWidth").asBoolean()) {
                faults.add(picture + ": wider than the window");
            }
            tab.picture(PICTURES.resolve(picture + ".png"));
        }
        tab.look(1280, false);
        tab.complaints().stream().filter(c -> !c.contains("articles/nothing")).forEach(faults::add);
        return faults;
    }
}
