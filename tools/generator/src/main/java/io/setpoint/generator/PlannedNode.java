package io.setpoint.generator;

/** A cluster node to be written. */
record PlannedNode(String id, String name, Condition condition) {

    /** What has become of a node. */
    enum Condition {
        UP,
        DOWN,
        LOST,
        UNSEEN,
        PENDING,
        LEAVING,
        STANDBY,
        MAINTENANCE;

        /** The node has a history, and resources run there. */
        boolean hosts() {
            return this != DOWN && this != UNSEEN && this != PENDING;
        }
    }
}
