package org.probity.server.security;

import java.util.List;

/// The roles that decide what a person may do.
public final class Roles {

    public static final String OWNER = "OWNER";
    public static final String DEVELOPER = "DEVELOPER";
    public static final String VALIDATOR = "VALIDATOR";
    public static final String BOARD = "BOARD";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /// What an API token is: a machine that delivers events for one system.
    public static final String PIPELINE = "PIPELINE";

    public static final List<String> ALL = List.of(OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR);

    private Roles() {}
}
