/** Time as the executor sees it: a clock and things to do later. Nothing here knows what is done. */
@NullMarked
package io.setpoint.executor.time;

import org.jspecify.annotations.NullMarked;
