package io.setpoint.cases;

import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphDot;
import io.setpoint.planner.graph.GraphJson;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.planner.placement.ScoreText;
import io.setpoint.planner.report.IndentedList;
import io.setpoint.planner.report.StatusText;
import io.setpoint.planner.summary.SummaryText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;

/** The forms in which a plan can be written. */
public enum PlanForm {
    /** The transition graph as XML. */
    GRAPH("graph.xml") {
        @Override
        void write(Plan plan, Appendable out) throws IOException {
            GraphXml.write(plan.graph(), out);
        }
    },
    /** The scores behind the assignments. */
    SCORES("scores.txt") {
        @Override
        void write(Plan plan, Appendable out) {
            IndentedList list = new IndentedList(out, true);
            plan.scores().forEach(line -> list.item(ScoreText.of(line)));
        }
    },
    /** What is and what would be done, as {@code setpoint simulate -R} shows it. */
    SUMMARY("summary.txt") {
        @Override
        void write(Plan plan, Appendable out) {
            IndentedList list = new IndentedList(out);
            var options = new StatusText.Options(true, false, false, ZoneOffset.UTC);
            new StatusText(plan.cluster(), options).write("Current cluster status", list);
            list.blankLine();
            list.open("Transition Summary");
            SummaryText.render(plan.summary()).forEach(list::item);
            list.close();
        }
    },
    /** The graph as a drawing. */
    DRAWING("graph.dot") {
        @Override
        void write(Plan plan, Appendable out) throws IOException {
            plan.writeDot(GraphDot.Options.DEFAULT, out);
        }
    },
    /** The graph as JSON. */
    JSON("graph.json") {
        @Override
        void write(Plan plan, Appendable out) throws IOException {
            GraphJson.write(plan.graph(), out);
        }
    };

    /** The forms that a case has expectations for; the others say nothing more than these. */
    static final List<PlanForm> EXPECTED = List.of(GRAPH, SCORES, SUMMARY);

    private final String fileName;

    PlanForm(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the file with this form. */
    public String fileName() {
        return fileName;
    }

    abstract void write(Plan plan, Appendable out) throws IOException;

    /** A plan in this form; the scores must have been recorded. */
    public String text(Plan plan) {
        StringBuilder text = new StringBuilder();
        try {
            write(plan, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Texts in memory do not fail", e);
        }
        return text.toString();
    }
}
