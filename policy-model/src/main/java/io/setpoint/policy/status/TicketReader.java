package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.document.TicketStateElement;
import io.setpoint.policy.document.TicketsElement;
import io.setpoint.policy.value.CibBoolean;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the states of tickets (spec 03 §4); a later mention of a ticket changes only what it mentions. */
final class TicketReader {
    private TicketReader() {}

    static Map<String, Ticket> read(Status status) {
        Map<String, Ticket> tickets = new LinkedHashMap<>();
        for (TicketsElement element : status.tickets) {
            for (TicketStateElement state : element.ticketStates) {
                if (state.id != null && !state.id.isEmpty()) {
                    tickets.merge(state.id, read(state, new Ticket(state.id, false, false)), (known, unused) -> read(state, known));
                }
            }
        }
        return tickets;
    }

    private static Ticket read(TicketStateElement state, Ticket known) {
        String granted = state.attribute("granted");
        String standby = state.attribute("standby");
        return new Ticket(
                known.id(),
                granted == null ? known.granted() : CibBoolean.isTrue(granted),
                standby == null ? known.standby() : CibBoolean.isTrue(standby));
    }
}
