package org.probity.server.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/// Hands out the database to whoever takes it in a constructor.
///
/// The alternative to the container's own entity manager, which exists inside a transaction only and so could not
/// serve a read.
@Alternative
@Priority(1)
@ApplicationScoped
public class Storage {

    @SuppressWarnings("NullAway.Init")
    @Produces
    @PersistenceContext(unitName = "registry")
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    @Produces
    @Resource(lookup = "jdbc/registry")
    DataSource database;
}
