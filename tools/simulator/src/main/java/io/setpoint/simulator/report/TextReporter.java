package io.setpoint.simulator.report;

import io.setpoint.planner.placement.ScoreLine;
import io.setpoint.planner.report.IndentedList;
import io.setpoint.planner.report.ResourceCounts;
import io.setpoint.planner.report.StatusText;
import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.planner.summary.SummaryText;
import io.setpoint.policy.ClusterState;
import io.setpoint.simulator.report.Modification.NodeChange;
import io.setpoint.simulator.report.Modification.OfNode;
import io.setpoint.simulator.report.Modification.OfTicket;
import io.setpoint.simulator.report.Modification.Operation;
import io.setpoint.simulator.report.Modification.Quorum;
import io.setpoint.simulator.report.Modification.TicketChange;
import io.setpoint.simulator.report.Modification.Watchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Tells a simulation as text, to the letter (spec 08 §7). */
public final class TextReporter implements Reporter {
    private final Display display;
    private final ZoneId zone;
    private final String program;
    private final IndentedList out;
    private final IndentedList told;
    private final Appendable errors;
    /** Something was written that an empty line has to part from what follows. */
    private boolean begun;

    /**
     * A reporter.
     *
     * @param zone the time zone of dates
     * @param program who says that something failed
     * @param out where the text goes
     * @param errors where messages about what cannot be done go
     */
    public TextReporter(Display display, ZoneId zone, String program, Appendable out, Appendable errors) {
        this.display = display;
        this.zone = zone;
        this.program = program;
        this.out = new IndentedList(out, display.plain());
        told = display.quiet() ? new IndentedList(Writer.nullWriter()) : this.out;
        this.errors = errors;
        begun = !display.quiet();
    }

    @Override
    public void effectiveTime(String announcement) {
        told.line(announcement);
    }

    @Override
    public void observed(ClusterState cluster) {
        writePreamble(cluster);
        writeStatus("Current cluster status", cluster, true);
    }

    private void writePreamble(ClusterState cluster) {
        boolean maintenance = cluster.options().maintenanceMode();
        if (maintenance) {
            told.blankLine();
            told.line("              *** Resource management is DISABLED ***");
            told.line("  The cluster will not attempt to start, stop or recover services");
        }
        ResourceCounts counts = ResourceCounts.of(cluster);
        if (counts.remarkable()) {
            if (maintenance) {
                told.blankLine();
            }
            told.line(counts.disabled() + " of " + counts.total() + " resource instances DISABLED and " + counts.blocked()
                    + " BLOCKED from further action due to failure");
        }
        if (maintenance || counts.remarkable()) {
            told.blankLine();
        }
    }

    private void writeStatus(String title, ClusterState cluster, boolean pending) {
        if (!display.quiet()) {
            StatusText.Options what = new StatusText.Options(pending, display.attributes(), display.failCounts(), zone);
            new StatusText(cluster, what).write(title, told);
        }
    }

    @Override
    public void beginModifications() {
        told.blankLine();
        told.open("Performing Requested Modifications");
        begun = true;
    }

    @Override
    public void modified(Modification modification) {
        told.item(text(modification));
    }

    private static String text(Modification modification) {
        if (modification instanceof Quorum quorum) {
            return "Setting quorum: " + quorum.value();
        }
        if (modification instanceof Watchdog watchdog) {
            return "Setting watchdog: " + watchdog.value();
        }
        if (modification instanceof OfNode node) {
            return text(node.change(), node.node());
        }
        if (modification instanceof OfTicket ticket) {
            return text(ticket.change(), ticket.ticket());
        }
        if (modification instanceof Operation operation) {
            return "Injecting " + operation.spec() + " into the configuration";
        }
        throw new IllegalArgumentException("No text for " + modification);
    }

    private static String text(NodeChange change, String node) {
        return switch (change) {
            case UP -> "Bringing node " + node + " online";
            case DOWN -> "Taking node " + node + " offline";
            case FAIL -> "Failing node " + node;
        };
    }

    private static String text(TicketChange change, String ticket) {
        return switch (change) {
            case GRANT -> "Granting ticket " + ticket;
            case REVOKE -> "Revoking ticket " + ticket;
            case STANDBY -> "Making ticket " + ticket + " standby";
            case ACTIVATE -> "Activating ticket " + ticket;
        };
    }

    @Override
    public void attributeSet(String name, String value, String nodeStateId) {
        told.item("Injecting attribute " + name + "=" + value + " into /node_state '" + nodeStateId + "'");
    }

    @Override
    public void endModifications() {
        told.close();
    }

    @Override
    public void scores(List<ScoreLine> scores) {
        if (display.scoreLines()) {
            if (begun) {
                out.blankLine();
            }
            new ScoreSection(display.scores(), display.utilization()).write(scores, out);
            begun = true;
        }
    }

    @Override
    public void summary(List<SummaryLine> summary) {
        told.blankLine();
        told.open("Transition Summary");
        SummaryText.render(summary).forEach(told::item);
        told.close();
    }

    @Override
    public void beginTransition() {
        if (begun) {
            out.blankLine();
        }
        told.open("Executing Cluster Transition");
    }

    @Override
    public void executed(ExecutedAction action) {
        told.item(text(action));
    }

    private static String text(ExecutedAction action) {
        if (action instanceof ExecutedAction.Pseudo pseudo) {
            return "Pseudo action:   " + pseudo.key() + (pseudo.node() == null ? "" : " on " + pseudo.node());
        }
        if (action instanceof ExecutedAction.Cluster cluster) {
            String subject = cluster.resource() == null ? "" : " for " + cluster.resource();
            return "Cluster action:  " + cluster.operation() + subject + " on " + cluster.node();
        }
        if (action instanceof ExecutedAction.Fencing fencing) {
            return "Fencing " + fencing.node() + " (" + fencing.operation() + ")";
        }
        if (action instanceof ExecutedAction.Resource resource) {
            String when = resource.interval() == 0 ? "" : "=" + resource.interval();
            return String.format(
                    Locale.ROOT, "Resource action: %-15s %s%s on %s", resource.resource(), resource.operation(), when, resource.node());
        }
        throw new IllegalArgumentException("No text for " + action);
    }

    @Override
    public void madeToFail(int actionId, int exitStatus) {
        told.line("Pretending action " + actionId + " failed with rc=" + exitStatus);
    }

    @Override
    public void endTransition() {
        told.close();
    }

    @Override
    public void revised(ClusterState cluster) {
        told.blankLine();
        writeStatus("Revised Cluster Status", cluster, false);
    }

    @Override
    public void beginTimings() {
        out.open("Timings");
    }

    @Override
    public void timed(String file, double seconds) {
        out.item(String.format(Locale.ROOT, "Testing %s ... %.2f secs", file, seconds));
    }

    @Override
    public void endTimings() {
        out.close();
    }

    @Override
    public void warn(String message) {
        try {
            errors.append(message).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fail(String message) {
        warn(program + ": " + message);
    }
}
