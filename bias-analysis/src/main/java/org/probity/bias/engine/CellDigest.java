package org.probity.bias.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.probity.bias.Cells;
import org.probity.bias.score.ScoreCells;

/// Names rows that stay where they are by a digest of what was counted in them.
///
/// It says less than the digest of a file: other rows with the same counts have the same one. Whatever a report says
/// follows from the counts, though, so two reports with one digest are about the same figures.
final class CellDigest {

    /// Tells such a digest from one of a file.
    static final String PREFIX = "cells:sha256:";

    private final MessageDigest digest;

    private CellDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    static String of(Cells cells, Optional<ScoreCells> scores) {
        var digest = new CellDigest();
        digest.texts(cells.attributes());
        digest.number(cells.cells().size());
        for (Cells.Cell cell : cells.cells()) {
            digest.texts(cell.groups());
            digest.texts(List.of(cell.label(), cell.prediction()));
            digest.number(cell.rows());
            digest.number(cell.weight());
        }
        digest.squares(cells.cells());
        scores.ifPresent(digest::scores);
        return PREFIX + HexFormat.of().formatHex(digest.digest.digest());
    }

    // Where every row counts once they say nothing new, and digests stay those of versions that did not know them.
    private void squares(List<Cells.Cell> cells) {
        boolean once = cells.stream()
                .allMatch(cell ->
                        cell.equals(Cells.Cell.of(cell.groups(), cell.label(), cell.prediction(), cell.rows())));
        if (!once) {
            texts(List.of("squares"));
            texts(cells.stream().map(cell -> cell.squares().toString()).toList());
        }
    }

    private void scores(ScoreCells scores) {
        texts(List.of(
                switch (scores.resolution()) {
                    case ScoreCells.Resolution.EveryScore() -> "every score";
                    case ScoreCells.Resolution.Bins(var width) -> width.toPlainString();
                }));
        number(scores.unscored());
        for (ScoreCells.Cell cell : scores.cells()) {
            texts(cell.groups());
            texts(List.of(
                    cell.label(),
                    cell.upper().toPlainString(),
                    cell.sum().toPlainString(),
                    cell.squares().toPlainString()));
            number(cell.rows());
        }
    }

    // Each text after its length, so that no two lists of texts have the same bytes.
    private void texts(List<String> texts) {
        number(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            digest.update(bytes);
        }
    }

    private void number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }
}
