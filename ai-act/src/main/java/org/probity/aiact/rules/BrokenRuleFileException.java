package org.probity.aiact.rules;

/// A rule file that cannot be trusted; the message names the file and the entry.
public final class BrokenRuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenRuleFileException(String file, String entry, String problem) {
        super("%s, %s: %s".formatted(file, entry, problem));
    }
}
