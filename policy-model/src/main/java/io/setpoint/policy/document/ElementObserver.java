package io.setpoint.policy.document;

/** Is shown each element while a document is read. */
interface ElementObserver {
    /** Looks away. */
    ElementObserver NONE = new ElementObserver() {
        @Override
        public void start(GuardedReader reader) {}

        @Override
        public void end() {}
    };

    /** An element starts; the reader stands at its start tag. */
    void start(GuardedReader reader);

    /** The innermost open element ends. */
    void end();

    /** So much is wrong with the document that there is no use in reading on. */
    default boolean hasSeenEnough() {
        return false;
    }
}
