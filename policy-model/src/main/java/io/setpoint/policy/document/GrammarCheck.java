package io.setpoint.policy.document;

import io.setpoint.policy.document.ElementType.Alternative;
import io.setpoint.policy.document.ElementType.Attribute;
import io.setpoint.policy.document.ElementType.Child;
import io.setpoint.policy.document.ElementType.Choice;
import io.setpoint.policy.document.ElementType.OutdatedPair;
import io.setpoint.policy.document.GuardedReader.OpenElement;
import io.setpoint.policy.document.Problem.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a document against the grammar while it is read, and notes what of it newer schemas no longer allow (spec 01 §1.4 and §1.5). */
final class GrammarCheck implements ElementObserver {
    private final Schema claim;
    private final ProblemList problems;
    private final IdTable ids = new IdTable();
    private final List<Frame> frames = new ArrayList<>();
    private int unchecked;
    private boolean insideStatus;
    private final Set<SchemaEra> outdated = EnumSet.noneOf(SchemaEra.class);

    GrammarCheck(Schema claim, ProblemList problems) {
        this.claim = claim;
        this.problems = problems;
    }

    /** An element that is open and checked, and which attributes and children it has. */
    private static final class Frame {
        final ElementType type;
        final OpenElement element;
        long parts;

        Frame(ElementType type, OpenElement element) {
            this.type = type;
            this.element = element;
        }
    }

    /** The document has something that only schemas up to that era allow, which the claimed one is among. */
    boolean needsUpgradeFrom(SchemaEra era) {
        return outdated.contains(era);
    }

    @Override
    public void start(GuardedReader reader) {
        if (unchecked > 0) {
            startUnchecked(reader.innermost());
            return;
        }
        ElementType type = typeOf(reader.innermost());
        if (type == null) {
            startUnchecked(reader.innermost());
        } else if (type.isOpen()) {
            unchecked = 1;
            insideStatus = type.name.equals("status");
        } else {
            startChecked(new Frame(type, reader.innermost()), reader);
        }
    }

    private void startChecked(Frame frame, GuardedReader reader) {
        frames.add(frame);
        for (int i = 0; i < reader.attributeCount(); i++) {
            checkAttribute(frame, reader.attributeName(i), reader.attributeValue(i));
        }
        if (frame.type.hasOutdatedPairs()) {
            checkPair(frame, reader);
        }
        if (frame.type.hasAgent()) {
            checkProvider(frame, reader);
        }
    }

    private void startUnchecked(OpenElement element) {
        unchecked++;
        if (element.id() != null && !insideStatus) {
            // Not checked, but it may be referred to.
            ids.addUnchecked(element.id());
        }
    }

    @Override
    public void end() {
        if (unchecked > 0) {
            unchecked--;
            insideStatus &= unchecked > 0;
            return;
        }
        Frame frame = frames.remove(frames.size() - 1);
        checkRequired(frame, frame.type);
        for (Choice choice : frame.type.choices) {
            checkChoice(frame, choice);
        }
        if (frames.isEmpty()) {
            checkReferences();
        }
    }

    @Override
    public boolean hasSeenEnough() {
        return problems.isFull() && claim.validates();
    }

    private @Nullable ElementType typeOf(OpenElement element) {
        if (frames.isEmpty()) {
            return Grammar.CIB;
        }
        Frame parent = frames.get(frames.size() - 1);
        String name = element.name();
        Child child = parent.type.children.get(name);
        if (child == null) {
            report(element, element + " is not allowed in " + parent.element, allowed(parent.type));
            return null;
        }
        if (!allows(child.until())) {
            report(element, "<" + name + "> is no longer allowed", newestHint());
        }
        boolean again = (parent.parts & child.bit()) != 0;
        if (again && (child.repeatable() == null || !allows(child.repeatable()))) {
            report(element, "There is more than one <" + name + "> in " + parent.element, "leave one of them");
        }
        parent.parts |= child.bit();
        return child.type();
    }

    private static String allowed(ElementType type) {
        return type.children.isEmpty()
                ? "<" + type.name + "> has no content"
                : "it may contain " + String.join(", ", type.children.keySet());
    }

