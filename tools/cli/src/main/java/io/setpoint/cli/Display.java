package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.control.JsonEvents;
import io.setpoint.cli.control.LiveView;
import io.setpoint.cli.control.PlainEvents;
import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.controller.ControllerListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the work of a controller is shown: live on a terminal, or else a line an event. */
final class Display implements AutoCloseable {
    private final ControllerListener listener;
    private final Consumer<String> notices;
    private final @Nullable LiveView view;

    private Display(ControllerListener listener, Consumer<String> notices, @Nullable LiveView view) {
        this.listener = listener;
        this.notices = notices;
        this.view = view;
    }

    static Display on(Console console, boolean json) {
        if (json) {
            return new Display(new JsonEvents(console.clock(), line -> print(console, line)), console::say, null);
        }
        if (console.terminals().out()) {
            LiveView view = new LiveView(console);
            PlainEvents events = new PlainEvents(console.clock(), console.colours(), false, view::print);
            return new Display(events, events::notice, view);
        }
        PlainEvents events = new PlainEvents(console.clock(), false, true, line -> print(console, line));
        return new Display(events, events::notice, null);
    }

    /** Whoever reads the lines wants them now. That nobody does any more is noticed when the command ends; the work goes on. */
    private static void print(Console console, String line) {
        try {
            console.print(line);
            console.out().flush();
        } catch (IOException | UncheckedIOException e) {
            // The output remembers it.
        }
    }

    ControllerListener listener() {
        return listener;
    }

    /** Tells something that the controller does not. */
    void notice(String text) {
        notices.accept(text);
    }

    /** Shows what is known, again and again, where that can be shown. */
    void follow(Supplier<Optional<StatusReport>> status) {
        if (view != null) {
            view.follow(status);
        }
    }

    @Override
    public void close() {
        if (view != null) {
            view.close();
        }
    }
}
