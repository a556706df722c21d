package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreExplanationTest {
    /** Writes changes as {@code RESOURCE NODE BEFORE->AFTER CAUSE}. */
    private static final class Recorder implements ScoreExplanation {
        final List<String> changes = new ArrayList<>();

        @Override
        public boolean wanted() {
            return true;
        }

        @Override
        public void changed(PlannedResource resource, NodeState node, Integer before, int after, Cause cause) {
            String why = cause instanceof Cause.Derived derived ? derived.fact().origin().element() : cause.toString();
            changes.add(resource + " " + node + " " + before + "->" + after + " " + why);
        }
    }

    @Test
    void everyChangeOfAScoreNamesItsCause() {
        Recorder recorder = new Recorder();
        new PlacementCluster(2, primitive("a", "resource-stickiness=3"), primitive("b"), primitive("c", "target-role=Stopped"))
                .location("a", "n2", "5")
                .constraints("<rsc_colocation rsc='b' with-rsc='a' score='INFINITY'/>")
                .running("n1", "a")
                .place(recorder);

        assertThat(recorder.changes)
                .containsExactly(
                        "a n2 0->5 constraint-1",
                        "a n1 0->3 a",
                        "b n1 0->-1000000 constraint-2",
                        "c n1 0->-1000000 TO_BE_STOPPED",
                        "c n2 0->-1000000 TO_BE_STOPPED");
    }

    @Test
    void aScoreThatWasNotThereBeforeHasNoFormerValue() {
        Recorder recorder = new Recorder();
        new PlacementCluster(1, primitive("a"))
                .options("symmetric-cluster=false")
                .location("a", "n1", "5")
                .place(recorder);

        assertThat(recorder.changes).containsExactly("a n1 null->5 constraint-1");
    }
}
