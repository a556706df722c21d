package io.setpoint.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeTest {
    private static final String SECOND = "pacemaker-2.5";
    private static final String THIRD = "pacemaker-3.4";
    private static final String FIRST_PRIMITIVE = "<primitive id='a' class='lsb' type='t'>";

    @Test
    void aDocumentThatIsFineAsItIsOnlyGetsTheNewestSchema() {
        String document = TestDocument.constraints(SECOND, "<rsc_order id='o' first='a' then='b'/>");
        String upgraded = CibWriter.text(CibReader.read(document));

        assertThat(upgraded).isEqualTo(CibWriter.text(CibReader.read(document.replace(SECOND, Schema.NEWEST))));
    }

    @Test
    void withoutValidationNothingIsUpgraded() {
        Cib cib = CibReader.read(TestDocument.resources("none", "<master id='m'>" + FIRST_PRIMITIVE + "</primitive></master>"));

        assertThat(cib.validateWith).isEqualTo("none");
        assertThat(cib.configuration.resources.resources.get(0)).isInstanceOf(CloneElement.Master.class);
    }

    @ParameterizedTest
    @CsvSource({
        "no_quorum_policy,         freeze,  no-quorum-policy=freeze",
        "stop_orphan_resources,    true,    stop-orphan-resources=true",
        "transition_idle_timeout,  5s,      cluster-delay=5s",
        "expected-quorum-votes,    2,       ''",
        "cluster-infrastructure,   cman,    ''",
        "cluster-infrastructure,   corosync, cluster-infrastructure=corosync",
        "default-migration-threshold, 3,    ''",
        "default-resource-stickiness, 7,    ''",
    })
    void oldOptionsGetTheirNewNames(String name, String value, String expected) {
        // Something that only schemas up to 2.10 have makes sure that the document is upgraded at all.
        Cib cib = CibReader.read(TestDocument.options(SECOND, TestDocument.pair(name, value) + TestDocument.pair("dc_deadtime", "1s")));

        assertThat(pairs(cib.configuration.crmConfig.propertySets.get(0)))
                .isEqualTo((expected.isEmpty() ? "" : expected + " ") + "dc-deadtime=1s");
    }

    @ParameterizedTest
    @CsvSource({
        "default-resource-stickiness, 7, resource-stickiness=7",
        "is_managed_default, false, is-managed=false",
        "default-resource-failure-stickiness, -INFINITY, migration-threshold=1",
    })
    void someOptionsBecomeDefaultsOfResources(String name, String value, String expected) {
        Cib cib = CibReader.read(TestDocument.options(SECOND, TestDocument.pair(name, value)));

        assertThat(pairs(cib.configuration.rscDefaults.metaAttributes.get(0))).isEqualTo(expected);
    }

    @Test
    void someOptionsBecomeDefaultsOfOperationsUnlessTheseAreSet() {
        String options = "<crm_config><cluster_property_set id='s'>" + TestDocument.pair("default-action-timeout", "7s")
                + "</cluster_property_set></crm_config><nodes/><resources/><constraints/>";
        String defaults = "<op_defaults><meta_attributes id='m'>" + TestDocument.pair("timeout", "3s") + "</meta_attributes></op_defaults>";

        Cib moved = CibReader.read(TestDocument.document(SECOND, options));
        Cib kept = CibReader.read(TestDocument.document(SECOND, options + defaults));

        assertThat(moved.configuration.opDefaults.metaAttributes).extracting(UpgradeTest::pairs).containsExactly("timeout=7s");
        assertThat(kept.configuration.opDefaults.metaAttributes).extracting(UpgradeTest::pairs).containsExactly("timeout=3s");
    }

    @Test
    void oldParametersAndMetaAttributesGetTheirNewNames() {
        PrimitiveElement primitive = primitive(SECOND, "<instance_attributes id='i'>" + TestDocument.pair("pcmk_off_cmd", "kill")
                + TestDocument.pair("pcmk_arg_map", "port:plug") + "</instance_attributes><meta_attributes id='m'>"
                + TestDocument.pair("isolation", "docker") + TestDocument.pair("resource-failure-stickiness", "-5") + "</meta_attributes>");

        assertThat(pairs(primitive.instanceAttributes.get(0))).isEqualTo("pcmk_off_action=kill pcmk_host_argument=plug");
        assertThat(pairs(primitive.metaAttributes.get(0))).isEqualTo("target-role=Stopped");
    }

    @Test
    void whatAStartRequiresTheResourceRequires() {
        PrimitiveElement primitive = primitive(SECOND, "<operations><op id='o1' name='start' interval='0' requires='quorum'/>"
                + "<op id='o2' name='promote' interval='0' requires='fencing'/>"
                + "<op id='o3' name='stop' interval='0' requires='nothing'/></operations>");

        assertThat(primitive.metaAttributes).singleElement().satisfies(set -> assertThat(pairs(set)).isEqualTo("requires=fencing"));
        assertThat(primitive.operations.get(0).ops).allMatch(op -> op.attribute("requires") == null);
    }

    @Test
    void settingsAmongAnOperationsParametersBecomeMetaAttributes() {
        PrimitiveElement primitive = primitive(SECOND, "<operations><op id='o' name='monitor' interval='5'><instance_attributes id='i'>"
                + TestDocument.pair("timeout", "9s") + TestDocument.pair("depth", "1") + "</instance_attributes></op></operations>");
        OpElement op = primitive.operations.get(0).ops.get(0);

        assertThat(pairs(op.instanceAttributes.get(0))).isEqualTo("depth=1");
        assertThat(pairs(op.metaAttributes.get(0))).isEqualTo("timeout=9s");
    }

    @ParameterizedTest
    @CsvSource({
        "crmd-transition-delay,      5s,       transition-delay=5s",
        "crmd-integration-timeout,   5s,       join-integration-timeout=5s",
        "crmd-finalization-timeout,  5s,       join-finalization-timeout=5s",
        "remove-after-stop,          true,     ''",
        "stonith-action,             poweroff, stonith-action=off",
    })
    void optionsOfTheThirdSchemasGetTheirNewNames(String name, String value, String expected) {
        Cib cib = CibReader.read(TestDocument.options(THIRD, TestDocument.pair(name, value)));

        assertThat(pairs(cib.configuration.crmConfig.propertySets.get(0))).isEqualTo(expected);
        assertThat(cib.validateWith).isEqualTo(Schema.NEWEST);
    }

    @Test
    void aMasterBecomesAPromotableClone() {
        Cib cib = CibReader.read(TestDocument.resources(
                THIRD, "<master id='m'><meta_attributes id='x'/>" + FIRST_PRIMITIVE + "</primitive></master>"));

        assertThat(cib.configuration.resources.resources).singleElement().isInstanceOfSatisfying(CloneElement.class, clone -> {
            assertThat(clone.id).isEqualTo("m");
            assertThat(clone.metaAttributes).hasSize(2);
            assertThat(clone.metaAttributes.get(0).score).isEqualTo("INFINITY");
            assertThat(pairs(clone.metaAttributes.get(0))).isEqualTo("promotable=true");
            assertThat(clone.cloned).hasSize(1);
        });
    }

    @Test
    void aPingNodeBecomesAMemberThatRunsNothing() {
        String nodes = "<nodes><node id='1' uname='router' type='ping'/></nodes>";
        Cib cib = CibReader.read(TestDocument.document(THIRD, "<crm_config/>" + nodes + "<resources/><constraints/>"));

        assertThat(cib.configuration.nodes.nodes.get(0).type).isEqualTo("member");
        assertThat(cib.configuration.constraints.constraints).singleElement().isInstanceOfSatisfying(LocationElement.class, ban -> {
            assertThat(ban.rscPattern).isEqualTo(".*");
            assertThat(ban.node).isEqualTo("router");
            assertThat(ban.score).isEqualTo("-INFINITY");
            assertThat(ban.resourceDiscovery).isEqualTo("never");
        });
    }

    @Test
    void aLocationWithSeveralRulesBecomesSeveral() {
        Cib cib = CibReader.read(TestDocument.constraints(
                THIRD, "<rsc_location id='l' rsc='a'><rule id='r1' score='1'/><rule id='r2' score='2'/></rsc_location>"));

        assertThat(cib.configuration.constraints.constraints)
                .extracting(constraint -> constraint.id)
                .containsExactly("pcmk__3_10_upgrade-l-1", "pcmk__3_10_upgrade-l-2");
        assertThat(cib.configuration.constraints.constraints).allSatisfy(constraint -> {
            assertThat(((LocationElement) constraint).rsc).isEqualTo("a");
            assertThat(((LocationElement) constraint).rules).hasSize(1);
        });
    }

    @Test
    void aLifetimeJoinsTheRuleAndTakesItsScore() {
        Cib cib = CibReader.read(TestDocument.constraints(
                THIRD,
                "<rsc_location id='l' rsc='a' node='n' score='5'><lifetime><rule id='r1'/><rule id='r2'/></lifetime></rsc_location>"));

        LocationElement location = (LocationElement) cib.configuration.constraints.constraints.get(0);
        assertThat(location.node).isNull();
        assertThat(location.score).isNull();
        assertThat(location.rules).singleElement().satisfies(rule -> {
            assertThat(rule.score).isNull();
            assertThat(rule.booleanOp).isEqualTo("and");
            assertThat(rule.conditions).hasSize(2);
            assertThat(((RuleElement) rule.conditions.get(1)).booleanOp).isEqualTo("or");
        });
    }

    @Test
    void lifetimesOfOtherConstraintsAreDropped() {
        Cib cib = CibReader.read(TestDocument.constraints(
                THIRD, "<rsc_colocation id='c' rsc='a' with-rsc='b'><lifetime><rule id='r'/></lifetime></rsc_colocation>"));

        assertThat(((ColocationElement) cib.configuration.constraints.constraints.get(0)).lifetimes).isEmpty();
    }

    @Test
    void resourcesThatNothingCanRunAreDroppedWithTheirConstraints() {
        String resources = "<template id='t' class='nagios' type='x'/><primitive id='a' template='t'/>"
                + "<group id='g'><primitive id='b' class='upstart' type='x'/></group>"
                + "<clone id='c'><primitive id='d' class='upstart' type='x'/></clone><bundle id='e'><rkt image='i'/></bundle>"
                + "<primitive id='ok' class='lsb' type='x'/><primitive id='ok2' class='lsb' type='x'/>";
        String constraints = "<rsc_location id='l1' rsc='a' node='n' score='1'/><rsc_colocation id='c1' rsc='ok' with-rsc='g'/>"
                + "<rsc_order id='o1' first='e' then='ok'/><rsc_order id='o2'><resource_set id='s1'><resource_ref id='c'/></resource_set>"
                + "<resource_set id='s2'><resource_ref id='d'/><resource_ref id='ok'/></resource_set></rsc_order>"
                + "<rsc_order id='o3'><resource_set id='s3'><resource_ref id='b'/></resource_set></rsc_order>"
                + "<rsc_order id='o4' first='ok' then='ok2'/>";
        Cib cib = CibReader.read(TestDocument.document(
                THIRD, "<crm_config/><nodes/><resources>" + resources + "</resources><constraints>" + constraints + "</constraints>"));

        assertThat(cib.configuration.resources.resources).extracting(each -> each.id).containsExactly("ok", "ok2");
        assertThat(cib.configuration.constraints.constraints).extracting(each -> each.id).containsExactly("o2", "o4");
        assertThat(cib.configuration.constraints.constraints.get(0).resourceSets).singleElement().satisfies(set ->
                assertThat(set.references).extracting(each -> each.id).containsExactly("ok"));
    }

    @Test
    void aPairThatNamesAnotherAnewTakesItsValue() {
        PrimitiveElement primitive = primitive(THIRD, "<meta_attributes id='m'><nvpair id='p' name='priority' value='7'/>"
                + "<nvpair id-ref='p' name='migration-threshold'/></meta_attributes>");

        assertThat(pairs(primitive.metaAttributes.get(0))).isEqualTo("priority=7 migration-threshold=7");
        assertThat(primitive.metaAttributes.get(0).pairs).allMatch(pair -> pair.idRef == null);
    }

    @Test
    void fencingLevelsAboveNineAreDropped() {
        String level = "<fencing-topology><fencing-level id='f1' index='1' devices='d' target='n'/>"
                + "<fencing-level id='f12' index='12' devices='d' target='n'/></fencing-topology>";
        Cib cib = CibReader.read(TestDocument.document(THIRD, "<crm_config/><nodes/><resources/><constraints/>" + level));

        assertThat(cib.configuration.fencingTopology.levels).extracting(each -> each.id).containsExactly("f1");
    }

    private static PrimitiveElement primitive(String schema, String content) {
        Cib cib = CibReader.read(TestDocument.resources(schema, FIRST_PRIMITIVE + content + "</primitive>"));
        return (PrimitiveElement) cib.configuration.resources.resources.get(0);
    }

    /** The pairs of a set as NAME=VALUE, separated by blanks. */
    private static String pairs(AttributeSet set) {
        return String.join(" ", set.pairs.stream().map(pair -> pair.name + "=" + pair.value).toList());
    }
}
