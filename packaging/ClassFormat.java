import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/// Brings class files from before Java 6 to its format, which is the oldest that an AOT cache holds: without it the options of
/// the command line are loaded and verified class by class at every start (0.05 s). What the methods do stays as it is; they
/// get the stack maps by which Java 6 verifies them.
final class ClassFormat implements AutoCloseable {

    private final URLClassLoader own;
    private final ClassFile format;
    private final boolean signed;
    private int changed;

    /// @param jar where the classes and those that they build on come from
    ClassFormat(Path jar) throws IOException {
        own = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        format =
                ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        // else the code of methods would be copied as it is, without stack maps
                        ConstantPoolSharingOption.NEW_POOL,
                        ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(own).orElse(ClassHierarchyResolver.defaultResolver()).cached()));
        try (JarFile file = new JarFile(jar.toFile())) {
            signed = file.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.SF"));
        }
    }

    /// Returns what an entry of the jar is to hold. Signed jars stay as they are.
    ///
    /// @throws IllegalStateException where Java would not accept what has become of a class
    byte[] modern(String name, byte[] content) {
        if (signed || !name.endsWith(".class")) {
            return content;
        }
        ClassModel before = format.parse(content);
        if (before.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return content;
        }
        byte[] after =
                format.transformClass(
                        before,
                        (builder, element) -> {
                            if (element instanceof ClassFileVersion) {
                                builder.withVersion(ClassFile.JAVA_6_VERSION, 0);
                            } else {
                                builder.with(element);
                            }
                        });
        List<VerifyError> faults = format.verify(after);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("%s cannot be brought to the format of Java 6: %s".formatted(name, faults));
        }
        changed++;
        return after;
    }

    /// How many classes are not as they were.
    int changed() {
        return changed;
    }

    @Override
    public void close() throws IOException {
        own.close();
    }
}
