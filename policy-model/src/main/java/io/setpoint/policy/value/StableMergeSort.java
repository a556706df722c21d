package io.setpoint.policy.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one sort whose result is defined for comparisons that are not transitive: merge sort that halves the list and takes from the left
 * half while it is not greater (spec 04 §1.4). A library sort may give another result or fail.
 */
public final class StableMergeSort {
    private StableMergeSort() {}

    /** Sorts a list in place, in O(n log n) comparisons. */
    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        if (list.size() > 1) {
            List<T> sorted = new ArrayList<>(list);
            sort(list, sorted, 0, list.size(), order);
            for (int i = 0; i < sorted.size(); i++) {
                list.set(i, sorted.get(i));
            }
        }
    }

    /** Puts an element before the first one that it is not greater than. */
    public static <T> void insertSorted(List<T> list, T element, Comparator<? super T> order) {
        int at = 0;
        while (at < list.size() && order.compare(element, list.get(at)) > 0) {
            at++;
        }
        list.add(at, element);
    }

    /** Sorts a range of {@code source} into the same range of {@code target}; both hold the same elements there. */
    private static <T> void sort(List<T> source, List<T> target, int from, int to, Comparator<? super T> order) {
        if (to - from < 2) {
            return;
        }
        int middle = from + (to - from) / 2;
        sort(target, source, from, middle, order);
        sort(target, source, middle, to, order);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right == to || left < middle && order.compare(source.get(left), source.get(right)) <= 0;
            target.set(at, source.get(takeLeft ? left++ : right++));
        }
    }
}
