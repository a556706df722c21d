package io.setpoint.rules.proof;

/** A fact that has no other use than to show that the rules reach a session. */
public record Question(String text, int left, int right) {}
