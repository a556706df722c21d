package io.setpoint.executor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final VirtualTimers timers = new VirtualTimers(START);
    private final List<String> log = new ArrayList<>();

    private Timers.Timer after(int seconds, String what) {
        return timers.after(Duration.ofSeconds(seconds), () -> log.add(what + " at " + Duration.between(START, timers.now()).toSeconds()));
    }

    @Test
    void virtualTasksRunInTheOrderOfTheirTimes() {
        after(5, "late");
        after(1, "early");
        after(5, "later");
        after(-3, "now");
        while (timers.advance()) {
            log.add("step");
        }

        assertThat(log).containsExactly("now at 0", "step", "early at 1", "step", "late at 5", "step", "later at 5", "step");
    }

    @Test
    void aTaskThatIsCancelledDoesNotRun() {
        after(1, "one").cancel();
        after(2, "two");

        assertThat(timers.advance()).isTrue();
        assertThat(timers.advance()).isFalse();
        assertThat(log).containsExactly("two at 2");
    }

    @Test
    void virtualTimePassesOnlyFromTaskToTask() {
        after(10, "task");

        assertThat(timers.now()).isEqualTo(START);
        timers.advance();
        assertThat(timers.now()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void realTasksRunWhenTheirTimeHasCome() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (SystemTimers system = new SystemTimers()) {
            Instant before = system.now();
            system.after(Duration.ofMillis(30), done::countDown);

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.between(before, system.now())).isGreaterThanOrEqualTo(Duration.ofMillis(29));
        }
    }

    @Test
    void realTasksCanBeCancelled() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch later = new CountDownLatch(1);
        try (SystemTimers system = new SystemTimers()) {
            system.after(Duration.ofMillis(20), cancelled::countDown).cancel();
            system.after(Duration.ofMillis(40), later::countDown);

            assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(cancelled.getCount()).isEqualTo(1);
        }
    }
}
