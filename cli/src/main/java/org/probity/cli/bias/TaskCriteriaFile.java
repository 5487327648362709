package org.probity.cli.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.bias.task.TaskCriterion;
import org.probity.bias.task.TaskPlan;
import org.probity.reports.bias.TaskPlanJson;

/// Reads criteria on classes, numbers or an order; entries look as those on decisions do.
final class TaskCriteriaFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TaskCriteriaFile() {}

    /// The plan with the criteria of a file.
    static TaskPlan judged(TaskPlan plan, Path file) throws BadInput {
        if (!(YamlFile.read(file, "criteria") instanceof List<?> entries)) {
            throw BadInput.data("%s: a list of criteria is expected".formatted(file));
        }
        List<TaskCriterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object each : entries) {
            TaskCriterion criterion = criterion(plan, each, "%s, entry %d".formatted(file, criteria.size() + 1));
            if (!ids.add(criterion.id())) {
                throw BadInput.data("%s: '%s' occurs twice".formatted(file, criterion.id()));
            }
            criteria.add(criterion);
        }
        try {
            return plan.judgedBy(criteria);
        } catch (IllegalArgumentException wrong) {
            throw BadInput.data("%s: %s".formatted(file, wrong.getMessage()));
        }
    }

    private static TaskCriterion criterion(TaskPlan plan, Object entry, String name) throws BadInput {
        if (!(entry instanceof Map<?, ?> fields)) {
            throw BadInput.data("%s: fields are expected".formatted(name));
        }
        for (Object field : fields.keySet()) {
            if (!CriteriaFile.FIELDS.contains(String.valueOf(field))) {
                throw BadInput.data("%s, field '%s': there is no such field".formatted(name, field));
            }
        }
        JsonNode node = JSON.valueToTree(fields);
        try {
            return TaskPlanJson.criterion(node, plan.question());
        } catch (IllegalArgumentException wrong) {
            throw BadInput.data("%s ('%s'): %s".formatted(name, node.path("id").asText(), wrong.getMessage()));
        }
    }
}
