package io.setpoint.executor.driver;

/** Exit statuses of agents that mean something (spec 03 §12.1). */
public final class ExitStatus {
    public static final int OK = 0;
    public static final int ERROR = 1;
    public static final int INVALID_PARAMETER = 2;
    public static final int UNIMPLEMENTED = 3;
    public static final int INSUFFICIENT_PRIVILEGES = 4;
    public static final int NOT_INSTALLED = 5;
    public static final int NOT_CONFIGURED = 6;
    public static final int NOT_RUNNING = 7;
    public static final int PROMOTED = 8;
    public static final int FAILED_PROMOTED = 9;
    public static final int DEGRADED = 190;
    public static final int DEGRADED_PROMOTED = 191;
    /** No exit status is available, because nothing ended. */
    public static final int NONE = 193;

    private ExitStatus() {}

    /** The status with the warning that the service may fail soon taken away (spec 03 §12.3). */
    public static int withoutWarning(int exitStatus) {
        return switch (exitStatus) {
            case DEGRADED -> OK;
            case DEGRADED_PROMOTED -> PROMOTED;
            default -> exitStatus;
        };
    }
}
