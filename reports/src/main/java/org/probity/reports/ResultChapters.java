package org.probity.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.probity.bias.Criterion.Comparison;
import org.probity.bias.Metric;
import org.probity.reports.AnalysisPart.GapLine;
import org.probity.reports.AnalysisPart.GroupingPart;
import org.probity.reports.AnalysisPart.JudgedCriterion;
import org.probity.reports.AnalysisPart.Rate;
import org.probity.reports.layout.DocumentPages;
import org.probity.reports.layout.ForestPlot;
import org.probity.reports.layout.Wording;

/// The chapters of data, versions, criteria, bias, decisions, evidence and methods.
final class ResultChapters {

    /// The rates beside which the gaps are read; the others are in the annex.
    private static final List<Metric> MAIN_RATES = List.of(
            Metric.SELECTION_RATE,
            Metric.TRUE_POSITIVE_RATE,
            Metric.FALSE_POSITIVE_RATE,
            Metric.FALSE_NEGATIVE_RATE,
            Metric.POSITIVE_PREDICTIVE_VALUE);

    private final DocumentPages pages;
    private final AuditReport report;

    ResultChapters(DocumentPages pages, AuditReport report) {
        this.pages = pages;
        this.report = report;
    }

    /// Writes the chapters from the data on; the two before them belong to the description of the system.
    void write(List<String> chapters) {
        data(chapters.get(3));
        versions(chapters.get(4));
        criteria(chapters.get(5));
        bias(chapters.get(6));
        decisions(chapters.get(7));
        new OperationChapter(pages, report.deployments()).write(chapters.get(8));
        evidence(chapters.get(9));
        MethodNotes.write(pages, chapters.get(10), report);
        annex(chapters.get(11));
    }

    private void data(String title) {
        pages.heading(1, title);
        if (report.datasets().isEmpty()) {
            pages.empty(RegistryTables.datasets(report).whenEmpty());
        }
        for (DatasetPart part : report.datasets()) {
            pages.heading(2, part.title());
            pages.facts(List.of(
                    List.of(
                            "File",
                            "%s, %s bytes"
                                    .formatted(
                                            part.file().fileName(), part.file().size())),
                    List.of("Size", size(part)),
                    List.of("Source", part.provenance().source()),
                    List.of("Collected by", part.provenance().collectionMethod()),
                    List.of("Licence", part.provenance().licence()),
                    List.of("Personal data", Wording.words(part.provenance().personalData())),
                    List.of("Uploaded", part.uploadedBy() + ", " + Wording.moment(part.uploadedAt())),
                    List.of("SHA-256", part.file().digest())));
            pages.table(RegistryTables.columns(part));
        }
    }

    private static String size(DatasetPart part) {
        return Wording.count(part.file().rows(), "row", "rows")
                + ", "
                + Wording.count(part.file().columns(), "column", "columns");
    }

    private void versions(String title) {
        pages.heading(1, title);
        if (report.versions().isEmpty()) {
            pages.empty(RegistryTables.versions(report).whenEmpty());
        }
        for (VersionPart part : report.versions()) {
            pages.heading(2, part.title());
            pages.facts(List.of(
                    List.of("Known limitations", part.limitations()),
                    List.of("Trained on", part.trainingData()),
                    List.of("Evaluated on", part.evaluationData()),
                    List.of("Registered", part.registeredBy() + ", " + Wording.moment(part.registeredAt())),
                    List.of("Artifact SHA-256", part.artifactDigest())));
        }
    }

    private void criteria(String title) {
        pages.heading(1, title);
        pages.table(AnalysisTables.criteria(report.versions()));
        for (VersionPart version : report.versions()) {
            pages.note(version.criteria()
                    .seal()
                    .map(seal -> "The criteria of %s were sealed by %s on %s under the digest %s."
                            .formatted(version.title(), seal.by(), Wording.moment(seal.at()), seal.digest()))
                    .orElseGet(() -> "The criteria of %s are not sealed.".formatted(version.title())));
            version.analysis()
                    .filter(part -> !part.criteria().isEmpty())
                    .ifPresent(part -> plots(
                            "Criteria of %s with their 95 %% intervals; a red mark is the bound"
                                    .formatted(version.title()),
                            part.criteria().stream().map(ResultChapters::row)));
        }
    }

    private void plots(String title, Stream<ForestPlot.Row> rows) {
        for (ForestPlot plot : ForestPlot.paged(title, rows)) {
            pages.caption(title);
            pages.picture(plot.picture(), plot.alternative());
        }
    }

