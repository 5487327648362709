package org.probity.aiact.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// One mapping of a rule file that knows where it stands, so that every complaint names file and entry.
final class YamlEntry {
    private final String file;
    private final String name;
    private final Map<String, Object> content;

    private YamlEntry(String file, String name, Map<String, Object> content) {
        this.file = file;
        this.name = name;
        this.content = content;
    }

    static YamlEntry parse(String file, String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(false)
                    .build();
            return of(file, "top level", new Load(settings).loadFromString(text));
        } catch (YamlEngineException e) {
            throw new BrokenRuleFileException(file, "syntax", String.valueOf(e.getMessage()));
        }
    }

    private static YamlEntry of(String file, String name, @Nullable Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new BrokenRuleFileException(file, name, "a mapping is expected here");
        }
        Map<String, Object> content = new LinkedHashMap<>();
        map.forEach((key, value) -> content.put(String.valueOf(key), value == null ? "" : value));
        Object id = content.getOrDefault("id", content.get("key"));
        return new YamlEntry(file, id == null ? name : String.valueOf(id), content);
    }

    BrokenRuleFileException broken(String problem) {
        return new BrokenRuleFileException(file, name, problem);
    }

    String file() {
        return file;
    }

    Set<String> keys() {
        return content.keySet();
    }

    boolean has(String key) {
        return content.containsKey(key);
    }

    /// Stops at a key that is not known: a misspelt key would otherwise change a rule without a sound.
    YamlEntry onlyKeys(Set<String> known) {
        for (String key : content.keySet()) {
            if (!known.contains(key)) {
                throw broken("unknown key '%s'".formatted(key));
            }
        }
        return this;
    }

    String text(String key) {
        return maybe(key).orElseThrow(() -> broken("'%s' is missing".formatted(key)));
    }

    String textOr(String key, String fallback) {
        return maybe(key).orElse(fallback);
    }

    Optional<String> maybe(String key) {
        Object value = content.get(key);
        if (value instanceof Map || value instanceof List) {
            throw broken("'%s' must be a single value".formatted(key));
        }
        return Optional.ofNullable(value)
                .map(String::valueOf)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException _) {
            throw broken("'%s' must be a whole number".formatted(key));
        }
    }

    LocalDate day(String key, LocalDate fallback) {
        return has(key) ? day(key) : fallback;
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException _) {
            throw broken("'%s' must be a day such as 2026-08-02".formatted(key));
        }
    }

    <E extends Enum<E>> E constant(String key, Class<E> type, String fallback) {
        String text = textOr(key, fallback);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw broken("'%s' does not know '%s'".formatted(key, text));
        }
    }

    /// The values under a key, where a single value counts as a list of one and an absent key as an empty list.
    List<String> texts(String key) {
        Object value = content.get(key);
        if (value == null) {
            return List.of();
        }
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            if (item == null || item instanceof Map || item instanceof List) {
                throw broken("'%s' must hold single values only".formatted(key));
            }
            texts.add(String.valueOf(item));
        }
        return texts;
    }

    List<YamlEntry> entries(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(content.get(key) instanceof List<?> list)) {
            throw broken("'%s' must be a list".formatted(key));
        }
        List<YamlEntry> entries = new ArrayList<>();
        for (Object item : list) {
            entries.add(of(file, "%s, %s[%d]".formatted(name, key, entries.size()), item));
        }
        return entries;
    }

    Optional<YamlEntry> entry(String key) {
        return has(key) ? Optional.of(of(file, name, content.get(key))) : Optional.empty();
    }

    /// A mapping of names to lists of values.
    Map<String, List<String>> lists(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        entry(key).ifPresent(entry -> entry.keys().forEach(name -> lists.put(name, entry.texts(name))));
        return lists;
    }

    /// A mapping of names to single values; a single value alone stands under the name given.
    Map<String, String> singles(String key, String nameOfLoneValue) {
        if (has(key) && !(content.get(key) instanceof Map)) {
            return Map.of(nameOfLoneValue, text(key));
        }
        Map<String, String> singles = new LinkedHashMap<>();
        entry(key).ifPresent(entry -> entry.keys().forEach(name -> singles.put(name, entry.text(name))));
        return singles;
    }
}
