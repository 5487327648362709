package org.probity.reports;

import java.time.Instant;
import org.probity.aiact.Classification;

/// What the AI Act asks of the system by its latest answers, who gave them and when.
public record ClassificationPart(Classification classification, String by, Instant at, String digest) {}
