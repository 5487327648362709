package org.probity.bias.engine;

/// Who waits for the rows to be counted: hears how far it is, and may end it.
public interface Observer {

    /// Nobody waits, so it runs to its end.
    Observer NOBODY = new Observer() {
        @Override
        public void reached(int percent) {}

        @Override
        public boolean wantsToStop() {
            return false;
        }
    };

    /// Called from another thread than the one that counts, several times a second.
    void reached(int percent);

    boolean wantsToStop();
}
