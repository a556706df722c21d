package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphPictureTest {
    private static String draw(DrawnGraph drawn) throws IOException {
        StringBuilder svg = new StringBuilder();
        GraphPicture.write(drawn.graph(), "A <test> & more", svg);
        return svg.toString();
    }

    /** A node is fenced, which stops a resource; it starts elsewhere. */
    private static DrawnGraph recovery() {
        return new DrawnGraph()
                .fencing("north")
                .point("stop", "db", "north", 1)
                .action("start", "db", "south", 1, 2)
                .monitor("db", "south", 10_000, 3);
    }

    /** A chain that is too long for one band. */
    private static DrawnGraph chain(int length) {
        DrawnGraph drawn = new DrawnGraph().action("start", "r1", "n");
        for (int i = 2; i <= length; i++) {
            drawn.action("start", "r" + i, "n", i - 1);
        }
        return drawn;
    }

    @Test
    void theHeadingCountsActionsAndPoints() throws IOException {
        assertThat(draw(recovery())).contains("A &lt;test&gt; &amp; more \u2013 3 actions and 1 point in between, in 4 steps</text>");
        assertThat(draw(chain(1))).contains("\u2013 1 action in 1 step</text>");
        assertThat(draw(new DrawnGraph())).contains("\u2013 nothing to do</text>");
    }

    @Test
    void theLegendHasTheKindsThatThereAre() throws IOException {
        assertThat(draw(recovery()))
                .contains(">fence (1)</text>", ">start (1)</text>", ">monitor (1)</text>", ">implied (1)</text>")
                .doesNotContain(">stop (", ">promote (");
    }

    @Test
    void hoverTextsTellTheWholeStory() throws IOException {
        String svg = draw(recovery()).replace("&#x0A;", "\n");

        assertThat(svg)
                .contains(
                        """
                        <title>start db on south (number 3, step 3)
                        waits for: stop db on north
                        then: monitor db every 10 s on south</title>
                        """);
        assertThat(svg).contains("<title>stop db on north \u2192 start db on south</title>");
        assertThat(svg).contains("<title>south</title>");
    }

    @Test
    void whatContinuesInAnotherBandIsMarkedAtBothEnds() throws IOException {
        String svg = draw(chain(40));

        assertThat(svg).contains(">continues below</text>", ">comes from above</text>");
        assertThat(svg).containsPattern("<title>continues below: start r\\d+ on n</title>");
        assertThat(svg).containsPattern("<title>comes from above: start r\\d+ on n</title>");
        assertThat(draw(chain(3))).doesNotContain("continues below");
    }

    @Test
    void aPictureNeedsNothingButItself() throws IOException {
        assertThat(draw(recovery()).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http", "href", "@import", "<script", "<image", "<use")
                .containsOnlyOnce("<svg ")
                .containsOnlyOnce("id=\"head\"")
                .doesNotContainPattern("url\\((?!#head\\))");
    }

    @Test
    void theSameGraphIsDrawnTheSame() throws IOException {
        assertThat(draw(chain(100))).isEqualTo(draw(chain(100)));
        assertThat(draw(recovery())).isEqualTo(draw(recovery()));
    }

    @Test
    void aWholePicture() throws IOException {
        String svg = draw(new DrawnGraph().action("stop", "db", "n").action("start", "db", "m", 1));

        assertThat(svg.substring(svg.indexOf("  <rect class=\"l0\"")))
                .isEqualTo(
                        """
                          <rect class="l0" x="10" y="86" width="267.1" height="34"/>
                          <g>
                            <title>m</title>
                            <text class="n" x="16" y="107" textLength="10" lengthAdjust="spacingAndGlyphs">m</text>
                          </g>
                          <rect class="l1" x="10" y="120" width="267.1" height="34"/>
                          <g>
                            <title>n</title>
                            <text class="n" x="16" y="141" textLength="6.7" lengthAdjust="spacingAndGlyphs">n</text>
                          </g>
                          <text class="s" x="16" y="79">step</text>
                          <text class="s" x="163" y="79" text-anchor="middle">1</text>
                          <text class="s" x="243.7" y="79" text-anchor="middle">2</text>
                          <g class="e">
                            <path d="M188.1,137C200.2,137 200.2,103 212.4,103L218.4,103">
                              <title>stop db on n → start db on m</title>
                            </path>
                          </g>
                          <g class="stop">
                            <title>stop db on n (number 1, step 1)&#x0A;then: start db on m</title>
                            <rect x="138" y="128" width="50.1" height="18" rx="3"/>
                            <text x="145" y="141" textLength="36.1" lengthAdjust="spacingAndGlyphs">stop db</text>
                          </g>
                          <g class="start">
                            <title>start db on m (number 2, step 2)&#x0A;waits for: stop db on n</title>
                            <rect x="218.4" y="94" width="50.7" height="18" rx="3"/>
                            <text x="225.4" y="107" textLength="36.7" lengthAdjust="spacingAndGlyphs">start db</text>
                          </g>
                        </svg>
                        """);
    }

    @Test
    void aFileIsWrittenAsAWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan.svg");
        GraphPicture.write(recovery().graph(), "A <test> & more", file);

        assertThat(file).hasContent(draw(recovery()));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
