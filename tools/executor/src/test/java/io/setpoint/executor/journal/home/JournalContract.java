package io.setpoint.executor.journal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every journal does, wherever it is kept. */
abstract class JournalContract {
    private static final Instant T = Instant.parse("2030-01-02T03:04:05.678901Z");
    private static final StatusKey NODE = new StatusKey("1", Kind.NODE_STATE, "");
    private static final StatusKey WEB = new StatusKey("1", Kind.HISTORY, "web");
    private static final StatusKey DB = new StatusKey("1", Kind.HISTORY, "db");
    private static final StatusKey TICKET = new StatusKey("", Kind.TICKET, "T1");

    private Journal journal;

    /** Opens the journal of this test, which is closed; the first time there is nothing in it. */
    abstract Journal open() throws Exception;

    @BeforeEach
    void openJournal() throws Exception {
        journal = open();
    }

    @AfterEach
    void closeJournal() {
        if (journal != null) {
            journal.close();
        }
    }

    private void reopen() throws Exception {
        journal.close();
        journal = open();
    }

    private void append(JournalEntry... entries) {
        journal.append(List.of(entries));
    }

    private static RevisionAdded revision(int number) {
        return new RevisionAdded(number, "<cib epoch=\"" + number + "\"/>", "pushed " + number, T.plusSeconds(number));
    }

    private static Revision listed(int number, Verdict verdict) {
        return new Revision(number, "pushed " + number, T.plusSeconds(number), verdict);
    }

    private static StatusChanged piece(StatusKey key, @Nullable String xml) {
        return new StatusChanged(key, xml);
    }

    private static TransitionBegun transition(int number) {
        return new TransitionBegun(number, 1, 12, T);
    }

    private static ActionBegun begun(int transition, int action) {
        return new ActionBegun(transition, action, "start", "web:0", "node-" + action, T);
    }

    private static ActionEnded ended(int transition, int action) {
        return new ActionEnded(transition, action, 0, ExecutionStatus.DONE, "", false, T.plusSeconds(1));
    }

    private static ActionEnded failed(int transition, int action) {
        return new ActionEnded(transition, action, 7, ExecutionStatus.TIMEOUT, "no answer", true, T.plusSeconds(1));
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(journal.revisions()).isEmpty();
        assertThat(journal.document(1)).isEmpty();
        assertThat(journal.status()).isEmpty();
        assertThat(journal.unfinished()).isEmpty();
        assertThat(journal.nextTransition()).isZero();
        assertThat(journal.failures(10)).isEmpty();
    }

    @Test
    void appendsNothing() {
        append();

        assertThat(journal.revisions()).isEmpty();
    }

    @Test
    void keepsRevisionsAndHowTheyTurnedOut() throws Exception {
        append(revision(1));
        append(revision(2), new RevisionJudged(1, Verdict.CONVERGED, T));
        append(revision(3), new RevisionJudged(3, Verdict.FAILED, T), new RevisionJudged(2, Verdict.FAILED, T));
        append(new RevisionJudged(2, Verdict.CONVERGED, T));
        reopen();

        assertThat(journal.revisions())
                .containsExactly(listed(1, Verdict.CONVERGED), listed(2, Verdict.CONVERGED), listed(3, Verdict.FAILED));
        assertThat(journal.document(2)).contains("<cib epoch=\"2\"/>");
        assertThat(journal.document(0)).isEmpty();
        assertThat(journal.document(4)).isEmpty();
    }

    @Test
    void keepsLargeDocumentsAndAllCharacters() throws Exception {
        String document = "<cib><!-- ünï ☃ 🜁 ' \" \\ ; $1 ? -->\r\n\t" + "<primitive/>\n".repeat(400_000) + "</cib>";
        append(new RevisionAdded(1, document, "o'brien \\ ☃", T), piece(WEB, "<lrm_resource a=\"🜁'\"/>" + " ".repeat(100_000)));
        reopen();

        assertThat(journal.document(1).orElseThrow().equals(document)).as("same document").isTrue();
        assertThat(journal.revisions()).extracting(Revision::reason).containsExactly("o'brien \\ ☃");
        assertThat(journal.status()).containsEntry(WEB, "<lrm_resource a=\"🜁'\"/>" + " ".repeat(100_000));
    }

