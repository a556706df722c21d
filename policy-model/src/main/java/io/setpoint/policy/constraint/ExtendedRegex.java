package io.setpoint.policy.constraint;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A POSIX extended regular expression, carried out by {@link Pattern}. Of several matches the leftmost counts, of those the longest; within
 * it, groups are chosen as {@link Pattern} does.
 */
public final class ExtendedRegex {
    private final Pattern pattern;

    private ExtendedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Translates an expression.
     *
     * @throws PatternSyntaxException if it is none
     */
    public static ExtendedRegex compile(String expression) {
        return new ExtendedRegex(Pattern.compile(new Translation(expression).run(), Pattern.DOTALL));
    }

    /** Searches a text: the groups of the match by number, null for those without part in it; null if nothing matches. */
    public @Nullable Function<Integer, @Nullable String> search(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        matcher.useAnchoringBounds(false).useTransparentBounds(true);
        int start = matcher.start();
        for (int end = text.length(); end >= start; end--) {
            matcher.region(start, end);
            if (matcher.matches()) {
                break;
            }
        }
        return group -> group <= matcher.groupCount() ? matcher.group(group) : null;
    }

    /** Rewrites what the two syntaxes tell differently: brackets, escapes, and repetition of repetitions. */
    private static final class Translation {
        private final String source;
        private final StringBuilder target = new StringBuilder();
        private int at;
        /** Where the last atom begins in the target, -1 if there is nothing to repeat. */
        private int atom = -1;
        /** How many groups are complete. */
        private int groups;

        Translation(String source) {
            this.source = source;
        }

        String run() {
            alternatives(false);
            return target.toString();
        }

        private void alternatives(boolean nested) {
            atom = -1;
            while (at < source.length()) {
                char c = source.charAt(at);
                switch (c) {
                    case '(' -> group();
                    case ')' -> {
                        if (nested) {
                            return;
                        }
                        literal(c, 1);
                    }
                    case '|', '^', '$' -> {
                        target.append(c);
                        at++;
                        atom = -1;
                    }
                    case '*', '+', '?', '{' -> repetition(c);
                    case '[' -> bracket();
                    case '\\' -> escape();
                    case '.' -> atom(".", 1);
                    default -> literal(c, 1);
                }
            }
            if (nested) {
                throw error("Unmatched (");
            }
        }

        private void literal(char c, int length) {
            atom(Pattern.quote(String.valueOf(c)), length);
        }

        /** Something that can be repeated, which takes so many characters in the source. */
        private void atom(String text, int length) {
            atom = target.length();
            target.append(text);
            at += length;
        }

        private void group() {
            int start = target.length();
            target.append('(');
            at++;
            alternatives(true);
            target.append(')');
            at++;
            atom = start;
            groups++;
        }

        /** A repeated repetition is grouped: side by side, two signs would mean something else. */
        private void repetition(char sign) {
            if (atom < 0) {
                throw error("Nothing to repeat");
            }
            int end = sign == '{' ? source.indexOf('}', at) + 1 : at + 1;
            if (end == 0) {
                throw error("Unmatched {");
            }
            String times = source.substring(at, end);
            target.append(times.startsWith("{,") ? "{0" + times.substring(1) : times);
            target.insert(atom, "(?:").append(')');
            at = end;
        }

        private void escape() {
            if (at + 1 == source.length()) {
                throw error("Trailing backslash");
            }
            char c = source.charAt(at + 1);
            if (c >= '1' && c <= '9') {
                if (c - '0' > groups) {
                    throw error("No group " + c);
                }
                atom("\\" + c, 2);
            } else {
                switch (c) {
                    case 'w', 'W', 's', 'S', 'b', 'B' -> atom("\\" + c, 2);
                    case '<' -> atom("\\b(?=\\w)", 2);
                    case '>' -> atom("\\b(?<=\\w)", 2);
                    case '`' -> atom("\\A", 2);
                    case '\'' -> atom("\\z", 2);
                    default -> literal(c, 2);
                }
            }
        }

        /** In brackets a backslash is an ordinary character, and so is an opening bracket unless it begins a class. */
        private void bracket() {
            atom = target.length();
            target.append('[');
            at++;
            if (at < source.length() && source.charAt(at) == '^') {
                target.append('^');
                at++;
            }
            boolean first = true;
            while (at < source.length() && (first || source.charAt(at) != ']')) {
                first = false;
                if (source.startsWith("[:", at)) {
                    characterClass();
                } else if (source.startsWith("[.", at) || source.startsWith("[=", at)) {
                    collatingElement();
                } else if (source.charAt(at) == '-') {
                    target.append(rangeSign() ? "-" : "\\-");
                    at++;
                } else {
                    bracketed(source.charAt(at++));
                }
            }
            if (at == source.length()) {
                throw error("Unmatched [");
            }
            target.append(']');
            at++;
        }

        private void bracketed(char c) {
            target.append(Character.isLetterOrDigit(c) ? "" : "\\").append(c);
        }

        /** A single character, by itself or with those equivalent to it: outside of natural languages that is the same. */
        private void collatingElement() {
            if (!source.startsWith(source.charAt(at + 1) + "]", at + 3)) {
                throw error("Unknown collating element");
            }
            bracketed(source.charAt(at + 2));
            at += 5;
        }

        /** A minus sign between two characters makes a range, at either end it stands for itself. */
        private boolean rangeSign() {
            char before = target.charAt(target.length() - 1);
            return before != '[' && before != '^' && at + 1 < source.length() && source.charAt(at + 1) != ']';
        }

        private void characterClass() {
            int end = source.indexOf(":]", at);
            if (end < 0) {
                throw error("Unmatched [:");
            }
            String name = source.substring(at + 2, end);
            target.append(switch (name) {
                case "alpha" -> "\\p{Alpha}";
                case "digit" -> "\\p{Digit}";
                case "alnum" -> "\\p{Alnum}";
                case "upper" -> "\\p{Upper}";
                case "lower" -> "\\p{Lower}";
                case "punct" -> "\\p{Punct}";
                case "space" -> "\\p{Space}";
                case "blank" -> "\\p{Blank}";
                case "cntrl" -> "\\p{Cntrl}";
                case "graph" -> "\\p{Graph}";
                case "print" -> "\\p{Print}";
                case "xdigit" -> "\\p{XDigit}";
                default -> throw error("Unknown class " + name);
            });
            at = end + 2;
        }

        private PatternSyntaxException error(String message) {
            return new PatternSyntaxException(message, source, at);
        }
    }
}
