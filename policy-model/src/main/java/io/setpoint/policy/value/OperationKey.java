package io.setpoint.policy.value;

import org.jspecify.annotations.Nullable;

/**
 * The key of an operation, {@code RESOURCE_TASK_INTERVAL}, taken apart (spec 08 §2.3). Resource names may contain underscores; so do the
 * tasks of migrations and notifications.
 *
 * @param resource the name of the resource
 * @param task what is done; for a notification with its kind in front: {@code post_notify_start}
 * @param interval milliseconds
 */
public record OperationKey(String resource, String task, long interval) {
    private static final String[] COMPOUND_TASKS = {"_migrate_from", "_migrate_to"};
    private static final String[] NOTIFY_KINDS = {"_confirmed-pre_notify", "_confirmed-post_notify", "_pre_notify", "_post_notify"};

    /** Takes a key apart; null if it is missing or has not these parts. */
    public static @Nullable OperationKey parse(@Nullable String key) {
        if (key == null) {
            return null;
        }
        int last = key.lastIndexOf('_');
        CibInteger interval = last < 0 ? null : CibInteger.read(key.substring(last + 1));
        if (interval == null || interval.value() < 0 || !CibInteger.isDigit(key.charAt(last + 1))) {
            return null;
        }
        String rest = key.substring(0, last);
        int taskStart = taskStart(rest);
        if (taskStart <= 0) {
            return null;
        }
        return new OperationKey(rest.substring(0, taskStart), rest.substring(taskStart + 1), interval.value());
    }

    /** The position of the underscore before the task. */
    private static int taskStart(String text) {
        int start = text.lastIndexOf('_');
        for (String task : COMPOUND_TASKS) {
            if (text.endsWith(task)) {
                start = text.length() - task.length();
            }
        }
        if (start > 0) {
            String before = text.substring(0, start);
            for (String kind : NOTIFY_KINDS) {
                if (before.endsWith(kind)) {
                    return before.length() - kind.length();
                }
            }
        }
        return start;
    }
}
