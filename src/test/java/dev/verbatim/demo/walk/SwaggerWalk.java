package dev.verbatim.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries every GET of Swagger UI with the examples as they stand. */
public final class SwaggerWalk {

    /** Never ends by design, so Swagger UI would wait for ever; what it sends is tested elsewhere. */
    private static final String ENDLESS = "/v1/changes/stream";

    private static final String READY = "document.querySelectorAll('.opblock').length > 40";

    /**
     * Sends every GET with the examples of its parameters, as Swagger UI itself builds the request: opening forty
     * operations on the page takes minutes on a busy machine.
     */
    private static final String SEND_ALL = """
            (async () => {
              const spec = ui.specSelectors.specJson().toJS();
              const typed = TYPED;
              const answers = {};
              for (const [pathName, {get}] of Object.entries(spec.paths)) {
                if (!get || pathName === "ENDLESS") continue;
                const parameters = {};
                for (const {name, in: place, example, schema} of get.parameters ?? []) {
                  const value = typed[name] ?? example ?? schema.example ?? schema.examples?.[0];
                  if (value !== undefined) parameters[`${place}.${name}`] = value;
                }
                const request = ui.fn.buildRequest({spec, operationId: get.operationId, parameters});
                const headers = {...request.headers, Authorization: "Bearer KEY"};
                const response = await fetch(request.url, {headers});
                await response.text();
                answers[pathName] = `${response.status} ${request.url}`;
              }
              return answers;
            })()""";

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

    /** Paths that did not answer 200, with what they answered. {@code typed} are ids that no list can tell. */
    public static List<String> failures(Tab tab, String key, Map<String, String> typed) {
        String known = "JSON.stringify(ui.specSelectors.specJson().toJS().paths['/v1/webhooks/{webhookId}'].get)";
        tab.await("!" + known + ".includes('whk_01jd9x')");
        String values = Chromium.JSON.valueToTree(typed).toString();
        Map<String, String> answers = new LinkedHashMap<>();
        tab.run(SEND_ALL.replace("TYPED", values).replace("ENDLESS", ENDLESS).replace("KEY", key))
                .fields()
                .forEachRemaining(
                        one -> answers.put(one.getKey(), one.getValue().asText()));
        assertThat(answers).hasSizeGreaterThan(38);
        return answers.entrySet().stream()
                .filter(answer -> !answer.getValue().startsWith("200 "))
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .toList();
    }
}
