package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Bundle.Replica;

/** A replica of a bundle. */
public record ReplicaOf(Bundle bundle, Replica replica) {}
