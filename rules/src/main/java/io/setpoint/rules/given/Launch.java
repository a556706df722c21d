package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource that another one launches: a guest's connection by its virtual machine, or whatever names its launcher in meta-attribute
 * {@code container} (spec 02 §9.4).
 *
 * @param intoBundle it is the connection of a bundle's replica, whose container may itself run on a remote node
 * @param boundTo for a resource that is no connection: the node of the connection that its launcher is or launches
 */
public record Launch(Primitive resource, Resource launcher, boolean intoBundle, @Nullable Node boundTo) {}
