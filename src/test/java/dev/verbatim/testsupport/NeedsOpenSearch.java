package dev.verbatim.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test against {@link OpenSearchNode}; skipped, with the reason, where none can run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsOpenSearch.Condition.class)
public @interface NeedsOpenSearch {

    /** Says why not. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            int java = OpenSearchNode.java();
            if (java < OpenSearchNode.OLDEST_JAVA) {
                return ConditionEvaluationResult.disabled("OpenSearch needs Java " + OpenSearchNode.OLDEST_JAVA
                        + " or newer, here or at OPENSEARCH_JAVA_HOME, and this is " + java);
            }
            return OpenSearchNode.canRun()
                    ? ConditionEvaluationResult.enabled("a node can run")
                    : ConditionEvaluationResult.disabled("OpenSearch is not here: run with -Popensearch");
        }
    }
}
