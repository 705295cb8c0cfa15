package dev.verbatim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.testsupport.ContractFaults;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What must hold for every operation of the contract, also for those of tomorrow. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractRulesTest {

    private ContractFaults contract;

    @BeforeEach
    void read() {
        contract = ContractFaults.of(given().get("/openapi?format=json").asString());
    }

    @Test
    void every_operation_has_an_id_a_summary_a_description_and_one_declared_tag() {
        assertThat(contract.operations(o -> o.path("operationId").asText().isEmpty()
                        || o.path("summary").asText().isEmpty()
                        || o.path("description").asText().isEmpty()
                        || o.path("tags").size() != 1
                        || !contract.tags().contains(o.path("tags").path(0).asText())))
                .isEmpty();
    }

    @Test
    void every_parameter_is_described_and_has_an_example() {
        assertThat(contract.parameters(p -> p.path("description").asText().isEmpty() || !hasExample(p)))
                .isEmpty();
    }

    @Test
    void every_schema_compiles_without_an_unknown_keyword() {
        assertThat(contract.schemaFaults()).isEmpty();
    }

    @Test
    void every_example_is_valid() {
        assertThat(contract.exampleFaults()).isEmpty();
    }

    @Test
    void every_input_is_closed() {
        assertThat(contract.openInputs()).isEmpty();
    }

    private static boolean hasExample(JsonNode parameter) {
        return parameter.has("example")
                || parameter.has("examples")
                || parameter.path("schema").has("examples");
    }
}
