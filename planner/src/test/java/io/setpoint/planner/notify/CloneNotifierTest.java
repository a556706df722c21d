package io.setpoint.planner.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clone of three on two nodes: x:0 runs on n1 and stays, x:1 stops on n2, x:2 starts there. */
class CloneNotifierTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");
    private Action start;
    private Action stop;

    @BeforeEach
    void decideWhatHappens() {
        Clone clone = cluster.clone("c", "x", 3);
        clone.notifyEnabled = true;
        for (String operation : List.of("start", "stop")) {
            String completion = operation.equals("start") ? "running" : "stopped";
            point("pre", operation, operation);
            point("confirmed-pre", operation, operation);
            point("post", completion, operation);
            point("confirmed-post", completion, operation);
        }
        PlannedResource stays = cluster.active("x:0", "n1");
        stays.role = Role.STARTED;
        stays.nextRole = Role.STARTED;
        stays.assigned = cluster.node("n1");
        PlannedResource stops = cluster.active("x:1", "n2");
        stops.role = Role.STARTED;
        stops.nextRole = Role.STOPPED;
        stop = cluster.action("x:1", "stop", "n2");
        PlannedResource starts = cluster.resource("x:2");
        starts.nextRole = Role.STARTED;
        starts.assigned = cluster.node("n2");
        start = cluster.action("x:2", "start", "n2");
    }

    private void point(String type, String keyOperation, String operation) {
        String task = type.startsWith("confirmed") ? "notified" : "notify";
        Action point = cluster.plan().actions.create(cluster.resource("c"), type + "_notify_" + keyOperation, 0, task);
        point.set(ActionFlag.PSEUDO);
        point.set(ActionFlag.OPTIONAL);
        point.meta.put("timeout", "5000");
        point.meta.put("notify_type", type.replace("confirmed-", ""));
        point.meta.put("notify_operation", operation);
    }

    private void notifyInstances() {
        new CloneNotifier(cluster.plan(), cluster.requests()).notifyInstances(cluster.resource("c"));
    }

    private List<String> notifications() {
        return cluster.plan().actions.all().stream()
                .filter(action -> action.task.equals("notify") && !action.pseudo())
                .map(Action::toString)
                .toList();
    }

    private Action action(String key) {
        return cluster.plan().actions.all().stream().filter(action -> action.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void thoseThatRunHearBeforeAndThoseThatStayOrComeHearAfter() {
        notifyInstances();
        assertThat(notifications())
                .containsExactly(
                        "x:0_pre_notify_start_0 n1",
                        "x:0_post_notify_start_0 n1",
                        "x:2_post_notify_start_0 n2",
                        "x:0_pre_notify_stop_0 n1",
                        "x:0_post_notify_stop_0 n1",
                        "x:1_pre_notify_stop_0 n2");
    }

    @Test
    void theyHearWhoDoesWhat() {
        notifyInstances();
        assertThat(action("x:0_post_notify_start_0").meta)
                .contains(
                        entry("timeout", "20000"),
                        entry("notify_type", "post"),
                        entry("notify_operation", "start"),
                        entry("notify_start_resource", "x:2"),
                        entry("notify_start_uname", "n2"),
                        entry("notify_stop_resource", "x:1"),
                        entry("notify_stop_uname", "n2"),
                        entry("notify_active_resource", "x:0 x:1"),
                        entry("notify_active_uname", "n1 n2"),
                        entry("notify_inactive_resource", "x:2"),
                        entry("notify_promote_resource", " "),
                        entry("notify_promoted_uname", " "),
                        entry("notify_master_uname", " "),
                        entry("notify_slave_resource", " "),
                        entry("notify_available_uname", "n1 n2"),
                        entry("notify_all_uname", "n1 n2"))
                .doesNotContainKeys("notify_inactive_uname", "notify_all_hosts");
        assertThat(start.meta).containsEntry("notify_stop_resource", "x:1").doesNotContainKey("notify_type");
    }

    @Test
    void pointsBecomeRequiredWhereSomethingHappens() {
        stop.set(ActionFlag.OPTIONAL);
        notifyInstances();
        assertThat(action("c_pre_notify_start_0").required()).isTrue();
        assertThat(action("c_confirmed-post_notify_running_0").required()).isTrue();
        assertThat(action("c_pre_notify_stop_0").required()).isFalse();
        assertThat(action("x:0_pre_notify_start_0").required()).isTrue();
        assertThat(action("x:0_post_notify_stop_0").required()).isFalse();
    }

    @Test
    void nobodyHearsOfAStartThatDoesNotHappen() {
        start.clear(ActionFlag.RUNNABLE);
        notifyInstances();
        assertThat(notifications()).noneMatch(key -> key.contains("_start_"));
    }

    @Test
    void notificationsStandBetweenThePoints() {
        notifyInstances();
        Action notify = action("x:0_post_notify_start_0");
        assertThat(notify.before).extracting(relation -> relation.first.key()).containsExactly("c_post_notify_running_0");
        assertThat(notify.after).extracting(relation -> relation.then.key()).containsExactly("c_confirmed-post_notify_running_0");
        assertThat(notify.priority).isEqualTo(Score.INFINITY);
        assertThat(action("x:0_pre_notify_start_0").priority).isZero();
    }

    @Test
    void monitorsWaitUntilAllKnow() {
        Action monitor = cluster.action("x:2", "monitor", 10000, "n2");
        Action probe = cluster.action("x:2", "monitor", "n1");
        notifyInstances();
        assertThat(monitor.before)
                .extracting(relation -> relation.first.key())
                .containsExactly("c_confirmed-post_notify_running_0");
        assertThat(probe.before).isEmpty();
    }

    @Test
    void nodesThatCannotHearAreNotTold() {
        cluster.node("n1").online = false;
        notifyInstances();
        assertThat(notifications()).containsExactly("x:2_post_notify_start_0 n2", "x:1_pre_notify_stop_0 n2");
    }

    @Test
    void unrunnablePointsTellNobody() {
        action("c_post_notify_running_0").clear(ActionFlag.RUNNABLE);
        notifyInstances();
        assertThat(notifications()).noneMatch(key -> key.contains("post_notify_start"));
    }

    @Test
    void fencedInstancesAreNotTold() {
        stop.set(ActionFlag.PSEUDO);
        cluster.node("n2").unclean = true;
        notifyInstances();
        assertThat(notifications()).doesNotContain("x:1_pre_notify_stop_0 n2");
        assertThat(action("x:0_pre_notify_stop_0").meta).containsEntry("notify_stop_resource", "x:1");
    }

    @Test
    void stopOnAnUncleanNodeCountsThoughItCannotRun() {
        stop.clear(ActionFlag.RUNNABLE);
        cluster.node("n2").unclean = true;
        notifyInstances();
        assertThat(action("x:0_pre_notify_stop_0").meta).containsEntry("notify_stop_resource", "x:1");
    }

    @Test
    void instancesAreListedOnceInOrderOfTheirNames() {
        cluster.action("x:0", "start", "n2");
        cluster.action("x:0", "start", "n1");
        notifyInstances();
        assertThat(start.meta).contains(entry("notify_start_resource", "x:0 x:2"), entry("notify_start_uname", "n1 n2"));
    }

    @Test
    void emptyListsAreBlank() {
        cluster.resource("c").allowed.clear();
        notifyInstances();
        assertThat(start.meta).containsEntry("notify_available_uname", " ");
    }

    @Test
    void hostsOfGuestsAreNamedWhereAgentsAskForThem() {
        cluster.resource("c").config.meta.put("container-attribute-target", "host");
        notifyInstances();
        assertThat(start.meta).containsEntry("notify_all_hosts", "n1 n2");
    }

    @Test
    void clonesWithoutNotificationsStaySilent() {
        cluster.resource("c").config.notifyEnabled = false;
        notifyInstances();
        assertThat(notifications()).isEmpty();
        assertThat(start.meta).doesNotContainKey("notify_stop_resource");
    }
}
