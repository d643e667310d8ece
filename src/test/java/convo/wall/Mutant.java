package convo.wall;

import convo.Convo;
import convo.TestServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The portal and its tests once more in this JVM, of which some classes or migrations are others.
 * The libraries are shared, and so is the server of {@link TestServer}.
 */
public final class Mutant extends URLClassLoader {
  /** Whether this is such a one, in which the first thing that is wrong is enough. */
  public static final boolean IS_ONE = Mutant.class.getClassLoader() instanceof URLClassLoader;

  private Mutant(List<URL> places) {
    super(places.toArray(URL[]::new), Mutant.class.getClassLoader());
  }

  /** What lies in the folder is taken from there, all else as the tests have it. */
  static Mutant of(Path folder) throws IOException {
    return new Mutant(List.of(folder.toUri().toURL(), place(Convo.class), place(Mutant.class)));
  }

  private static URL place(Class<?> code) {
    return code.getProtectionDomain().getCodeSource().getLocation();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (name.startsWith(TestServer.class.getName()) || findResource(file(name)) == null) {
        return super.loadClass(name, resolve);
      }
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }

  @Override
  public @Nullable URL getResource(String name) {
    var own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  /** Only the first, so that migrations that are others stand in the place of the portal's. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    var own = findResource(name);
    return own == null ? super.getResources(name) : Collections.enumeration(List.of(own));
  }

  @Override
  public void close() throws IOException {
    dropKept();
    TestServer.dropAllOf(this);
    super.close();
  }

  private void dropKept() {
    try {
      loadClass("convo.KeptDatabase").getMethod("dropAll").invoke(null);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
