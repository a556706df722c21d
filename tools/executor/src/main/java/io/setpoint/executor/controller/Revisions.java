package io.setpoint.executor.controller;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.Journal.Revision;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalEntry.RevisionJudged;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.NodeElement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wanted, now and before. */
final class Revisions {
    private final Records records;
    private @Nullable Revision latest;
    private @Nullable Cib document;
    private List<NodeElement> clusterNodes = List.of();

    /** Goes on from what the journal remembers. */
    Revisions(Records records) {
        this.records = records;
        List<Revision> all = records.journal.revisions();
        if (!all.isEmpty()) {
            latest = all.get(all.size() - 1);
            want(read(text(latest.number())));
        }
    }

    /** The revision that is wanted; null before the first one. */
    @Nullable Revision latest() {
        return latest;
    }

    /** The revision that is wanted. */
    Revision required() {
        if (latest == null) {
            throw new RequestException("No configuration was given yet: push one");
        }
        return latest;
    }

    /** The document of the revision that is wanted. */
    Cib document() {
        required();
        return Objects.requireNonNull(document);
    }

    /** The cluster nodes that are wanted, in document order. */
    List<NodeElement> clusterNodes() {
        return clusterNodes;
    }

    private void want(Cib wanted) {
        document = wanted;
        Configuration configuration = wanted.configuration;
        clusterNodes = configuration == null || configuration.nodes == null
                ? List.of()
                : configuration.nodes.nodes.stream()
                        .filter(node -> node.id != null && (node.type == null || node.type.equalsIgnoreCase("member")))
                        .toList();
    }

    /** @throws RequestException if the document is none, or there is no such revision */
    Revision add(String text, String reason, Instant at) {
        Cib read = read(text);
        int number = latest == null ? 1 : latest.number() + 1;
        records.write(new RevisionAdded(number, text, reason, at));
        want(read);
        latest = new Revision(number, reason, at, Verdict.OPEN);
        return latest;
    }

    String text(int number) {
        return records.journal.document(number).orElseThrow(() -> new RequestException(latest == null
                ? "There is no revision " + number + ": none was pushed yet"
                : "There is no revision " + number + ": there are 1 to " + latest.number()));
    }

    Revision judge(Verdict verdict, Instant at) {
        Revision judged = required();
        records.write(new RevisionJudged(judged.number(), verdict, at));
        latest = new Revision(judged.number(), judged.reason(), judged.at(), verdict);
        return latest;
    }

    /** The last revision that converged, before the wanted one; null if there is none. */
    @Nullable Revision lastConverged() {
        Revision found = null;
        for (Revision revision : records.journal.revisions()) {
            if (revision.verdict() == Verdict.CONVERGED && revision.number() < required().number()) {
                found = revision;
            }
        }
        return found;
    }

    private static Cib read(String text) {
        try {
            return CibReader.read(text);
        } catch (CibException e) {
            String problems = e.problems().stream()
                    .map(problem -> "line " + problem.line() + ": " + problem.message())
                    .collect(Collectors.joining("; "));
            throw new RequestException("The configuration is not valid: " + problems, e);
        }
    }
}
