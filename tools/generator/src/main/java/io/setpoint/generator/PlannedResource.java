package io.setpoint.generator;

import java.util.List;

/**
 * A top-level resource to be written.
 *
 * @param members ids of the primitives in it, its own if it is one
 */
record PlannedResource(String id, Kind kind, List<String> members) {

    /** What a resource is made of. */
    enum Kind {
        FENCE_DEVICE,
        REMOTE_CONNECTION,
        /** A virtual machine that is a guest node. */
        MACHINE,
        PRIMITIVE,
        GROUP,
        CLONE,
        UNIQUE_CLONE,
        PROMOTABLE,
        CLONED_GROUP,
        BUNDLE
    }

    boolean promotable() {
        return kind == Kind.PROMOTABLE;
    }

    /** Other resources need it to be anywhere at all, so it comes before them. */
    boolean supporting() {
        return switch (kind) {
            case FENCE_DEVICE, REMOTE_CONNECTION, MACHINE -> true;
            default -> false;
        };
    }
}
