package io.setpoint.policy.constraint;

/** A configured constraint whose references are resolved. */
public sealed interface Constraint permits LocationConstraint, ColocationConstraint, OrderConstraint, TicketConstraint {
    /** The id of the element that says so. */
    String id();

    /** Position among all constraints of the document, from 0. */
    int position();
}
