package org.probity.reports.layout;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A vector picture as an Enhanced Metafile ([MS-EMF]), which word processors draw sharply at every size.
///
/// Coordinates are hundredths of a millimetre. The letters are left to the reader's own font, so the bytes depend on
/// no font of this machine.
public final class Emf implements Canvas {

    private static final int BASELINE = 24;
    private static final int FONT_RECORD = 332;
    private static final int STOCK = 0x80000000;
    private static final int NULL_PEN = STOCK | 8;

    private final int width;
    private final int height;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int records = 1;

    public Emf(int width, int height) {
        this.width = width;
        this.height = height;
        record(17, 8);
        record(10, 0, 0);
        record(9, width, height);
        record(12, 0, 0);
        record(11, width, height);
        record(18, 1);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    @Override
    public Emf line(int[] from, int[] to, int colour, int thickness) {
        record(38, 1, 0, thickness, 0, reversed(colour));
        record(37, 1);
        record(27, from[0], from[1]);
        record(54, to[0], to[1]);
        record(37, NULL_PEN);
        record(40, 1);
        return this;
    }

    @Override
    public Emf dot(int x, int y, int radius, int colour) {
        return filled(42, new int[] {x - radius, y - radius, x + radius, y + radius}, colour);
    }

    @Override
    public Emf box(int left, int top, int[] size, int colour) {
        return filled(43, new int[] {left, top, left + size[0], top + size[1]}, colour);
    }

    private Emf filled(int shape, int[] box, int colour) {
        record(39, 1, 0, reversed(colour), 0);
        record(37, 1);
        record(37, NULL_PEN);
        record(shape, box);
        record(37, STOCK | 5);
        record(40, 1);
        return this;
    }

    @Override
    public Emf text(String text, int[] at, Align align, int size, int colour) {
        font(size);
        record(22, BASELINE | code(align));
        record(24, reversed(colour));
        letters(text, at);
        record(37, STOCK | 13);
        record(40, 1);
        return this;
    }

    private static int code(Align align) {
        return switch (align) {
            case LEFT -> 0;
            case RIGHT -> 2;
            case CENTRE -> 6;
        };
    }

    private void font(int size) {
        ByteBuffer record = started(82, FONT_RECORD);
        record.putInt(1).putInt(-size).position(8 + 4 + 16);
        record.putInt(400).position(8 + 4 + 28);
        record.put("Calibri".getBytes(StandardCharsets.UTF_16LE));
        append(record);
        record(37, 1);
    }

    private void letters(String text, int[] at) {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
        int size = 76 + (utf16.length + 3) / 4 * 4;
        ByteBuffer record = started(84, size);
        record.putInt(0).putInt(0).putInt(-1).putInt(-1);
        record.putInt(2).putFloat(1).putFloat(1);
        record.putInt(at[0]).putInt(at[1]);
        record.putInt(text.length()).putInt(76).putInt(0);
        record.putInt(0).putInt(0).putInt(-1).putInt(-1);
        record.putInt(0);
        record.put(utf16);
        append(record);
    }

    public byte[] bytes() {
        record(14, 0, 16, 20);
        int size = 88 + body.size();
        ByteBuffer all = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(1).putInt(88);
        all.putInt(0).putInt(0).putInt(width).putInt(height);
        all.putInt(0).putInt(0).putInt(width).putInt(height);
        all.putInt(0x464D4520).putInt(0x10000).putInt(size).putInt(records);
        all.putShort((short) 2).putShort((short) 0).putInt(0).putInt(0).putInt(0);
        all.putInt(21_000).putInt(29_700).putInt(210).putInt(297);
        all.put(body.toByteArray());
        return all.array();
    }

    private void record(int type, int... words) {
        ByteBuffer record = started(type, 8 + 4 * words.length);
        for (int word : words) {
            record.putInt(word);
        }
        append(record);
    }

    private static ByteBuffer started(int type, int size) {
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type)
                .putInt(size);
    }

    private void append(ByteBuffer record) {
        var bytes = new byte[record.capacity()];
        record.rewind().get(bytes);
        body.writeBytes(bytes);
        records++;
    }

    /// A metafile counts blue first.
    private static int reversed(int colour) {
        return ((colour & 0xFF) << 16) | (colour & 0xFF00) | ((colour >> 16) & 0xFF);
    }
}
