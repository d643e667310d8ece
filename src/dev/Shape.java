import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What other classes see of a class: all but the code of its methods and what is private.
 *
 * @param bytes the class without what is unseen
 * @param parents what it extends and implements, such as {@code convo/web/Form}
 * @param constants those that a compiler copies to where they are used
 */
record Shape(ByteBuffer bytes, List<String> parents, List<String> constants) {
  private static final ClassFile CLASSES =
      ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);
  private static final Shape NONE = new Shape(ByteBuffer.allocate(0), List.of(), List.of());

  /** Of a class that may not be there. */
  static Shape of(Path file) throws IOException {
    return Files.exists(file) ? of(CLASSES.parse(file)) : NONE;
  }

  private static Shape of(ClassModel type) {
    var seen =
        ClassTransform.dropping(Shape::isUnseen)
            .andThen(
                ClassTransform.transformingMethods(
                    MethodTransform.dropping(CodeModel.class::isInstance)));
    var parents =
        Stream.concat(type.superclass().stream(), type.interfaces().stream())
            .map(parent -> parent.asInternalName())
            .toList();
    var constants = type.fields().stream().flatMap(Shape::constant).toList();
    return new Shape(ByteBuffer.wrap(CLASSES.transformClass(type, seen)), parents, constants);
  }

  /** Whether it extends or implements one of these, and so has what they have. */
  boolean isBelow(Set<String> names) {
    return parents.stream().anyMatch(names::contains);
  }

  private static boolean isUnseen(ClassElement element) {
    return switch (element) {
      case MethodModel method -> method.flags().has(AccessFlag.PRIVATE);
      case FieldModel field -> field.flags().has(AccessFlag.PRIVATE);
      case InnerClassesAttribute inner -> true;
      default -> false;
    };
  }

  private static Stream<String> constant(FieldModel field) {
    return field.flags().has(AccessFlag.PRIVATE)
        ? Stream.of()
        : field.findAttribute(Attributes.constantValue()).stream()
            .map(value -> field.fieldName() + " " + value.constant().constantValue());
  }
}
