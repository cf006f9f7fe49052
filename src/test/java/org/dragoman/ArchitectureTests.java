package org.dragoman;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the modules do not say: where frameworks may be, and where they may not. */
@AnalyzeClasses(packagesOf = Dragoman.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.apache.camel..", "tools.jackson..", "com.fasterxml.jackson..", "jakarta.."
    };

    @ArchTest
    static final ArchRule CORE_TYPES_KNOW_NO_FRAMEWORK = noClasses()
            .that(describe("are public records, enums or interfaces", ArchitectureTests::isValueOrPort))
            .and()
            .resideOutsideOfPackage("org.dragoman.desk..")
            .and(not(settings()))
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS)
            .because("articles, terms, findings, drafts and publications outlive the frameworks around them,"
                    + " and are tested without them");

    @ArchTest
    static final ArchRule LANGUAGE_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("org.dragoman.language")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS)
            .because("it is the bottom of the program: tags and their parents are plain values");

    @ArchTest
    static final ArchRule ENGINES_KNOW_NO_DATABASE = noClasses()
            .that()
            .resideInAnyPackage("org.dragoman.translation.deepl", "org.dragoman.translation.apertium")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction..", "java.sql..")
            .because("no transaction is open while an engine is asked; what it answers is kept by its caller");

    @ArchTest
    static final ArchRule CONTROLLERS_KNOW_NO_TABLES = noClasses()
            .that()
            .resideInAPackage("org.dragoman.desk")
            .and()
            .doNotHaveSimpleName("StartFailure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
            .because("each table belongs to the module whose repository reads and writes it;"
                    + " a failed start alone reads what the database said");

    @ArchTest
    static final ArchRule CAMEL_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("org.dragoman.desk", "org.dragoman.publishing")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("routes call beans; the beans below desk and publishing do not know that they are called by one");

    @ArchTest
    static final ArchRule JACKSON_2_STAYS_OUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("the program's JSON is Jackson 3's (tools.jackson); two mappers write the same type in two ways");

    @ArchTest
    static final ArchRule CLDR_IS_ASKED_IN_LANGUAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.dragoman.language")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com\\.ibm\\.icu\\.(impl\\..*|text\\.(LocaleDisplayNames|RuleBasedNumberFormat)"
                    + "|util\\.UResourceBundle)")
            .because("parents, names and number words of languages have one source, org.dragoman.language");

    @ArchTest
    static final ArchRule NOTHING_IS_LEFT_FOR_AFTER_THE_COMMIT = noMethods()
            .should()
            .beMetaAnnotatedWith(TransactionalEventListener.class)
            .because(
                    "what is done after the commit is lost when the process ends in between; @ApplicationModuleListener"
                            + " does it too. A plain @EventListener works in the same transaction");

    private static boolean isValueOrPort(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (type.isRecord() || type.isEnum() || type.isInterface());
    }

    /** Records that Spring fills from the configuration, and those inside them. */
    private static DescribedPredicate<JavaClass> settings() {
        return describe("are settings", type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return outermost.isAnnotatedWith(ConfigurationProperties.class);
        });
    }
}
