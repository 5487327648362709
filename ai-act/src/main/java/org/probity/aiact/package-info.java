/// The classifier of AI systems under Regulation (EU) 2024/1689. Start at [AiActClassifier].
@NullMarked
package org.probity.aiact;

import org.jspecify.annotations.NullMarked;
