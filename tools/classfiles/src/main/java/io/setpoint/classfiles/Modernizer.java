package io.setpoint.classfiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives the classes of a jar the class file format of Java 8, if theirs is older. Up to Java 5 class files have no stack maps: the virtual machine
 * verifies them by the slow method of old, and neither class-data archives nor ahead-of-time caches take them, so that they are parsed and verified
 * in every start. What the classes do stays the same.
 */
public final class Modernizer {
    private static final int FORMAT = Opcodes.V1_8;
    private static final int MAJOR_VERSION_AT = 6;

    private Modernizer() {}

    /**
     * @param jars are replaced; jars without old classes stay as they are
     */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            modernize(Path.of(jar));
        }
    }

    static void modernize(Path jar) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        boolean changed = false;
        // The parent is the platform's loader: old libraries must not meet newer copies of their classes here.
        try (JarFile old = new JarFile(jar.toFile());
                URLClassLoader types = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                JarOutputStream modern = new JarOutputStream(copy)) {
            for (JarEntry entry : Collections.list(old.entries())) {
                byte[] content = old.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(".class") && isOld(content)) {
                    content = modernized(content, types);
                    changed = true;
                }
                JarEntry place = new JarEntry(entry.getName());
                place.setTimeLocal(entry.getTimeLocal());
                modern.putNextEntry(place);
                modern.write(content);
            }
        }
        if (changed) {
            Path beside = jar.resolveSibling(jar.getFileName() + ".new");
            Files.write(beside, copy.toByteArray());
            Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isOld(byte[] classFile) {
        return ByteBuffer.wrap(classFile).getShort(MAJOR_VERSION_AT) < FORMAT;
    }

    private static byte[] modernized(byte[] classFile, ClassLoader types) {
        // Not made from the reader, from which it would copy methods as they are.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return types;
            }
        };
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                    int version,
                    int access,
                    String name,
                    @Nullable String signature,
                    @Nullable String superName,
                    String @Nullable [] interfaces) {
                super.visit(FORMAT, access, name, signature, superName, interfaces);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
