package org.probity.registry.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.probity.registry.EditableRecord;
import org.probity.registry.InvalidField;

/// A database that an administrator registered, so that analyses may count the rows of its tables where they lie.
///
/// Its name stands in reports, which are made again by it; so the name stays while the rest may change.
@Entity
@Table(name = "database_connection")
public class DatabaseConnection extends EditableRecord {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    @Column(updatable = false)
    private String name;

    @Embedded
    private ConnectionDetails details;

    @Column(name = "registered_by", updatable = false)
    private UUID registeredBy;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected DatabaseConnection() {}

    public DatabaseConnection(
            UUID id, String name, ConnectionDetails details, UUID registeredBy, Instant registeredAt) {
        super(id);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidField("name", "is at most 40 small letters, digits and hyphens");
        }
        this.name = name;
        this.details = details.checked();
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    public void change(ConnectionDetails changed) {
        details = changed.checked();
    }

    public String name() {
        return name;
    }

    public ConnectionDetails details() {
        return details;
    }

    public UUID registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
