package io.setpoint.classfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ModernizerTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void nameJar() {
        jar = folder.resolve("library.jar");
    }

    @Test
    void anOldClassGetsTheNewFormatAndDoesTheSame() throws Exception {
        write(Map.of("Absolute.class", absolute(Opcodes.V1_5)));

        Modernizer.modernize(jar);

        assertThat(majorVersion()).isEqualTo(52);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            IntUnaryOperator absolute =
                    (IntUnaryOperator) loader.loadClass("Absolute").getDeclaredConstructor().newInstance();
            assertThat(absolute.applyAsInt(-3)).isEqualTo(3);
            assertThat(absolute.applyAsInt(4)).isEqualTo(4);
        }
    }

    @Test
    void aJarWithoutOldClassesStaysAsItIs() throws IOException {
        write(Map.of("Absolute.class", absolute(Opcodes.V11), "notes.txt", new byte[] {1, 2, 3}));
        byte[] before = Files.readAllBytes(jar);

        Modernizer.modernize(jar);

        assertThat(jar).hasBinaryContent(before);
    }

    @Test
    void otherEntriesAreKept() throws IOException {
        write(Map.of("Absolute.class", absolute(Opcodes.V1_5), "notes.txt", new byte[] {1, 2, 3}));

        Modernizer.modernize(jar);

        try (JarFile read = new JarFile(jar.toFile())) {
            assertThat(read.getInputStream(read.getEntry("notes.txt")).readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(jar));
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    private int majorVersion() throws IOException {
        try (JarFile read = new JarFile(jar.toFile())) {
            return ByteBuffer.wrap(read.getInputStream(read.getEntry("Absolute.class")).readAllBytes()).getShort(6);
        }
    }

    /** A class with a branch, which newer formats demand a stack map for; there is none. */
    private static byte[] absolute(int version) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(version, Opcodes.ACC_PUBLIC, "Absolute", null, "java/lang/Object", new String[] {"java/util/function/IntUnaryOperator"});
        MethodVisitor constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC, "applyAsInt", "(I)I", null, null);
        Label negative = new Label();
        method.visitVarInsn(Opcodes.ILOAD, 1);
        method.visitJumpInsn(Opcodes.IFLT, negative);
        method.visitVarInsn(Opcodes.ILOAD, 1);
        method.visitInsn(Opcodes.IRETURN);
        method.visitLabel(negative);
        method.visitVarInsn(Opcodes.ILOAD, 1);
        method.visitInsn(Opcodes.INEG);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(0, 0);
        return type.toByteArray();
    }
}
