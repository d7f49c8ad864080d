package mongery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked sample of a method in the README is compiled, found and trained as it stands there.
 */
class ReadmeTest {
  private static final Pattern FILE =
      Pattern.compile("```\\w*\\n(?://|#) (?<name>\\S+)\\n(?<text>.*?)```", Pattern.DOTALL);
  private static final Pattern PRESET =
      Pattern.compile("```json\\n(?<text>.*?)```", Pattern.DOTALL);

  @TempDir Path dir;

  @Test
  void theSampleMethodTrainsToItsExpectedValue() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    Path jar = dir.resolve("jar");
    compile(unpack(readme, jar), jar);
    Matcher preset = PRESET.matcher(readme);
    assertThat(preset.find()).isTrue();
    Path shift = Files.writeString(dir.resolve("shift.json"), preset.group("text"));

    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    try (URLClassLoader withSample = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      here.setContextClassLoader(withSample);
      int code =
          Cli.run(
              new PrintWriter(out),
              new PrintWriter(err),
              "train",
              shift.toString(),
              "--runs",
              dir.resolve("runs").toString());
      assertThat(code).as(err.toString()).isZero();
    } finally {
      here.setContextClassLoader(before);
    }
    assertThat(out.toString()).contains("reached     transport-cost").doesNotContain("NOT REACHED");
  }

  private static List<Path> unpack(String readme, Path folder) throws IOException {
    Matcher file = FILE.matcher(readme);
    List<Path> sources = new java.util.ArrayList<>();
    while (file.find()) {
      Path path = folder.resolve(file.group("name"));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group("text"));
      if (path.toString().endsWith(".java")) {
        sources.add(path);
      }
    }
    assertThat(sources).hasSize(2);
    assertThat(folder.resolve("META-INF/services/mongery.config.Catalog")).exists();
    return sources;
  }

  private static void compile(List<Path> sources, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).isTrue();
    }
  }
}
