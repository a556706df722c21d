package io.setpoint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * The project's own rules, ready to run. The build translates every {@code .drl} beside this class into model classes and leaves a list of
 * them; the rule base is made of those, once per process, without looking for anything and without compiling anything.
 *
 * <p>Conventions for rule files:
 * <ul>
 *   <li>All of them are in package {@code io.setpoint.rules}; rule names are unique in it.
 *   <li>A rule reads facts and hands what it derives to {@link Conclusions}, the global {@code conclude} that each file declares alike. It
 *       inserts a derived fact only when other rules build on it, and never changes a fact. {@code insertLogical} is not available: nothing
 *       is ever taken back, so a rule may ask for the absence of facts only if no rule inserts such facts.
 *   <li>In a pattern an accessor or a public field is a property: {@code Member($group : group, group.ordered)}. In a consequence, which is
 *       Java, it is a method or a field: {@code $set.number()}.
 *   <li>Compare with {@code ==} where two facts meet, as in {@code Managed(resource == $resource)}: such joins are indexed. The index calls
 *       {@code hashCode}, so join by an id, or by objects whose hash is cheap, never by records that hold whole trees.
 *   <li>Static methods and constants are imported with {@code import static}. A consequence longer than a few lines belongs into a Java
 *       class.
 * </ul>
 */
public final class RuleBase {
    private static final String MODEL_LIST = "/META-INF/kie/io.setpoint/setpoint-rules/drools-model";

    private RuleBase() {}

    /** The rule base; sessions of several threads may use it at the same time, a session itself belongs to one thread. */
    public static KieBase kieBase() {
        return Holder.KIE_BASE;
    }

    /** Delays loading until the first use, and makes it happen once. */
    private static final class Holder {
        static final KieBase KIE_BASE = load();
    }

    private static KieBase load() {
        List<Model> models = modelClassNames().stream().map(RuleBase::instantiate).toList();
        return KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED);
    }

    /** The list is a line a class, after a first line that tells the version of its format. */
    private static List<String> modelClassNames() {
        try (InputStream in = RuleBase.class.getResourceAsStream(MODEL_LIST)) {
            if (in == null) {
                throw new IllegalStateException("The rules were not compiled: " + MODEL_LIST + " is missing. Build the module with Maven.");
            }
            String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return list.lines().filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version:")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + MODEL_LIST, e);
        }
    }

    private static Model instantiate(String className) {
        try {
            return (Model) Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules are incomplete: cannot instantiate " + className + '.', e);
        }
    }
}
