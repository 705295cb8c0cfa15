package dev.verbatim.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries every GET of Swagger UI with the examples as they stand. */
public final class SwaggerWalk {

    /** Never ends by design, so Swagger UI would wait for ever; what it sends is tested elsewhere. */
    private static final String ENDLESS = "/v1/changes/stream";

    private static final String READY = "document.querySelectorAll('.opblock').length > 40";

    private static final String GETS = "document.querySelectorAll('.opblock-get')";
    private static final String STATUS = ".live-responses-table .response .response-col_status";

    private SwaggerWalk() {}

    /** Opens the page and gives it a key in its own dialog. */
    public static void authorize(Tab tab, String base, String key) {
        tab.show(base + "/swagger-ui", READY);
        tab.run("document.querySelector('.btn.authorize').click()");
        tab.await("document.querySelector('.auth-container input')");
        tab.run("document.querySelector('.auth-container input').focus()");
        tab.type(key);
        tab.run("document.querySelector('.auth-container .authorize').click()");
        tab.await("document.querySelector('.auth-container .btn-done')");
        tab.run("document.querySelector('.auth-container .btn-done').click()");
        tab.await("document.querySelector('.authorization__btn.locked, .authorize.locked')");
        tab.await(READY);
    }

    /**
     * Opens every GET, clicks Execute and closes it again. Returns the paths that did not answer 200, with what they
     * answered. {@code typed} are values of parameters that no list can tell.
     */
    public static List<String> failures(Tab tab, Map<String, String> typed) {
        String known = "JSON.stringify(ui.specSelectors.specJson().toJS().paths['/v1/webhooks/{webhookId}'].get)";
        tab.await("!" + known + ".includes('whk_01jd9x')");
        int operations = tab.run(GETS + ".length").asInt();
        assertThat(operations).isGreaterThan(38);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            String operation = GETS + "[" + i + "]";
            String path = tab.run(operation + ".querySelector('[data-path]').dataset.path")
                    .asText();
            if (!path.equals(ENDLESS)) {
                String status = execute(tab, operation, typed);
                if (!status.equals("200")) {
                    failures.add(path + ": " + status);
                }
            }
        }
        return failures;
    }

    private static String execute(Tab tab, String operation, Map<String, String> typed) {
        click(tab, operation, ".opblock-summary-control");
        tab.await(operation + ".querySelector('.execute')");
        typed.forEach((name, value) -> {
            String field = operation + ".querySelector('tr[data-param-name=" + name + "] input')";
            if (tab.run("Boolean(" + field + ")").asBoolean()) {
                tab.run(field + ".focus()");
                tab.run(field + ".select()");
                tab.type(value);
                tab.run(field + ".blur()");
            }
        });
        click(tab, operation, ".execute");
        tab.await(operation + ".querySelector('" + STATUS + ", .errors')");
        String status = tab.run(operation + ".querySelector('" + STATUS + ", .errors').innerText.split('\\n')[0]")
                .asText()
                .strip();
        click(tab, operation, ".opblock-summary-control");
        return status;
    }

    private static void click(Tab tab, String operation, String what) {
        tab.run(operation + ".querySelector('" + what + "').click()");
    }
}
