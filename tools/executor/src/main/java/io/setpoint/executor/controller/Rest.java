package io.setpoint.executor.controller;

import io.setpoint.executor.time.Timers;
import io.setpoint.executor.time.Timers.Timer;
import io.setpoint.planner.Plan;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Interval;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wakes the controller when something may be different although nothing happened. */
final class Rest {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    private final Timers timers;
    private final Mailbox mailbox;
    private final Runnable alarm;
    private @Nullable Timer timer;
    private Duration retry = FIRST_RETRY;

    /** @param alarm is run by the deciding thread */
    Rest(Timers timers, Mailbox mailbox, Runnable alarm) {
        this.timers = timers;
        this.mailbox = mailbox;
        this.alarm = alarm;
    }

    /**
     * Until the regular recheck, or the time that the plan names (spec 07 §12.5).
     *
     * @param inVain whether the plan could not be carried out and has to be tried again, each time after a longer while
     * @return when that is; null if it never is
     */
    @Nullable Instant begin(Plan plan, boolean inVain) {
        end();
        Instant now = timers.now();
        Duration regular = Duration.ofMillis(Interval.millis(plan.cluster().options().text("cluster-recheck-interval")));
        Instant until = regular.isZero() || regular.isNegative() ? null : now.plus(regular);
        String named = plan.graph().attributes().get("recheck-by");
        if (named != null) {
            Instant recheck = Instant.ofEpochSecond(CibInteger.parse(named).orElse(0));
            until = earlier(until, recheck.isAfter(now) ? recheck : now.plus(SHORTEST));
        }
        if (inVain) {
            until = earlier(until, nextTry(now));
        } else {
            retry = FIRST_RETRY;
        }
        if (until != null) {
            wakeAt(until, now);
        }
        return until;
    }

    /** As long as that is reasonable where there is no plan. */
    Instant beginWithoutPlan() {
        end();
        Instant now = timers.now();
        Instant until = nextTry(now);
        wakeAt(until, now);
        return until;
    }

    /** Each time after a longer while. */
    private Instant nextTry(Instant now) {
        Instant next = now.plus(retry);
        retry = retry.multipliedBy(2);
        return next;
    }

    private void wakeAt(Instant until, Instant now) {
        Timer[] own = new Timer[1];
        own[0] = timers.after(Duration.between(now, until), () -> mailbox.post(() -> {
            if (timer == own[0]) {
                alarm.run();
            }
        }));
        timer = own[0];
    }

    private static Instant earlier(@Nullable Instant a, Instant b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    /** There is something to do. */
    void end() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
