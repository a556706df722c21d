package io.setpoint.cli.batch;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line into words as a shell does: blanks part words, quotes and backslashes keep them together. Expands nothing. */
final class ShellWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int position;

    private ShellWords(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if a quote is not closed, or nothing follows a backslash */
    static List<String> split(String text) {
        return new ShellWords(text).split();
    }

    private List<String> split() {
        while (position < text.length()) {
            char c = text.charAt(position++);
            switch (c) {
                case ' ', '\t', '\n' -> endWord();
                case '\'' -> quoted('\'', false);
                case '"' -> quoted('"', true);
                case '\\' -> add(next("\\"));
                default -> add(c);
            }
        }
        endWord();
        return words;
    }

    private void quoted(char quote, boolean escapes) {
        inWord = true;
        for (char c = next(quote); c != quote; c = next(quote)) {
            boolean escape = escapes && c == '\\' && position < text.length() && "\"\\$`".indexOf(text.charAt(position)) >= 0;
            add(escape ? next(quote) : c);
        }
    }

    private char next(char opened) {
        return next(String.valueOf(opened));
    }

    private char next(String opened) {
        if (position == text.length()) {
            throw new IllegalArgumentException("nothing follows the last " + opened + " in: " + text);
        }
        return text.charAt(position++);
    }

    private void add(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
