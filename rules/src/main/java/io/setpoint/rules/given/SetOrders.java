package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.ResourceSet;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.rules.fact.Endpoint;
import io.setpoint.rules.fact.Endpoint.AtLeast;
import io.setpoint.rules.fact.Endpoint.ResourceTask;
import io.setpoint.rules.fact.Tasks;
import java.util.ArrayList;
import java.util.List;

/** The actions that the sets of an order constraint put in order (spec 05 §11.3). */
public final class SetOrders {
    /** Steps of a set: inside it, after the previous set, and on the way back to the previous set. */
    private static final int STEPS = 3;

    private SetOrders() {}

    /** Each member before every later one. */
    public static Succession everyLater(OrderedSet set) {
        List<Resource> members = set.set().members();
        String task = OrderedSet.task(set.set());
        List<ActionPair> pairs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pairs.add(pair(members.get(i), members.get(j), task));
            }
        }
        return inside(set, Direction.forth(set.symmetrical()), 0, task, pairs);
    }

    /** Each member before the next. */
    public static Succession chain(OrderedSet set) {
        List<Resource> members = set.set().members();
        String task = OrderedSet.task(set.set());
        List<ActionPair> pairs = new ArrayList<>();
        for (int i = 1; i < members.size(); i++) {
            pairs.add(pair(members.get(i - 1), members.get(i), task));
        }
        return inside(set, Direction.forth(set.symmetrical()), 0, task, pairs);
    }

    /** On the way back: each member before the one that precedes it. */
    public static Succession chainBack(OrderedSet set) {
        List<Resource> members = set.set().members();
        String task = Tasks.inverse(OrderedSet.task(set.set()));
        List<ActionPair> pairs = new ArrayList<>();
        for (int i = 1; i < members.size() && task != null; i++) {
            pairs.add(pair(members.get(i), members.get(i - 1), task));
        }
        return inside(set, Direction.BACK, members.size() * members.size(), "", pairs);
    }

    private static Succession inside(OrderedSet set, Direction direction, int part, String task, List<ActionPair> pairs) {
        return Succession.of(set.order(), set.number() * STEPS, part, set.kind(), direction, task, pairs);
    }

    /** The end of the previous set before the beginning of this one. */
    public static Succession ends(OrderedSet set) {
        String firstTask = OrderedSet.task(set.previous());
        return Succession.of(
                set.order(),
                set.number() * STEPS + 1,
                0,
                set.order().kind(),
                Direction.forth(set.order().symmetrical()),
                firstTask,
                product(last(set.previous()), firstTask, first(set.set()), OrderedSet.task(set.set())));
    }

    /** On the way back: the beginning of this set before the end of the previous one. */
    public static Succession endsBack(OrderedSet set) {
        String firstTask = Tasks.inverse(OrderedSet.task(set.set()));
        String thenTask = Tasks.inverse(OrderedSet.task(set.previous()));
        List<ActionPair> pairs = firstTask == null || thenTask == null
                ? List.of()
                : product(first(set.set()), firstTask, last(set.previous()), thenTask);
        return Succession.of(set.order(), set.number() * STEPS + 2, 0, set.order().kind(), Direction.BACK, "", pairs);
    }

    /** The members of the previous set, of which one suffices. */
    public static Choice choice(OrderedSet set) {
        return choice(set, set.number() * STEPS + 1, set.previous(), OrderedSet.task(set.previous()));
    }

    /** On the way back: the members of this set, of which one suffices. */
    public static Choice choiceBack(OrderedSet set) {
        return choice(set, set.number() * STEPS + 2, set.set(), Tasks.inverse(OrderedSet.task(set.set())));
    }

    /** The members of this set after a choice from the previous one. */
    public static Succession afterChoice(OrderedSet set) {
        return afterChoice(
                set,
                set.number() * STEPS + 1,
                Direction.forth(set.order().symmetrical()),
                set.previous(),
                OrderedSet.task(set.previous()),
                set.set(),
                OrderedSet.task(set.set()));
    }

    /** On the way back: the members of the previous set after a choice from this one. */
    public static Succession afterChoiceBack(OrderedSet set) {
        return afterChoice(
                set,
                set.number() * STEPS + 2,
                Direction.BACK,
                set.set(),
                Tasks.inverse(OrderedSet.task(set.set())),
                set.previous(),
                Tasks.inverse(OrderedSet.task(set.previous())));
    }

    private static Choice choice(OrderedSet set, int step, ResourceSet first, String task) {
        List<ActionPair> pairs = new ArrayList<>();
        first.members().forEach(member -> pairs.add(new ActionPair(new ResourceTask(member, task), oneOf(first))));
        return new Choice(set.order().constraint(), step, pairs);
    }

    private static Succession afterChoice(
            OrderedSet set, int step, Direction direction, ResourceSet first, String firstTask, ResourceSet then, String thenTask) {
        List<ActionPair> pairs = new ArrayList<>();
        then.members().forEach(member -> pairs.add(new ActionPair(oneOf(first), new ResourceTask(member, thenTask))));
        return Succession.afterChoice(set.order(), step, first.members().size(), direction, firstTask, pairs);
    }

    private static Endpoint oneOf(ResourceSet set) {
        return new AtLeast("one-or-more:" + set.id(), 1);
    }

    private static ActionPair pair(Resource first, Resource then, String task) {
        return new ActionPair(new ResourceTask(first, task), new ResourceTask(then, task));
    }

    private static List<ActionPair> product(List<Resource> firsts, String firstTask, List<Resource> thens, String thenTask) {
        List<ActionPair> pairs = new ArrayList<>(firsts.size() * thens.size());
        for (Resource first : firsts) {
            for (Resource then : thens) {
                pairs.add(new ActionPair(new ResourceTask(first, firstTask), new ResourceTask(then, thenTask)));
            }
        }
        return pairs;
    }

    /** The member with which a set begins, or, unless the set says outright that it is sequential, all of them. */
    private static List<Resource> first(ResourceSet set) {
        return hasEnds(set) ? set.members().subList(0, 1) : set.members();
    }

    /** The member with which a set ends, or, unless the set says outright that it is sequential, all of them. */
    private static List<Resource> last(ResourceSet set) {
        return hasEnds(set) ? set.members().subList(set.members().size() - 1, set.members().size()) : set.members();
    }

    private static boolean hasEnds(ResourceSet set) {
        return CibBoolean.isTrue(set.sequential()) && !set.members().isEmpty();
    }
}
