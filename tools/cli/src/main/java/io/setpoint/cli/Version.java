package io.setpoint.cli;

import io.setpoint.policy.document.FeatureSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that the build gave to this program. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "setpoint " + number() + " (feature set " + FeatureSet.NEWEST + ", Java " + System.getProperty("java.version") + ")"
        };
    }

    static String number() throws IOException {
        try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
