package sisinfo.reading.pdf;

import java.util.List;
import sisinfo.reading.Paging;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Segment;
import sisinfo.reading.Segments;
import sisinfo.reading.UnreadableDocument;
import sisinfo.sandbox.Sandbox;
import sisinfo.sandbox.SandboxFailure;

/** Tells apart the papers in one PDF, each on pages of its own. */
public final class PdfSegments implements Segments {

    private static final int MOST_PICTURES = 20;

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().equals("application/pdf");
    }

    /** Where a page has hardly any text, its picture is looked at, up to a number of pages. */
    @Override
    public List<Segment> find(ReadableDocument document) {
        try {
            var json = Sandbox.shared().run(PdfSurveyTask.class, document.bytes());
            var survey = PdfSurveyTask.JSON.readValue(json, PdfSurvey.class);
            var pictures = new PagePictures(document);
            var looked = survey.scanned().stream().limit(MOST_PICTURES).toList();
            return Paging.of(survey.pages().stream()
                    .map(it -> looked.contains(it.page()) ? pictures.survey(it.page()) : it)
                    .toList());
        } catch (SandboxFailure unreadable) {
            return List.of();
        }
    }

    @Override
    public byte[] bytes(ReadableDocument document, Segment segment) {
        try {
            return Sandbox.shared().run(PdfCutTask.class, PdfCutTask.input(document.bytes(), segment));
        } catch (SandboxFailure e) {
            throw new UnreadableDocument("Cannot cut pages out of a PDF", e);
        }
    }
}
