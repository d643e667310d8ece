package convo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the packages and the words of the house, so that nobody must remember them.
 */
class ArchitectureTest {
  /** The packages, the lowest row first: each imports from rows below and from its left. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("words", "availability", "database", "web", "jobs", "ical", "linkage", "talk"),
          List.of("shops", "bookings", "audit", "outbox", "supportsession"),
          List.of("access", "signin", "account", "live"),
          List.of(
              "settings",
              "resources",
              "services",
              "hours",
              "stylists",
              "members",
              "team",
              "pictures"),
          List.of("corrections", "profiles", "people"),
          List.of("scheduling", "calendar", "front", "claims", "duplicates"),
          List.of(
              "growth", "reports", "me", "feeds", "support", "supportaccess", "auditlog", "mail"),
          List.of("shopfile", "opening", "imports", "adoption", "check", "demo"));

  private static final Path MAIN = Path.of("src/main/java/convo");
  private static final List<String> PLACES = ROWS.stream().flatMap(List::stream).toList();

  /** They stand under the features and know none of them. */
  private static final String[] GROUND = {
    "convo.words..", "convo.availability..", "convo.web..", "convo.database.."
  };

  private static final DescribedPredicate<JavaClass> ABOVE_GROUND =
      resideInAPackage("convo..").and(resideOutsideOfPackages(GROUND));

  /** Where the clock comes from that everyone else is given. */
  private static final Set<String> TIMEKEEPERS = Set.of("Environment");

  /**
   * They read their columns one by one: the list that is read most, for speed; parts of a row whose
   * other parts are records; JSON. Nobody may join them.
   */
  private static final Set<String> BY_HAND =
      Set.of("KnowledgeQueries", "ProfileListQueries", "ProfileValues", "ShopFileJson");

  private static final String MACHINE_TIME =
      "java\\.time\\.\\w+\\.now\\((?!java\\.time\\.Clock).*"
          + "|java\\.time\\.(Clock|InstantSource)\\.system.*"
          + "|java\\.lang\\.System\\.currentTimeMillis.*"
          + "|java\\.util\\.Date\\.<init>\\(\\)";

  private static final String BANNED_NAME =
      "convo\\.(.*[a-z0-9.$])?(Manager|Helper|Utils?|Impl|D(TO|to)|Base|Processor)([A-Z0-9$].*)?";

  private static final JavaClasses PORTAL =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("convo", "gg.jte.generated");

  @Test
  void the_ground_knows_no_feature() {
    hold(noClasses().that(resideInAnyPackage(GROUND)).should().dependOnClassesThat(ABOVE_GROUND));
  }

  @Test
  void a_widget_knows_no_feature() {
    var widgets = resideInAPackage("gg.jte.generated.precompiled.ui..");
    hold(noClasses().that(widgets).should().dependOnClassesThat(ABOVE_GROUND));
  }

  @Test
  void a_feature_leaves_the_handlers_and_forms_of_others_alone() {
    hold(noClasses().that(resideInAPackage("convo.*..")).should(useTheHandlersOrFormsOfOthers()));
  }

  @Test
  void packages_import_downward_and_in_their_row_to_the_left() {
    hold(classes().that(resideInAPackage("convo.*..")).should(keepToTheFloorPlan()));
  }

