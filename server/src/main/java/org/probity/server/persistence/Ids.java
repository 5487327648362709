package org.probity.server.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Makes ids of version 7: they sort by time and say nothing else (RFC 9562, section 5.7).
@Dependent
public class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_BITS = 0x3fff_ffff_ffff_ffffL;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | VERSION_7 | random.nextInt(1 << 12);
        long low = (random.nextLong() & VARIANT_BITS) | VARIANT;
        return new UUID(high, low);
    }
}
