package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.NodeElement;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.NodesElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourcesElement;
import io.setpoint.policy.document.Status;
import org.junit.jupiter.api.Test;

class WorkingDocumentTest {
    private final Cib cib = new Cib();

    WorkingDocumentTest() {
        cib.epoch = "5";
        cib.numUpdates = "2";
        cib.configuration = new Configuration();
        cib.configuration.nodes = new NodesElement();
        cib.configuration.resources = new ResourcesElement();
        cib.status = new Status();
    }

    private void configuredNode(String id, String uname, String type) {
        NodeElement node = new NodeElement();
        node.id = id;
        node.uname = uname;
        node.type = type;
        cib.configuration.nodes.nodes.add(node);
    }

    private NodeStateElement nodeState(String id, String uname) {
        NodeStateElement state = new NodeStateElement();
        state.id = id;
        state.uname = uname;
        cib.status.nodeStates.add(state);
        return state;
    }

    @Test
    void theOriginalIsNeverChanged() {
        nodeState("1", "n1");
        WorkingDocument document = WorkingDocument.copyOf(cib);
        document.edit(document.nodeState("n1", null), state -> state.crmd = "offline");
        document.editConfiguration().nodes.nodes.add(new NodeElement());

        assertThat(cib.status.nodeStates.get(0).crmd).isNull();
        assertThat(cib.configuration.nodes.nodes).isEmpty();
        assertThat(document.cib().status.nodeStates.get(0).crmd).isEqualTo("offline");
        assertThat(document.cib().configuration.nodes.nodes).hasSize(1);
    }

    @Test
    void changesCountTheVersionUp() {
        nodeState("1", "n1");
        WorkingDocument document = WorkingDocument.copyOf(cib);
        document.edit(document.nodeState("n1", null), state -> state.crmd = "offline");
        assertThat(document.cib()).extracting(c -> c.epoch, c -> c.numUpdates).containsExactly("5", "3");

        document.editConfiguration();
        assertThat(document.cib()).extracting(c -> c.epoch, c -> c.numUpdates).containsExactly("6", "0");
    }

    @Test
    void aStateIsFoundByItsExactName() {
        nodeState("1", "N1");
        nodeState("2", "n1");

        assertThat(WorkingDocument.copyOf(cib).nodeState("n1", null).id).isEqualTo("2");
    }

    @Test
    void aStateWithoutThatNameIsFoundByTheIdOfTheConfiguredNode() {
        configuredNode("7", "Node-A", null);
        nodeState("7", null);
        WorkingDocument document = WorkingDocument.copyOf(cib);

        NodeStateElement state = document.nodeState("node-a", null);

        assertThat(document.cib().status.nodeStates).containsExactly(state);
        assertThat(state.uname).isEqualTo("node-a");
    }

    @Test
    void aMissingStateIsCreated() {
        configuredNode("7", "n7", null);
        configuredNode("ignored", "r7", "remote");
        WorkingDocument document = WorkingDocument.copyOf(cib);

        assertThat(document.nodeState("n7", null).id).isEqualTo("7");
        assertThat(document.nodeState("r7", null).id).isEqualTo("r7");
        assertThat(document.nodeState("other", "given").id).isEqualTo("given");
        assertThat(document.cib().status.nodeStates).extracting(state -> state.uname).containsExactly("n7", "r7", "other");
    }

    @Test
    void remoteAndGuestNodesAreKnownByTheirResources() {
        PrimitiveElement connection = new PrimitiveElement();
        connection.id = "far";
        connection.agentClass = "ocf";
        connection.provider = "pacemaker";
        connection.type = "remote";
        PrimitiveElement vm = new PrimitiveElement();
        vm.id = "vm";
        AttributeSet meta = new AttributeSet();
        NvPair guest = new NvPair();
        guest.name = "remote-node";
        guest.value = "lodger";
        meta.pairs.add(guest);
        vm.metaAttributes.add(meta);
        cib.configuration.resources.resources.add(connection);
        cib.configuration.resources.resources.add(vm);
        WorkingDocument document = WorkingDocument.copyOf(cib);

        assertThat(document.nodeState("far", null).id).isEqualTo("far");
        assertThat(document.nodeState("lodger", null).id).isEqualTo("lodger");
    }

    @Test
    void aNodeThatNobodyKnowsIsRefusedUnlessNodesAreCreated() {
        assertThatThrownBy(() -> WorkingDocument.copyOf(cib).nodeState("x", null))
                .isInstanceOfSatisfying(SimulationException.class, e -> assertThat(e.exitStatus()).isEqualTo(134));

        WorkingDocument document = WorkingDocument.copyOf(cib, true);
        assertThat(document.nodeState("x", null).id).isEqualTo("x");
        assertThat(document.cib().configuration.nodes.nodes).extracting(node -> node.id, node -> node.uname)
                .containsExactly(tuple("x", "x"));
    }

    @Test
    void twoStatesOfOneNameAreRefused() {
        nodeState("1", "n1");
        nodeState("2", "n1");

        assertThatThrownBy(() -> WorkingDocument.copyOf(cib).nodeState("n1", null))
                .isInstanceOfSatisfying(SimulationException.class, e -> assertThat(e.exitStatus()).isEqualTo(70));
    }
}
