package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationKeyTest {
    @ParameterizedTest
    @CsvSource({
        "web_start_0,                         web,       start,                       0",
        "web_monitor_10000,                   web,       monitor,                     10000",
        "web:0_monitor_20000,                 web:0,     monitor,                     20000",
        "my_web_server_stop_0,                my_web_server, stop,                    0",
        "vm_migrate_to_0,                     vm,        migrate_to,                  0",
        "my_vm_migrate_from_0,                my_vm,     migrate_from,                0",
        "db_pre_notify_start_0,               db,        pre_notify_start,            0",
        "db_post_notify_migrate_to_0,         db,        post_notify_migrate_to,      0",
        "db_confirmed-post_notify_promoted_0, db,        confirmed-post_notify_promoted, 0",
        "web_reload-agent_0,                  web,       reload-agent,                0",
    })
    void takesKeysApart(String key, String resource, String task, long interval) {
        assertThat(OperationKey.parse(key)).isEqualTo(new OperationKey(resource, task, interval));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "web", "web_start", "web_start_", "web_start_soon", "web_start_-1", "start_0", "_start_0", "_0"})
    void whatLacksAPartIsNoKey(String text) {
        assertThat(OperationKey.parse(text)).isNull();
    }

    @Test
    void nothingIsNoKey() {
        assertThat(OperationKey.parse(null)).isNull();
    }
}
