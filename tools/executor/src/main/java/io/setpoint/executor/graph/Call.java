package io.setpoint.executor.graph;

import io.setpoint.executor.driver.OperationResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An action that was initiated.
 *
 * @param result completes when it is over
 * @param cancel ends it early; returns at once
 * @param limit how long it may take until it counts as lost; null if it is confirmed as soon as it is sent
 */
record Call(CompletableFuture<OperationResult> result, Runnable cancel, @Nullable Duration limit) {}
