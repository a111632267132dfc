package sisinfo.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Scales;
import sisinfo.reading.Source;
import sisinfo.reading.Verdict;

/** Text that nobody sees on the page is somebody's OCR: read, but no proof of anything. */
class TextLayerTests {

    /** The ways in which programs put text under, over or behind a picture. */
    enum Veil {
        INVISIBLE {
            @Override
            void draw(PDPageContentStream pen, PDDocument pdf) throws IOException {
                pen.setRenderingMode(RenderingMode.NEITHER);
            }
        },
        CLIPPED {
            @Override
            void draw(PDPageContentStream pen, PDDocument pdf) throws IOException {
                pen.setRenderingMode(RenderingMode.NEITHER_CLIP);
            }
        },
        TRANSPARENT {
            @Override
            void draw(PDPageContentStream pen, PDDocument pdf) throws IOException {
                var clear = new PDExtendedGraphicsState();
                clear.setNonStrokingAlphaConstant(0f);
                pen.setGraphicsStateParameters(clear);
            }
        },
        WHITE {
            @Override
            void draw(PDPageContentStream pen, PDDocument pdf) throws IOException {
                pen.setNonStrokingColor(1f, 1f, 1f);
            }
        },
        OVER_A_PICTURE {
            @Override
            void draw(PDPageContentStream pen, PDDocument pdf) throws IOException {
                picture(pen, pdf, 1);
            }
        },
        OVER_STRIPS {
            @Override
            void draw(PDPageContentStream pen, PDDocument pdf) throws IOException {
                picture(pen, pdf, 4);
            }
        };

        abstract void draw(PDPageContentStream pen, PDDocument pdf) throws IOException;

        private static void picture(PDPageContentStream pen, PDDocument pdf, int strips) throws IOException {
            var box = pdf.getPage(0).getMediaBox();
            var strip = LosslessFactory.createFromImage(pdf, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
            float height = box.getHeight() / strips;
            for (int i = 0; i < strips; i++) {
                pen.drawImage(strip, 0, i * height, box.getWidth(), height);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void provesNothing(Veil veil) throws IOException {
        var said = read(veiled(OtherLayouts.labelsAtTheLeft(), veil));

        assertThat(said.source()).isEqualTo(Source.TEXT_LAYER);
        assertThat(said.fields())
                .hasSizeGreaterThan(8)
                .allSatisfy(it -> assertThat(it.source()).isEqualTo(Source.TEXT_LAYER));
        assertThat(said.items()).allSatisfy(it -> assertThat(it.source()).isEqualTo(Source.TEXT_LAYER));
        var evidence = new Scales().weigh(List.of(said), List.of("45152139000199"));
        assertThat(evidence.value(FieldName.TOTAL)).contains("1278.00");
        assertThat(evidence.fields()).allSatisfy(it -> assertThat(it.verdict()).isNotEqualTo(Verdict.PROVED));
    }

    @Test
    void leavesOutTheFewWordsNobodySees() throws IOException {
        byte[] pdf = OtherLayouts.labelsAtTheLeft();
        try (var document = Loader.loadPDF(pdf)) {
            try (var pen = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, false)) {
                pen.setRenderingMode(RenderingMode.NEITHER);
                pen.beginText();
                pen.setFont(
                        new org.apache.pdfbox.pdmodel.font.PDType1Font(
                                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
                        9);
                pen.newLineAtOffset(300, 60);
                pen.showText("Valor total da nota R$ 1,00");
                pen.endText();
            }
            pdf = bytes(document);
        }

        var said = read(pdf);

        assertThat(said.source()).isEqualTo(Source.PDF_TEXT);
        assertThat(said.fields())
                .filteredOn(it -> it.field() == FieldName.TOTAL)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.value()).isEqualTo("1278.00"));
    }

    @Test
    void trustsTextBesideASmallPicture() throws IOException {
        try (var document = Loader.loadPDF(OtherLayouts.labelsAtTheLeft())) {
            try (var pen = new PDPageContentStream(document, document.getPage(0), AppendMode.PREPEND, false)) {
                var logo =
                        LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
                pen.drawImage(logo, 20, 700, 120, 60);
            }
            assertThat(read(bytes(document)).source()).isEqualTo(Source.PDF_TEXT);
        }
    }

    private static byte[] veiled(byte[] pdf, Veil veil) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            try (var pen = new PDPageContentStream(document, document.getPage(0), AppendMode.PREPEND, false)) {
                veil.draw(pen, document);
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static Contribution read(byte[] pdf) {
        return new PdfTextReader().read(new ReadableFile(pdf));
    }
}
