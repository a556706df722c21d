package io.setpoint.policy.constraint;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.attribute.References;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.ClusterOptionsReader;
import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.resolve.ClusterModel;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Constraints of a cluster with nodes n1 and n2, primitives A, B, C and T1, T2 (of template T), clone K of primitive k, as lines
 * of text.
 */
final class Constraints {
    private static final IsoTime NOW = IsoTime.ofEpochSeconds(1_700_000_000L);
    private static final String RESOURCES = "<template id='T' class='ocf' provider='x' type='D'/>"
            + "<primitive id='A' class='ocf' provider='x' type='D'/><primitive id='B' class='ocf' provider='x' type='D'/>"
            + "<primitive id='C' class='ocf' provider='x' type='D'/>"
            + "<primitive id='T1' template='T'/><primitive id='T2' template='T'/>"
            + "<clone id='K'><primitive id='k' class='ocf' provider='x' type='D'/></clone>";
    private static final String TAGS = "<tag id='AB'><obj_ref id='A'/><obj_ref id='B'/></tag>"
            + "<tag id='mixed'><obj_ref id='A'/><obj_ref id='n1'/><obj_ref id='B'/></tag>";

    final ClusterModel model;
    final List<Constraint> constraints;

    private Constraints(String elements) {
        String xml = "<cib><configuration><nodes><node id='1' uname='n1'><instance_attributes id='a1'>"
                + "<nvpair id='a1a' name='rack' value='r1'/><nvpair id='a1b' name='rank-A' value='7'/></instance_attributes></node>"
                + "<node id='2' uname='n2'/></nodes><resources>" + RESOURCES + "</resources><constraints>" + elements
                + "</constraints><tags>" + TAGS + "</tags></configuration><status/></cib>";
        Cib cib = JAXB.unmarshal(new StringReader(xml), Cib.class);
        Recheck recheck = new Recheck(NOW.epochSeconds());
        ClusterOptions options = ClusterOptionsReader.read(cib, new AttributeSets(new References(cib), recheck), NOW);
        model = ClusterModel.read(cib, NOW, options, recheck);
        constraints = ConstraintReader.read(model, Map.of("granted", new Ticket("granted", true, false)));
    }

    static Constraints of(String... elements) {
        return new Constraints(String.join("", elements));
    }

    static List<String> read(String... elements) {
        return of(elements).constraints.stream().map(Constraints::text).toList();
    }

    private static String text(Constraint constraint) {
        if (constraint instanceof LocationConstraint location) {
            return location.id() + ": " + role(location.role()) + location.resource() + " on" + location.scores().stream()
                    .map(score -> " " + score.node() + "=" + Score.text(score.score()))
                    .collect(Collectors.joining())
                    + (location.discovery() == Discovery.ALWAYS ? "" : " " + location.discovery());
        }
        if (constraint instanceof ColocationConstraint colocation) {
            return colocation.id() + ": " + (colocation.simple()
                    ? role(colocation.dependentRole()) + colocation.dependent()
                            + " with " + role(colocation.primaryRole()) + colocation.primary()
                    : sets(colocation.sets()))
                    + " " + Score.text(colocation.score()) + (colocation.influence() == null ? "" : " influence=" + colocation.influence())
                    + (colocation.nodeAttribute().equals("#uname") ? "" : " by " + colocation.nodeAttribute());
        }
        if (constraint instanceof OrderConstraint order) {
            return order.id() + ": " + (order.simple()
                    ? order.first() + "." + order.firstAction() + " then " + order.then() + "." + order.thenAction()
                    : sets(order.sets()))
                    + (order.score() == null ? "" : " score=" + order.score());
        }
        TicketConstraint ticket = (TicketConstraint) constraint;
        return ticket.id() + ": " + ticket.ticket().id() + (ticket.ticket().granted() ? " granted for" : " for") + ticket.holders().stream()
                .map(holder -> " " + role(holder.role()) + holder.resource())
                .collect(Collectors.joining());
    }

    private static String role(Role role) {
        return role == Role.UNKNOWN ? "" : role + " ";
    }

    private static String sets(List<ResourceSet> sets) {
        List<String> texts = new ArrayList<>();
        for (ResourceSet set : sets) {
            texts.add(set.id() + "(" + set.members().stream().map(Resource::toString).collect(Collectors.joining(" "))
                    + (set.broken() ? " ..." : "") + ")"
                    + (set.sequential() == null ? "" : " sequential=" + set.sequential())
                    + (set.action() == null ? "" : " " + set.action())
                    + (set.role() == null ? " invalid role" : set.role() == Role.UNKNOWN ? "" : " " + set.role())
                    + (set.score() == null ? "" : " " + set.score()));
        }
        return String.join(", ", texts);
    }

    static String set(String id, String members, String... attributes) {
        StringBuilder set = new StringBuilder("<resource_set id='" + id + "' " + String.join(" ", attributes) + ">");
        for (String member : members.split(" ")) {
            set.append("<resource_ref id='" + member + "'/>");
        }
        return set + "</resource_set>";
    }
}
