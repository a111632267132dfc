package sisinfo.pdf;

import java.awt.image.BufferedImage;

/** What a whole PDF looks like from outside: how many pages, and the first of them at 50 dpi. */
public record PdfShape(int pages, BufferedImage firstPage) {}
