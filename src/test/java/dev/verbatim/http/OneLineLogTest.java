package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneLineLogTest {

    private static final String FORGED = "x\r\n23:59:59 INFO  admin key accepted\u001b[2J\u2028\u202e";
    private static final String HARMLESS = "x\\r\\n23:59:59 INFO  admin key accepted\\u001b[2J\\u2028\\u202e";

    private final OneLineLog filter = new OneLineLog();

    @Test
    void a_parameter_cannot_begin_a_line_or_steer_a_terminal() {
        ExtLogRecord entry =
                new ExtLogRecord(Level.INFO, "import %s begins", ExtLogRecord.FormatStyle.PRINTF, "dev.verbatim");
        entry.setParameters(new Object[] {FORGED});

        assertThat(filter.isLoggable(entry)).isTrue();
        assertThat(entry.getFormattedMessage()).isEqualTo("import " + HARMLESS + " begins");
    }

    @Test
    void neither_can_the_message_of_an_exception_or_of_its_cause() {
        ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "failed", "dev.verbatim");
        IllegalStateException fault = new IllegalStateException("outer", new IllegalArgumentException(FORGED));
        fault.addSuppressed(new IllegalArgumentException(FORGED));
        entry.setThrown(fault);

        filter.isLoggable(entry);

        StringWriter written = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(written));
        assertThat(written.toString())
                .contains("Caused by: java.lang.IllegalArgumentException: " + HARMLESS)
                .contains("Suppressed: java.lang.IllegalArgumentException: " + HARMLESS)
                .contains("OneLineLogTest.java")
                .doesNotContain("\n23:59:59");
    }

    @Test
    void an_ordinary_entry_is_left_as_it_is() {
        ExtLogRecord entry =
                new ExtLogRecord(Level.INFO, "import %s begins", ExtLogRecord.FormatStyle.PRINTF, "dev.verbatim");
        entry.setParameters(new Object[] {"‘Größe’ 😀"});
        IllegalStateException fault = new IllegalStateException("plain");
        entry.setThrown(fault);

        filter.isLoggable(entry);

        assertThat(entry.getFormattedMessage()).isEqualTo("import ‘Größe’ 😀 begins");
        assertThat(entry.getThrown()).isSameAs(fault);
    }
}
