/// The rule base of Regulation (EU) 2024/1689 as data: questions, rules, dates and duties, read from YAML and
/// checked before anything is classified.
@NullMarked
package org.probity.aiact.rules;

import org.jspecify.annotations.NullMarked;
