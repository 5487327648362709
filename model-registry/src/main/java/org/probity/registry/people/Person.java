package org.probity.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.probity.registry.EditableRecord;

/// A human being who can answer for something, known by the issuer and subject of their sign-in.
@Entity
@Table(name = "person")
public class Person extends EditableRecord {

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Column(name = "display_name")
    private String displayName;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public Person(UUID id, String issuer, String subject, String displayName) {
        super(id);
        this.issuer = issuer;
        this.subject = subject;
        this.displayName = displayName;
        this.active = true;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public String displayName() {
        return displayName;
    }

    public boolean active() {
        return active;
    }
}
