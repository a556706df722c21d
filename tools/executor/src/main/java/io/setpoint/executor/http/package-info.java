/**
 * An agent that drives services by HTTP requests: {@code ocf:setpoint:http}. It runs within the executor; what it asks and what answers
 * mean is told by the parameters of the resource.
 */
@NullMarked
package io.setpoint.executor.http;

import org.jspecify.annotations.NullMarked;
