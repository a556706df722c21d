/** A step of the build: class files of old libraries become such as class-data archives can hold. No part of what runs later. */
@NullMarked
package io.setpoint.classfiles;

import org.jspecify.annotations.NullMarked;
