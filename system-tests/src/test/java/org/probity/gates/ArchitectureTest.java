package org.probity.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ext.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may know whom, read from the compiled classes of every module.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final List<String> MODULES =
            List.of("ai-act", "bias-analysis", "audit-log", "model-registry", "monitoring", "reports", "cli", "server");

    private JavaClasses product = new ClassFileImporter().importClasses();

    @BeforeAll
    void readClasses() {
        Stream<Path> folders = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .filter(Files::exists);
        product = new ClassFileImporter().importPaths(folders.toList());
    }

    @Test
    void modulesKnowEachOtherInOneDirectionOnly() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.probity..")
                .withOptionalLayers(true)
                .layer("ai-act")
                .definedBy("org.probity.aiact..")
                .layer("bias-analysis")
                .definedBy("org.probity.bias..")
                .layer("audit-log")
                .definedBy("org.probity.auditlog..")
                .layer("model-registry")
                .definedBy("org.probity.registry..")
                .layer("monitoring")
                .definedBy("org.probity.monitoring..")
                .layer("reports")
                .definedBy("org.probity.reports..")
                .layer("cli")
                .definedBy("org.probity.cli..")
                .layer("server")
                .definedBy("org.probity.server..")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("server", "cli")
                .whereLayer("monitoring")
                .mayOnlyBeAccessedByLayers("reports", "server")
                .whereLayer("model-registry")
                .mayOnlyBeAccessedByLayers("monitoring", "reports", "server")
                .whereLayer("audit-log")
                .mayOnlyBeAccessedByLayers("reports", "server", "cli"));
    }

    @Test
    void theDomainKnowsNoContainer() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.probity.server..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.json..",
                        "jakarta.transaction..",
                        "jakarta.enterprise..",
                        "org.hibernate..")));
    }

    @Test
    void sqlIsSpokenBehindThePortsOnly() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.probity.bias.engine..", "org.probity.server..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..")));
    }

    @Test
    void officeFilesAndLearnersStayWhereTheyBelong() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.probity.bias.data..", "org.probity.reports..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.poi..")));
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.probity.bias..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.tribuo..", "org.duckdb..")));
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        holds(methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class));
    }

    /// Another provider replaces the accounts, so nothing behind the sign-in may lean on them or on the session.
    @Test
    void behindTheSignInThereAreActorsAndNoAccounts() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.probity.server.security..", "org.probity.server.demo..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.probity\\.server\\.security\\.Accounts.*")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.servlet.http.HttpSession"));
    }

    /// A stream that is not closed holds its connection beyond the end of the request.
    @Test
    void queriesAreReadAsLists() {
        holds(noClasses()
                .should()
                .callMethod(Query.class, "getResultStream")
                .orShould()
                .callMethod(TypedQuery.class, "getResultStream"));
    }

    /// Filters are made by the container that calls them, which knows no constructor but the empty one.
    @Test
    void beansTakeTheirPartsInAConstructor() {
        holds(noFields()
                .that()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Provider.class)
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName("org.probity.server.persistence.Storage")
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .orShould()
                .beAnnotatedWith(Resource.class));
    }

    @Test
    void timeIsInjected() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.probity.server.Wiring")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void nobodyDeserializesObjectsOrStartsProcesses() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder"));
    }

    /// The checker for null looks at marked packages only and says nothing about the others.
    @Test
    void everyPackageIsNullMarked() {
        holds(classes().should(new ArchCondition<JavaClass>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " lies in an unmarked package"));
            }
        }));
    }

    @Test
    void thereAreNoDumpingGrounds() {
        holds(classes()
                .should()
                .resideOutsideOfPackages("..util..", "..utils..", "..common..", "..helper..", "..impl..")
                .andShould()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils)"));
    }

    private void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(product);
    }
}
