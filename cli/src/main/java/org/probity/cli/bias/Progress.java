package org.probity.cli.bias;

import java.io.PrintWriter;
import org.probity.bias.engine.Observer;

/// Says on one line of a terminal how far the counting is.
final class Progress implements Observer {

    private final PrintWriter terminal;
    private int shown = -1;

    Progress(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void reached(int percent) {
        if (percent > shown && percent <= 100) {
            shown = percent;
            terminal.print("\rcounting rows: %d %%".formatted(percent));
            terminal.flush();
        }
    }

    @Override
    public boolean wantsToStop() {
        return Thread.currentThread().isInterrupted();
    }

    /// Wipes the line, so that nothing but results is left.
    synchronized void end() {
        if (shown >= 0) {
            terminal.print("\r" + " ".repeat(24) + "\r");
            terminal.flush();
        }
    }
}
