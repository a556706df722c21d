package io.setpoint.simulator.report;

import io.setpoint.planner.output.XmlWriter;
import io.setpoint.planner.placement.ScoreLine;
import io.setpoint.planner.placement.ScoreLine.AllocationScore;
import io.setpoint.planner.placement.ScoreLine.Capacity;
import io.setpoint.planner.placement.ScoreLine.PromotionScore;
import io.setpoint.planner.placement.ScoreLine.Utilization;
import io.setpoint.planner.report.ExitTexts;
import io.setpoint.planner.report.StatusText;
import io.setpoint.planner.report.StatusXml;
import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.planner.summary.SummaryLine.NodeLine;
import io.setpoint.planner.summary.SummaryLine.ResourceLine;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.value.Score;
import io.setpoint.simulator.report.Modification.OfNode;
import io.setpoint.simulator.report.Modification.OfTicket;
import io.setpoint.simulator.report.Modification.Operation;
import io.setpoint.simulator.report.Modification.Quorum;
import io.setpoint.simulator.report.Modification.Watchdog;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells a simulation as XML (spec 08 §10). All that happens is in the document, also after modifications, where the reference leaves the
 * rest out; being quiet makes no difference.
 */
public final class XmlReporter implements Reporter {
    private static final String API_VERSION = "2.42";

    private final Display display;
    private final ZoneId zone;
    private final XmlWriter out;
    private final List<String> errors = new ArrayList<>();

    /**
     * A reporter, which begins its document at once.
     *
     * @param zone the time zone of dates
     * @param request the command line
     */
    public XmlReporter(Display display, ZoneId zone, String request, Appendable out) {
        this.display = display;
        this.zone = zone;
        this.out = new XmlWriter(out).declaration();
        this.out.begin("pacemaker-result").attribute("api-version", API_VERSION).attribute("request", request);
    }

    @Override
    public void observed(ClusterState cluster) {
        writeStatus("cluster_status", cluster, true);
    }

    @Override
    public void revised(ClusterState cluster) {
        writeStatus("revised_cluster_status", cluster, false);
    }

    private void writeStatus(String element, ClusterState cluster, boolean pending) {
        StatusText.Options what = new StatusText.Options(pending, display.attributes(), display.failCounts(), zone);
        new StatusXml(cluster, what).write(element, out);
    }

    @Override
    public void beginModifications() {
        out.begin("modifications");
    }

    @Override
    public void modified(Modification modification) {
        if (modification instanceof Quorum quorum) {
            out.attribute("quorum", quorum.value());
        } else if (modification instanceof Watchdog watchdog) {
            out.attribute("watchdog", watchdog.value());
        } else if (modification instanceof OfNode node) {
            out.begin("modify_node").attribute("action", lowerCase(node.change())).attribute("node", node.node()).end();
        } else if (modification instanceof OfTicket ticket) {
            out.begin("modify_ticket").attribute("action", lowerCase(ticket.change())).attribute("ticket", ticket.ticket()).end();
        } else if (modification instanceof Operation operation) {
            out.begin("inject_spec").attribute("spec", operation.spec()).end();
        }
    }

