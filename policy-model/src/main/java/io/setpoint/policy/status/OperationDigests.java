package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.ParameterDigest;
import io.setpoint.policy.value.VersionOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Digests of the configured parameters of operations, to compare with those in the history (spec 03 §19). Made once for each node,
 * resource, operation and interval; the entry that is seen first determines the restart and secure variants, and the result of a comparison
 * has an effect on later ones.
 */
public final class OperationDigests {
    private static final String OWN_FEATURE_SET = "3.20.5";
    private static final String GENERAL_SECURE_DIGEST = "3.16.0";

    private final Parameters parameters;
    private final OperationDefinitions operations;
    private final String featureSet;
    private final DigestParameters collector;
    private final Map<Key, Digests> cache = new HashMap<>();
    /** By the parameters that they were made from: most resources have the same ones on all nodes, and many have none. */
    private final Map<Map<String, String>, String> made;

    private record Key(Node node, Resource resource, String task, long interval) {
        /** Written out because the one that a record has by itself is slow until it is compiled. */
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * node.hashCode() + resource.hashCode()) + task.hashCode()) + Long.hashCode(interval);
        }
    }

    /** The digests of one operation. */
    private static final class Digests {
        final Map<String, String> values;
        final String all;
        final @Nullable String restart;
        /** Parameters that the secure variant leaves out, and the feature set that decides how it is made. */
        final List<String> secretNames;
        final String featureSet;
        DigestComparison result;

        Digests(
                Map<String, String> values,
                String all,
                boolean unreloadable,
                @Nullable String restart,
                List<String> secretNames,
                String featureSet) {
            this.values = values;
            this.all = all;
            this.restart = restart;
            this.secretNames = secretNames;
            this.featureSet = featureSet;
            result = unreloadable ? DigestComparison.RESTART : DigestComparison.MATCH;
        }

        Digests(Digests other) {
            values = other.values;
            all = other.all;
            restart = other.restart;
            secretNames = other.secretNames;
            featureSet = other.featureSet;
            result = other.result;
        }
    }

    /**
     * For one run.
     *
     * @param featureSet that of the document
     * @param host the node that a container is assigned to or, failing that, active on
     */
    public OperationDigests(
            Parameters parameters,
            OperationDefinitions operations,
            @Nullable String featureSet,
            Function<Primitive, @Nullable NodeState> host) {
        this(parameters, operations, featureSet == null ? OWN_FEATURE_SET : featureSet, host, new HashMap<>());
    }

    private OperationDigests(
            Parameters parameters,
            OperationDefinitions operations,
            String featureSet,
            Function<Primitive, @Nullable NodeState> host,
            Map<Map<String, String>, String> made) {
        this.parameters = parameters;
        this.operations = operations;
        this.featureSet = featureSet;
        this.made = made;
        collector = new DigestParameters(parameters, operations, host);
    }

    /** Digests for a run that goes on from here: what is known so far is known there, and nothing that happens there shows here. */
    public OperationDigests copy(Function<Primitive, @Nullable NodeState> host) {
        OperationDigests copy = new OperationDigests(parameters, operations, featureSet, host, made);
        cache.forEach((key, digests) -> copy.cache.put(key, new Digests(digests)));
        return copy;
    }

    /** Whether the address of a connection is known only when its container has a node, so that comparisons must wait for placement. */
    public boolean needsHost(Resource resource) {
        return DigestParameters.needsHost(resource, parameters);
    }

    /** Compares an entry with the configuration. */
    public DigestComparison compare(Resource resource, Node node, HistoryEntry entry) {
        Digests digests = of(resource, node, entry.task(), entry.interval, entry);
        String recordedRestart = entry.restartDigest();
        String recorded = entry.element.opDigest;
        if (digests.restart != null && recordedRestart != null && !digests.restart.equals(recordedRestart)) {
            digests.result = DigestComparison.RESTART;
        } else if (recorded == null) {
            digests.result = DigestComparison.UNKNOWN;
        } else if (recorded.equals(digests.all)) {
            digests.result = DigestComparison.MATCH;
        } else if (entry.interval != 0 || digests.result != DigestComparison.RESTART) {
            digests.result = DigestComparison.MISMATCH;
        }
        return digests.result;
    }

    /** The digest of all parameters of an entry's operation. */
    String all(Resource resource, Node node, HistoryEntry entry) {
        return of(resource, node, entry.task(), entry.interval, entry).all;
    }

    /** The digest without secret parameters of an entry's operation. */
    public String secure(Resource resource, Node node, HistoryEntry entry) {
        return secure(resource, node, of(resource, node, entry.task(), entry.interval, entry));
    }

    /** The digest of all parameters of a fence device with regard to unfencing a node (spec 03 §21). */
    public String unfencingAll(Resource device, Node node) {
        return of(device, node, "stonith-on", 0, null).all;
    }

    /** As {@link #unfencingAll}, without secret parameters. */
    public String unfencingSecure(Resource device, Node node) {
        return secure(device, node, of(device, node, "stonith-on", 0, null));
    }

    private Digests of(Resource resource, Node node, String task, long interval, @Nullable HistoryEntry entry) {
        return cache.computeIfAbsent(
                new Key(node, resource, task, interval), key -> make(resource, node, task, interval, entry));
    }

    private Digests make(Resource resource, Node node, String task, long interval, @Nullable HistoryEntry entry) {
        DigestParameters.Collected collected = collector.collect(resource, task, interval, node);
        String restart = null;
        List<String> secretNames = List.of("passwd", "password", "user");
        String madeBy = null;
        if (entry != null) {
            if (entry.restartDigest() != null) {
                restart = restartDigest(collected.values(), entry.element.opForceRestart);
            }
            secretNames = words(entry.element.opSecureParams);
            madeBy = entry.element.crmFeatureSet;
        }
        return new Digests(
                collected.values(),
                digest(collected.values()),
                collected.unreloadable(),
                restart,
                secretNames,
                madeBy == null ? featureSet : madeBy);
    }

    /** The digest of parameters that do not change any more. */
    private String digest(Map<String, String> values) {
        return made.computeIfAbsent(values, ParameterDigest::of);
    }

    private String restartDigest(Map<String, String> values, @Nullable String names) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        if (names != null) {
            kept.keySet().retainAll(words(names));
        }
        return digest(kept);
    }

    private String secure(Resource resource, Node node, Digests digests) {
        if (VersionOrder.INSTANCE.compare(digests.featureSet, GENERAL_SECURE_DIGEST) >= 0) {
            Map<String, String> values = new LinkedHashMap<>(digests.values);
            digests.secretNames.forEach(values::remove);
            return digest(DigestParameters.filter(values));
        }
        Map<String, String> values = collector.ofResource(resource, node);
        digests.secretNames.forEach(values::remove);
        return digest(DigestParameters.filterAsBefore316(values, resource.fenceDevice));
    }

    private static List<String> words(@Nullable String text) {
        List<String> words = new ArrayList<>();
        if (text != null) {
            Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        }
        return words;
    }
}
