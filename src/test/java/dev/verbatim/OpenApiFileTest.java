package dev.verbatim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every change of the API shows in review, as a change of this file. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiFileTest {

    private static final Path FILE = Path.of("openapi", "openapi.yaml");

    @Test
    void the_committed_contract_is_the_one_that_is_served() throws IOException {
        String served = given().get("/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.refresh") != null) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, served);
        }
        assertThat(Files.exists(FILE) ? Files.readString(FILE) : "").as("""
                        The API has changed. When that is intended, refresh the contract and commit it with the change:
                        mvn -q test -Dtest=OpenApiFileTest -Dopenapi.refresh
                        """).isEqualTo(served);
    }
}
