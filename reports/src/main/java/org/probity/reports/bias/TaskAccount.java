package org.probity.reports.bias;

import java.util.List;
import org.probity.bias.task.TaskReport;

/// A report on classes, numbers or an order with what it was made from and by, ready to be written down.
///
/// @param sections the same in sentences, pictures and tables
public record TaskAccount(BiasAccount.Source.File source, Makers makers, TaskReport report, List<Section> sections) {

    public TaskAccount {
        sections = List.copyOf(sections);
    }
}
