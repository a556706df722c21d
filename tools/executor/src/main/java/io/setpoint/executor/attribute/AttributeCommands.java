package io.setpoint.executor.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.setpoint.executor.agent.AgentSettings;
import io.setpoint.executor.controller.AgentAttributes;
import io.setpoint.executor.driver.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Commands that agents find on their search path and in {@code HA_SBIN_DIR}: {@code crm_attribute}, {@code crm_master} and
 * {@code attrd_updater} for attributes of nodes, {@code crm_node -n} for the name of their own,
 * and {@code pacemakerd}, without which they do not believe that there is a cluster. Attributes that an agent wants to
 * last forever last as long as the others.
 *
 * <p>A command leaves a file for each attribute that it sets, and reads files for those that it is asked for; so nobody waits for the
 * controller, and nothing has to run.
 */
public final class AttributeCommands implements AgentAttributes {
    private static final List<String> NAMES = List.of("crm_attribute", "crm_master", "attrd_updater", "crm_node", "pacemakerd");

    private final Path commands;
    private final Path directory;

    private AttributeCommands(Path commands, Path directory) {
        this.commands = commands;
        this.directory = directory;
    }

    /**
     * Puts the commands into a directory. What agents of an earlier controller asked for is forgotten.
     *
     * @param commands for the commands alone; made if it is not there
     * @param directory for what goes to and fro; made if it is not there
     * @throws IOException if that cannot be done
     */
    public static AttributeCommands install(Path commands, Path directory) throws IOException {
        AttributeCommands installed = new AttributeCommands(commands.toAbsolutePath(), directory.toAbsolutePath());
        Files.createDirectories(commands);
        Files.createDirectories(installed.asked());
        for (Path left : list(installed.asked())) {
            Files.deleteIfExists(left);
        }
        try (InputStream script = AttributeCommands.class.getResourceAsStream("command.sh")) {
            byte[] text = Objects.requireNonNull(script, "the script of the commands").readAllBytes();
            for (String name : NAMES) {
                Path beside = Files.write(commands.resolve("." + name), text);
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(beside, commands.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return installed;
    }

    private Path asked() {
        return directory.resolve("asked");
    }

    private Path known(String node) {
        return directory.resolve("known").resolve(node);
    }

    /** What agents must see in their environment, to find the commands. */
    public Map<String, String> environment(Operation operation) {
        return Map.of(
                "PATH", commands + ":" + AgentSettings.searchPath(),
                "HA_SBIN_DIR", commands.toString(),
                "SETPOINT_ATTRIBUTES", directory.toString(),
                "SETPOINT_NODE", operation.node());
    }

    @Override
    public List<Change> collect() {
        List<Change> changes = new ArrayList<>();
        try {
            for (Path request : list(asked())) {
                String[] parts = Files.readString(request, UTF_8).split("\n", 4);
                if (parts.length == 4) {
                    changes.add(new Change(parts[0], parts[1], parts[2].equals("set") ? parts[3] : null));
                }
                Files.delete(request);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What agents asked for cannot be read: " + e.getMessage(), e);
        }
        return changes;
    }

    /** Complete files, in the order in which they came. */
    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @Override
    public void publish(String node, Map<String, String> values) {
        Path known = known(node);
        try {
            Files.createDirectories(known);
            for (Path file : list(known)) {
                if (!values.containsKey(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
            for (Map.Entry<String, String> value : values.entrySet()) {
                if (!value.getKey().contains("/") && !value.getKey().startsWith(".")) {
                    Path beside = Files.writeString(known.resolve("." + value.getKey()), value.getValue());
                    Files.move(beside, known.resolve(value.getKey()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Attributes of " + node + " cannot be shown to agents: " + e.getMessage(), e);
        }
    }
}
