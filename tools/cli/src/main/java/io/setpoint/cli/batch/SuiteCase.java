package io.setpoint.cli.batch;

import java.util.List;

/**
 * A case of a suite.
 *
 * @param options what to give to the simulator beyond the input
 */
record SuiteCase(String name, List<String> options) {}
