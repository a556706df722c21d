package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures of whole clusters, measured as a viewer would draw them. */
class PictureTest {
    private static final double FONT = 11;
    private static final double SCREEN = 1600;

    /** Where a text is drawn. */
    private record Text(String text, double left, double top, double right, double bottom) {
        boolean overlaps(Text other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Text> texts(Document picture) {
        List<Text> texts = new ArrayList<>();
        NodeList elements = picture.getElementsByTagName("text");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            boolean centered = element.getAttribute("text-anchor").equals("middle");
            // Step numbers have digits alone and no stated width.
            double width = element.hasAttribute("textLength")
                    ? number(element, "textLength")
                    : element.getTextContent().length() * FONT * 0.6;
            double left = number(element, "x") - (centered ? width / 2 : 0);
            double base = number(element, "y");
            texts.add(new Text(element.getTextContent(), left, base - FONT * 0.8, left + width, base + FONT * 0.2));
        }
        return texts;
    }

    /** How many actions and points a heading counts. */
    private static int boxes(String heading) {
        return Pattern.compile("(\\d+) (action|point)s?\\b")
                .matcher(heading)
                .results()
                .mapToInt(count -> Integer.parseInt(count.group(1)))
                .sum();
    }

    @ParameterizedTest(name = "at least {0} boxes")
    @CsvSource(delimiter = '|', value = {
        "  8 | --primitives 3 --running 0",
        " 30 | --lost 1 --fencing 1 --primitives 6 --groups 2 --seed 3",
        "100 | --nodes 4 --primitives 14 --groups 2 --promotables 1 --clones 1"
                + " --fencing 1 --failures 3 --standby 1 --seed 5",
        "150 | --nodes 5 --primitives 30 --groups 3 --cloned-groups 2 --promotables 1"
                + " --bundles 2 --fencing 1 --running 20 --seed 11",
        "300 | --nodes 7 --primitives 44 --groups 6 --group-size 4 --promotables 2"
                + " --clones 2 --running 0 --unprobed 70 --seed 13",
    })
    void noTextsOverlapAndAllFitTheScreen(int least, String knobs, @TempDir Path folder) throws Exception {
        Path cluster = folder.resolve("cluster.xml");
        Run.of((Object[]) ("generate -o " + cluster + " " + knobs).split(" ")).succeeded();
        String svg = Run.of("plan", cluster, "--svg", "-").succeeded().out();
        Document picture = parse(svg);
        String[] box = picture.getDocumentElement().getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        List<Text> texts = texts(picture);

        assertThat(boxes(texts.get(0).text)).isGreaterThanOrEqualTo(least);
        assertThat(width).isLessThanOrEqualTo(SCREEN);
        assertThat(texts).allMatch(text -> text.left >= 0 && text.right <= width && text.top >= 0 && text.bottom <= height);
        for (int i = 0; i < texts.size(); i++) {
            for (Text other : texts.subList(0, i)) {
                assertThat(texts.get(i).overlaps(other)).as("%s over %s", texts.get(i), other).isFalse();
            }
        }
    }

    @Test
    void simulateDrawsTheSamePicture(@TempDir Path folder) throws Exception {
        Path drawn = folder.resolve("plan.svg");
        Run simulated = Run.withInput(Documents.SMALL, "simulate", "--svg", drawn).succeeded();
        String planned = Run.withInput(Documents.SMALL, "plan", "-", "--svg", "-").succeeded().out();

        assertThat(simulated.out()).as("it plans").contains("Transition Summary:");
        assertThat(withoutTitle(Files.readString(drawn))).isEqualTo(withoutTitle(planned));
    }

    private static String withoutTitle(String svg) {
        String heading = "<text class=\"h\"";
        assertThat(svg).contains(heading);
        return svg.substring(svg.indexOf("<text x", svg.indexOf(heading)));
    }
}
