package io.setpoint.bench;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.PlanStep;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.rules.PolicyFacts;
import io.setpoint.rules.PolicyRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A plan and its parts, from the bytes of the document to the bytes of the graph; both are in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class PlanBenchmark {
    /** Paths of documents. */
    @Param("cluster.xml")
    public String document = "";

    private final XMLInputFactory parsers = XMLInputFactory.newFactory();
    private final PolicyRules rules = PolicyRules.all();
    private final Planner planner = new Planner(Clock.systemUTC()).watchedBy(StepTimes.WATCH);

    // Set before the first benchmark.
    private byte[] bytes;
    private Cib cib;
    private ClusterState cluster;
    private Plan plan;

    @Setup
    public void prepare() throws IOException {
        bytes = BenchDocument.bytes(document);
        cib = read();
        cluster = observe();
        plan = plan();
    }

    /** What any program has to do that reads the document: one pass of the parser, with nothing kept. */
    @Benchmark
    public int parse() throws XMLStreamException {
        XMLStreamReader reader = parsers.createXMLStreamReader(input());
        int events = 0;
        while (reader.hasNext()) {
            reader.next();
            events++;
        }
        return events;
    }

    /** Parse, check, upgrade and bind to objects. */
    @Benchmark
    public Cib read() {
        return CibReader.read(input(), document);
    }

    /** Resolve the configuration and observe the status. */
    @Benchmark
    public ClusterState observe() {
        return planner.observe(cib, PlanOptions.DEFAULT);
    }

    /** Derive facts by the rules. */
    @Benchmark
    public PolicyFacts derive() {
        return rules.derive(cluster);
    }

    /** Everything but reading and printing: observe, derive, and all steps of the plan. */
    @Benchmark
    public Plan plan() {
        Plan made = planner.plan(cib, PlanOptions.DEFAULT);
        StepTimes.finished();
        return made;
    }

    /** Print the graph as XML. */
    @Benchmark
    public void print() throws IOException {
        GraphXml.write(plan.graph(), Writer.nullWriter());
    }

    /** All of it. */
    @Benchmark
    public void whole() throws IOException {
        Plan made = planner.plan(input(), document, PlanOptions.DEFAULT);
        GraphXml.write(made.graph(), Writer.nullWriter());
    }

    private InputStream input() {
        return new ByteArrayInputStream(bytes);
    }
}
