/**
 * The cluster document as it is written: JAXB classes, one for each element, and the reader, checker and writer for them.
 * No meaning lives here: defaults, rules, references and scores are resolved further up.
 */
@NullMarked
package io.setpoint.policy.document;

import org.jspecify.annotations.NullMarked;
