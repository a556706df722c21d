package io.setpoint.generator;

import java.util.List;

/** Writes which tickets the cluster holds. */
final class TicketsWriter {
    /** Tickets that constraints name. */
    static final List<String> TICKETS = List.of("ticket-a", "ticket-b", "ticket-c");

    private TicketsWriter() {}

    static void write(XmlOut xml, ClusterShape shape, long seed) {
        if (shape.of(Knob.TICKETS) + shape.of(Knob.SETS) == 0) {
            return;
        }
        Dice dice = new Dice(seed, "tickets");
        xml.open("tickets");
        for (String ticket : TICKETS) {
            if (dice.chance(80)) {
                xml.empty(
                        "ticket_state",
                        "id", ticket,
                        "granted", String.valueOf(dice.chance(60)),
                        "last-granted", "1699990000",
                        "standby", dice.chance(15) ? "true" : null);
            }
        }
        xml.close();
    }
}
