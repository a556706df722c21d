package io.setpoint.rules.fact;

/**
 * Why a fact holds.
 *
 * @param rule the rule that derived it
 * @param element the id of the configuration element that it rests on
 */
public record Origin(String rule, String element) {}
