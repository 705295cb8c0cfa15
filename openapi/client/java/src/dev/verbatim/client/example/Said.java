package dev.verbatim.client.example;

import dev.verbatim.client.ApiException;
import dev.verbatim.client.api.QuotesApi;
import dev.verbatim.client.model.Article;
import dev.verbatim.client.model.Quote;

/** Uses the generated client as a partner would; it only has to compile. */
public final class Said {

    private Said() {}

    /** The words of the quote, cut out of the article: spans count in UTF-16 units, as Java strings do. */
    public static String words(Article article, Quote quote) {
        return article.getBody()
                .getText()
                .substring(quote.getSpan().getStart(), quote.getSpan().getEnd());
    }

    /** A quote with the name of its speaker. */
    public static String line(QuotesApi quotes, String quoteId) throws ApiException {
        Quote quote = quotes.getQuote(quoteId, null, null);
        String speaker = quote.getSpeaker().getEntity() == null
                ? "Somebody"
                : quote.getSpeaker().getEntity().getName();
        return speaker + ": " + quote.getText();
    }
}
