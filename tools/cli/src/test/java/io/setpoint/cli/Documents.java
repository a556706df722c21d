package io.setpoint.cli;

/** Small documents to try commands on: two nodes, one or two resources. */
final class Documents {
    static final String BELL = resource("bell");
    static final String SMALL = cluster(BELL, "");

    private Documents() {}

    static String resource(String id) {
        return "<primitive id=\"" + id + "\" class=\"ocf\" provider=\"test\" type=\"" + id + "\"/>";
    }

    /** A cluster of two nodes that are online, without fencing. */
    static String cluster(String resources, String constraints) {
        return """
                <cib validate-with="pacemaker-4.0" admin_epoch="0" epoch="1" num_updates="0" have-quorum="1" execution-date="1772409600">
                  <configuration>
                    <crm_config>
                      <cluster_property_set id="options">
                        <nvpair id="options-fencing" name="stonith-enabled" value="false"/>
                      </cluster_property_set>
                    </crm_config>
                    <nodes>
                      <node id="1" uname="north"/>
                      <node id="2" uname="south"/>
                    </nodes>
                    <resources>%s</resources>
                    <constraints>%s</constraints>
                  </configuration>
                  <status>
                    <node_state id="1" uname="north" in_ccm="true" crmd="online" join="member" expected="member"/>
                    <node_state id="2" uname="south" in_ccm="true" crmd="online" join="member" expected="member"/>
                  </status>
                </cib>
                """
                .formatted(resources, constraints);
    }
}
