package io.setpoint.policy.cluster;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.BundleElement;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CloneElement;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.GroupElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.OperationsElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.ClusterOption;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cluster options of a document: merged sets, legacy names, defaults, and what follows from several options (spec 01 §4). */
public final class ClusterOptionsReader {
    private static final String FIRST_SET = "cib-bootstrap-options";

    private final Cib cib;
    private final Map<String, String> texts;

    private ClusterOptionsReader(Cib cib, Map<String, String> texts) {
        this.cib = cib;
        this.texts = texts;
    }

    public static ClusterOptions read(Cib cib, AttributeSets sets, IsoTime now) {
        Map<String, String> configured = new LinkedHashMap<>();
        Configuration configuration = cib.configuration;
        if (configuration != null && configuration.crmConfig != null) {
            sets.merge(configuration.crmConfig.propertySets, null, FIRST_SET, RuleInput.at(now), configured);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (ClusterOption option : ClusterOption.all()) {
            String text = option.effective(configured);
            if (text != null) {
                texts.put(option.name(), text);
            }
        }
        return new ClusterOptionsReader(cib, texts).options();
    }

    private ClusterOptions options() {
        boolean quorate = CibBoolean.isTrue(cib.haveQuorum);
        boolean fencing = isTrue("fencing-enabled");
        return new ClusterOptions(
                texts,
                quorate,
                quorumPolicy(quorate, fencing),
                isTrue("symmetric-cluster"),
                isTrue("maintenance-mode"),
                isTrue("stop-all-resources"),
                isTrue("stop-removed-resources"),
                isTrue("cancel-removed-actions"),
                isTrue("start-failure-is-fatal"),
                isTrue("enable-startup-probes"),
                fencing && isTrue("startup-fencing"),
                fencing,
                isTrue("concurrent-fencing"),
                isTrue("fence-remote-without-quorum"),
                isTrue("have-watchdog"),
                mentionsUnfencing(cib.configuration),
                text("fencing-action"),
                isTrue("shutdown-lock"),
                Interval.millis(text("shutdown-lock-limit")),
                Interval.millis(text("priority-fencing-delay")),
                Interval.millis(text("node-pending-timeout")),
                PlacementStrategy.valueOf(text("placement-strategy").toUpperCase(Locale.ROOT)),
                health(),
                cib.dcUuid);
    }

    private QuorumPolicy quorumPolicy(boolean quorate, boolean fencing) {
        String policy = text("no-quorum-policy").toUpperCase(Locale.ROOT);
        if (!policy.equals("FENCE") && !policy.equals("SUICIDE")) {
            return QuorumPolicy.valueOf(policy);
        }
        // A partition that never had quorum must not shoot anybody.
        boolean mayFence = quorate || CibInteger.parse(cib.noQuorumPanic).orElse(0) != 0;
        return fencing && mayFence ? QuorumPolicy.FENCE : QuorumPolicy.STOP;
    }

    private NodeHealth health() {
        String strategy = text("node-health-strategy").toLowerCase(Locale.ROOT);
        int base = healthScore("node-health-base");
        return switch (strategy) {
            case "migrate-on-red" -> new NodeHealth(strategy, Score.MINUS_INFINITY, 0, 0, base);
            case "only-green" -> new NodeHealth(strategy, Score.MINUS_INFINITY, Score.MINUS_INFINITY, 0, base);
            case "progressive", "custom" -> new NodeHealth(
                    strategy, healthScore("node-health-red"), healthScore("node-health-yellow"), healthScore("node-health-green"), base);
            default -> new NodeHealth(strategy, 0, 0, 0, base);
        };
    }

    private int healthScore(String option) {
        return ScoreSyntax.WITHOUT_HEALTH.parse(text(option), 0);
    }

    private boolean isTrue(String option) {
        return CibBoolean.isTrue(texts.get(option));
    }

    /** The text of an option that has a default. */
    private String text(String option) {
        return texts.get(option);
    }

    /** Some meta-attribute of a resource or operation speaks of unfencing, whatever rules and references would make of it. */
    private static boolean mentionsUnfencing(@Nullable Configuration configuration) {
        return configuration != null
                && (configuration.resources != null && mentionUnfencing(configuration.resources.resources)
                        || configuration.rscDefaults != null && setsMentionUnfencing(configuration.rscDefaults.metaAttributes));
    }

    private static boolean mentionUnfencing(List<? extends ResourceElement> resources) {
        for (ResourceElement resource : resources) {
            if (mentionsUnfencing(resource)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentionsUnfencing(ResourceElement resource) {
        if (setsMentionUnfencing(resource.metaAttributes)) {
            return true;
        }
        if (resource instanceof PrimitiveElement primitive) {
            return operationsMentionUnfencing(primitive.operations);
        }
        if (resource instanceof GroupElement group) {
            return mentionUnfencing(group.primitives);
        }
        if (resource instanceof CloneElement clone) {
            return mentionUnfencing(clone.cloned);
        }
        return resource instanceof BundleElement bundle && bundle.primitive != null && mentionsUnfencing(bundle.primitive);
    }

    private static boolean operationsMentionUnfencing(List<OperationsElement> operations) {
        for (OperationsElement each : operations) {
            for (OpElement op : each.ops) {
                if (setsMentionUnfencing(op.metaAttributes)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean setsMentionUnfencing(List<AttributeSet> sets) {
        for (AttributeSet set : sets) {
            for (NvPair pair : set.pairs) {
                if ("unfencing".equals(pair.value) && ("provides".equals(pair.name) || "requires".equals(pair.name))) {
                    return true;
                }
            }
        }
        return false;
    }
}
