package io.setpoint.executor.reality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the agents of a {@link World} wrote down, and what is wrong with it. */
final class AgentLog {
    private final List<Line> lines = new ArrayList<>();

    /** Something that an agent did or saw. */
    private record Line(String time, long pid, String service, String node, String what, String detail) {}

    private enum State {
        STOPPED,
        /** An operation has begun, and nobody knows how far it came. */
        UNKNOWN,
        STARTED
    }

    AgentLog(Path log) throws IOException {
        for (String text : Files.readAllLines(log)) {
            String[] words = text.split(" ", 6);
            lines.add(new Line(words[0], Long.parseLong(words[1]), words[2], words[3], words[4], words[5]));
        }
    }

    /** Operations that were begun. */
    long begun() {
        return lines.stream().filter(line -> line.what.equals("begin")).count();
    }

    /** Operations that were begun and did not end by themselves. */
    long interrupted() {
        return begun() - lines.stream().filter(line -> line.what.equals("end")).count();
    }

    /** What must not be in the log; empty if all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, State> states = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        World.services().forEach(service -> states.put(service, State.STARTED));
        for (Line line : lines) {
            switch (line.what) {
                case "begin" -> {
                    boolean start = line.detail.equals("start");
                    String other = start ? World.before(line.service) : World.after(line.service);
                    State demanded = start ? State.STARTED : State.STOPPED;
                    if (other != null && states.get(other) != demanded) {
                        faults.add(line + ": " + other + " should be " + demanded + ", but is " + states.get(other));
                    }
                    states.put(line.service, State.UNKNOWN);
                    places.put(line.service, line.node);
                }
                case "end" -> states.put(line.service, line.detail.equals("start") ? State.STARTED : State.STOPPED);
                case "found" -> {
                    if (states.get(line.service) == State.UNKNOWN && line.node.equals(places.get(line.service))) {
                        states.put(line.service, line.detail.equals("running") ? State.STARTED : State.STOPPED);
                    }
                }
                default -> faults.add(line.toString());
            }
        }
        for (String service : World.services()) {
            if (states.get(service) != State.STARTED) {
                faults.add(service + " was not seen to start: " + states.get(service));
            }
            if (lines.stream().noneMatch(line -> line.service.equals(service) && line.what.equals("begin") && line.detail.equals("stop"))) {
                faults.add(service + " was not stopped before it moved");
            }
        }
        return faults;
    }
}
