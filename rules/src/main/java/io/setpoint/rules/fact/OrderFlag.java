package io.setpoint.rules.fact;

/** The properties of an ordering (spec 05 §10); the codes of the specification in parentheses. */
public enum OrderFlag {
    /** (O) Plain order, if both are executed. */
    ORDERED,
    /** (FT) First required makes then required. */
    FIRST_IMPLIES_THEN,
    /** (TF) Then required makes first required. */
    THEN_IMPLIES_FIRST,
    /** (PTF) As TF if then's resource is currently promoted. */
    PROMOTED_THEN_IMPLIES_FIRST,
    /** (RB) Then is runnable only if first is. */
    UNRUNNABLE_FIRST_BLOCKS,
    /** (MB) First runnable only if then is runnable and migratable; first required if then is. */
    UNMIGRATABLE_THEN_BLOCKS,
    /** (EL) If first is unrunnable, then becomes real. */
    FIRST_ELSE_THEN,
    /** (RS) A stop before a start of the same resource or of group neighbours. */
    RESTART,
    /** (FTN) As FT, for then-instances on first's node. */
    FIRST_IMPLIES_SAME_NODE_THEN,
    /** (NP) The probe of a nested connection after its container's start. */
    NESTED_PROBE,
    /** (AS) Configured asymmetric mandatory order. */
    ASYMMETRIC,
    /** (MIN) Then is runnable if enough such firsts are. */
    MIN_RUNNABLE,
    /** (TC) Then required makes first optional. */
    THEN_CANCELS_FIRST,
    /** (TFG) Then required puts first into the graph. */
    THEN_IMPLIES_FIRST_GRAPHED,
    /** (FTG) First required and runnable puts then into the graph. */
    FIRST_IMPLIES_THEN_GRAPHED,
    /** (FU) Only if first is not migratable. */
    IF_FIRST_UNMIGRATABLE,
    /** (SN) Only if both are on the same node. */
    IF_SAME_NODE,
    /** (RSN) Only if first is required and on then's node. */
    IF_REQUIRED_ON_SAME_NODE,
    /** (LT) Only on the same node, or on the target of a migration. */
    IF_SAME_NODE_OR_TARGET,
    /** (SER) Serialize; no effect of its own. */
    SERIALIZE,
    /** (GA) Allowed even between something on a guest and the guest's launcher. */
    GUEST_ALLOWED;

    public final int bit = 1 << ordinal();

    /** The flags as a bit set. */
    public static int of(OrderFlag... flags) {
        int set = 0;
        for (OrderFlag flag : flags) {
            set |= flag.bit;
        }
        return set;
    }
}
