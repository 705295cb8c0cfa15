package dev.verbatim.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;

/** Runs before each method of every {@code @QuarkusTest}, and before its {@code @BeforeEach}: no test has to ask. */
public final class EveryQuarkusTest implements QuarkusTestBeforeEachCallback {

    static final ContractFilter CONTRACT = new ContractFilter();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        CleanDatabase.now();
        RestAssured.replaceFiltersWith(CONTRACT);
        // A redirect is an answer of ours, and part of the contract
        RestAssured.config =
                RestAssured.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));
    }
}
