package io.setpoint.executor.reality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A page for nginx to show, and its configuration. */
record WebSite(Path directory, int port) {
    static WebSite make(Path directory) throws IOException {
        return make(directory, Outside.freePort());
    }

    static WebSite make(Path directory, int port) throws IOException {
        WebSite site = new WebSite(Files.createDirectories(directory), port);
        Files.createDirectories(directory.resolve("www"));
        Files.writeString(directory.resolve("www/index.html"), "Open for business\n");
        Files.writeString(site.configuration(), """
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    server {
                        listen 127.0.0.1:%2$d;
                        root %1$s/www;
                    }
                }
                """.formatted(directory, site.port()));
        return site;
    }

    Path configuration() {
        return directory.resolve("nginx.conf");
    }

    Map<String, String> parameters() {
        return Map.of(
                "configfile", configuration().toString(),
                "port", String.valueOf(port),
                "status10url", "http://127.0.0.1:" + port + "/",
                "status10regex", "business");
    }

    /** The first process of nginx with this configuration. */
    long master() throws IOException {
        return Long.parseLong(Files.readString(directory.resolve("nginx.pid")).strip());
    }
}
