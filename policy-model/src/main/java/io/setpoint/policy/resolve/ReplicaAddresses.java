package io.setpoint.policy.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of a bundle's replicas, counted up from the first; there is none where counting fails (spec 02 §8.3). */
final class ReplicaAddresses {
    private static final Pattern IPV4 = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final int LARGEST = 253;

    private ReplicaAddresses() {}

    /** One address for each replica, null for none; after a gap counting begins anew. */
    static List<@Nullable String> allocate(@Nullable String first, int replicas) {
        List<@Nullable String> addresses = new ArrayList<>();
        String previous = null;
        for (int i = 0; i < replicas; i++) {
            previous = previous == null ? first : next(previous);
            addresses.add(previous);
        }
        return addresses;
    }

    private static @Nullable String next(String address) {
        Matcher parts = IPV4.matcher(address);
        if (!parts.matches()) {
            return null;
        }
        String network = parts.group(1) + "." + parts.group(2) + ".";
        long third = Long.parseLong(parts.group(3));
        long fourth = Long.parseLong(parts.group(4));
        if (third > LARGEST) {
            return null;
        }
        return fourth > LARGEST ? network + (third + 1) + ".1" : network + third + "." + (fourth + 1);
    }
}
