package sisinfo.reading.ocr;

/**
 * A word as Tesseract reports it.
 *
 * @param sheet from 0
 * @param confidence 0 to 100
 */
record SeenWord(int sheet, int left, int top, int width, int height, double confidence, String text) {

    /** A line of Tesseract's TSV output; null for anything but a word. */
    static @org.jspecify.annotations.Nullable SeenWord of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
            return null;
        }
        return new SeenWord(
                Integer.parseInt(cells[1]) - 1,
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                Integer.parseInt(cells[8]),
                Integer.parseInt(cells[9]),
                Double.parseDouble(cells[10]),
                cells[11].strip());
    }
}
