package io.setpoint.policy.document;

import static io.setpoint.policy.document.ElementType.OPTIONALLY;
import static io.setpoint.policy.document.ElementType.element;
import static io.setpoint.policy.document.SchemaEra.SECOND;
import static io.setpoint.policy.document.SchemaEra.THIRD;
import static io.setpoint.policy.document.Syntax.BOOLEAN;
import static io.setpoint.policy.document.Syntax.COUNT;
import static io.setpoint.policy.document.Syntax.ID;
import static io.setpoint.policy.document.Syntax.REFERENCE;
import static io.setpoint.policy.document.Syntax.SCORE;
import static io.setpoint.policy.document.Syntax.TEXT;

/**
 * Which elements a document may have where, with which attributes (spec 01 §1.4). What only older schemas allow is marked with the last
 * era that does. The status section and whatever has no effect on planning are not checked.
 */
final class Grammar {
    private static final Syntax ROLE = Syntax.oneOf("Stopped", "Started", "Promoted", "Unpromoted", "Slave", "Master");
    private static final Syntax AGENT_CLASS =
            Syntax.oneOf("ocf", "lsb", "heartbeat", "stonith", "service", "systemd").until(THIRD, "nagios", "upstart");

    private Grammar() {}

    /** The root of the grammar. */
    static final ElementType CIB = cib();

    private static ElementType cib() {
        return element("cib")
                .required(TEXT, "validate-with")
                .required(COUNT, "admin_epoch", "epoch", "num_updates")
                .optional(TEXT, "crm_feature_set", "dc-uuid", "cib-last-written", "update-origin", "update-client", "update-user")
                .optional(TEXT, "execution-date")
                .optional(COUNT, "remote-tls-port", "remote-clear-port")
                .optional(BOOLEAN, "have-quorum", "no-quorum-panic")
                .requiredSingle(configuration())
                .single(element("status").open());
    }

    private static ElementType configuration() {
        return element("configuration")
                .requiredSingle(
                        element("crm_config").many(set("cluster_property_set").outdatedPairsInside(OutdatedNames.OPTIONS)),
                        element("nodes").many(node()),
                        resources(),
                        ConstraintGrammar.constraints())
                .single(
                        element("rsc_defaults").many(set("meta_attributes").outdatedPairsInside(OutdatedNames.RESOURCE_META)),
                        element("op_defaults").many(set("meta_attributes").outdatedPairsInside(OutdatedNames.OPERATION_META)),
                        element("fencing-topology").many(fencingLevel()),
                        element("tags").many(element("tag").required(ID, "id").requiredMany(element("obj_ref").required(TEXT, "id"))),
                        element("acls").open(),
                        element("alerts").open());
    }

    private static ElementType node() {
        return element("node")
                .required(TEXT, "id", "uname")
                .optional(Syntax.oneOf("member", "remote").until(THIRD, "ping").until(SECOND, "normal"), "type")
                .optional(TEXT, "description")
                .optional(SCORE, "score")
                .many(set("instance_attributes"), set("utilization"));
    }

    private static ElementType resources() {
        return element("resources")
                .many(primitive(), template(), group(), clone("clone"), bundle())
                .outdatedChild(THIRD, clone("master"));
    }

    private static ElementType resource(String name) {
        return element(name)
                .required(ID, "id")
                .optional(TEXT, "description")
                .many(set("meta_attributes").outdatedPairsInside(OutdatedNames.RESOURCE_META))
                .many(set("instance_attributes").outdatedPairsInside(OutdatedNames.PARAMETERS));
    }

    private static ElementType primitiveContent(String name) {
        return resource(name)
                .agent()
                .optional(AGENT_CLASS, "class")
                .optional(TEXT, "provider", "type")
                .many(set("utilization"))
                .single(operations());
    }

    private static ElementType primitive() {
        ElementType primitive = primitiveContent("primitive").optional(REFERENCE, "template");
        return primitive.choice(primitive.with("class", "type", OPTIONALLY, "provider"), primitive.with("template"));
    }

