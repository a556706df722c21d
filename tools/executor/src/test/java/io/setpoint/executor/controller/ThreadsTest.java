package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.journal.home.MemoryJournal;
import io.setpoint.executor.memory.Answer;
import io.setpoint.executor.memory.InMemoryDriver;
import io.setpoint.executor.memory.InMemoryFencing;
import io.setpoint.executor.memory.PretendedServices;
import io.setpoint.executor.time.SystemTimers;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.policy.value.IsoTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A controller whose results and requests come from other threads, as they do outside of tests. */
class ThreadsTest {
    @Test
    @Timeout(60)
    void aControllerRunsUntilItIsTold() throws Exception {
        PretendedServices services = new PretendedServices();
        CountDownLatch watching = new CountDownLatch(1);
        try (SystemTimers timers = new SystemTimers()) {
            InMemoryDriver driver = new InMemoryDriver(timers, services, operation -> Answer.after(Duration.ofMillis(1)));
            Controller controller = new Controller(
                    (document, at) -> new Planner()
                            .plan(document, PlanOptions.DEFAULT.at(IsoTime.ofEpochSeconds(at.getEpochSecond()))),
                    new MemoryJournal(),
                    agent -> driver,
                    new InMemoryFencing(timers, services),
                    timers,
                    new ControllerListener() {
                        @Override
                        public void watching(@Nullable Instant until, boolean asWanted) {
                            watching.countDown();
                        }
                    },
                    ControllerSettings.DEFAULT);
            FutureTask<Void> run = new FutureTask<>(() -> {
                controller.run();
                return null;
            });
            new Thread(run, "controller").start();

            assertThat(controller.push(Document.nodes(2).resource("a").resource("b").toString(), "test").get()).isEqualTo(1);
            assertThat(watching.await(50, TimeUnit.SECONDS)).isTrue();
            assertThat(controller.status().get().resources()).extracting(r -> r.active().size()).containsExactly(1, 1);
            controller.stop(true);
            run.get();

            assertThat(services.nodesOf("a")).isEmpty();
            assertThat(services.nodesOf("b")).isEmpty();
        }
    }
}
