package io.setpoint.cli;

import io.setpoint.policy.document.CibReader;
import io.setpoint.rules.PolicyRules;
import java.util.Set;

/**
 * Loads in the background what a command is going to need, while its arguments are still being parsed: the binding of documents and the rule base
 * take most of the time of a small command.
 */
final class Preparation {
    private static final Set<String> READING = Set.of("plan", "simulate", "verify", "diff", "converge", "run", "apply");

    private Preparation() {}

    static void start(String... args) {
        if (args.length > 1 && READING.contains(args[0])) {
            reading();
            if (!args[0].equals("verify")) {
                background("setpoint-prepare-rules", PolicyRules::prepare);
            }
        }
    }

    /** For commands that know only later that they are going to read documents. */
    static void reading() {
        background("setpoint-prepare-reading", CibReader::prepare);
    }

    private static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
