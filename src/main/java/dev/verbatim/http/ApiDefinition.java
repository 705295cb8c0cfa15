package dev.verbatim.http;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What stands at the head of the contract: title, tags in reading order, how to authenticate. */
final class ApiDefinition {

    /** The name of the only security scheme. */
    static final String KEY = "apiKey";

    /** Version of the contract, not of the software: within v1 it only grows. */
    static final String VERSION = "1.0.0";

    private static final String DESCRIPTION = """
            News prose goes in; articles, who said what about whom, and the people, organisations and places they name \
            come out.

            Lists are walked with `page.next` as `cursor`; a cursor never skips and never repeats. Names of filters may \
            be repeated (either of several), different filters must all hold. Spans count in `body.text`, end \
            exclusive, in the unit that each of them names. Errors are RFC 9457 problems: switch on `code`. Enums in \
            answers may get more values.""";

    private ApiDefinition() {}

    static void write(OpenAPI document) {
        document.setInfo(info());
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The service that serves this document: local, staging or production.")
                .extensions(Map.of("x-internal", false))));
        document.setTags(tags());
        document.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key in `Authorization: Bearer KEY`. Reading needs none unless the"
                                        + " operator says so; a key has a rate limit of its own."));
    }

    private static Info info() {
        return OASFactory.createInfo()
                .title("Verbatim")
                .version(VERSION)
                .summary("Who said what about whom, in the news.")
                .description(DESCRIPTION)
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
    }

    private static List<Tag> tags() {
        return List.of(
                tag("Articles", "Articles with their text, versions, quotes, mentions and corrections."),
                tag("Quotes", "Who said what about whom, across all articles; statements join equal quotes."),
                tag("Entities", "People, organisations, places and events: the same one across all articles."),
                tag("Taxonomy", "Sources, sections, tags and authors."),
                tag("Search", "Full text over articles, quotes and entities; suggestions while typing."),
                tag("Sync", "The change log and exports: keep a copy that misses nothing."),
                tag("Feeds", "Atom, RSS and JSON Feed for readers and aggregators."),
                tag("Editing", "Bring articles in, correct them, and put right what the machine got wrong."),
                tag("Imports", "Many articles at once."),
                tag("Webhooks", "Be told of changes instead of asking."),
                tag("Events", "What webhooks receive."),
                tag("Keys", "Who may do what."));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
