package io.setpoint.policy.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one kind of element may have: a row of the grammar (spec 01 §1.4). Attributes and children are numbered, for sets as bit masks. */
final class ElementType {
    final String name;
    final Map<String, Attribute> attributes = new LinkedHashMap<>();
    final Map<String, Child> children = new LinkedHashMap<>();
    final List<Choice> choices = new ArrayList<>();
    private final Map<String, Integer> bits = new LinkedHashMap<>();
    private @Nullable Map<String, OutdatedPair> outdatedPairs;
    private long required;
    private boolean open;
    private boolean agent;

    private ElementType(String name) {
        this.name = name;
    }

    static ElementType element(String name) {
        return new ElementType(name);
    }

    record Attribute(Syntax syntax, boolean required, SchemaEra until, long bit) {}

    /**
     * A child element.
     *
     * @param repeatable the last era in which it may occur more than once; null if it never may
     */
    record Child(ElementType type, boolean required, @Nullable SchemaEra repeatable, SchemaEra until, long bit) {}

    /** Several ways to fill an element, of which a valid one follows exactly one. */
    record Choice(List<Alternative> alternatives, long all) {}

    /** One way to fill an element: what it must have for that, and what it may have then. */
    record Alternative(List<String> required, SchemaEra until, long requiredBits, long allowedBits) {}

    /**
     * A name in a pair that newer schemas forbid.
     *
     * @param value the value for which it is forbidden, null for any
     * @param tolerated newer schemas do not mind, but no longer know its meaning
     */
    record OutdatedPair(SchemaEra until, @Nullable String value, boolean tolerated) {}

    ElementType required(Syntax syntax, String... names) {
        return attributes(syntax, true, SchemaEra.FOURTH, names);
    }

    ElementType optional(Syntax syntax, String... names) {
        return attributes(syntax, false, SchemaEra.FOURTH, names);
    }

    ElementType outdated(SchemaEra until, Syntax syntax, String... names) {
        return attributes(syntax, false, until, names);
    }

    /** Children of which there is at most one each. */
    ElementType single(ElementType... types) {
        return children(false, null, SchemaEra.FOURTH, types);
    }

    ElementType requiredSingle(ElementType... types) {
        return children(true, null, SchemaEra.FOURTH, types);
    }

    ElementType many(ElementType... types) {
        return children(false, SchemaEra.FOURTH, SchemaEra.FOURTH, types);
    }

    ElementType requiredMany(ElementType... types) {
        return children(true, SchemaEra.FOURTH, SchemaEra.FOURTH, types);
    }

    ElementType singleFormerlyMany(SchemaEra repeatable, ElementType type) {
        return children(false, repeatable, SchemaEra.FOURTH, type);
    }

    ElementType outdatedChild(SchemaEra until, ElementType type) {
        return children(false, until, until, type);
    }

    /** Content that is not checked. */
    ElementType open() {
        open = true;
        return this;
    }

    /** Names the agent of a resource, by attributes. */
    ElementType agent() {
        agent = true;
        return this;
    }

    ElementType choice(Alternative... alternatives) {
        long all = 0;
        for (Alternative each : alternatives) {
            all |= each.allowedBits;
        }
        choices.add(new Choice(List.of(alternatives), all));
        return this;
    }

    /** An alternative of {@link #choice}: attributes and children, required and (after a null) allowed ones. */
    Alternative with(String... names) {
        return withUntil(SchemaEra.FOURTH, names);
    }

    Alternative withUntil(SchemaEra until, String... names) {
        int optional = Arrays.asList(names).indexOf(OPTIONALLY);
        List<String> required = List.of(names).subList(0, optional < 0 ? names.length : optional);
        long allowed = 0;
        for (String each : names) {
            allowed |= each.equals(OPTIONALLY) ? 0 : bitOf(each);
        }
        long requiredBits = required.stream().mapToLong(this::bitOf).sum();
        return new Alternative(required, until, requiredBits, allowed);
    }

    /** Separates the required from the allowed names of an alternative. */
    static final String OPTIONALLY = "optionally";

    /** Names that the pairs in a set may no longer have. */
    ElementType outdatedPairsInside(Map<String, OutdatedPair> pairs) {
        children.get("nvpair").type.outdatedPairs = pairs;
        return this;
    }

    /** Pairs may have names that newer schemas forbid. */
    boolean hasOutdatedPairs() {
        return outdatedPairs != null;
    }

    @Nullable OutdatedPair outdatedPair(@Nullable String pairName) {
        return outdatedPairs == null || pairName == null ? null : outdatedPairs.get(pairName);
    }

    /** The attributes and children that every such element has. */
    long required() {
        return required;
    }

    /** The element names the agent of a resource. */
    boolean hasAgent() {
        return agent;
    }

    boolean isOpen() {
        return open;
    }

    private ElementType attributes(Syntax syntax, boolean required, SchemaEra until, String... names) {
        for (String each : names) {
            attributes.put(each, new Attribute(syntax, required, until, bitOf(each)));
            this.required |= required ? bitOf(each) : 0;
        }
        return this;
    }

    private ElementType children(boolean required, @Nullable SchemaEra repeatable, SchemaEra until, ElementType... types) {
        for (ElementType each : types) {
            children.put(each.name, new Child(each, required, repeatable, until, bitOf(each.name)));
            this.required |= required ? bitOf(each.name) : 0;
        }
        return this;
    }

    private long bitOf(String part) {
        return 1L << bits.computeIfAbsent(part, each -> bits.size());
    }
}
