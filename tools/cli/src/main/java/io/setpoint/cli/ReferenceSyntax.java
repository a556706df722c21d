package io.setpoint.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Understands arguments exactly as the reference simulator does (spec 08 §2.1), and hands them on one by one, by their long names and with
 * their values attached. What is no option is dropped, and so is all that follows {@code --}.
 */
final class ReferenceSyntax implements IParameterPreprocessor {
    private static final String HELP = "--help";

    private final Consumer<String> deprecations;

    /** @param deprecations is told of forms that are going to be dropped */
    ReferenceSyntax(Consumer<String> deprecations) {
        this.deprecations = deprecations;
    }

    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, @Nullable ArgSpec option, Map<String, Object> info) {
        List<String> words = new ArrayList<>(arguments);
        Collections.reverse(words);
        arguments.clear();
        List<String> understood = new Reading(words, command).all();
        Collections.reverse(understood);
        arguments.addAll(understood);
        return false;
    }

    /** One pass over the words of a command line. */
    private final class Reading {
        private final List<String> words;
        private final CommandSpec command;
        private final List<String> understood = new ArrayList<>();
        private int position;

        Reading(List<String> words, CommandSpec command) {
            this.words = words;
            this.command = command;
        }

        List<String> all() {
            while (position < words.size()) {
                String word = words.get(position++);
                if (word.equals("--")) {
                    break;
                } else if (word.startsWith("--")) {
                    longOption(word);
                } else if (word.startsWith("-")) {
                    letters(word);
                }
            }
            return understood;
        }

        private void longOption(String word) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            OptionSpec option = command.findOption(name);
            if (word.startsWith(HELP + "-")) {
                understood.add(HELP);
            } else if (option == null || equals >= 0 && !takesValue(option)) {
                throw wrong("Unknown option " + word);
            } else if (takesValue(option)) {
                addWithValue(option, name, equals < 0 ? next(name) : word.substring(equals + 1));
            } else {
                understood.add(name);
            }
        }

        private void letters(String word) {
            for (int i = 1; i < word.length(); i++) {
                String name = "-" + word.charAt(i);
                OptionSpec option = command.findOption(name);
                if (option == null) {
                    throw wrong("Unknown option " + name);
                }
                if (takesValue(option)) {
                    addWithValue(option, name, i + 1 == word.length() ? next(name) : attached(name, word.substring(i + 1)));
                    return;
                }
                understood.add(option.longestName());
            }
        }

        private boolean takesValue(OptionSpec option) {
            return option.arity().max() > 0;
        }

        private String next(String name) {
            if (position == words.size()) {
                throw wrong("Missing argument for " + name);
            }
            return words.get(position++);
        }

        private String attached(String name, String value) {
            deprecations.accept("Deprecated argument format '" + name + value + "' used.");
            deprecations.accept("Please use '" + name + " " + value + "' instead.  Support will be removed in a future release.");
            return value;
        }

        private void addWithValue(OptionSpec option, String name, String value) {
            boolean number = option.type() == int.class;
            understood.add(option.longestName() + "=" + (number ? integer(name, value) : value));
        }

        /** Decimal, or as C writes hexadecimal and octal numbers. */
        private int integer(String name, String value) {
            long number;
            try {
                number = Long.decode(value.strip());
            } catch (NumberFormatException e) {
                throw wrong("Cannot parse integer value “" + value + "” for " + name);
            }
            if (number != (int) number) {
                throw wrong("Integer value “" + value + "” for " + name + " out of range");
            }
            return (int) number;
        }

        private ParameterException wrong(String message) {
            return new ParameterException(command.commandLine(), message);
        }
    }
}