  @Test
  void the_floor_plan_is_drawn_in_the_docs_as_it_is_held() throws IOException {
    var drawn =
        ROWS.stream()
            .map(row -> String.join("  ", row))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(Files.readString(Path.of("docs/architecture.md"))).contains("```\n" + drawn + "```");
    assertThat(ROWS.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(
            PORTAL.stream()
                .filter(type -> type.getPackageName().startsWith("convo."))
                .map(ArchitectureTest::feature)
                .collect(Collectors.toSet()));
  }

  @Test
  void a_person_and_a_profile_are_each_written_in_one_package() throws IOException {
    assertThat(writersOf("core\\.customers")).containsExactly("people");
    assertThat(writersOf("customer_shop_profiles")).containsExactly("profiles");
  }

  @Test
  void names_are_words_of_the_domain() {
    hold(noClasses().should().haveNameMatching(BANNED_NAME));
  }

  @Test
  void our_classes_do_not_inherit_from_each_other() {
    hold(
        noClasses().should(ArchCondition.from(describe("extend ours", type -> extendsOurs(type)))));
  }

  @Test
  void the_queries_of_the_portal_are_made_in_one_place_and_once() {
    var made =
        PORTAL.stream()
            .filter(type -> !type.getSimpleName().endsWith("Command"))
            .filter(type -> !type.getPackageName().equals("convo.demo"))
            .flatMap(type -> type.getConstructorCallsFromSelf().stream())
            .filter(call -> !call.getTargetOwner().equals(call.getOriginOwner())) // this(…)
            .map(call -> call.getTargetOwner().getName())
            .filter(name -> name.matches("convo\\.\\w+\\.\\w+Queries"))
            .toList();
    assertThat(made).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  @Test
  void time_is_given_not_asked_for() {
    hold(
        noClasses()
            .that(describe("are no timekeepers", type -> !keepsTime(type)))
            .should()
            .accessTargetWhere(describe("tells the machine's time", access -> tellsTime(access))));
  }

  @Test
  void rows_become_records_by_the_names_of_their_columns() {
    hold(
        noClasses()
            .that(resideOutsideOfPackages("convo.database.."))
            .and(describe("are not read by hand", type -> !BY_HAND.contains(type.getSimpleName())))
            .should()
            .accessClassesThat(assignableTo(ResultSet.class)));
  }

  @Test
  void there_is_one_log() {
    hold(noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging..")));
  }

  @Test
  void nothing_is_null() {
    hold(
        classes()
            .that(resideInAPackage("convo.."))
            .should(
                ArchCondition.from(
                    describe(
                        "be in a @NullMarked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)))));
  }

  /** The packages whose sources write the table. */
  private static Set<String> writersOf(String table) throws IOException {
    var writing =
        Pattern.compile("(insert into|update|delete from|merge into)\\s+" + table + "\\b");
    try (var sources = Files.walk(MAIN)) {
      return sources
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> writing.matcher(text(file)).find())
          .map(file -> MAIN.relativize(file).getName(0).toString())
          .collect(Collectors.toSet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(PORTAL);
  }

  private static ArchCondition<JavaClass> keepToTheFloorPlan() {
    return new ArchCondition<>("keep to the floor plan") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (var use : type.getDirectDependenciesFromSelf()) {
          var used = use.getTargetClass();
          events.add(
              new SimpleConditionEvent(
                  type,
                  !used.getPackageName().matches("convo(\\..*)?")
                      || (!used.getPackageName().equals("convo")
                          && PLACES.indexOf(feature(used)) <= PLACES.indexOf(feature(type))),
                  use.getDescription()));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> useTheHandlersOrFormsOfOthers() {
    return new ArchCondition<>("use the handlers or forms of others") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (var use : type.getDirectDependenciesFromSelf()) {
          events.add(new SimpleConditionEvent(type, isTrespass(use), use.getDescription()));
        }
      }
    };
  }

  private static boolean isTrespass(Dependency use) {
    var used = use.getTargetClass();
    return ABOVE_GROUND.test(used)
        && used.getSimpleName().matches(".*(Handler|Form)")
        && !feature(used).equals(feature(use.getOriginClass()));
  }

  /** {@code profiles} of {@code convo.profiles.anything}. */
  private static String feature(JavaClass type) {
    return type.getPackageName().split("\\.")[1];
  }

  private static boolean extendsOurs(JavaClass type) {
    return !type.isEnum()
        && type.getRawSuperclass()
            .filter(parent -> parent.getPackageName().matches("convo(\\..*)?") && !parent.isEnum())
            .isPresent();
  }

  private static boolean keepsTime(JavaClass type) {
    return type.getPackageName().equals("convo") && TIMEKEEPERS.contains(type.getSimpleName());
  }

  private static boolean tellsTime(JavaAccess<?> access) {
    return access.getTarget().getFullName().matches(MACHINE_TIME);
  }
}
