/**
 * The project's own cases, and the runner that JUnit and the command line share: a cluster document each, with the plan that is expected
 * for it and the reason why that plan is right. Nothing here prints or decides what a failure means to a build.
 */
@NullMarked
package io.setpoint.cases;

import org.jspecify.annotations.NullMarked;
