package io.setpoint.executor.graph;

/**
 * What a result is matched to its action by (spec 07 §12.3).
 *
 * @param action number of the action in its graph
 * @param transition number of the transition
 * @param expected the exit status that the planner expects
 * @param executor who carries the transition out: a UUID
 */
public record TransitionKey(int action, int transition, int expected, String executor) {
    /** {@code ACTIONID:TRANSITIONID:TARGETRC:UUID}. */
    @Override
    public String toString() {
        return action + ":" + transition + ":" + expected + ":" + executor;
    }
}
