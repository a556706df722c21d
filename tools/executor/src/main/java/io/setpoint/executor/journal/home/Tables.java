package io.setpoint.executor.journal.home;

import static io.setpoint.executor.journal.home.Session.instant;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.Journal.Action;
import io.setpoint.executor.journal.Journal.Revision;
import io.setpoint.executor.journal.JournalEntry;
import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalEntry.RevisionJudged;
import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.JournalEntry.TransitionBegun;
import io.setpoint.executor.journal.JournalEntry.TransitionEnded;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the tables of a journal, within a transaction of the caller's. */
final class Tables {
    private final Session session;
    private final String putPiece;

    Tables(Session session, Database database) {
        this.session = session;
        this.putPiece = database.putPiece();
    }

    // ---- The head: how many entries there are, and the id of the append that was the last ----

    /** From now on nobody can append who has not read the head since. */
    Head takeOver() throws SQLException {
        Head head = new Head(session.number("SELECT entries FROM journal_head"), Head.newId());
        session.update("UPDATE journal_head SET last_append = ?", head.append());
        return head;
    }

    /** Changes the head; returns false, and changes nothing, if it is not what the caller thinks. */
    boolean advance(Head from, Head to) throws SQLException {
        return session.update("UPDATE journal_head SET entries = ?, last_append = ? WHERE entries = ? AND last_append = ?",
                to.entries(), to.append(), from.entries(), from.append()) == 1;
    }

    boolean isAt(Head head) throws SQLException {
        String same = "SELECT 1 FROM journal_head WHERE entries = ? AND last_append = ?";
        return !session.query(same, row -> row.getInt(1), head.entries(), head.append()).isEmpty();
    }

    // ---- Writing ----

    /** @param before how many entries there were before these */
    void write(List<? extends JournalEntry> entries, long before) throws SQLException {
        long number = before;
        for (JournalEntry entry : entries) {
            write(entry, ++number);
        }
        session.flush();
    }

    private void write(JournalEntry entry, long number) throws SQLException {
        if (entry instanceof RevisionAdded added) {
            session.enqueue(
                    "INSERT INTO journal_revision (number, document, reason, added, verdict) VALUES (?, ?, ?, ?, ?)",
                    added.number(), added.document(), added.reason(), added.at(), Verdict.OPEN);
        } else if (entry instanceof RevisionJudged judged) {
            session.enqueue(
                    "UPDATE journal_revision SET verdict = ?, judged = ? WHERE number = ?",
                    judged.verdict(), judged.at(), judged.number());
        } else if (entry instanceof StatusChanged changed) {
            write(changed, number);
        } else if (entry instanceof TransitionBegun transition) {
            write(transition);
        } else if (entry instanceof TransitionEnded transition) {
            session.enqueue(
                    "UPDATE journal_transition SET outcome = ?, ended = ? WHERE number = ?",
                    transition.outcome(), transition.at(), transition.number());
        } else if (entry instanceof ActionBegun action) {
            session.enqueue(
                    """
                    INSERT INTO journal_action (transition, action, operation, resource, node, begun, begun_entry)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    action.transition(), action.action(), action.operation(), action.resource(), action.node(), action.at(), number);
        } else if (entry instanceof ActionEnded action) {
            session.enqueue(
                    """
                    UPDATE journal_action SET exit_status = ?, status = ?, reason = ?, failed = ?, ended = ?, ended_entry = ?
                    WHERE transition = ? AND action = ?""",
                    action.exitStatus(), action.status(), action.reason(), action.failed(), action.at(), number,
                    action.transition(), action.action());
        }
    }

    private void write(StatusChanged changed, long number) throws SQLException {
        StatusKey key = changed.key();
        if (changed.xml() == null) {
            session.enqueue("DELETE FROM journal_status WHERE node = ? AND kind = ? AND name = ?", key.node(), key.kind(), key.name());
        } else {
            session.enqueue(putPiece, key.node(), key.kind(), key.name(), number, changed.xml());
        }
    }

    private void write(TransitionBegun transition) throws SQLException {
        session.enqueue(
                "INSERT INTO journal_transition (number, revision, actions, begun) VALUES (?, ?, ?, ?)",
                transition.number(), transition.revision(), transition.actions(), transition.at());
        int old = transition.number() - Journal.TRANSITIONS_KEPT;
        if (old >= 0) {
            session.enqueue("DELETE FROM journal_action WHERE transition <= ? AND failed IS NOT NULL", old);
            session.enqueue("DELETE FROM journal_transition WHERE number <= ?", old);
        }
    }

    // ---- Reading ----

    Continuity continuity() throws SQLException {
        int revisions = (int) session.number("SELECT count(*) FROM journal_revision");
        int transitions = (int) session.number("SELECT coalesce(max(number) + 1, 0) FROM journal_transition");
        List<Integer> begun =
                session.query("SELECT action FROM journal_action WHERE transition = ?", row -> row.getInt(1), transitions - 1);
        List<ActionBegun> unfinished =
                session.query("SELECT * FROM journal_action WHERE failed IS NULL ORDER BY begun_entry", Tables::actionBegun);
        return new Continuity(revisions, transitions, begun, unfinished);
    }

    List<Revision> revisions() throws SQLException {
        return session.query("SELECT number, reason, added, verdict FROM journal_revision ORDER BY number", row -> new Revision(
                row.getInt("number"), row.getString("reason"), instant(row, "added"), Verdict.valueOf(row.getString("verdict"))));
    }

    Optional<String> document(int revision) throws SQLException {
        String document = "SELECT document FROM journal_revision WHERE number = ?";
        return session.query(document, row -> row.getString(1), revision).stream().findFirst();
    }

    Map<StatusKey, String> status() throws SQLException {
        Map<StatusKey, String> status = new LinkedHashMap<>();
        session.query("SELECT node, kind, name, xml FROM journal_status ORDER BY place", row -> status.put(
                new StatusKey(row.getString("node"), Kind.valueOf(row.getString("kind")), row.getString("name")), row.getString("xml")));
        return status;
    }

    List<Action> failures(int most) throws SQLException {
        return session.query(
                "SELECT * FROM journal_action WHERE failed = TRUE ORDER BY ended_entry DESC LIMIT ?",
                row -> new Action(actionBegun(row), actionEnded(row)),
                most);
    }

    private static ActionBegun actionBegun(ResultSet row) throws SQLException {
        return new ActionBegun(
                row.getInt("transition"), row.getInt("action"), row.getString("operation"),
                row.getString("resource"), row.getString("node"), instant(row, "begun"));
    }

    private static ActionEnded actionEnded(ResultSet row) throws SQLException {
        return new ActionEnded(
                row.getInt("transition"), row.getInt("action"), row.getInt("exit_status"), ExecutionStatus.valueOf(row.getString("status")),
                row.getString("reason"), row.getBoolean("failed"), instant(row, "ended"));
    }
}
