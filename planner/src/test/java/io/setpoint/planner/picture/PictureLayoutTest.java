package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.graph.GraphAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for the layout of any graph. */
class PictureLayoutTest {
    private static final double TOP = 60;
    private static final String[] OPERATIONS = {"stop", "start", "promote", "migrate_to", "notify"};

    /** A graph in which each action waits for a few earlier ones, on some of the nodes. */
    private static Layering layering(long seed, int actions, int nodes) {
        Random random = new Random(seed);
        DrawnGraph drawn = new DrawnGraph();
        for (int i = 1; i <= actions; i++) {
            Integer[] after = new Integer[i == 1 ? 0 : random.nextInt(3)];
            for (int k = 0; k < after.length; k++) {
                after[k] = 1 + random.nextInt(i - 1);
            }
            String resource = "resource-" + "x".repeat(random.nextInt(30)) + random.nextInt(40);
            String operation = OPERATIONS[random.nextInt(OPERATIONS.length)];
            int node = random.nextInt(nodes + 1);
            if (node == 0) {
                drawn.point(operation, resource, null, after);
            } else {
                drawn.action(operation, resource, "node-" + node, after);
            }
        }
        return new Layering(drawn.graph());
    }

    @Property(tries = 60)
    void boxesNeitherOverlapNorLeaveTheirLaneOrTheScreen(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int actions, @ForAll @IntRange(min = 1, max = 12) int nodes) {
        PictureLayout layout = new PictureLayout(layering(seed, actions, nodes), TOP);
        List<Box> boxes = new ArrayList<>(layout.boxes().values());

        assertThat(boxes).hasSize(actions);
        assertThat(layout.width()).isLessThanOrEqualTo(PictureLayout.WIDTH);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.label().width()).as("the label fits %s", box).isLessThan(box.slot().width());
            assertThat(box.left()).isPositive();
            assertThat(box.right()).isLessThan(layout.width());
            assertThat(lane(layout, box)).as("%s is in one lane", box).isEqualTo(nodeOf(box));
            for (Box other : boxes.subList(0, i)) {
                boolean beside = box.right() < other.left() || other.right() < box.left();
                boolean below = box.y() + Box.HEIGHT < other.y() || other.y() + Box.HEIGHT < box.y();
                assertThat(beside || below).as("%s and %s are apart", box, other).isTrue();
            }
        }
    }

    private static String nodeOf(Box box) {
        String node = box.action().header().node();
        return node == null ? "cluster" : node;
    }

    private static String lane(PictureLayout layout, Box box) {
        List<String> around = new ArrayList<>();
        for (Band band : layout.bands()) {
            for (Band.Lane lane : band.lanes()) {
                boolean inside = box.y() >= lane.top() && box.y() + Box.HEIGHT <= lane.top() + lane.height();
                if (inside && band.index() == box.band()) {
                    around.add(lane.fullName());
                }
            }
        }
        return String.join(", ", around);
    }

    @Property(tries = 60)
    void whatWaitsIsToTheRightOrInALaterBand(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int actions) {
        Layering layering = layering(seed, actions, 5);
        PictureLayout layout = new PictureLayout(layering, TOP);

        for (Box box : layout.boxes().values()) {
            for (GraphAction before : layering.before(box.action())) {
                Box first = layout.boxes().get(before);
                boolean later = first.band() < box.band() || first.band() == box.band() && first.right() < box.left();
                assertThat(later).as("%s before %s", first, box).isTrue();
            }
        }
    }

    @Property(tries = 60)
    void bandsAndLanesFollowEachOtherDownwards(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int actions) {
        double bottom = TOP;
        for (Band band : new PictureLayout(layering(seed, actions, 5), TOP).bands()) {
            assertThat(band.top()).isGreaterThanOrEqualTo(bottom);
            bottom = band.top();
            for (Band.Lane lane : band.lanes()) {
                assertThat(lane.top()).isGreaterThanOrEqualTo(bottom);
                bottom = lane.top() + lane.height();
            }
            assertThat(band.bottom()).isEqualTo(bottom);
        }
    }
}
