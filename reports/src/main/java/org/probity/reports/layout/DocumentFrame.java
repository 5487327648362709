package org.probity.reports.layout;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// What every page of a document has: its size, styles, header and footer.
public final class DocumentFrame {

    private static final String STYLES = "report-styles.xml";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocumentFrame() {}

    /// Opens an A4 document whose cover is free of header and footer.
    public static XWPFDocument open() {
        var document = new XWPFDocument();
        document.createStyles().setStyles(styles().getStyles());
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        BigInteger two = BigInteger.valueOf(1134);
        margins.setLeft(two);
        margins.setRight(two);
        margins.setTop(BigInteger.valueOf(1418));
        margins.setBottom(BigInteger.valueOf(1418));
        margins.setHeader(BigInteger.valueOf(624));
        margins.setFooter(BigInteger.valueOf(624));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        layAsWritten(document);
        return document;
    }

    /// Without this setting Word opens the document in the mode of an old version and says so in its title.
    private static void layAsWritten(XWPFDocument document) {
        try (XmlCursor cursor = document.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(WORD, "compat"));
            cursor.beginElement(new QName(WORD, "compatSetting"));
            cursor.insertAttributeWithValue(new QName(WORD, "name"), "compatibilityMode");
            cursor.insertAttributeWithValue(new QName(WORD, "uri"), "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue(new QName(WORD, "val"), "15");
        }
    }

    private static StylesDocument styles() {
        try (InputStream styles = DocumentFrame.class.getResourceAsStream(STYLES)) {
            return StylesDocument.Factory.parse(Objects.requireNonNull(styles));
        } catch (IOException | XmlException broken) {
            throw new IllegalStateException(STYLES + " cannot be read", broken);
        }
    }

    public static void header(XWPFDocument document, String left, String right) {
        XWPFParagraph line = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Header");
        DocumentPages.write(line, left);
        line.createRun().addTab();
        DocumentPages.write(line, right);
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    public static void footer(XWPFDocument document, String left) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        DocumentPages.write(line, left);
        line.createRun().addTab();
        DocumentPages.write(line, "Page ");
        field(line, "PAGE");
        DocumentPages.write(line, " of ");
        field(line, "NUMPAGES");
        document.createFooter(HeaderFooterType.FIRST).createParagraph();
    }

    private static void field(XWPFParagraph line, String instruction) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(" " + instruction + " ");
        field.addNewR().addNewT().setStringValue("1");
    }

    /// Defines the one list of bullets and returns its number.
    public static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("\u2022");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(260));
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
