package dev.verbatim.http;

import java.util.List;

/** The body of every list: {@code items} and {@code page}. One record for each item type, so that clients get a name. */
public interface Page extends Tagged {

    /** At most {@code page.limit} items, in the order asked for; never null. */
    List<?> items();

    PageInfo page();
}
