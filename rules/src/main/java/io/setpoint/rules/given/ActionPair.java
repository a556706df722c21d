package io.setpoint.rules.given;

import io.setpoint.rules.fact.Endpoint;

/** Two actions, one before the other. */
public record ActionPair(Endpoint first, Endpoint then) {}
