package io.setpoint.executor.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens sockets whose paths may be longer than the 108 bytes that operating systems have for the address of a socket. */
final class ControlSocket {
    /** The least of all systems, without the zero at the end. */
    private static final int MOST_BYTES = 103;

    private ControlSocket() {}

    static ServerSocketChannel listen(Path path) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            withAddress(path, channel::bind);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    static SocketChannel connect(Path path) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            withAddress(path, channel::connect);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** A long path is shortened by a link to its directory, which is needed only as long as the socket is opened. */
    private static void withAddress(Path path, Use use) throws IOException {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            use.of(UnixDomainSocketAddress.of(path));
            return;
        }
        Path temporary = Files.createTempDirectory("setpoint");
        Path link = temporary.resolve("d");
        try {
            Files.createSymbolicLink(link, path.getParent());
            use.of(UnixDomainSocketAddress.of(link.resolve(path.getFileName())));
        } finally {
            Files.deleteIfExists(link);
            Files.delete(temporary);
        }
    }

    private interface Use {
        void of(UnixDomainSocketAddress address) throws IOException;
    }
}
