package io.setpoint.planner.action;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.order.QueuedOrdering.Side;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.rules.fact.Endpoint;
import io.setpoint.rules.fact.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Queues the orderings that the rules derived, and among them those that only the planner's tables can tell (spec 05 §0 steps 2 and 4). */
public final class QueuedFacts {
    private final PlanState state;
    private final ActionRequests requests;
    private final OrderingQueue queue;

    public QueuedFacts(PlanState state, ActionRequests requests, OrderingQueue queue) {
        this.state = state;
        this.requests = requests;
        this.queue = queue;
    }

    /** Queues configured orderings, in document order. */
    public void queueConfigured(List<Ordering> orderings) {
        orderings.stream().filter(ordering -> ordering.rank().stage() == 0).forEach(this::queue);
    }

    /** Queues implied orderings, which come by rank, resource by resource, each of the planner's own at its place. */
    public void queueImplied(List<Ordering> orderings, List<PlannedOrdering> own) {
        List<PlannedOrdering> ranked = new ArrayList<>(own);
        ranked.sort(Comparator.comparing(PlannedOrdering::rank));
        int next = 0;
        for (Ordering ordering : orderings) {
            if (ordering.rank().stage() > 0) {
                while (next < ranked.size() && ranked.get(next).rank().compareTo(ordering.rank()) <= 0) {
                    ranked.get(next).queueing().run();
                    next++;
                }
                queue(ordering);
            }
        }
        ranked.subList(next, ranked.size()).forEach(ordering -> ordering.queueing().run());
    }

    private void queue(Ordering ordering) {
        queue.add(side(ordering.first()), side(ordering.then()), ordering.flags());
    }

    private Side side(Endpoint endpoint) {
        if (endpoint instanceof Endpoint.AtLeast atLeast) {
            Action action = requests.clusterPseudo(atLeast.name());
            action.neededBefore = atLeast.needed();
            return QueuedOrdering.of(action);
        }
        Endpoint.ResourceTask task = (Endpoint.ResourceTask) endpoint;
        return QueuedOrdering.of(state.of(task.resource()), task.task());
    }
}
