package io.setpoint.cli.console;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Signals of the operating system that do something else than they usually do, until this is closed. */
public final class Signals implements AutoCloseable {
    private final Runnable restoration;

    private Signals(Runnable restoration) {
        this.restoration = restoration;
    }

    /**
     * Has something done at each of some signals, in a thread of its own. Where signals cannot be had, they go on doing what they always do.
     *
     * @param names for instance {@code TERM}
     */
    public static Signals on(List<String> names, Runnable action) {
        List<Runnable> restorations = new ArrayList<>();
        try {
            // Meant for everybody and exported by jdk.unsupported, but a compiler that takes warnings for errors refuses it.
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Method handle = type.getMethod("handle", type, handlerType);
            for (String name : names) {
                Object signal = type.getConstructor(String.class).newInstance(name);
                Object before = handle.invoke(null, signal, handler(handlerType, action));
                restorations.add(() -> restore(handle, signal, before));
            }
        } catch (ReflectiveOperationException e) {
            // Below: what could be done is taken back in the end.
        }
        return new Signals(() -> restorations.forEach(Runnable::run));
    }

    private static Object handler(Class<?> type, Runnable action) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
                action.run();
            }
            return null;
        });
    }

    private static void restore(Method handle, Object signal, Object before) {
        try {
            handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the signals do what they did before. */
    @Override
    public void close() {
        restoration.run();
    }
}
