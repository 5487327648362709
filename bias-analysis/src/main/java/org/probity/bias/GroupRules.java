package org.probity.bias;

/// How large a group must be before it may be a reference, an extreme or the subject of a verdict.
public record GroupRules(long minimumSize, double minimumShare) {

    public static final GroupRules DEFAULT = new GroupRules(30, 0);

    public GroupRules {
        if (minimumSize < 1 || !(minimumShare >= 0 && minimumShare < 1)) {
            throw new IllegalArgumentException(
                    "minimum size %d, minimum share %s".formatted(minimumSize, minimumShare));
        }
    }

    public boolean eligible(long groupRows, long allRows) {
        return groupRows >= minimumSize && groupRows >= minimumShare * allRows;
    }
}
