package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.attribute.References;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.DefaultAttributes;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the configuration in the order that the results depend on: nodes, implicit nodes, trees, links, priorities (spec 02 §1). */
final class ConfigurationReader {
    private final IsoTime now;
    private final ClusterOptions options;
    private final NodeList nodes = new NodeList();
    private final NodeAttributes nodeAttributes;
    private final NodeReader nodeReader;
    private final Templates templates;
    private final EvaluatedParameters parameters;
    private final ConfiguredOperations operations;
    private final AllowedTables tables;
    private final ResourceReader resourceReader;
    private final Links links;
    private final List<Resource> resources;

    ConfigurationReader(Cib cib, IsoTime now, ClusterOptions options, Recheck recheck) {
        this.now = now;
        this.options = options;
        Configuration configuration = cib.configuration == null ? new Configuration() : cib.configuration;
        List<ResourceElement> configured = configuration.resources == null ? List.of() : configuration.resources.resources;
        ScoreSyntax scores = new ScoreSyntax(options.health().red(), options.health().yellow(), options.health().green());
        References references = new References(cib);
        AttributeSets sets = new AttributeSets(references, recheck).with(scores);
        RuleInput timeOnly = RuleInput.at(now);

        nodeAttributes = new NodeAttributes(sets, timeOnly, options);
        nodeReader = new NodeReader(nodes, nodeAttributes, scores, options);
        templates = new Templates(configured);
        PrimitiveParts parts = new PrimitiveParts(templates, references, sets, timeOnly);
        parameters = new EvaluatedParameters(sets, timeOnly);
        operations = new ConfiguredOperations(sets, parts, parameters, defaults(configuration.opDefaults), timeOnly);
        tables = new AllowedTables(nodes, options.symmetric());
        links = new Links(nodeReader);
        Trees trees = new Trees();
        resourceReader = new ResourceReader(
                new MetaTables(sets, timeOnly, defaults(configuration.rscDefaults)),
                new Behaviour(options, scores, parameters),
                tables,
                parts,
                nodeReader,
                nodes,
                trees);

        nodeReader.readConfigured(cib);
        resources = readResources(new RemoteNodeScan(nodeReader).scan(configured), trees);
    }

    IsoTime now() {
        return now;
    }

    NodeList nodes() {
        return nodes;
    }

    NodeAttributes nodeAttributes() {
        return nodeAttributes;
    }

    Templates templates() {
        return templates;
    }

    EvaluatedParameters parameters() {
        return parameters;
    }

    ConfiguredOperations operations() {
        return operations;
    }

    /** The top-level resources by priority; the caller's to extend. */
    List<Resource> resources() {
        return resources;
    }

    boolean fenceDeviceRead() {
        return resourceReader.fenceDeviceRead();
    }

    /** Makes an instance that the configuration did not foresee. */
    Resource addInstance(Clone clone) {
        tables.nodesChanged();
        Resource instance = resourceReader.clones().addInstance(clone);
        if (instance == null) {
            throw new IllegalStateException("No further instance of " + clone + " can be read though others could");
        }
        return instance;
    }

    /** Makes a primitive from what the history says of it (spec 02 §12.3). */
    Primitive readRemoved(LrmResource history) {
        tables.nodesChanged();
        Primitive removed = resourceReader.primitives().read(element(history), null, -1);
        if (removed == null) {
            throw new IllegalStateException("History of resource " + history.id + " cannot be read as a resource");
        }
        removed.removed = true;
        removed.removedLaunched = history.container != null;
        if (removed.remoteConnection) {
            NodeState node = nodeReader.remote(removed.id);
            links.linkNode(removed, node);
            node.shutdown = true;
        }
        if (options.stopRemovedResources()) {
            tables.banEverywhere(removed);
        } else {
            removed.managed = false;
        }
        return removed;
    }

    private List<Resource> readResources(List<ResourceElement> elements, Trees trees) {
        for (ResourceElement element : elements) {
            Resource tree = resourceReader.read(element, null, -1);
            if (tree != null) {
                trees.add(tree);
            }
        }
        trees.roots().forEach(root -> links.link(root, trees));
        List<Resource> byPriority = new ArrayList<>(trees.roots());
        byPriority.sort(Comparator.comparingInt((Resource resource) -> resource.priority).reversed());
        return byPriority;
    }

    private static PrimitiveElement element(LrmResource history) {
        PrimitiveElement element = new PrimitiveElement();
        element.id = history.id;
        element.agentClass = history.agentClass;
        element.provider = history.provider;
        element.type = history.type;
        if (history.otherAttributes != null) {
            history.otherAttributes.forEach((name, value) -> element.setAttribute(name.getLocalPart(), value));
        }
        if (history.container != null) {
            element.setAttribute("container", history.container);
        }
        return element;
    }

    private static List<AttributeSet> defaults(@Nullable DefaultAttributes section) {
        return section == null ? List.of() : section.metaAttributes;
    }
}
