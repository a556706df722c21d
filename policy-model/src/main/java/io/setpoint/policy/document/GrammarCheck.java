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
    private final Set<SchemaEra> outdated = EnumSet.noneOf(SchemaEra.class);

    GrammarCheck(Schema claim, ProblemList problems) {
        this.claim = claim;
        this.problems = problems;
    }

    /** An element that is open; the type is null where nothing is checked. */
    private static final class Frame {
        final @Nullable ElementType type;
        final OpenElement element;
        final int line;
        final int column;
        long parts;

        Frame(@Nullable ElementType type, OpenElement element, int line, int column) {
            this.type = type;
            this.element = element;
            this.line = line;
            this.column = column;
        }
    }

    /** The document has something that only schemas up to that era allow, which the claimed one is among. */
    boolean needsUpgradeFrom(SchemaEra era) {
        return outdated.contains(era);
    }

    @Override
    public void start(GuardedReader reader) {
        ElementType type = typeOf(reader);
        Frame frame = new Frame(type == null || type.isOpen() ? null : type, reader.innermost(), reader.line(), reader.column());
        frames.add(frame);
        if (frame.type == null) {
            String id = reader.getAttributeValue(null, "id");
            if (id != null && type == null && !insideStatus()) {
                // Not checked, but it may be referred to.
                ids.addUnchecked(id);
            }
            return;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            checkAttribute(frame, frame.type, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        checkPair(frame, frame.type, reader);
        checkProvider(frame, frame.type, reader);
    }

    @Override
    public void end() {
        Frame frame = frames.remove(frames.size() - 1);
        if (frame.type != null) {
            checkRequired(frame, frame.type);
            for (Choice choice : frame.type.choices) {
                checkChoice(frame, choice);
            }
        }
        if (frames.isEmpty()) {
            checkReferences();
        }
    }

    @Override
    public boolean hasSeenEnough() {
        return problems.isFull() && claim.validates();
    }

    private @Nullable ElementType typeOf(GuardedReader reader) {
        if (frames.isEmpty()) {
            return Grammar.CIB;
        }
        Frame parent = frames.get(frames.size() - 1);
        if (parent.type == null) {
            return null;
        }
        String name = reader.getLocalName();
        Child child = parent.type.children.get(name);
        if (child == null) {
            report(reader.line(), reader.column(), reader.innermost() + " is not allowed in " + parent.element, allowed(parent.type));
            return null;
        }
        if (!allows(child.until())) {
            report(reader.line(), reader.column(), "<" + name + "> is no longer allowed", newestHint());
        }
        boolean again = (parent.parts & child.bit()) != 0;
        if (again && (child.repeatable() == null || !allows(child.repeatable()))) {
            report(reader.line(), reader.column(), "There is more than one <" + name + "> in " + parent.element, "leave one of them");
        }
        parent.parts |= child.bit();
        return child.type();
    }

    private static String allowed(ElementType type) {
        return type.children.isEmpty()
                ? "<" + type.name + "> has no content"
                : "it may contain " + String.join(", ", type.children.keySet());
    }

    private void checkAttribute(Frame frame, ElementType type, String name, String value) {
        Attribute attribute = type.attributes.get(name);
        if (attribute == null) {
            String known = String.join(", ", type.attributes.keySet());
            report(frame, frame.element + " has an unknown attribute " + name, "it may have " + known);
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
            IdTable.Place first = ids.add(value, new IdTable.Place(type.name, frame.line, frame.column));
            if (first != null) {
                String place = "<" + first.element() + "> in line " + first.line() + ", column " + first.column();
                report(frame, frame.element + " has the same id as " + place, "give each element an id of its own");
            }
        } else if (syntax.kind() == Syntax.Kind.REFERENCE) {
            ids.add(new IdTable.Reference(owner(), name, value, frame.line, frame.column));
        }
    }

    /** Some names of pairs, or names with certain values, are outdated. */
    private void checkPair(Frame frame, ElementType type, GuardedReader reader) {
        String name = reader.getAttributeValue(null, "name");
        OutdatedPair pair = type.outdatedPair(name);
        if (pair == null || pair.value() != null && !pair.value().equals(reader.getAttributeValue(null, "value"))) {
            return;
        }
        if (!allows(pair.until()) && !pair.tolerated()) {
            String what = pair.value() == null ? name : name + "=" + pair.value();
            report(frame, frame.element + " sets " + what + ", which is no longer allowed", newestHint());
        }
    }

    /** Agents of class ocf, and only those, have a provider. */
    private void checkProvider(Frame frame, ElementType type, GuardedReader reader) {
        String agentClass = reader.getAttributeValue(null, "class");
        if (type.hasAgent() && agentClass != null) {
            boolean provider = reader.getAttributeValue(null, "provider") != null;
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
        if (claim.era().compareTo(until) > 0) {
            return false;
        }
        if (until != SchemaEra.FOURTH) {
            outdated.add(until);
        }
        return true;
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
            report(reference.line(), reference.column(), message, hint);
        }
    }

    private boolean insideStatus() {
        return frames.size() > 1 && frames.get(1).element.name().equals("status");
    }

    /** The innermost element, with the one around it that has an id if it has none itself. */
    private String owner() {
        OpenElement element = frames.get(frames.size() - 1).element;
        for (int i = frames.size() - 2; i >= 0 && element.id() == null; i--) {
            if (frames.get(i).element.id() != null) {
                return element + " in " + frames.get(i).element;
            }
        }
        return element.toString();
    }

    private void report(Frame frame, String message, @Nullable String hint) {
        report(frame.line, frame.column, message, hint);
    }

    private void report(int line, int column, String message, @Nullable String hint) {
        problems.add(claim.validates() ? Severity.ERROR : Severity.WARNING, line, column, message, hint);
    }
}