    /// A difference is held against its bound on both sides of zero.
    private static ForestPlot.Row row(JudgedCriterion one) {
        boolean bothSides = one.comparison() == Comparison.AT_MOST
                && one.metric().toLowerCase(Locale.ROOT).contains("difference");
        return new ForestPlot.Row(
                "%s %s, %s".formatted(one.id(), one.metric(), one.scope()),
                one.figure(),
                bothSides ? List.of(-one.bound(), one.bound()) : List.of(one.bound()));
    }

    private void bias(String title) {
        pages.heading(1, title);
        if (report.versions().stream().allMatch(version -> version.analysis().isEmpty())) {
            pages.empty("No bias analysis has been run yet.");
        }
        report.versions().forEach(version -> version.analysis().ifPresent(part -> analysis(version, part)));
    }

    private void analysis(VersionPart version, AnalysisPart part) {
        pages.heading(2, version.title());
        pages.note("Newest analysis: by %s on %s, on %s of %s, engine %s, report %s."
                .formatted(
                        part.run().by(),
                        Wording.moment(part.run().at()),
                        Wording.count(part.rows(), "row", "rows"),
                        data(part.data()),
                        part.engineVersion(),
                        Wording.shortened(part.reportDigest())));
        var everybody = new GroupingPart("everybody", "", 0, List.of(part.overall()), List.of());
        AnalysisTables.rateMatrices(everybody, MAIN_RATES).forEach(pages::table);
        part.groupings().forEach(this::grouping);
    }

    private static String data(AnalysisPart.Data data) {
        String digest = data.digest().substring(data.digest().lastIndexOf(':') + 1);
        return data.table().isEmpty()
                ? "the data " + Wording.shortened(digest)
                : "the table %s, whose counts are %s".formatted(data.table(), Wording.shortened(digest));
    }

    private void grouping(GroupingPart grouping) {
        pages.heading(3, "By " + grouping.key());
        pages.note((grouping.reference().isEmpty()
                        ? "No group is large enough to be the reference. "
                        : "Reference: %s. ".formatted(grouping.reference()))
                + Wording.count(grouping.unknownRows(), "row", "rows")
                + " without a group.");
        AnalysisTables.rateMatrices(grouping, MAIN_RATES).forEach(pages::table);
        List<GapLine> parity = grouping.gaps().stream()
                .filter(gap -> gap.metric() == Metric.STATISTICAL_PARITY_DIFFERENCE)
                .toList();
        boolean oneReference = parity.stream().map(GapLine::against).distinct().count() == 1;
        plots(
                "Statistical parity difference by %s%s with 95 %% intervals"
                        .formatted(
                                grouping.key(),
                                oneReference ? " against " + parity.getFirst().against() : ""),
                parity.stream()
                        .map(gap -> new ForestPlot.Row(
                                oneReference ? gap.group() : gap.group() + " against " + gap.against(),
                                gap.figure(),
                                List.of())));
        pages.caption("Gaps by " + grouping.key());
        AnalysisTables.gapMatrices(grouping).forEach(pages::table);
    }

    private void decisions(String title) {
        pages.heading(1, title);
        pages.table(RegistryTables.decisions(report));
        if (!report.decisions().isEmpty()) {
            pages.heading(2, "Votes");
            pages.table(RegistryTables.votes(report));
            pages.note("Each vote names the digest of the dossier it was cast on; nobody who requested, built or owns"
                    + " the system votes on it.");
        }
    }

    private void evidence(String title) {
        pages.heading(1, title);
        pages.paragraph("Whoever has one of these files or records can check by its SHA-256 that it is the one this"
                + " report speaks of.");
        pages.table(RegistryTables.evidence(report));
        pages.heading(2, "Checkpoint of the audit log");
        pages.paragraph("This signed note fixes the log as it was when the report was made. Keep it where the server"
                + " cannot reach it: a log that was rewritten later no longer fits it.");
        pages.signedNote(report.occasion().checkpoint());
    }

    private void annex(String title) {
        pages.chapter(title);
        boolean analysed = report.versions().stream()
                .anyMatch(version -> version.analysis().isPresent());
        if (!analysed) {
            pages.empty("No bias analysis has been run yet.");
        }
        for (VersionPart version : report.versions()) {
            version.analysis().ifPresent(part -> further(version, part));
        }
    }

    private void further(VersionPart version, AnalysisPart part) {
        List<Metric> others = part.overall().rates().stream()
                .map(Rate::metric)
                .filter(metric -> !MAIN_RATES.contains(metric))
                .toList();
        var everybody = new GroupingPart("everybody", "", 0, List.of(part.overall()), List.of());
        Stream.concat(Stream.of(everybody), part.groupings().stream()).forEach(grouping -> {
            pages.heading(2, "%s, by %s".formatted(version.title(), grouping.key()));
            AnalysisTables.rateMatrices(grouping, others).forEach(pages::table);
        });
    }
}
