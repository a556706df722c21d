package io.setpoint.planner.report;

import io.setpoint.planner.output.XmlWriter;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.status.FailedOperation;
import io.setpoint.policy.value.OperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that failed, in the order in which the history revealed them (spec 08 §7.11). */
final class FailedActionsSection {
    private final DateText dates;

    FailedActionsSection(DateText dates) {
        this.dates = dates;
    }

    /** Writes the section, with an empty line before it; nothing if nothing failed. */
    void write(List<FailedOperation> failed, IndentedList out) {
        List<FailedOperation> shown = shown(failed);
        if (!shown.isEmpty()) {
            out.blankLine();
            out.open("Failed Resource Actions");
            shown.forEach(operation -> out.item(line(operation)));
            out.close();
        }
    }

    /** Writes the same as XML. */
    void write(List<FailedOperation> failed, XmlWriter out) {
        out.begin("failures");
        shown(failed).forEach(operation -> write(operation, out));
        out.end();
    }

    private void write(FailedOperation failed, XmlWriter out) {
        LrmOperation operation = failed.operation();
        OperationKey key = OperationKey.parse(key(operation));
        out.begin("failure")
                .attribute("op_key", key(operation))
                .attribute("node", failed.node().name())
                .attribute("exitstatus", ExitTexts.exitStatus(operation.rcCode))
                .attribute("exitreason", present(operation.exitReason) ? operation.exitReason : "")
                .attribute("exitcode", operation.rcCode)
                .attribute("call", operation.callId)
                .attribute("status", ExitTexts.executionStatus(operation.opStatus));
        if (present(operation.lastRcChange)) {
            out.attribute("last-rc-change", dates.text(operation.lastRcChange));
        }
        out.attribute("queued", operation.queueTime)
                .attribute("exec", operation.execTime)
                .attribute("interval", key.interval())
                .attribute("task", key.task())
                .end();
    }

    private static List<FailedOperation> shown(List<FailedOperation> failed) {
        return failed.stream()
                .filter(operation -> !operation.maskedProbe() && OperationKey.parse(key(operation.operation())) != null)
                .toList();
    }

    /** What identifies the operation: its key, or else the id of the entry. */
    static @Nullable String key(LrmOperation operation) {
        return present(operation.operationKey) ? operation.operationKey : operation.id;
    }

    private String line(FailedOperation failed) {
        LrmOperation operation = failed.operation();
        StringBuilder line = new StringBuilder();
        line.append(key(operation)).append(" on ").append(failed.node().name());
        line.append(" '").append(ExitTexts.exitStatus(operation.rcCode)).append("' (").append(operation.rcCode).append("): call=");
        line.append(operation.callId).append(", status='").append(ExitTexts.executionStatus(operation.opStatus)).append('\'');
        if (present(operation.exitReason)) {
            line.append(", exitreason='").append(operation.exitReason).append('\'');
        }
        if (present(operation.lastRcChange)) {
            line.append(", last-rc-change='").append(dates.text(operation.lastRcChange)).append('\'');
        }
        if (present(operation.queueTime)) {
            line.append(", queued=").append(operation.queueTime).append("ms");
        }
        if (present(operation.execTime)) {
            line.append(", exec=").append(operation.execTime).append("ms");
        }
        return line.toString();
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
