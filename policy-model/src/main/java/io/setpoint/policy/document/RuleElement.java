package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule: conditions joined by and/or (spec 01 §7.2); inside another rule it is a condition itself. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class RuleElement extends ConditionElement {
    @XmlAttribute(name = "id-ref")
    public @Nullable String idRef;

    @XmlAttribute(name = "boolean-op")
    public @Nullable String booleanOp;

    @XmlAttribute(name = "score")
    public @Nullable String score;

    @XmlAttribute(name = "score-attribute")
    public @Nullable String scoreAttribute;

    @XmlAttribute(name = "role")
    public @Nullable String role;

    @XmlElements({
        @XmlElement(name = "expression", type = ExpressionElement.class),
        @XmlElement(name = "date_expression", type = DateExpressionElement.class),
        @XmlElement(name = "rsc_expression", type = RscExpressionElement.class),
        @XmlElement(name = "op_expression", type = OpExpressionElement.class),
        @XmlElement(name = "rule", type = RuleElement.class)
    })
    public List<ConditionElement> conditions = new ArrayList<>();
}
