package io.setpoint.policy.status;

/** Names of resources with and without an instance number (spec 02 §14.3). */
final class ResourceNames {
    private ResourceNames() {}

    /** The name without {@code :digits} at its end. */
    static String base(String name) {
        int at = name.length() - 1;
        while (at > 0 && Character.isDigit(name.charAt(at)) && name.charAt(at) < 128) {
            at--;
        }
        return at > 0 && at < name.length() - 1 && name.charAt(at) == ':' ? name.substring(0, at) : name;
    }
}
