/** How a simulation tells what happens: as text for people, as XML for programs. Nothing here changes a document or decides anything. */
@NullMarked
package io.setpoint.simulator.report;

import org.jspecify.annotations.NullMarked;