    @Test
    void takesReasonsThatNoTextShouldHave() {
        append(revision(1), transition(0), begun(0, 1));
        append(new ActionEnded(0, 1, 1, ExecutionStatus.ERROR, "a\0b\ud800c", true, T));

        assertThat(journal.failures(1)).singleElement()
                .satisfies(action -> assertThat(action.ended().reason()).matches("(?s)a.b.c"));
    }

    @Test
    void keepsTheLastChangeOfEachPieceInTheOrderInWhichTheyCame() throws Exception {
        append(piece(WEB, "<web/>"), piece(NODE, "<node/>"));
        append(piece(DB, "<db/>"), piece(WEB, "<web v=\"2\"/>"));
        append(piece(TICKET, "<ticket/>"), piece(TICKET, "<ticket v=\"2\"/>"));

        for (int life = 0; life < 2; life++) {
            assertThat(journal.status()).containsExactly(
                    Map.entry(WEB, "<web v=\"2\"/>"),
                    Map.entry(NODE, "<node/>"),
                    Map.entry(DB, "<db/>"),
                    Map.entry(TICKET, "<ticket v=\"2\"/>"));
            reopen();
        }
    }

    @Test
    void tellsPiecesApartByEachPartOfTheirName() {
        append(
                piece(new StatusKey("1", Kind.HISTORY, "x"), "<a/>"),
                piece(new StatusKey("2", Kind.HISTORY, "x"), "<b/>"),
                piece(new StatusKey("1", Kind.TRANSIENT_ATTRIBUTES, "x"), "<c/>"),
                piece(new StatusKey("1", Kind.HISTORY, "X"), "<d/>"),
                piece(new StatusKey("1", Kind.HISTORY, "x "), "<e/>"));

        assertThat(journal.status().values()).containsExactly("<a/>", "<b/>", "<c/>", "<d/>", "<e/>");
    }

    @Test
    void removesPieces() throws Exception {
        append(piece(WEB, "<web/>"), piece(NODE, "<node/>"), piece(DB, "<db/>"));
        append(piece(WEB, null), piece(TICKET, null), piece(DB, null));
        append(piece(WEB, "<web v=\"2\"/>"));
        append(piece(DB, "<db/>"), piece(DB, null));
        reopen();

        assertThat(journal.status()).containsExactly(Map.entry(NODE, "<node/>"), Map.entry(WEB, "<web v=\"2\"/>"));
    }

    @Test
    void takesManyPiecesAtOnce() throws Exception {
        List<JournalEntry> many = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(i -> many.add(piece(new StatusKey("1", Kind.HISTORY, "r" + i), "<r" + i + "/>")));
        journal.append(many);
        reopen();

        assertThat(journal.status().values()).containsExactlyElementsOf(IntStream.range(0, 3_000).mapToObj(i -> "<r" + i + "/>").toList());
    }

    @Test
    void handsOutAStatusOfTheCallers() {
        append(piece(WEB, "<web/>"));

        journal.status().clear();

        assertThat(journal.status()).hasSize(1);
    }

    @Test
    void countsTransitionsThroughAllLives() throws Exception {
        append(revision(1), transition(0));
        append(new TransitionEnded(0, "done", T), transition(1));
        assertThat(journal.nextTransition()).isEqualTo(2);
        reopen();
        assertThat(journal.nextTransition()).isEqualTo(2);
        append(transition(2));
        reopen();

        assertThat(journal.nextTransition()).isEqualTo(3);
    }

