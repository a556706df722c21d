package io.setpoint.simulator;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.CrmConfig;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.TicketStateElement;
import io.setpoint.policy.document.TicketsElement;
import java.util.List;
import java.util.function.Consumer;

/** Changes of cluster options and tickets (spec 08 §5.3, §5.5). */
final class ClusterWideInjections {
    private static final int AMBIGUOUS_OPTION = 134;
    private static final String WATCHDOG = "have-watchdog";
    private static final String OPTIONS_ID = "cib-bootstrap-options";

    private final WorkingDocument document;
    private final Consumer<String> errors;

    ClusterWideInjections(WorkingDocument document, Consumer<String> errors) {
        this.document = document;
        this.errors = errors;
    }

    void setQuorum(String value) {
        if (!value.equals(document.cib().haveQuorum)) {
            document.cib().haveQuorum = value;
            document.configurationChanged();
        }
    }

    void setWatchdog(String value) {
        Configuration configuration = document.editConfiguration();
        if (configuration.crmConfig == null) {
            configuration.crmConfig = new CrmConfig();
        }
        List<AttributeSet> sets = configuration.crmConfig.propertySets;
        List<NvPair> present = sets.stream()
                .flatMap(set -> set.pairs.stream())
                .filter(pair -> WATCHDOG.equals(pair.name))
                .toList();
        if (present.size() > 1) {
            throw new SimulationException("Cluster option " + WATCHDOG + " is set " + present.size() + " times", AMBIGUOUS_OPTION);
        }
        if (present.isEmpty()) {
            NvPair pair = new NvPair();
            pair.id = OPTIONS_ID + "-" + WATCHDOG;
            pair.name = WATCHDOG;
            pair.value = value;
            bootstrapOptions(sets).pairs.add(pair);
        } else {
            present.get(0).value = value;
        }
    }

    private static AttributeSet bootstrapOptions(List<AttributeSet> sets) {
        for (AttributeSet set : sets) {
            if (OPTIONS_ID.equals(set.id)) {
                return set;
            }
        }
        AttributeSet set = new AttributeSet();
        set.id = OPTIONS_ID;
        sets.add(set);
        return set;
    }

    void grant(String ticket) {
        setTicket(ticket, "granted", true);
    }

    void revoke(String ticket) {
        setTicket(ticket, "granted", false);
    }

    void makeStandby(String ticket) {
        setTicket(ticket, "standby", true);
    }

    void activate(String ticket) {
        setTicket(ticket, "standby", false);
    }

    private void setTicket(String id, String attribute, boolean value) {
        List<TicketsElement> sections = document.status().tickets;
        List<TicketStateElement> states = sections.stream()
                .flatMap(section -> section.ticketStates.stream())
                .filter(ticket -> id.equals(ticket.id))
                .toList();
        if (states.size() > 1) {
            errors.accept("Multiple ticket_states match ticket_id=" + id);
        }
        TicketStateElement state;
        if (states.isEmpty()) {
            if (sections.isEmpty()) {
                sections.add(new TicketsElement());
            }
            state = new TicketStateElement();
            state.id = id;
            sections.get(0).ticketStates.add(state);
        } else {
            state = states.get(0);
        }
        state.setAttribute(attribute, Boolean.toString(value));
        document.statusChanged();
    }
}
