package org.probity.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/// A record that people edit: it has an id of its own and a version that rises with every change.
///
/// The version is what an `ETag` carries, so that no one overwrites another's change unseen. Equality is
/// by id, since two states of one record are the same record.
@MappedSuperclass
public abstract class EditableRecord {

    @Id
    @Column(updatable = false)
    private UUID id;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EditableRecord() {}

    protected EditableRecord(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof EditableRecord record && record.getClass() == getClass() && record.id.equals(id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