    @Test
    void knowsWhatWasBegunButNotEnded() throws Exception {
        append(revision(1), transition(0), begun(0, 9));
        append(begun(0, 2));
        append(new ActionBegun(0, 5, "stonith", null, null, T));
        append(begun(0, 7), ended(0, 7));
        append(ended(0, 2));
        append(new TransitionEnded(0, "aborted", T), transition(1), begun(1, 1));

        for (int life = 0; life < 2; life++) {
            assertThat(journal.unfinished())
                    .containsExactly(begun(0, 9), new ActionBegun(0, 5, "stonith", null, null, T), begun(1, 1));
            reopen();
        }
        append(ended(0, 9), failed(0, 5), ended(1, 1));
        assertThat(journal.unfinished()).isEmpty();
        reopen();
        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void listsFailuresNewestFirst() throws Exception {
        append(revision(1), transition(0), begun(0, 1), begun(0, 2), begun(0, 3), begun(0, 4));
        append(failed(0, 3), ended(0, 2), failed(0, 1));
        append(failed(0, 4));
        reopen();

        assertThat(journal.failures(10)).containsExactly(
                new Action(begun(0, 4), failed(0, 4)), new Action(begun(0, 1), failed(0, 1)), new Action(begun(0, 3), failed(0, 3)));
        assertThat(journal.failures(2)).extracting(action -> action.begun().action()).containsExactly(4, 1);
        assertThat(journal.failures(0)).isEmpty();
    }

    @Test
    void forgetsActionsOfOldTransitionsUnlessTheyAreNotOver() throws Exception {
        append(revision(1), transition(0), begun(0, 1), begun(0, 2), failed(0, 1));
        append(transition(1), begun(1, 1), failed(1, 1));
        for (int number = 2; number < Journal.TRANSITIONS_KEPT; number++) {
            append(transition(number));
        }
        assertThat(journal.failures(10)).extracting(action -> action.begun().transition()).containsExactly(1, 0);

        append(transition(Journal.TRANSITIONS_KEPT));
        reopen();

        assertThat(journal.failures(10)).extracting(action -> action.begun().transition()).containsExactly(1);
        assertThat(journal.unfinished()).containsExactly(begun(0, 2));
        assertThat(journal.nextTransition()).isEqualTo(Journal.TRANSITIONS_KEPT + 1);
        append(failed(0, 2));
        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void writesAllOrNothing() throws Exception {
        append(revision(1), transition(0), begun(0, 1), piece(WEB, "<web/>"));

        assertThatIllegalArgumentException().isThrownBy(() -> append(
                revision(2),
                new RevisionJudged(1, Verdict.FAILED, T),
                piece(WEB, null),
                piece(DB, "<db/>"),
                failed(0, 1),
                transition(1),
                begun(1, 1),
                ended(1, 99)));

        for (int life = 0; life < 2; life++) {
            assertThat(journal.revisions()).containsExactly(listed(1, Verdict.OPEN));
            assertThat(journal.document(2)).isEmpty();
            assertThat(journal.status()).containsExactly(Map.entry(WEB, "<web/>"));
            assertThat(journal.unfinished()).containsExactly(begun(0, 1));
            assertThat(journal.nextTransition()).isEqualTo(1);
            assertThat(journal.failures(10)).isEmpty();
            reopen();
        }
        append(revision(2), transition(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesWhatCannotComeNext(boolean inAnotherLife) throws Exception {
        append(revision(1), transition(0), begun(0, 1), begun(0, 2), ended(0, 1));
        if (inAnotherLife) {
            reopen();
        }

        refused("Revision 1 cannot be added; the next is 2", revision(1));
        refused("Revision 3 cannot be added; the next is 2", revision(3));
        refused("There is no revision 2", new RevisionJudged(2, Verdict.FAILED, T));
        refused("There is no revision 2", new TransitionBegun(1, 2, 1, T));
        refused("Transition 0 cannot begin; the next is 1", transition(0));
        refused("Transition 2 cannot begin; the next is 1", transition(2));
        refused("Transition 1 ends but was not begun", new TransitionEnded(1, "done", T));
        refused("The action 3 of transition 1 cannot begin; the latest transition is 0", begun(1, 3));
        refused("The action 1 of transition 0 begins a second time", begun(0, 1));
        refused("The action 2 of transition 0 begins a second time", begun(0, 2));
        refused("The action 3 of transition 0 ends but does not run", ended(0, 3));
        refused("The action 1 of transition 0 ends but does not run", ended(0, 1));
        refused("The action 2 of transition 0 ends a second time", ended(0, 2), ended(0, 2));
        refused("The action 2 of transition 0 cannot begin; the latest transition is 1", transition(1), begun(0, 2));
    }

    private void refused(String message, JournalEntry... entries) {
        assertThatIllegalArgumentException().isThrownBy(() -> append(entries)).withMessage(message);
    }

    @Test
    void servesSeveralThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String node = Integer.toString(thread);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        append(piece(new StatusKey(node, Kind.HISTORY, "r" + i), "<r/>"), piece(NODE, "<node/>"));
                        journal.status();
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(journal.status()).hasSize(201);
    }
}
