package org.probity.aiact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.probity.aiact.Standing.AppliedRule;

/// What another reading of the law would change for a portfolio. It computes and changes nothing.
public final class Impact {
    private final AiActClassifier classifier;

    public Impact(AiActClassifier classifier) {
        this.classifier = classifier;
    }

    /// A system of the portfolio: its answers, and the reading under which it stands today.
    public record Described(String id, String name, Facts facts, Reading today) {}

    /// The difference for one system.
    public record Row(
            String id,
            String name,
            Standing before,
            Standing after,
            Gained<AppliedRule> rules,
            Gained<Duty> obligations,
            List<MovedDate> dates) {

        public Row {
            dates = List.copyOf(dates);
        }

        /// Whether anything differs that people would have to act on.
        public boolean changed() {
            return before.determined() != after.determined()
                    || !before.tiers().equals(after.tiers())
                    || !rules.none()
                    || !obligations.none()
                    || !dates.isEmpty();
        }
    }

    /// What is there after and was not before, and the other way round.
    public record Gained<T>(List<T> gained, List<T> lost) {
        public Gained {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }

        static <T> Gained<T> between(List<T> before, List<T> after) {
            return new Gained<>(
                    after.stream().filter(one -> !before.contains(one)).toList(),
                    before.stream().filter(one -> !after.contains(one)).toList());
        }

        boolean none() {
            return gained.isEmpty() && lost.isEmpty();
        }
    }

    /// A duty by its id; another wording of the same duty is neither gained nor lost.
    public record Duty(String id, String title, String article) {}

    /// A duty that is owed before and after, but bites from another day.
    public record MovedDate(String obligation, String title, LocalDate from, LocalDate to) {}

    /// One row per system, in the order of the portfolio.
    ///
    /// @throws UnknownFactException when the facts of a system are not those of the rule base
    public List<Row> of(List<Described> portfolio, Reading planned) {
        return portfolio.stream().map(system -> row(system, planned)).toList();
    }

    private Row row(Described system, Reading planned) {
        Standing before = classifier.standing(system.facts(), system.today());
        Standing after = system.today().equals(planned) ? before : classifier.standing(system.facts(), planned);
        return new Row(
                system.id(),
                system.name(),
                before,
                after,
                Gained.between(before.rules(), after.rules()),
                duties(before, after),
                moved(before, after));
    }

    private static Gained<Duty> duties(Standing before, Standing after) {
        return new Gained<>(missing(after, before), missing(before, after));
    }

    private static List<Duty> missing(Standing here, Standing there) {
        Set<String> ids = there.obligations().stream().map(Obligation::id).collect(Collectors.toSet());
        return here.obligations().stream()
                .filter(duty -> !ids.contains(duty.id()))
                .map(duty -> new Duty(duty.id(), duty.title(), duty.article()))
                .toList();
    }

    private static List<MovedDate> moved(Standing before, Standing after) {
        Map<String, Obligation> earlier = before.obligations().stream()
                .collect(Collectors.toMap(Obligation::id, Function.identity(), (one, _) -> one));
        return after.obligations().stream()
                .flatMap(duty -> Optional.ofNullable(earlier.get(duty.id())).flatMap(was -> moved(was, duty)).stream())
                .toList();
    }

    private static Optional<MovedDate> moved(Obligation was, Obligation is) {
        Optional<LocalDate> from = bites(was);
        Optional<LocalDate> to = bites(is);
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? Optional.of(new MovedDate(is.id(), is.title(), from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<LocalDate> bites(Obligation duty) {
        return duty.dates().stream().findFirst().map(ApplicationDate::bitesFrom);
    }
}
