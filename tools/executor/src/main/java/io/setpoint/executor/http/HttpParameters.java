package io.setpoint.executor.http;

import io.setpoint.executor.driver.Operation;
import io.setpoint.policy.value.Interval;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a resource say about one operation. TASK stands for its task.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><td>{@code TASK_url}</td><td>where to ask; a start, a stop and a monitor need it</td></tr>
 * <tr><td>{@code TASK_method}</td><td>by default {@code POST} to start, {@code DELETE} to stop, {@code GET} to monitor</td></tr>
 * <tr><td>{@code TASK_body}</td><td>what to send; nothing by default</td></tr>
 * <tr><td>{@code TASK_expected}</td><td>status codes of success, {@code 200-299} by default, and 404 and 410 when stopping</td></tr>
 * <tr><td>{@code content_type}</td><td>of bodies, {@code application/json} by default</td></tr>
 * <tr><td>{@code header_NAME}</td><td>a header of each request</td></tr>
 * <tr><td>{@code poll_interval}</td><td>how often the Location of an answer 202 is asked, 1 s by default</td></tr>
 * <tr><td>{@code ready_status}</td><td>status codes by which that Location says that all is done, {@code 200-201,203-299,303} by
 * default</td></tr>
 * <tr><td>{@code ready_pattern}, {@code failed_pattern}</td><td>what its body must contain then, or when all is in vain</td></tr>
 * <tr><td>{@code stopped_status}, {@code stopped_pattern}</td><td>how a monitor sees that nothing runs: 404, 410 by default</td></tr>
 * <tr><td>{@code running_pattern}, {@code promoted_pattern}</td><td>what a monitor must find in the body, if anything</td></tr>
 * </table>
 *
 * <p>In URLs, bodies and headers {@code ${NAME}} stands for the parameter of that name, {@code ${resource}} for the resource's id and
 * {@code ${node}} for the node's name. Patterns are regular expressions.
 */
final class HttpParameters {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
    private static final String HEADER = "header_";

    private final Operation operation;

    HttpParameters(Operation operation) {
        this.operation = operation;
    }

    /** Whether there is anything to ask. */
    boolean hasRequest() {
        return operation.parameters().containsKey(operation.task() + "_url");
    }

    HttpRequest request() throws NotConfiguredException {
        String task = operation.task();
        String url = operation.parameters().get(task + "_url");
        if (url == null) {
            throw new NotConfiguredException("The parameter " + task + "_url is missing");
        }
        String body = operation.parameters().get(task + "_body");
        String method = text(task + "_method", switch (task) {
            case "monitor" -> "GET";
            case "stop" -> "DELETE";
            default -> "POST";
        });
        HttpRequest.Builder request = builder(uri(fill(url)), true)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(fill(body)));
        if (body != null) {
            request.setHeader("Content-Type", text("content_type", "application/json"));
        }
        return request.build();
    }

    /**
     * A question for how far something has come.
     *
     * @param origin who said that the location is to be asked: headers, which may hold credentials, go to no other server
     */
    HttpRequest question(URI location, URI origin) throws NotConfiguredException {
        return builder(location, String.valueOf(location.getRawAuthority()).equals(origin.getRawAuthority())).build();
    }

    private HttpRequest.Builder builder(URI address, boolean withHeaders) throws NotConfiguredException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            for (var parameter : operation.parameters().entrySet()) {
                if (withHeaders && parameter.getKey().startsWith(HEADER)) {
                    request.setHeader(parameter.getKey().substring(HEADER.length()), fill(parameter.getValue()));
                }
            }
            return request;
        } catch (IllegalArgumentException e) {
            throw new NotConfiguredException("No request can be made to " + address + ": " + e.getMessage());
        }
    }

    private static URI uri(String text) throws NotConfiguredException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new NotConfiguredException("'" + text + "' is no address: " + e.getMessage());
        }
    }

    StatusRanges expected() throws NotConfiguredException {
        return statuses(operation.task() + "_expected", operation.task().equals("stop") ? "200-299,404,410" : "200-299");
    }

    StatusRanges ready() throws NotConfiguredException {
        return statuses("ready_status", operation.task().equals("stop") ? "200-201,203-299,303,404,410" : "200-201,203-299,303");
    }

    StatusRanges stopped() throws NotConfiguredException {
        return statuses("stopped_status", "404,410");
    }

    private StatusRanges statuses(String name, String standard) throws NotConfiguredException {
        return StatusRanges.parse(text(name, standard));
    }

    /** Null if there is none. */
    @Nullable Pattern pattern(String name) throws NotConfiguredException {
        String text = operation.parameters().get(name);
        try {
            return text == null ? null : Pattern.compile(text, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new NotConfiguredException("The parameter " + name + " is no regular expression: " + e.getMessage());
        }
    }

    Duration pollInterval() throws NotConfiguredException {
        OptionalLong millis = Interval.plainMillis(text("poll_interval", "1s"));
        if (millis.isEmpty() || millis.getAsLong() <= 0) {
            throw new NotConfiguredException("The parameter poll_interval is no duration, such as 500ms or 5s");
        }
        return Duration.ofMillis(millis.getAsLong());
    }

    private String text(String name, String standard) {
        return operation.parameters().getOrDefault(name, standard);
    }

    private String fill(String template) throws NotConfiguredException {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            String value = switch (place.group(1)) {
                case "resource" -> operation.resource();
                case "node" -> operation.node();
                default -> operation.parameters().get(place.group(1));
            };
            if (value == null) {
                throw new NotConfiguredException("There is no parameter " + place.group(1) + " for " + place.group());
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }
}
