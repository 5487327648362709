package org.probity.reports.bias.sections;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.examination.Findings;
import org.probity.reports.bias.Section;

/// What was done to the data and found in them as sections, in the order in which they are read.
public final class ExaminationSections {

    private ExaminationSections() {}

    /// Returns a section for each finding, after what was done to the file.
    ///
    /// @param reading what had to be done before the file could be counted, in whole sentences
    public static List<Section> of(List<String> reading, Findings findings) {
        List<Section> all = new ArrayList<>();
        ReadingSection.of(reading).ifPresent(all::add);
        findings.scores().map(ScoreSection::of).ifPresent(all::add);
        findings.gaps().map(GapSection::of).ifPresent(all::add);
        if (!findings.subgroups().isEmpty()) {
            all.add(SubgroupSection.of(findings.subgroups()));
        }
        findings.individuals().map(IndividualsSection::of).ifPresent(all::add);
        findings.data().map(DataSection::of).ifPresent(all::add);
        findings.tampering().map(TamperingSection::of).ifPresent(all::add);
        if (!findings.advice().isEmpty()) {
            all.add(MitigationSection.of(findings.advice()));
        }
        return all;
    }
}
