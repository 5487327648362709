/// An append-only log whose every entry is a leaf of a Merkle tree, so that an outsider can check it offline.
///
/// Start at [AuditLog]. The tree is that of RFC 6962; the entries are canonical JSON (RFC 8785). Nothing here
/// stores anything: whoever keeps the entries does so in the same transaction as the change they tell of.
@NullMarked
package org.probity.auditlog;

import org.jspecify.annotations.NullMarked;
