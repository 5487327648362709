package org.probity.bias.tampering;

/// One comparison of a test before it is known whether it is a finding.
interface Candidate {

    /// The chance of what was seen, or a bound on it, if nothing happened.
    double p();

    /// The chance of it if what the other rows show happened here too.
    double beyond();

    TamperingFinding finding(double adjusted, TamperingVerdict grade);
}
