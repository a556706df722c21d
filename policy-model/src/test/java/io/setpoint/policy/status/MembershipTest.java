package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.status.Membership.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {
    private static final long PENDING_TIMEOUT = 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // in_ccm | crmd | join | expected | shutdown | terminate | online | joining | reason
                "false | online  | down   | member | 1699999999 | -     | true  | false | -",
                "true  | offline | member | member | 1          | -     | false | false | -",
                "true  | online  | member | member | 0          | -     | true  | false | -",
                "-     | online  | member | member | -          | -     | false | false | peer has not been seen by the cluster",
                "-5    | online  | member | member | -          | -     | false | false | peer has not been seen by the cluster",
                "x     | online  | member | member | -          | -     | false | false | peer has not been seen by the cluster",
                "true  | online  | banned | member | -          | -     | true  | false | peer failed Pacemaker membership criteria",
                "false | online  | banned | member | -          | -     | false | false | peer failed Pacemaker membership criteria",
                "false | offline | down   | member | -          | true  | false | false | -",
                "true  | online  | member | member | -          | true  | true  | false | fencing was requested",
                "false | offline | member | member | -          | 17    | false | false | fencing was requested",
                "true  | online  | member | member | -          | maybe | true  | false | -",
                "true  | online  | member | -      | -          | -     | true  | true  | -",
                "true  | offline | pending| down   | -          | -     | true  | true  | -",
                "1     | offline | pending| down   | -          | -     | true  | true  | -",
                "5     | offline | pending| down | - | - | true | false | peer pending timed out on joining the process group",
                "false | offline | down   | down   | -          | -     | false | false | -",
                "false | online  | member | member | -          | -     | false | false | peer is no longer part of the cluster",
                "true  | offline | member | member | -          | -     | true  | false | peer process is no longer available",
                "true  | true    | member | member | -          | -     | true  | false | peer process is no longer available",
                "true  | 1       | member | member | -          | -     | true  | false | -",
                "99    | 99      | member | member | -          | -     | true  | false | -",
                "true  | online  | pending| member | -          | -     | true  | true  | -",
                "true  | online  | down   | member | -          | -     | true  | true  | -",
                "true  | online  | -      | member | -          | -     | true  | false | peer was in an unknown state",
                "true  | online  | Member | member | -          | -     | true  | false | peer was in an unknown state",
            })
    void withFencing(
            @Nullable String inCcm,
            @Nullable String crmd,
            @Nullable String join,
            @Nullable String expected,
            @Nullable String shutdown,
            @Nullable String terminate,
            boolean online,
            boolean joining,
            @Nullable String reason) {
        Verdict verdict = membership(inCcm, crmd, join, expected, shutdown, terminate).verdict(true);

        assertThat(verdict.online()).isEqualTo(online);
        assertThat(verdict.joining()).isEqualTo(joining);
        assertThat(verdict.fencingReason()).isEqualTo(reason);
        assertThat(verdict.priorityDelay()).isEqualTo("peer is no longer part of the cluster".equals(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // in_ccm | crmd | join | expected | shutdown | online | reason
                "false | online  | member | member | - | false | -",
                "-     | online  | member | member | - | false | -",
                "true  | online  | MEMBER | member | - | true  | -",
                "true  | online  | down   | member | - | false | -",
                "true  | offline | member | down   | - | false | -",
                "true  | offline | member | Member | - | false | peer is unexpectedly down",
                "true  | offline | member | member | 1 | false | -",
            })
    void withoutFencing(
            @Nullable String inCcm,
            @Nullable String crmd,
            @Nullable String join,
            @Nullable String expected,
            @Nullable String shutdown,
            boolean online,
            @Nullable String reason) {
        Verdict verdict = membership(inCcm, crmd, join, expected, shutdown, null).verdict(false);

        assertThat(verdict).isEqualTo(new Verdict(online, false, 0, reason, false));
    }

    @Test
    void aNodeThatMayStillJoinIsLookedAtAgainWhenItsTimeIsUp() {
        Verdict verdict = membership(Long.toString(NOW - 59), "offline", "pending", "down", null, null).verdict(true);

        assertThat(verdict).isEqualTo(Verdict.joining(true, NOW + 1));
    }

    private static Membership membership(
            @Nullable String inCcm,
            @Nullable String crmd,
            @Nullable String join,
            @Nullable String expected,
            @Nullable String shutdown,
            @Nullable String terminate) {
        NodeStateElement element = new NodeStateElement();
        element.inCcm = inCcm;
        element.crmd = crmd;
        element.join = join;
        element.expected = expected;
        Map<String, String> attributes = new LinkedHashMap<>();
        if (shutdown != null) {
            attributes.put("shutdown", shutdown);
        }
        if (terminate != null) {
            attributes.put("terminate", terminate);
        }
        return Membership.read(element, attributes, NOW, PENDING_TIMEOUT);
    }
}
