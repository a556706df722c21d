package io.setpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.cli.Run.Surroundings;
import io.setpoint.cli.console.Terminals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

/**
 * The cluster of {@code office.xml} in a folder of its own, and simulations of it under both names that the simulator has. In arguments,
 * {@code @} stands for the folder; also in what a simulation says.
 */
record Office(Path folder) {
    static final String DOCUMENT = "office.xml";
    private static final Map<String, String> CALLED_CRM_SIMULATE = Map.of("SETPOINT_PROGRAM", "crm_simulate");

    static Office in(Path folder) {
        try (InputStream document = Objects.requireNonNull(Office.class.getResourceAsStream(DOCUMENT))) {
            Files.createDirectories(folder);
            Files.write(folder.resolve(DOCUMENT), document.readAllBytes());
            return new Office(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Simulates with the document as input unless the arguments name another. */
    Run simulate(String arguments) {
        return run(false, "-x @/" + DOCUMENT + " " + arguments);
    }

    /** The same as {@code crm_simulate}. */
    Run crmSimulate(String arguments) {
        return run(true, "-x @/" + DOCUMENT + " " + arguments);
    }

    private Run run(boolean crmSimulate, String arguments) {
        Object[] words = Stream.concat(
                        crmSimulate ? Stream.empty() : Stream.of("simulate"),
                        Arrays.stream(arguments.strip().split(" +")).map(word -> word.replace("@/", folder + "/")))
                .toArray();
        Map<String, String> environment = crmSimulate ? CALLED_CRM_SIMULATE : Map.of();
        Run run = Run.with(new Surroundings(text(DOCUMENT).getBytes(UTF_8), Terminals.NONE, environment), words);
        return new Run(run.status(), said(run.out()), said(run.err()));
    }

    /** Without what differs from run to run. */
    private String said(String text) {
        return text.replace(folder + "/", "@/").replaceAll(" [0-9.]+ secs", " SECONDS");
    }

    /** The text of a file; none if there is no such file. */
    String text(String name) {
        try {
            return Files.exists(file(name)) ? Files.readString(file(name)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an XPath expression holds for a document in the folder. */
    boolean holds(String name, String expression) {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file(name).toFile());
            XPath xpath = XPathFactory.newInstance().newXPath();
            return (Boolean) xpath.evaluate(expression, document, XPathConstants.BOOLEAN);
        } catch (Exception e) {
            throw new AssertionError(expression, e);
        }
    }

    /** What is said under one name must be said under the other. */
    static void assertSame(Run simulate, Run crmSimulate) {
        assertThat(crmSimulate.status()).isEqualTo(simulate.status());
        assertThat(crmSimulate.out()).isEqualTo(simulate.out().replace("setpoint simulate", "crm_simulate"));
        assertThat(crmSimulate.err())
                .isEqualTo(simulate.err().replace("setpoint simulate", "crm_simulate").replace("setpoint:", "crm_simulate:"));
    }
}
