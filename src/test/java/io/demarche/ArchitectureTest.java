package io.demarche;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A package uses only those above it in the list. */
class ArchitectureTest {
    private static final List<String> TOP_DOWN = List.of(
            "spark",
            "corpus",
            "duplicates",
            "text",
            "reader",
            "actors",
            "sentiment",
            "stance",
            "aggregate",
            "output",
            "job",
            "evaluation",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.demarche");

    @Test
    void packagesUseOnlyThoseAboveThem() {
        IntStream.range(0, TOP_DOWN.size() - 1)
                .mapToObj(i -> uses(TOP_DOWN.get(i), TOP_DOWN.subList(i + 1, TOP_DOWN.size())))
                .forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void aWrongArrowIsFound() {
        ArchRule upwards = uses("text", List.of("corpus"));

        assertThatThrownBy(() -> upwards.check(CLASSES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.demarche.cli..")
                .should()
                .accessField(System.class, "out")
                .check(CLASSES);
    }

    /** Files of users are never deserialised; the objects that travel between driver and executors are the job's own. */
    @Test
    void onlyTheJobsOwnObjectsAreDeserialised() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.demarche.corpus.HadoopFiles")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\.parsers\\..*|org\\.xml\\.sax\\..*|javax\\.xml\\.stream\\.XMLInput.*")
                .check(CLASSES);
    }

    /** What Spark and Spark NLP open by Java deserialisation: saved models, object files, and files of Kryo. */
    @Test
    void noSavedModelAndNoObjectFileIsOpened() {
        opensByDeserialisation(
                        "pretrained|loadSavedModel|objectFile|saveAsObjectFile|sequenceFile|kryo|javaSerialization")
                .check(CLASSES.that(not(simpleName("Pipeline"))));
    }

    @Test
    void aCallThatDeserialisesIsFound() {
        assertThatThrownBy(() -> opensByDeserialisation("javaSerialization").check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Pipeline");
    }

    private static ArchRule opensByDeserialisation(String names) {
        return noClasses().should().callMethodWhere(target(nameMatching(names)));
    }

    private static ArchRule uses(String above, List<String> below) {
        return noClasses()
                .that()
                .resideInAPackage("io.demarche." + above + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        below.stream().map(name -> "io.demarche." + name + "..").toArray(String[]::new))
                .allowEmptyShould(true);
    }
}
