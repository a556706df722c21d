/**
 * What a controller must not forget: revisions of the configuration, the status of the cluster, transitions and their actions. All is
 * written before it is acted on. Here is what controllers see of it; where it is kept is the business of {@code journal.home}, and what
 * entries mean for a cluster that of the controller.
 */
@NullMarked
package io.setpoint.executor.journal;

import org.jspecify.annotations.NullMarked;
