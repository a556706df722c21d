package io.setpoint.policy.document;

import io.setpoint.policy.document.KnownValues.Known;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a valid document says but probably does not mean: values that the engine replaces by a default, conditions that never hold,
 * fencing without a device.
 */
public final class Verifier {
    private final Cib cib;
    private final Findings findings;
    private final RuleVerifier rules;

    private Verifier(Cib cib, Findings findings) {
        this.cib = cib;
        this.findings = findings;
        this.rules = new RuleVerifier(findings);
    }

    /**
     * The findings about a document in its order.
     *
     * @param file what the findings call the document, or null
     */
    public static List<Problem> verify(Cib cib, @Nullable String file) {
        ProblemList problems = new ProblemList(file);
        new Verifier(cib, new Findings(problems)).verify();
        return problems.all().stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private void verify() {
        if (FeatureSet.isTooNew(cib)) {
            String message = "The document was written by a newer cluster: crm_feature_set=\"" + cib.crmFeatureSet + "\"";
            findings.warn(cib, message, "no plan is made for it; " + FeatureSet.NEWEST + " is the newest that is understood");
        }
        Configuration configuration = cib.configuration;
        if (configuration == null) {
            return;
        }
        if (configuration.crmConfig != null) {
            configuration.crmConfig.propertySets.forEach(set -> values(set, KnownValues.OPTIONS, "option"));
        }
        if (configuration.rscDefaults != null) {
            configuration.rscDefaults.metaAttributes.forEach(set -> values(set, KnownValues.RESOURCE_META, "meta-attribute"));
        }
        if (configuration.opDefaults != null) {
            configuration.opDefaults.metaAttributes.forEach(set -> values(set, KnownValues.OPERATION_META, "operation option"));
        }
        ElementTree.walk(configuration, this::element);
        fencing(configuration);
    }

    private void element(CibElement element) {
        if (element instanceof AttributeSet set) {
            score(set, set.score);
        } else if (element instanceof NodeElement node) {
            score(node, node.score);
        } else if (element instanceof ResourceElement resource) {
            resource.metaAttributes.forEach(set -> values(set, KnownValues.RESOURCE_META, "meta-attribute"));
        } else if (element instanceof OpElement op) {
            operation(op);
        } else if (element instanceof ConditionElement condition) {
            rules.verify(condition);
        } else if (element instanceof ConstraintElement constraint) {
            constraint(constraint);
        } else if (element instanceof ResourceSetElement set) {
            score(set, set.score);
        }
    }

    private void operation(OpElement op) {
        op.metaAttributes.forEach(set -> values(set, KnownValues.OPERATION_META, "operation option"));
        String label = "The operation " + op.attribute("id");
        if (Interval.parse(op.interval()).isEmpty()) {
            String message = label + " has interval=\"" + op.interval() + "\", which is no duration";
            findings.error(op, message, "write for instance 30s, 5min or PT1H");
        }
        KnownValues.OPERATION_META.forEach((name, known) -> {
            String value = op.attribute(name);
            if (value != null && !known.syntax().accepts(value)) {
                String message = label + " has " + name + "=\"" + value + "\"; " + known.otherwise();
                findings.warn(op, message, "expected " + known.syntax().expected());
            }
        });
    }

    private void constraint(ConstraintElement constraint) {
        score(constraint, constraint.score);
        if (constraint instanceof LocationElement location) {
            boolean byNode = location.node != null && location.score != null;
            if (!byNode && !location.rules.isEmpty()) {
                RuleElement rule = location.rules.get(0);
                if (rule.idRef == null && rule.score == null && rule.scoreAttribute == null) {
                    String message = "The rule " + rule.id + " of " + location.id + " has no score, so it changes nothing";
                    findings.warn(rule, message, "add a score");
                }
                score(rule, rule.score);
            }
        } else if (constraint instanceof ColocationElement colocation
                && colocation.influence != null
                && CibBoolean.parse(colocation.influence) == null) {
            String message = "The colocation " + colocation.id + " has influence=\"" + colocation.influence + "\"; it is ignored";
            findings.warn(colocation, message, "expected true or false");
        }
    }

    private void score(CibElement element, @Nullable String score) {
        if (score != null && ScoreSyntax.WITHOUT_HEALTH.parse(score).isEmpty()) {
            findings.warn(element, "score=\"" + score + "\" is no score", "expected an integer, INFINITY or -INFINITY");
        }
    }

    private void values(AttributeSet set, Map<String, Known> knownValues, String kind) {
        for (NvPair pair : set.pairs) {
            if (pair.name == null || pair.value == null || pair.value.equalsIgnoreCase("#default")) {
                continue;
            }
            Known known = knownValues.get(pair.name);
            if (known == null) {
                misspelled(pair, pair.name, knownValues, kind);
            } else if (!known.syntax().accepts(pair.value)) {
                String message = "The " + kind + " " + pair.name + " is \"" + pair.value + "\"; " + known.otherwise();
                findings.warn(pair, message, "expected " + known.syntax().expected());
            }
        }
    }

    /** Other names are allowed, but one that differs from a known one by a letter or two is probably meant to be that. */
    private void misspelled(NvPair pair, String name, Map<String, Known> knownValues, String kind) {
        int most = name.length() < 8 ? 1 : 2;
        knownValues.keySet().stream()
                .filter(known -> EditDistance.between(name, known, most) <= most)
                .findFirst()
                .ifPresent(known -> findings.warn(pair, "The " + kind + " " + name + " means nothing", "did you mean " + known + "?"));
    }

    private void fencing(Configuration configuration) {
        boolean disabled = isSet(configuration, "fencing-enabled", false) || isSet(configuration, "stonith-enabled", false);
        if (disabled || isSet(configuration, "have-watchdog", true) || configuration.resources == null) {
            return;
        }
        AtomicBoolean device = new AtomicBoolean();
        ElementTree.walk(configuration.resources, element -> {
            if (element instanceof PrimitiveElement primitive && "stonith".equals(primitive.agentClass)) {
                device.set(true);
            }
        });
        if (!device.get()) {
            CibElement place = configuration.crmConfig == null ? configuration : configuration.crmConfig;
            findings.warn(
                    place,
                    "Fencing is enabled, but there is no device that could do it",
                    "configure a resource of class stonith, or set fencing-enabled to false");
        }
    }

    /** Some set gives an option that truth value, whatever rules and scores say. */
    private static boolean isSet(Configuration configuration, String option, boolean value) {
        return configuration.crmConfig != null
                && configuration.crmConfig.propertySets.stream()
                        .flatMap(set -> set.pairs.stream())
                        .anyMatch(pair -> option.equals(pair.name) && Boolean.valueOf(value).equals(CibBoolean.parse(pair.value)));
    }
}
