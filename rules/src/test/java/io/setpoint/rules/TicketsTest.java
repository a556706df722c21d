package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.group;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketsTest {
    private static final String GRANTED = "<ticket_state id='T' granted='true'/>";
    private static final String STANDBY = "<ticket_state id='T' granted='true' standby='true'/>";
    private static final String REVOKED = "<ticket_state id='T' granted='false'/>";

    private static List<String> effects(Cluster cluster) {
        return cluster.derive().ticketEffects().stream().map(effect -> effect.resource() + " " + effect.effect()).toList();
    }

    private static String constraint(String attributes) {
        return "<rsc_ticket id='t' ticket='T' " + attributes + "/>";
    }

    @ParameterizedTest(name = "{0}, role {1}, loss policy {2}: {3}")
    @CsvSource({
        "stopped,  any,      '',     BAN",
        "stopped,  any,      demote, BAN",
        "stopped,  any,      fence,  BAN",
        "stopped,  any,      freeze, BAN",
        "stopped,  Promoted, '',     ''",
        "stopped,  Promoted, fence,  ''",
        "stopped,  Promoted, stop,   BAN",
        "started,  any,      '',     BAN",
        "started,  Started,  stop,   BAN",
        "started,  any,      demote, BAN",
        "started,  any,      fence,  FENCE",
        "started,  any,      freeze, FREEZE",
        "started,  Promoted, '',     ''",
        "started,  Promoted, stop,   BAN",
        "started,  Promoted, fence,  ''",
        "started,  Promoted, freeze, ''",
        "promoted, Promoted, '',     ''",
        "promoted, Promoted, demote, ''",
        "promoted, Promoted, fence,  FENCE",
        "promoted, Promoted, freeze, FREEZE",
    })
    void aLostTicket(String current, String role, String lossPolicy, String effect) {
        Cluster cluster = Cluster.with(primitive("A"))
                .fencing()
                .ticket(REVOKED)
                .constraints(constraint("rsc='A'"
                        + (role.equals("any") ? "" : " rsc-role='" + role + "'")
                        + (lossPolicy.isEmpty() ? "" : " loss-policy='" + lossPolicy + "'")));
        switch (current) {
            case "started" -> cluster.active("n1", "A");
            case "promoted" -> cluster.promoted("n1", "A");
            default -> {}
        }

        assertThat(effects(cluster)).isEqualTo(effect.isEmpty() ? List.of() : List.of("A " + effect));
    }

    @ParameterizedTest(name = "role {0}, loss policy {1}: {2}")
    @CsvSource({
        "Started,  stop,   BAN",
        "Started,  demote, BAN",
        "Started,  fence,  BAN",
        "Started,  freeze, BAN",
        "Promoted, freeze, ''",
        "Promoted, demote, ''",
        "Promoted, stop,   BAN",
    })
    void aTicketInStandby(String role, String lossPolicy, String effect) {
        Cluster cluster = Cluster.with(primitive("A"), primitive("B"))
                .fencing()
                .ticket(STANDBY)
                .constraints(
                        constraint("rsc='A' rsc-role='" + role + "' loss-policy='" + lossPolicy + "'"),
                        constraint("rsc='B' rsc-role='" + role + "' loss-policy='" + lossPolicy + "'"))
                .active("n1", "A");

        assertThat(effects(cluster)).isEqualTo(effect.isEmpty() ? List.of() : List.of("A " + effect, "B " + effect));
    }

    @Test
    void aTicketThatIsNotGrantedIsInStandbyOnlyByName() {
        assertThat(effects(Cluster.with(primitive("A"))
                        .ticket("<ticket_state id='T' granted='false' standby='true'/>")
                        .constraints(constraint("rsc='A'"))
                        .active("n1", "A")))
                .containsExactly("A BAN");
    }

    @Test
    void aGoodTicketDoesNothing() {
        assertThat(effects(Cluster.with(primitive("A"))
                        .ticket(GRANTED)
                        .constraints(constraint("rsc='A' loss-policy='stop'"))
                        .active("n1", "A")))
                .isEmpty();
    }

    @Test
    void aTicketWithoutStateIsNotGranted() {
        assertThat(effects(Cluster.with(primitive("A")).constraints(constraint("rsc='A'")))).containsExactly("A BAN");
    }

    @Test
    void withoutFencingResourcesAreStoppedInstead() {
        assertThat(effects(Cluster.with(primitive("A"))
                        .constraints(constraint("rsc='A' loss-policy='fence'"))
                        .active("n1", "A")))
                .containsExactly("A BAN");
    }

    @Test
    void whatIsInACollectiveDependsOnItsTicket() {
        assertThat(effects(Cluster.with(group("G", "A B"), cloneOf("C", primitive("D"), "clone-max=2"))
                        .constraints("<rsc_ticket id='t' ticket='T'><resource_set id='s'>"
                                + "<resource_ref id='C'/><resource_ref id='G'/></resource_set></rsc_ticket>")))
                .containsExactly("D:0 BAN", "D:1 BAN", "A BAN", "B BAN");
    }

    @Test
    void frozenResourcesAreUnmanaged() {
        PolicyFacts facts = Cluster.with(primitive("A", "resource-stickiness=1"), primitive("B"))
                .constraints(constraint("rsc='A' loss-policy='freeze'"))
                .active("n1", "A")
                .derive();

        assertThat(facts.stickiness()).isEmpty();
        assertThat(FactText.orderings(facts)).isEqualTo("""
                B.stop > B.start O FT RS
                B.lrm_delete > B.monitor TC SN
                """);
    }

    @ParameterizedTest(name = "active: {0}, ticket granted: {1}, role {2}, loss policy {3}: frozen: {4}")
    @CsvSource({
        "true,  false, Started,  freeze, true",
        "false, false, Started,  freeze, false",
        "true,  true,  Started,  freeze, false",
        "true,  false, Promoted, freeze, false",
        "true,  false, Started,  stop,   false",
    })
    void onlyFrozenResourcesAreUnmanaged(boolean active, boolean granted, String role, String lossPolicy, boolean frozen) {
        Cluster cluster = Cluster.with(primitive("A"))
                .ticket(granted ? GRANTED : REVOKED)
                .constraints(constraint("rsc='A' rsc-role='" + role + "' loss-policy='" + lossPolicy + "'"))
                .active("n1", active ? new String[] {"A"} : new String[0]);

        assertThat(cluster.derive().orderings().isEmpty()).isEqualTo(frozen);
    }

    @Test
    void thePromotedRoleNeedsAGoodTicket() {
        Cluster cluster = Cluster.with(cloneOf("C", primitive("A"), "promotable=true"))
                .ticket(STANDBY)
                .ticket("<ticket_state id='U' granted='true'/>")
                .constraints(
                        "<rsc_ticket id='t' ticket='T' rsc='C' rsc-role='Promoted'/>",
                        "<rsc_ticket id='u' ticket='U' rsc='C' rsc-role='Promoted'/>",
                        "<rsc_ticket id='v' ticket='V' rsc='C'/>");

        assertThat(cluster.derive().promotionTickets())
                .extracting(ticket -> ticket.resource() + " " + ticket.origin().element())
                .containsExactly("C t");
    }
}
