package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.OperationsElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.status.FailCountAttributes.Counts;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often resources failed on nodes (spec 03 §18). A node's attributes are read when it is first asked about; they must not change
 * afterwards. Asking can switch off the failure timeout of a resource for the rest of the run.
 */
public final class FailCounts {
    private final States states;
    private final History history;
    private final ScoreSyntax scores;
    private final long now;
    private final Map<Node, FailCountAttributes> byNode = new IdentityHashMap<>();
    private final Map<String, Pattern> patterns = new HashMap<>();

    /**
     * A fail count.
     *
     * @param lastFailure seconds since the epoch, 0 if unknown or if the count is 0
     */
    public record FailCount(int count, long lastFailure) {}

    /** A resource and a node on which it has a fail count that is not 0. */
    public record Failed(ResourceState resource, NodeState node) {}

    /**
     * For one run.
     *
     * @param now seconds since the epoch
     */
    public FailCounts(States states, History history, ScoreSyntax scores, long now) {
        this.states = states;
        this.history = history;
        this.scores = scores;
        this.now = now;
    }

    /**
     * The fail count without regard to expiry.
     *
     * @param context the failure that is looked at; null to search the history for failures that block
     */
    FailCount raw(ResourceState resource, NodeState node, @Nullable HistoryEntry context) {
        return count(resource, node, context, false);
    }

    /** The fail count as far as it has not expired; {@code context} as for {@link #raw}. */
    public FailCount effective(ResourceState resource, NodeState node, @Nullable HistoryEntry context) {
        return count(resource, node, context, true);
    }

    /** The effective fail count including that of all that the resource launches, unless it is inside a bundle. */
    public FailCount effectiveWithLaunched(ResourceState resource, NodeState node) {
        FailCount own = effective(resource, node, null);
        if (!launches(resource.config)) {
            return own;
        }
        int sum = own.count;
        long lastFailure = own.lastFailure;
        for (Primitive launched : launchedBy(resource.config)) {
            FailCount other = effective(states.of(launched), node, null);
            sum += other.count;
            lastFailure = Math.max(lastFailure, other.lastFailure);
        }
        return new FailCount(sum, sum == 0 ? 0 : lastFailure);
    }

    private static boolean launches(Resource resource) {
        return resource instanceof Primitive primitive && !primitive.launched.isEmpty() && !resource.inBundle();
    }

    private static Set<Primitive> launchedBy(Resource launcher) {
        Set<Primitive> all = new LinkedHashSet<>();
        collectLaunched(launcher, all);
        all.remove(launcher);
        return all;
    }

    private static void collectLaunched(Resource launcher, Set<Primitive> all) {
        if (launches(launcher)) {
            for (Primitive launched : ((Primitive) launcher).launched) {
                if (all.add(launched)) {
                    collectLaunched(launched, all);
                }
            }
        }
    }

    private FailCount count(ResourceState resource, NodeState node, @Nullable HistoryEntry context, boolean expire) {
        FailCountAttributes attributes = attributes(node);
        if (attributes.isEmpty()) {
            return new FailCount(0, 0);
        }
        Counts counts = attributes.of(attributeName(resource), resource.config.unique);
        if (counts.count() > 0 && resource.failureTimeout > 0 && blocking(resource, node, context)) {
            resource.failureTimeout = 0;
        }
        boolean expired = expire
                && counts.count() > 0
                && counts.lastFailure() > 0
                && resource.failureTimeout > 0
                && now > counts.lastFailure() + Interval.toSeconds(resource.failureTimeout);
        return expired || counts.count() == 0 ? new FailCount(0, 0) : new FailCount(counts.count(), counts.lastFailure());
    }

    private FailCountAttributes attributes(NodeState node) {
        return byNode.computeIfAbsent(node.node, n -> new FailCountAttributes(n.attributes, scores, patterns));
    }

    private static String attributeName(ResourceState resource) {
        return resource.config.unique ? resource.historyName() : ResourceNames.base(resource.historyName());
    }

    /** Whether a failure is known for which a configured operation says {@code on-fail="block"} (spec 03 §18.3). */
    private boolean blocking(ResourceState resource, NodeState node, @Nullable HistoryEntry context) {
        String base = ResourceNames.base(resource.config.id);
        if (!(resource.config.element instanceof PrimitiveElement element) || !base.equals(element.id)) {
            return false;
        }
        for (OperationsElement operations : element.operations) {
            for (OpElement op : operations.ops) {
                if ("block".equals(op.attribute("on-fail")) && blocking(op, base, node, context)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean blocking(OpElement op, String base, NodeState node, @Nullable HistoryEntry context) {
        String name = op.name();
        if (name == null) {
            return false;
        }
        long interval = Interval.millis(op.interval());
        if (context != null) {
            return isFailureOf(context, base, name, interval);
        }
        for (HistoryBlock block : history.blocks(node.name(), base)) {
            for (HistoryEntry entry : block.entries()) {
                if (isFailureOf(entry, base, name, interval)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFailureOf(HistoryEntry entry, String base, String name, long interval) {
        String id = entry.element.id;
        if (id == null || !entry.isTask(name) || entry.interval != interval) {
            return false;
        }
        boolean unexpected = entry.rc == null ? entry.expected != -1 : entry.rc != entry.expected;
        return id.equals(base + "_last_failure_0") || unexpected && id.equals(base + "_" + name + "_" + interval);
    }

    /**
     * Everything with a fail count, its own or that of what it launches: the nodes in name order, for each the resources in tree order.
     * Takes time proportional to the number of fail counts and of resources.
     *
     * @param resources all resources of the run, depth first: each at its {@link Resource#index}
     */
    public List<Failed> all(List<Resource> resources) {
        List<NodeState> nodes = new ArrayList<>();
        for (NodeState node : states.nodes()) {
            if (!attributes(node).isEmpty()) {
                nodes.add(node);
            }
        }
        // As in most clusters most of the time.
        if (nodes.isEmpty()) {
            return List.of();
        }
        Map<String, List<Integer>> literal = new HashMap<>();
        List<Integer> patterned = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i) instanceof Primitive primitive) {
                String name = attributeName(states.of(primitive));
                if (FailCountAttributes.literal(name)) {
                    literal.computeIfAbsent(name, n -> new ArrayList<>(1)).add(i);
                } else {
                    patterned.add(i);
                }
            }
        }
        List<Failed> failed = new ArrayList<>();
        for (NodeState node : nodes) {
            Set<Integer> candidates = new TreeSet<>(patterned);
            attributes(node).names().forEach(name -> candidates.addAll(literal.getOrDefault(name, List.of())));
            collect(node, candidates, resources, failed);
        }
        return failed;
    }

    private void collect(NodeState node, Set<Integer> candidates, List<Resource> resources, List<Failed> failed) {
        Set<Integer> affected = new TreeSet<>();
        for (int position : candidates) {
            Resource resource = resources.get(position);
            if (attributes(node).of(attributeName(states.of(resource)), resource.unique).count() != 0) {
                addWithLaunchers((Primitive) resource, affected);
            }
        }
        affected.forEach(position -> failed.add(new Failed(states.of(resources.get(position)), node)));
    }

    private static void addWithLaunchers(Primitive failed, Set<Integer> affected) {
        Resource at = failed;
        while (at instanceof Primitive primitive && affected.add(primitive.index)) {
            at = primitive.launcher != null && launches(primitive.launcher) ? primitive.launcher : null;
        }
    }
}
