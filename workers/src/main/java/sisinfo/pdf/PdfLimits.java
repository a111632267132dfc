package sisinfo.pdf;

/**
 * How large a PDF may be.
 *
 * @param maxPixels of one picture in it, width × height
 * @param maxSide of one picture in it, in pixels
 */
public record PdfLimits(int maxPages, long maxPixels, int maxSide) {

    /** For whatever is read without being stored. */
    public static final PdfLimits USUAL = new PdfLimits(20, 60_000_000, 15_000);

    boolean allows(int width, int height) {
        return (long) width * height <= maxPixels && Math.max(width, height) <= maxSide;
    }
}
