package io.setpoint.planner.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private final StringBuilder out = new StringBuilder();
    private final JsonWriter json = new JsonWriter(out);

    @Test
    void linesForTheOuterLevelsOnly() throws IOException {
        json.beginObject().name("list").beginArray();
        json.beginObject().name("number").value(-1).name("flag").value(true).name("inner").beginArray();
        json.value("x").value("y").endArray().endObject();
        json.value("z").endArray().member("texts", Map.of("a", "b")).endObject();
        assertThat(out).hasToString(
                """
                {
                  "list": [
                    {"number": -1, "flag": true, "inner": ["x", "y"]},
                    "z"
                  ],
                  "texts": {
                    "a": "b"
                  }
                }
                """);
    }

    @Test
    void emptyThings() throws IOException {
        json.beginObject().name("list").beginArray().endArray().name("object").beginObject().endObject().endObject();
        assertThat(out).hasToString("{\n  \"list\": [],\n  \"object\": {}\n}\n");
    }

    @Test
    void leavesOutWhatIsNotThere() throws IOException {
        json.beginObject().member("none", (String) null).endObject();
        assertThat(out).hasToString("{}\n");
    }

    @Test
    void escapes() throws IOException {
        json.beginArray().value("\"\\\n\r\t\u0001é😀/").endArray();
        assertThat(out).hasToString("[\n  \"\\\"\\\\\\n\\r\\t\\u0001é😀/\"\n]\n");
    }
}
