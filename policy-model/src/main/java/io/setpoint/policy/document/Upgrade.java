package io.setpoint.policy.document;

/** Brings a document to the newest schema: what older ones wrote otherwise is rewritten, as far as it means something (spec 01 §1.5). */
final class Upgrade {
    private Upgrade() {}

    /** Upgrades a document in place, given what the check of it found. One that is fine as it is only gets the newest schema's name. */
    static void apply(Cib cib, Schema claim, GrammarCheck found) {
        if (!claim.validates()) {
            return;
        }
        if (found.needsUpgradeFrom(SchemaEra.SECOND)) {
            UpgradeToThird.apply(cib);
        }
        if (found.needsUpgradeFrom(SchemaEra.THIRD)) {
            UpgradeToFourth.apply(cib);
        }
        cib.validateWith = Schema.NEWEST;
    }

    /** A new pair that stands where another element stood. */
    static NvPair pair(CibElement origin, String id, String name, String value) {
        NvPair pair = at(origin, new NvPair());
        pair.id = id;
        pair.name = name;
        pair.value = value;
        return pair;
    }

    /** A new set of meta-attributes that stands where another element stood. */
    static AttributeSet metaAttributes(CibElement origin, String id) {
        AttributeSet set = at(origin, new AttributeSet());
        set.elementName = "meta_attributes";
        set.id = id;
        return set;
    }

    static <T extends CibElement> T at(CibElement origin, T element) {
        element.line = origin.line;
        element.column = origin.column;
        return element;
    }
}
