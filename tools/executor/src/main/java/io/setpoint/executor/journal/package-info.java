/**
 * What a controller must not forget: revisions of the configuration, the status of the cluster, transitions and their actions. All is
 * written before it is acted on. Here are the interface and its homes; what entries mean for a cluster is the business of the controller.
 */
@NullMarked
package io.setpoint.executor.journal;

import org.jspecify.annotations.NullMarked;