    private void checkAttribute(Frame frame, String name, String value) {
        Attribute attribute = frame.type.attributes.get(name);
        if (attribute == null) {
            Set<String> known = frame.type.attributes.keySet();
            String hint = known.isEmpty() ? "it has no attributes" : "it may have " + String.join(", ", known);
            report(frame, frame.element + " has an unknown attribute " + name, hint);
            return;
        }
        frame.parts |= attribute.bit();
        if (!allows(attribute.until())) {
            report(frame, frame.element + " has the attribute " + name + ", which is no longer allowed", newestHint());
        }
        Syntax syntax = attribute.syntax();
        SchemaEra until = syntax.allowedUntil(value);
        if (until == null || !allows(until)) {
            report(frame, frame.element + " has " + name + "=\"" + value + "\"", "expected " + syntax.expected());
        }
        if (syntax.kind() == Syntax.Kind.ID) {
            OpenElement first = ids.add(value, frame.element);
            if (first != null) {
                String place = "<" + first.name() + "> in line " + first.line() + ", column " + first.column();
                report(frame, frame.element + " has the same id as " + place, "give each element an id of its own");
            }
        } else if (syntax.kind() == Syntax.Kind.REFERENCE) {
            ids.add(new IdTable.Reference(frame.element, name, value));
        }
    }

    /** Some names of pairs, or names with certain values, are outdated. */
    private void checkPair(Frame frame, GuardedReader reader) {
        String name = reader.attribute("name");
        OutdatedPair pair = frame.type.outdatedPair(name);
        if (pair == null || pair.value() != null && !pair.value().equals(reader.attribute("value"))) {
            return;
        }
        if (!allows(pair.until()) && !pair.tolerated()) {
            String what = pair.value() == null ? name : name + "=" + pair.value();
            report(frame, frame.element + " sets " + what + ", which is no longer allowed", newestHint());
        }
    }

    /** Agents of class ocf, and only those, have a provider. */
    private void checkProvider(Frame frame, GuardedReader reader) {
        String agentClass = reader.attribute("class");
        if (agentClass != null) {
            boolean provider = reader.attribute("provider") != null;
            if (agentClass.equals("ocf") != provider) {
                String found = frame.element + " of class " + agentClass + (provider ? " has a provider" : " has no provider");
                report(frame, found, "ocf agents have one, others none");
            }
        }
    }

    private void checkRequired(Frame frame, ElementType type) {
        if ((frame.parts & type.required()) == type.required()) {
            return;
        }
        for (Map.Entry<String, Attribute> each : type.attributes.entrySet()) {
            if (each.getValue().required() && (frame.parts & each.getValue().bit()) == 0) {
                report(frame, frame.element + " has no attribute " + each.getKey(), "add it: " + each.getValue().syntax().expected());
            }
        }
        for (Map.Entry<String, Child> each : type.children.entrySet()) {
            if (each.getValue().required() && (frame.parts & each.getValue().bit()) == 0) {
                report(frame, frame.element + " has no <" + each.getKey() + ">", "add it, even if it is empty");
            }
        }
    }

    private void checkChoice(Frame frame, Choice choice) {
        long parts = frame.parts & choice.all();
        SchemaEra until = null;
        for (Alternative each : choice.alternatives()) {
            boolean fits = (parts & each.requiredBits()) == each.requiredBits() && (parts & ~each.allowedBits()) == 0;
            if (fits && (until == null || each.until().compareTo(until) > 0)) {
                until = each.until();
            }
        }
        if (until == null || !allows(until)) {
            List<String> ways = choice.alternatives().stream()
                    .filter(each -> each.until() == SchemaEra.FOURTH && !each.required().isEmpty())
                    .map(each -> String.join(" and ", each.required()))
                    .toList();
            report(frame, frame.element + " is incomplete or contradicts itself", "it needs just one of: " + String.join("; ", ways));
        }
    }

    /** The claimed schema allows what is allowed up to an era; what newer ones do not allow is noted. */
    private boolean allows(SchemaEra until) {
        if (until == SchemaEra.FOURTH) {
            return true;
        }
        boolean allowed = claim.era().compareTo(until) <= 0;
        if (allowed) {
            outdated.add(until);
        }
        return allowed;
    }

    private String newestHint() {
        return claim.validates() ? "the document claims to follow " + claim.name() : "newer schemas do without it";
    }

    private void checkReferences() {
        List<IdTable.Reference> dangling = ids.dangling();
        if (dangling.isEmpty()) {
            return;
        }
        List<List<String>> suggestions = ids.suggestions(dangling);
        for (int i = 0; i < dangling.size(); i++) {
            IdTable.Reference reference = dangling.get(i);
            List<String> similar = i < suggestions.size() ? suggestions.get(i) : List.of();
            String hint = similar.isEmpty() ? "no element has that id" : "did you mean " + String.join(" or ", similar) + "?";
            String message = reference.from() + " has " + reference.attribute() + "=\"" + reference.id() + "\", which does not exist";
            report(reference.element(), message, hint);
        }
    }

    private void report(Frame frame, String message, @Nullable String hint) {
        report(frame.element, message, hint);
    }

    private void report(OpenElement element, String message, @Nullable String hint) {
        problems.add(claim.validates() ? Severity.ERROR : Severity.WARNING, element.line(), element.column(), message, hint);
    }
}
