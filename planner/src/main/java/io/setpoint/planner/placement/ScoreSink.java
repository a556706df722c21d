package io.setpoint.planner.placement;

/** Takes the lines of the score output in the order in which placement comes by them. */
public interface ScoreSink {
    /** Nobody wants scores. */
    ScoreSink NONE = new ScoreSink() {
        @Override
        public boolean wantsScores() {
            return false;
        }

        @Override
        public boolean wantsUtilization() {
            return false;
        }

        @Override
        public void add(ScoreLine line) {}
    };

    /** Allocation and promotion scores are wanted. */
    boolean wantsScores();

    /** Capacities and utilization are wanted. */
    boolean wantsUtilization();

    void add(ScoreLine line);
}