    private static ElementType template() {
        ElementType template = primitiveContent("template");
        return template.choice(template.with("class", "type", OPTIONALLY, "provider"));
    }

    private static ElementType operations() {
        ElementType op = element("op")
                .required(ID, "id")
                .required(TEXT, "name", "interval")
                .optional(TEXT, "description", "start-delay", "interval-origin", "timeout")
                .optional(BOOLEAN, "enabled", "record-pending")
                .optional(ROLE, "role")
                .optional(
                        Syntax.oneOf("ignore", "block", "demote", "stop", "restart", "standby", "fence", "restart-container"), "on-fail")
                .outdated(SECOND, TEXT, "requires")
                .many(set("meta_attributes").outdatedPairsInside(OutdatedNames.OPERATION_META))
                .many(set("instance_attributes").outdatedPairsInside(OutdatedNames.OPERATION_PARAMETERS));
        op.choice(op.with(), op.with("start-delay"), op.with("interval-origin"));
        return element("operations").optional(ID, "id").optional(REFERENCE, "id-ref").many(op);
    }

    private static ElementType group() {
        return resource("group").requiredMany(primitive());
    }

    private static ElementType clone(String name) {
        ElementType clone = resource(name).single(primitive(), group());
        return clone.choice(clone.with("primitive"), clone.with("group"));
    }

    private static ElementType bundle() {
        ElementType portMapping = element("port-mapping").required(ID, "id").optional(TEXT, "port", "internal-port", "range");
        portMapping.choice(portMapping.with("port", OPTIONALLY, "internal-port"), portMapping.with("range"));
        ElementType storageMapping = element("storage-mapping")
                .required(ID, "id")
                .required(TEXT, "target-dir")
                .optional(TEXT, "source-dir", "source-dir-root", "options");
        storageMapping.choice(storageMapping.with("source-dir"), storageMapping.with("source-dir-root"));
        ElementType bundle = resource("bundle")
                .single(container("docker"), container("podman"))
                .outdatedChild(THIRD, container("rkt"))
                .single(
                        element("network")
                                .optional(ID, "id")
                                .optional(TEXT, "ip-range-start", "host-interface", "add-host")
                                .optional(COUNT, "host-netmask", "control-port")
                                .many(portMapping),
                        element("storage").many(storageMapping),
                        primitive());
        return bundle.choice(bundle.with("docker"), bundle.with("podman"), bundle.with("rkt"));
    }

    private static ElementType container(String name) {
        return element(name)
                .required(TEXT, "image")
                .optional(COUNT, "promoted-max", "replicas", "replicas-per-host")
                .optional(TEXT, "run-command", "network", "options")
                .outdated(THIRD, COUNT, "masters");
    }

    private static ElementType fencingLevel() {
        ElementType level = element("fencing-level")
                .required(ID, "id")
                .required(TEXT, "devices")
                .required(Syntax.matching("a number from 1 to 9", "[1-9]").untilMatching(THIRD, "[1-9][0-9]+"), "index")
                .optional(TEXT, "target", "target-pattern", "target-attribute", "target-value");
        return level.choice(level.with("target"), level.with("target-pattern"), level.with("target-attribute", "target-value"));
    }

    /** A set of pairs with an optional rule, or a reference to one. */
    private static ElementType set(String name) {
        ElementType pair = element("nvpair").optional(ID, "id").optional(REFERENCE, "id-ref").optional(TEXT, "name", "value");
        pair.choice(
                pair.with("id-ref"),
                pair.with("id", "name", "value"),
                pair.withUntil(THIRD, "id-ref", "name"),
                pair.withUntil(THIRD, "id", "name"));
        ElementType set = element(name)
                .optional(ID, "id")
                .optional(REFERENCE, "id-ref")
                .optional(SCORE, "score")
                .single(RuleGrammar.rule())
                .many(pair);
        return set.choice(set.with("id-ref"), set.with("id", OPTIONALLY, "score", "rule", "nvpair"));
    }
}
