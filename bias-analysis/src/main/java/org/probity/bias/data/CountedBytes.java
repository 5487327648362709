package org.probity.bias.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that knows how much of it has been read.
final class CountedBytes extends FilterInputStream {

    private static final int WHOLE = 100;

    private final long size;
    private long read;

    CountedBytes(Path file) throws IOException {
        super(Files.newInputStream(file));
        this.size = Files.size(file);
    }

    int percent() {
        return size == 0 ? WHOLE : (int) Math.min(WHOLE, read * WHOLE / size);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        read += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        read += Math.max(0, some);
        return some;
    }
}
