package org.probity.reports.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/// Writes a document from top to bottom: headings, paragraphs, lists, tables and pictures.
public final class DocumentPages {

    /// Hundredths of a millimetre to the units in which a document measures pictures.
    private static final int PICTURE_UNITS = 360;

    private final XWPFDocument document;
    private final BigInteger bullets;
    private int bookmarks;
    private int pictures;

    public DocumentPages(XWPFDocument document) {
        this.document = document;
        this.bullets = DocumentFrame.bullets(document);
    }

    public void heading(int level, String text) {
        XWPFParagraph paragraph = styled("Heading" + level);
        BigInteger id = BigInteger.valueOf(bookmarks);
        CTP content = paragraph.getCTP();
        var start = content.addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark(bookmarks));
        bookmarks++;
        write(paragraph, text);
        content.addNewBookmarkEnd().setId(id);
    }

    /// A chapter starts on a new page.
    public void chapter(String text) {
        heading(1, text);
        document.getParagraphs().getLast().setPageBreak(true);
    }

    public void paragraph(String text) {
        write(styled("Normal"), text);
    }

    public void note(String text) {
        write(styled("Note"), text);
    }

    public void caption(String text) {
        write(styled("Caption"), text);
    }

    /// Says that a part of the record is still empty.
    public void empty(String text) {
        write(styled("Empty"), text);
    }

    /// A signed note, letter by letter in a fixed width, so that it can be typed or scanned from paper.
    public void signedNote(String note) {
        XWPFParagraph paragraph = styled("Normal");
        write(paragraph, note);
        paragraph.getRuns().getLast().setStyle("Digest");
    }

    public void text(String style, String text) {
        write(styled(style), text);
    }

    public void bullet(String text) {
        XWPFParagraph paragraph = styled("ListBullet");
        CTNumPr number = paragraph.getCTP().getPPr().addNewNumPr();
        number.addNewNumId().setVal(bullets);
        number.addNewIlvl().setVal(BigInteger.ZERO);
        write(paragraph, text);
    }

    /// A short text in front of a longer one, for example the name of a field and what it holds.
    public void entry(String name, String text) {
        XWPFParagraph paragraph = styled("Normal");
        XWPFRun bold = paragraph.createRun();
        bold.setBold(true);
        bold.setText(PlainText.of(name) + "  ");
        write(paragraph, text);
    }

    public void table(ReportTable table) {
        if (table.rows().isEmpty()) {
            empty(table.whenEmpty());
        } else {
            new DocumentTable(document.createTable(1, table.columns().size())).fill(table);
            styled("Normal").setSpacingAfter(60);
        }
    }

    /// Writes named facts below each other.
    public void facts(List<List<String>> lines) {
        XWPFTable table = grid(lines.size(), 2);
        int[] widths = {2200, DocumentTable.TEXT_WIDTH - 2200};
        DocumentTable.lay(table, widths);
        for (int at = 0; at < lines.size(); at++) {
            for (int column = 0; column < 2; column++) {
                XWPFTableCell cell = table.getRow(at).getCell(column);
                DocumentTable.width(cell, widths[column]);
                XWPFParagraph paragraph = cell.getParagraphs().getFirst();
                paragraph.setStyle("TableText");
                write(paragraph, lines.get(at).get(column));
                paragraph.getRuns().getLast().setBold(column == 0);
                paragraph.setKeepNext(at < lines.size() - 1);
            }
        }
        gap();
    }

    public XWPFTable grid(int rows, int columns) {
        return document.createTable(rows, columns);
    }

    public void gap() {
        styled("Normal").setSpacingAfter(60);
    }

    /// Places a picture with the words that say what it shows.
    public void picture(Emf picture, String alternative) {
        XWPFParagraph paragraph = styled("Normal");
        try (var bytes = new ByteArrayInputStream(picture.bytes())) {
            XWPFPicture placed = paragraph
                    .createRun()
                    .addPicture(
                            bytes,
                            PictureType.EMF,
                            "figure-" + ++pictures + ".emf",
                            picture.width() * PICTURE_UNITS,
                            picture.height() * PICTURE_UNITS);
            describe(paragraph, placed, PlainText.of(alternative));
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("a picture in memory was refused", impossible);
        }
    }

    private void describe(XWPFParagraph paragraph, XWPFPicture placed, String alternative) {
        placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
        var properties = paragraph
                .getRuns()
                .getLast()
                .getCTR()
                .getDrawingArray(0)
                .getInlineArray(0)
                .getDocPr();
        properties.setId(pictures);
        properties.setName("Figure " + pictures);
        properties.setDescr(alternative);
    }

    /// Lists the chapters, each linked to its heading.
    ///
    /// @param first the number of the first of these headings, as they will follow
    public void contents(List<String> chapters, int first) {
        for (int at = 0; at < chapters.size(); at++) {
            XWPFParagraph paragraph = styled("ContentsLine");
            CTHyperlink link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(first + at));
            link.addNewR().addNewT().setStringValue(PlainText.of(chapters.get(at)));
        }
    }

    private static String bookmark(int number) {
        return "_Part" + number;
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /// Writes people's text with its line breaks, in its own direction.
    public static void write(XWPFParagraph paragraph, String text) {
        String clean = PlainText.of(text);
        XWPFRun run = paragraph.createRun();
        List<String> lines = clean.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines.get(at), at);
        }
        if (PlainText.rightToLeft(clean)) {
            paragraph.getCTP().getPPr().addNewBidi();
            run.getCTR().addNewRPr().addNewRtl();
        }
    }

    public byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            document.close();
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail", impossible);
        }
    }
}
