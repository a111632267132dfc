package sisinfo.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import sisinfo.reading.layout.Word;

/** Takes the words of every page with their boxes, upright text apart from text that runs up or down the page. */
final class PositionedText extends PDFTextStripper {

    private static final int MAX_PAGES = 20;
    private static final int MAX_CHARACTERS = 400_000;

    private final List<Word> upright = new ArrayList<>();
    private final List<Word> sideways = new ArrayList<>();
    private final Map<Integer, String> slanted = new HashMap<>();
    private final Set<Integer> textLayers = new TreeSet<>();
    private final PageInk ink = new PageInk();
    private int seen;

    private PositionedText() {
        setStartPage(1);
        setEndPage(MAX_PAGES);
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    static PositionedText of(PDDocument pdf) throws IOException {
        var text = new PositionedText();
        text.writeText(pdf, Writer.nullWriter());
        return text;
    }

    List<Word> upright() {
        return upright;
    }

    List<Word> sideways() {
        return sideways;
    }

    /** What runs across each page in the order in which it was drawn, such as a watermark. */
    Map<Integer, String> slanted() {
        return slanted;
    }

    /** Numbers of the pages whose text is not what is seen on them. */
    Set<Integer> textLayers() {
        return textLayers;
    }

    @Override
    protected void processTextPosition(TextPosition character) {
        if (seen++ >= MAX_CHARACTERS) {
            return;
        }
        if (slanted(character)) {
            var text = Objects.requireNonNullElse(character.getUnicode(), "");
            slanted.merge(getCurrentPageNo(), text, String::concat);
        } else {
            ink.add(character, getGraphicsState());
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean inline = operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE);
        if (inline
                || operator.getName().equals(OperatorName.DRAW_OBJECT)
                        && !operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources() != null
                        && getResources().isImageXObject(name)) {
            ink.addPicture(
                    getGraphicsState().getCurrentTransformationMatrix(),
                    getCurrentPage().getCropBox());
        }
        super.processOperator(operator, operands);
    }

    /** A watermark across the page would tear the lines below it apart. */
    private static boolean slanted(TextPosition character) {
        var matrix = character.getTextMatrix();
        double along = Math.abs(matrix.getScaleX());
        double across = Math.abs(matrix.getShearY());
        return Math.min(along, across) > 0.05 * Math.max(along, across);
    }

    @Override
    protected void writePage() {
        var characters = ink.characters();
        if (ink.textLayer()) {
            textLayers.add(getCurrentPageNo());
        }
        for (float direction : new float[] {0, 90, 180, 270}) {
            var running = characters.stream()
                    .filter(it -> Math.abs(it.getDir() - direction) < 0.5)
                    .toList();
            var target = direction == 0 ? upright : sideways;
            target.addAll(WordBuilding.words(running, getCurrentPageNo()));
        }
        ink.clear();
    }
}