    private static String lowerCase(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void attributeSet(String name, String value, String nodeStateId) {
        out.begin("inject_attr").attribute("name", name).attribute("value", value).attribute("node_state", nodeStateId).end();
    }

    @Override
    public void endModifications() {
        out.end();
    }

    @Override
    public void scores(List<ScoreLine> scores) {
        if (!display.scoreLines()) {
            return;
        }
        ScoreSection section = new ScoreSection(display.scores(), display.utilization());
        out.begin(section.scores() ? section.utilization() ? "allocations_utilizations" : "allocations" : "utilizations");
        scores.stream().filter(section::wanted).forEach(this::write);
        out.end();
    }

    private void write(ScoreLine line) {
        if (line instanceof AllocationScore score) {
            out.begin("node_weight")
                    .attribute("function", score.label())
                    .attribute("node", score.node().name())
                    .attribute("score", Score.text(score.score()))
                    .attribute("id", score.resource().id());
        } else if (line instanceof PromotionScore score) {
            out.begin("promotion_score").attribute("id", score.instance().id()).attribute("score", Score.text(score.score()));
            if (score.node() != null) {
                out.attribute("node", score.node().name());
            }
        } else if (line instanceof Capacity capacity) {
            out.begin("capacity").attribute("comment", capacity.title()).attribute("node", capacity.node().name());
            capacity.amounts().forEach(this::writeAmount);
        } else if (line instanceof Utilization utilization) {
            out.begin("utilization")
                    .attribute("function", "pcmk__assign_resource")
                    .attribute("node", utilization.node().name())
                    .attribute("resource", utilization.resource().id());
            utilization.amounts().forEach(this::writeAmount);
        }
        out.end();
    }

    /** An element of its own, because what is counted need not have a name that an attribute could have. */
    private void writeAmount(String name, String amount) {
        out.begin("amount").attribute("name", name).attribute("value", amount).end();
    }

    @Override
    public void summary(List<SummaryLine> summary) {
        out.begin("actions");
        for (SummaryLine line : summary) {
            if (line instanceof NodeLine node) {
                write(node);
            } else if (line instanceof ResourceLine resource) {
                write(resource);
            }
        }
        out.end();
    }

    private void write(NodeLine line) {
        out.begin("node_action")
                .attribute("task", line.operation() == null ? "Shutdown" : "Fence (" + line.operation() + ")")
                .attribute("node", line.node())
                .attribute("reason", line.reason())
                .attribute("id", line.launcher())
                .end();
    }

    private void write(ResourceLine line) {
        out.begin("rsc_action").attribute("action", lowerCase(line.verb())).attribute("resource", line.resource());
        if (line.from() != null && line.to() != null && !line.from().equals(line.to())) {
            out.attribute("source", line.from()).attribute("dest", line.to());
        } else {
            out.attribute("node", line.from() != null ? line.from() : line.to());
        }
        out.attribute("role", line.role().toString())
                .attribute("next_role", line.nextRole().toString())
                .attribute("reason", line.reason());
        if (line.blocked()) {
            out.attribute("blocked", true);
        }
        out.end();
    }

    @Override
    public void beginTransition() {
        out.begin("transition");
    }

    @Override
    public void executed(ExecutedAction action) {
        if (action instanceof ExecutedAction.Pseudo pseudo) {
            out.begin("pseudo_action").attribute("task", pseudo.key()).attribute("node", pseudo.node());
        } else if (action instanceof ExecutedAction.Cluster cluster) {
            out.begin("cluster_action")
                    .attribute("task", cluster.operation())
                    .attribute("node", cluster.node())
                    .attribute("id", cluster.resource());
        } else if (action instanceof ExecutedAction.Fencing fencing) {
            out.begin("fencing_action").attribute("target", fencing.node()).attribute("op", fencing.operation());
        } else if (action instanceof ExecutedAction.Resource resource) {
            out.begin("rsc_action")
                    .attribute("resource", resource.resource())
                    .attribute("op", resource.operation())
                    .attribute("node", resource.node());
            if (resource.interval() != 0) {
                out.attribute("interval", resource.interval());
            }
        }
        out.end();
    }

    @Override
    public void endTransition() {
        out.end();
    }

    @Override
    public void beginTimings() {
        out.begin("timings");
    }

    @Override
    public void timed(String file, double seconds) {
        out.begin("timing").attribute("file", file).attribute("duration", String.format(Locale.ROOT, "%.2f", seconds)).end();
    }

    @Override
    public void endTimings() {
        out.end();
    }

    @Override
    public void warn(String message) {
        errors.add(message);
    }

    @Override
    public void fail(String message) {
        errors.add(message);
    }

    @Override
    public void end(int exitStatus) {
        while (out.depth() > 1) {
            // A failure can come in the midst of something.
            out.end();
        }
        out.begin("status").attribute("code", exitStatus).attribute("message", ExitTexts.exitStatus(exitStatus));
        if (!errors.isEmpty()) {
            out.begin("errors");
            errors.forEach(error -> out.element("error", error));
            out.end();
        }
        out.end().end();
    }
}
