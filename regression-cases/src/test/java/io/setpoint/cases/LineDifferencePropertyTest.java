package io.setpoint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LineDifferencePropertyTest {
    /** Up to three equal lines in a row are all within the context of a change, so that nothing is left out. */
    @Property(tries = 300)
    void bothTextsCanBeReadOffTheDifference(
            @ForAll @Size(max = 3) List<@StringLength(1) @CharRange(from = 'a', to = 'c') String> before,
            @ForAll @Size(max = 3) List<@StringLength(1) @CharRange(from = 'a', to = 'c') String> after) {
        List<String> lines = LineDifference.between(String.join("\n", before), String.join("\n", after));

        if (before.equals(after)) {
            assertThat(lines).isEmpty();
        } else {
            assertThat(without('+', lines)).isEqualTo(before);
            assertThat(without('-', lines)).isEqualTo(after);
        }
    }

    private static List<String> without(char sign, List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            if (line.charAt(0) != sign && !line.equals("...")) {
                kept.add(line.substring(1));
            }
        }
        return kept;
    }
}
