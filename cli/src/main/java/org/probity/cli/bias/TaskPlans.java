package org.probity.cli.bias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.probity.bias.task.Task;
import org.probity.bias.task.TaskPlan;
import org.probity.reports.bias.TaskPlanJson;

/// The plan of a task, read again from its report.
final class TaskPlans {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TaskPlans() {}

    /// Empty for a report on decisions, which names no task.
    static Optional<TaskPlan> read(String file, byte[] bytes) throws BadInput {
        JsonNode report;
        try {
            report = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw BadInput.data("%s is no JSON: %s".formatted(file, broken.getOriginalMessage()));
        }
        if (!report.has("task")) {
            return Optional.empty();
        }
        String word = report.path("task").asText();
        Task task = Task.named(word)
                .orElseThrow(() -> BadInput.data("%s, field 'task': there is no task '%s'".formatted(file, word)));
        if (task == Task.BINARY) {
            return Optional.empty();
        }
        try {
            return Optional.of(TaskPlanJson.read(task, report.path("plan")));
        } catch (IllegalArgumentException wrong) {
            throw BadInput.data("%s, field 'plan': %s".formatted(file, wrong.getMessage()));
        }
    }
}
