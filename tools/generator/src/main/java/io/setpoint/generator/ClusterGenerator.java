package io.setpoint.generator;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.value.IsoTime;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes cluster documents up. The configuration comes from the shape and the seed; the history is what such a cluster could have written,
 * with digests that fit the configuration.
 */
public final class ClusterGenerator {
    /** Old enough for simulators that distributions ship; what is written means the same in the newest. */
    private static final String SCHEMA = "pacemaker-3.8";

    private final ClusterShape shape;
    private final long seed;

    /** @param seed decides all that the shape leaves open */
    public ClusterGenerator(ClusterShape shape, long seed) {
        this.shape = shape;
        this.seed = seed;
    }

    /** Writes the document. The configuration is held in memory; the status, which grows with nodes times resources, is not. */
    public void write(Appendable out) throws IOException {
        try {
            generate(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void generate(Appendable out) {
        ClusterOutline outline = ClusterOutline.of(shape, seed);
        StringBuilder configuration = new StringBuilder();
        writeConfiguration(outline, new XmlOut(configuration));
        ClusterState cluster = read(configuration + "</cib>");
        XmlOut xml = new XmlOut(out);
        xml.raw(configuration);
        new StatusWriter(xml, shape, seed, outline, cluster).write();
        xml.raw("</cib>\n");
    }

    /** The document as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        generate(text);
        return text.toString();
    }

    /** The document as objects. */
    public Cib cib() {
        return CibReader.read(text());
    }

    private static ClusterState read(String document) {
        return ClusterStateReader.read(CibReader.read(document), IsoTime.ofEpochSeconds(HistoryWriter.NOW));
    }

    /** Everything up to the status; the root stays open. */
    private void writeConfiguration(ClusterOutline outline, XmlOut xml) {
        xml.open(
                "cib",
                "validate-with", SCHEMA,
                "crm_feature_set", HistoryBlock.FEATURE_SET,
                "admin_epoch", "0",
                "epoch", "1",
                "num_updates", "0",
                "have-quorum", String.valueOf(shape.of(Knob.QUORUM)),
                "dc-uuid", outline.controllerId(),
                "execution-date", String.valueOf(HistoryWriter.NOW));
        xml.open("configuration");
        new OptionsWriter(shape, seed).write(xml);
        new NodesWriter(shape, seed).write(xml, outline.nodes());
        new ResourcesWriter(shape, seed, outline.resources(), xml).write(outline.resources());
        new ConstraintsWriter(shape, seed, outline, xml).write();
        xml.close();
    }
}
